"""E-mail addresses: their shape, without asking any server, and the usual slips in typing one."""

import re

import msgspec

from kiosk.domain.digits import seen_text
from kiosk.domain.finding import Code, Finding


class EmailReading(msgspec.Struct, frozen=True):
    """`value` is the address with a lower-case domain, None when it is none.

    `hint` is the address that was probably meant, for instance after ``gmial.com``.
    """

    value: str | None = None
    hint: str | None = None
    findings: tuple[Finding, ...] = ()


_SLIPS = {
    **dict.fromkeys(
        (
            "gamil.com", "gmial.com", "gmai.com", "gmal.com", "gmali.com", "gmaill.com",
            "gmail.co", "gmail.cm", "gmail.con", "gmail.cim", "gmail.vom", "gmail.om",
            "gmail.comm", "gmail.co.id", "gmil.com", "gnail.com", "ggmail.com", "gmeil.com",
            "gimail.com", "gemail.com", "g-mail.com", "gmsil.com", "gmqil.com",
        ),
        "gmail.com",
    ),
    **dict.fromkeys(
        ("yaho.com", "yahooo.com", "yahoo.con", "yahoo.cm", "yhoo.com", "yhaoo.com", "yahoo.om"),
        "yahoo.com",
    ),
    **dict.fromkeys(("yahoo.co.i", "yaho.co.id", "yahoo.coid"), "yahoo.co.id"),
    **dict.fromkeys(("ymial.com", "ymail.con", "ymai.com"), "ymail.com"),
    **dict.fromkeys(("hotmal.com", "hotmai.com", "hotmial.com", "hotmail.con"), "hotmail.com"),
    **dict.fromkeys(("outlok.com", "outloo.com", "oulook.com", "outlook.con"), "outlook.com"),
    **dict.fromkeys(("iclod.com", "icoud.com", "icloud.con"), "icloud.com"),
}  # fmt: skip
_INVALID = EmailReading(findings=(Finding(Code.EMAIL_INVALID),))
_PLAIN_LOCAL = re.compile(r"[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*")
_MOST_DOMAINS = 4096
_domains: dict[str, str | None] = {}


def read_email(text: str) -> EmailReading:
    """Reads an address as typed; no name server is asked (handbook: the kiosk may be offline).

    A plain local part needs no parser, and each domain is parsed once.
    """
    address = seen_text(text).strip()
    local, _, domain = address.rpartition("@")
    if len(local) > 64 or len(address) > 200 or not _PLAIN_LOCAL.fullmatch(local):
        return parse_email(address)
    known = _domain(domain.lower())
    return _reading(local, known) if known else _INVALID


def parse_email(address: str) -> EmailReading:
    """The full parse; `read_email` asks it about everything unusual."""
    from email_validator import EmailNotValidError, validate_email

    if len(address) > 1000:
        return _INVALID
    try:
        valid = validate_email(
            address, check_deliverability=False, allow_smtputf8=False, strict=True
        )
    except EmailNotValidError:
        return _INVALID
    return _reading(valid.local_part, valid.domain.lower())


def _domain(domain: str) -> str | None:
    """The domain as it is written, None when there is none such."""
    if domain not in _domains:
        if len(_domains) >= _MOST_DOMAINS:
            _domains.clear()
        value = parse_email("a@" + domain).value
        _domains[domain] = value and value[2:]
    return _domains[domain]


def _reading(local: str, domain: str) -> EmailReading:
    meant = _SLIPS.get(domain)
    return EmailReading(f"{local}@{domain}", f"{local}@{meant}" if meant else None)

"""What must hold of a rung of the ladder beyond the types of its fields."""

import re
from collections.abc import Iterator
from datetime import time
from string import Template
from typing import NamedTuple
from urllib.parse import urlsplit

from kiosk.domain.facts import RungKind
from kiosk.domain.ladder import Ladder, Older, Rung
from kiosk.settings_file import Expected
from kiosk.settings_shapes import EMAIL, HOST, LOOPBACK, PHONE

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_ID = 40
FACTS = (
    "name",
    "reference",
    "email",
    "phone",
    "attempts",
    "first_day",
    "last_day",
    "case_number",
    "site",
)
"""What may stand in a text as $name and so on; ``outbox/forms.py`` fills it in."""
ADDRESS = re.compile(EMAIL)
NUMBER = re.compile(PHONE)
SERVER = re.compile(HOST)
PATH = re.compile(r"(?:/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)*/?")
USUAL_PORTS = {"https": 443, "http": 80}


class Flaw(NamedTuple):
    """`key` below ``policy.ladder.rung``: the id and the field."""

    key: str
    expected: Expected
    found: str
    bounds: str = ""


def flaws(ladder: Ladder) -> Iterator[Flaw]:
    """What no kiosk may work with, rung by rung."""
    for key, rung in ladder.rung.items():
        if len(key) > LONGEST_ID or not ID.fullmatch(key):
            yield Flaw(key, Expected.RUNG_ID, key)
        yield from _address(key, rung)
        yield from _hours(key, rung)
        for older in rung.older:
            yield from _hours(f"{key}.older", older)
        yield from _words(key, rung)


def _address(key: str, rung: Rung) -> Iterator[Flaw]:
    address = rung.address
    if not address:
        return
    wanted = {
        RungKind.EMAIL: (ADDRESS, Expected.EMAIL),
        RungKind.CALL: (NUMBER, Expected.PHONE),
    }
    if rung.kind in wanted:
        pattern, expected = wanted[rung.kind]
        if not pattern.fullmatch(address):
            yield Flaw(f"{key}.address", expected, address)
    elif rung.kind.automatic and (plain := plain_address(address)) != address:
        yield Flaw(f"{key}.address", Expected.HELPDESK, _without_secret(address), plain)


def plain_address(address: str) -> str:
    """The one way to write the web address of a helpdesk; empty if it can be none.

    A supervisor confirms the address as it is written, so it is written in one way only: small
    letters in scheme and host, no usual port, no slash at the end. Nothing secret stands in it,
    and plain http is for a server on this machine.
    """
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return ""
    scheme, host = parts.scheme, (parts.hostname or "").lower()
    fits = SERVER.fullmatch(host) and PATH.fullmatch(parts.path) and port != 0
    if not fits or "@" in parts.netloc or "?" in address or "#" in address:
        return ""
    if scheme != "https" and (scheme != "http" or host not in LOOPBACK):
        return ""
    named = "" if port in (None, USUAL_PORTS[scheme]) else f":{port}"
    return f"{scheme}://{host}{named}{parts.path.rstrip('/')}"


def _without_secret(address: str) -> str:
    """For an error message: no user, no password, nothing after a question or number mark."""
    return re.split(r"[?#]", address.rpartition("@")[2], maxsplit=1)[0]


def _hours(key: str, desk: Rung | Older) -> Iterator[Flaw]:
    if not desk.days:
        return
    for field, told in (("opens", desk.opens), ("closes", desk.closes)):
        if told is None:
            yield Flaw(f"{key}.{field}", Expected.TIME, "")
            return
    opens, closes = desk.opens or time.min, desk.closes or time.min
    if opens >= closes:
        yield Flaw(f"{key}.closes", Expected.FITTING, str(closes), "opens < closes")


def _words(key: str, rung: Rung) -> Iterator[Flaw]:
    bounds = " ".join(f"${fact}" for fact in FACTS)
    for paragraph in rung.text:
        if not is_fillable(paragraph):
            yield Flaw(f"{key}.text", Expected.PLACEHOLDER, paragraph, bounds)


def is_fillable(paragraph: str) -> bool:
    """Whether all that is put into a text is known; a dollar sign itself is written $$."""
    text = Template(paragraph)
    return text.is_valid() and set(text.get_identifiers()) <= set(FACTS)

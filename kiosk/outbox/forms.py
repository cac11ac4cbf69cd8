"""The facts of a complaint in other forms: a text with places for them, a short one, a spoken one.

None of them knows a NIK. What goes where strangers may read along knows no phone and no email.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from string import Template

import msgspec

from kiosk.domain.case import Case
from kiosk.domain.clock import wib_day
from kiosk.domain.facts import RungKind
from kiosk.domain.ladder import Rung
from kiosk.outbox.outcome import one_line
from kiosk.outbox.words import day_in_words, words

PUBLIC = (RungKind.INSTAGRAM,)
"""Channels that belong to nobody who needs the phone or the email (handbook 1.3)."""
SHORT = 160
"""Signs of one SMS in the alphabet of GSM 03.38, of which this is the part that costs one each."""
GSM = frozenset(
    " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
)
SENTENCE = re.compile(r"(?<=[.!?])\s+")
QUOTES = str.maketrans("\u2018\u2019\u201c\u201d\u2013\u2014", "''\"\"--")


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """`phone` in E.164; `first_day` and `last_day` are WIB; what is not known is empty."""

    name: str
    reference: str
    email: str = ""
    phone: str = ""
    attempts: int = 0
    first_day: date | None = None
    last_day: date | None = None
    case_number: str = ""
    site: str = ""


def facts_of(case: Case, site: str) -> Facts:
    """What a text may tell of a case, at the desk named `site`."""
    tries, contact, complaint = case.attempts, case.contact, case.complaint
    return Facts(
        name=case.person.name if case.person else case.consent.name,
        reference=case.reference,
        email=contact.email if contact else "",
        phone=contact.phone if contact else "",
        attempts=len(tries),
        first_day=wib_day(tries[0].asked.at) if tries else None,
        last_day=wib_day(tries[-1].asked.at) if tries else None,
        case_number=complaint.case_number if complaint else "",
        site=site,
    )


def told_on(kind: RungKind, facts: Facts) -> Facts:
    """As much of the facts as may be told there."""
    if kind in PUBLIC:
        return msgspec.structs.replace(facts, phone="", email="")
    return facts


def text_of(rung: Rung, facts: Facts) -> str:
    """What is said or written on a rung: its own text, as long as its channel takes it."""
    return fill(rung.text, told_on(rung.kind, facts), rung.most)


def fill(template: Iterable[str], facts: Facts, most: int = 0) -> str:
    """Paragraphs with the facts put in, one a line; one whose fact is not known is left out.

    Places are ``$name $reference $email $phone $attempts $first_day $last_day $case_number
    $site``; what is none of these stays as it is, ``$$`` is a dollar sign. Longer than `most`
    signs (0: any length) it ends after the last whole sentence that fits.
    """
    return _cut("\n".join(paragraphs(template, facts)), most)


def paragraphs(template: Iterable[str], facts: Facts) -> list[str]:
    """The same, each paragraph apart and none cut."""
    return list(_filled(template, _written(facts, day_in_words)))


def short_form(facts: Facts) -> str:
    """At most 160 signs that every phone can send, the reference always among them."""
    told = ""
    for part in _filled(words().short, _written(facts, _in_digits)):
        longer = f"{told} {_plain(part)}".lstrip()
        told = longer if len(longer) <= SHORT else told
    return told


def spoken_form(facts: Facts) -> str:
    """How one says it on the phone, a sentence a line: digits in groups, dates in words."""
    said = {
        **_written(facts, day_in_words),
        "reference": _spelled_reference(facts.reference),
        "phone": _grouped(_national(facts.phone)),
        "email": _spelled_email(one_line(facts.email)),
        "case_number": _spelled(one_line(facts.case_number)),
    }
    return "\n".join(_filled(words().spoken, said))


def _filled(template: Iterable[str], told: Mapping[str, str]) -> Iterator[str]:
    for paragraph in template:
        form = Template(paragraph)
        if all(told.get(name, name) for name in form.get_identifiers()):
            yield form.safe_substitute(told)


def _written(facts: Facts, day: Callable[[date], str]) -> dict[str, str]:
    told = {
        "name": facts.name,
        "reference": facts.reference,
        "email": facts.email,
        "phone": _grouped(_national(facts.phone)).replace(" ", "-"),
        "attempts": str(facts.attempts or ""),
        "first_day": day(facts.first_day) if facts.first_day else "",
        "last_day": day(facts.last_day) if facts.last_day else "",
        "case_number": facts.case_number,
        "site": facts.site,
    }
    return {name: one_line(text) for name, text in told.items()}


def _cut(text: str, most: int) -> str:
    if not most or len(text) <= most:
        return text
    ends = [match.start() for match in SENTENCE.finditer(text) if match.start() <= most]
    return text[: ends[-1]] if ends else ""


def _plain(text: str) -> str:
    """`text` in signs of GSM alone; letters lose their marks, other signs become "?"."""
    apart = unicodedata.normalize("NFKD", text.translate(QUOTES))
    bare = (sign for sign in apart if not unicodedata.combining(sign))
    return "".join(sign if sign in GSM else "?" for sign in bare)


def _in_digits(day: date) -> str:
    return f"{day:%d-%m-%Y}"


def _national(e164: str) -> str:
    """``081200000001`` for a number of Indonesia."""
    return "0" + e164[3:] if e164.startswith("+62") else e164


def _grouped(digits: str) -> str:
    """In fours, the last group of two to five: a single digit at the end is easily lost."""
    groups = re.findall(r".{1,4}", digits)
    if len(groups) > 1 and len(groups[-1]) == 1:
        groups[-2:] = [groups[-2] + groups[-1]]
    return " ".join(groups)


def _spelled_reference(reference: str) -> str:
    """``P K, B M K 0 7, 2026 11 23, 4 X``."""
    return ", ".join(
        f"{part[:4]} {part[4:6]} {part[6:]}" if re.fullmatch(r"\d{8}", part) else " ".join(part)
        for part in reference.split("-")
    )


def _spelled_email(email: str) -> str:
    signs = {"@": "at", ".": "titik", "-": "strip", "_": "garis bawah", "+": "plus"}
    parts = re.split(r"([@._+-])", email)
    return " ".join(signs.get(part, part) for part in parts if part)


def _spelled(number: str) -> str:
    """Letters one by one, digits in groups."""
    runs = re.findall(r"\d+|[^\W\d_]+", number)
    return ", ".join(_grouped(run) if run.isdigit() else " ".join(run) for run in runs)

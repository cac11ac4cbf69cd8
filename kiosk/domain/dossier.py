"""The dossier: all that is known of one complaint, as facts and codes; every channel gets it.

Its text (`as_json`) is the finished document: it is stored with the letter, its digest is printed
on the last page of the PDF, and the PDF is drawn from nothing else.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Final

import msgspec

from kiosk.domain.case import Attempt, Case, Picture
from kiosk.domain.clock import WIB, wib_day
from kiosk.domain.comparison import Outcome
from kiosk.domain.events import Persistence
from kiosk.domain.ladder import Ladder
from kiosk.domain.masking import mask_nik
from kiosk.domain.phone_test import PROVEN, SAID
from kiosk.domain.steps import Step

SCHEMA: Final = "loket-dossier/1"
HEAD_MEANS: Final = "tamper-evident since the last published head"
MOST_ATTEMPTS: Final = 40
"""The newest; a dossier stays a few pages however often a code was asked for."""
MOST_STEPS, MOST_REPLIES = 20, 5
LONGEST: Final = 300
"""Signs of any text that somebody else wrote."""


class Tried(msgspec.Struct, frozen=True, kw_only=True):
    """One request for a code; `at` is ISO 8601 with the offset of WIB, as every time here."""

    number: int
    at: str
    channel: str
    outcome: str = ""
    message: str = ""


class Replied(msgspec.Struct, frozen=True, kw_only=True):
    """That the other side said something, and the number it named; not what it said."""

    kind: str
    at: str
    number: str = ""


class Climbed(msgspec.Struct, frozen=True, kw_only=True):
    """One rung and how far it came; `receipt` is the server's own line."""

    complaint: int
    step: int
    rung: str
    name: str
    kind: str
    began: str
    standing: str
    since: str = ""
    recipient: str = ""
    receipt: str = ""
    case_number: str = ""
    outcome: str = ""
    replies: tuple[Replied, ...] = ()


class Exhibit(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of evidence; `sha256` is of the octets that go along as a file named by `label`."""

    label: str
    media: str
    size: int
    width: int
    height: int
    sha256: str
    added: str


class Dossier(msgspec.Struct, frozen=True, kw_only=True):
    """`nik` is masked; `complaint` counts from 1 within the case. Fields are added, never renamed.

    `attempts_before` counts those too old to be listed, `first_day` and `last_day` are of all.
    """

    schema: str = SCHEMA
    reference: str
    complaint: int
    made_at: str
    kiosk: str
    site: str
    name: str
    nik: str
    email: str
    phone: str
    why: str
    findings: tuple[str, ...]
    attempts: tuple[Tried, ...]
    attempts_before: int = 0
    first_day: str = ""
    last_day: str = ""
    steps: tuple[Climbed, ...] = ()
    evidence: tuple[Exhibit, ...] = ()
    head: str = ""
    head_means: str = HEAD_MEANS


def dossier_of(
    case: Case,
    why: Persistence,
    complaint: int,
    made_at: datetime,
    *,
    kiosk: str,
    site: str,
    ladder: Ladder,
    evidence: Sequence[str],
    head: str,
) -> Dossier:
    """What is known of a complaint at the aware moment `made_at`.

    `evidence` are the ids of the pictures that go along, in their order; `head` is the journal's.
    Raises LookupError if person or contact are not recorded yet.
    """
    if case.person is None or case.contact is None:
        raise LookupError("a dossier needs a person and a contact")
    shown = case.attempts[-MOST_ATTEMPTS:]
    return Dossier(
        reference=case.reference,
        complaint=complaint,
        made_at=in_wib(made_at),
        kiosk=kiosk,
        site=site,
        name=case.person.name,
        nik=mask_nik(case.person.nik),
        email=case.contact.email,
        phone=case.contact.phone,
        why=why.value,
        findings=tuple(findings_of(case)),
        attempts=tuple(map(_tried, shown)),
        attempts_before=len(case.attempts) - len(shown),
        first_day=str(wib_day(case.attempts[0].asked.at)) if case.attempts else "",
        last_day=str(wib_day(case.attempts[-1].asked.at)) if case.attempts else "",
        steps=tuple(_steps(case, ladder)),
        evidence=tuple(
            _exhibit(number, one) for number, one in enumerate(case.present(evidence), 1)
        ),
        head=head,
    )


def as_json(dossier: Dossier) -> str:
    """The dossier as text: one line of JSON, keys sorted; the same dossier gives the same text."""
    return msgspec.json.encode(dossier, order="sorted").decode()


def read_dossier(text: str) -> Dossier:
    """The dossier in a text of `as_json`, of this version or a later one; raises DecodeError."""
    return msgspec.json.decode(text, type=Dossier)


def digest(text: str) -> str:
    """SHA-256 of exactly the octets of `text` in UTF-8: 64 hex digits in groups of eight."""
    found = sha256(text.encode()).hexdigest()
    return " ".join(found[start : start + 8] for start in range(0, len(found), 8))


def label(number: int) -> str:
    """What the picture at this place is called, counting from 1."""
    return f"bukti-{number}"


def in_wib(at: datetime) -> str:
    """For instance ``2026-11-23T09:10:00+07:00``, whatever zone the aware `at` has."""
    return at.astimezone(WIB).isoformat(timespec="seconds")


def findings_of(case: Case) -> Iterator[str]:
    """What was checked, as codes; for the comparison only whether anything differs."""
    yield from case.person_findings or ("nik-shape-right",)
    if case.comparison:
        differs = any(line.outcome == Outcome.DIFFERENT for line in case.comparison)
        yield "account-differs" if differs else "account-same"
    yield from case.contact_findings or ("phone-shape-right",)
    if case.evidence >= PROVEN:
        yield "phone-proven-active"
    elif case.evidence >= SAID:
        yield "phone-said-active"
    if case.device:
        if case.device.wanting:
            yield "device-wanting"
        elif case.device.fine:
            yield "device-fine"
        if case.device.network:
            yield f"network-{case.device.network.verdict}"


def _tried(attempt: Attempt) -> Tried:
    return Tried(
        number=attempt.number,
        at=in_wib(attempt.asked.at),
        channel=attempt.channel.value,
        outcome=attempt.outcome.value if attempt.outcome else "",
        message=attempt.message[:LONGEST],
    )


def _steps(case: Case, ladder: Ladder) -> Iterator[Climbed]:
    every = [(one.number, step) for one in case.complaints for step in one.steps]
    for complaint, step in every[-MOST_STEPS:]:
        yield _climbed(complaint, step, ladder)


def _climbed(complaint: int, step: Step, ladder: Ladder) -> Climbed:
    """`since` is when the delivery or the work by hand came to its present state."""
    rung, delivery, ended = ladder.rung.get(step.rung), step.delivery, step.ended
    moment = delivery.since if delivery else ended.at if ended else None
    return Climbed(
        complaint=complaint,
        step=step.number,
        rung=step.rung,
        name=rung.name if rung else "",
        kind=step.channel.value,
        began=in_wib(step.began.at),
        standing=step.standing.value,
        since=in_wib(moment.at) if moment else "",
        recipient=step.letter.recipient if step.letter else rung.address if rung else "",
        receipt=delivery.receipt[:LONGEST] if delivery else "",
        case_number=step.case_number[:LONGEST],
        outcome=ended.outcome.value if ended else "",
        replies=tuple(
            Replied(kind=one.what.value, at=in_wib(one.read.at), number=one.number[:LONGEST])
            for one in step.replies[-MOST_REPLIES:]
        ),
    )


def _exhibit(number: int, picture: Picture) -> Exhibit:
    return Exhibit(
        label=label(number),
        media=picture.media,
        size=picture.size,
        width=picture.width,
        height=picture.height,
        sha256=picture.sha256,
        added=in_wib(picture.added.at),
    )

"""The plain facts of one complaint: what every channel tells, whatever its form."""

from collections.abc import Iterator
from datetime import datetime

import msgspec

from kiosk.domain.case import Case
from kiosk.domain.comparison import Outcome
from kiosk.domain.events import OtpChannel, OtpOutcome, Persistence

PROVEN, SAID = 3, 1


class Try(msgspec.Struct, frozen=True, kw_only=True):
    """One OTP request; `at` is aware UTC, `message` what the portal showed."""

    at: datetime
    channel: OtpChannel
    outcome: OtpOutcome | None
    message: str = ""


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Who writes: the kiosk and its place. `domain` is the right side of the Message-ID."""

    kiosk: str
    site: str
    domain: str


class ComplaintDraft(msgspec.Struct, frozen=True, kw_only=True):
    """`number` counts the letters of a case from 1; `nik` is masked; `made_at` is aware."""

    reference: str
    number: int
    origin: Origin
    recipient: str
    name: str
    nik: str
    email: str
    phone: str
    tries: tuple[Try, ...]
    findings: tuple[str, ...]
    why: Persistence
    head: str
    made_at: datetime


def draft_of(
    case: Case,
    why: Persistence,
    number: int,
    made_at: datetime,
    *,
    origin: Origin,
    recipient: str,
    head: str,
) -> ComplaintDraft:
    """What a case has to tell. Raises LookupError if person or contact are not recorded yet."""
    if case.person is None or case.contact is None:
        raise LookupError("a complaint needs a person and a contact")
    return ComplaintDraft(
        reference=case.reference,
        number=number,
        origin=origin,
        recipient=recipient,
        name=case.person.name,
        nik=masked_nik(case.person.nik),
        email=case.contact.email,
        phone=case.contact.phone,
        tries=tuple(
            Try(at=one.asked.at, channel=one.channel, outcome=one.outcome, message=one.message)
            for one in case.attempts
        ),
        findings=tuple(_findings(case)),
        why=why,
        head=head,
        made_at=made_at,
    )


def masked_nik(nik: str) -> str:
    """The last four digits only: the middle of a NIK is the birth date (handbook 5)."""
    return "." * 12 + nik[-4:]


def _findings(case: Case) -> Iterator[str]:
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

"""The plain facts of one complaint: what every channel tells, whatever its form."""

from datetime import date, datetime

import msgspec

from kiosk.domain.actions.otp import Occasion
from kiosk.domain.case import Case
from kiosk.domain.dossier import Climbed, as_json, dossier_of
from kiosk.domain.events import OtpChannel, OtpOutcome, Persistence, RungKind
from kiosk.domain.ladder import FIRST, Ladder, Rung
from kiosk.outbox.forms import facts_of, paragraphs, told_on

UNKNOWN = Rung(order=0, kind=RungKind.EMAIL, name="", checked=date.min, source="")


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
    """`number` counts the complaints of a case from 1, `step` the rungs climbed with it.

    `nik` is masked; `made_at` is aware. `subject` and `opening` take the place of Loket's own.
    `steps` are the rungs climbed before, `tries_before` counts the tries that are not listed.
    `dossier` is its text, empty where nothing goes along; `evidence` are ids.
    """

    reference: str
    number: int
    step: int = 1
    rung: str = FIRST
    kind: RungKind = RungKind.EMAIL
    origin: Origin
    recipient: str
    subject: str = ""
    opening: tuple[str, ...] = ()
    name: str
    nik: str
    email: str
    phone: str
    tries: tuple[Try, ...]
    tries_before: int = 0
    findings: tuple[str, ...]
    why: Persistence
    steps: tuple[Climbed, ...] = ()
    head: str
    made_at: datetime
    dossier: str = ""
    evidence: tuple[str, ...] = ()


def draft_of(
    case: Case,
    occasion: Occasion,
    ladder: Ladder,
    made_at: datetime,
    *,
    origin: Origin,
    head: str,
) -> ComplaintDraft:
    """What a case has to tell on a rung of the ladder, whose address is the recipient.

    For a rung that nobody knows any more it is empty, and the letter waits until it is corrected.
    Raises LookupError if person or contact are not recorded yet.
    """
    rung = ladder.rung.get(occasion.rung, UNKNOWN)
    evidence = case.enclosed(occasion.rung) if rung.encloses else ()
    dossier = dossier_of(
        case,
        occasion.why,
        occasion.complaint,
        made_at,
        kiosk=origin.kiosk,
        site=origin.site,
        ladder=ladder,
        evidence=evidence,
        head=head,
    )
    return ComplaintDraft(
        reference=case.reference,
        number=occasion.complaint,
        step=occasion.step,
        rung=occasion.rung,
        kind=rung.kind,
        origin=origin,
        recipient=rung.address,
        subject=rung.subject,
        opening=_opening(case, rung, origin),
        name=dossier.name,
        nik=dossier.nik,
        email=dossier.email,
        phone=dossier.phone,
        tries=tuple(
            Try(at=one.asked.at, channel=one.channel, outcome=one.outcome, message=one.message)
            for one in case.attempts[dossier.attempts_before :]
        ),
        tries_before=dossier.attempts_before,
        findings=dossier.findings,
        why=occasion.why,
        steps=dossier.steps,
        head=head,
        made_at=made_at,
        dossier=as_json(dossier) if rung.encloses else "",
        evidence=evidence,
    )


def _opening(case: Case, rung: Rung, origin: Origin) -> tuple[str, ...]:
    facts = told_on(rung.kind, facts_of(case, origin.site))
    return tuple(paragraphs(rung.text, facts))

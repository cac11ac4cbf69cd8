"""Everything that can happen: the table of contents of the product.

Versions are for ever: add fields with defaults, never rename or reuse one. Unknown kinds are
kept and passed over (see ``journal/codec.py``).
"""

from datetime import datetime

from kiosk.domain.event import CaseEvent as CaseEvent
from kiosk.domain.event import Event as Event
from kiosk.domain.events_kiosk import PreflightOverridden as PreflightOverridden
from kiosk.domain.events_kiosk import StoreSalvaged as StoreSalvaged
from kiosk.domain.events_phone import IncomingProofSeen as IncomingProofSeen
from kiosk.domain.events_phone import SmsCodeAnswered as SmsCodeAnswered
from kiosk.domain.events_phone import SmsTestAccepted as SmsTestAccepted
from kiosk.domain.events_phone import SmsTestFailed as SmsTestFailed
from kiosk.domain.events_phone import SmsTestStarted as SmsTestStarted
from kiosk.domain.events_phone import SmsTestUncertain as SmsTestUncertain
from kiosk.domain.events_staff import KioskLeft as KioskLeft
from kiosk.domain.events_staff import PinChanged as PinChanged
from kiosk.domain.events_staff import PinRefused as PinRefused
from kiosk.domain.events_staff import SignedIn as SignedIn
from kiosk.domain.events_staff import StaffAdded as StaffAdded
from kiosk.domain.events_staff import StaffRetired as StaffRetired
from kiosk.domain.events_staff import StaffUnlocked as StaffUnlocked
from kiosk.domain.facts import ClockSource as ClockSource
from kiosk.domain.facts import CloseOutcome as CloseOutcome
from kiosk.domain.facts import Consent as Consent
from kiosk.domain.facts import ConsentMethod as ConsentMethod
from kiosk.domain.facts import Contact as Contact
from kiosk.domain.facts import EraseCause as EraseCause
from kiosk.domain.facts import EvidenceEnd as EvidenceEnd
from kiosk.domain.facts import FieldResult as FieldResult
from kiosk.domain.facts import HandOutcome as HandOutcome
from kiosk.domain.facts import Letter as Letter
from kiosk.domain.facts import Network as Network
from kiosk.domain.facts import OtpChannel as OtpChannel
from kiosk.domain.facts import OtpOutcome as OtpOutcome
from kiosk.domain.facts import Persistence as Persistence
from kiosk.domain.facts import Person as Person
from kiosk.domain.facts import ProofKind as ProofKind
from kiosk.domain.facts import Purpose as Purpose
from kiosk.domain.facts import ReplyKind as ReplyKind
from kiosk.domain.facts import Role as Role
from kiosk.domain.facts import RungKind as RungKind

# The kiosk


class AddressConfirmed(Event, frozen=True, kw_only=True):
    purpose: Purpose
    address: str


class AddressWithdrawn(Event, frozen=True, kw_only=True):
    purpose: Purpose
    address: str


class ClockDoubted(Event, frozen=True, kw_only=True):
    """The wall clock has parted from the trusted time; positive: it runs ahead."""

    offset_s: int


class ClockConfirmed(Event, frozen=True, kw_only=True):
    true_at: datetime
    source: ClockSource


class MailboxRead(Event, frozen=True, kw_only=True):
    """How far the mailbox of the replies has been read (RFC 3501: UIDVALIDITY and UID)."""

    mailbox: str
    validity: int
    uid: int


class CaseOpened(CaseEvent, frozen=True, kw_only=True):
    reference: str
    consent: Consent


class ConsentRenewed(CaseEvent, frozen=True, kw_only=True):
    consent: Consent


class PersonRecorded(CaseEvent, frozen=True, kw_only=True):
    person: Person
    findings: tuple[str, ...] = ()
    comparison: tuple[FieldResult, ...] = ()


class ContactRecorded(CaseEvent, frozen=True, kw_only=True):
    contact: Contact
    findings: tuple[str, ...] = ()


class DeviceChecked(CaseEvent, frozen=True, kw_only=True):
    """`fine` and `wanting` are the names of the ticked and the failing points."""

    fine: tuple[str, ...] = ()
    wanting: tuple[str, ...] = ()
    network: Network | None = None


class EligibilityDeclared(CaseEvent, frozen=True, kw_only=True):
    """What the participant says of the rules: all fine, or some point open and never which."""

    fine: bool


class OtpRequested(CaseEvent, frozen=True, kw_only=True):
    """The participant asked the portal for a code; `attempt` counts from 1 within the case."""

    attempt: int
    channel: OtpChannel


class OtpAnswered(CaseEvent, frozen=True, kw_only=True):
    """What came of it. `message` is what the portal showed, never a code."""

    attempt: int
    outcome: OtpOutcome
    message: str = ""


class PortalLimitRead(CaseEvent, frozen=True, kw_only=True):
    """The participant's own limit, read on their screen: wait so many minutes from now."""

    channel: OtpChannel
    minutes: int


class EvidenceAdded(CaseEvent, frozen=True, kw_only=True):
    """A picture, decoded and drawn anew; its octets lie sealed under the id `evidence`."""

    evidence: str
    media: str
    size: int
    width: int
    height: int
    sha256: str
    replaces: str = ""
    """The picture of which this is the redacted copy."""


class EvidenceRemoved(CaseEvent, frozen=True, kw_only=True):
    evidence: str
    why: EvidenceEnd = EvidenceEnd.ASKED


class EvidenceChosen(CaseEvent, frozen=True, kw_only=True):
    """Which pictures go along on one rung, in place of all of them."""

    rung: str
    evidence: tuple[str, ...] = ()


class NewsSeen(CaseEvent, frozen=True, kw_only=True):
    """Staff looked at the case: what had come by then is no news any more."""


class DossierGiven(CaseEvent, frozen=True, kw_only=True):
    """`how` is "printed", "sent-to-printer" or "saved"."""

    how: str


class DeliveryEvent(CaseEvent, frozen=True, kw_only=True):
    """Something that happened on one step of a complaint.

    `complaint` counts from 1 within the case, `step` from 1 within the complaint: each step is a
    rung of the ladder that was climbed.
    """

    complaint: int
    step: int = 1


class ComplaintFiled(DeliveryEvent, frozen=True, kw_only=True):
    """Decided, never recomputed: the letter goes out once. Its `step` is 1."""

    attempt: int
    why: Persistence
    letter: Letter
    rung: str = "email-prakerja"
    channel: RungKind = RungKind.EMAIL


class RungClimbed(DeliveryEvent, frozen=True, kw_only=True):
    """Patience has ended: a letter goes out, or without one staff have something to do.

    `step` is the next of the complaint. Decided, never recomputed.
    """

    rung: str
    channel: RungKind
    letter: Letter | None = None


class RungEnded(DeliveryEvent, frozen=True, kw_only=True):
    """What came of a step climbed by hand; `ticked` are the points of the script gone through."""

    outcome: HandOutcome
    ticked: tuple[str, ...] = ()
    note: str = ""


class ReplyRead(DeliveryEvent, frozen=True, kw_only=True):
    """The other side said something. `key` tells it from every other; `text` is bounded.

    `number` is a case number that stands in `line`, as found; staff confirm it.
    """

    key: str
    what: ReplyKind
    sender: str = ""
    subject: str = ""
    text: str = ""
    number: str = ""
    line: str = ""
    matched: str = ""
    """By what it was known as ours: "in-reply-to", "references", "original", "subject"."""


class AnswerJudged(DeliveryEvent, frozen=True, kw_only=True):
    """Staff read the answer with the participant: it helps, or the ladder goes on."""

    helps: bool


class SendingStarted(DeliveryEvent, frozen=True, kw_only=True):
    """On disk before a socket opens."""

    attempt: int


class SendingAccepted(DeliveryEvent, frozen=True, kw_only=True):
    """`remote` is the other side's own key for it, for reading back; `number` its case number."""

    receipt: str
    remote: str = ""
    number: str = ""


class SendingPostponed(DeliveryEvent, frozen=True, kw_only=True):
    """Surely not accepted; it waits in the queue again."""

    what: str
    detail: str = ""


class SendingRejected(DeliveryEvent, frozen=True, kw_only=True):
    what: str
    detail: str = ""


class SendingUncertain(DeliveryEvent, frozen=True, kw_only=True):
    detail: str = ""


class UncertaintySettled(DeliveryEvent, frozen=True, kw_only=True):
    """Somebody looked and said whether the letter had arrived: a person, or Loket itself.

    `found` is where Loket looked ("search", "mailbox", "same-key"); empty for a person.
    """

    arrived: bool
    found: str = ""


class SendingRequeued(DeliveryEvent, frozen=True, kw_only=True):
    """A rejected or waiting letter goes out, to a corrected address if one is given."""

    recipient: str = ""


class CaseNumberNoted(DeliveryEvent, frozen=True, kw_only=True):
    """The other side acknowledged with a number of its own."""

    number: str


class SlipGiven(CaseEvent, frozen=True, kw_only=True):
    """`how` is "printed", "sent-to-printer" or "saved"."""

    how: str


class CaseClosed(CaseEvent, frozen=True, kw_only=True):
    outcome: CloseOutcome


class PersonErased(CaseEvent, frozen=True, kw_only=True):
    """The tombstone: it names the reference and nothing of the person."""

    reference: str
    cause: EraseCause


KioskEvent = (
    StaffAdded
    | PinChanged
    | StaffRetired
    | SignedIn
    | PinRefused
    | StaffUnlocked
    | KioskLeft
    | AddressConfirmed
    | AddressWithdrawn
    | ClockDoubted
    | ClockConfirmed
    | StoreSalvaged
    | MailboxRead
    | PreflightOverridden
)
ParticipantEvent = (
    CaseOpened
    | ConsentRenewed
    | PersonRecorded
    | ContactRecorded
    | SmsTestStarted
    | SmsTestAccepted
    | SmsTestFailed
    | SmsTestUncertain
    | SmsCodeAnswered
    | IncomingProofSeen
    | DeviceChecked
    | EligibilityDeclared
    | OtpRequested
    | OtpAnswered
    | PortalLimitRead
    | EvidenceAdded
    | EvidenceRemoved
    | EvidenceChosen
    | NewsSeen
    | DossierGiven
    | ComplaintFiled
    | RungClimbed
    | RungEnded
    | ReplyRead
    | AnswerJudged
    | SendingStarted
    | SendingAccepted
    | SendingPostponed
    | SendingRejected
    | SendingUncertain
    | UncertaintySettled
    | SendingRequeued
    | CaseNumberNoted
    | SlipGiven
    | CaseClosed
    | PersonErased
)
AnyEvent = KioskEvent | ParticipantEvent


def subject(event: Event) -> str:
    """Whose key seals the event: the participant's, or "" for the kiosk's own.

    The tombstone is the kiosk's, because it outlives the participant's key.
    """
    if isinstance(event, CaseEvent) and not isinstance(event, PersonErased):
        return event.case
    return ""

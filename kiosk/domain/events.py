"""Everything that can happen: the table of contents of the product.

Versions are for ever: add fields with defaults, never rename or reuse one. Unknown kinds are
kept and passed over (see ``journal/codec.py``).
"""

from datetime import date, datetime
from enum import StrEnum

import msgspec

from kiosk.domain.clock import Moment


class Role(StrEnum):
    OFFICER = "officer"
    VOLUNTEER = "volunteer"
    SUPERVISOR = "supervisor"


class OtpChannel(StrEnum):
    SMS = "sms"
    EMAIL = "email"
    RESET = "reset"


class OtpOutcome(StrEnum):
    WORKED = "worked"
    NOT_DELIVERED = "not-delivered"
    WRONG_CODE = "wrong-code"
    EXPIRED = "expired"
    LIMIT_MESSAGE = "limit-message"
    SITE_ERROR = "site-error"


class Persistence(StrEnum):
    """Why a limit counts as persistent (design section 2, "Limits persist when")."""

    AFTER_FULL_COOLDOWN = "after-full-cooldown"
    ON_TWO_DAYS = "on-two-days"
    NEVER_DELIVERED = "never-delivered"


class ConsentMethod(StrEnum):
    TICK_AND_NAME = "tick-and-name"
    READ_ALOUD = "read-aloud"


class Purpose(StrEnum):
    """What an address is for; each is confirmed on its own by a supervisor."""

    MAIL_SERVER = "mail-server"
    COMPLAINT_RECIPIENT = "complaint-recipient"
    PROBE = "probe"


class ClockSource(StrEnum):
    SERVER_DATE = "server-date"
    NTP = "ntp"
    SUPERVISOR = "supervisor"


class CloseOutcome(StrEnum):
    SOLVED = "solved"
    STOPPED = "stopped"


class EraseCause(StrEnum):
    ASKED = "asked"
    CONSENT_WITHDRAWN = "consent-withdrawn"
    RETENTION = "retention"


class Consent(msgspec.Struct, frozen=True, kw_only=True):
    """What the participant agreed to, and how it can be shown (UU 27/2022 art. 22-24)."""

    version: str
    language: str
    method: ConsentMethod
    name: str = ""
    complaint: bool = False
    keep_days: int = 30


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of the KTP that Loket keeps; `nik` and `kk` are 16 digits, `sex` is L or P."""

    name: str
    nik: str
    birth_date: date
    sex: str
    kk: str = ""


class FieldResult(msgspec.Struct, frozen=True):
    """One line of the comparison KTP against account: the finding, never the text compared."""

    field: str
    outcome: str
    remedy: str = ""


class Contact(msgspec.Struct, frozen=True, kw_only=True):
    """`phone` in E.164. `evidence` is 0, 1 or 4 (handbook 4.4); hashes are keyed."""

    phone: str
    email: str
    evidence: int = 0
    operator: str = ""
    phone_hash: str = ""
    email_hash: str = ""


class Network(msgspec.Struct, frozen=True, kw_only=True):
    """What the probes found, in words of ``domain/network.py``; times in milliseconds."""

    verdict: str
    median_ms: int | None = None
    advice: tuple[str, ...] = ()


class Letter(msgspec.Struct, frozen=True, kw_only=True):
    """A finished complaint letter; it is stored whole and never written again."""

    recipient: str
    message_id: str
    subject: str
    text: str
    html: str


class Event(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="kind"):
    """Something that happened at a raw moment; `by` is the id of the staff signed in."""

    when: Moment
    by: str = ""


class CaseEvent(Event, frozen=True, kw_only=True):
    """Something that happened to one participant; `case` is a random id, also of their key."""

    case: str


# The kiosk and its staff


class StaffAdded(Event, frozen=True, kw_only=True):
    staff: str
    name: str
    role: Role
    pin: str
    """An Argon2id hash in PHC form."""


class PinChanged(Event, frozen=True, kw_only=True):
    staff: str
    pin: str


class StaffRetired(Event, frozen=True, kw_only=True):
    staff: str


class SignedIn(Event, frozen=True, kw_only=True):
    staff: str


class PinRefused(Event, frozen=True, kw_only=True):
    staff: str


class StaffUnlocked(Event, frozen=True, kw_only=True):
    """A supervisor ended a lockout."""

    staff: str


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


class StoreSalvaged(Event, frozen=True, kw_only=True):
    """The journal was damaged; this chain carries on what could still be opened."""

    kept: int
    lost: int
    old_file: str


# A participant's case


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


class DeliveryEvent(CaseEvent, frozen=True, kw_only=True):
    """Something that happened to one complaint; `complaint` counts from 1 within the case."""

    complaint: int


class ComplaintFiled(DeliveryEvent, frozen=True, kw_only=True):
    """Decided, never recomputed: the letter goes out once."""

    attempt: int
    why: Persistence
    letter: Letter


class SendingStarted(DeliveryEvent, frozen=True, kw_only=True):
    """On disk before a socket opens."""

    attempt: int


class SendingAccepted(DeliveryEvent, frozen=True, kw_only=True):
    receipt: str


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
    """A person looked and said whether the letter had arrived."""

    arrived: bool


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
    | AddressConfirmed
    | AddressWithdrawn
    | ClockDoubted
    | ClockConfirmed
    | StoreSalvaged
)
ParticipantEvent = (
    CaseOpened
    | ConsentRenewed
    | PersonRecorded
    | ContactRecorded
    | DeviceChecked
    | OtpRequested
    | OtpAnswered
    | PortalLimitRead
    | ComplaintFiled
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

"""One participant's case as it stands now: frozen records on a mutable shelf."""

from copy import copy
from dataclasses import dataclass, field
from enum import StrEnum

import msgspec

from kiosk.domain.clock import Moment
from kiosk.domain.events import (
    CloseOutcome,
    Consent,
    Contact,
    FieldResult,
    Letter,
    Network,
    OtpChannel,
    OtpOutcome,
    Persistence,
    Person,
)

MAX_OWN_LIMIT_MIN = 60 * 24 * 31


class Attempt(msgspec.Struct, frozen=True, kw_only=True):
    """One OTP request and what came of it; moments are trusted, `order` counts within the case."""

    number: int
    channel: OtpChannel
    asked: Moment
    order: int
    by: str = ""
    answered: Moment | None = None
    outcome: OtpOutcome | None = None
    message: str = ""

    @property
    def settled(self) -> Moment:
        """When the outcome was known, or else when the code was asked for."""
        return self.answered or self.asked


class OwnLimit(msgspec.Struct, frozen=True, kw_only=True):
    """A limit the participant read on their own screen."""

    minutes: int
    read: Moment
    order: int


class DeliveryState(StrEnum):
    QUEUED = "queued"
    SENDING = "sending"
    ACCEPTED = "accepted"
    UNCERTAIN = "uncertain"
    REJECTED = "rejected"


class Delivery(msgspec.Struct, frozen=True, kw_only=True):
    """How far a letter has come; `what` and `detail` tell why it is not further."""

    state: DeliveryState
    since: Moment
    attempt: int = 0
    receipt: str = ""
    what: str = ""
    detail: str = ""


class Complaint(msgspec.Struct, frozen=True, kw_only=True):
    number: int
    attempt: int
    why: Persistence
    filed: Moment
    letter: Letter
    delivery: Delivery
    case_number: str = ""


class DeviceState(msgspec.Struct, frozen=True, kw_only=True):
    checked: Moment
    fine: tuple[str, ...] = ()
    wanting: tuple[str, ...] = ()
    network: Network | None = None


@dataclass(slots=True)
class Case:
    """The shelf. Only ``State.apply`` writes here."""

    id: str
    reference: str
    opened: Moment
    consent: Consent
    by: str = ""
    person: Person | None = None
    person_findings: tuple[str, ...] = ()
    comparison: tuple[FieldResult, ...] = ()
    contact: Contact | None = None
    contact_findings: tuple[str, ...] = ()
    phone_order: int = 0
    """The `order` at which the present phone number was recorded."""
    device: DeviceState | None = None
    attempts: list[Attempt] = field(default_factory=list)
    own_limits: dict[OtpChannel, OwnLimit] = field(default_factory=dict)
    complaints: list[Complaint] = field(default_factory=list)
    slips: int = 0
    consented: Moment = field(init=False)
    """When the present consent was given: at the opening, or at its last renewal."""
    touched: Moment = field(init=False)
    closed: Moment | None = None
    outcome: CloseOutcome | None = None
    order: int = 0

    def __post_init__(self) -> None:
        self.consented = self.touched = self.opened

    @property
    def complaint(self) -> Complaint | None:
        """The newest complaint."""
        return self.complaints[-1] if self.complaints else None

    @property
    def open_attempt(self) -> Attempt | None:
        """The request whose outcome nobody has recorded yet."""
        if self.attempts and self.attempts[-1].outcome is None:
            return self.attempts[-1]
        return None

    @property
    def evidence(self) -> int:
        """The phone's evidence level (handbook 4.4): 4 once a code worked by SMS on this number."""
        if self.contact is None:
            return 0
        worked = any(
            attempt.outcome is OtpOutcome.WORKED
            and attempt.channel is OtpChannel.SMS
            and attempt.order > self.phone_order
            for attempt in self.attempts
        )
        return 4 if worked else self.contact.evidence

    def copy(self) -> "Case":
        """A shelf of its own with the same records, to suppose something on."""
        twin = copy(self)
        twin.attempts = list(self.attempts)
        twin.complaints = list(self.complaints)
        twin.own_limits = dict(self.own_limits)
        return twin

    def tried(self, channel: OtpChannel) -> list[Attempt]:
        """The attempts of one channel, oldest first."""
        return [attempt for attempt in self.attempts if attempt.channel is channel]

"""One participant's case as it stands now: frozen records on a mutable shelf."""

from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass, field

import msgspec

from kiosk.domain.clock import Moment
from kiosk.domain.events import (
    CloseOutcome,
    Consent,
    Contact,
    FieldResult,
    Network,
    OtpChannel,
    OtpOutcome,
    Person,
)
from kiosk.domain.phone_test import PROVEN, TAKEN, WORKED, Incoming, SmsEnd, SmsTest
from kiosk.domain.steps import Complaint, DeliveryState, News

__all__ = ["Attempt", "Case", "Complaint", "DeliveryState", "DeviceState", "OwnLimit", "Picture"]

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


class DeviceState(msgspec.Struct, frozen=True, kw_only=True):
    checked: Moment
    fine: tuple[str, ...] = ()
    wanting: tuple[str, ...] = ()
    network: Network | None = None


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of evidence: what is known of the octets that lie sealed under `id`."""

    id: str
    media: str
    size: int
    width: int
    height: int
    sha256: str
    added: Moment


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
    sms_tests: list[SmsTest] = field(default_factory=list)
    incoming: Incoming | None = None
    """The newest time that the participant's number reached the kiosk."""
    device: DeviceState | None = None
    declared: bool | None = None
    """Whether all rules of taking part are met, as the participant says; None: not asked."""
    attempts: list[Attempt] = field(default_factory=list)
    own_limits: dict[OtpChannel, OwnLimit] = field(default_factory=dict)
    complaints: list[Complaint] = field(default_factory=list)
    pictures: dict[str, Picture] = field(default_factory=dict)
    """The evidence, in the order it was added."""
    covered: dict[str, str] = field(default_factory=dict)
    """A picture that was covered in part, to the copy in its place."""
    chosen: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Rung to the pictures that go along there; all of them where nobody chose."""
    news: tuple[News, ...] = ()
    """What came since staff last looked, oldest first."""
    seen: int = 0
    """The `order` at which staff last looked."""
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
        """The phone's evidence level (handbook 4.4); another number begins anew.

        4 once a code worked by SMS, 3 once the phone was proven, 2 once a network took a test.
        """
        if self.contact is None:
            return 0
        worked = any(
            attempt.outcome is OtpOutcome.WORKED
            and attempt.channel is OtpChannel.SMS
            and attempt.order > self.phone_order
            for attempt in self.attempts
        )
        if worked:
            return WORKED
        tests = [test for test in self.sms_tests if test.order > self.phone_order]
        reached = self.incoming is not None and self.incoming.order > self.phone_order
        if reached or any(test.right for test in tests):
            return PROVEN
        accepted = any(test.end is SmsEnd.ACCEPTED for test in tests)
        return TAKEN if accepted else self.contact.evidence

    def copy(self) -> "Case":
        """A shelf of its own with the same records, to suppose something on."""
        twin = copy(self)
        twin.attempts = list(self.attempts)
        twin.sms_tests = list(self.sms_tests)
        twin.complaints = list(self.complaints)
        twin.own_limits = dict(self.own_limits)
        twin.pictures = dict(self.pictures)
        twin.covered = dict(self.covered)
        twin.chosen = dict(self.chosen)
        return twin

    def present(self, pictures: Iterable[str]) -> list[Picture]:
        """Those that are still there, or their covered copies, for a letter that named them."""
        found = []
        for one in pictures:
            for _ in self.covered:
                one = self.covered.get(one, one)
            if one in self.pictures:
                found.append(self.pictures[one])
        return found

    def enclosed(self, rung: str) -> tuple[str, ...]:
        """The ids of the pictures that go along on a rung."""
        if rung not in self.chosen:
            return tuple(self.pictures)
        return tuple(one for one in self.chosen[rung] if one in self.pictures)

    def tried(self, channel: OtpChannel) -> list[Attempt]:
        """The attempts of one channel, oldest first."""
        return [attempt for attempt in self.attempts if attempt.channel is channel]

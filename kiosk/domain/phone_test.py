"""What the kiosk itself found out about one phone: test SMS that went out, and who reached it."""

from collections.abc import Iterable
from enum import StrEnum

import msgspec

from kiosk.domain.clock import Moment
from kiosk.domain.facts import ProofKind

SAID, TAKEN, PROVEN, WORKED = 1, 2, 3, 4
"""Levels of evidence that a phone is active (handbook 4.4); 0 is none. From TAKEN on (a network
took a message to it) it is more than what somebody said; from PROVEN on the phone itself spoke."""
LONGEST_KEPT_MS = 2 * 86_400_000
"""No WIB day is longer ago than that for a cap that counts the present one."""


class SmsEnd(StrEnum):
    """What came of a test SMS; until then nobody knows, and after a crash nobody ever will."""

    ACCEPTED = "accepted"
    FAILED = "failed"
    UNCERTAIN = "uncertain"


class SmsTest(msgspec.Struct, frozen=True, kw_only=True):
    """One test SMS and what came of it; moments are trusted, `order` counts within the case."""

    number: int
    sent: Moment
    """When it was decided, before anything left the kiosk."""
    order: int
    phone_hash: str
    code_hash: str
    way: str = ""
    end: SmsEnd | None = None
    what: str = ""
    detail: str = ""
    reference: str = ""
    wrong: int = 0
    right: bool = False

    @property
    def may_have_arrived(self) -> bool:
        return self.end is not SmsEnd.FAILED


class Incoming(msgspec.Struct, frozen=True, kw_only=True):
    """The participant's number reached the kiosk."""

    how: ProofKind
    seen: Moment
    order: int


class Sent(msgspec.Struct, frozen=True):
    """One test SMS for the caps, whosever it was; the hash goes with the person."""

    at: Moment
    case: str
    phone_hash: str
    test: int = 0


def noted(log: Iterable[Sent], fresh: Sent) -> list[Sent]:
    """The log with one more, without those that no cap counts any more."""
    return [
        one
        for one in (*log, fresh)
        if (fresh.at.at - one.at.at).total_seconds() * 1000 < LONGEST_KEPT_MS
    ]


def unsent(log: Iterable[Sent], case: str, test: int) -> list[Sent]:
    """The log once a message turned out never to have left the kiosk: it pesters nobody."""
    return [one for one in log if (one.case, one.test) != (case, test)]


def without(log: Iterable[Sent], case: str) -> list[Sent]:
    """The log after a person was erased; what still counts today is kept apart, without a name."""
    return [one for one in log if one.case != case]

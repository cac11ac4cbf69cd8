"""What can happen while a phone is proven; ``events.py`` lists these kinds among all others."""

from kiosk.domain.event import CaseEvent
from kiosk.domain.facts import ProofKind


class SmsTestStarted(CaseEvent, frozen=True, kw_only=True):
    """On disk before the modem or the gateway is asked; `test` counts from 1 within the case.

    Both hashes are keyed; the digits themselves are on the participant's phone alone.
    """

    test: int
    phone_hash: str
    code_hash: str
    way: str = ""
    """Over what it goes: "modem", or the name of a gateway."""


class SmsTestAccepted(CaseEvent, frozen=True, kw_only=True):
    """The network took it, which does not mean that it arrived."""

    test: int
    reference: str = ""


class SmsTestFailed(CaseEvent, frozen=True, kw_only=True):
    """Surely not sent; `what` is a word of ``domain/errors.py``."""

    test: int
    what: str
    detail: str = ""


class SmsTestUncertain(CaseEvent, frozen=True, kw_only=True):
    """Nobody knows whether it went out; it is never repeated by itself."""

    test: int
    what: str = ""
    detail: str = ""


class SmsCodeAnswered(CaseEvent, frozen=True, kw_only=True):
    """The participant read a code back. What was typed is not kept."""

    test: int
    right: bool


class IncomingProofSeen(CaseEvent, frozen=True, kw_only=True):
    """The participant's own number reached the kiosk's modem; nothing of what it said is kept."""

    phone_hash: str
    how: ProofKind

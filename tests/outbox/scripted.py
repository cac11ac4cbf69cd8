"""A helpdesk of which the test says what it answers, and when it was asked what."""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event

from kiosk.domain import events as ev
from kiosk.domain.steps import LetterKey
from kiosk.outbox.carrier import Doubt, Readback
from kiosk.outbox.outcome import (
    Absent,
    Accepted,
    Outcome,
    Postponed,
    Recalled,
    Sighting,
    Uncertain,
)
from kiosk.outbox.parcel import Parcel
from tests.outbox.given import Kiosk, filed, moment

DESK = "https://bantuan.example"
RUNG = "meja-bantuan"
TAKEN = Accepted("201 ticket 77001", "17", "77001")


@dataclass(eq=False)
class Scripted:
    """Satisfies Post and Carrier at once; by default it takes everything and has no answer."""

    address: str = DESK
    purpose: ev.Purpose = ev.Purpose.HELPDESK
    doubt: Doubt = Doubt.LOOK
    reads: bool = True
    carries: Callable[[Parcel], Outcome] = lambda _: TAKEN
    looks: Callable[[Parcel], Sighting] = lambda _: Absent()
    tells: Callable[[str], Readback | Postponed] = lambda _: Readback("open")
    asked: list[tuple[str, str]] = field(default_factory=list)
    """What was done, and with which letter or ticket."""
    connected: bool = False

    def carrier(self) -> "Scripted":
        return self

    def carry(self, parcel: Parcel, recall: Event) -> Outcome:
        if recall.is_set():
            return Recalled()
        self.asked.append(("carry", parcel.letter.message_id))
        return self.carries(parcel)

    def look(self, parcel: Parcel, recall: Event) -> Sighting:
        if recall.is_set():
            return Recalled()
        self.asked.append(("look", parcel.letter.message_id))
        return self.looks(parcel)

    def read(self, remote: str, recall: Event) -> Readback | Postponed | Recalled:
        if recall.is_set():
            return Recalled()
        self.asked.append(("read", remote))
        return self.tells(remote)

    def interrupt(self) -> None:
        """Nothing here ever waits."""

    def give_up(self, detail: str) -> Outcome:
        return Uncertain(detail)

    def close(self) -> None:
        """Nothing is open."""

    def done(self) -> list[str]:
        return [what for what, _ in self.asked]


def key(case: str, step: int = 1) -> LetterKey:
    return LetterKey(case, 1, step)


def at_the_desk(
    case: str, desk: str = DESK, rung: str = RUNG, *, seconds: float = 0
) -> list[ev.Event]:
    """A participant whose letter goes to a helpdesk."""
    return filed(case, desk, moment(seconds), rung=rung, channel=ev.RungKind.ZAMMAD)


def helped(post: Scripted, *cases: str, kiosk: Kiosk | None = None) -> Kiosk:
    """A kiosk that writes to one confirmed helpdesk."""
    kiosk = kiosk or Kiosk()
    confirmed = ev.AddressConfirmed(
        when=moment(), purpose=ev.Purpose.HELPDESK, address=post.address
    )
    kiosk.record(confirmed)
    for case in cases:
        kiosk.record(*at_the_desk(case, post.address))
    kiosk.outbox.use({RUNG: post})
    return kiosk


def in_turn(*answers: object) -> Callable[[object], object]:
    """These answers one after another, the last one for ever."""
    left = list(answers)
    return lambda _: left.pop(0) if len(left) > 1 else left[0]

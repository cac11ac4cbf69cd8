"""Plays a practice card as a newcomer does: sees the real windows, and does what the coach says."""

from kiosk.app import Kiosk
from kiosk.demo.driver import Driver, Stuck, turn
from kiosk.demo.simclock import SimClock
from kiosk.domain.practice.coach import Next
from kiosk.ui.practice.pointing import Do, InPanel, points
from kiosk.ui.practice.rehearsal import Playing, Rehearsal

MOST_TURNS = 60
"""More steps no card has: whoever needs more goes in a circle."""
MOST_BEATS, BEAT_MS = 600, 20


class Follower:
    """One pair of hands before one practice kiosk; raises Stuck where the coach leads nowhere."""

    def __init__(self, kiosk: Kiosk, hands: Driver, clock: SimClock) -> None:
        self._kiosk, self.hands, self.clock = kiosk, hands, clock

    @property
    def rehearsal(self) -> Rehearsal:
        reception = self._kiosk.reception
        if reception is None or reception.room.rehearsal is None:
            raise Stuck("this is no practice kiosk")
        return reception.room.rehearsal

    def playing(self) -> Playing:
        """What is being played now."""
        found = self.rehearsal.playing()
        if found is None:
            raise Stuck("no card is being played")
        return found

    def follow(self, until: Next = Next.DONE) -> None:
        """Does what is pointed to, until the coach asks for this."""
        for _ in range(MOST_TURNS):
            if self.playing().advice.next is until:
                return
            self.turn()
        raise Stuck(f"the coach leads in a circle: {self.playing().advice}")

    def turn(self) -> None:
        """One step: whatever the coach points to now."""
        step = self.playing().advice.next
        if step is Next.SENDING:
            self.wait_for_the_server()
            return
        room = self.rehearsal.room
        pointed = points(self.playing(), room.view(), room.session.place)
        if not pointed:
            raise Stuck(f"the coach points nowhere at {step}")
        for each in pointed:
            self._obey(each)

    def wait_for_the_server(self) -> None:
        """The kiosk makes its rounds meanwhile, and between two tries there is a wait."""
        rounds = self._kiosk.rounds
        for _ in range(MOST_BEATS):
            if self.playing().advice.next is not Next.SENDING:
                return
            self.clock.advance(1000)
            if rounds:
                rounds.beat()
            turn(BEAT_MS)
        raise Stuck("the built-in mail server does not answer")

    def _obey(self, each: Do | InPanel) -> None:
        accompanying = self._kiosk.accompanying
        if isinstance(each, InPanel) and accompanying:
            self.hands.press(accompanying.companion.press.text())
        elif isinstance(each, Do) and each.text is not None:
            self.hands.write(each.label, each.text)
        elif isinstance(each, Do):
            self.hands.press(each.label)

"""Looks at the kiosk itself: once a WIB day by itself, and whenever somebody asks.

Each answer is shown as it comes. Until then the last one stands, so that what is in the way does
not vanish while somebody looks again.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from kiosk.domain.clock import wib_day
from kiosk.domain.errors import Trouble
from kiosk.domain.preflight import Finding, Grade, Topic, unanswered
from kiosk.ui import warned
from kiosk.ui.room import Room


def look_daily(room: Room) -> None:
    """A duty of the rounds. Practice is no day of work."""
    seen, today = room.preflight.at, wib_day(room.trusted().at)
    if not room.tools.practice and (seen is None or wib_day(seen) != today):
        look(room)


def look(room: Room, *, thorough: bool = False) -> None:
    """Has the worker make every check; does nothing while one look is under way."""
    from kiosk.ui.health.checks import checks_of

    if room.preflight.waiting:
        return
    checks = list(checks_of(room, thorough=thorough))
    topics = frozenset(check.topic for check in checks)
    room.preflight = replace(room.preflight, waiting=topics, at=room.trusted().at)
    for check in checks:
        room.tools.work.submit(
            partial(_listed, check.ask),
            partial(_came, room, check.topic),
            partial(_failed, room),
            partial(_ended, room, check.topic),
        )


def wants_a_look(room: Room) -> bool:
    """Whether whoever signs in now is the day's first and should see what was found.

    That is what stands in the way of a participant, and a warning that was not shown before; one
    that is known waits in the menu. A look that is not over yet does not move the screen under
    somebody's finger later; the next session sees it, and a banner says what is in the way.
    """
    today, seen = wib_day(room.trusted().at), room.preflight
    if room.preflight_shown == today or seen.at is None:
        return False
    folder = room.desk.journal.folder
    known, now = warned.shown(folder), _warnings(seen.findings)
    in_the_way = unanswered(seen.findings, room.desk.state.overridden, room.now())
    wanted = bool(in_the_way or now - known)
    if wanted or not seen.waiting:
        room.preflight_shown = today
        noted = now | known if seen.waiting else now  # what is gone may come back as news
        if noted != known:
            warned.keep(folder, noted)
    return wanted


def _warnings(found: Iterable[Finding]) -> frozenset[str]:
    """The lines to see to, graver ones included: they may be warnings tomorrow."""
    return frozenset(f"{one.topic}:{one.code}" for one in found if one.grade is not Grade.FINE)


def _listed(ask: Callable[[], Iterable[Finding]]) -> tuple[Finding, ...]:
    return tuple(ask())


def _came(room: Room, topic: Topic, found: tuple[Finding, ...]) -> None:
    room.preflight = replace(room.preflight, kept={**room.preflight.kept, topic: found})
    room.changed.emit()


def _failed(room: Room, _trouble: Trouble) -> None:
    """What the world did meanwhile; the line that was there stays."""
    room.changed.emit()


def _ended(room: Room, topic: Topic) -> None:
    room.preflight = replace(room.preflight, waiting=room.preflight.waiting - {topic})

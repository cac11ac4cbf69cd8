"""The checks that the window makes: each a plain function of plain values, for the worker.

A further one is a line in `checks_of`, its findings, and their words in ``ui/wording/health.py``.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kiosk.domain import grading
from kiosk.domain.errors import Trouble
from kiosk.domain.policy.preflight import PreflightRules
from kiosk.domain.preflight import Finding, Grade, Topic
from kiosk.journal.reading import Verification
from kiosk.paper.printer import printers
from kiosk.ui.health.keys import keys_of_open
from kiosk.ui.health.records import chain_of, last_walk_in, salvaged_in, set_aside_in
from kiosk.ui.health.sms import sms_of
from kiosk.ui.health.told import mail_of, rules_of, settings_of
from kiosk.ui.health.world import confirmed_probes, disk_under, network_of, printers_of
from kiosk.ui.proving import key_name, readiness
from kiosk.ui.room import Room
from kiosk.ui.verifying import note, walk_apart
from kiosk.ui.view import Errand

if TYPE_CHECKING:
    from kiosk.updates.depot import Depot


class Check(NamedTuple):
    """One topic; `ask` blocks and may take its time, and knows nothing of Qt or of the desk."""

    topic: Topic
    ask: Callable[[], Iterable[Finding]]


def checks_of(room: Room, *, thorough: bool = False) -> Iterator[Check]:
    """What can be looked at now. `thorough`: walks the whole chain of the records too.

    What is known already is read here, on the desk's own thread; the rest is for the worker.
    """
    folder, rules = room.desk.journal.folder, room.rules.preflight
    state, now, chosen = room.desk.state, room.trusted(), room.settings
    clock = list(grading.clock(room.now(), room.tools.clock.disciplined(), state))
    yield Check(Topic.CLOCK, partial(_told, clock))
    yield Check(Topic.QUEUE, partial(_told, list(grading.queue(state, rules, now))))
    yield Check(Topic.DISK, partial(disk_under, folder.parent, rules, room.tools.free_bytes))
    files, aged = room.tools.settings_files, rules_of(chosen, now.at)
    yield Check(Topic.SETTINGS, partial(_settings, files, aged))
    salvaged = list(salvaged_in(state))
    yield Check(Topic.RECORDS, partial(_records, folder, rules, now.at, salvaged, thorough))
    yield Check(Topic.KEYS, partial(keys_of_open, folder))
    yield Check(Topic.PRINTER, partial(_one, printers_of, partial(printers, stop=room.leaving)))
    if room.tools.guides:
        yield Check(Topic.GUIDES, partial(_guides, room.tools.guides))
    if room.tools.depot:
        yield Check(Topic.UPDATES, partial(_updates, room.tools.depot, now.at))
    if not room.tools.practice:
        yield from _outward(room)


def _outward(room: Room) -> Iterator[Check]:
    """Practice reaches nobody but its own mail server; a modem in use is left alone."""
    state, chosen = room.desk.state, room.settings
    yield Check(Topic.MAIL, partial(_told, [mail_of(chosen, state.is_confirmed)]))
    probes = confirmed_probes(chosen.network, state.is_confirmed)
    yield Check(Topic.NETWORK, partial(_one, network_of, chosen, probes, room.leaving.is_set))
    if room.proving.errand is Errand.NONE:
        ready = readiness(chosen.sms, state, practice=False)
        has_key = partial(_has_key, room.tools.vault.question(key_name(chosen.sms.url)))
        ask = partial(sms_of, chosen.sms, ready, has_key, room.leaving.is_set)
        yield Check(Topic.SMS, partial(_one, ask))


def _settings(files: tuple[Path, ...], aged: Finding) -> Iterator[Finding]:
    """A file that went wrong since the start keeps Loket from starting again, not from working."""
    chosen, found = settings_of(files)
    yield found if chosen else found._replace(grade=Grade.WARN)
    yield aged


def _records(
    folder: Path, rules: PreflightRules, now: datetime, salvaged: list[Finding], thorough: bool
) -> Iterator[Finding]:
    if thorough:
        yield chain_of(folder, partial(_walk, now))
    else:
        yield last_walk_in(folder, rules, now)
    yield from salvaged
    yield from set_aside_in(folder, now)


def _updates(depot: "Depot", now: datetime) -> Iterator[Finding]:
    from kiosk.ui.health.updates import updates_of

    yield from updates_of(depot, now)


def _guides(own: Path) -> Iterator[Finding]:
    """Imported in the worker: what reads a guide takes 15 ms to come."""
    from kiosk.ui.health.guides import guides_of

    yield from guides_of(own)


def _walk(now: datetime, folder: Path) -> Verification:
    """The whole chain, by a process apart; what it showed outlives this run."""
    walked = walk_apart(folder)
    with suppress(Trouble):  # the disk has a line of its own
        note(folder, walked, now)
    return walked


def _told(findings: list[Finding]) -> list[Finding]:
    return findings


def _one(ask: Callable[..., Finding], *told: object) -> list[Finding]:
    return [ask(*told)]


def _has_key(question: Callable[[], str | None]) -> bool:
    return bool(question())

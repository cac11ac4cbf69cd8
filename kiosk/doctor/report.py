"""``loket doctor``: tells in words what is wrong and what to do.

It changes nothing, shows nobody's data, and contacts only addresses that a supervisor has
confirmed, which it knows once the records are open.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import msgspec

from kiosk import command_words, resources, settings
from kiosk.command_words import wrapped
from kiosk.doctor import words
from kiosk.domain import grading
from kiosk.domain.errors import Trouble
from kiosk.domain.preflight import Code, Finding, Grade, Topic, warn, worst
from kiosk.domain.state import State
from kiosk.journal import store
from kiosk.paper.order import PrinterName
from kiosk.paper.printer import printers
from kiosk.probes.clock import SystemClock
from kiosk.settings import Settings
from kiosk.ui.founding import House
from kiosk.ui.headless import speak
from kiosk.ui.health.guides import guides_of
from kiosk.ui.health.keys import AskPassphrase, key_of
from kiosk.ui.health.records import last_walk_in, records_in, set_aside_in
from kiosk.ui.health.sms import has_secret, sms_of
from kiosk.ui.health.told import mail_of, rules_of, settings_of
from kiosk.ui.health.updates import updates_of
from kiosk.ui.health.world import confirmed_probes, disk_under, network_of, printers_of
from kiosk.ui.proving import readiness
from kiosk.ui.room import Clock
from kiosk.ui.support import write_bundle
from kiosk.ui.support_facts import Seen, counts_of
from kiosk.ui.wording import health
from kiosk.ui.wording.troubles import trouble
from kiosk.updates.depot import depot_of
from kiosk.updates.shelf import Shelf

EXIT = {Grade.FINE: 0, Grade.WARN: 10, Grade.OVERRIDE: 20, Grade.STOP: 30}
"""By the worst grade; 1 and 2 stay for Python's and the command line's own."""
UNSAVED = 1


def run(
    *,
    unlock: bool = False,
    practice: bool = False,
    as_json: bool = False,
    bundle: Path | None = None,
) -> int:
    """Examines this kiosk; answers `EXIT` of the worst grade. `unlock`: asks the passphrase."""
    language = command_words.language()
    spoken = speak(language)  # for as long as it is kept
    house = House(settings.home())
    chosen = house.within() if practice else house
    resources.lay_over(Shelf(chosen.home, resources.shipped_number()).current())
    ask = partial(command_words.ask_unseen, words.ASK_PASSPHRASE.say(language))
    looking = Looking(chosen, ask if unlock else None)
    found = []
    for finding in looking.examine():
        found.append(finding)
        if not as_json:
            sys.stdout.write(line(finding) + "\n")
    sys.stdout.write(_as_json(looking, found) if as_json else summary(found, language) + "\n")
    if bundle is not None and not _saved(looking, found, bundle, spoken.code, quiet=as_json):
        return UNSAVED
    return EXIT[worst(found)]


class Looking:
    """One look at a house; what it came to know on the way stays for the bundle."""

    def __init__(
        self,
        house: House,
        ask: AskPassphrase | None = None,
        *,
        clock: Clock | None = None,
        known: Callable[[], list[PrinterName]] = printers,
    ) -> None:
        self.house, self._ask, self._known = house, ask, known
        self.clock = clock or SystemClock()
        self.chosen: Settings | None = None
        self.state: State | None = None

    def examine(self) -> Iterator[Finding]:
        """One finding after the other, the inside first; its words need `speak` before."""
        house, clock, now = self.house, self.clock, self.clock.moment()
        self.chosen, read = settings_of(house.files)
        rules = (self.chosen or Settings()).policy.preflight
        yield read
        yield rules_of(self.chosen or Settings(), now.at)
        key, ways = key_of(house.store, self._ask)
        yield from ways
        self.state, kept = records_in(house.store, key)
        yield from kept
        if store.database(house.store).exists():
            yield last_walk_in(house.store, rules, now.at)
        yield from set_aside_in(house.store, now.at)
        yield from grading.clock(now, clock.disciplined(), self.state)
        yield from disk_under(house.home, rules)
        if self.state:
            yield from grading.queue(self.state, rules, self.state.clock.read(now))
        yield printers_of(self._known)
        yield from self._outward()
        yield from guides_of(house.guides)
        if not house.practice:
            yield from updates_of(depot_of(house.home, house.files), now.at)

    def _outward(self) -> Iterator[Finding]:
        """Practice reaches nobody but its own mail server."""
        chosen, state, house = self.chosen, self.state, self.house
        if chosen is None:
            for topic in (Topic.NETWORK, Topic.MAIL, Topic.SMS):
                yield warn(topic, Code.SETTINGS_IN_THE_WAY)
        elif not house.practice:
            confirms = state.is_confirmed if state else None
            probes = confirmed_probes(chosen.network, confirms) if confirms else None
            yield network_of(chosen, probes)
            yield mail_of(chosen, confirms)
            ready = readiness(chosen.sms, state, practice=False) if state else None
            yield sms_of(chosen.sms, ready, partial(has_secret, house.store, chosen.sms.url))


def line(finding: Finding) -> str:
    """Grade, topic and sentence in three columns."""
    grade, topic = health.grade(finding.grade), health.topic(finding.topic)
    return wrapped(health.said(finding), f"{grade:<15} {topic:<12} ")


def summary(found: list[Finding], language: str) -> str:
    """The last line."""
    counted = Counter(one.grade for one in found)
    if worst(found) is Grade.FINE:
        return health.all_fine()
    return words.COUNTED.say(
        language,
        warn=counted[Grade.WARN],
        override=counted[Grade.OVERRIDE],
        stop=counted[Grade.STOP],
    )


def _as_json(looking: Looking, found: list[Finding]) -> str:
    told = _seen(looking, found).report()
    return msgspec.json.encode(told).decode() + "\n"


def _seen(looking: Looking, found: list[Finding]) -> Seen:
    return Seen(
        home=looking.house.home,
        findings=tuple(found),
        settings=looking.chosen,
        counts=counts_of(looking.state) if looking.state else None,
        now=looking.clock.moment().at,
    )


def _saved(
    looking: Looking, found: list[Finding], folder: Path, language: str, *, quiet: bool
) -> bool:
    try:
        file = write_bundle(folder, _seen(looking, found))
    except Trouble as met:
        sys.stderr.write(words.BUNDLE_FAILED.say(language, reason=trouble(met.what)) + "\n")
        return False
    if not quiet:
        sys.stdout.write(words.BUNDLE_SAVED.say(language, file=file) + "\n")
    return True

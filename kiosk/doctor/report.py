"""``loket doctor``: tells in words what is wrong and what to do.

It changes nothing, shows nobody's data, and contacts only addresses that a supervisor has
confirmed, which it knows once the records are open.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial

from kiosk import command_words, resources, settings
from kiosk.command_words import wrapped
from kiosk.doctor import words
from kiosk.doctor.finding import Finding, Grade, heed
from kiosk.doctor.guides import guides_of
from kiosk.doctor.inside import (
    AskPassphrase,
    key_of,
    mail_of,
    queue_of,
    records_in,
    set_aside_in,
    settings_of,
)
from kiosk.doctor.sms import has_secret, sms_of
from kiosk.doctor.updates import updates_of
from kiosk.doctor.world import clock_of, disk_under, network_of, printers_here
from kiosk.paper.order import PrinterName
from kiosk.paper.printer import printers
from kiosk.probes.clock import SystemClock
from kiosk.ui.founding import House
from kiosk.ui.headless import speak
from kiosk.ui.room import Clock
from kiosk.updates.depot import depot_of
from kiosk.updates.shelf import Shelf


def run(*, unlock: bool = False, practice: bool = False) -> int:
    """Examines this kiosk; 0 where nothing is broken, else 1. `unlock`: asks the passphrase."""
    house = House(settings.home())
    chosen = house.within() if practice else house
    resources.lay_over(Shelf(chosen.home, resources.shipped_number()).current())
    language = command_words.language()
    speak(language)

    ask = partial(command_words.ask_unseen, words.ASK_PASSPHRASE.say(language))
    worst: Counter[Grade] = Counter()
    for finding in examine(chosen, ask if unlock else None):
        worst[finding.grade] += 1
        sys.stdout.write(line(finding, language) + "\n")
    sys.stdout.write(summary(worst, language) + "\n")
    return 1 if worst[Grade.BROKEN] else 0


def examine(
    house: House,
    ask: AskPassphrase | None = None,
    *,
    clock: Clock | None = None,
    known: Callable[[], list[PrinterName]] = printers,
) -> Iterator[Finding]:
    """One finding after the other, the inside first; needs `speak` before."""
    clock = clock or SystemClock()
    chosen, read = settings_of(house)
    yield read
    key, ways = key_of(house.store, ask)
    yield from ways
    state, kept = records_in(house.store, key)
    yield from kept
    yield from set_aside_in(house.store, clock.moment().at)
    yield from clock_of(clock.moment(), clock.disciplined(), state)
    yield from disk_under(house.home)
    yield printers_here(known())
    yield from guides_of(house.guides)
    if not house.practice:
        yield from updates_of(depot_of(house.home, house.files), clock.moment().at)
    if chosen is None:
        yield heed(words.NETWORK, words.SETTINGS_IN_THE_WAY)
        yield heed(words.MAIL, words.SETTINGS_IN_THE_WAY)
        yield heed(words.SMS, words.SETTINGS_IN_THE_WAY)
    elif not house.practice:  # practice reaches nobody but its own mail server
        yield network_of(chosen, state)
        yield mail_of(chosen, state)
        yield sms_of(chosen.sms, state, partial(has_secret, house.store, chosen.sms.url))
    if state:
        yield from queue_of(state)


def line(finding: Finding, language: str) -> str:
    """Grade, topic and sentence in three columns."""
    grade, topic = finding.grade.value.say(language), finding.topic.say(language)
    return wrapped(finding.in_words(language), f"{grade:<11} {topic:<12} ")


def summary(worst: Counter[Grade], language: str) -> str:
    """The last line."""
    if not worst[Grade.HEED] + worst[Grade.BROKEN]:
        return words.ALL_FINE.say(language)
    return words.COUNTED.say(language, heed=worst[Grade.HEED], broken=worst[Grade.BROKEN])

"""Around the kiosk: disk, printers, network; each blocks, and belongs in a worker."""

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from kiosk.domain.errors import Trouble, What
from kiosk.domain.events import Purpose
from kiosk.domain.grading import disk
from kiosk.domain.network import Kind, verdict
from kiosk.domain.policy.preflight import PreflightRules
from kiosk.domain.preflight import Code, Finding, Grade, Topic, fine, stop, warn
from kiosk.journal.disk import answering
from kiosk.paper.order import PrinterName
from kiosk.settings import Network, Settings

TRIAL_BYTES = 64 * 1024
LONGEST_S = 60.0
"""A measurement of the network keeps its own limit, which is shorter."""


def _never() -> bool:
    return False


def free_bytes(folder: Path) -> int:
    """What a person without special rights may still write."""
    return shutil.disk_usage(folder).free


def disk_under(
    home: Path, rules: PreflightRules, free: Callable[[Path], int] = free_bytes
) -> Iterator[Finding]:
    """Space, and whether something can be written where Loket keeps its data."""
    try:
        with answering():
            folder = next(place for place in (home, *home.absolute().parents) if place.is_dir())
            space = disk(free(folder), rules)
    except Trouble as met:
        yield stop(Topic.DISK, Code.UNWRITABLE, what=met.what)
        return
    yield space
    if folder == home and space.grade is not Grade.STOP:
        yield from _written(home)


def _written(folder: Path) -> Iterator[Finding]:
    try:
        with answering(), tempfile.TemporaryFile(dir=folder) as trial:
            trial.write(bytes(TRIAL_BYTES))
            trial.flush()
    except Trouble as met:
        yield stop(Topic.DISK, Code.UNWRITABLE, what=met.what)


def printers_of(known: Callable[[], Iterable[PrinterName]]) -> Finding:
    """The printers the system knows of."""
    try:
        names = tuple(printer.name for printer in known())
    except Trouble as met:
        return warn(Topic.PRINTER, Code.PRINTERS_UNTOLD, what=met.what)
    if not names:
        return warn(Topic.PRINTER, Code.PRINTERS_NONE)
    return fine(Topic.PRINTER, Code.PRINTERS, count=len(names), names=names)


def confirmed_probes(told: Network, state_confirms: Callable[[Purpose, str], bool]) -> Network:
    """Of the addresses to probe those that a supervisor confirmed, and no other."""
    probes = tuple(url for url in told.probes if state_confirms(Purpose.PROBE, url))
    captive = told.captive_url
    kept = captive if captive and state_confirms(Purpose.PROBE, captive) else ""
    return Network(probes=probes, captive_url=kept, captive_expect=told.captive_expect)


def network_of(
    chosen: Settings, confirmed: Network | None, stop: Callable[[], bool] = _never
) -> Finding:
    """How far the kiosk gets towards the `confirmed` addresses; None: nobody knows them.

    Raises Trouble(OFFLINE) soon after `stop` says that nobody waits any more.
    """
    if not (chosen.network.probes or chosen.network.captive_url):
        return fine(Topic.NETWORK, Code.PROBES_NONE)
    if confirmed is None:
        return warn(Topic.NETWORK, Code.UNOPENED)
    if not (confirmed.probes or confirmed.captive_url):
        return warn(Topic.NETWORK, Code.PROBES_UNCONFIRMED)
    return _asked(chosen, confirmed, stop)


def _asked(chosen: Settings, confirmed: Network, stop: Callable[[], bool]) -> Finding:
    from kiosk.probes.bounded import within
    from kiosk.probes.network import PortalCheck, measure

    rules, url = chosen.policy.network, confirmed.captive_url
    portal = PortalCheck(url=url, body=confirmed.captive_expect) if url else None
    ask = partial(measure, list(confirmed.probes), portal=portal, tries=rules.tries)
    try:
        found = verdict(within(LONGEST_S, ask, stop), rules)
    except TimeoutError as error:
        raise Trouble(What.OFFLINE) from error
    facts = {"kind": found.kind, "advice": tuple(found.advice)}
    if found.kind is Kind.GOOD:
        return fine(Topic.NETWORK, Code.NETWORK_FOUND, **facts)
    return warn(Topic.NETWORK, Code.NETWORK_FOUND, **facts)

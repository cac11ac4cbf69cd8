"""What the doctor finds around the kiosk: clock, disk, printer, network."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

from kiosk.doctor import words
from kiosk.doctor.finding import Finding, broken, broken_by, fine, heed
from kiosk.domain.clock import Moment, bounded
from kiosk.domain.errors import Trouble
from kiosk.domain.events import Purpose
from kiosk.domain.network import Kind, verdict
from kiosk.domain.state import State
from kiosk.journal.disk import answering
from kiosk.paper.order import PrinterName
from kiosk.probes.network import PortalCheck, measure
from kiosk.settings import Settings
from kiosk.ui.wording import network

FULL_BYTES, LOW_BYTES = 16 << 20, 512 << 20
TRIAL_BYTES = 64 * 1024
MEGABYTE, GIGABYTE = 10**6, 10**9


def clock_of(moment: Moment, disciplined: bool | None, state: State | None) -> Iterator[Finding]:
    """The wall clock against the years of Loket, the time server, and the trusted time."""
    if bounded(moment.at) != moment.at:
        yield broken(words.CLOCK, words.CLOCK_IMPOSSIBLE, year=moment.at.year)
    elif state and state.clock.doubtful(moment):
        minutes = round(abs(state.clock.offset(moment)) / timedelta(minutes=1))
        yield heed(words.CLOCK, words.CLOCK_DOUBTED, minutes=minutes)
    if disciplined:
        yield fine(words.CLOCK, words.CLOCK_KEPT)
    else:
        alone = words.CLOCK_UNKNOWN if disciplined is None else words.CLOCK_ALONE
        yield heed(words.CLOCK, alone)


def free_bytes(folder: Path) -> int:
    """What a person without special rights may still write."""
    return shutil.disk_usage(folder).free


def disk_under(home: Path, free: Callable[[Path], int] = free_bytes) -> Iterator[Finding]:
    """Space, and whether something can be written where Loket keeps its data."""
    folder = next(place for place in (home, *home.absolute().parents) if place.is_dir())
    left = free(folder)
    if left < FULL_BYTES:
        yield broken(words.DISK, words.SPACE_NONE, free=in_units(left))
        return
    space = heed(words.DISK, words.SPACE_LOW, free=in_units(left))
    yield space if left < LOW_BYTES else fine(words.DISK, words.SPACE, free=in_units(left))
    if folder == home:
        yield from _written(home)


def _written(folder: Path) -> Iterator[Finding]:
    try:
        with answering(), tempfile.TemporaryFile(dir=folder) as trial:
            trial.write(bytes(TRIAL_BYTES))
            trial.flush()
    except Trouble as met:
        yield broken_by(words.DISK, met.what)


def in_units(count: int) -> str:
    """Bytes as people read them: "0 MB", "512 MB", "12 GB"."""
    if count >= GIGABYTE:
        return f"{count // GIGABYTE} GB"
    return f"{count // MEGABYTE} MB"


def printers_here(known: list[PrinterName]) -> Finding:
    """The printers the system knows of."""
    if not known:
        return heed(words.PRINTER, words.PRINTERS_NONE)
    names = tuple(printer.name for printer in known)
    return fine(words.PRINTER, words.PRINTERS, count=len(known), names=names)


def network_of(chosen: Settings, state: State | None) -> Finding:
    """How far the kiosk gets towards the addresses that a supervisor confirmed, and no other."""
    told = chosen.network
    if not (told.probes or told.captive_url):
        return heed(words.NETWORK, words.PROBES_NONE)
    if state is None:
        return heed(words.NETWORK, words.UNOPENED)
    addresses = [url for url in told.probes if state.is_confirmed(Purpose.PROBE, url)]
    portal = None
    if told.captive_url and state.is_confirmed(Purpose.PROBE, told.captive_url):
        portal = PortalCheck(url=told.captive_url, body=told.captive_expect)
    if not (addresses or portal):
        return heed(words.NETWORK, words.PROBES_UNCONFIRMED)
    rules = chosen.policy.network
    found = verdict(measure(addresses, portal=portal, tries=rules.tries), rules)
    said = " ".join([network.verdict(found.kind), *network.advice(found.advice)])
    if found.kind is Kind.GOOD:
        return fine(words.NETWORK, said)
    return (
        broken(words.NETWORK, said) if found.kind is Kind.BLOCKED_TLS else heed(words.NETWORK, said)
    )

"""What the worker does for a press: look for something newer, and take in what was found."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from typing import NamedTuple

from kiosk.updates.client import Client, Found, Source, Trust
from kiosk.updates.depot import Depot, LastLook
from kiosk.updates.installing import install
from kiosk.updates.program import platform_here, program_version
from kiosk.updates.statement import Entry, newest_program, newest_resources
from kiosk.updates.stick import folders_on
from kiosk.updates.trust import read_root
from kiosk.updates.unusable import Unusable, Why
from kiosk.updates.web import Address


class Offer(NamedTuple):
    """What a source has that is newer than this kiosk's; both may be absent."""

    source: Source
    resources: Entry | None
    program: Entry | None
    expires: datetime


Stop = Callable[[], bool]


def look(depot: Depot, address: Address | None, at: datetime, stop: Stop) -> LastLook:
    """Asks the address, or without one every stick; what came of it is kept. Raises nothing."""
    try:
        offer = best_offer(depot, address, at, stop)
        seen = LastLook(
            at=at,
            source=source_text(offer.source),
            resources=offer.resources.number if offer.resources else 0,
            program=offer.program.version if offer.program else "",
            expires=offer.expires,
        )
    except Unusable as unusable:
        asked = address.url if address else ""
        seen = LastLook(at=at, source=asked, why=unusable.why, about=unusable.about)
    with suppress(OSError):  # the window knows it; it will be forgotten at the next start
        depot.note(seen)
    return seen


def take_in(depot: Depot, address: Address | None, number: int, at: datetime, stop: Stop) -> int:
    """Installs the set of this number from wherever it lies now. Raises Unusable."""
    missed: Unusable = Unusable(Why.NO_FOLDER)
    for source in _sources(depot, address):
        try:
            client = _client(depot, source, at, stop)
            entry = _resources(depot, client.look())
            if entry is not None and entry.number == number:
                return install(client, entry, depot.shelf, depot.read, at, program_version())
            missed = Unusable(Why.GONE, source_text(source))
        except Unusable as unusable:
            missed = unusable
    raise missed


def best_offer(depot: Depot, address: Address | None, at: datetime, stop: Stop) -> Offer:
    """The first source that has something newer, or else the first that could be read.

    Raises Unusable with the first reason where none could.
    """
    offers, reasons = [], []
    for source in _sources(depot, address):
        try:
            found = _client(depot, source, at, stop).look()
        except Unusable as unusable:
            reasons.append(unusable)
            continue
        program = newest_program(found.entries, platform_here(), program_version())
        offers.append(Offer(source, _resources(depot, found), program, found.expires))
    if not offers:
        raise reasons[0] if reasons else Unusable(Why.NO_FOLDER)
    return next((offer for offer in offers if offer.resources or offer.program), offers[0])


def source_text(source: Source) -> str:
    """As a wish names it to the program that installs programs."""
    return source.url if isinstance(source, Address) else str(source)


def _resources(depot: Depot, found: Found) -> Entry | None:
    return newest_resources(found.entries, program_version(), depot.shelf.in_force)


def _sources(depot: Depot, address: Address | None) -> Sequence[Source]:
    if not depot.prepared:
        raise Unusable(Why.NOT_PREPARED)
    return [address] if address else folders_on(depot.roots())


def _client(depot: Depot, source: Source, at: datetime, stop: Stop) -> Client:
    return Client(source, Trust(read_root(depot.trust), depot.seen, at), stop=stop)

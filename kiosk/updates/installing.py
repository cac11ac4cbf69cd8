"""A set of resources taken in: fetched, unpacked aside, read by Loket's own readers, put in place.

Whatever goes wrong before the last step, the set before stays in force and nothing is left over.
"""

import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from kiosk import resources
from kiosk.disk_writing import put_in_place
from kiosk.updates.client import Client
from kiosk.updates.disk import answering
from kiosk.updates.shelf import Shelf
from kiosk.updates.statement import LARGEST_RESOURCES, Entry, Resources
from kiosk.updates.unpacking import MOST_OCTETS, unpack
from kiosk.updates.unusable import Unusable, Why

Reader = Callable[[Path], str]
"""What Loket's own readers have against a folder of resources; "" where they can read it all."""
SPARE: Final = 20_000_000
"""The journal is not to be the one who finds the disk full."""


def install(
    client: Client,
    entry: Entry,
    shelf: Shelf,
    read: Reader,
    at: datetime,
    program: str,
    spare: int = SPARE,
) -> int:
    """Puts the set in place, in force from the next start on; answers its number.

    `client` has looked already. Raises Unusable.
    """
    says = entry.says
    if not isinstance(says, Resources) or not says.suits(program):
        raise Unusable(Why.NOT_THIS_PROGRAM, entry.path)
    if says.number <= shelf.in_force:
        raise Unusable(Why.NOT_NEWER, str(says.number))
    fresh = shelf.folder / f"{says.number}.new"
    with answering():
        _make_room(shelf, fresh, entry.length, spare)
        try:
            bundle = client.fetch(entry, LARGEST_RESOURCES, shelf.folder)
            _fill(fresh, bundle, read)
            _put_in_place(fresh, shelf.place(says.number))
            shelf.put(says.number, at)
        finally:
            _clear(fresh)
            with suppress(OSError):
                (shelf.folder / entry.path.rpartition("/")[2]).unlink(missing_ok=True)
    return says.number


def _make_room(shelf: Shelf, fresh: Path, length: int, spare: int) -> None:
    shelf.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _clear(fresh)
    if shutil.disk_usage(shelf.folder).free < min(8 * length, MOST_OCTETS) + spare:
        raise Unusable(Why.DISK_FULL, str(shelf.folder))


def _fill(fresh: Path, bundle: Path, read: Reader) -> None:
    unpack(bundle, fresh)
    missing = [name for name in resources.PUBLISHED if not (fresh / name).exists()]
    if missing:
        raise Unusable(Why.FLAWED, f"missing: {', '.join(missing)}")
    if against := read(fresh):
        raise Unusable(Why.FLAWED, against)


def _put_in_place(fresh: Path, place: Path) -> None:
    """Over one of the same number that was left by an earlier try and is not in force."""
    if place.exists():
        shutil.rmtree(place)
    put_in_place(fresh, place)


def _clear(fresh: Path) -> None:
    shutil.rmtree(fresh, ignore_errors=True)

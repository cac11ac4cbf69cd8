"""Journals that a salvage set aside: who is forgotten is forgotten in them too; then they go."""

import os
import re
from collections.abc import Set
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, NamedTuple

from kiosk.journal import store
from kiosk.journal.disk import answering, overwrite
from kiosk.journal.subjects import whose
from kiosk.journal.wreckage import UNREADABLE, rescued

_NAME: Final = re.compile(r"journal-(?:(\d{4}-\d{2}-\d{2}))?.*\.db")
_FORGET: Final = "UPDATE keys SET wrapped = NULL WHERE rowid = ?"


class SetAside(NamedTuple):
    """An old journal and since when it is kept: the day in its name, or its last change if later.

    Where it is not `whole`, a key of somebody forgotten may lie in a part that nobody can read.
    """

    name: str
    since: datetime  # aware, UTC
    whole: bool


def files(folder: Path) -> list[Path]:
    """The journals set aside in a store's folder."""
    return sorted(path for path in folder.glob("journal-*.db") if path.is_file())


def set_aside(folder: Path) -> list[SetAside]:
    """The same with age and state. Raises `Trouble(DISK_FAILED)`."""
    with answering():
        return [SetAside(path.name, _since(path), _whole(path)) for path in files(folder)]


def discard(folder: Path, name: str) -> None:
    """Overwrite a journal set aside and delete it, with the files beside it; none other.

    Raises `Trouble(DISK_FAILED)`, and `ValueError` for a name that is not in `set_aside`.
    """
    path = folder / name
    if path not in files(folder):
        raise ValueError(f"{name} is no journal set aside")
    with answering():
        for doomed in (*store.beside(path), path):  # the name that is listed goes last
            if doomed.exists():
                overwrite(doomed)
                doomed.unlink()


def forget(folder: Path, subjects: Set[str]) -> None:
    """Delete the keys of `subjects` from every journal set aside, wherever they can be read.

    What cannot be read hinders nobody here; `SetAside.whole` tells of it.
    """
    if not subjects:
        return
    for path in files(folder):
        with suppress(OSError, *UNREADABLE):
            kept = path.stat()
            _forget_in(path, subjects)
            os.utime(path, ns=(kept.st_atime_ns, kept.st_mtime_ns))


def _forget_in(path: Path, subjects: Set[str]) -> None:
    with closing(store.connect_changing(path)) as connection:
        kept = list(rescued(connection, "keys", "subject, wrapped"))
        doomed = [row for row, name, key in kept if key is not None and whose(name) in subjects]
        if doomed:  # even an empty transaction would give an empty file its first page
            connection.execute("BEGIN IMMEDIATE")
            for rowid in doomed:
                with suppress(*UNREADABLE):
                    connection.execute(_FORGET, (rowid,))
            connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _since(path: Path) -> datetime:
    changed = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    named = _NAME.fullmatch(path.name)
    if named and named[1]:
        with suppress(ValueError):
            return max(changed, datetime.fromisoformat(named[1]).replace(tzinfo=UTC))
    return changed


def _whole(path: Path) -> bool:
    """Whether every key in the file can be read."""
    try:
        with closing(store.connect_reading(path)) as connection:
            connection.execute("SELECT subject, wrapped FROM keys NOT INDEXED").fetchall()
    except UNREADABLE:
        return False
    return True

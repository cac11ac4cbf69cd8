"""Where evidence comes from: the files on sticks and in folders, and one file's octets.

Names on a stick are somebody else's text, and its folders somebody else's traps: nothing is
followed out of the stick, and every search ends.
"""

import os
import stat
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from heapq import nlargest
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

from kiosk.domain.errors import Reason, Refused, Trouble, What
from kiosk.evidence.picture import MOST_RAW

SUFFIXES: Final = frozenset({".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".pdf"})
MOST_FOUND: Final = 300
_MOST_LOOKED_AT: Final = 20_000
_DEEPEST: Final = 6
_LONGEST_NAME: Final = 80


class Found(NamedTuple):
    """A file that may be evidence. `name` is fit to be shown; `changed` in seconds since 1970."""

    path: Path
    root: Path
    name: str
    size: int
    changed: float


def files_on(roots: Iterable[Path]) -> list[Found]:
    """Pictures and PDFs by their names, newest first, at most `MOST_FOUND`.

    Links are not followed and hidden folders not opened; what cannot be read is passed over.
    """
    seen = (found for root in roots for found in _on(root))
    return nlargest(MOST_FOUND, seen, key=lambda found: found.changed)


def read_bounded(path: Path, root: Path | None = None) -> bytes:
    """A file's octets; with `root`, only if it lies below that folder, whatever links say.

    Raises `Refused`: EVIDENCE_NOT_A_PICTURE for what is no plain file, EVIDENCE_TOO_LARGE (with
    ``megabytes`` allowed); `Trouble(STICK_GONE)` where it cannot be read, or not to its end.
    """
    try:
        real = path.resolve(strict=True)
        if root is not None and not real.is_relative_to(root.resolve(strict=True)):
            raise Refused(Reason.EVIDENCE_NOT_A_PICTURE)
        return _content(real)
    except (OSError, RuntimeError, ValueError) as error:  # the latter two: loops, odd names
        raise Trouble(What.STICK_GONE, str(error)) from error


def printable(name: str) -> str:
    """A file's name as it can be shown: no line breaks, no turning of the text, not too long."""
    shown = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in name)
    if len(shown) <= _LONGEST_NAME:
        return shown
    half = _LONGEST_NAME // 2
    return f"{shown[: half - 1]}…{shown[-half:]}"


def _content(path: Path) -> bytes:
    # A pipe would keep us waiting at its opening, and a device do who knows what: hence NONBLOCK,
    # and no look before the opening, between which and the reading the file could be another.
    flags = os.O_RDONLY
    for name in ("O_NONBLOCK", "O_NOFOLLOW", "O_NOCTTY", "O_CLOEXEC", "O_BINARY", "O_NOINHERIT"):
        flags |= getattr(os, name, 0)
    descriptor = os.open(path, flags)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise Refused(Reason.EVIDENCE_NOT_A_PICTURE)
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            content = file.read(MOST_RAW + 1)
    finally:
        os.close(descriptor)
    if len(content) > MOST_RAW:
        raise Refused(Reason.EVIDENCE_TOO_LARGE, megabytes=MOST_RAW // 1_000_000)
    return content


def _on(root: Path) -> Iterator[Found]:
    """Folder by folder, the upper ones first."""
    for entry in islice(_entries(root), _MOST_LOOKED_AT):
        if Path(entry.name).suffix.lower() not in SUFFIXES:
            continue
        with suppress(OSError):
            known = entry.stat(follow_symlinks=False)
            if stat.S_ISREG(known.st_mode):
                path = Path(entry.path)
                yield Found(path, root, printable(entry.name), known.st_size, known.st_mtime)


def _entries(root: Path) -> "Iterator[os.DirEntry[str]]":
    waiting = deque([(str(root), 0)])
    while waiting:
        folder, depth = waiting.popleft()
        with suppress(OSError), os.scandir(folder) as listing:
            for entry in listing:
                yield entry
                if depth < _DEEPEST and _may_open(entry):
                    waiting.append((entry.path, depth + 1))


def _may_open(entry: "os.DirEntry[str]") -> bool:
    if entry.name.startswith((".", "$")) or not entry.is_dir(follow_symlinks=False):
        return False
    attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    return not attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT  # a junction of NTFS

"""Pictures kept beside the journal: one sealed file each, under a key of their participant's own.

A file is named ``<subject>.<id>``: both are random, and the subject stands in the journal just as
plainly, so the name tells nothing more and whose file it is can be known without a key. The key
is not the one of the subject's entries: a worker that holds it opens pictures and nothing else,
and a salvage takes it along as it is, so that not one file has to be sealed again.
"""

import re
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from kiosk.disk_writing import remember
from kiosk.domain.errors import Trouble
from kiosk.journal.disk import answering, overwrite, own_folder, write_whole
from kiosk.journal.seal import DoesNotOpen, Seal, named
from kiosk.journal.subjects import JournalDamaged

FOLDER: Final = "evidence"
LONGEST: Final = 32 << 20
"""Bytes of the longest file that is read; what Loket keeps itself is about 1 MB."""
HALF_WRITTEN: Final = ("*.*.part", "*.*.new")
"""What a crash leaves, of this version and of those before."""
_NAME: Final = re.compile(r"([0-9a-z-]{1,64})\.([0-9a-z-]{1,64})")


class Shelf(NamedTuple):
    """What is kept of one subject. A plain value: any thread may keep and read by it."""

    folder: Path
    subject: str
    seal: Seal

    def keep(self, blob: str, content: bytes) -> None:
        """Keep something new, durably and whole or not at all; what is kept never changes.

        Raises `Trouble` (DISK_FULL, DISK_FAILED) and then has kept nothing, and `ValueError` for
        an id that is no plain name, that is kept already, or content beyond `LONGEST`.
        """
        path = self._path(blob)
        if path.exists() or len(content) > LONGEST - 64:
            raise ValueError(f"{blob} is kept already, or too long")
        if not self.folder.exists():
            own_folder(self.folder)
            with answering():
                remember(self.folder.parent)
        write_whole(path, self.seal.close(content, self._bound(blob)))

    def read(self, blob: str) -> bytes:
        """What was kept under this id.

        Raises `JournalDamaged` if it is not there or does not open, `Trouble(DISK_FAILED)`.
        """
        path = self._path(blob)
        if not path.exists():
            raise JournalDamaged(f"evidence {blob}")
        with answering(), path.open("rb") as file:
            box = file.read(LONGEST + 1)
        try:
            return self.seal.open(box, self._bound(blob))
        except DoesNotOpen as spoilt:
            raise JournalDamaged(f"evidence {blob}") from spoilt

    def _path(self, blob: str) -> Path:
        name = f"{self.subject}.{blob}"
        if not _NAME.fullmatch(name):
            raise ValueError(f"{name!r} is no name of evidence")
        return self.folder / name

    def _bound(self, blob: str) -> bytes:
        return named("blob", blob, self.subject)


class Blobs:
    """All that is kept beside one journal; used from the journal's own thread."""

    def __init__(self, store: Path, seal_of: Callable[[str], Seal]) -> None:
        self._folder = store / FOLDER
        self._seal_of = seal_of

    def of(self, subject: str) -> Shelf:
        """The subject's shelf, for a worker. Raises `Forgotten`, `JournalDamaged` (its key), and
        `ValueError` for a subject of whom nothing has been recorded.

        What a worker still keeps of somebody who is forgotten meanwhile goes at the next opening.
        """
        return Shelf(self._folder, subject, self._seal_of(subject))

    def keep(self, subject: str, blob: str, content: bytes) -> None:
        """`Shelf.keep`, here and now."""
        self.of(subject).keep(blob, content)

    def read(self, subject: str, blob: str) -> bytes:
        """`Shelf.read`, here and now."""
        return self.of(subject).read(blob)

    def ids(self) -> frozenset[str]:
        """The id of everything that is kept."""
        return frozenset(blob for _, blob, _ in self._files())

    def drop(self, blob: str) -> None:
        """Overwrite and delete one, if it is there: its key lives on. Raises Trouble(DISK_FAILED).

        A disk that writes elsewhere than it was told (SSD) may still hold the old blocks, sealed.
        """
        for _, found, path in self._files():
            if found == blob:
                with answering():
                    overwrite(path)
                    path.unlink()
                    remember(self._folder)

    def sweep(self, known: Collection[str]) -> bool:
        """Delete whatever nobody knows of; False where something could not be deleted.

        A file is kept before its event is recorded: `known` has to name what is on its way too.
        """
        swept = True
        for blob in self.ids().difference(known):
            try:
                self.drop(blob)
            except Trouble:
                swept = False
        return swept

    def forget(self, subjects: Collection[str]) -> None:
        """Delete the files of subjects whose key is gone; what cannot be goes with `tidy`."""
        self._delete(path for subject, _, path in self._files() if subject in subjects)

    def tidy(self, is_forgotten: Callable[[str], bool]) -> None:
        """At opening: delete what a crash left half-written, and of those who are forgotten.

        A folder that cannot be read stops nobody here; it is told where evidence is wanted.
        """
        with suppress(Trouble), answering():
            whose = {subject for subject, _, _ in self._files()}
            self.forget({subject for subject in whose if is_forgotten(subject)})
            for half in HALF_WRITTEN:
                self._delete(self._folder.glob(half))

    def _delete(self, doomed: Iterator[Path]) -> None:
        gone = False
        for path in doomed:
            with suppress(OSError):
                path.unlink()
                gone = True
        if gone:
            with suppress(OSError):
                remember(self._folder)

    def _files(self) -> list[tuple[str, str, Path]]:
        """(subject, id, path) of each. Raises `Trouble(DISK_FAILED)`."""
        with answering():
            paths = list(self._folder.iterdir()) if self._folder.is_dir() else []
        named_so = ((_NAME.fullmatch(path.name), path) for path in paths)
        return [(name[1], name[2], path) for name, path in named_so if name]

"""The files of an update on a stick or in another folder; nothing is followed out of it."""

import errno
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from tuf.api.exceptions import DownloadHTTPError

from kiosk.updates.fetching import CHUNK, Fetcher
from kiosk.updates.unusable import Unusable, Why

FOLDER: Final = "loket-updates"
"""What the folder is called at the top of a stick."""
_METADATA: Final = "metadata"
_FLAGS: Final = ("O_NONBLOCK", "O_NOFOLLOW", "O_NOCTTY", "O_CLOEXEC", "O_BINARY", "O_NOINHERIT")
_NO_SUCH_FILE: Final = 404


def folders_on(roots: Iterable[Path]) -> list[Path]:
    """The folders of updates on these sticks, by their name; asks the sticks."""
    return [root / FOLDER for root in roots if is_folder(root / FOLDER)]


def is_folder(folder: Path) -> bool:
    """Whether it looks like a folder of updates at all."""
    try:
        return (folder / _METADATA).is_dir()
    except OSError:
        return False


class StickFetcher(Fetcher):
    """Reads below one folder."""

    def __init__(self, folder: Path, spool: Path, limit_s: float, stop: Callable[[], bool]) -> None:
        super().__init__(spool, limit_s, stop)
        self._folder = folder

    def read(self, path: str) -> Iterator[bytes]:
        try:
            yield from self._octets(self._folder / path)
        except FileNotFoundError as error:
            if not is_folder(self._folder):
                raise Unusable(Why.GONE, path) from error
            raise DownloadHTTPError(f"no file {path}", _NO_SUCH_FILE) from error
        except OSError as error:
            linked = error.errno in (errno.ELOOP, errno.EISDIR)
            raise Unusable(Why.DAMAGED if linked else Why.GONE, str(error)) from error

    def _octets(self, file: Path) -> Iterator[bytes]:
        # A pipe would keep us waiting at its opening, hence NONBLOCK.
        flags = os.O_RDONLY
        for name in _FLAGS:
            flags |= getattr(os, name, 0)
        with os.fdopen(os.open(file, flags), "rb", buffering=0) as source:
            if not stat.S_ISREG(os.fstat(source.fileno()).st_mode):
                raise IsADirectoryError(errno.EISDIR, "no plain file", str(file))
            while chunk := source.read(CHUNK):
                yield chunk

"""Reads the files of an update from a folder or an address, within bounds of size and time.

What goes wrong outside (a stick, a server) is `Unusable` at once; what goes wrong on this kiosk's
own disk stays an OSError, so that the two are never taken for each other.
"""

import tempfile
from abc import abstractmethod
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic
from typing import IO, Final

from tuf.api.exceptions import DownloadLengthMismatchError
from tuf.ngclient.fetcher import FetcherInterface

from kiosk.updates.unusable import Unusable, Why

CHUNK: Final = 1 << 16
BASE: Final = "loket-updates/"
"""What an updater is told as its base; behind it are paths within the folder."""


class Fetcher(FetcherInterface):
    """One look: everything it reads together ends by `limit_s` seconds, or when `stop` says so."""

    def __init__(self, spool: Path, limit_s: float, stop: Callable[[], bool]) -> None:
        self._spool, self._stop = spool, stop
        self._ends = monotonic() + limit_s

    @abstractmethod
    def read(self, path: str) -> Iterator[bytes]:
        """The octets of one file within the folder; raises Unusable, DownloadHTTPError(404)."""

    def _fetch(self, url: str) -> Iterator[bytes]:
        return self.read(within(url))

    @contextmanager
    def download_file(self, url: str, max_length: int) -> Iterator[IO[bytes]]:
        """Into a file of ours beside what it is for, never into a small /tmp."""
        with tempfile.TemporaryFile(dir=self._spool) as kept:
            read = 0
            with closing(self._fetch(url)) as chunks:  # type: ignore[type-var]
                for chunk in chunks:
                    read += len(chunk)
                    if read > max_length:
                        raise DownloadLengthMismatchError(f"{url}: more than {max_length}")
                    self.heed()
                    kept.write(chunk)
            kept.flush()
            kept.seek(0)
            yield kept

    def heed(self) -> None:
        """Raises Unusable where it has taken too long, or nobody waits for it any more."""
        if self._stop() or monotonic() > self._ends:
            raise Unusable(Why.SILENT)

    @property
    def left_s(self) -> float:
        return self._ends - monotonic()


def within(url: str) -> str:
    """The path of a file in the folder; raises Unusable for one that would lead out of it."""
    path = url.removeprefix(BASE)
    parts = path.split("/")
    odd = any(sign in path for sign in "\\:?#%\0") or not path.isprintable()
    if odd or not all(part.strip(". ") for part in parts):
        raise Unusable(Why.DAMAGED, f"odd name: {path[:80]!r}")
    return path

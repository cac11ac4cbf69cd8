"""Looks at a folder of updates by The Update Framework, and fetches what its signatures vouch for.

Everything here blocks and is imported only when somebody looks for an update.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple

from tuf.api.exceptions import (
    BadVersionNumberError,
    DownloadError,
    DownloadHTTPError,
    DownloadLengthMismatchError,
    ExpiredMetadataError,
    LengthOrHashMismatchError,
    RepositoryError,
    UnsignedMetadataError,
)
from tuf.api.metadata import Metadata, Targets
from tuf.ngclient import Updater, UpdaterConfig

from kiosk.disk_writing import settle
from kiosk.updates.disk import answering
from kiosk.updates.fetching import BASE, Fetcher
from kiosk.updates.statement import Entry, entries
from kiosk.updates.stick import StickFetcher, is_folder
from kiosk.updates.unusable import Unusable, Why
from kiosk.updates.web import Address, WebFetcher

LIMIT_S: Final = 900.0
"""For one look and what it fetches, over a slow line too."""
_CONFIG: Final = UpdaterConfig(
    max_root_rotations=64,
    max_delegations=1,
    root_max_length=512_000,
    timestamp_max_length=16_384,
    snapshot_max_length=200_000,
    targets_max_length=2_000_000,
    prefix_targets_with_hash=False,  # no file ever changes under its name
)

Source = Path | Address
"""A folder on a stick, or one on a server."""


def never() -> bool:
    return False


class Trust(NamedTuple):
    """Whose signatures count, what was seen so far, and what time it is.

    `seen` is a folder of this kiosk's own, in which the newest signed lists are kept: an older
    one is never accepted again. `at` is trusted time, by which signatures expire.
    """

    root: bytes | None
    seen: Path
    at: datetime


class Found(NamedTuple):
    """What a folder offers, every word of it signed."""

    entries: tuple[Entry, ...]
    expires: datetime


class Client:
    """One look at one source."""

    def __init__(
        self,
        source: Source,
        trust: Trust,
        *,
        limit_s: float = LIMIT_S,
        stop: Callable[[], bool] = never,
    ) -> None:
        self._source, self._trust = source, trust
        self._limit_s, self._stop = limit_s, stop
        self._updater: Updater | None = None

    def look(self) -> Found:
        """The signed list of the source. Raises Unusable."""
        if self._trust.root is None:
            raise Unusable(Why.NOT_PREPARED)
        if isinstance(self._source, Path) and not is_folder(self._source):
            raise Unusable(Why.NO_FOLDER, str(self._source))
        with answering(), _refusing():
            updater = self._updater = self._begun(self._trust.root)
            try:
                updater.refresh()
            except DownloadHTTPError as error:
                if "timestamp" in str(error) and isinstance(self._source, Address):
                    raise Unusable(Why.NO_FOLDER, str(error)) from error
                raise
            for file in self._trust.seen.glob("*.json"):
                settle(file)
            signed = Metadata[Targets].from_file(str(self._trust.seen / "targets.json")).signed
        listed = ((path, it.length, it.custom) for path, it in signed.targets.items())
        return Found(tuple(entries(listed)), signed.expires)

    def fetch(self, entry: Entry, largest: int, into: Path) -> Path:
        """A file of the list, as signed, in the folder `into`. Raises Unusable.

        What was written of a file that is none is deleted again.
        """
        updater, file = self._updater, into / entry.path.rpartition("/")[2]
        if updater is None:
            raise RuntimeError("look first")
        if entry.length > largest:
            raise Unusable(Why.TOO_BIG, entry.path)
        with answering(), _refusing():
            known = updater.get_targetinfo(entry.path)
            if known is None:
                raise Unusable(Why.DAMAGED, entry.path)
            try:
                updater.download_target(known, str(file))
                settle(file)
            except BaseException:
                file.unlink(missing_ok=True)
                raise
        return file

    def _begun(self, root: bytes) -> Updater:
        self._trust.seen.mkdir(mode=0o700, parents=True, exist_ok=True)
        updater = _TimedUpdater(
            str(self._trust.seen),
            f"{BASE}metadata/",
            target_base_url=f"{BASE}targets/",
            fetcher=self._fetcher(),
            config=_CONFIG,
            bootstrap=root,
        )
        updater.judge_by(self._trust.at)
        return updater

    def _fetcher(self) -> Fetcher:
        spool = self._trust.seen
        if isinstance(self._source, Path):
            return StickFetcher(self._source, spool, self._limit_s, self._stop)
        return WebFetcher(self._source, spool, self._limit_s, self._stop)


class _TimedUpdater(Updater):
    """Judges by Loket's own time whether a signature has expired; a wall clock may be wrong."""

    def judge_by(self, at: datetime) -> None:
        self._trusted_set.reference_time = at


@contextmanager
def _refusing() -> Iterator[None]:
    """Says in our words why The Update Framework refused."""
    try:
        yield
    except ExpiredMetadataError as error:
        raise Unusable(Why.EXPIRED, str(error)) from error
    except BadVersionNumberError as error:
        raise Unusable(Why.OLDER, str(error)) from error
    except UnsignedMetadataError as error:
        raise Unusable(Why.STRANGER, str(error)) from error
    except (LengthOrHashMismatchError, RepositoryError, ValueError, KeyError, TypeError) as error:
        raise Unusable(Why.DAMAGED, str(error)) from error
    except DownloadLengthMismatchError as error:
        raise Unusable(Why.DAMAGED, str(error)) from error
    except DownloadHTTPError as error:
        raise Unusable(Why.HALF_COPIED, str(error)) from error
    except DownloadError as error:
        raise Unusable(Why.DAMAGED, str(error)) from error

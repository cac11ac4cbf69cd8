"""One Loket per store: a lock that the operating system drops when the process ends."""

from pathlib import Path
from typing import Protocol

from kiosk.domain.errors import Trouble, What
from kiosk.journal.disk import answering, own_folder


class Held(Protocol):
    """A lock that is held."""

    def release(self) -> None: ...


def hold(folder: Path) -> Held:
    """Take the store for this process, or raise `Trouble(STORE_BUSY)` at once."""
    from filelock import FileLock, Timeout  # 25 ms that the first window need not wait for

    own_folder(folder)
    # A soft lock would outlive a killed process, so where there is no real one we say so.
    lock = FileLock(folder / "lock", timeout=0, thread_local=False, fallback_to_soft=False)
    with answering():
        try:
            lock.acquire()
        except Timeout as busy:
            raise Trouble(What.STORE_BUSY, str(folder)) from busy
    return lock

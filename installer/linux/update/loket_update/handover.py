"""The folder in which app and updater meet, and in which the kiosk's user may write anything.

Every name in it may be a link, a pipe or a device put there to make root read or write something
else. So the folder is opened once, each file beneath it without following links, as a regular
file, and no further than a bound; what is written is a new file renamed over the old name.
"""

import fcntl
import json
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

REQUEST = "request.json"
HEALTHY = "healthy.json"
RESULT = "result.json"
CASE_LOCK = "case-open.lock"
_MOST = 4096
_READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


class CaseOpen(Exception):
    """Somebody is being helped."""


class Handover:
    """The folder, held open: `with Handover(path) as handover`."""

    def __init__(self, folder: Path) -> None:
        self._folder = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)

    def __enter__(self) -> "Handover":
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._folder)

    def read(self, name: str) -> dict[str, Any] | None:
        """The JSON object in a plain, small file; None for whatever else lies there."""
        try:
            opened = os.open(name, _READ, dir_fd=self._folder)
        except OSError:
            return None
        try:
            plain = stat.S_ISREG(os.fstat(opened).st_mode)
            text = os.read(opened, _MOST + 1) if plain else b""
        finally:
            os.close(opened)
        return _object(text) if len(text) <= _MOST else None

    def remove(self, name: str) -> None:
        """Takes the name away, not what a link under it points to."""
        try:
            os.unlink(name, dir_fd=self._folder)
        except FileNotFoundError:
            return
        except IsADirectoryError:
            aside = f".{name}.{os.getpid()}"  # it may be full; the name is what matters
            os.rename(name, aside, src_dir_fd=self._folder, dst_dir_fd=self._folder)

    def write(self, name: str, content: dict[str, Any]) -> None:
        """Puts a file there that everybody may read, in one step."""
        aside = f".{name}.root"
        self.remove(aside)
        opened = os.open(aside, _NEW, 0o644, dir_fd=self._folder)
        with open(opened, "w", encoding="utf-8") as file:  # noqa: PTH123 - a descriptor
            json.dump(content, file)
            os.fchmod(opened, 0o644)
            file.flush()
            os.fsync(opened)
        os.rename(aside, name, src_dir_fd=self._folder, dst_dir_fd=self._folder)
        os.fsync(self._folder)

    @contextmanager
    def no_case(self) -> Iterator[None]:
        """Nobody opens a case while this lasts. Raises CaseOpen if one is open already."""
        opened = self._open_lock()
        try:
            try:
                fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as held:
                raise CaseOpen from held
            yield
        finally:
            os.close(opened)

    def _open_lock(self) -> int:
        flags = os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
        try:
            opened = os.open(CASE_LOCK, flags, dir_fd=self._folder)
        except FileNotFoundError:
            return self._make_lock(flags)
        except OSError as strange:  # a link, a pipe, a device: no lock of the app's
            raise CaseOpen from strange
        if not stat.S_ISREG(os.fstat(opened).st_mode):
            os.close(opened)
            raise CaseOpen
        return opened

    def _make_lock(self, flags: int) -> int:
        """Belongs to whom the folder belongs, or the app could not lock it later."""
        try:
            opened = os.open(CASE_LOCK, flags | os.O_CREAT | os.O_EXCL, 0o660, dir_fd=self._folder)
        except OSError as raced:
            raise CaseOpen from raced
        owner = os.fstat(self._folder)
        os.fchown(opened, owner.st_uid, owner.st_gid)
        return opened


def _object(text: bytes) -> dict[str, Any] | None:
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return content if isinstance(content, dict) else None

"""Keeps a paper as a file, whole or not at all."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from kiosk.domain.errors import Trouble, What

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def save_paper(content: bytes, path: Path) -> Path:
    """Writes it beside its place and moves it there. Raises Trouble(DISK_FULL | DISK_FAILED).

    Only the owner may read it. This is "disimpan", never "tercetak".
    """
    partly = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(partly, content)
        partly.replace(path)
    except OSError as error:
        with suppress(OSError):
            partly.unlink()
        what = What.DISK_FULL if error.errno in FULL else What.DISK_FAILED
        raise Trouble(what, f"{path.name}: {error.strerror}") from error
    return path


def _write(path: Path, content: bytes) -> None:
    opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(opened, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())

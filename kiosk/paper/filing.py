"""Keeps a paper as a file, whole or not at all."""

from pathlib import Path

from kiosk.disk_writing import FULL, write_whole
from kiosk.domain.errors import Trouble, What


def save_paper(content: bytes, path: Path) -> Path:
    """Makes the folder too. Raises Trouble(DISK_FULL | DISK_FAILED).

    Only the owner may read it. This is "disimpan", never "tercetak".
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, content)
    except OSError as error:
        what = What.DISK_FULL if error.errno in FULL else What.DISK_FAILED
        raise Trouble(what, f"{path.name}: {error.strerror}") from error
    return path

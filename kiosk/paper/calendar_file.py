"""Keeps a calendar entry as a file beside the other papers, whole or not at all."""

from contextlib import suppress
from pathlib import Path

from kiosk.domain.errors import Trouble, What
from kiosk.paper.filing import FULL


def save_calendar(text: str, path: Path) -> Path:
    """Writes it beside its place and moves it there. Raises Trouble(DISK_FULL | DISK_FAILED).

    Only the owner may read it.
    """
    partly = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partly.touch(mode=0o600)
        partly.write_bytes(text.encode())
        partly.replace(path)
    except OSError as error:
        with suppress(OSError):
            partly.unlink(missing_ok=True)
        what = What.DISK_FULL if error.errno in FULL else What.DISK_FAILED
        raise Trouble(what, f"{path.name}: {error.strerror}") from error
    return path

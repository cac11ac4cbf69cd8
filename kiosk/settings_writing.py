"""Writes a settings file: only what differs from what lies below it, whole or not at all."""

import os
import sys
from pathlib import Path
from typing import Any


def difference(tree: dict[str, Any], below: dict[str, Any]) -> dict[str, Any]:
    """What of `tree` is not the same in `below`."""
    kept: dict[str, Any] = {}
    for key, value in tree.items():
        lower = below.get(key)
        if isinstance(value, dict) and isinstance(lower, dict):
            value = difference(value, lower)
            if not value:
                continue
        elif value == lower:
            continue
        kept[key] = value
    return kept


def replace_whole(file: Path, content: bytes) -> None:
    """Puts `content` in the place of `file`, or leaves it as it was; raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f".{file.name}.new")
    try:
        with fresh.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        fresh.replace(file)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
    _settle(file.parent)


def _settle(folder: Path) -> None:
    """Makes the new name itself survive a power cut, where the system can be asked to."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

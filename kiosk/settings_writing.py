"""Writes a settings file: only what differs from what lies below it, whole or not at all."""

from pathlib import Path
from typing import Any

from kiosk.disk_writing import SHARED, write_whole


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
    write_whole(file, content, SHARED)

"""What systemd would hand to a kiosk session: a folder that the environment names."""

import os
from pathlib import Path

import pytest

from kiosk.journal import credential

KEY = bytes(range(32))
OF_ANOTHER_COMPUTER = bytes(range(1, 33))


def hand_over(monkeypatch: pytest.MonkeyPatch, folder: Path, key: bytes = KEY) -> Path:
    """The credential's file, as unreadable to others as systemd makes it."""
    folder.mkdir(exist_ok=True)
    file = folder / credential.NAME
    file.unlink(missing_ok=True)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT, 0o400), "wb") as fresh:
        fresh.write(key)
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(folder))
    return file

"""Space held back while packages change, so that the old version can be put back on a full disk."""

import os
from pathlib import Path

from loket_update.kit import Kit


def hold(kit: Kit, octets: int) -> None:
    """Takes the space now. Raises OSError if there is not so much."""
    with _file(kit).open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(octets, 1))


def let_go(kit: Kit) -> None:
    _file(kit).unlink(missing_ok=True)


def _file(kit: Kit) -> Path:
    return kit.places.state / "reserve"

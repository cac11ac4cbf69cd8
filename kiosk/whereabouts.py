"""Where Loket's data lies and where it reads what the machine was told, by how it was installed."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

PROGRAM: Final = Path(__file__).parents[2]
"""On Windows, installed: ``%ProgramFiles%\\Loket``, in which ``lib`` has this code."""
MARK: Final = "installed.txt"
"""Laid beside the program by its installer (`installer/windows/stage.py`)."""


def machine_folder(platform: str = sys.platform, environ: Mapping[str, str] = os.environ) -> Path:
    """The folder whose ``loket.toml`` is set by who installs."""
    if platform == "win32":
        return Path(environ.get("PROGRAMDATA", r"C:\ProgramData")) / "Loket"
    return Path("/etc/loket")


def data_folder(
    platform: str = sys.platform,
    environ: Mapping[str, str] = os.environ,
    program: Path = PROGRAM,
) -> Path:
    """The folder of this kiosk's data and its own ``loket.toml``.

    ``LOKET_HOME`` names one. A Windows that Loket was installed on has one for the machine, which
    the installer closed to all but the kiosk's accounts; elsewhere it is the person's own.
    """
    if named := environ.get("LOKET_HOME"):
        return Path(named)
    if platform == "win32" and (program / MARK).is_file():
        return machine_folder(platform, environ) / "data"
    from platformdirs import user_data_path

    return user_data_path("Loket", appauthor=False)

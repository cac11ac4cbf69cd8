"""Which Loket this is, and on which kind of machine."""

import sys
from importlib.metadata import PackageNotFoundError, version

from kiosk.updates.statement import Platform


def program_version() -> str:
    """As the package says it; "0" where it was never installed. Takes 20 ms."""
    try:
        return version("loket")
    except PackageNotFoundError:
        return "0"


def platform_here() -> Platform:
    return Platform.WINDOWS if sys.platform == "win32" else Platform.LINUX

"""Where the files that ship with Loket lie, in a source tree and in an installed package."""

from functools import cache
from pathlib import Path


@cache
def root() -> Path:
    """The folder of shipped files.

    In a wheel it lies inside the package, in a source tree beside it.
    """
    package = Path(__file__).parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def path(name: str) -> Path:
    """The full path of one shipped file, for instance ``policy.toml``."""
    return root() / name

"""The packages as their recipe makes them of this tree."""

import subprocess
import tomllib
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[3]
RECIPE: Final = ROOT / "installer" / "linux"
VERSION: Final[str] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"][
    "version"
]


def bundled(folder: Path) -> Path:
    """The bundle, made into this folder; takes a minute."""
    subprocess.run([RECIPE / "bundle.sh", folder], check=True, capture_output=True)
    return folder / "loket"


def build(out: Path, bundle: Path, *more: str) -> list[Path]:
    """Both packages of a bundle: loket, loket-kiosk."""
    command = [RECIPE / "deb.sh", "--bundle", bundle, "--out", out, *more]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [ROOT / line for line in told.split()]

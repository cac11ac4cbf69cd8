"""A kiosk with Loket 0.1.0, and packages to update it with; skipped where apt is not."""

import shutil
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.installer.linux.update.packages import SICK, Keys, Recipe, build, sign_folder
from tests.installer.linux.update.world import TOOLS, World

POWER_CUT = 'if [ -e "$DPKG_ROOT/power-cut" ]; then rm "$DPKG_ROOT/power-cut"; kill -9 0; fi'
"""The machine stops in the middle of dpkg, once."""
RECIPES = [
    Recipe("loket", "0.1.0", ballast=20_000),
    Recipe("loket-kiosk", "0.1.0", depends="loket (= 0.1.0)"),
    Recipe("loket", "0.2.0", ballast=30_000),
    Recipe("loket-kiosk", "0.2.0", depends="loket (= 0.2.0)"),
    Recipe("loket", "0.3.0", program=SICK),
    Recipe("loket-kiosk", "0.3.0", depends="loket (= 0.3.0)"),
    Recipe("loket", "0.4.0", postinst="exit 1"),
    Recipe("loket-kiosk", "0.4.0", depends="loket (= 0.4.0)"),
    Recipe("loket", "0.5.0", depends="something-else (>= 2)"),
    Recipe("loket", "0.6.0", postinst=POWER_CUT),
    Recipe("loket-kiosk", "0.6.0", depends="loket (= 0.6.0)"),
]
Debs = dict[tuple[str, str], Path]
Sign = Callable[..., None]
Of = Callable[[str], Path]


@pytest.fixture(scope="session")
def apt_is_here() -> None:
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if sys.platform != "linux" or missing:
        pytest.skip(f"updates by apt need Debian's own tools; not here: {', '.join(missing)}")


@pytest.fixture(scope="session")
def keys(apt_is_here: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Keys]:
    # The sockets of gpg's agent lie in its home, whose path must be short.
    made = Keys(tmp_path_factory.mktemp("k") / "g")
    yield made
    made.close()


@pytest.fixture(scope="session")
def debs(apt_is_here: None, tmp_path_factory: pytest.TempPathFactory) -> Debs:
    folder = tmp_path_factory.mktemp("packages")
    return {(recipe.name, recipe.version): build(recipe, folder) for recipe in RECIPES}


@pytest.fixture(scope="session")
def first(keys: Keys, debs: Debs, tmp_path_factory: pytest.TempPathFactory) -> World:
    """What dpkg made of 0.1.0; each test has a copy, for dpkg takes longer than copying."""
    kiosk = World(tmp_path_factory.mktemp("first"), keys.keyring)
    kiosk.lay([debs["loket", "0.1.0"], debs["loket-kiosk", "0.1.0"]])
    return kiosk


@pytest.fixture
def world(tmp_path: Path, first: World) -> World:
    kiosk = World(tmp_path, first.keyring)
    kiosk.lay_as(first)
    return kiosk


@pytest.fixture(scope="session")
def sticks(keys: Keys, debs: Debs, tmp_path_factory: pytest.TempPathFactory) -> Of:
    """The folder of a version as the office hands it out now, signed once."""
    folder = tmp_path_factory.mktemp("office")

    @cache
    def of(version: str) -> Path:
        made = folder / version
        sign_folder(made, _of(debs, version), keys)
        return made

    return of


@pytest.fixture
def sign(world: World, keys: Keys, debs: Debs, sticks: Of) -> Sign:
    """Puts what there is of a version on the stick, signed: `sign("0.2.0", age=…, key=…)`."""

    def sign_version(version: str, **how: Any) -> None:
        if how or world.folder.exists():  # what lies there already is signed along
            sign_folder(world.folder, _of(debs, version), keys, **how)
        else:
            shutil.copytree(sticks(version), world.folder)

    return sign_version


def _of(debs: Debs, version: str) -> list[Path]:
    return [deb for of, deb in debs.items() if of[1] == version]

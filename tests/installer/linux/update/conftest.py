"""A kiosk with Loket 0.1.0, and packages to update it with; skipped where apt is not."""

import shutil
import sys
from collections.abc import Callable, Iterator
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


@pytest.fixture
def world(tmp_path: Path, keys: Keys, debs: Debs) -> World:
    kiosk = World(tmp_path, keys.keyring)
    kiosk.lay([debs["loket", "0.1.0"], debs["loket-kiosk", "0.1.0"]])
    return kiosk


@pytest.fixture
def sign(world: World, keys: Keys, debs: Debs) -> Sign:
    """Puts what there is of a version on the stick, signed: `sign("0.2.0", age=…, key=…)`."""

    def sign_version(version: str, **how: Any) -> None:
        sign_folder(
            world.folder, [deb for of, deb in debs.items() if of[1] == version], keys, **how
        )

    return sign_version

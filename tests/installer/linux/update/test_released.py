"""Released builds of Loket update each other by a stick: the app itself says that it is well."""

import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.bench import stores
from kiosk.updates.handover import Handover
from tests.installer.linux.bare_root import BareRoot, needs_a_clean_debian
from tests.installer.linux.made import build
from tests.installer.linux.update.live import HANDOVER, HOME, SOURCE, LiveKiosk
from tests.installer.linux.update.packages import Keys, sign_folder

pytestmark = pytest.mark.soak

OLD, NEW, SICK = "0.1.0", "0.1.1", "0.1.2"
SIGN = "#0b4f9e"  # the blue of the top bar's name and of the first button


@pytest.fixture(scope="module")
def packages(bundle: Path, keys: Keys, tmp_path_factory: pytest.TempPathFactory):
    """Both packages of each version; of the last one no rules can be read, so no desk opens."""
    folder = tmp_path_factory.mktemp("released")
    sick = folder / "sick" / "loket"
    shutil.copytree(bundle, sick, symlinks=True)
    (sick / "lib/kiosk/resources/policy.toml").write_text("[", "utf-8")
    how = ("--quick", "--keyring", str(keys.keyring))
    return {
        version: build(folder / version, of, "--version", version, *how)
        for version, of in ((OLD, bundle), (NEW, bundle), (SICK, sick))
    }


@pytest.fixture(scope="module")
def kiosk(packages: dict[str, list[Path]], keys: Keys, tmp_path_factory: pytest.TempPathFactory):
    needs_a_clean_debian()
    folder = tmp_path_factory.mktemp("live")
    kiosk = LiveKiosk(BareRoot(folder / "debian"), packages[OLD])
    sign_folder(folder / "stick/loket-updates", packages[NEW] + packages[SICK], keys)
    image = kiosk.root.folder / "tmp/stick.img"
    with image.open("wb") as file:
        file.truncate(512 << 20)
    subprocess.run(["mkfs.ext4", "-q", "-L", "STIK", "-d", folder / "stick", image], check=True)
    stores.commissioned(kiosk.root.folder / HOME[1:])
    kiosk.root.run("chown", "-R", "kiosk:kiosk", HOME)
    return kiosk


def ask(kiosk: LiveKiosk, version: str) -> None:
    """As the app does it."""
    folder = kiosk.root.folder / HANDOVER[1:]
    Handover(folder).ask(version, SOURCE, datetime.now(UTC))
    kiosk.root.run("chown", "kiosk:kiosk", f"{HANDOVER}/request.json")


def stands(kiosk: LiveKiosk, version: str) -> None:
    """Both packages are of this version, and its window is there."""
    assert kiosk.told(f"{HANDOVER}/healthy.json")["version"] == version
    versions = kiosk.root.run("dpkg-query", "-W", "-f", "${Version} ", "loket", "loket-kiosk")
    assert versions == f"{version} {version} "
    shown = QImage(str(kiosk.root.folder / "tmp/after.png"))
    spots = ((x, y) for x in range(0, shown.width(), 4) for y in range(0, shown.height(), 4))
    assert SIGN in {shown.pixelColor(x, y).name() for x, y in spots}


def test_a_stick_brings_a_release_and_takes_back_one_without_a_first_screen(kiosk: LiveKiosk):
    ask(kiosk, NEW)
    told = kiosk.update()
    assert kiosk.told("/tmp/before.json")["version"] == OLD
    said = kiosk.told(f"{HANDOVER}/result.json")
    assert (said["outcome"], said["detail"]) == ("installed", "healthy"), told
    stands(kiosk, NEW)

    ask(kiosk, SICK)
    told = kiosk.update()  # two real minutes
    said = kiosk.told(f"{HANDOVER}/result.json")
    assert (said["outcome"], said["detail"]) == ("rolled-back", "not-healthy"), told
    stands(kiosk, NEW)
    assert not (kiosk.root.folder / HOME[1:] / "trouble.log").exists()

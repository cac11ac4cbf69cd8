"""On a bare Debian, with apt as its own user: update, power cut, return to the version before."""

import os
import shutil
import sys

import pytest

from tests.installer.linux.update import debian
from tests.installer.linux.update.debian import Debian
from tests.installer.linux.update.packages import SICK, Recipe, build, sign_folder

pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(
        sys.platform != "linux" or os.geteuid() != 0 or shutil.which("debootstrap") is None,
        reason="a bare Debian is made by root with debootstrap",
    ),
]
POWER_CUT = "if [ -e /power-cut ]; then rm /power-cut; kill -9 0; fi"


def whole(version):
    return [f"loket {version} ii ", f"loket-kiosk {version} ii "]


@pytest.fixture(scope="module")
def built(keys, tmp_path_factory):
    """Both packages in each version; the updater is in loket-kiosk and so updates itself."""

    def pair(version, **how):
        folder = tmp_path_factory.mktemp(version)
        laid = folder / "laid"
        debian.lay(laid, keys.keyring)
        kiosk = Recipe("loket-kiosk", version, depends=f"loket (= {version})", laid=laid)
        return [build(Recipe("loket", version, **how), folder), build(kiosk, folder)]

    return {
        "0.1.0": pair("0.1.0"),
        "0.2.0": pair("0.2.0"),
        "0.3.0": pair("0.3.0", postinst=POWER_CUT),
        "0.4.0": pair("0.4.0", program=SICK),
    }


@pytest.fixture(scope="module")
def kiosk(built, tmp_path_factory):
    folder = tmp_path_factory.mktemp("debian")
    if not debian.bootstrap(folder / "root"):
        pytest.skip("debootstrap did not reach its mirror")
    with debian.mounted(folder / "root", folder / "stick.img") as stick:
        made = Debian(folder / "root")
        made.settle(built["0.1.0"])
        yield made, stick / "loket-updates"
    shutil.rmtree(folder / "root")


def test_a_kiosk_is_updated_returns_and_survives_a_power_cut(kiosk, built, keys):
    machine, folder = kiosk
    for version in ("0.2.0", "0.3.0", "0.4.0"):
        sign_folder(folder, built[version], keys)

    told = machine.update("0.2.0")
    assert machine.result == ("installed", "healthy"), told
    assert machine.versions == whole("0.2.0")
    assert "unsandboxed" not in told

    (machine.root / "power-cut").touch()
    machine.ask("0.3.0")
    machine.run(*debian.UPDATER, "request", must=False)
    assert not (machine.root / "power-cut").exists()
    assert machine.versions != whole("0.3.0")
    machine.start_machine()
    assert machine.result == ("installed", "healthy")
    assert machine.versions == whole("0.3.0")

    told = machine.update("0.4.0")  # two real minutes
    assert machine.result == ("rolled-back", "not-healthy"), told
    assert machine.versions == whole("0.3.0")

    owner = (machine.root / "var/lib/loket-updates").stat()
    lock = (machine.root / "var/lib/loket-updates/case-open.lock").stat()
    assert lock.st_uid == owner.st_uid != 0
    assert (machine.root / "var/lib/loket-updates/result.json").stat().st_uid == 0

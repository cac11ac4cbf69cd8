"""A package made anew from what is installed installs the same again."""

import subprocess

import pytest

from loket_update.repack import repack
from tests.installer.linux.update.packages import Recipe, build
from tests.installer.linux.update.world import World


def told(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def listing(deb):
    """Kind, rights, owner, size and name of each entry; not the time."""
    rows = [row.split(maxsplit=5) for row in told("dpkg-deb", "-c", deb).splitlines()]
    return sorted((*row[:3], row[5]) for row in rows)


def control(deb, folder):
    """Its control files; of the main one the fields in any order, without the sums dpkg makes."""
    told("dpkg-deb", "--control", deb, folder)
    files = {file.name: file.read_text() for file in folder.iterdir() if file.name != "md5sums"}
    fields = sorted(files.pop("control").replace("\n ", " ").splitlines())
    return files | {"fields": fields}


@pytest.fixture
def repacked(world, tmp_path):
    to = tmp_path / "again.deb"
    repack(world.kit, "loket", to)
    return to


def test_it_has_the_same_files(repacked, debs):
    assert listing(repacked) == listing(debs["loket", "0.1.0"])


def test_it_has_the_same_control_files(repacked, debs, tmp_path):
    assert control(repacked, tmp_path / "a") == control(debs["loket", "0.1.0"], tmp_path / "b")


def test_a_setting_that_was_changed_is_not_passed_off_as_the_package_s_own(world, tmp_path):
    (world.places.root / "etc/loket/settings").write_text("as this office wants it\n")
    repack(world.kit, "loket", tmp_path / "again.deb")
    told("dpkg-deb", "-x", tmp_path / "again.deb", tmp_path / "x")
    assert "changed on the kiosk" in (tmp_path / "x/etc/loket/settings").read_text()


def test_a_setting_that_was_deleted_stays_deleted(world, tmp_path):
    (world.places.root / "etc/loket/settings").unlink()
    repack(world.kit, "loket", tmp_path / "again.deb")
    assert "etc/loket/settings" not in told("dpkg-deb", "-c", tmp_path / "again.deb")


def test_nothing_else_is_left_behind(repacked):
    assert not list(repacked.parent.glob("*.tar.gz"))


def test_a_bigger_package_comes_out_octet_for_octet(tmp_path, keys):
    (tmp_path / "built").mkdir()
    deb = build(Recipe("loket", "0.1.0", ballast=3_000_001), tmp_path / "built")
    kiosk = World(tmp_path / "kiosk", keys.keyring)
    kiosk.lay([deb])
    again = tmp_path / "again.deb"
    repack(kiosk.kit, "loket", again)
    for name, file in (("a", deb), ("b", again)):
        told("dpkg-deb", "-x", file, tmp_path / name)
    ballast = "usr/lib/loket/ballast"
    assert (tmp_path / "a" / ballast).read_bytes() == (tmp_path / "b" / ballast).read_bytes()

"""A set of resources counts whole or not at all, whatever the stick or the disk does."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk import resources
from kiosk.updates.client import Client
from kiosk.updates.installing import install
from kiosk.updates.reading import read_by_loket
from kiosk.updates.shelf import Shelf
from kiosk.updates.statement import Entry, newest_resources
from kiosk.updates.unusable import Unusable, Why
from tests.small_disks import small_disk
from tests.updates.an_office import (
    NOW,
    add_resources,
    copy_of_resources,
    found,
    publish,
    trust_in,
)
from tools.updates.bundle import pack
from tools.updates.office import Office

ROOT = Path(__file__).parents[2]
READ: list[Path] = []


def content(_folder: Path) -> str:
    """A reader that has nothing against anything; the real one is asked where it matters."""
    return ""


def contents(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


@pytest.fixture(scope="module")
def handed_out(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """An office with the sets 6 and 7, the latter with another policy."""
    home = tmp_path_factory.mktemp("office")
    office = found(home / "office")
    add_resources(office, 6)
    other = copy_of_resources(home / "edited")
    policy = other / "policy.toml"
    policy.write_text(policy.read_text("utf-8") + "# lain\n", "utf-8")
    pack(other, home / "seven.zip")
    add_resources(office, 7, home / "seven.zip")
    publish(office)
    return office


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "home", shipped=1)


def offered(office: Office, stick: Path, shelf: Shelf, seen: Path) -> tuple[Client, Entry]:
    client = Client(stick, trust_in(office, seen))
    entry = newest_resources(client.look().entries, "0.1.0", shelf.in_force)
    assert entry is not None
    return client, entry


def take_in(office: Office, stick: Path, shelf: Shelf, seen: Path, read=content) -> int:
    client, entry = offered(office, stick, shelf, seen)
    return install(client, entry, shelf, read, NOW, "0.1.0")


def test_a_set_is_read_by_loket_itself_and_then_put_in_place(handed_out, shelf, tmp_path):
    number = take_in(handed_out, handed_out.folder, shelf, tmp_path / "seen", read_by_loket)
    assert number == 7
    assert shelf.begin() == shelf.place(7)
    edited = contents(handed_out.home.parent / "edited")
    assert contents(shelf.place(7)) == {
        name: octets
        for name, octets in edited.items()
        if not name.startswith(resources.OF_THE_PROGRAM)
    }
    assert sorted(path.name for path in shelf.folder.iterdir()) == ["7", "standing.json"]


def test_a_set_that_is_no_newer_is_not_installed(handed_out, tmp_path):
    seen, shelf = tmp_path / "seen", Shelf(tmp_path / "home", shipped=1)
    client, entry = offered(handed_out, handed_out.folder, shelf, seen)
    with pytest.raises(Unusable) as refused:
        install(client, entry, Shelf(tmp_path / "home", shipped=7), content, NOW, "0.1.0")
    assert refused.value.why is Why.NOT_NEWER


def test_a_set_for_another_program_is_not_installed(tmp_path, shelf):
    office = found(tmp_path / "office")
    add_resources(office, 9, least="5.0")
    publish(office)
    client = Client(office.folder, trust_in(office, tmp_path / "seen"))
    entry = client.look().entries[0]
    assert newest_resources([entry], "0.1.0", 1) is None
    with pytest.raises(Unusable) as refused:
        install(client, entry, shelf, content, NOW, "0.1.0")
    assert refused.value.why is Why.NOT_THIS_PROGRAM


def nothing_is_left(shelf: Shelf, *kept: str) -> bool:
    lying = {path.name for path in shelf.folder.iterdir()} if shelf.folder.exists() else set()
    return lying == set(kept)


def test_a_set_that_loket_cannot_read_is_refused_as_a_whole(handed_out, shelf, tmp_path):
    with pytest.raises(Unusable) as refused:
        take_in(
            handed_out, handed_out.folder, shelf, tmp_path / "seen", lambda _: "policy.toml: salah"
        )
    assert (refused.value.why, refused.value.about) == (Why.FLAWED, "policy.toml: salah")
    assert shelf.begin() is None
    assert nothing_is_left(shelf)


def test_a_bundle_without_all_its_files_is_refused(tmp_path, shelf):
    import zipfile

    office = found(tmp_path / "office")
    with zipfile.ZipFile(tmp_path / "half.zip", "w") as packed:
        packed.writestr("policy.toml", b"")
    add_resources(office, 3, tmp_path / "half.zip")
    publish(office)
    with pytest.raises(Unusable) as refused:
        take_in(office, office.folder, shelf, tmp_path / "seen")
    assert refused.value.why is Why.FLAWED
    assert nothing_is_left(shelf)


def test_what_an_earlier_try_left_behind_does_not_matter(handed_out, shelf, tmp_path):
    for name in ("7.new", "7"):
        (shelf.folder / name / "guides").mkdir(parents=True)
    assert take_in(handed_out, handed_out.folder, shelf, tmp_path / "seen") == 7
    assert (shelf.place(7) / "policy.toml").is_file()


@given(at=st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_whatever_octet_of_a_stick_is_damaged_only_what_was_signed_counts(
    handed_out, tmp_path_factory, at
):
    """Either it is refused and the set before stays, or the damage lies where nobody reads."""
    folder = tmp_path_factory.mktemp("damaged")
    stick = Path(shutil.copytree(handed_out.folder, folder / "loket-updates"))
    files = sorted(file for file in stick.rglob("*") if file.is_file())
    file = at.draw(st.sampled_from(files))
    octets = bytearray(file.read_bytes())
    where = at.draw(st.integers(0, len(octets) - 1))
    octets[where] ^= at.draw(st.integers(1, 255))
    file.write_bytes(octets)
    shelf = Shelf(folder / "home", shipped=1)
    try:
        take_in(handed_out, stick, shelf, folder / "seen")
    except Unusable:
        assert shelf.begin() is None
        assert nothing_is_left(shelf)
    else:
        assert file.name in ("1.root.json", "1.snapshot.json", "1.targets.json", "resources-6.zip")
        assert contents(shelf.place(7)) == _signed(handed_out, folder)
    assert Client(handed_out.folder, trust_in(handed_out, folder / "seen")).look()


def _signed(office: Office, folder: Path) -> dict[str, bytes]:
    clean = Shelf(folder / "clean", shipped=1)
    take_in(office, office.folder, clean, folder / "clean seen")
    return contents(clean.place(7))


@pytest.mark.parametrize("files", range(1, 9))
def test_a_stick_that_was_pulled_while_it_was_filled_changes_nothing(
    handed_out, shelf, tmp_path, files
):
    """Copied file by file, as a person's file browser does, the last one cut in the middle."""
    stick = tmp_path / "USB" / "loket-updates"
    order = sorted(file for file in handed_out.folder.rglob("*") if file.is_file())
    assert len(order) == 8
    for file in order[:files]:
        copy = stick / file.relative_to(handed_out.folder)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())
    copy.write_bytes(copy.read_bytes()[: copy.stat().st_size // 2])
    with pytest.raises(Unusable):
        take_in(handed_out, stick, shelf, tmp_path / "seen")
    assert shelf.begin() is None


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """Less than the unpacked set wants."""
    with small_disk(tmp_path / "disk", "400k") as folder:
        yield folder


def test_a_disk_without_room_is_noticed_before_anything_is_written(handed_out, small, tmp_path):
    shelf = Shelf(small, shipped=1)
    with pytest.raises(Unusable) as refused:
        take_in(handed_out, handed_out.folder, shelf, tmp_path / "seen")
    assert refused.value.why is Why.DISK_FULL
    assert nothing_is_left(shelf)


def test_a_disk_that_fills_up_in_the_middle_leaves_the_set_before(handed_out, small, tmp_path):
    shelf = Shelf(small, shipped=1)
    client, entry = offered(handed_out, handed_out.folder, shelf, tmp_path / "seen")
    with pytest.raises(Unusable) as refused:
        install(client, entry, shelf, content, NOW, "0.1.0", spare=-(1 << 30))
    assert refused.value.why is Why.DISK_FULL
    assert shelf.begin() is None
    assert nothing_is_left(shelf)


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX")
@pytest.mark.parametrize("longest", [100, 3_000, 20_000, 60_000, 104_000])
def test_a_file_that_may_not_grow_leaves_the_set_before(handed_out, tmp_path, longest):
    """At whatever file the disk says no: the lists, the bundle, what is unpacked."""
    said = subprocess.run(
        [
            sys.executable,
            "-m",
            "tests.updates.limited_child",
            handed_out.home,
            tmp_path,
            str(longest),
        ],
        check=True,
        capture_output=True,
        cwd=ROOT,
    )
    met = json.loads(said.stdout)
    assert met == {"why": "disk-full", "in_force": 1, "left": []}


def test_the_reader_is_told_of_the_kiosks_own_settings(handed_out, tmp_path):
    """A set that would not go together with what this kiosk was told is refused beforehand."""
    own = tmp_path / "loket.toml"
    own.write_text('[policy.ladder.rung.tidak-ada]\nname = "x"\n')
    read = partial(read_by_loket, settings=[own])
    assert "policy" in read(copy_of_resources(tmp_path / "set"))

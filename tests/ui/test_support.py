"""The support file lies whole on the stick or not at all, under a name that names nobody."""

import subprocess
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.domain.errors import Trouble, What
from kiosk.settings import Settings, Site, Zone
from kiosk.ui.support import name_of, write_bundle, write_to_stick
from kiosk.ui.support_facts import Seen
from tests.small_disks import small_disk

NOW = datetime(2026, 11, 23, 18, 5, tzinfo=UTC)
SITE = Site(name="Balai Desa Sukamaju", kiosk="KT07", zone=Zone.WIT)


def seen(home: Path, settings: Settings | None = None) -> Seen:
    return Seen(home=home, findings=(), settings=settings, now=NOW)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def small_stick(stick: Path) -> Iterator[Path]:
    with small_disk(stick, "16k") as mounted:
        yield mounted


def test_its_name_has_the_kiosk_and_its_own_time_and_no_place(tmp_path: Path):
    chosen = replace(Settings(), site=SITE)
    assert name_of(seen(tmp_path, chosen)) == "loket-bantuan-KT07-20261124-0305.zip"
    assert name_of(seen(tmp_path)) == "loket-bantuan-LOKET-20261124-0105.zip"


def test_it_lies_whole_on_the_stick_and_nothing_beside_it(tmp_path: Path, stick: Path):
    file = write_bundle(stick, seen(tmp_path))
    assert list(stick.iterdir()) == [file]
    with zipfile.ZipFile(file) as bundle:
        assert bundle.testzip() is None
        assert {"doctor.json", "versions.json", "bugs.txt"} <= set(bundle.namelist())


def test_a_full_stick_is_said_and_keeps_no_half_of_it(tmp_path: Path, small_stick: Path):
    (small_stick / "penuh").write_bytes(bytes(16 * 1024))
    with pytest.raises(Trouble) as met:
        write_bundle(small_stick, seen(tmp_path))
    assert met.value.what is What.STICK_FULL
    assert [file.name for file in small_stick.iterdir()] == ["penuh"]


def test_a_stick_that_may_not_be_written_is_told_apart(tmp_path: Path, small_stick: Path):
    remount = ["mount", "-o", "remount,ro", str(small_stick)]
    if subprocess.run(remount, check=False, capture_output=True).returncode:
        pytest.skip("this root may not mount")
    with pytest.raises(Trouble) as met:
        write_bundle(small_stick, seen(tmp_path))
    assert met.value.what is What.STICK_SHUT


def test_a_stick_that_was_pulled_is_said(tmp_path: Path, stick: Path):
    stick.rmdir()
    with pytest.raises(Trouble) as met:
        write_to_stick([stick], seen(tmp_path))
    assert met.value.what is What.NO_STICK


def test_without_a_stick_nothing_is_written_anywhere(tmp_path: Path):
    with pytest.raises(Trouble) as met:
        write_to_stick([], seen(tmp_path))
    assert met.value.what is What.NO_STICK
    assert list(tmp_path.iterdir()) == []


def test_of_two_sticks_the_one_that_takes_it_is_used(tmp_path: Path, stick: Path):
    assert write_to_stick([tmp_path / "gone", stick], seen(tmp_path)).parent == stick


def test_the_same_minute_writes_the_same_file_again(tmp_path: Path, stick: Path):
    first = write_bundle(stick, seen(tmp_path))
    assert write_bundle(stick, seen(tmp_path)) == first
    assert len(list(stick.iterdir())) == 1

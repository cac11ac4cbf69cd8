"""The folder that lands under %ProgramFiles%: the same from the same tree, no more."""

import shutil
from pathlib import Path

import pytest

from installer.windows.stage import files, lay, manifest
from kiosk.whereabouts import MARK, data_folder
from tests.installer.windows.made_up import parts

EPOCH = 1_796_000_000


@pytest.fixture
def stage(tmp_path: Path) -> Path:
    (tmp_path / "parts").mkdir()
    lay(tmp_path / "stage", parts(tmp_path / "parts"), EPOCH)
    return tmp_path / "stage"


def test_python_imports_from_its_own_library_and_lokets_and_nowhere_else(stage: Path):
    paths = (stage / "python/python313._pth").read_bytes()
    assert paths == b"python313.zip\r\n.\r\n..\\lib\r\n"


def test_wanted_packages_lie_there_with_what_they_need_and_nobody_elses(stage: Path):
    names = {file.relative_to(stage / "lib").as_posix() for file in files(stage / "lib")}
    assert names == {
        "PySide6/QtCore.pyd",
        "PySide6-1.0.dist-info/METADATA",
        "keyring-1.0.dist-info/METADATA",
        "kiosk/__init__.py",
        "loket-0.1.0.dist-info/METADATA",
        "msgspec/__init__.py",
        "msgspec-1.0.dist-info/METADATA",
        "pywin32_ctypes-1.0.dist-info/METADATA",
        "win32ctypes/__init__.py",
    }


def test_the_window_and_the_console_have_a_launcher_each(stage: Path):
    assert b"python\\pythonw.exe -I" in (stage / "loket.exe").read_bytes()
    assert b"python\\python.exe -I" in (stage / "loket-cli.exe").read_bytes()


def test_its_mark_is_what_sends_loket_to_the_folder_of_the_machine(stage: Path):
    assert (stage / MARK).read_text("utf-8").startswith("Loket 0.1.0")
    home = data_folder("win32", {"PROGRAMDATA": "/programdata"}, stage)
    assert home == Path("/programdata/Loket/data")


def test_licences_and_the_papers_of_it_come_along(stage: Path):
    assert {"LGPL-3.0.txt", "GPL-3.0.txt", "distlib.txt", "README.txt"} == {
        file.name for file in (stage / "licences").iterdir()
    }
    assert (stage / "setup/on_site.py").is_file()
    assert (stage / "it/assigned-access.xml").is_file()


def test_the_same_parts_give_the_same_folder_octet_for_octet(stage: Path, tmp_path: Path):
    first, times = manifest(stage), [file.stat().st_mtime for file in files(stage)]
    shutil.rmtree(stage)
    lay(stage, parts_again(tmp_path), EPOCH)
    assert manifest(stage) == first
    assert set(times) == {EPOCH}


def test_nothing_of_an_earlier_stage_stays(stage: Path, tmp_path: Path):
    (stage / "lib/old.py").touch()
    lay(stage, parts_again(tmp_path), EPOCH)
    assert not (stage / "lib/old.py").exists()


def test_the_list_of_digests_tells_a_change_of_one_octet(stage: Path):
    first = manifest(stage)
    (stage / "lib/kiosk/__init__.py").write_text("#")
    assert len(set(first.splitlines()) ^ set(manifest(stage).splitlines())) == 2


def parts_again(tmp_path: Path):
    again = tmp_path / "again"
    again.mkdir()
    return parts(again)

"""Where data lies: the person's own folder, the machine's once installed, or the one named."""

from pathlib import Path

import pytest
from platformdirs import user_data_path

from kiosk.whereabouts import MARK, data_folder, machine_folder

MACHINE = {"PROGRAMDATA": "/programdata"}


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    (tmp_path / MARK).write_text("Loket 0.1.0\n")
    return tmp_path


def test_on_windows_an_installed_loket_has_one_folder_for_the_machine(installed: Path):
    assert data_folder("win32", MACHINE, installed) == Path("/programdata/Loket/data")
    assert machine_folder("win32", MACHINE) == Path("/programdata/Loket")


def test_what_the_machine_was_told_does_not_lie_where_the_kiosk_itself_writes(installed: Path):
    own, told = data_folder("win32", MACHINE, installed), machine_folder("win32", MACHINE)
    assert own / "loket.toml" != told / "loket.toml"
    assert own.is_relative_to(told)


def test_a_loket_that_nobody_installed_stays_with_the_person_who_runs_it(tmp_path: Path):
    own = user_data_path("Loket", appauthor=False)
    assert data_folder("win32", MACHINE, tmp_path) == own
    assert data_folder("linux", {}, tmp_path) == own


def test_the_mark_means_something_on_windows_only(installed: Path):
    assert data_folder("linux", MACHINE, installed) == user_data_path("Loket", appauthor=False)
    assert machine_folder("linux", MACHINE) == Path("/etc/loket")


@pytest.mark.parametrize("platform", ["win32", "linux"])
def test_whoever_names_a_folder_gets_it(installed: Path, platform: str):
    named = MACHINE | {"LOKET_HOME": "/elsewhere"}
    assert data_folder(platform, named, installed) == Path("/elsewhere")


def test_a_windows_that_does_not_say_where_has_it_in_the_usual_place(installed: Path):
    assert data_folder("win32", {}, installed) == Path(r"C:\ProgramData") / "Loket" / "data"


def test_this_tree_was_not_installed():
    assert not (Path(__file__).parents[1] / MARK).exists()

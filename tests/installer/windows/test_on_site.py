"""What an installation does on the machine: closes the data and compiles the code."""

import re
import sys
from pathlib import Path

import pytest

from installer.windows import on_site

DATA = Path("D")
SYSTEM, ADMINISTRATORS, GROUP = "*S-1-5-18", "*S-1-5-32-544", r"PC\Loket"


def test_the_folder_is_closed_before_anything_in_it_is_opened():
    owner, first, below, last = on_site.closing(DATA, "PC", [DATA / "data"])
    assert owner == ["icacls", "D", "/setowner", ADMINISTRATORS, "/T", "/L", "/C", "/Q"]
    assert first[:4] == ["icacls", "D", "/inheritance:r", "/grant:r"]
    assert below == ["icacls", str(DATA / "data"), "/reset", "/T", "/L", "/C", "/Q"]
    assert last[1] == str(DATA / "data")


def test_only_the_system_administrators_and_the_group_have_any_right():
    closed = [line for line in on_site.closing(DATA, "PC", []) if "/inheritance:r" in line]
    rights = [{word for word in line if ":(" in word} for line in closed]
    everything = {f"{SYSTEM}:(OI)(CI)F", f"{ADMINISTRATORS}:(OI)(CI)F"}
    assert rights == [everything | {rf"{GROUP}:(OI)(CI){right}"} for right in ("RX", "M")]


def test_the_settings_of_who_installs_can_be_read_at_the_desk_and_not_changed():
    lines = [*on_site.closing(DATA, "PC", []), *on_site.allowing(DATA, [r"PC\loket"], [])]
    here = [
        word for line in lines if line[1] == "D" for word in line if word.lower().startswith("pc")
    ]
    assert len(here) == 2
    assert all(word.endswith("(OI)(CI)RX") for word in here)


def test_an_account_is_let_in_at_once_and_stays_by_the_group():
    lines = list(on_site.allowing(DATA, [r"CONTOH\loket"], [DATA / "data/store"]))
    assert lines[0] == ["net", "localgroup", "Loket", r"CONTOH\loket", "/add"]
    assert r"CONTOH\loket:(OI)(CI)M" in lines[2]
    assert lines[3][1:3] == [str(DATA / "data/store"), "/reset"]
    assert list(on_site.allowing(DATA, [], [DATA / "data/store"])) == []


def test_an_empty_folder_has_nothing_that_could_follow(tmp_path: Path):
    on_site.make_folders(tmp_path / "Loket")
    assert on_site.within_written(tmp_path / "Loket") == []
    (tmp_path / "Loket/data/store").mkdir()
    assert on_site.within_written(tmp_path / "Loket") == [tmp_path / "Loket/data/store"]
    assert on_site.within(tmp_path / "Loket") == [tmp_path / "Loket/data"]


@pytest.mark.parametrize("name", ["loket", r"PC\kiosk 1", r".\Desk", "AzureAD\\a.b@contoh.example"])
def test_names_of_accounts_are_taken(name: str):
    on_site.check([name])


@pytest.mark.parametrize(
    "name", ["/delete", "a:(OI)F", 'a"b', "a|b", "a\\b\\c", "*S-1-1-0", "a%b%", "\\", "a>b"]
)
def test_what_is_no_name_of_an_account_is_refused_before_anything_is_done(
    name: str, capsys: pytest.CaptureFixture[str]
):
    assert on_site.main(["allow", name]) == 1
    assert "no name of a Windows account" in capsys.readouterr().err


def test_folders_are_made_once_and_again(tmp_path: Path):
    for _ in range(2):
        on_site.make_folders(tmp_path / "Loket")
    assert (tmp_path / "Loket/data").is_dir()


@pytest.mark.parametrize("name", ["Loket", "Loket/data"])
def test_a_folder_that_leads_elsewhere_is_not_trusted(tmp_path: Path, name: str):
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="leads to another place"):
        on_site.make_folders(tmp_path / "Loket")


def test_code_is_compiled_so_that_nobody_has_to_write_there_and_forgotten_again(tmp_path: Path):
    (tmp_path / "kiosk").mkdir()
    (tmp_path / "kiosk/cli.py").write_text("x = 1\n")
    on_site.compile_code(tmp_path)
    (compiled,) = tmp_path.rglob("*.pyc")
    assert compiled.read_bytes()[4:8] == b"\1\0\0\0"  # by its source's hash, not looked at again
    on_site.forget_code(tmp_path)
    assert [file.name for file in tmp_path.rglob("*")] == ["kiosk", "cli.py"]


def test_a_program_that_cannot_be_opened_stands_in_the_way(tmp_path: Path):
    with pytest.raises(OSError, match="loket"):
        on_site.check_idle(tmp_path)
    (tmp_path / "python").mkdir()
    for name in ("loket.exe", "loket-cli.exe", "python/pythonw.exe"):
        (tmp_path / name).write_bytes(b"MZ")
    on_site.check_idle(tmp_path)
    assert (tmp_path / "loket.exe").read_bytes() == b"MZ"


def test_what_a_command_says_when_it_fails_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    system = tmp_path / "System32"
    system.mkdir()
    monkeypatch.setenv("SYSTEMROOT", str(tmp_path))
    for name, script in (("icacls", "echo ditolak >&2; exit 5"), ("net", "echo 1378; exit 2")):
        (system / f"{name}.exe").write_text(f"#!/bin/sh\n{script}\n")
        (system / f"{name}.exe").chmod(0o755)
    on_site.run_all([["net", "localgroup", "Loket", "loket", "/add"]])  # a member already
    with pytest.raises(OSError, match="icacls D /reset: ditolak"):
        on_site.run_all([["icacls", "D", "/reset"]])


def test_nothing_in_it_goes_by_a_name_that_differs_with_the_language():
    text = Path(on_site.__file__).read_text("utf-8")
    assert not re.search(r"[\"'](Users|Everyone|Administrators|SYSTEM|Pengguna)\b", text)


def test_an_unknown_order_is_explained():
    with pytest.raises(SystemExit, match=r"on_site\.py install"):
        on_site.main([])


def test_it_wants_nothing_but_the_standard_library():
    text = Path(on_site.__file__).read_text("utf-8")
    names = re.findall(r"^(?:from|import) (\w+)", text, re.MULTILINE)
    assert set(names) <= sys.stdlib_module_names

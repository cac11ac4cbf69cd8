"""The updater on Windows: a copy that nothing replaces, its tasks, and who may write where."""

import re
from pathlib import Path
from xml.etree import ElementTree

import msgspec
import pytest

from installer.windows import msi, updating
from installer.windows.stage import lay
from kiosk.update_apply import Config
from tests.installer.windows.made_up import parts

HERE = Path(__file__).parents[3] / "installer/windows"
NSI = (HERE / "loket.nsi").read_text("utf-8")
SESSION = (HERE / "session.ps1").read_text("utf-8")
TASK = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"
GROUP = r"PC\Loket"


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """%ProgramFiles%\\Loket as the setup program lays it."""
    (tmp_path / "parts").mkdir()
    folder = tmp_path / "Loket"
    lay(folder, parts(tmp_path / "parts"), 1_796_000_000)
    return folder


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "LoketUpdater"


def renumber(program: Path, version: str) -> None:
    (program / "installed.txt").write_text(f"Loket {version}\r\nData: x\r\n")


def test_the_updater_runs_from_a_copy_without_the_window(program, home):
    assert (program / "lib/PySide6").is_dir()
    copy = updating.lay(program, home)
    assert copy == home / "0.1.0"
    assert not (copy / "lib/PySide6").exists()
    ours = {file.relative_to(program) for file in program.rglob("*") if file.is_file()}
    theirs = {file.relative_to(copy) for file in copy.rglob("*") if file.is_file()}
    needed = {
        file
        for file in ours
        if file.parts[0] in ("python", "lib") and file.parts[1] not in updating.OF_THE_WINDOW
    }
    assert theirs == needed
    assert [one.name for one in home.iterdir()] == ["0.1.0"]


def test_the_copy_of_another_version_goes_and_the_state_stays(program, home):
    updating.lay(program, home)
    (home / "state").mkdir()
    renumber(program, "0.2.0")
    updating.lay(program, home)
    assert sorted(one.name for one in home.iterdir()) == ["0.2.0", "state"]


@pytest.mark.parametrize("said", ["", "Loket", "Loket ..\\evil", "Loket 1.0/../x"])
def test_a_version_that_is_none_makes_no_folder(program, home, said):
    (program / "installed.txt").write_text(said)
    with pytest.raises(ValueError, match="names no version"):
        updating.lay(program, home)


def read_tasks(program: Path, home: Path) -> dict[str, ElementTree.Element]:
    made = updating.tasks(program, home / "0.1.0", home / "updater.json")
    return {name: ElementTree.fromstring(xml.encode("utf-16")) for name, xml in made}


def test_the_task_runs_as_the_system_every_minute_and_after_each_start(program, home):
    task = read_tasks(program, home)[updating.UPDATER]
    assert task.findtext(f"{TASK}Principals/{TASK}Principal/{TASK}UserId") == "S-1-5-18"
    repeated = f"{TASK}Triggers/{TASK}TimeTrigger/{TASK}Repetition/{TASK}Interval"
    assert task.findtext(repeated) == "PT1M"
    assert task.find(f"{TASK}Triggers/{TASK}BootTrigger") is not None
    settings = {one.tag.removeprefix(TASK): one.text for one in task.find(f"{TASK}Settings")}
    assert settings["MultipleInstancesPolicy"] == "IgnoreNew"
    assert settings["StopIfGoingOnBatteries"] == "false"


def test_nothing_that_the_task_runs_lies_in_the_folder_that_is_replaced(program, home):
    task = read_tasks(program, home)[updating.UPDATER]
    run = task.find(f"{TASK}Actions/{TASK}Exec")
    command = run.findtext(f"{TASK}Command").strip('"')
    assert Path(command) == home / "0.1.0/python/python.exe"
    assert not Path(command).is_relative_to(program)
    said = run.findtext(f"{TASK}Arguments")
    assert said == f'-I -m kiosk update-apply "{home / "updater.json"}"'


def test_loket_is_opened_with_the_rights_of_whoever_is_signed_in(program, home):
    tasks = read_tasks(program, home)
    for name, words in ((updating.DESK, "run"), (updating.KIOSK, "run --kiosk")):
        who = tasks[name].find(f"{TASK}Principals/{TASK}Principal")
        assert who.findtext(f"{TASK}GroupId") == updating.INTERACTIVE
        assert who.findtext(f"{TASK}RunLevel") == "LeastPrivilege"
        assert list(tasks[name].find(f"{TASK}Triggers")) == []
        run = tasks[name].find(f"{TASK}Actions/{TASK}Exec")
        assert run.findtext(f"{TASK}Arguments") == words
        assert tasks[name].findtext(f"{TASK}Settings/{TASK}ExecutionTimeLimit") == "PT0S"


def test_a_name_with_signs_of_xml_stays_a_name(tmp_path):
    program = tmp_path / "A & B <x>" / "Loket"
    task = read_tasks(program, tmp_path)[updating.DESK]
    command = task.findtext(f"{TASK}Actions/{TASK}Exec/{TASK}Command")
    assert command == f'"{program / "loket.exe"}"'


def configured(program: Path, home: Path, meeting: Path) -> Config:
    said = updating.config(program, home, home / "0.1.0", meeting)
    return msgspec.convert(said, Config)


def test_the_config_is_what_the_command_reads(program, home, tmp_path):
    config = configured(program, home, tmp_path / "updates")
    assert config.install == ("{file}", "/S")
    assert config.version_file == config.address == ""
    assert config.stop[-4:] == ("stop", str(program), updating.DESK, updating.KIOSK)
    assert config.start[-4:] == ("start", str(program), updating.DESK, updating.KIOSK)


def test_what_the_updater_keeps_and_trusts_lies_where_the_desk_cannot_write(
    program, home, tmp_path
):
    meeting = tmp_path / "updates"
    config = configured(program, home, meeting)
    for path in (config.state, config.root, config.stop[6]):
        assert Path(path).is_relative_to(home)
        assert not Path(path).is_relative_to(meeting)
    assert Path(config.root).relative_to(home / "0.1.0/lib") == Path(
        "kiosk/resources/updates/root.json"
    )


def test_the_address_of_an_administrator_stays_and_nothing_else_of_before(tmp_path):
    file = tmp_path / "updater.json"
    assert updating.from_before(file) == {}
    file.write_text('{"address": "https://example.org/loket-updates", "install": ["evil"]}')
    assert updating.from_before(file) == {"address": "https://example.org/loket-updates"}
    file.write_text("[")
    assert updating.from_before(file) == {}


def test_the_desk_writes_files_there_and_can_neither_remove_nor_redirect_the_folder():
    folder, files, anchor = updating.rights(Path("updates"), "PC")
    assert "/inheritance:r" in folder
    assert [word for word in folder if word.startswith(GROUP)] == [f"{GROUP}:(RX,WD)"]
    assert [word for word in files if word.startswith(GROUP)] == [f"{GROUP}:(OI)(IO)M"]
    assert anchor[1] == str(Path("updates") / updating.ANCHOR)
    assert "/inheritance:r" in anchor
    assert [word for word in anchor if word.startswith(GROUP)] == [f"{GROUP}:R"]


def test_the_folder_is_never_empty_and_never_somebody_elses(tmp_path):
    meeting = tmp_path / "updates"
    for _ in range(2):
        updating.make_meeting(meeting)
        assert [one.name for one in meeting.iterdir()] == [updating.ANCHOR]
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="leads to another place"):
        updating.make_meeting(tmp_path / "link")
    assert not (tmp_path / "elsewhere").exists()


def test_where_the_task_cannot_be_made_nobody_is_offered_a_program(
    program, home, tmp_path, monkeypatch, capsys
):
    """There is no schtasks in this System32; so no folder appears in which the app would ask."""
    monkeypatch.setenv("SYSTEMROOT", str(tmp_path / "Windows"))
    with pytest.raises(OSError, match="schtasks"):
        updating.install(program, home, tmp_path / "updates")
    assert not (tmp_path / "updates").exists()
    assert not (home / "task.xml").exists()
    assert updating.main(["install"]) == 1
    assert updating.main(["something", "x"]) == 1
    assert "Loket:" in capsys.readouterr().err


def test_the_setup_program_registers_it_last_and_removes_it_first():
    order = r"\$INSTDIR\\setup\\updating\.py\" (\w+) \"\$PROGRAMFILES64\\LoketUpdater\""
    install, removal = NSI.split('Section "Uninstall"')
    assert re.findall(order, install) == ["install"]
    assert install.index("updating.py") > install.index("on_site.py")
    assert re.findall(order, removal) == ["remove"]
    assert removal.index("updating.py") < removal.index("RemoveProgram")


def test_a_computer_that_has_the_msi_is_updated_by_who_rolls_it_out(program):
    names = [file.relative_to(program).as_posix() for file in program.rglob("*") if file.is_file()]
    assert "updating.py" in {Path(name).name for name in names}
    assert "updating.py" not in re.sub(
        r"<File [^>]*>", "", msi.source(names, "0.1.0", "stage", "x")
    )


def test_the_script_of_the_session_takes_what_the_config_gives(program, home, tmp_path):
    named = re.findall(r"\[string\]\$(\w+)", SESSION)
    assert named == ["Order", "Program", "Desk", "Kiosk"]
    given = configured(program, home, tmp_path).stop
    assert len(given) - given.index("-File") - 2 == len(named)
    assert "StartsWith($below" in SESSION

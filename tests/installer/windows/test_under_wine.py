"""The installers run under wine 10, and Loket as they leave it: what can be seen without Windows.

Wants the embeddable package (``PYTHON_EMBED``); `LOKET_WINDOWS_DIST` names a folder with
installers made before. wine enforces no access rights: which ones are set is noted by the programs
in `stubs/`, and tried on a real Windows (docs/installing.md).
"""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path, PureWindowsPath

import pytest
from PIL import Image

from installer.windows import build, on_site
from installer.windows.embed import Unfit
from tests.installer.windows.certificate import self_signed
from tests.installer.windows.wine_room import ROOT, Room, wait_for, why_not

PROGRAM = "C:/Program Files/Loket"
CLI = f"wine '{PROGRAM}/loket-cli.exe'"
UNINSTALL = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\Loket"
ACCOUNT = r"PC\loket"
PICTURES = ROOT / "build" / "wine"
COLOURS = 250
"""More than the empty window has: a screen with text and fields is drawn."""


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with both installers, signed by nobody in particular."""
    if made := os.environ.get("LOKET_WINDOWS_DIST"):
        return Path(made)
    if not os.environ.get("PYTHON_EMBED"):
        pytest.skip("PYTHON_EMBED names no embeddable package of Python for Windows")
    keys = tmp_path_factory.mktemp("keys")
    into = tmp_path_factory.mktemp("dist")
    try:
        build.build(os.environ | self_signed(keys).variables, into)
    except Unfit as unfit:
        pytest.skip(str(unfit))
    return into


@pytest.fixture
def room(dist: Path) -> Iterator[Room]:
    if missing := why_not():
        pytest.skip(missing)
    room = Room()
    room.furnish()
    for file in (*dist.glob("*.exe"), *dist.glob("*.msi")):
        shutil.copyfile(file, room.drive / f"loket{file.suffix}")
    yield room
    shutil.rmtree(room.drive.parent)


def registry(room: Room, key: str) -> dict[str, str]:
    said = room.run(f"wine reg query '{key}'", check=False).stdout.decode()
    lines = (line.split(None, 2) for line in said.splitlines() if line.startswith("    "))
    return {words[0]: words[2].strip() for words in lines if len(words) == 3}


def told(room: Room) -> list[str]:
    """What net.exe and icacls.exe were asked since the last time, without their folder."""
    file = room.drive / "told.txt"
    lines = file.read_text().splitlines() if file.exists() else []
    file.unlink(missing_ok=True)
    return [line.rpartition("System32\\")[2].replace('"', "") for line in lines]


def expected(machine: str) -> list[str]:
    data = PureWindowsPath("C:/ProgramData/Loket")
    group = ["net.exe localgroup Loket", f"net.exe localgroup Loket /add {on_site.COMMENT}"]
    closed = on_site.closing(data, machine, [data / "data"])
    rights = [*closed, *on_site.allowing(data, [ACCOUNT], [])]
    return [*group, *(" ".join([f"{name}.exe", *rest]) for name, *rest in rights)]


def works(room: Room) -> dict[str, object]:
    """The commands answer, and `inside.py` says what it found."""
    assert room.run(f"{CLI} --version").stdout.startswith(b"loket ")
    room.run("printf 'nik\\n3171234101909901\\n' >/tmp/list.csv")
    assert b'"birth_date":"1990-01-01"' in room.run(f"{CLI} check --json Z:/tmp/list.csv").stdout
    shutil.copyfile(Path(__file__).with_name("inside.py"), room.drive / "inside.py")
    room.run(f"wine '{PROGRAM}/python/pythonw.exe' -I C:/inside.py C:/inside.json")
    assert b"Kunci" in room.run(f"{CLI} doctor", check=False).stdout
    room.run(f"{CLI} verify")
    return json.loads((room.drive / "inside.json").read_text())


@pytest.mark.soak
def test_the_setup_program_installs_works_upgrades_and_leaves_only_the_data(room: Room):
    program, data = room.drive / "Program Files/Loket", room.drive / "ProgramData/Loket"
    setup = f"wine C:/loket.exe /S '/ACCOUNT={ACCOUNT}'"
    room.run(setup, limit_s=400)
    machine = registry(room, r"HKLM\System\CurrentControlSet\Control\ComputerName\ComputerName")
    assert told(room) == expected(machine["ComputerName"])
    entry = registry(room, UNINSTALL)
    assert (entry["DisplayName"], entry["Publisher"]) == ("Loket", "Loket")
    assert entry["DisplayVersion"] in (program / "installed.txt").read_text()
    assert entry["QuietUninstallString"].endswith('uninstall.exe" /S')
    assert int(entry["EstimatedSize"], 16) > 50_000
    assert (room.drive / "users/Public/Desktop/Loket.lnk").is_file()

    found = works(room)
    assert found == {
        "executable": "pythonw.exe",
        "frozen": False,
        "home": r"C:\ProgramData\Loket\data",
        "files": [r"C:\ProgramData\Loket\loket.toml", r"C:\ProgramData\Loket\data\loket.toml"],
        "keyring": "WinVaultKeyring",
        "unlocked": True,
        "entries": 1,
        "pdf": "%PDF-",
        "holidays": True,
        "printers": found["printers"],
        "pictures": [[40, 20]],
    }
    assert looks(room, "masuk", "wine C:/loket.exe /S") == 3
    assert told(room) == []
    assert room.run("wine msiexec /i C:\\\\loket.msi /qn", check=False).returncode != 0

    stale = program / "lib/kiosk/of_an_older_version.py"
    stale.touch()
    kept = (data / "data/store/journal.db").read_bytes()
    room.run(setup, limit_s=400)
    assert not stale.exists()
    assert (data / "data/store/journal.db").read_bytes() == kept
    room.run(f"{CLI} verify")

    room.run(f"wine '{PROGRAM}/uninstall.exe' /S")
    assert not program.exists()
    assert registry(room, UNINSTALL) == {}
    assert (data / "data/store/journal.db").read_bytes() == kept


@pytest.mark.soak
def test_the_msi_installs_works_and_leaves_only_the_data(room: Room):
    program, data = room.drive / "Program Files/Loket", room.drive / "ProgramData/Loket"
    room.run(f"wine msiexec /i C:\\\\loket.msi /qn 'ACCOUNT={ACCOUNT}'", limit_s=400)
    assert any(ACCOUNT in line for line in told(room))
    assert works(room)["unlocked"] is True
    assert looks(room, "masuk-msi", "wine msiexec /x C:\\\\loket.msi /qn") != 0
    assert room.run("wine C:/loket.exe /S", check=False).returncode == 4
    assert (program / "lib/kiosk/cli.py").is_file()
    room.run("wine msiexec /x C:\\\\loket.msi /qn", limit_s=400)
    assert not list(program.rglob("*.py*"))
    assert (data / "data/store/journal.db").is_file()


def looks(room: Room, name: str, meanwhile: str) -> int:
    """The window shows a screen, of which a picture is kept; how a command ends while it does."""
    go, ended = room.place / "tmp/go", room.place / "tmp/ended"
    for file in (go, ended):
        file.unlink(missing_ok=True)
    watched = room.watch(
        f"wine '{PROGRAM}/loket.exe' & until [ -e /tmp/go ]; do sleep 0.2; done; "
        f"{meanwhile}; echo $? >/tmp/ended.new; mv /tmp/ended.new /tmp/ended; wait"
    )
    try:
        wait_for(lambda: drawn(room), 120)
        go.touch()
        wait_for(ended.exists, 120)
        picture = drawn(room)  # by now the vault has answered too
    finally:
        watched.kill()
        watched.wait(30)
    assert picture is not None, "no screen was drawn"
    bugs = room.drive / "ProgramData/Loket/data/trouble.log"
    assert not bugs.exists(), bugs.read_text()
    PICTURES.mkdir(parents=True, exist_ok=True)
    picture.save(PICTURES / f"{name}.png")
    return int(ended.read_text())


def drawn(room: Room) -> Image.Image | None:
    picture = room.picture()
    colours = picture.getcolors(1 << 20) if picture else None
    return picture if colours and len(colours) > COLOURS else None

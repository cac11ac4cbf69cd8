"""Tells Windows of the program that installs new versions of Loket, or takes it away again.

``updating.py install FOLDER`` lays a copy of Python and Loket into FOLDER, which is below
``%ProgramFiles%`` and beside the one that is replaced, and has it asked by the task scheduler, as
SYSTEM; ``updating.py remove FOLDER`` undoes that. The setup program runs it, as administrator.
Ends with 0, or with 1 and a sentence. What it is for: docs/updates.md.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

GROUP = "Loket"
SYSTEM, ADMINISTRATORS = "*S-1-5-18", "*S-1-5-32-544"
INTERACTIVE = "S-1-5-4"
"""Whoever is signed in at the screen."""
OF_THE_WINDOW = ("PySide6", "shiboken6")
"""Two thirds of Loket, of which installing knows nothing."""
UPDATER, DESK, KIOSK = r"Loket\Updater", r"Loket\Desk", r"Loket\Kiosk"
KEPT_FROM_BEFORE = ("address",)
"""What an administrator may write into updater.json."""
ANCHOR = "about.txt"
ABOUT = "Loket and its updater meet here.\r\n"
VERSIONED = re.compile(r"\d+(\.\d+)*")
LONGEST = "PT4H"
"""For one update over a slow line, its way back included."""

Command = list[str]


def main(arguments: Sequence[str]) -> int:
    """Does what is asked and answers the exit code."""
    program = Path(__file__).parents[1]
    meeting = Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "Loket" / "updates"
    try:
        order, folder = arguments
        home = Path(folder)
        if order == "install":
            install(program, home, meeting)
        elif order == "remove":
            remove(home, meeting)
        else:
            raise ValueError(f"{order}?")
    except (OSError, ValueError) as error:
        print(f"Loket: {error}", file=sys.stderr)
        return 1
    return 0


def install(program: Path, home: Path, meeting: Path) -> None:
    """The folder in which app and updater meet comes last: while it is absent, nobody asks."""
    copy = lay(program, home)
    file = home / "updater.json"
    said = {**config(program, home, copy, meeting), **from_before(file)}
    file.write_text(json.dumps(said, indent=1), "utf-8")
    shutil.copyfile(Path(__file__).with_name("session.ps1"), home / "session.ps1")
    for name, xml in tasks(program, copy, file):
        register(name, xml, home / "task.xml")
    make_meeting(meeting)
    run_all(rights(meeting, os.environ.get("COMPUTERNAME", ".")))


def remove(home: Path, meeting: Path) -> None:
    """Whatever of it is there."""
    for name in (UPDATER, DESK, KIOSK):
        _run(["schtasks", "/end", "/tn", name])
        _run(["schtasks", "/delete", "/tn", name, "/f"])
    for folder in (home, meeting):
        shutil.rmtree(folder, ignore_errors=True)


def lay(program: Path, home: Path) -> Path:
    """The copy of this version; those of others go, unless one runs this very installation."""
    version = version_of(program)
    copy, fresh = home / version, home / "fresh"
    home.mkdir(exist_ok=True)
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(program / "python", fresh / "python")
    shutil.copytree(program / "lib", fresh / "lib", ignore=_without_window(program / "lib"))
    for old in [one for one in home.iterdir() if VERSIONED.fullmatch(one.name)]:
        _put_away(old)
    if copy.exists():  # it runs: the version before is being put back by itself
        shutil.rmtree(fresh, ignore_errors=True)
    else:
        fresh.rename(copy)
    return copy


def version_of(program: Path) -> str:
    """As the installer noted it. Raises ValueError."""
    first = (program / "installed.txt").read_text("utf-8").partition("\n")[0].split()
    if len(first) != 2 or not VERSIONED.fullmatch(first[1]):
        raise ValueError(f"{program / 'installed.txt'} names no version")
    return first[1]


def config(program: Path, home: Path, copy: Path, meeting: Path) -> dict[str, object]:
    """What ``loket update-apply`` is told (`kiosk/update_apply.py`)."""
    return {
        "handover": str(meeting),
        "state": str(home / "state"),
        "root": str(copy / "lib" / "kiosk" / "resources" / "updates" / "root.json"),
        "stop": session(program, home, "stop"),
        "start": session(program, home, "start"),
        "install": ["{file}", "/S"],
    }


def session(program: Path, home: Path, order: str) -> Command:
    shell = str(Path(_system()) / "WindowsPowerShell" / "v1.0" / "powershell.exe")
    how = ["-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-File"]
    return [shell, *how, str(home / "session.ps1"), order, str(program), DESK, KIOSK]


def from_before(file: Path) -> dict[str, object]:
    """What an administrator wrote into the file that is replaced."""
    try:
        said = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return {key: said[key] for key in KEPT_FROM_BEFORE if isinstance(said, dict) and key in said}


def tasks(program: Path, copy: Path, file: Path) -> Iterator[tuple[str, str]]:
    """The updater, and what it asks for to open Loket on the screen of whoever is signed in."""
    python, loket = copy / "python" / "python.exe", program / "loket.exe"
    ask = f'-I -m kiosk update-apply "{file}"'
    yield UPDATER, task("Installs a new version of Loket", SYSTEM_ONLY, OFTEN, LONGEST, python, ask)
    yield DESK, task("Opens Loket after an update", ON_SCREEN, "", "PT0S", loket, "run")
    yield KIOSK, task("Opens Loket after an update", ON_SCREEN, "", "PT0S", loket, "run --kiosk")


SYSTEM_ONLY = f"<UserId>{SYSTEM[1:]}</UserId><RunLevel>HighestAvailable</RunLevel>"
ON_SCREEN = f"<GroupId>{INTERACTIVE}</GroupId><RunLevel>LeastPrivilege</RunLevel>"
OFTEN = """\
<BootTrigger><Enabled>true</Enabled></BootTrigger>
<TimeTrigger><Repetition><Interval>PT1M</Interval><StopAtDurationEnd>false</StopAtDurationEnd>\
</Repetition><StartBoundary>2026-01-01T00:00:00</StartBoundary><Enabled>true</Enabled></TimeTrigger>
"""
"""A wish is good for ten minutes, and the scheduler cannot watch a folder."""
_TASK = """\
<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
<RegistrationInfo><Description>{what}</Description></RegistrationInfo>
<Triggers>{when}</Triggers>
<Principals><Principal id="Author">{who}</Principal></Principals>
<Settings>
<MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
<DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
<StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
<StartWhenAvailable>true</StartWhenAvailable>
<AllowStartOnDemand>true</AllowStartOnDemand>
<Enabled>true</Enabled>
<ExecutionTimeLimit>{longest}</ExecutionTimeLimit>
<Priority>5</Priority>
</Settings>
<Actions Context="Author"><Exec><Command>{program}</Command><Arguments>{words}</Arguments>\
</Exec></Actions>
</Task>
"""


def task(what: str, who: str, when: str, longest: str, program: Path, words: str) -> str:
    """As the task scheduler reads it; `longest` PT0S is without an end."""
    return _TASK.format(
        what=escape(what),
        who=who,
        when=when,
        longest=longest,
        program=escape(f'"{program}"'),
        words=escape(words),
    )


def register(name: str, xml: str, aside: Path) -> None:
    """Raises OSError; an instance that runs is left to run."""
    aside.write_text(xml, "utf-16")
    try:
        run_all([["schtasks", "/create", "/tn", name, "/xml", str(aside), "/f"]])
    finally:
        aside.unlink(missing_ok=True)


def make_meeting(meeting: Path) -> None:
    """With a file in it that its users cannot delete: only an empty folder can become a junction.

    Raises OSError where something that leads elsewhere lies in its place.
    """
    if leads_elsewhere(meeting):
        raise OSError(f"{meeting} leads to another place; remove it and install again")
    meeting.mkdir(exist_ok=True)
    anchor = meeting / ANCHOR
    anchor.unlink(missing_ok=True)
    anchor.write_text(ABOUT, "ascii", newline="")


def leads_elsewhere(folder: Path) -> bool:
    if sys.platform == "win32" and os.path.lexists(folder):
        return bool(folder.lstat().st_file_attributes & 0x400)  # FILE_ATTRIBUTE_REPARSE_POINT
    return folder.is_symlink()


def rights(meeting: Path, machine: str) -> Iterator[Command]:
    """The desk adds, changes and takes away files there; the folder itself it cannot change."""
    group, anchor = f"{machine}\\{GROUP}", str(meeting / ANCHOR)
    above = [f"{SYSTEM}:(OI)(CI)F", f"{ADMINISTRATORS}:(OI)(CI)F"]
    only = ["/inheritance:r", "/grant:r"]
    yield ["icacls", str(meeting), *only, *above, f"{group}:(RX,WD)", "/L", "/Q"]
    yield ["icacls", str(meeting), "/grant", f"{group}:(OI)(IO)M", "/L", "/Q"]
    whole = [f"{SYSTEM}:F", f"{ADMINISTRATORS}:F", f"{group}:R"]
    yield ["icacls", anchor, *only, *whole, "/L", "/Q"]


def run_all(commands: Iterable[Command]) -> None:
    """Raises OSError with the words of the first command that failed."""
    for command in commands:
        code, said = _run(command)
        if code:
            raise OSError(f"{' '.join(command)}: {said}")


def _run(command: Command) -> tuple[int, str]:
    """The exit code and what was said; in full, so that nothing beside us is run instead."""
    program, *rest = command
    whole = str(Path(_system()) / f"{program}.exe")
    done = subprocess.run([whole, *rest], capture_output=True, timeout=120)
    said = done.stdout + done.stderr
    return done.returncode, " ".join(said.decode("utf-8", "replace").split())


def _system() -> str:
    return str(Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32")


def _without_window(lib: Path) -> Callable[[str, list[str]], set[str]]:
    def left_out(folder: str, names: list[str]) -> set[str]:
        return {name for name in names if name in OF_THE_WINDOW} if Path(folder) == lib else set()

    return left_out


def _put_away(copy: Path) -> None:
    """A folder from which a program runs cannot be renamed; it stays until the next time."""
    away = copy.with_name("old")
    try:
        shutil.rmtree(away, ignore_errors=True)
        copy.rename(away)
    except OSError:
        return
    shutil.rmtree(away, ignore_errors=True)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

"""What an installation does on the Windows machine itself, run by the Python it has just laid.

``on_site.py install [ACCOUNT]`` compiles Loket's code and closes its data to others;
``on_site.py allow ACCOUNT`` lets another account use Loket; ``on_site.py remove`` takes away what
was compiled; ``on_site.py idle`` asks whether nobody uses Loket. Ends with 0, or with 1 and a
sentence.
"""

import compileall
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePath
from py_compile import PycInvalidationMode

GROUP = "Loket"
"""The local group whose members use Loket on this machine."""
SYSTEM, ADMINISTRATORS = "*S-1-5-18", "*S-1-5-32-544"
"""By their well-known numbers: their names differ with the language of Windows."""
WRITTEN = ("data",)
"""Folders below Loket's that its users write; the folder itself they only read."""
ACCOUNT = re.compile(r"([^\\/\"\[\]:;|=,+*?<>%@]+\\)?[^\\/\"\[\]:;|=,+*?<>%]+\Z")
COMMENT = "/comment:Accounts that use Loket"
ALREADY_THERE = "1378"
"""ERROR_MEMBER_IN_ALIAS: what ``net`` says in every language."""

Command = list[str]


def main(arguments: Sequence[str]) -> int:
    """Does what is asked and answers the exit code."""
    order, *accounts = arguments or [""]
    accounts = [account for account in accounts if account.strip()]
    program = Path(__file__).parents[1]
    data = Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "Loket"
    try:
        check(accounts)
        if order == "install":
            compile_code(program / "lib")
            make_folders(data)
            make_group()
            run_all(closing(data, this_machine(), within(data)))
            run_all(allowing(data, accounts, within_written(data)))
        elif order == "allow":
            run_all(allowing(data, accounts, within_written(data)))
        elif order == "remove":
            forget_code(program / "lib")
        elif order == "idle":
            check_idle(program)
        else:
            raise SystemExit(__doc__)
    except (OSError, ValueError) as error:
        print(f"Loket: {error}", file=sys.stderr)
        return 1
    return 0


def check(accounts: Sequence[str]) -> None:
    """Raises ValueError for what can be no account, before anything is done."""
    for account in accounts:
        if not ACCOUNT.match(account):
            raise ValueError(f"{account!r} is no name of a Windows account")


def this_machine() -> str:
    return os.environ.get("COMPUTERNAME", ".")


def make_folders(data: Path) -> None:
    """Raises OSError where something that leads elsewhere lies in the place of a folder."""
    for folder in (data, *(data / name for name in WRITTEN)):
        if leads_elsewhere(folder):
            raise OSError(f"{folder} leads to another place; remove it and install again")
        folder.mkdir(exist_ok=True)


def leads_elsewhere(folder: Path) -> bool:
    """Anybody may create a folder or a junction below %ProgramData% before Loket comes."""
    if sys.platform == "win32" and folder.exists():
        return bool(folder.lstat().st_file_attributes & 0x400)  # FILE_ATTRIBUTE_REPARSE_POINT
    return folder.is_symlink()


def within(folder: Path) -> list[Path]:
    """What lies in a folder now; icacls answers an error where a ``*`` finds nothing."""
    return sorted(folder.iterdir())


def within_written(data: Path) -> list[Path]:
    return [one for name in WRITTEN for one in within(data / name)]


def closing(data: PurePath, machine: str, below: Iterable[PurePath]) -> Iterator[Command]:
    """Closes the folder first, then makes everything `below` follow it, whoever laid it there."""
    yield ["icacls", str(data), "/setowner", ADMINISTRATORS, "/T", "/L", "/C", "/Q"]
    group = f"{machine}\\{GROUP}"
    yield _only(data, group, "RX")
    yield from map(_following, below)
    for name in WRITTEN:
        yield _only(data / name, group, "M")


def allowing(
    data: PurePath, accounts: Sequence[str], below: Iterable[PurePath]
) -> Iterator[Command]:
    """Members of the group are let in from their next sign-in on; the account itself at once.

    A store is closed to all but the account that founded it, until it follows its folder again:
    so does what lies `below` the folders that are written.
    """
    for account in accounts:
        yield ["net", "localgroup", GROUP, account, "/add"]
        yield ["icacls", str(data), "/grant:r", f"{account}:(OI)(CI)RX", "/L", "/Q"]
        for name in WRITTEN:
            yield ["icacls", str(data / name), "/grant:r", f"{account}:(OI)(CI)M", "/L", "/Q"]
    if accounts:
        yield from map(_following, below)


def make_group() -> None:
    """Raises OSError where there is none and none can be made."""
    if _run(["net", "localgroup", GROUP])[0]:
        run_all([["net", "localgroup", GROUP, "/add", COMMENT]])


def run_all(commands: Iterable[Command]) -> None:
    """Raises OSError with the words of the first command that failed."""
    for command in commands:
        code, said = _run(command)
        if code and ALREADY_THERE not in said:
            raise OSError(f"{' '.join(command)}: {said}")


def check_idle(program: Path) -> None:
    """Raises OSError while Loket runs: such a program cannot be opened for writing."""
    for name in ("loket.exe", "loket-cli.exe", "python/pythonw.exe"):
        with (program / name).open("r+b"):
            pass


def compile_code(lib: Path) -> None:
    """Once, here: who uses Loket may write nothing where it lies."""
    compileall.compile_dir(
        lib, quiet=2, workers=1, invalidation_mode=PycInvalidationMode.UNCHECKED_HASH
    )


def forget_code(lib: Path) -> None:
    """Takes away what `compile_code` made, and nothing else."""
    for folder in list(lib.rglob("__pycache__")):
        shutil.rmtree(folder, ignore_errors=True)


def of_windows(program: str) -> str:
    """In full: nothing that lies in the path or beside us is run with an administrator's rights."""
    folder = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32"
    return str(folder / f"{program}.exe")


def _following(path: PurePath) -> Command:
    """Rights as inherited, and no others."""
    return ["icacls", str(path), "/reset", "/T", "/L", "/C", "/Q"]


def _only(folder: PurePath, group: str, right: str) -> Command:
    grants = [f"{SYSTEM}:(OI)(CI)F", f"{ADMINISTRATORS}:(OI)(CI)F", f"{group}:(OI)(CI){right}"]
    return ["icacls", str(folder), "/inheritance:r", "/grant:r", *grants, "/L", "/Q"]


def _run(command: Command) -> tuple[int, str]:
    """The exit code and what was said, in one line."""
    program, *rest = command
    done = subprocess.run([of_windows(program), *rest], capture_output=True, timeout=600)
    said = (done.stdout + done.stderr).decode(
        "oem" if sys.platform == "win32" else "utf-8", "replace"
    )
    return done.returncode, " ".join(said.split())


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

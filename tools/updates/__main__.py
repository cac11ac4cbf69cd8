"""``python -m tools.updates``: a central office makes and signs the folder of updates.

What each command is for, and the ceremony of the keys: docs/updates.md.
"""

import argparse
import re
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from kiosk.command_words import ask_unseen
from kiosk.updates.statement import Platform, Program, Resources
from tools.updates import bundle
from tools.updates.checking import check
from tools.updates.keys import OfficeError
from tools.updates.office import DAYS, ROOT_DAYS, Office

_VERSIONED = re.compile(r"[-_](\d+(?:\.\d+)*)[-_.]")
_OF_OURS = re.compile(r"loket(?:-kiosk)?_\d+(?:\.\d+)*_[a-z0-9]+\.deb")
"""The version that kiosks ask apt for is the one in the list, so it is told in full."""


def main(arguments: Sequence[str] | None = None) -> int:
    """0, or 1 with a sentence about what has to be put right."""
    chosen = _parser().parse_args(arguments)
    try:
        chosen.start(chosen)
    except (OfficeError, OSError) as error:
        print(f"updates: {error}", file=sys.stderr)
        return 1
    except EOFError:
        print("updates: no passphrase was given", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tools.updates", description=__doc__)
    parser.add_argument("--office", type=Path, default=Path("updates-office"))
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    init = commands.add_parser("init", help="the ceremony: make all keys and the first root")
    init.add_argument("--root-days", type=int, default=ROOT_DAYS)
    init.set_defaults(start=_init)
    more = commands.add_parser("add-resources", help="take in a folder of resources")
    more.add_argument("folder", type=Path)
    more.add_argument("--number", type=int, required=True, help="higher than any before")
    more.add_argument("--least", default="0", help="the oldest Loket that may use it")
    more.add_argument("--most", default="", help="the newest Loket that may use it")
    more.set_defaults(start=_add_resources)
    program = commands.add_parser("add-program", help="take in packages of one program version")
    program.add_argument("file", type=Path, nargs="+")
    program.add_argument("--version", default="", help="default: as the file names say")
    program.set_defaults(start=_add_program)
    publish = commands.add_parser("publish", help="sign the list as it is; renews the dates")
    publish.add_argument("--days", type=int, default=DAYS)
    publish.set_defaults(start=_publish)
    rotate = commands.add_parser("rotate", help="a new key in the place of an old one")
    rotate.add_argument("role", help="targets, snapshot, timestamp, root-1, root-2 or root-3")
    rotate.add_argument("--root-key", type=Path, action="append", required=True)
    rotate.set_defaults(start=_rotate)
    look = commands.add_parser("check", help="look at a folder as a kiosk does")
    look.add_argument("folder", type=Path)
    look.add_argument("--root", type=Path, help="default: the office's first root")
    look.set_defaults(start=_check)
    return parser


def _ask(file: str) -> str:
    return ask_unseen(f"passphrase of {file}: ")


def _init(chosen: argparse.Namespace) -> None:
    root = Office(chosen.office).init(_ask, chosen.root_days)
    print(f"Kiosks trust this root: {root}")
    print("Now take the root keys to separate places, away from this machine (docs/updates.md).")


def _add_resources(chosen: argparse.Namespace) -> None:
    office = Office(chosen.office)
    says = Resources(
        number=chosen.number, least=chosen.least, most=chosen.most, dated=f"{office.now:%Y-%m-%d}"
    )
    packed = office.targets / f"resources-{chosen.number}.zip"
    if packed.exists():
        raise OfficeError(f"{packed} is there already; take a higher number")
    office.listed()
    bundle.pack(chosen.folder, packed)
    print(f"added, not yet signed: {office.add(packed, says)}")


def _add_program(chosen: argparse.Namespace) -> None:
    office = Office(chosen.office)
    for file in chosen.file:
        named = _VERSIONED.search(file.name)
        version = chosen.version or (named[1] if named else "")
        if not version:
            raise OfficeError(f"{file.name} names no version; say --version")
        if file.suffix == ".deb" and not _OF_OURS.fullmatch(file.name):
            raise OfficeError(f"{file.name} is no package of Loket; tools.aptfolder takes it alone")
        platform = Platform.LINUX if file.suffix == ".deb" else Platform.WINDOWS
        says = Program(version=version, platform=platform, dated=f"{office.now:%Y-%m-%d}")
        print(f"added, not yet signed: {office.add(file, says)}")


def _publish(chosen: argparse.Namespace) -> None:
    office = Office(chosen.office)
    office.listed()
    version = office.publish(_ask, chosen.days)
    print(f"signed: list {version} in {office.folder}, good for {chosen.days} days")


def _rotate(chosen: argparse.Namespace) -> None:
    fresh = Office(chosen.office).rotate(chosen.role, chosen.root_key, _ask)
    print(f"new key: {fresh}; now publish")


def _check(chosen: argparse.Namespace) -> None:
    root = chosen.root or chosen.office / "loket-updates" / "metadata" / "1.root.json"
    for line in check(chosen.folder, root.read_bytes(), datetime.now(UTC)):
        print(line)


if __name__ == "__main__":
    sys.exit(main())

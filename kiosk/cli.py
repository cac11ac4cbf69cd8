"""The command line, thin: each command imports what it needs and nothing more."""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and answers its exit code. Without a command: ``run``."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    chosen = parse(given or ["run"])
    code: int = chosen.start(chosen)
    return code


def parse(given: Sequence[str]) -> argparse.Namespace:
    """What was asked for. Exits with a sentence for what cannot be understood."""
    return _parser(given).parse_args(given)


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
    """The parser; what only `check` needs is not imported before the first paint of `run`."""
    parser = argparse.ArgumentParser(prog="loket", description="A kiosk for Kartu Prakerja desks.")
    parser.add_argument("--version", action=_Version, nargs=0, help="say which Loket this is")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    run = _command(commands, "run", "start Loket", _run)
    run.add_argument("--practice", action="store_true", help="Mode latihan: reaches nobody")
    check = _command(commands, "check", "check a list before a registration day", _check)
    if "check" in given:
        from kiosk import precheck

        precheck.add_arguments(check)
    demo = _command(commands, "demo", "drive the real windows through a whole case", _demo)
    demo.add_argument("--out", type=Path, default=Path("build/demo"), help="where the files go")
    doctor = _command(commands, "doctor", "tell in words what is wrong", _doctor)
    doctor.add_argument("--unlock", action="store_true", help="ask for the passphrase")
    doctor.add_argument("--practice", action="store_true", help="look at Mode latihan")
    verify = _command(commands, "verify", "walk the journal's chain", _verify)
    verify.add_argument("store", type=Path, nargs="?", help="a store folder; default: this kiosk's")
    verify.add_argument("--published", metavar="HEAD", default="", help="a head to look for")
    verify.add_argument("--json", action="store_true", help="answer with one line of JSON")
    recover = _command(commands, "recover", "open the store with the recovery key", _recover)
    recover.add_argument("--key-file", type=Path, help="read the recovery key from this file")
    recover.add_argument("--keyring", action="store_true", help="open by the system keyring")
    _command(commands, "recovery-key", "make one recovery key for many kiosks", _recovery_key)
    bench = _command(commands, "bench", "measure speed and memory as ratios in one run", _bench)
    bench.add_argument("rows", nargs="*", type=int, help="numbers of the rows; default: all")
    bench.add_argument("--json", type=Path, help="also write the figures to this file")
    if "picture" in given:  # Loket asks it of itself (kiosk/evidence), so no help speaks of it
        commands.add_parser("picture").set_defaults(start=_picture)
    if "press" in given:  # and this (kiosk/paper)
        commands.add_parser("press").set_defaults(start=_press)
    return parser


class _Version(argparse.Action):
    """Looked up only when asked for: reading the package's own papers takes 20 ms."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import PackageNotFoundError, version

        try:
            print("loket", version("loket"))
        except PackageNotFoundError:
            print("loket, not installed")
        parser.exit()


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    about: str,
    start: object,
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=about, description=about)
    parser.set_defaults(start=start)
    return parser


def _run(chosen: argparse.Namespace) -> int:
    gc.disable()  # modules are no garbage, and looking costs 6 %; ui/tidying looks from then on
    from kiosk import app

    return app.run(practice=chosen.practice)


def _check(chosen: argparse.Namespace) -> int:
    from kiosk import precheck

    return precheck.run(chosen)


def _demo(chosen: argparse.Namespace) -> int:
    if not os.environ.get("QT_QPA_PLATFORM"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from kiosk.demo import demo

    return demo.run(chosen.out)


def _doctor(chosen: argparse.Namespace) -> int:
    from kiosk.doctor import report

    return report.run(unlock=chosen.unlock, practice=chosen.practice)


def _verify(chosen: argparse.Namespace) -> int:
    from kiosk import verify

    return verify.run(chosen.store, chosen.published, as_json=chosen.json)


def _recover(chosen: argparse.Namespace) -> int:
    from kiosk import recover

    return recover.run(chosen.key_file, keyring=chosen.keyring)


def _recovery_key(_: argparse.Namespace) -> int:
    from kiosk import recovery_key

    return recovery_key.run()


def _bench(chosen: argparse.Namespace) -> int:
    from kiosk.bench import bench

    return bench.run(chosen.rows, chosen.json)


def _picture(_: argparse.Namespace) -> int:
    from kiosk.evidence import child

    return child.run()


def _press(_: argparse.Namespace) -> int:
    from kiosk.press import child

    return child.run()

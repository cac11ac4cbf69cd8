"""The command line, thin: each command imports what it needs and nothing more."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and answers its exit code. Without a command: ``run``."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    chosen = _parser().parse_args(given or ["run"])
    code: int = chosen.start(chosen)
    return code


def _parser() -> argparse.ArgumentParser:
    from kiosk import precheck

    parser = argparse.ArgumentParser(prog="loket", description="A kiosk for Kartu Prakerja desks.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    run = _command(commands, "run", "start Loket", _run)
    run.add_argument("--practice", action="store_true", help="Mode latihan: reaches nobody")
    check = _command(commands, "check", "check a list before a registration day", precheck.run)
    precheck.add_arguments(check)
    demo = _command(commands, "demo", "drive the real windows through a whole case", _demo)
    demo.add_argument("--out", type=Path, default=Path("build/demo"), help="where the files go")
    _command(commands, "doctor", "tell in words what is wrong", _doctor)
    verify = _command(commands, "verify", "walk the journal's chain", _verify)
    verify.add_argument("store", type=Path, nargs="?", help="a store folder; default: this kiosk's")
    _command(commands, "recover", "open the store with the recovery key", _recover)
    bench = _command(commands, "bench", "measure speed and memory as ratios in one run", _bench)
    bench.add_argument("rows", nargs="*", help="numbers of the rows to take; default: all")
    return parser


def _command(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str,
             about: str, start: object) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=about, description=about)
    parser.set_defaults(start=start)
    return parser


def _run(chosen: argparse.Namespace) -> int:
    from kiosk import app

    return app.run(practice=chosen.practice)


def _demo(chosen: argparse.Namespace) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from kiosk import demo

    return demo.run(chosen.out)


def _doctor(_: argparse.Namespace) -> int:
    from kiosk import doctor

    return doctor.run()


def _verify(chosen: argparse.Namespace) -> int:
    from kiosk import verify

    return verify.run(chosen.store)


def _recover(_: argparse.Namespace) -> int:
    from kiosk import recover

    return recover.run()


def _bench(chosen: argparse.Namespace) -> int:
    from kiosk import bench

    return bench.run(chosen.rows)

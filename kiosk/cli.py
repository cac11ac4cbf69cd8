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
    run.add_argument("--kiosk", action="store_true", help="full screen; left by a PIN alone")
    check = _command(commands, "check", "check a list before a registration day", _check)
    if "check" in given:
        from kiosk import precheck

        precheck.add_arguments(check)
    demo = _command(commands, "demo", "drive the real windows through a whole case", _demo)
    demo.add_argument("--out", type=Path, default=Path("build/demo"), help="where the files go")
    doctor = _command(commands, "doctor", "tell in words what is wrong", _doctor)
    doctor.add_argument("--unlock", action="store_true", help="ask for the passphrase")
    doctor.add_argument("--practice", action="store_true", help="look at Mode latihan")
    doctor.add_argument("--json", action="store_true", help="answer with one line of JSON")
    doctor.add_argument("--bundle", type=Path, metavar="FOLDER", help="write a support file there")
    verify = _command(commands, "verify", "walk the journal's chain", _verify)
    verify.add_argument("store", type=Path, nargs="?", help="a store folder; default: this kiosk's")
    verify.add_argument("--published", metavar="HEAD", default="", help="a head to look for")
    verify.add_argument("--json", action="store_true", help="answer with one line of JSON")
    recover = _command(commands, "recover", "open the store with the recovery key", _recover)
    recover.add_argument("--key-file", type=Path, help="read the recovery key from this file")
    by = recover.add_mutually_exclusive_group()
    by.add_argument("--keyring", action="store_true", help="open by the system keyring")
    by.add_argument("--credential", action="store_true", help="open by this computer's credential")
    _command(commands, "recovery-key", "make one recovery key for many kiosks", _recovery_key)
    bench = _command(commands, "bench", "measure speed and memory as ratios in one run", _bench)
    bench.add_argument("rows", nargs="*", type=int, help="numbers of the rows; default: all")
    bench.add_argument("--json", type=Path, help="also write the figures to this file")
    if "picture" in given:  # Loket asks it of itself (kiosk/evidence), so no help speaks of it
        commands.add_parser("picture").set_defaults(start=_picture)
    if "press" in given:  # and this (kiosk/paper)
        commands.add_parser("press").set_defaults(start=_press)
    if "update-apply" in given:  # a scheduled task asks it, with rights that Loket lacks
        apply = commands.add_parser("update-apply")
        apply.add_argument("config", type=Path)
        apply.set_defaults(start=_update_apply)
    if "resource-check" in given:  # and this, before a set of resources counts (kiosk/updates)
        commands.add_parser("resource-check").set_defaults(start=_resource_check)
    if "measure" in given:  # and, where no interpreter is at hand, this (kiosk/bench)
        measure = commands.add_parser("measure")
        measure.add_argument("module", type=_of_the_bench)
        measure.add_argument("arguments", nargs=argparse.REMAINDER)
        measure.set_defaults(start=_measure)
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
    from kiosk import start

    return start.run(practice=chosen.practice, kiosk=chosen.kiosk)


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

    return report.run(
        unlock=chosen.unlock,
        practice=chosen.practice,
        as_json=chosen.json,
        bundle=chosen.bundle,
    )


def _verify(chosen: argparse.Namespace) -> int:
    from kiosk import verify

    return verify.run(chosen.store, chosen.published, as_json=chosen.json)


def _recover(chosen: argparse.Namespace) -> int:
    from kiosk import recover
    from kiosk.journal.keys import SlotKind

    way = SlotKind.KEYRING if chosen.keyring else SlotKind.PASSPHRASE
    if chosen.credential:
        way = SlotKind.CREDENTIAL
    return recover.run(chosen.key_file, way=way)


def _recovery_key(_: argparse.Namespace) -> int:
    from kiosk import recovery_key

    return recovery_key.run()


def _bench(chosen: argparse.Namespace) -> int:
    from kiosk.bench import bench

    return bench.run(chosen.rows, chosen.json)


def _measure(chosen: argparse.Namespace) -> int:
    from runpy import run_module

    sys.argv = [chosen.module, *chosen.arguments]
    run_module(chosen.module, run_name="__main__")
    return 0


def _of_the_bench(module: str) -> str:
    if not module.startswith("kiosk.bench."):
        raise argparse.ArgumentTypeError(f"{module} measures nothing")
    return module


def _picture(_: argparse.Namespace) -> int:
    from kiosk.evidence import child

    return child.run()


def _press(_: argparse.Namespace) -> int:
    from kiosk.press import child

    return child.run()


def _resource_check(_: argparse.Namespace) -> int:
    from kiosk import resource_check

    return resource_check.run()


def _update_apply(chosen: argparse.Namespace) -> int:
    from kiosk import update_apply

    return update_apply.run(chosen.config)

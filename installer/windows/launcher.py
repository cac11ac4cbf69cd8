"""``loket.exe`` and ``loket-cli.exe``: distlib's small launchers, told where Python lies.

A launcher starts the program in its first line, hands over itself, and ends with its exit code.
Python runs what hangs behind that line: a zip file with a ``__main__``.
"""

import io
import zipfile
from typing import Final

MAIN: Final = """\
from kiosk.cli import main

raise SystemExit(main())
"""
_WHEN: Final = (1980, 1, 1, 0, 0, 0)
"""The same octets from every build."""


def launcher(stub: bytes, python: str) -> bytes:
    """A program that runs Loket with `python`, a path below the launcher's own folder.

    `stub` is distlib's launcher for windows (w64.exe) or for a console (t64.exe).
    """
    line = f"#!<launcher_dir>\\{python} -I\r\n"
    return stub + line.encode() + _program()


def _program() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(zipfile.ZipInfo("__main__.py", _WHEN), MAIN)
    return packed.getvalue()

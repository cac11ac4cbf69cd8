"""When Loket itself is wrong: keep what was typed, note where it happened, show Perhatian.

PySide6 prints an exception raised in a slot and carries on; this hook is where it ends up.
"""

import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import Protocol

MOST_BYTES = 200_000
NOTES = "trouble.log"


class Attending(Protocol):
    """Who shows that Loket itself was wrong: the opening first, then the reception."""

    def attend(self, where: str) -> None: ...


class Bugs:
    """Installed as ``sys.excepthook``; the note names files and lines, never values."""

    def __init__(self, home: Path) -> None:
        self._file = home / NOTES
        self._attending_one: Attending | None = None
        self._busy = False

    def watch(self) -> None:
        """Takes over from the interpreter's own hook."""
        sys.excepthook = self.attend

    def serve(self, attending: Attending) -> None:
        """From now on `attending` tells the person in front of the screen."""
        self._attending_one = attending

    def attend(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Notes the bug and has it shown; never raises."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        where = self._note(kind, trace)
        if self._busy or self._attending_one is None:
            return
        self._busy = True
        try:
            self._attending_one.attend(where)
        except Exception:  # the hook is the last one to be asked; there is nobody after it
            traceback.print_exc()
        finally:
            self._busy = False

    def _note(self, kind: type[BaseException], trace: TracebackType | None) -> str:
        frames = traceback.extract_tb(trace)
        lines = [f"  {Path(f.filename).name}:{f.lineno} {f.name}" for f in frames]
        print("\n".join([kind.__name__, *lines]), file=sys.stderr)  # noqa: T201 - for who runs it
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            old = self._file.read_bytes()[-MOST_BYTES:] if self._file.exists() else b""
            self._file.write_bytes(old + "\n".join([kind.__name__, *lines, ""]).encode())
        except OSError:
            return kind.__name__
        return f"{kind.__name__} {lines[-1].strip() if lines else ''}"

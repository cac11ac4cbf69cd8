"""How far a change of packages has come; on disk before each step, for the next start."""

from dataclasses import asdict, dataclass, replace
from enum import Enum
from pathlib import Path

from loket_update.durable import read_json, sync_folder, write_json
from loket_update.kit import Kit


class Step(str, Enum):
    """What was being done when the file was written."""

    INSTALLING = "installing"
    WAITING = "waiting"
    PUTTING_BACK = "putting-back"
    DONE = "done"


@dataclass(frozen=True)
class Progress:
    """`old` and `new` are versions by package; `kept` and `files` the packages of each."""

    version: str
    step: Step
    old: dict[str, str]
    new: dict[str, str]
    kept: list[str]
    files: list[str]
    why: str = ""
    """Why it is put back or how it ended."""
    tries: int = 0
    """How often a start of the machine has tried to repair it."""

    def at(self, step: Step, why: str = "") -> "Progress":
        return replace(self, step=step, why=why or self.why)


def load(kit: Kit) -> Progress | None:
    content = read_json(_file(kit))
    if not content:
        return None
    return Progress(**{**content, "step": Step(content["step"])})


def save(kit: Kit, progress: Progress) -> Progress:
    write_json(_file(kit), asdict(progress))
    return progress


def clear(kit: Kit) -> None:
    _file(kit).unlink(missing_ok=True)
    sync_folder(kit.places.state)


def give_up(kit: Kit) -> None:
    """Kept for whoever looks into it, and tried no more."""
    _file(kit).replace(kit.places.state / "given-up.json")


def _file(kit: Kit) -> Path:
    return kit.places.state / "progress.json"

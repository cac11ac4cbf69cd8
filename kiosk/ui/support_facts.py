"""What the support bundle tells: nothing that names anybody, chosen field by field.

Everything is an allow-list: numbers, dates, yes or no, and words that Loket itself defines. What
is typed by people (names, addresses, texts, the names of files and devices) has no way in.
"""

import platform
import re
import sqlite3
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import msgspec

from kiosk.domain.errors import Trouble
from kiosk.domain.preflight import Finding, plain, worst
from kiosk.domain.state import State
from kiosk.journal import store, verified
from kiosk.journal.disk import answering
from kiosk.journal.reading import tip
from kiosk.settings import Settings
from kiosk.ui.bugs import NOTES

FORMAT = 1
PACKAGES = ("loket", "PySide6-Essentials", "cryptography", "msgspec", "keyring")
TOLD = {
    "site": ("kind", "zone", "language", "kiosk"),
    "mail": ("port", "security", "timeout_s"),
    "replies": ("port", "security", "timeout_s", "same_password"),
    "sms": ("kind", "gateway", "timeout_s"),
    "desk": ("idle_lock_minutes", "text_scale", "keep_days"),
}
"""The fields of the settings that go along as they are."""
ONLY_WHETHER = {
    "site": ("name", "domain", "phone"),
    "mail": ("host", "user", "sender", "reply_to", "ca_file", "complaint_to"),
    "replies": ("host", "user", "folder", "ca_file"),
    "network": ("probes", "captive_url"),
    "sms": ("device", "url", "user", "sender", "own_number", "called"),
}
"""Of these only whether somebody filled them in."""
A_BUG = re.compile(r"[A-Z]\w{0,60}|  [\w<>-]{1,60}\.py:\d{1,6} [\w<>]{1,80}")
MOST_NOTES = 2000
"""Lines of the notes of bugs, the newest ones."""
Plain = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """All that a bundle is made of; without `counts` where the records did not open."""

    home: Path
    findings: tuple[Finding, ...]
    settings: Settings | None
    now: datetime
    counts: Mapping[str, Any] | None = None

    @property
    def kiosk(self) -> str:
        """The kiosk's own code, which is in every reference too."""
        return self.settings.site.kiosk if self.settings else "LOKET"

    def report(self) -> Plain:
        """What ``loket doctor --json`` writes."""
        return {
            "format": FORMAT,
            "loket": _installed("loket"),
            "kiosk": self.kiosk,
            "at": self.now.isoformat(timespec="seconds"),
            "worst": worst(self.findings).value,
            "findings": [plain(one) for one in self.findings],
        }

    def members(self) -> dict[str, bytes]:
        """The files of the bundle by name. Looks at the disk, for a worker."""
        return {
            "doctor.json": _json(self.report()),
            "versions.json": _json(versions()),
            "settings.json": _json(told(self.settings) if self.settings else {}),
            "counts.json": _json(self.counts or {}),
            "sizes.json": _json(sizes(self.home)),
            "journal.json": _json(journal(self.home / "store")),
            "bugs.txt": bugs(self.home / NOTES).encode(),
        }


def counts_of(state: State) -> Plain:
    """How much there is of what, never whose."""
    cases = state.cases.values()
    return {
        "events": state.events,
        "cases_open": sum(case.closed is None for case in cases),
        "cases_closed": sum(case.closed is not None for case in cases),
        "complaints": sum(len(case.complaints) for case in cases),
        "attempts": sum(len(case.attempts) for case in cases),
        "pictures": sum(len(case.pictures) for case in cases),
        "unsent": _counted(state.unsent.values()),
        "staff": _counted(staff.role for staff in state.active_staff()),
        "confirmed": _counted(purpose for purpose, _ in state.confirmed),
        "salvaged": state.salvaged is not None,
    }


def told(chosen: Settings) -> Plain:
    """The settings without a word that a person typed."""
    tree: Plain = {}
    for section, names in TOLD.items():
        part = getattr(chosen, section)
        tree[section] = {name: _scalar(getattr(part, name)) for name in names}
    for section, names in ONLY_WHETHER.items():
        part = getattr(chosen, section)
        filled = {f"{name}_filled": bool(getattr(part, name)) for name in names}
        tree.setdefault(section, {}).update(filled)
    tree["policy"] = {
        name: _numbers(getattr(chosen.policy, name)) for name in chosen.policy.__struct_fields__
    }
    tree["ladder"] = [
        {"kind": one.rung.kind.value, "patience_days": one.rung.patience_days}
        for one in chosen.policy.ladder.placed()
    ]
    return tree


def versions() -> Plain:
    """Of Loket, of what it stands on, and of the system; not the name of the computer."""
    return {
        "packages": {name: _installed(name) for name in PACKAGES},
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "system": platform.system(),
        "release": platform.release(),
        "machine": platform.machine(),
        "frozen": hasattr(sys, "frozen"),
    }


def sizes(home: Path) -> Plain:
    """Octets and counts of what lies in the data folder; None for what cannot be looked at."""
    folder = home / "store"
    database = store.database(folder)
    return {
        "journal": _size([database]),
        "journal_log": _size(store.beside(database)[:1]),
        "evidence": _total(folder / "evidence"),
        "papers": _total(home / "paper"),
        "guides": _total(home / "guides"),
        "set_aside": _size(folder.glob("journal-*.db")),
    }


def journal(folder: Path) -> Plain:
    """The head of the chain now, and the last time when all of it was walked."""
    said: Plain = {"entries": None, "head": ""}
    try:
        with answering(), closing(store.connect_reading(store.database(folder))) as connection:
            entries, head = tip(connection, store.recognise(connection).chain)
            said = {"entries": entries, "head": head.hex()}
    except Trouble as met:
        said["trouble"] = met.what.value
    walk = verified.last(folder)
    return {**said, "last_walk": msgspec.to_builtins(walk) if walk else None}


def bugs(file: Path) -> str:
    """Kinds of error, and files and lines of the program; a line of another form is left out."""
    try:
        with answering():
            lines = file.read_text("utf-8", "replace").splitlines()
    except Trouble:
        return ""
    return "".join(f"{line}\n" for line in lines[-MOST_NOTES:] if A_BUG.fullmatch(line))


def _scalar(value: object) -> object:
    return value.value if isinstance(value, StrEnum) else value


def _numbers(rules: msgspec.Struct) -> Plain:
    """A rule's numbers, dates and switches; its texts are left out."""
    kept: Plain = {}
    for name in rules.__struct_fields__:
        value = getattr(rules, name)
        if isinstance(value, bool | int | float):
            kept[name] = value
        elif isinstance(value, date):
            kept[name] = value.isoformat()
    return kept


def _counted(kinds: Iterable[StrEnum]) -> dict[str, int]:
    return dict(sorted(Counter(kind.value for kind in kinds).items()))


def _size(files: Iterable[Path]) -> int | None:
    try:
        with answering():
            return sum(file.stat().st_size for file in files if file.exists())
    except Trouble:
        return None


def _total(folder: Path) -> Plain | None:
    try:
        with answering():
            found = [file for file in folder.glob("*") if file.is_file()]
    except Trouble:
        return None
    return {"files": len(found), "octets": _size(found)}


def _installed(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _json(tree: Mapping[str, Any]) -> bytes:
    return msgspec.json.format(msgspec.json.encode(tree), indent=2) + b"\n"

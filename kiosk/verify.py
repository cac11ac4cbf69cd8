"""``loket verify``: walks the journal's chain without a key, also while Loket runs."""

import re
import sys
from pathlib import Path

import msgspec

from kiosk import command_words as words
from kiosk import settings
from kiosk.domain.errors import Trouble
from kiosk.journal import store
from kiosk.journal.reading import Verification
from kiosk.journal.reading import verify as walk

HEAD = re.compile(r"[0-9a-f]{8,64}")


class Report(msgspec.Struct, frozen=True, omit_defaults=True):
    """What ``--json`` writes. `trouble` is a `What` when nothing could be walked."""

    entries: int = 0
    head: str = ""
    broken_at: int | None = None
    published_at: int | None = None
    trouble: str = ""
    detail: str = ""


def run(folder: Path | None, published: str = "", *, as_json: bool = False) -> int:
    """Says what the walk showed: 0 where the chain holds and has the published head, else 1."""
    place = folder or settings.home() / "store"
    sought = re.sub(r"[\s-]", "", published).lower()
    if as_json:
        return _tell_machines(place, sought)
    language = words.language()
    said, fine = _in_words(place, sought, language)
    sys.stdout.write("".join(f"{line}\n" for line in said))
    return 0 if fine else 1


def _tell_machines(folder: Path, published: str) -> int:
    try:
        walked = walk(store.database(folder), published)
    except Trouble as trouble:
        report = Report(trouble=trouble.what, detail=trouble.detail)
    else:
        report = Report(walked.entries, walked.head, walked.broken_at, walked.published_at)
    sys.stdout.write(msgspec.json.encode(report).decode() + "\n")
    missing = published and report.published_at is None
    return 1 if report.trouble or report.broken_at or missing else 0


def _in_words(folder: Path, published: str, language: str) -> tuple[list[str], bool]:
    """The lines to write, and whether all is well."""
    if not store.database(folder).exists():
        return [words.NO_RECORDS_THERE.say(language, folder=folder)], False
    if published and not HEAD.fullmatch(published):
        return [words.PUBLISHED_ODD.say(language)], False
    try:
        walked = walk(store.database(folder), published)
    except Trouble as trouble:
        return [words.trouble(trouble.what).say(language), trouble.detail], False
    said = [_chain(walked, language)]
    if not published:
        return said, walked.ok
    found = walked.published_at
    if found is None:
        return [*said, words.PUBLISHED_MISSING.say(language)], False
    return [*said, words.PUBLISHED_FOUND.say(language, at=found)], walked.ok


def _chain(walked: Verification, language: str) -> str:
    if walked.ok:
        return words.CHAIN_WHOLE.say(language, entries=walked.entries, head=walked.head)
    return words.CHAIN_BROKEN.say(language, entries=walked.entries, broken_at=walked.broken_at)

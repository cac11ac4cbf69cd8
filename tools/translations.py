"""Collects the texts of the windows, checks their English, and builds what Qt reads.

    update      bring resources/i18n/ in line with the sources; say what is untranslated
    check       fail unless every text is translated and everything is up to date
    todo        print the untranslated texts as JSON
    fill FILE   write the translations of such a JSON (- for standard input), then update

Run as `python -m tools.translations`. How authors write texts: docs/translations.md.
"""

import argparse
import json
import re
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from subprocess import run
from tempfile import TemporaryDirectory
from typing import Any

from tools.texts import Text, texts_of

ROOT = Path(__file__).parents[1]
PLACEHOLDER = re.compile(r"\{[^{}]*\}|%L?\d+|%n|</?\w+")
FORMS = 2  # English: one, many


@dataclass(frozen=True)
class Entry:
    """One text with its translation: one form, or FORMS of a plural; empty ones are missing."""

    text: Text
    forms: tuple[str, ...]
    finished: bool

    def slips(self) -> Iterator[str]:
        if not self.finished or not all(self.forms):
            yield "untranslated"
            return
        wanted = Counter(PLACEHOLDER.findall(self.text.source))
        for number, form in enumerate(self.forms):
            got = Counter(PLACEHOLDER.findall(form))
            if self.text.plural and number == 0:
                got["%n"] = wanted["%n"]  # "one attempt" needs no number
            if +got != wanted:
                yield f"placeholders differ: {_listed(wanted)} became {_listed(got)}"


def _listed(marks: Counter[str]) -> str:
    return " ".join(sorted(marks.elements())) or "none"


class Catalogue:
    """The .ts file and the .qm file of one language under one root."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.ts = root / "resources" / "i18n" / "loket_en.ts"
        self.qm = self.ts.with_suffix(".qm")

    def sources(self) -> tuple[list[Text], list[str]]:
        """Every distinct text, sorted, and what authors have to change."""
        found: dict[Text, None] = {}
        slips: list[str] = []
        for file in sorted((self.root / "kiosk").rglob("*.py")):
            texts, wrong = texts_of(file, file.relative_to(self.root).as_posix())
            found |= dict.fromkeys(texts)
            slips += wrong
        return sorted(found), slips

    def entries(self) -> dict[Text, Entry]:
        if not self.ts.exists():
            return {}
        tree = ET.parse(self.ts)  # noqa: S314 - our own file
        return {
            entry.text: entry for context in tree.iter("context") for entry in _entries(context)
        }

    def write(self, entries: Sequence[Entry]) -> None:
        self.ts.parent.mkdir(parents=True, exist_ok=True)
        self.ts.write_text(_as_ts(entries), encoding="utf-8", newline="\n")
        self.qm.write_bytes(released(self.ts))


def _entries(context: ET.Element) -> Iterator[Entry]:
    for message in context.iter("message"):
        translation = message.find("translation")
        plural = message.get("numerus") == "yes"
        text = Text(
            context.findtext("name") or "",
            message.findtext("source") or "",
            message.findtext("comment") or "",
            plural,
        )
        if translation is None:
            yield _empty(text)
            continue
        forms = [form.text or "" for form in translation.iter("numerusform")]
        yield Entry(
            text,
            tuple(forms) if plural else (translation.text or "",),
            translation.get("type") is None,
        )


def _empty(text: Text) -> Entry:
    return Entry(text, ("",) * (FORMS if text.plural else 1), finished=False)


def _as_ts(entries: Sequence[Entry]) -> str:
    top = ET.Element("TS", version="2.1", language="en", sourcelanguage="id")
    contexts: dict[str, ET.Element] = {}
    for entry in sorted(entries, key=lambda entry: entry.text):
        name = entry.text.context
        if name not in contexts:
            contexts[name] = ET.SubElement(top, "context")
            ET.SubElement(contexts[name], "name").text = name
        _add_message(contexts[name], entry)
    ET.indent(top, "    ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{ET.tostring(top, "unicode")}\n'


def _add_message(context: ET.Element, entry: Entry) -> None:
    message = ET.SubElement(context, "message", {"numerus": "yes"} if entry.text.plural else {})
    ET.SubElement(message, "source").text = entry.text.source
    if entry.text.comment:
        ET.SubElement(message, "comment").text = entry.text.comment
    kind = {} if entry.finished else {"type": "unfinished"}
    translation = ET.SubElement(message, "translation", kind)
    if entry.text.plural:
        for form in entry.forms:
            ET.SubElement(translation, "numerusform").text = form
    else:
        translation.text = entry.forms[0]


def released(ts: Path) -> bytes:
    """What Qt reads, made by PySide6's own lrelease."""
    tools = Path(str(files("PySide6")))
    name = "lrelease.exe" if sys.platform == "win32" else "lrelease"
    with TemporaryDirectory() as folder:
        qm = Path(folder) / "out.qm"
        run([tools / name, "-silent", ts, "-qm", qm], check=True)
        return qm.read_bytes()


def update(catalogue: Catalogue) -> list[str]:
    """Adds new texts, drops gone ones, builds the .qm; answers what is left to do."""
    texts, slips = catalogue.sources()
    known = catalogue.entries()
    by_source = {(text.source, text.plural): entry.forms for text, entry in known.items()}
    entries = [known.get(text) or _proposed(text, by_source) for text in texts]
    catalogue.write(entries)
    return slips + [f"{e.text}: {slip}" for e in entries for slip in e.slips()]


def _proposed(text: Text, by_source: dict[tuple[str, bool], tuple[str, ...]]) -> Entry:
    """A new entry; what the same words became elsewhere is proposed, for a person to accept."""
    empty = _empty(text)
    return replace(empty, forms=by_source.get((text.source, text.plural), empty.forms))


def problems(catalogue: Catalogue) -> list[str]:
    """Everything that is wrong or out of date, one sentence each."""
    texts, found = catalogue.sources()
    entries = catalogue.entries()
    found += [f"{text}: not collected yet" for text in texts if text not in entries]
    found += [f"{text}: gone from the sources" for text in entries.keys() - set(texts)]
    found += [f"{e.text}: {slip}" for e in entries.values() for slip in e.slips()]
    if not catalogue.ts.exists():
        return [*found, f"{catalogue.ts.name} is missing"]
    if not catalogue.qm.exists() or catalogue.qm.read_bytes() != released(catalogue.ts):
        found.append(f"{catalogue.qm.name} was not built from {catalogue.ts.name}")
    return found


def todo(catalogue: Catalogue) -> list[dict[str, Any]]:
    """The untranslated texts, each as `fill` takes it back."""
    return [
        {
            "context": text.context,
            "source": text.source,
            "comment": text.comment,
            "plural": text.plural,
            "translation": list(entry.forms) if text.plural else entry.forms[0],
        }
        for text, entry in sorted(catalogue.entries().items())
        if list(entry.slips())
    ]


def fill(catalogue: Catalogue, answers: list[dict[str, Any]]) -> list[str]:
    """Writes the answers that fit; answers what did not, in words."""
    entries = catalogue.entries()
    refused = []
    for answer in answers:
        said = answer["translation"]
        text = Text(
            answer["context"],
            answer["source"],
            answer.get("comment", ""),
            answer.get("plural", isinstance(said, list)),
        )
        entry = Entry(text, tuple(said) if isinstance(said, list) else (said,), finished=True)
        slips = [*entry.slips(), *([] if text in entries else ["no such text"])]
        refused += [f"{text}: {slip}" for slip in slips]
        if not slips:
            entries[text] = entry
    catalogue.write(list(entries.values()))
    return refused


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("wish", choices=["update", "check", "todo", "fill"])
    parser.add_argument("file", nargs="?", help="for fill")
    asked = parser.parse_args()
    catalogue = Catalogue(ROOT)
    if asked.wish == "todo":
        update(catalogue)
        print(json.dumps(todo(catalogue), ensure_ascii=False, indent=1))
        return 0
    if asked.wish == "fill":
        text = (
            sys.stdin.read() if asked.file in (None, "-") else Path(asked.file).read_text("utf-8")
        )
        said = fill(catalogue, json.loads(text))
    else:
        said = (update if asked.wish == "update" else problems)(catalogue)
    print(
        *said,
        f"translations: {len(said)} to settle" if said else "translations: complete",
        sep="\n",
    )
    return 1 if said and asked.wish != "update" else 0


if __name__ == "__main__":
    sys.exit(main())

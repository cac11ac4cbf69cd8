"""The complaint as a letter: formal, kind, Indonesian, and harmless whatever was typed."""

import re
import tomllib
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from html import escape
from string import Template

import msgspec

from kiosk import resources
from kiosk.domain.clock import WIB
from kiosk.domain.events import Letter
from kiosk.outbox.draft import ComplaintDraft, Try
from kiosk.outbox.outcome import one_line


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``resources/letters/words.toml``."""

    subject: str
    trial_subject: str
    no_message: str
    no_outcome: str
    nothing_checked: str
    head_note: str
    no_head: str
    months: tuple[str, ...]
    why: dict[str, str]
    channel: dict[str, str]
    outcome: dict[str, str]
    finding: dict[str, str]


def write_letter(draft: ComplaintDraft) -> Letter:
    """The finished letter; the same draft always gives the same letter."""
    words = _words()
    facts = {name: one_line(text) for name, text in _facts(draft, words).items()}
    rows = [_row(number, one, words) for number, one in enumerate(draft.tries, 1)]
    checked = [words.finding[code] for code in draft.findings if code in words.finding]
    checked = checked or [words.nothing_checked]
    safe = {name: escape(text) for name, text in facts.items()}
    return Letter(
        recipient=draft.recipient,
        message_id=message_id(draft.reference, draft.number, draft.origin.domain),
        subject=facts["subject"],
        text=_template("complaint.txt").substitute(
            facts, timeline="\n".join(map(_as_text, rows)), checked=_bulleted(checked)
        ),
        html=_template("complaint.html").substitute(
            safe,
            timeline="\n".join(map(_as_html, rows)),
            checked="\n".join(f"<li>{escape(line)}</li>" for line in checked),
        ),
    )


def trial_letter(recipient: str, site: str, at: datetime, token: str, domain: str) -> Letter:
    """A letter without any participant's data, to see whether the mail server works."""
    facts = {"site": one_line(site), "written": date_in_words(at)}
    text = _template("trial.txt").substitute(facts)
    return Letter(
        recipient=recipient,
        message_id=message_id("LOKET-UJI-" + token, 1, domain),
        subject=Template(_words().trial_subject).substitute(facts),
        text=text,
        html="",
    )


def message_id(reference: str, number: int, domain: str) -> str:
    """Stable per letter, so that a double delivery is recognisable (handbook 6.4)."""
    left, right = _atom(f"{reference}.{number}"), _atom(domain.replace("_", "-"))
    return f"<{left}@{right}>"


def date_in_words(at: datetime) -> str:
    """For instance "23 November 2026 pukul 14.05 WIB", whatever zone `at` has."""
    wib = at.astimezone(WIB)
    return f"{wib.day} {_words().months[wib.month - 1]} {wib.year} pukul {wib:%H.%M} WIB"


def _facts(draft: ComplaintDraft, words: Words) -> Mapping[str, str]:
    return {
        "subject": Template(words.subject).substitute(reference=draft.reference),
        "why": words.why[draft.why],
        "name": draft.name,
        "nik": draft.nik,
        "email": draft.email,
        "phone": draft.phone,
        "reference": draft.reference,
        "number": str(draft.number),
        "site": draft.origin.site,
        "kiosk": draft.origin.kiosk,
        "written": date_in_words(draft.made_at),
        "head": draft.head or words.no_head,
        "head_note": words.head_note,
    }


def _row(number: int, one: Try, words: Words) -> tuple[str, ...]:
    outcome = words.outcome[one.outcome] if one.outcome else words.no_outcome
    message = one_line(one.message) or words.no_message
    at = f"{one.at.astimezone(WIB):%d-%m-%Y %H.%M}"
    return str(number), at, words.channel[one.channel], outcome, message


def _as_text(row: tuple[str, ...]) -> str:
    number, at, channel, outcome, message = row
    return f"{number:>2}. {at} | {channel} | {outcome} | {message}"


def _as_html(row: tuple[str, ...]) -> str:
    return "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>"


def _bulleted(lines: list[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _atom(text: str) -> str:
    """`text` as a dot-atom: letters, digits and single inner dots, hyphens and underscores."""
    plain = re.sub(r"[^A-Za-z0-9._-]", "", text)[:100]
    return ".".join(filter(None, (part.strip("-_") for part in plain.split(".")))) or "loket"


@cache
def _words() -> Words:
    text = resources.path("letters/words.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), Words)


@cache
def _template(name: str) -> Template:
    return Template(resources.path(f"letters/{name}").read_text("utf-8"))

"""The complaint as a letter: formal, kind, Indonesian, and harmless whatever was typed."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from html import escape
from string import Template

from kiosk.domain.dossier import Climbed, digest
from kiosk.domain.events import Letter, RungKind
from kiosk.domain.steps import Standing
from kiosk.outbox.draft import ComplaintDraft, Try
from kiosk.outbox.outcome import one_line
from kiosk.outbox.words import codes, date_in_digits, date_in_words, template, words

DESK = "desk"
LONGEST_TOPIC = 120
"""Signs of a subject before the reference, which must never be cut off."""
NOTHING_DONE = (Standing.QUEUED, Standing.SENDING, Standing.TO_DO, Standing.SKIPPED)


def write_letter(draft: ComplaintDraft) -> Letter:
    """The finished letter; the same draft always gives the same letter. A helpdesk gets no HTML."""
    facts = {name: one_line(text) for name, text in _facts(draft).items()}
    return Letter(
        recipient=draft.recipient,
        message_id=message_id(draft.reference, draft.number, draft.origin.domain, draft.step),
        subject=facts["subject"],
        text=_as_text(draft, facts),
        html=_as_html(draft, facts) if draft.kind is RungKind.EMAIL else "",
        name=facts["name"],
        email=draft.email,
        phone=draft.phone,
        dossier=draft.dossier,
        evidence=draft.evidence,
    )


def trial_letter(recipient: str, site: str, at: datetime, token: str, domain: str) -> Letter:
    """A letter without any participant's data, to see whether the mail server works."""
    facts = {"site": one_line(site), "written": date_in_words(at)}
    text = template("trial.txt").substitute(facts)
    return Letter(
        recipient=recipient,
        message_id=message_id("LOKET-UJI-" + token, 1, domain),
        subject=Template(words().trial_subject).substitute(facts),
        text=text,
        html="",
    )


def message_id(reference: str, number: int, domain: str, step: int = 1) -> str:
    """Stable per letter, so that a double delivery is recognisable (handbook 6.4)."""
    left, right = f"{_atom(reference)}.{_place(number, step)}", _atom(domain.replace("_", "-"))
    return f"<{left}@{right}>"


def _place(number: int, step: int) -> str:
    return f"{number}-{step}" if step > 1 else str(number)


def _facts(draft: ComplaintDraft) -> dict[str, str]:
    said = words()
    return {
        "subject": f"{_topic(draft)} [{draft.reference}]",
        "greeting": said.greeting[_audience(draft)],
        "why": codes().why[draft.why],
        "name": draft.name,
        "nik": draft.nik,
        "email": draft.email,
        "phone": draft.phone,
        "reference": draft.reference,
        "number": _place(draft.number, draft.step),
        "site": draft.origin.site,
        "kiosk": draft.origin.kiosk,
        "written": date_in_words(draft.made_at),
        "head": draft.head or said.no_head,
        "head_note": said.head_note,
    }


def _topic(draft: ComplaintDraft) -> str:
    return one_line(draft.subject)[:LONGEST_TOPIC] or words().subject


def _audience(draft: ComplaintDraft) -> str:
    return words().audience.get(draft.rung, DESK)


def _as_text(draft: ComplaintDraft, facts: dict[str, str]) -> str:
    said = words()
    tries = [*_older(draft), *(_line(*row) for row in _rows(draft))]
    parts = {
        "opening": "\n\n".join(_opening(draft, facts)),
        "earlier": _section(said.done_heading, _numbered(_done(draft.steps))),
        "timeline": "\n".join(tries),
        "checked": "\n".join(f"- {line}" for line in _checked(draft)),
        "asks": "\n".join(_numbered(_asks(draft, facts))),
        "enclosed": _section(said.enclosed_heading, _enclosed(draft)),
    }
    return template("complaint.txt").substitute(facts | parts)


def _as_html(draft: ComplaintDraft, facts: dict[str, str]) -> str:
    said = words()
    parts = {
        "opening": _tagged("p", _opening(draft, facts)),
        "earlier": _chapter(said.done_heading, "ol", _tagged("li", _done(draft.steps))),
        "timeline": "\n".join(f"<tr>{_tagged('td', row, '')}</tr>" for row in _rows(draft)),
        "older": _tagged("p", _older(draft)),
        "checked": _tagged("li", _checked(draft)),
        "asks": _tagged("li", _asks(draft, facts)),
        "enclosed": _chapter(said.enclosed_heading, "div", _tagged("p", _enclosed(draft))),
    }
    safe = {name: escape(text) for name, text in facts.items()}
    return template("complaint.html").substitute(safe | parts)


def _opening(draft: ComplaintDraft, facts: dict[str, str]) -> list[str]:
    """A site's own opening, after which the reason is still told; or Loket's."""
    if draft.opening:
        return [*draft.opening, facts["why"]]
    return [Template(one).substitute(facts) for one in words().opening[_audience(draft)]]


def _asks(draft: ComplaintDraft, facts: dict[str, str]) -> list[str]:
    return [Template(one).substitute(facts) for one in words().asks[_audience(draft)]]


def _rows(draft: ComplaintDraft) -> Iterator[tuple[str, ...]]:
    for number, one in enumerate(draft.tries, draft.tries_before + 1):
        yield str(number), *_cells(one)


def _cells(one: Try) -> tuple[str, ...]:
    wording = codes()
    outcome = wording.outcome[one.outcome] if one.outcome else words().no_outcome
    message = one_line(one.message) or words().no_message
    at = date_in_digits(one.at)
    return at, wording.channel[one.channel], outcome, message


def _line(number: str, *cells: str) -> str:
    return f"{number:>2}. " + " | ".join(cells)


def _older(draft: ComplaintDraft) -> list[str]:
    if not draft.tries_before:
        return []
    return [Template(words().older_tries).substitute(count=draft.tries_before)]


def _checked(draft: ComplaintDraft) -> list[str]:
    wording = codes().finding
    known = [wording[code] for code in draft.findings if code in wording]
    return known or [words().nothing_checked]


def _done(steps: Iterable[Climbed]) -> list[str]:
    """What was done on earlier rungs, each with its day and the number that was given there."""
    return [_deed(step) for step in steps if step.standing not in NOTHING_DONE]


def _deed(step: Climbed) -> str:
    stands = codes().standing[step.standing]
    number = Template(words().case_number).substitute(number=step.case_number)
    told = (f"{_day(step.began)}: {step.name or step.rung}", stands, step.case_number and number)
    return one_line("; ".join(filter(None, told)))


def _enclosed(draft: ComplaintDraft) -> list[str]:
    if not draft.dossier:
        return []
    return [Template(words().enclosed).substitute(digest=digest(draft.dossier))]


def _day(iso: str) -> str:
    year, month, day = iso[:10].split("-")
    return f"{day}-{month}-{year}"


def _section(heading: str, lines: list[str]) -> str:
    return "\n".join([heading.upper(), *lines, "", ""]) if lines else ""


def _chapter(heading: str, tag: str, content: str) -> str:
    if not content:
        return ""
    return f'<h2 style="font-size:16px">{escape(heading)}</h2>\n<{tag}>\n{content}\n</{tag}>\n'


def _numbered(lines: Iterable[str]) -> list[str]:
    return [f"{number}. {line}" for number, line in enumerate(lines, 1)]


def _tagged(tag: str, lines: Iterable[str], between: str = "\n") -> str:
    return between.join(f"<{tag}>{escape(line)}</{tag}>" for line in lines)


def _atom(text: str) -> str:
    """`text` as a dot-atom: letters, digits and single inner dots, hyphens and underscores."""
    plain = re.sub(r"[^A-Za-z0-9._-]", "", text)[:100]
    return ".".join(filter(None, (part.strip("-_") for part in plain.split(".")))) or "loket"

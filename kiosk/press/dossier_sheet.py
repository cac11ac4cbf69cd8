"""The dossier on A4, drawn from its text and nothing else: the story, the proof, the pictures."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from kiosk.domain.dossier import Climbed, Dossier, digest, read_dossier
from kiosk.paper.dossier import DossierPaper
from kiosk.press.blocks import (
    INK,
    Beside,
    Block,
    Cells,
    Code,
    Framed,
    Gap,
    Words,
    draw_column,
)
from kiosk.press.dossier_words import day, knows, line, listed, moment, word
from kiosk.press.exhibits import exhibits
from kiosk.press.pages import Unit, paginate
from kiosk.press.sheet import (
    A4,
    A4_MM,
    LEFT,
    MONO,
    PX_PER_MM,
    RIGHT,
    Sheet,
    draw_watermark,
    font,
    inside,
)
from kiosk.press.words import html

MARGIN_MM, HEAD_MM, FOOT_MM = 18.0, 12.0, 9.0
TITLE_PX, HEADING_PX, TEXT_PX, SMALL_PX = 25.0, 15.0, 13.0, 11.5
QR_PX = 118.0
MONO_CSS = ", ".join(f"'{family}'" for family in MONO)
TRIED_SHARES = (0.05, 0.18, 0.16, 0.26, 0.35)
TRIED_COLUMNS = ("number", "at", "channel", "outcome", "message")
NOT_THERE = "not-there"
TOLD = ("accepted", "acknowledged", "answered", "passed-on", "uncertain")
"""Steps by which somebody was told, or may have been."""


def dossier_sheet(paper: DossierPaper) -> Sheet:
    """The dossier, as many pages as it needs; raises DecodeError for a text that is none."""
    dossier = read_dossier(paper.text)
    body = inside(A4, MARGIN_MM, HEAD_MM, FOOT_MM)
    pages = paginate(_units(dossier, paper), body.width(), body.height())
    draws = tuple(
        partial(_draw_page, dossier, paper.practice, A4, body, blocks, (number, len(pages)))
        for number, blocks in enumerate(pages, 1)
    )
    attached = (("dossier.json", "application/json", paper.text.encode()),)
    return Sheet(dossier.reference, *A4_MM, draws, attached if paper.embed else ())


def _units(dossier: Dossier, paper: DossierPaper) -> Iterator[Unit]:
    yield Unit([*_title(dossier)])
    yield Unit([*_heading("story"), *_story(dossier)])
    yield from _attempts(dossier)
    yield from _steps(dossier)
    yield from _findings(dossier)
    pictures = list(exhibits(dossier.evidence, paper.pictures, paper.longest_px))
    first = pictures[0] if pictures else [_text(word("said", "no_evidence"))]
    yield Unit([*_heading("evidence"), *first])
    yield from (Unit([Gap(14), *blocks]) for blocks in pictures[1:])
    yield Unit([*_heading("proof"), *_proof(dossier, paper.text)])


def _title(dossier: Dossier) -> Iterator[Block]:
    yield Words(f"<b>{html(word('', 'title'))}</b>", TITLE_PX)
    yield Words(html(word("", "topic")), HEADING_PX)
    yield Gap(12)
    site = word("", "site", site=line(dossier.site), kiosk=line(dossier.kiosk))
    rows = (
        ("reference", _mono(dossier.reference)),
        ("name", html(line(dossier.name))),
        ("nik", html(word("", "nik", nik=line(dossier.nik)))),
        ("email", html(line(dossier.email))),
        ("phone", html(line(dossier.phone))),
        ("site", html(site)),
        ("made", html(moment(dossier.made_at))),
    )
    yield _table((word("label", label), value) for label, value in rows)


def _story(dossier: Dossier) -> Iterator[Block]:
    facts = {
        "name": line(dossier.name),
        "count": dossier.attempts_before + len(dossier.attempts),
        "first": day(dossier.first_day),
        "last": day(dossier.last_day),
    }
    one_day = dossier.first_day == dossier.last_day
    tries = "tries_one_day" if one_day else "tries"
    told = [
        word("story", tries if dossier.attempts else "no_tries", **facts),
        word("why", dossier.why),
        *_progress(dossier),
    ]
    yield _text(" ".join(told))
    yield Gap(6)
    yield _text(word("story", "consent"))


def _progress(dossier: Dossier) -> Iterator[str]:
    here = [step for step in dossier.steps if step.complaint == dossier.complaint]
    told = _ways([step for step in here if step.standing in TOLD])
    answered = _ways([step for step in here if step.standing == "answered"])
    if not told:
        yield word("story", "told_first")
        return
    yield word("story", "told", ways=listed(told))
    yield (
        word("story", "answered", ways=listed(answered))
        if answered
        else word("story", "unanswered")
    )


def _ways(steps: list[Climbed]) -> list[str]:
    return list(dict.fromkeys(line(step.name or step.rung) for step in steps))


def _attempts(dossier: Dossier) -> Iterator[Unit]:
    head = _row(*(f"<b>{html(word('label', column))}</b>" for column in TRIED_COLUMNS))
    opening: list[Block] = [*_heading("attempts")]
    if dossier.attempts_before:
        opening.append(_text(word("said", "older", count=dossier.attempts_before)))
    if not dossier.attempts:
        yield Unit([*opening, _text(word("said", "no_attempts"))])
        return
    opening.append(head)
    for one in dossier.attempts:
        outcome = word("outcome", one.outcome) if one.outcome else word("", "no_outcome")
        cells = (
            str(one.number),
            moment(one.at).removesuffix(" WIB"),
            word("channel", one.channel),
            outcome,
            line(one.message) or word("", "unknown"),
        )
        yield Unit([*opening, _row(*map(html, cells))], [head])
        opening = []


def _steps(dossier: Dossier) -> Iterator[Unit]:
    opening = [*_heading("steps")]
    if not dossier.steps:
        yield Unit([*opening, _text(word("said", "no_steps"))])
    for number, step in enumerate(dossier.steps, 1):
        yield Unit([*opening, Framed([*_step(number, step)], padding=9), Gap(8)])
        opening = []


def _step(number: int, step: Climbed) -> Iterator[Block]:
    kind = word("kind", step.kind)
    title = f"<b>{number}. {html(line(step.name or step.rung))}</b> ({html(kind)})"
    yield Words(title, TEXT_PX)
    yield Gap(3)
    stands = NOT_THERE if step.outcome == NOT_THERE else step.standing
    since = f" ({moment(step.since)})" if step.since else ""
    rows = (
        ("began", html(moment(step.began))),
        ("recipient", html(line(step.recipient))),
        ("standing", html(word("standing", stands) + since)),
        ("receipt", _mono(line(step.receipt)) if step.receipt else ""),
        ("case_number", f"<b>{html(line(step.case_number))}</b>" if step.case_number else ""),
        ("reply", "<br>".join(map(html, _replies(step)))),
    )
    yield _table(((word("label", label), value) for label, value in rows), SMALL_PX)


def _replies(step: Climbed) -> Iterator[str]:
    for reply in step.replies:
        number = word("said", "number", number=line(reply.number)) if reply.number else ""
        told = (moment(reply.at), word("reply", reply.kind), number)
        yield ", ".join(filter(None, told))


def _findings(dossier: Dossier) -> Iterator[Unit]:
    known = [word("finding", code) for code in dossier.findings if knows("finding", code)]
    lines = known or [word("said", "no_findings")]
    opening = [*_heading("findings")]
    for each in lines:
        yield Unit([*opening, Cells(["•", html(each)], (0.025, 0.975), TEXT_PX, 1, ruled=False)])
        opening = []


def _proof(dossier: Dossier, text: str) -> Iterator[Block]:
    """What lets anybody compare: the head of the journal, the digest, the reference to scan."""
    head = _halved(line(dossier.head)) if dossier.head else html(word("said", "no_head"))
    caption = f"{_mono(dossier.reference)}<br>{html(word('said', 'qr'))}"
    left: list[Block] = [
        *_proven("head", head, word("said", "head")),
        Gap(10),
        *_proven("digest", _halved(digest(text)), word("said", "digest")),
    ]
    code = line(dossier.reference)[:60] or "-"
    right: list[Block] = [Code(code, QR_PX), Words(caption, 9.5, centred=True)]
    yield Framed([Beside(left, right, QR_PX + 40)], bold=True, padding=14)


def _proven(label: str, value: str, meaning: str) -> Iterator[Block]:
    yield Words(f"<b>{html(word('label', label))}</b>", SMALL_PX)
    yield Words(value, SMALL_PX)
    yield Gap(2)
    yield Words(html(meaning), SMALL_PX)


def _heading(name: str) -> Iterator[Block]:
    yield Gap(16)
    yield Words(f"<b>{html(word('heading', name))}</b>", HEADING_PX)
    yield Gap(5)


def _text(text: str) -> Block:
    return Words(html(text), TEXT_PX)


def _row(*cells: str) -> Block:
    return Cells(cells, TRIED_SHARES, SMALL_PX)


def _table(rows: Iterator[tuple[str, str]], px: float = TEXT_PX) -> Block:
    cells = "".join(
        f'<tr><td width="{round(px * 10)}">{html(label)}</td><td>{value}</td></tr>'
        for label, value in rows
        if value
    )
    return Words(f'<table cellspacing="0" cellpadding="1" width="100%">{cells}</table>', px)


def _mono(text: str) -> str:
    return f'<span style="font-family:{MONO_CSS}">{html(text)}</span>'


def _halved(digits: str) -> str:
    """On two lines, so that they can be compared by eye."""
    middle = len(digits) // 2
    return f"{_mono(digits[:middle].strip())}<br>{_mono(digits[middle:].strip())}"


def _draw_page(
    dossier: Dossier,
    practice: bool,
    page: QRectF,
    body: QRectF,
    blocks: list[Block],
    place: tuple[int, int],
    painter: QPainter,
) -> None:
    if practice:
        draw_watermark(painter, page)
    head = QRectF(body.left(), body.top() - HEAD_MM * PX_PER_MM, body.width(), 24)
    painter.setPen(QPen(INK, 0.8))
    painter.drawLine(head.bottomLeft() + QPointF(0, 4), head.bottomRight() + QPointF(0, 4))
    painter.setFont(font(13, 700))
    painter.drawText(head, LEFT, line(dossier.site)[:60])
    painter.setFont(font(12, 500, MONO))
    painter.drawText(head, RIGHT, line(dossier.reference))
    foot = QRectF(body.left(), body.bottom() + FOOT_MM * PX_PER_MM - 22, body.width(), 22)
    number, pages = place
    painter.setFont(font(11))
    painter.drawText(foot, LEFT, word("", "foot_practice" if practice else "foot"))
    painter.drawText(foot, RIGHT, word("", "page", number=number, pages=pages))
    painter.save()
    painter.setClipRect(body.adjusted(-2, 0, 2, 4))
    draw_column(painter, blocks, body)
    painter.restore()

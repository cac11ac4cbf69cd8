"""The lines of Pemeriksaan: grade, topic, and what is so with what to do."""

from PySide6.QtCore import QCoreApplication

from kiosk.domain.preflight import GRADES, Finding, Grade, Topic, holds
from kiosk.ui.parts.table import Cell
from kiosk.ui.view import View
from kiosk.ui.wording import health

SIGNS = {
    Grade.FINE: ("good", "circle-check"),
    Grade.WARN: ("info", "info"),
    Grade.OVERRIDE: ("warning", "triangle-alert"),
    Grade.STOP: ("bad", "circle-x"),
}
"""Tone and icon; the word beside them says the same."""

Row = tuple[Cell, Cell, Cell]


def rows(view: View) -> list[Row]:
    """The gravest first, then in the order of the topics; what is still looked at comes last."""
    seen = view.preflight
    found = sorted(seen.findings, key=lambda one: -GRADES.index(one.grade))
    coming = [topic for topic in Topic if topic in seen.waiting and topic not in seen.kept]
    return [*(_row(view, one) for one in found), *(_awaited(topic) for topic in coming)]


def _row(view: View, one: Finding) -> Row:
    tone, icon = SIGNS[one.grade]
    said, grade = health.said(one), health.grade(one.grade)
    if one.grade is Grade.OVERRIDE and holds(view.state.overridden.get(one.code), view.now):
        answered = QCoreApplication.translate(
            "Preflight", "Penyelia sudah melanjutkan; berlaku sampai pukul 00.00 WIB."
        )
        said = f"{said}\n{answered}"
    return Cell(grade, tone=tone, icon=icon), Cell(health.topic(one.topic), "strong"), Cell(said)


def _awaited(topic: Topic) -> Row:
    looking = QCoreApplication.translate("Preflight", "diperiksa…")
    return (
        Cell(looking, tone="neutral", icon="hourglass"),
        Cell(health.topic(topic), "strong"),
        Cell(""),
    )

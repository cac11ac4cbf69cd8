"""Lays the test page out: what a slip needs of a printer, and where to look on the paper."""

from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.paper.slip import Form
from kiosk.paper.trial import TrialPage
from kiosk.press.blocks import Block, Code, Framed, Gap, Words
from kiosk.press.forms import page, roll
from kiosk.press.sheet import Sheet
from kiosk.press.words import html, moment, say

TITLE = "LOKET-UJI"
CODE_PX = 120.0
GREYS = ("#000000", "#555555", "#999999")
"""A worn head or an empty cartridge shows in the lighter ones first."""


def trial_sheet(trial: TrialPage) -> Sheet:
    """One page on the paper of the slips."""
    if trial.form is Form.A4:
        return page(TITLE, partial(_blocks, trial), practice=trial.practice)
    return roll(TITLE, _blocks(trial, 1.0), practice=trial.practice)


def _blocks(trial: TrialPage, scale: float) -> list[Block]:
    head = say(QT_TRANSLATE_NOOP("Paper", "Halaman uji"))
    asked = QT_TRANSLATE_NOOP(
        "Paper",
        "Garis tepi utuh di keempat sisi? Tulisan terbaca sampai yang paling pucat? "
        "Kalau ya, printer ini siap.",
    )
    within: list[Block] = [
        Words(f"<b>{html(head)}</b>", 17 * scale, centred=True),
        Words(html(trial.site), 12 * scale, centred=True),
        Words(html(moment(trial.made_at, trial.zone)), 11 * scale, centred=True),
        Words(html(trial.printer), 11 * scale, centred=True),
        Gap(8),
        Code(TITLE, CODE_PX),
        Gap(8),
        *(_pale(grey, scale) for grey in GREYS),
        Gap(8),
        Words(html(say(asked)), 12 * scale),
    ]
    return [Framed(within, bold=True)]


def _pale(colour: str, scale: float) -> Words:
    letters = "ABCDEFG abcdefg 0123456789"
    return Words(f'<span style="color:{colour}">{letters}</span>', 11 * scale, centred=True)

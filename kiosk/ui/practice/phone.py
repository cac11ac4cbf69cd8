"""The participant's phone on the screen: drawn in Loket's own look, and plainly no real one."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from kiosk.domain.practice.card import PhonePoint
from kiosk.domain.practice.coach import Next
from kiosk.ui.parts.icon import Icon
from kiosk.ui.parts.pill import Pill
from kiosk.ui.parts.text import Text
from kiosk.ui.practice.rehearsal import Playing
from kiosk.ui.theme import mark
from kiosk.ui.wording.phrase import say

FINE = {
    PhonePoint.SIGNAL: QT_TRANSLATE_NOOP("Wording", "Sinyal: 4 batang"),
    PhonePoint.SMS_MEMORY: QT_TRANSLATE_NOOP("Wording", "Kotak SMS: masih longgar"),
    PhonePoint.CLOCK: QT_TRANSLATE_NOOP("Wording", "Tanggal dan jam: otomatis"),
    PhonePoint.SIM_SLOT: QT_TRANSLATE_NOOP("Wording", "SIM: di slot 1, dipilih untuk SMS"),
    PhonePoint.NOTIFICATIONS: QT_TRANSLATE_NOOP("Wording", "Notifikasi SMS: menyala"),
    PhonePoint.STORAGE: QT_TRANSLATE_NOOP("Wording", "Memori HP: masih longgar"),
}
PAGE = QT_TRANSLATE_NOOP("Wording", "Halaman kode. Belum ada kode yang diminta.")
ON_THE_PHONE = (Next.DEVICE,)
"""The steps at which the state of the phone is looked at, and not the portal."""


class PhoneView(QFrame):
    """``present(playing, language)``; `lines` are what is to be read on it."""

    def __init__(self) -> None:
        super().__init__()
        mark(self, kind="phone")
        self._title, self._pill = Text("", "label"), Pill()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self._labels: list[Text] = []
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(Icon("smartphone", "muted", 16))
        head.addWidget(self._title, 1)
        head.addWidget(self._pill)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 14)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self._lines)
        self._say()

    def present(self, playing: Playing, language: str) -> None:
        """What stands on the phone now."""
        self._show(lines(playing, language))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._title.setText(self.tr("HP peserta"))
        self._pill.present(self.tr("LATIHAN"), "warning")

    def _show(self, words: Sequence[str]) -> None:
        while len(self._labels) < len(words):
            self._labels.append(Text("", "strong"))
            self._lines.addWidget(self._labels[-1])
        for at, label in enumerate(self._labels):
            label.setText(words[at] if at < len(words) else "")
            label.setVisible(at < len(words))
            mark(label, kind="strong" if len(words) == 1 else "body")
        self.setAccessibleName(f"{self._title.text()}: {' '.join(words)}")


def lines(playing: Playing, language: str) -> tuple[str, ...]:
    """The state of the phone at its check, else what the portal shows; never a code."""
    if playing.advice.next in ON_THE_PHONE:
        return tuple(_points(playing, language))
    newest = playing.course.newest
    if newest is None:
        return (say(PAGE),)
    return (newest.shown.en if language == "en" else newest.shown.id,)


def _points(playing: Playing, language: str) -> Sequence[str]:
    fault, story = playing.card.fault, playing.card.story(language)
    broken = story.mended if playing.course.mended else story.looks
    return [
        broken if fault and fault.point is which else say(words) for which, words in FINE.items()
    ]


def has_phone(playing: Playing) -> bool:
    """Whether the participant holds the phone in view at this step."""
    early = (Next.CONSENT, Next.KTP, Next.CONTACT, Next.GONE)
    return playing.advice.next not in early


class Papers(QFrame):
    """What the participant lays on the desk: a row a fact, each to be read and typed."""

    def __init__(self) -> None:
        super().__init__()
        mark(self, kind="phone")
        self._title, self._pill = Text("", "label"), Pill()
        self._rows: list[tuple[Text, Text]] = []
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._pill)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 12, 14, 14)
        self._column.setSpacing(4)
        self._column.addLayout(head)

    def present(self, title: str, stamp: str, facts: Sequence[tuple[str, str]]) -> None:
        """These facts under this title; `stamp` is the word that says it is no real paper."""
        self._title.setText(title)
        self._pill.present(stamp, "warning")
        while len(self._rows) < len(facts):
            self._add_row()
        for at, (name, value) in enumerate(self._rows):
            shown = at < len(facts)
            name.setText(facts[at][0] if shown else "")
            value.setText(facts[at][1] if shown else "")
            name.setVisible(shown)
            value.setVisible(shown)

    def _add_row(self) -> None:
        name, value = Text("", "caption"), Text("", "mono")
        self._rows.append((name, value))
        self._column.addWidget(name)
        self._column.addWidget(value)

"""Hasil latihan: what went well, what to do otherwise next time, and the next card."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.errors import Refused
from kiosk.domain.practice.score import Mark
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.frame import Action, Frame
from kiosk.ui.parts.icon import Icon
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.pill import Pill
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.parts.text import Text
from kiosk.ui.practice.wishes import BeginCard
from kiosk.ui.view import Place, View
from kiosk.ui.wishes import Draft, GoTo
from kiosk.ui.wording.practice import advice, grade, grade_tone, judged
from kiosk.ui.wording.refusals import refusal


class MarkRow(QWidget):
    """One thing that was looked at: a sign, its name, the points, and what would be better."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = Icon("circle-check", "good", 22)
        self._what, self._better, self._pill = Text("", "strong"), Text("", "muted"), Pill()
        words, row = QVBoxLayout(), QHBoxLayout(self)
        words.setSpacing(2)
        words.addWidget(self._what)
        words.addWidget(self._better)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self._pill)

    def present(self, mark: Mark) -> None:
        sign, tone = ("circle-check", "good") if mark.full else ("triangle-alert", "warning")
        self._icon.show_icon(sign, tone)
        self._what.setText(judged(mark.what))
        self._better.setText("" if mark.full else advice(mark.what))
        self._better.setVisible(not mark.full)
        points = self.tr("{got} dari {of}").format(got=mark.got, of=mark.of)
        self._pill.present(points, "good" if mark.full else "warning")
        self.setAccessibleName(f"{self._what.text()}: {points}. {self._better.text()}")


class PracticeResultScreen(QWidget):
    """Shows the last result of the rehearsal."""

    wished = Signal(object)
    typed = Signal()
    frame_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._page, self._said = ScrollPage(widest=820), Notice(tone="good")
        self._card, self._rows = Card(), list[MarkRow]()
        self._page.body.addWidget(self._said)
        self._page.body.addWidget(self._card)
        self._page.body.addStretch(1)
        self._page.fill(self)

    def enter(self, view: View, draft: Draft) -> None:
        del draft
        self.present(view)
        self._page.verticalScrollBar().setValue(0)
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.frame_changed.emit()

    def present(self, view: View) -> None:
        self._view = view
        last = view.rehearsal.last if view.rehearsal else None
        if last is None:
            return
        points = self.tr("{percent} dari 100").format(percent=last.percent)
        title = self.tr("Hasil: {title}").format(title=self._title(last.card))
        self._page.say(title, points)
        self._said.setText(grade(last.percent))
        self._said.set_tone(grade_tone(last.percent))
        while len(self._rows) < len(last.marks):
            self._rows.append(MarkRow())
            self._card.body.addWidget(self._rows[-1])
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(last.marks))
            if at < len(last.marks):
                row.present(last.marks[at])

    def refuse(self, refused: Refused) -> None:
        self._said.setText(refusal(refused))
        self._said.set_tone("bad")

    def draft(self) -> Draft:
        return {}

    def frame(self) -> Frame:
        cards = Action("cards", self.tr("Semua kartu"), left=True)
        again = Action("again", self.tr("Ulangi kartu ini"), enabled=self._is_there())
        if not self._next():
            return Frame(actions=(cards, again))
        return Frame(actions=(cards, again, Action("next", self.tr("Kartu berikutnya"), "primary")))

    def act(self, name: str) -> None:
        last = self._view.rehearsal.last if self._view and self._view.rehearsal else None
        match name:
            case "cards":
                self.wished.emit(GoTo(Place.PRACTICE))
            case "again" if last:
                self.wished.emit(BeginCard(last.card))
            case "next":
                self.wished.emit(BeginCard(self._next()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._view:
            self.present(self._view)

    def _next(self) -> str:
        """The name of the card after this one, or ""."""
        rehearsal = self._view.rehearsal if self._view else None
        if rehearsal is None or rehearsal.last is None:
            return ""
        names = list(rehearsal.deck.cards)
        later = names[names.index(rehearsal.last.card) + 1 :] if self._is_there() else names
        return later[0] if later else ""

    def _is_there(self) -> bool:
        """Whether the card is still among the others: an own one may have been taken away."""
        rehearsal = self._view.rehearsal if self._view else None
        return bool(rehearsal and rehearsal.last and rehearsal.last.card in rehearsal.deck.cards)

    def _title(self, card: str) -> str:
        rehearsal = self._view.rehearsal if self._view else None
        found = rehearsal.deck.cards.get(card) if rehearsal else None
        if found is None or self._view is None:
            return card
        return found.story(self._view.settings.site.language.value).title

"""Kartu latihan: which card to play, how earlier goes went, and the ways out of practice."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.errors import Refused
from kiosk.domain.practice.card import Card as Scenario
from kiosk.domain.practice.exercise import Exercise
from kiosk.settings_file import SettingsError
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.confirm import Confirm
from kiosk.ui.parts.flow import Flow
from kiosk.ui.parts.frame import Action, Frame
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.pill import Pill
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.parts.text import Text
from kiosk.ui.practice.book import Result
from kiosk.ui.practice.wishes import (
    BeginCard,
    LeavePractice,
    PractiseFreely,
    Resume,
    ShowResult,
    StartOver,
)
from kiosk.ui.view import View
from kiosk.ui.wishes import Draft, Wish
from kiosk.ui.wording.practice import grade_tone
from kiosk.ui.wording.refusals import refusal
from kiosk.ui.wording.troubles import settings_error


class CardRow(Card):
    """One card: `chosen` tells its name."""

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.key = name
        self._heading, self._about, self._aim = Text("", "heading"), Text(), Text("", "caption")
        self._pill, self.button = Pill(), Button()
        words, row = QVBoxLayout(), QHBoxLayout()
        words.setSpacing(4)
        for label in (self._heading, self._about, self._aim):
            words.addWidget(label)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self._pill)
        row.addWidget(self.button)
        self.body.addLayout(row)
        self.button.clicked.connect(self._choose)

    def present(self, number: int, scenario: Scenario, best: Result | None, language: str) -> None:
        story = scenario.story(language)
        self._heading.setText(f"{number}. {story.title}")
        self._about.setText(story.about)
        minutes = self.tr("Kira-kira {n} menit.").format(n=scenario.minutes)
        self._aim.setText(f"{story.aim} {minutes}")
        if best:
            words = self.tr("{percent} dari 100").format(percent=best.percent)
            self._pill.present(words, grade_tone(best.percent))
        else:
            self._pill.present(self.tr("Belum dicoba"))
        act = self.tr("Ulangi") if best else self.tr("Mulai")
        self.button.setText(act)
        self.button.setAccessibleName(f"{act}: {story.title}")

    def _choose(self) -> None:
        self.chosen.emit(self.key)


class PracticeScreen(QWidget):
    """The cards in their order; one that is being played stands above them."""

    wished = Signal(object)
    typed = Signal()
    frame_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._page, self._refusal = ScrollPage(), Notice(tone="bad")
        self._running, self._running_words = Card(), Text()
        self.resume, self.stop = Button(kind="primary"), Button()
        self._confirm, self._flawed = Confirm(), Notice(tone="warning")
        self._rows: dict[str, CardRow] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        buttons = Flow(spacing=10)
        buttons.addWidget(self.resume)
        buttons.addWidget(self.stop)
        self._running.body.addWidget(self._running_words)
        self._running.body.addLayout(buttons)
        for widget in (self._refusal, self._confirm, self._running):
            self._page.body.addWidget(widget)
        self._page.body.addLayout(self._list)
        self._page.body.addWidget(self._flawed)
        self._page.body.addStretch(1)
        self._page.fill(self)
        self._refusal.hide()
        self.resume.clicked.connect(self._resume)
        self.stop.clicked.connect(self._stop)
        self._confirm.confirmed.connect(self._start_over)
        self._say()

    def enter(self, view: View, draft: Draft) -> None:
        """The focus is on what comes next: the running card, or the first that is untried."""
        del draft
        self._refusal.hide()
        self._confirm.hide()
        if view.rehearsal:
            view.rehearsal.read_again()
        self.present(view)
        first = self._first_button(view)
        if first:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.verticalScrollBar().setValue(0)

    def present(self, view: View) -> None:
        self._view = view
        rehearsal = view.rehearsal
        if rehearsal is None or view.staff is None:
            return
        language = view.settings.site.language.value
        best = rehearsal.book.best(view.staff.id)
        self._keep_rows(tuple(rehearsal.deck.cards))
        for number, (key, scenario) in enumerate(rehearsal.deck.cards.items(), 1):
            self._rows[key].present(number, scenario, best.get(key), language)
        self._show_running(rehearsal.exercise(), view)
        self._show_flawed(rehearsal.deck.flawed)

    def refuse(self, refused: Refused) -> None:
        self._refusal.setText(refusal(refused))
        self._refusal.show()

    def draft(self) -> Draft:
        return {}

    def frame(self) -> Frame:
        actions = (
            Action("leave", self.tr("Keluar dari latihan"), left=True),
            Action("start-over", self.tr("Mulai latihan dari awal"), "danger", left=True),
            Action("free", self.tr("Berlatih bebas")),
        )
        return Frame(actions=actions)

    def act(self, name: str) -> None:
        match name:
            case "leave":
                self._wish(LeavePractice())
            case "start-over":
                self._confirm.ask(*self._question())
                self._page.ensureWidgetVisible(self._confirm)
            case "free":
                self._wish(PractiseFreely())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._page.say(
            self.tr("Pilih kartu latihan"),
            self.tr("Semua orang dan surat di sini karangan. Salah pun tidak apa-apa."),
        )
        self.resume.setText(self.tr("Lanjutkan"))
        self.stop.setText(self.tr("Berhenti, lihat hasil"))
        self._running.set_title(self.tr("Sedang berjalan"))
        self._confirm.say(*self._question())
        if self._view:
            self.present(self._view)

    def _question(self) -> tuple[str, str, str]:
        words = self.tr(
            "Peserta, surat, dan hasil latihan di loket ini dihapus. "
            "Catatan sungguhan tidak tersentuh."
        )
        lead = self.tr("Mulai latihan dari awal?")
        return words, self.tr("Ya, hapus latihan"), lead

    def _keep_rows(self, names: tuple[str, ...]) -> None:
        """Rows are made once, unless other cards are there now."""
        if tuple(self._rows) == names:
            return
        for row in self._rows.values():
            row.hide()
            row.deleteLater()
        self._rows = {name: CardRow(name) for name in names}
        for row in self._rows.values():
            row.chosen.connect(self._begin)
            self._list.addWidget(row)

    def _first_button(self, view: View) -> Button | None:
        rehearsal = view.rehearsal
        if rehearsal is None or view.staff is None:
            return None
        if rehearsal.exercise():
            return self.resume
        best = rehearsal.book.best(view.staff.id)
        untried = [row for key, row in self._rows.items() if key not in best]
        rows = untried or list(self._rows.values())
        return rows[0].button if rows else None

    def _show_running(self, exercise: Exercise | None, view: View) -> None:
        self._running.setVisible(exercise is not None)
        if exercise and view.rehearsal:
            scenario = view.rehearsal.deck.cards[exercise.card]
            title = scenario.story(view.settings.site.language.value).title
            self._running_words.setText(title)

    def _show_flawed(self, flawed: Sequence[SettingsError]) -> None:
        lines = [f"{error.file.name}: {settings_error(error)}" for error in flawed]
        lead = self.tr("Kartu ini belum bisa dipakai")
        self._flawed.setText("\n".join(lines), lead if lines else "")
        self._flawed.setVisible(bool(lines))

    def _wish(self, wish: Wish) -> None:
        self.wished.emit(wish)

    def _begin(self, name: str) -> None:
        self._wish(BeginCard(name))

    def _resume(self) -> None:
        self._wish(Resume())

    def _stop(self) -> None:
        self._wish(ShowResult())

    def _start_over(self) -> None:
        self._wish(StartOver())

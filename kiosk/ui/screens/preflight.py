"""Pemeriksaan: whether the kiosk itself is fit for the day, line by line, with what to do."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from kiosk.domain.errors import Reason, Refused
from kiosk.domain.preflight import Finding, Grade, unanswered, worst
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.frame import Action, Frame
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.parts.table import Table
from kiosk.ui.screens.preflight_answer import AnswerCard
from kiosk.ui.screens.preflight_help import HelpCard
from kiosk.ui.screens.preflight_rows import rows
from kiosk.ui.view import Place, View
from kiosk.ui.wishes import DeclineConsent, Draft, GoTo
from kiosk.ui.wishes_preflight import LookAgain
from kiosk.ui.wording.refusals import refusal
from kiosk.ui.wording.times import clock_time

MARGIN_PX = 8
AT_THE_PIN = (
    Reason.WRONG_PIN,
    Reason.LOCKED_OUT,
    Reason.NEEDS_SUPERVISOR,
    Reason.NOTHING_TO_OVERRIDE,
)


class PreflightScreen(QWidget):
    """The gravest line stands first; nothing is told by colour alone."""

    wished = Signal(object)
    typed = Signal()
    frame_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._shown = ("", False)
        self._summary, self._flaw = Notice(tone="info"), Notice(tone="bad")
        self._card, self.lines = Card(), Table(stretch=2)
        self.answer, self.help = AnswerCard(), HelpCard()
        self._card.body.addWidget(self.lines)
        self._page = ScrollPage()
        for part in (self._flaw, self._summary, self.answer, self._card, self.help):
            self._page.body.addWidget(part)
        self._page.body.addStretch(1)
        self._page.fill(self)
        self._flaw.hide()
        self.answer.wished.connect(self._wish)
        self.answer.opened.connect(self._show_pad, Qt.ConnectionType.QueuedConnection)
        self.help.wished.connect(self._wish)
        self._say()

    def enter(self, view: View, draft: Draft) -> None:
        del draft
        self._flaw.hide()
        self.answer.close_up()
        self.present(view)
        self._page.verticalScrollBar().setValue(0)
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def present(self, view: View) -> None:
        self._view = view
        seen, in_the_way = view.preflight, self._in_the_way(view)
        self.lines.present(("", "", ""), rows(view))
        self._card.setVisible(bool(seen.kept or seen.waiting))
        self._show_summary(view, in_the_way)
        self._show_answer(view, [one for one in in_the_way if one.grade is Grade.OVERRIDE])
        self.help.present(view)
        shown = (self._mood(view, in_the_way), bool(seen.waiting))
        if shown != self._shown:
            self._shown = shown
            self.frame_changed.emit()

    def refuse(self, refused: Refused) -> None:
        if refused.reason in AT_THE_PIN and self.answer.is_open:
            self.answer.refuse(refused)
            return
        self._flaw.setText(refusal(refused))
        self._flaw.show()
        self._page.verticalScrollBar().setValue(0)

    def draft(self) -> Draft:
        return {}

    def frame(self) -> Frame:
        """Where participants cannot be taken, guidance without a record still can be given."""
        mood, running = self._shown
        again = self.tr("Sedang diperiksa…") if running else self.tr("Periksa lagi")
        home = self.tr("Ke Beranda")
        look = Action("again", again, icon="refresh-cw")  # stays enabled: the focus stays too
        if mood not in (Grade.STOP, Grade.OVERRIDE):
            return Frame(actions=(look, Action("home", home, "primary")))
        back = Action("home", home, left=True, icon="arrow-left")
        guide = Action("guide", self.tr("Pandu tanpa catatan"), icon="life-buoy")
        return Frame(actions=(back, guide, look._replace(kind="primary")))

    def act(self, name: str) -> None:
        wishes = {"home": GoTo(Place.HOME), "again": LookAgain(), "guide": DeclineConsent()}
        self._wish(wishes[name])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._page.say(
            self.tr("Pemeriksaan"), self.tr("Apakah loket ini siap dipakai, dan apa yang kurang.")
        )
        if self._view:
            self.present(self._view)

    def _in_the_way(self, view: View) -> list[Finding]:
        if view.practice:
            return []
        return unanswered(view.preflight.findings, view.state.overridden, view.now)

    def _mood(self, view: View, in_the_way: list[Finding]) -> Grade:
        """What the day is like, with what a supervisor answered for taken as a warning."""
        if in_the_way:
            return worst(in_the_way)
        found = worst(view.preflight.findings)
        return found if found is Grade.FINE else Grade.WARN

    def _show_summary(self, view: View, in_the_way: list[Finding]) -> None:
        mood, at = self._mood(view, in_the_way), view.preflight.at
        tone, lead, words = self._summary_of(mood)
        when = clock_time(at, view.settings.site.zone) if at else ""
        looked = self.tr("Diperiksa pukul {time}.").format(time=when) if at else ""
        if at is None:
            tone, lead = "info", self.tr("Belum diperiksa.")
            words = self.tr("Tekan Periksa lagi; hasilnya tampil satu per satu.")
        self._summary.set_tone(tone)
        self._summary.setText(f"{words} {looked}".strip(), lead)

    def _summary_of(self, mood: Grade) -> tuple[str, str, str]:
        match mood:
            case Grade.STOP:
                words = self.tr(
                    "Kerjakan yang bertanda BERHENTI, lalu tekan Periksa lagi. "
                    "Memandu tanpa catatan tetap bisa, dan kasus lama tetap ada."
                )
                return "bad", self.tr("Peserta baru belum bisa diterima."), words
            case Grade.OVERRIDE:
                words = self.tr(
                    "Kerjakan yang tertulis, atau minta penyelia melanjutkan hari ini dengan "
                    "PIN-nya. Memandu tanpa catatan tetap bisa."
                )
                return "warning", self.tr("Tanya penyelia dulu."), words
            case Grade.WARN:
                words = self.tr("Yang bertanda perhatikan dibereskan bila sempat.")
                return "warning", self.tr("Loket bisa dipakai."), words
        return "good", self.tr("Semuanya baik."), self.tr("Loket siap dipakai.")

    def _show_answer(self, view: View, about: list[Finding]) -> None:
        """Once it is given, the eye and the keyboard are at the top again."""
        asked = self.answer.is_open
        self.answer.present(view, about)
        if asked and not self.answer.is_open:
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)
            self._page.verticalScrollBar().setValue(0)

    def _show_pad(self) -> None:
        """As much of the keys for the PIN as fits comes into view, from the first row on."""
        pad, bar = self.answer.pin.pad, self._page.verticalScrollBar()
        top = pad.mapTo(self._page, QPoint(0, 0)).y() + bar.value() - MARGIN_PX
        over = top + pad.height() + 2 * MARGIN_PX - self._page.viewport().height()
        bar.setValue(max(bar.value(), min(top, over)))

    def _wish(self, wish: object) -> None:
        self._flaw.hide()
        self.wished.emit(wish)

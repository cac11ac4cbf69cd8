"""Pengaduan: how far each rung of the ladder has come, and what the participant takes along."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.actions.otp import other_complaint
from kiosk.domain.case import Complaint
from kiosk.domain.errors import Refused
from kiosk.domain.events import CloseOutcome
from kiosk.domain.policy.complaint import limit_persists
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.confirm import Confirm
from kiosk.ui.parts.enter import is_enter
from kiosk.ui.parts.frame import Action, Frame
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.screens.complaint_filed import FiledView
from kiosk.ui.screens.complaint_news import ComplaintNews
from kiosk.ui.screens.complaint_stage import Need, is_automatic, need
from kiosk.ui.screens.complaint_unfiled import WAYS, CausesCard, UnfiledWords
from kiosk.ui.screens.otp_words import lacks_printer
from kiosk.ui.view import Place, View
from kiosk.ui.wishes import (
    CloseCase,
    Draft,
    FileComplaint,
    GoTo,
    OpenCase,
    OpenStep,
    PrintDossier,
    SaveDossier,
    Wish,
)
from kiosk.ui.wording import otp
from kiosk.ui.wording.guide import Scene, guide
from kiosk.ui.wording.refusals import refusal


class ComplaintScreen(QWidget):
    """The newest complaint of the case, or what is missing before there is one."""

    wished = Signal(object)
    typed = Signal()
    frame_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._need = Need.CAUSE
        self._framed: Frame | None = None
        self._unfiled = UnfiledWords(self)
        self._page, self._notice = ScrollPage(widest=1180), Notice(tone="warning")
        self._confirm = Confirm("warning", "secondary")
        self._causes, self._filed = CausesCard(), FiledView()
        self._delivery, self._number = self._filed.delivery, self._filed.number
        self._news, self._safety = ComplaintNews(), Notice(tone="safety")
        self._story = Button(kind="quiet", icon="history")
        self._lay_out()
        for part in (self._delivery, self._number):
            part.wished.connect(self._wish)
            part.typed.connect(self.typed)
        self._filed.wished.connect(self._wish)
        self._filed.solved.connect(self._ask_to_close)
        self._news.asked.connect(self._open_step)
        self._story.clicked.connect(self._tell_story)
        self._confirm.confirmed.connect(self._close_case)
        self._say()

    def enter(self, view: View, draft: Draft) -> None:
        for widget in (self._notice, self._confirm):
            widget.hide()
        self._filed.leave()
        self.present(view)
        self._filed.fill(draft)
        self.present(view)
        self._page.verticalScrollBar().setValue(0)
        self._focus()

    def present(self, view: View) -> None:
        self._view = view
        case = view.case
        if case is None:
            return
        self._need = need(case, view)
        complaint = case.complaint
        for widget in (
            self._filed,
            self._safety,
            self._story,
        ):  # before, the guide has the safety line
            widget.setVisible(complaint is not None)
        self._causes.setVisible(complaint is None)
        if complaint is None:
            self._news.hide()
            why = limit_persists(case, view.rules.complaint, view.rules.cooldown)
            self._causes.present(view.rules.complaint, why)
            self._page.say(*self._unfiled.headline(self._need))
        else:
            title = self.tr("Pengaduan sudah dibuat")
            if is_automatic(case, complaint):
                title = self.tr("Pengaduan sudah dibuat otomatis")
            again = self.tr("Tidak ada yang perlu ditulis ulang.")
            self._page.say(title, f"{otp.why_filed(complaint.why)} {again}")
            self._news.present(case, complaint, view)
            self._filed.present(case, complaint, view)
        self._reframe()

    def refuse(self, refused: Refused) -> None:
        if not (self._delivery.refuse(refused) or self._number.refuse(refused)):
            self._notice.setText(refusal(refused))
            self._notice.show()
            self._page.verticalScrollBar().setValue(0)

    def draft(self) -> Draft:
        return self._filed.kept()

    def frame(self) -> Frame:
        complaint, view = self._complaint(), self._view
        if complaint is None or view is None:
            words = self._unfiled
            return Frame(True, words.guide(self._need), words.actions(self._need))
        return Frame(show_rail=True, actions=self._actions(view))

    def act(self, name: str) -> None:
        complaint = self._complaint()
        match name:
            case "next":
                self._wish(GoTo(Place.HOME))
            case "fetch":
                self._fetch()
            case "file":
                self._wish(FileComplaint())
            case "letter" if complaint:
                letters = [step.number for step in complaint.steps if step.letter]
                self._open_step(letters[-1])
            case "print":
                self._wish(PrintDossier())
            case "save":
                self._wish(SaveDossier())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter with nothing in hand presses the primary action."""
        if is_enter(event) and self._page.hasFocus():
            self.act(self.frame().actions[-1].name)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def showEvent(self, event: QShowEvent) -> None:
        """A widget keeps no focus from before it had a window, so it is set once it is seen."""
        super().showEvent(event)
        if not event.spontaneous():
            self._focus()

    def _lay_out(self) -> None:
        self._page.head.addWidget(self._story, 0, Qt.AlignmentFlag.AlignTop)
        above: tuple[QWidget, ...] = (self._notice, self._confirm, self._news, self._causes)
        for widget in above:
            self._page.body.addWidget(widget)
        self._page.body.addWidget(self._filed, 1)
        below = QVBoxLayout()
        below.setContentsMargins(30, 4, 30, 4)
        below.addWidget(self._safety)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(self._page, 1)
        outside.addLayout(below)

    def _actions(self, view: View) -> tuple[Action, ...]:
        actions = [Action("letter", self.tr("Lihat surat"), left=True, icon="file-text")]
        if lacks_printer(view):
            actions.append(Action("save", self.tr("Simpan berkas"), icon="download"))
        else:
            actions.append(Action("print", self.tr("Cetak berkas"), icon="printer"))
        actions.append(Action("next", self.tr("Selesai, layani berikutnya"), "primary"))
        return tuple(actions)

    def _question(self) -> tuple[str, str, str]:
        words = self.tr("Kasus ditutup. Surat yang belum terkirim tidak dikirim lagi.")
        return words, self.tr("Ya, masalah selesai"), self.tr("Masalah peserta sudah selesai?")

    def _complaint(self) -> Complaint | None:
        case = self._view.case if self._view else None
        return case.complaint if case else None

    def _fetch(self) -> None:
        case, view = (self._view.case, self._view) if self._view else (None, None)
        if view and case and self._need is Need.ELSEWHERE:
            if other := other_complaint(view.state, case):
                self._wish(OpenCase(other.id))
        else:
            self._wish(GoTo(WAYS[self._need]))

    def _open_step(self, step: int) -> None:
        if self._view and self._view.case:
            self._wish(OpenStep(self._view.case.id, step))

    def _tell_story(self) -> None:
        self._wish(GoTo(Place.CASE))

    def _ask_to_close(self) -> None:
        self._confirm.ask(*self._question())
        self._page.verticalScrollBar().setValue(0)

    def _close_case(self) -> None:
        self._wish(CloseCase(CloseOutcome.SOLVED))

    def _focus(self) -> None:
        """Where typing goes on; else on the page, where Enter is the primary action."""
        if self._number.kept() and self._number.field.isVisibleTo(self):
            self._number.field.setFocus()
        elif self._news.read.isVisibleTo(self):
            self._news.read.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        self._story.setText(self.tr("Riwayat kasus"))
        self._safety.setText(guide(Scene.COMPLAINT).safety)
        self._confirm.say(*self._question())
        if self._view:
            self.present(self._view)

    def _reframe(self) -> None:
        fresh = self.frame()
        if fresh != self._framed:
            self._framed = fresh
            self.frame_changed.emit()

    def _wish(self, wish: Wish) -> None:
        self._notice.hide()
        self.wished.emit(wish)

"""Pengaduan: how far the letter is, what may follow it, and what the participant takes along."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.case import Complaint
from kiosk.domain.errors import Refused
from kiosk.domain.events import CloseOutcome
from kiosk.domain.policy.complaint import limit_persists
from kiosk.ui.parts.confirm import Confirm
from kiosk.ui.parts.frame import Action, Frame
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.screens.complaint_filed import FiledView
from kiosk.ui.screens.complaint_stage import Need, is_automatic, need
from kiosk.ui.screens.complaint_unfiled import WAYS, CausesCard, UnfiledWords
from kiosk.ui.screens.otp_words import lacks_printer
from kiosk.ui.view import Place, View
from kiosk.ui.wishes import (
    CloseCase,
    Draft,
    FileComplaint,
    GoTo,
    PrintLetter,
    SaveLetter,
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
        self._reading = False
        self._unfiled = UnfiledWords(self)
        self._page, self._notice = ScrollPage(widest=1180), Notice(tone="warning")
        self._confirm = Confirm("warning", "secondary")
        self._causes, self._filed = CausesCard(), FiledView()
        self._delivery, self._letter = self._filed.delivery, self._filed.letter
        self._safety = Notice(tone="safety")
        self._lay_out()
        self._delivery.wished.connect(self._wish)
        self._delivery.typed.connect(self.typed)
        self._filed.solved.connect(self._ask_to_close)
        self._confirm.confirmed.connect(self._close_case)
        self._say()

    def enter(self, view: View, draft: Draft) -> None:
        for widget in (self._notice, self._confirm):
            widget.hide()
        self._reading = False
        self._delivery.fill(draft.get("number", ""), draft.get("recipient", ""))
        self.present(view)
        self._page.verticalScrollBar().setValue(0)
        self._focus()

    def present(self, view: View) -> None:
        self._view = view
        case = view.case
        if case is None:
            return
        self._need = need(case, view.rules)
        complaint = case.complaint
        for widget in (self._filed, self._safety):  # before, the guide has the safety line
            widget.setVisible(complaint is not None)
        self._causes.setVisible(complaint is None)
        if complaint is None:
            why = limit_persists(case, view.rules.complaint, view.rules.cooldown)
            self._causes.present(view.rules.complaint, why)
            self._page.say(*self._unfiled.headline(self._need))
        else:
            title = self.tr("Pengaduan sudah dibuat")
            if is_automatic(case, complaint):
                title = self.tr("Pengaduan sudah dibuat otomatis")
            again = self.tr("Tidak ada yang perlu ditulis ulang.")
            self._page.say(title, f"{otp.why_filed(complaint.why)} {again}")
            self._filed.present(case, complaint, view, reading=self._reading)
        self._reframe()

    def refuse(self, refused: Refused) -> None:
        if not self._delivery.refuse(refused):
            self._notice.setText(refusal(refused))
            self._notice.show()
            self._page.verticalScrollBar().setValue(0)

    def draft(self) -> Draft:
        return self._delivery.kept()

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
                self._wish(GoTo(WAYS[self._need]))
            case "file":
                self._wish(FileComplaint())
            case "letter":
                self._read(not self._reading)
            case "print" if complaint:
                self._wish(PrintLetter(complaint.number))
            case "save" if complaint:
                self._wish(SaveLetter(complaint.number))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter with nothing in hand presses the primary action."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.isAutoRepeat() and self._page.hasFocus():
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
        above: tuple[QWidget, ...] = (self._notice, self._confirm, self._causes)
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
        read = self.tr("Tutup surat") if self._reading else self.tr("Lihat surat")
        actions = [Action("letter", read, left=True, icon="file-text")]
        if lacks_printer(view):
            actions.append(Action("save", self.tr("Simpan PDF"), icon="download"))
        else:
            actions.append(Action("print", self.tr("Cetak surat"), icon="printer"))
        actions.append(Action("next", self.tr("Selesai, layani berikutnya"), "primary"))
        return tuple(actions)

    def _question(self) -> tuple[str, str, str]:
        words = self.tr("Kasus ditutup. Surat yang belum terkirim tidak dikirim lagi.")
        return words, self.tr("Ya, masalah selesai"), self.tr("Masalah peserta sudah selesai?")

    def _complaint(self) -> Complaint | None:
        case = self._view.case if self._view else None
        return case.complaint if case else None

    def _read(self, reading: bool) -> None:
        self._reading = reading
        if self._view:
            self.present(self._view)
        self._focus()

    def _ask_to_close(self) -> None:
        self._confirm.ask(*self._question())
        self._page.verticalScrollBar().setValue(0)

    def _close_case(self) -> None:
        self._wish(CloseCase(CloseOutcome.SOLVED))

    def _focus(self) -> None:
        """Where typing goes on; else on the page, where Enter is the primary action."""
        if self._reading:
            self._letter.page.setFocus()
        elif self._delivery.number.text() and self._delivery.number.isVisibleTo(self):
            self._delivery.number.setFocus()
        else:
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
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

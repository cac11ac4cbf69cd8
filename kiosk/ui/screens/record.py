"""Data saya: what Loket keeps of this participant, shown to them, and the ways out of it."""

from enum import StrEnum

from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.case import Case, DeliveryState
from kiosk.domain.errors import Refused
from kiosk.domain.events import CloseOutcome, EraseCause, OtpOutcome
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.columns import Columns
from kiosk.ui.parts.confirm import Confirm
from kiosk.ui.parts.frame import Action, Frame
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.parts.table import Table
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.record_rows import RecordRows
from kiosk.ui.view import Place, View
from kiosk.ui.wishes import CloseCase, Draft, ErasePerson, GiveConsent, GoTo, PrintRecord
from kiosk.ui.wording.guide import Scene, guide
from kiosk.ui.wording.refusals import refusal

OUT = (DeliveryState.SENDING, DeliveryState.ACCEPTED, DeliveryState.UNCERTAIN)


class Asked(StrEnum):
    """What waits for a second press."""

    ERASE = "erase"
    WITHDRAW = "withdraw"
    CLOSE = "close"


class RecordScreen(QWidget):
    """Nothing is typed here; what cannot be undone asks once more, in the page itself."""

    wished = Signal(object)
    typed = Signal()
    frame_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._asked: Asked | None = None
        self._rows = RecordRows(self)
        self._page, self._flaw, self._confirm = ScrollPage(), Notice(tone="bad"), Confirm()
        self._person, self._consent, self._work, self._rights = Card(), Card(), Card(), Card()
        self._person_table, self._consent_table, self._work_table = Table(), Table(), Table()
        self._drafts = Text("", "caption")
        self.no_complaint = Button()
        self.withdraw, self.erase = Button("", "danger"), Button("", "danger", icon="trash-2")
        self._lay_out()
        self.no_complaint.clicked.connect(self._stop_complaint)
        self.withdraw.clicked.connect(self._ask_withdraw)
        self.erase.clicked.connect(self._ask_erase)
        self._confirm.confirmed.connect(self._do)
        self._confirm.cancelled.connect(self._forget)
        self._say()

    def enter(self, view: View, draft: Draft) -> None:
        del draft
        self._flaw.hide()
        self._confirm.hide()
        self._asked = None
        self.present(view)
        self._page.verticalScrollBar().setValue(0)
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def present(self, view: View) -> None:
        closed_before = self._is_closed()
        self._view = view
        self._say()
        if closed_before != self._is_closed():
            self.frame_changed.emit()

    def refuse(self, refused: Refused) -> None:
        self._flaw.setText(refusal(refused))
        self._flaw.show()
        self._page.verticalScrollBar().setValue(0)

    def draft(self) -> Draft:
        return {}

    def frame(self) -> Frame:
        actions = [
            Action("back", self.tr("Kembali"), left=True),
            Action("print", self.tr("Cetak data saya"), left=True, icon="printer"),
        ]
        if self._is_closed():
            actions.append(Action("home", self.tr("Ke Beranda"), "primary"))
        else:
            actions.append(Action("close", self.tr("Selesai"), "primary"))
        return Frame(guide=guide(Scene.RECORD), actions=tuple(actions))

    def act(self, name: str) -> None:
        match name:
            case "back":
                self.wished.emit(GoTo(Place.CONSENT))
            case "print":
                self.wished.emit(PrintRecord())
            case "home":
                self.wished.emit(GoTo(Place.HOME))
            case "close":
                self._ask(Asked.CLOSE)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        self._person.body.addWidget(self._person_table)
        self._consent.body.addWidget(self._consent_table)
        self._work.body.addWidget(self._work_table)
        self._work.body.addWidget(self._drafts)
        for button in (self.no_complaint, self.withdraw, self.erase):
            self._rights.body.addWidget(button)
        self._person.body.addStretch(1)
        aside = QWidget()
        stacked = QVBoxLayout(aside)
        stacked.setContentsMargins(0, 0, 0, 0)
        stacked.setSpacing(16)
        stacked.addWidget(self._consent)
        stacked.addWidget(self._rights)
        stacked.addStretch(1)
        columns = Columns((self._person, 1), (aside, 1), beside_from=680, spacing=16)
        for widget in (self._flaw, self._confirm, columns, self._work):
            self._page.body.addWidget(widget)
        self._page.body.addStretch(1)
        self._page.fill(self)

    def _say(self) -> None:
        self._page.say(
            self.tr("Data saya"),
            self.tr("Semua yang disimpan loket ini tentang peserta. Di layar sebagian disamarkan."),
        )
        self._person.set_title(self.tr("Data diri"))
        self._consent.set_title(self.tr("Persetujuan"))
        self._work.set_title(self.tr("Catatan kasus"))
        self._rights.set_title(self.tr("Hak peserta"))
        self.no_complaint.setText(self.tr("Tarik persetujuan pengaduan"))
        self.withdraw.setText(self.tr("Tarik persetujuan dan hapus data"))
        self.erase.setText(self.tr("Hapus data saya"))
        self._drafts.setText(
            self.tr("Isian yang belum dicatat disimpan terkunci di komputer ini dan ikut terhapus.")
        )
        case = self._view.case if self._view else None
        if case and self._view:
            self._show(case, self._view)
        if self._asked:
            self._confirm.say(*self._question(self._asked))

    def _show(self, case: Case, view: View) -> None:
        zone = view.settings.site.zone
        headings = ("", "")
        self._person_table.present(headings, self._rows.about_person(case))
        self._consent_table.present(headings, self._rows.about_consent(case, zone))
        self._work_table.present(headings, self._rows.about_work(case, view))
        self.no_complaint.setVisible(case.consent.complaint and case.closed is None)

    def _is_closed(self) -> bool:
        case = self._view.case if self._view else None
        return case is not None and case.closed is not None

    def _stop_complaint(self) -> None:
        case = self._view.case if self._view else None
        if case:
            self.wished.emit(GiveConsent(replace(case.consent, complaint=False)))

    def _ask_withdraw(self) -> None:
        self._ask(Asked.WITHDRAW)

    def _ask_erase(self) -> None:
        self._ask(Asked.ERASE)

    def _ask(self, what: Asked) -> None:
        self._asked = what
        self._confirm.ask(*self._question(what))
        self._page.verticalScrollBar().setValue(0)

    def _forget(self) -> None:
        self._asked = None

    def _do(self) -> None:
        asked, self._asked = self._asked, None
        case = self._view.case if self._view else None
        match asked:
            case Asked.ERASE:
                self.wished.emit(ErasePerson(EraseCause.ASKED))
            case Asked.WITHDRAW:
                self.wished.emit(ErasePerson(EraseCause.CONSENT_WITHDRAWN))
            case Asked.CLOSE if case:
                worked = bool(case.attempts) and case.attempts[-1].outcome is OtpOutcome.WORKED
                outcome = CloseOutcome.SOLVED if worked else CloseOutcome.STOPPED
                self.wished.emit(CloseCase(outcome))

    def _question(self, what: Asked) -> tuple[str, str, str]:
        """Words, the button that does it, and the lead."""
        case = self._view.case if self._view else None
        if what is Asked.CLOSE:
            return self._about_closing(case), self.tr("Ya, tutup kasus"), self.tr("Tutup kasus?")
        words = self.tr(
            "Ini tidak bisa dibatalkan. Yang tersisa hanya nomor kasus tanpa identitas."
        )
        if case and any(one.delivery.state in OUT for one in case.complaints):
            sent = self.tr("Pengaduan yang sudah terkirim tidak bisa ditarik dari penerimanya.")
            words = f"{words} {sent}"
        lead = self.tr("Hapus semua data peserta ini?")
        if what is Asked.WITHDRAW:
            lead = self.tr("Tarik persetujuan dan hapus semua data peserta ini?")
        return words, self.tr("Ya, hapus sekarang"), lead

    def _about_closing(self, case: Case | None) -> str:
        if case is None:
            return ""
        words = self.tr("Data disimpan {days} hari lagi, lalu dihapus.")
        if not case.consent.keep_days:
            words = self.tr("Data dihapus begitu kasus ditutup, karena peserta tidak mau disimpan.")
        unsent = self._view.state.unsent if self._view else {}
        waiting = self.tr("Pengaduan yang belum terkirim tidak akan dikirim lagi.")
        if any(key.case == case.id for key in unsent):
            words = f"{words} {waiting}"
        return words.format(days=case.consent.keep_days)

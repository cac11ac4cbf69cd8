"""Persetujuan: read by the participant, ticked one by one, before anything is stored."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.case import Case
from kiosk.domain.errors import Reason, Refused
from kiosk.ui.parts.frame import Action, Frame
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.screens.consent_form import ConsentForm
from kiosk.ui.steps import standing
from kiosk.ui.view import Place, View
from kiosk.ui.wishes import DeclineConsent, Draft, GiveConsent, GoTo
from kiosk.ui.wording.consent import ConsentText, consent_text
from kiosk.ui.wording.guide import Scene, guide
from kiosk.ui.wording.names import name
from kiosk.ui.wording.refusals import refusal
from kiosk.ui.wording.times import dated


class ConsentScreen(QWidget):
    """Without a case a new participant decides; with one, the consent given can be renewed."""

    wished = Signal(object)
    typed = Signal()
    frame_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._text: ConsentText | None = None
        self._changed = False
        self._page, self._form = ScrollPage(), ConsentForm()
        self._given = Notice(tone="good")
        self._flaw = Notice(tone="bad")
        for widget in (self._flaw, self._given, self._form):
            self._page.body.addWidget(widget)
        self._page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)
        self._form.changed.connect(self._change)
        self._form.entered.connect(self._agree)
        self._say()

    def enter(self, view: View, draft: Draft) -> None:
        self._flaw.hide()
        self._view = view
        self._form.fill(draft or _given(view.case))
        self.present(view)
        self._page.verticalScrollBar().setValue(0)
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)  # read first; Tab leads to the ticks

    def present(self, view: View) -> None:
        self._view = view
        self._read(view)
        self._say()
        self._form.suit(view.case)
        self._note_change()

    def refuse(self, refused: Refused) -> None:
        words = refusal(refused)
        if refused.reason in (Reason.NAME_MISSING, Reason.LOOKS_LIKE_A_CODE):
            self._form.flaw(words)
            return
        self._flaw.setText(words)
        self._flaw.show()
        self._page.verticalScrollBar().setValue(0)

    def draft(self) -> Draft:
        return self._form.kept() if self._differs() else {}

    def frame(self) -> Frame:
        case = self._view.case if self._view else None
        actions = self._actions_of(case) if case else self._actions()
        return Frame(show_rail=True, guide=guide(Scene.CONSENT), actions=actions)

    def act(self, name: str) -> None:
        case = self._view.case if self._view else None
        match name:
            case "back":
                self.wished.emit(GoTo(Place.HOME))
            case "decline":
                self.wished.emit(DeclineConsent())
            case "agree":
                self._agree()
            case "record":
                self.wished.emit(GoTo(Place.RECORD))
            case "next" if case:
                self.wished.emit(GoTo(standing(case)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _agree(self) -> None:
        if self._view is None:
            return
        self._flaw.hide()
        wanting = self._form.find_wanting()
        if wanting:
            wanting.setFocus(Qt.FocusReason.OtherFocusReason)
            self._page.ensureWidgetVisible(wanting, 30, 90)
            return
        self.wished.emit(GiveConsent(self._form.consent(self._view.settings.desk.keep_days)))

    def _change(self) -> None:
        self._flaw.hide()
        self.typed.emit()
        self._note_change()

    def _note_change(self) -> None:
        differs = self._differs()
        if differs != self._changed:
            self._changed = differs
            self.frame_changed.emit()

    def _differs(self) -> bool:
        """Whether the form says something else than what was agreed to."""
        case = self._view.case if self._view else None
        return dict(self._form.typed()) != dict(_given(case))

    def _read(self, view: View) -> None:
        """The text in the language of the moment, read anew only when it would be another."""
        settings = view.settings
        text = consent_text(
            settings.site.language.value,
            settings.desk.keep_days,
            settings.site.name,
            view.rules.retention.idle_days,
        )
        if text != self._text:
            self._text = text
            self._form.read(text)

    def _say(self) -> None:
        title = self._text.title if self._text else ""
        case = self._view.case if self._view else None
        self._given.setVisible(case is not None)
        if case is None:
            words = self.tr("Peserta membaca sendiri, atau petugas membacakan. Boleh menolak.")
            self._page.say(title, words)
            return
        words = self.tr("Ubah centang bila peserta ingin, lalu perbarui.")
        self._page.say(title, words)
        self._given.setText(*self._what_was_given(case))

    def _what_was_given(self, case: Case) -> tuple[str, str]:
        """Text and lead of the notice; the same as can be shown to an authority."""
        zone = self._view.settings.site.zone if self._view else "Asia/Jakarta"
        consent = case.consent
        lead = self.tr("Disetujui {name}, {when} (teks {version})").format(
            name=consent.name, when=dated(case.consented.at, zone), version=consent.version
        )
        sending = self.tr("Pengaduan boleh dikirim.")
        if not consent.complaint:
            sending = self.tr("Pengaduan tidak boleh dikirim.")
        keeping = self.tr("Disimpan {days} hari setelah kasus ditutup.")
        if not consent.keep_days:
            keeping = self.tr("Dihapus begitu kasus ditutup.")
        words = (f"{name(consent.method)}.", sending, keeping.format(days=consent.keep_days))
        return " ".join(words), lead

    def _actions(self) -> tuple[Action, ...]:
        return (
            Action("back", self.tr("Kembali"), left=True),
            Action("decline", self.tr("Tidak setuju")),
            Action("agree", self.tr("Setuju dan lanjut"), "primary"),
        )

    def _actions_of(self, case: Case) -> tuple[Action, ...]:
        record = Action("record", self.tr("Data saya"), left=True)
        back = Action("back", self.tr("Kembali"), left=True)
        if case.closed:
            return back, record, Action("next", self.tr("Lanjut"), "primary")
        renew, go_on = self.tr("Perbarui persetujuan"), self.tr("Lanjut")
        if self._changed:
            return back, record, Action("next", go_on), Action("agree", renew, "primary")
        return back, record, Action("agree", renew), Action("next", go_on, "primary")


def _given(case: Case | None) -> Draft:
    """The consent of a case as the form tells it; blank for a new participant."""
    if case is None:
        return {"method": "tick-and-name", "name": ""}
    consent = case.consent
    ticked = {"help": True, "complaint": consent.complaint, "keep": consent.keep_days > 0}
    said = {key: "1" for key, yes in ticked.items() if yes}
    return {**said, "method": consent.method.value, "name": consent.name}

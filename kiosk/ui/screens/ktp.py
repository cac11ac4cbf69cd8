"""Data KTP: typed from the card, checked at every key, compared with the account; never refused
for what may be genuine (handbook 0.9)."""

from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from kiosk.domain.case import Case
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.events import FieldResult
from kiosk.domain.finding import Severity
from kiosk.ui.parts.frame import Action, Frame
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.screens.ktp_comparison import ComparisonCard
from kiosk.ui.screens.ktp_form import KtpForm, typed_of
from kiosk.ui.view import Place, View
from kiosk.ui.wishes import Draft, GoTo, RecordPerson
from kiosk.ui.wording.findings import shape_right
from kiosk.ui.wording.guide import Scene, guide
from kiosk.ui.wording.refusals import refusal

COMPARED = "compared-"
"""Before the field's name in a draft: the finding, never the text."""
FIELDS = {
    Reason.NIK_NOT_16_DIGITS: "nik",
    Reason.KK_NOT_16_DIGITS: "kk",
    Reason.NAME_INVALID: "name",
    Reason.BIRTH_DATE_INVALID: "born",
}


class KtpScreen(QWidget):
    """The form above, the comparison below it."""

    wished = Signal(object)
    typed = Signal()
    frame_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._scene = Scene.KTP
        self._shaped = False
        self._page, self._flaw = ScrollPage(), Notice(tone="bad")
        self._form, self._comparison = KtpForm(), ComparisonCard()
        for widget in (self._flaw, self._form, self._comparison):
            self._page.body.addWidget(widget)
        self._page.body.addStretch(1)
        self._page.fill(self)
        self._form.changed.connect(self._type)
        self._comparison.typed.connect(self._compare)
        self._comparison.completed.connect(self._go_on, Qt.ConnectionType.QueuedConnection)
        self._say()

    def enter(self, view: View, draft: Draft) -> None:
        self._view = view
        self._flaw.hide()
        self._form.begin(_today(view), draft or _recorded(view.case))
        reading = self._form.reading
        if reading:
            self._comparison.begin(reading.card(), reading.nik, _known(draft, view.case))
        self._note_scene()
        self._page.verticalScrollBar().setValue(0)
        self._form.at("nik").setFocus(Qt.FocusReason.OtherFocusReason)

    def present(self, view: View) -> None:
        self._view = view
        self._form.set_today(_today(view))

    def refuse(self, refused: Refused) -> None:
        words = refusal(refused)
        key = FIELDS.get(refused.reason, "")
        if key:
            self._form.flaw(key, words)
            self._show(self._form.at(key))
            return
        self._flaw.setText(words)
        self._flaw.show()
        self._page.verticalScrollBar().setValue(0)

    def draft(self) -> Draft:
        results = self._comparison.results()
        if self._is_on_record(results):
            return {}
        compared = {f"{COMPARED}{one.field}": f"{one.outcome} {one.remedy}" for one in results}
        return {**self._form.typed(), **compared}

    def frame(self) -> Frame:
        text = guide(self._scene)
        if self._shaped and self._scene is Scene.KTP:
            text = text._replace(why=f"{text.why} {shape_right()}")
        actions = (
            Action("back", self.tr("Kembali"), left=True),
            Action("later", self.tr("Simpan, lanjut nanti")),
            Action("next", self.tr("Lanjut ke telepon"), "primary"),
        )
        return Frame(show_rail=True, guide=text, actions=actions)

    def act(self, name: str) -> None:
        match name:
            case "back":
                self.wished.emit(GoTo(Place.CONSENT))
            case "later":
                self.wished.emit(GoTo(Place.HOME))
            case "next":
                self._go_on()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._page.say(
            self.tr("Cocokkan data KTP"),
            self.tr("Isi dari kartu, lalu bandingkan dengan data di akun Prakerja peserta."),
        )

    def _type(self) -> None:
        self._flaw.hide()
        reading = self._form.reading
        if reading:
            self._comparison.present(reading.card(), reading.nik)
        self._compare()

    def _compare(self) -> None:
        self._note_scene()
        self.typed.emit()

    def _note_scene(self) -> None:
        """The guide speaks of what is on the screen now."""
        before = (self._scene, self._shaped)
        reading = self._form.reading
        self._shaped = reading is not None and reading.nik.shape_is_right
        self._scene = Scene.KTP
        if self._comparison.differs():
            self._scene = Scene.KTP_DIFFERS
        elif reading and any(found.severity is Severity.WARNING for found in reading.findings):
            self._scene = Scene.KTP_CHECK
        if (self._scene, self._shaped) != before:
            self.frame_changed.emit()

    def _is_on_record(self, results: tuple[FieldResult, ...]) -> bool:
        """Whether the screen means nothing else than what was recorded, or nothing at all."""
        case, reading = self._view.case if self._view else None, self._form.reading
        if case is None or case.person is None:
            return not self._form.typed() and not results
        return reading is not None and (reading.person, results) == (case.person, case.comparison)

    def _go_on(self) -> None:
        """Records what is new; what is on record already is not recorded twice."""
        wanting = self._form.find_wanting()
        reading = self._form.reading
        if wanting or reading is None or reading.person is None:
            self._show(wanting or self._form.at("nik"))
            return
        findings = tuple(found.code.value for found in reading.findings)
        results = self._comparison.results()
        if self._is_on_record(results):
            self.wished.emit(GoTo(Place.CONTACT))
        else:
            self.wished.emit(RecordPerson(reading.person, findings, results))

    def _show(self, field: QWidget) -> None:
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.ensureWidgetVisible(field, 30, 60)


def _today(view: View) -> date:
    return view.now.at.astimezone(ZoneInfo(view.settings.site.zone)).date()


def _recorded(case: Case | None) -> Draft:
    if case is None or case.person is None:
        return {}
    return {key: text for key, text in typed_of(case.person).items() if text}


def _known(draft: Draft, case: Case | None) -> tuple[FieldResult, ...]:
    """The findings of the draft, or else those on record."""
    if not draft:
        return case.comparison if case else ()
    kept = {key: text for key, text in draft.items() if key.startswith(COMPARED)}
    return tuple(
        FieldResult(key.removeprefix(COMPARED), *text.split(" ", 1)) for key, text in kept.items()
    )

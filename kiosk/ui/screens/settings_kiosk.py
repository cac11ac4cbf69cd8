"""Pengaturan, Jam dan tampilan: the clock a supervisor vouches for, text size and language."""

from datetime import timedelta

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.clock import REST, TOLERANCE
from kiosk.domain.errors import Refused
from kiosk.settings import Language, Typing
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.choice_row import ChoiceRow
from kiosk.ui.parts.confirm import Confirm
from kiosk.ui.parts.notice import Notice
from kiosk.ui.screens.settings_resting import RestingCard
from kiosk.ui.view import View
from kiosk.ui.wishes import ConfirmClock, SetLanguage
from kiosk.ui.wishes_look import SetTextScale, SetTyping
from kiosk.ui.wording.names import name
from kiosk.ui.wording.refusals import refusal
from kiosk.ui.wording.times import duration

SIZES = {"1.0": "100 %", "1.1": "110 %", "1.25": "125 %", "1.4": "140 %", "1.6": "160 %"}


class KioskSection(QWidget):
    """Changes here are seen at once."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._clock, self._look = Card(), Card()
        self._state, self.checked = Notice(), Button(icon="clock")
        self.confirm = Confirm("warning", "primary")
        self.text_size = ChoiceRow("", SIZES)
        self.language = ChoiceRow("", {one: name(one) for one in Language})
        self.typing = ChoiceRow("", {one: name(one) for one in Typing})
        self.resting = RestingCard()
        self.resting.wished.connect(self.wished)
        self.checked.clicked.connect(self._ask)
        self.confirm.confirmed.connect(self._confirm_clock)
        self.text_size.chosen.connect(self._set_size)
        self.language.chosen.connect(self._set_language)
        self.typing.chosen.connect(self._set_typing)
        self._clock.body.addWidget(self._state)
        self._clock.body.addWidget(self.checked, 0, Qt.AlignmentFlag.AlignLeft)
        self._clock.body.addWidget(self.confirm)
        self._look.body.addWidget(self.text_size)
        self._look.body.addWidget(self.language)
        self._look.body.addWidget(self.typing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._clock)
        column.addWidget(self._look)
        column.addWidget(self.resting)
        self._say()

    def enter(self, view: View) -> None:
        self.confirm.hide()
        self.present(view)

    def present(self, view: View) -> None:
        self._view = view
        self.text_size.choose(str(view.settings.desk.text_scale))
        self.language.choose(view.settings.site.language)
        self.typing.choose(view.settings.desk.keyboard)
        self.resting.present(view)
        words, tone = self._clock_words(view)
        self._state.set_tone(tone)
        self._state.setText(words)

    def refuse(self, refused: Refused) -> None:
        self._state.set_tone("bad")
        self._state.setText(refusal(refused))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._clock.set_title(self.tr("Jam komputer"))
        self._look.set_title(self.tr("Tampilan"))
        self.checked.setText(self.tr("Jam sudah saya cocokkan"))
        self.text_size.say(self.tr("Ukuran huruf"), SIZES)
        self.language.say(self.tr("Bahasa"), {one: name(one) for one in Language})
        self.typing.say(self.tr("Papan ketik di layar"), {one.value: name(one) for one in Typing})
        self.confirm.say(*self._question())
        if self._view:
            self.present(self._view)

    def _clock_words(self, view: View) -> tuple[str, str]:
        """Whether the computer's clock can be believed, as far as it was recorded."""
        clock = view.state.clock
        if abs(clock.noted) > TOLERANCE:
            off = duration(abs(clock.noted) // timedelta(milliseconds=1))
            ahead = self.tr("Jam komputer lebih cepat {off} dari waktu Loket.")
            behind = self.tr("Jam komputer lebih lambat {off} dari waktu Loket.")
            said = (ahead if clock.noted > timedelta() else behind).format(off=off)
            todo = self.tr("Perbaiki jam komputer, atau cocokkan dengan jam lain.")
            return f"{said} {todo}", "warning"
        if clock.leapt(view.now) > REST:
            return self.tr(
                "Loket lama tidak menyala. Cocokkan jam komputer dengan jam lain dulu; "
                "sampai itu tidak ada data yang dihapus otomatis."
            ), "warning"
        return self.tr("Jam komputer cocok dengan waktu Loket."), "good"

    def _question(self) -> tuple[str, str]:
        words = self.tr(
            "Sudah sama dengan jam lain, tanggalnya juga? Mulai sekarang Loket memercayai jam "
            "komputer di kanan atas."
        )
        return words, self.tr("Ya, jam dan tanggal benar")

    def _ask(self) -> None:
        self.confirm.ask(*self._question())

    def _confirm_clock(self) -> None:
        self.wished.emit(ConfirmClock())

    def _set_size(self, size: str) -> None:
        self.wished.emit(SetTextScale(float(size)))

    def _set_language(self, language: str) -> None:
        self.wished.emit(SetLanguage(language))

    def _set_typing(self, mode: str) -> None:
        self.wished.emit(SetTyping(Typing(mode)))

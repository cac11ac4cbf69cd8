"""One letter on Antrean kirim: who, where to, why it waits, and what can be done about it here."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.errors import Reason, Refused
from kiosk.domain.steps import DeliveryState
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.confirm import Confirm
from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.flow import Flow
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.pill import Pill
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.queue_lines import QueueLine
from kiosk.ui.theme import mark, scaled
from kiosk.ui.view import Place
from kiosk.ui.wishes import (
    ConfirmAddress,
    GoTo,
    OpenCase,
    OpenStep,
    Requeue,
    SettleUncertain,
    Wish,
)
from kiosk.ui.wording.refusals import refusal

AT_FIELD = (Reason.ADDRESS_INVALID, Reason.NEEDS_SUPERVISOR)
ORDER = ("arrived", "repeat", "confirm", "again", "elsewhere", "settings", "open")
WHO_PX = 190


class QueueRow(QWidget):
    """``present(line)``; `wished` carries a Wish, `typed` that the address line has changed.

    Buttons and the line for another address are made when a letter first needs them.
    """

    wished = Signal(object)
    typed = Signal()
    grown = Signal()
    """There are more stops for the keyboard than before."""

    def __init__(self) -> None:
        super().__init__()
        self.line: QueueLine | None = None
        self._pressed = ""
        self._elsewhere = False
        self._name, self._reference = Text("", "strong"), Text("", "mono-small", wrap=False)
        self._pill, self._where = Pill(), Text("", "strong")
        self._address, self._facts = Text("", "mono-small"), Text("", "caption")
        self._reason, self._small = Text(), Text("", "mono-small")
        self._buttons: dict[str, Button] = {}
        self.field: Field | None = None
        self._confirm: Confirm | None = None
        self._flaw: Notice | None = None
        self._flow = Flow(spacing=8)
        self._lay_out()

    def present(self, line: QueueLine, typed: str = "") -> None:
        """Shows a letter; `typed` is the address kept for it, put in where it is another one."""
        another = self.line is None or self.line.key != line.key
        if another or (self.line and self.line.state is not line.state):
            self._put_away()
        self.line = line
        for text, words in (
            (self._name, line.name),
            (self._reference, line.reference),
            (self._where, line.where),
            (self._address, line.address),
            (self._facts, line.facts),
            (self._reason, line.reason),
            (self._small, line.small),
        ):
            text.setText(words)
            text.setVisible(bool(words))
        self._pill.present(line.pill, line.tone)
        if another and (typed or self.field):
            self._address_line().setText(typed)
        self._offer(line)

    def refuse(self, refused: Refused) -> None:
        """Says why not: in the line it concerns, else below."""
        if self.field and self.field.isVisibleTo(self) and refused.reason in AT_FIELD:
            self.field.set_message(refusal(refused), "bad")
            self.field.setFocus()
            return
        if self._flaw is None:
            self._flaw = Notice(tone="bad")
            self._column.addWidget(self._flaw)
        self._flaw.setText(refusal(refused))
        self._flaw.show()

    def text(self) -> str:
        """What is typed as another address."""
        return self.field.text() if self.field else ""

    def say(self) -> None:
        """The words of the buttons, in the language of the moment."""
        if self.line:
            self._offer(self.line)
        if self.field:
            self._say_field(self.field)
        if self._confirm and self._pressed:
            self._confirm.say(*self._question(self._pressed))

    def button(self, name: str) -> Button:
        """One of the buttons by its name, made if there was none yet."""
        if name not in self._buttons:
            button = self._buttons[name] = Button(kind="quiet" if name == "open" else "secondary")
            button.setObjectName(name)
            button.clicked.connect(self._press)
            while self._flow.takeAt(0):
                pass
            for each in ORDER:
                if each in self._buttons:
                    self._flow.addWidget(self._buttons[each])
            self.grown.emit()
        return self._buttons[name]

    def stops(self) -> list[QWidget]:
        """What the keyboard reaches, in the order in which it stands."""
        field = [self.field.edit] if self.field else []
        sure = self._confirm.findChildren(Button) if self._confirm else []
        return [*field, *(self._buttons[name] for name in ORDER if name in self._buttons), *sure]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._widen()

    def _lay_out(self) -> None:
        self._who = QWidget()
        who = QVBoxLayout(self._who)
        who.setContentsMargins(0, 0, 0, 0)
        who.setSpacing(3)
        for widget in (self._name, self._reference, self._pill):
            who.addWidget(widget)
        who.addStretch(1)
        self._column = QVBoxLayout()
        self._column.setSpacing(3)
        for text in (self._where, self._address, self._facts, self._reason, self._small):
            self._column.addWidget(text)
        self._column.addLayout(self._flow)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 12, 8, 12)
        row.setSpacing(16)
        row.addWidget(self._who, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._column, 1)
        mark(self, kind="row")
        self._widen()

    def _offer(self, line: QueueLine) -> None:
        """The buttons that this letter allows, and no others."""
        asking = self._confirm is not None and not self._confirm.isHidden()
        unsure = line.state is DeliveryState.UNCERTAIN and not asking
        rejected = line.state is DeliveryState.REJECTED
        typing = line.readdress and (rejected or self._elsewhere or bool(self.text()))
        words = {
            "arrived": self.tr("Sudah sampai") if unsure else "",
            "repeat": self.tr("Belum sampai, kirim lagi") if unsure else "",
            "confirm": self.tr("Setujui alamat ini") if line.confirm and not asking else "",
            "again": self.tr("Kirim lagi") if rejected or typing else "",
            "elsewhere": self.tr("Ganti alamat") if line.readdress and not typing else "",
            "settings": self.tr("Buka Pengaturan") if line.settings else "",
            "open": self.tr("Buka kasus"),
        }
        for name, text in words.items():
            if text or name in self._buttons:
                button = self.button(name)
                button.setText(text)
                button.setAccessibleName(f"{text}: {line.name}, {line.reference}")
                button.setVisible(bool(text))
        if typing or self.field:
            self._address_line().setVisible(typing)

    def _address_line(self) -> Field:
        if self.field is None:
            self.field = Field(max_length=254, entry=Entry.EMAIL)
            self._say_field(self.field)
            self.field.edit.textEdited.connect(self._edited)
            self._column.insertWidget(self._column.indexOf(self._flow), self.field)
            self.grown.emit()
        return self.field

    def _say_field(self, field: Field) -> None:
        field.say(self.tr("Kirim ke alamat lain"), self.tr("kosong: alamat semula"))

    def _put_away(self) -> None:
        """What belonged to another letter, or to another state of this one."""
        self._pressed, self._elsewhere = "", False
        if self._flaw:
            self._flaw.hide()
        if self._confirm:
            self._confirm.hide()
        if self.field:
            self.field.set_message("")

    def _edited(self) -> None:
        if self.field:
            self.field.set_message("")
        self.typed.emit()

    def _press(self) -> None:
        line, name = self.line, self.sender().objectName()
        if line is None:
            return
        key = line.key
        match name:
            case "arrived" | "repeat" | "confirm":
                self._ask(name)
            case "elsewhere":
                self._elsewhere = True
                self._offer(line)
                self._address_line().setFocus()
            case "again":
                typed = self.text().strip() if line.readdress else ""
                self._wish(Requeue(key.complaint, typed, key.step, key.case))
            case "settings":
                self._wish(GoTo(Place.SETTINGS))
            case "open":
                self._wish(OpenStep(key.case, key.step) if line.newest else OpenCase(key.case))

    def _ask(self, name: str) -> None:
        """Both answers are for good, so each asks once more, in the row itself."""
        if self._confirm is None:
            self._confirm = Confirm("warning", "secondary")
            self._confirm.confirmed.connect(self._do)
            self._confirm.cancelled.connect(self._stay)
            self._column.addWidget(self._confirm)
            self.grown.emit()
        self._pressed = name
        self._confirm.ask(*self._question(name))
        if self.line:
            self._offer(self.line)

    def _stay(self) -> None:
        pressed, self._pressed = self._pressed, ""
        if self.line:
            self._offer(self.line)
        self.button(pressed).setFocus()

    def _do(self) -> None:
        pressed, line = self._pressed, self.line
        self._pressed = ""
        if line is None:
            return
        self._offer(line)
        if pressed == "confirm":
            self._wish(ConfirmAddress(line.purpose, line.confirm))
            return
        key, arrived = line.key, pressed == "arrived"
        self._wish(SettleUncertain(key.complaint, arrived, key.step, key.case))

    def _question(self, name: str) -> tuple[str, str, str]:
        """Words, the button that does it, and the lead."""
        if name == "arrived":
            words = self.tr("Setelah ini Loket tidak mengirim surat ini lagi.")
            return words, self.tr("Ya, sudah sampai"), self.tr("Sudah terlihat di tempat penerima?")
        if name == "confirm":
            words = self.tr("Periksa huruf demi huruf. Setelah ini Loket mengirim ke sana.")
            lead = self.tr("Alamat {address} benar?")
            address = self.line.confirm if self.line else ""
            return words, self.tr("Ya, alamat benar"), lead.format(address=address)
        words = self.tr("Kalau surat ternyata sudah sampai, penerima mendapat dua surat yang sama.")
        return words, self.tr("Ya, kirim lagi"), self.tr("Sudah dicek, dan memang belum sampai?")

    def _widen(self) -> None:
        self._who.setFixedWidth(scaled(WHO_PX))

    def _wish(self, wish: Wish) -> None:
        if self._flaw:
            self._flaw.hide()
        self.wished.emit(wish)

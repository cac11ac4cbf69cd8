"""What the participant reads, the three ticks, how it was read, and the name that confirms it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.case import Case
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.events import Consent, ConsentMethod
from kiosk.domain.free_text import may_be_a_code
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.choice_row import ChoiceRow
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.message import Message
from kiosk.ui.parts.text import Text
from kiosk.ui.parts.tick import Tick
from kiosk.ui.wishes import Draft
from kiosk.ui.wording.consent import ConsentText
from kiosk.ui.wording.names import name
from kiosk.ui.wording.refusals import refusal

TICKS = ("help", "complaint", "keep")


class ConsentForm(QWidget):
    """`changed`: something was ticked, chosen or typed; `entered`: Enter in the name."""

    changed = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = ConsentText("", "", "", (), "", "", "")
        self._paragraphs: list[Text] = []
        self._renewing = False
        self._reading, self._answer = Card(), Card()
        self._ticks = {key: Tick() for key in TICKS}
        self._needs_help = Message()
        self._method = ChoiceRow("", {method.value: "" for method in ConsentMethod})
        self._name = Field(max_length=80)
        self._wanting = Message()
        self._lay_out()
        for tick in self._ticks.values():
            tick.toggled.connect(self._change)
        self._method.chosen.connect(self._change)
        self._name.changed.connect(self._change)
        self._name.edit.returnPressed.connect(self.entered, Qt.ConnectionType.QueuedConnection)
        self._say()

    def read(self, text: ConsentText) -> None:
        """Put this text before the participant; ticks and name stay."""
        self._text = text
        for paragraph in self._paragraphs[len(text.paragraphs) :]:
            paragraph.hide()
        while len(self._paragraphs) < len(text.paragraphs):
            self._paragraphs.append(Text("", "reading"))
            self._reading.body.addWidget(self._paragraphs[-1])
        for label, words in zip(self._paragraphs, text.paragraphs, strict=False):
            label.setText(words)
            label.show()
        for key, tick in self._ticks.items():
            tick.setText(getattr(text, key))
        self._reading.setAccessibleName(text.title)

    def fill(self, typed: Draft) -> None:
        """Ticks, method and name from a draft; nothing is ticked beforehand."""
        for widget in (*self._ticks.values(), self._name):
            widget.blockSignals(True)
        for key, tick in self._ticks.items():
            tick.setChecked(bool(typed.get(key)))
        self._method.choose(typed.get("method", ConsentMethod.TICK_AND_NAME))
        self._name.setText(typed.get("name", ""))
        for widget in (*self._ticks.values(), self._name):
            widget.blockSignals(False)
        self._forget_flaws()

    def typed(self) -> Draft:
        """What stands in the form now, as `fill` takes it."""
        ticked = {key: "1" for key, tick in self._ticks.items() if tick.isChecked()}
        return {**ticked, "method": self._method.value(), "name": self._name.text()}

    def kept(self) -> Draft:
        """As `typed`, without a name that may hold a code."""
        typed = self.typed()
        return {**typed, "name": ""} if may_be_a_code(self._name.text()) else typed

    def consent(self, keep_days: int) -> Consent:
        """What was agreed to, with the version and language of the text shown."""
        return Consent(
            version=self._text.version,
            language=self._text.language,
            method=ConsentMethod(self._method.value()),
            name=self._name.text().strip(),
            complaint=self._ticks["complaint"].isChecked(),
            keep_days=keep_days if self._ticks["keep"].isChecked() else 0,
        )

    def find_wanting(self) -> QWidget | None:
        """Says beside each what is wanting; the first of them, or None when nothing is."""
        named = bool(self._name.text().strip())
        if not self._ticks["help"].isChecked():
            self._needs_help.say(self._why_help(), "bad")
        if not named:
            self.flaw(self.tr("Tulis nama peserta sebagai tanda setuju."))
        if not self._ticks["help"].isChecked():
            return self._ticks["help"]
        return None if named else self._name

    def flaw(self, words: str) -> None:
        """What is wrong with the name."""
        self._name.set_message(words, "bad")

    def suit(self, case: Case | None) -> None:
        """A case is renewed, not opened; a closed one shows what was agreed to and no more."""
        self._renewing = case is not None
        self._answer.setEnabled(case is None or case.closed is None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        self._reading.body.setSpacing(12)
        for key, tick in self._ticks.items():
            self._answer.body.addWidget(tick)
            if key == "help":
                self._answer.body.addWidget(self._needs_help)
        self._answer.body.addSpacing(4)
        for widget in (self._method, self._name, self._wanting):
            self._answer.body.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._reading)
        column.addWidget(self._answer)

    def _say(self) -> None:
        self._answer.set_title(self.tr("Jawaban peserta"))
        methods = {method.value: name(method) for method in ConsentMethod}
        self._method.say(self.tr("Cara menyetujui"), methods)
        self._name.say(self.tr("Nama peserta"), self.tr("Ditulis peserta sebagai tanda setuju"))
        self._forget_flaws()

    def _why_help(self) -> str:
        if self._renewing:
            return self.tr("Untuk menarik persetujuan dan menghapus data, tekan Data saya.")
        return self.tr("Tanpa centang ini petugas tidak boleh mencatat apa pun.")

    def _change(self) -> None:
        self._forget_flaws()
        if may_be_a_code(self._name.text()):
            self.flaw(refusal(Refused(Reason.LOOKS_LIKE_A_CODE)))
        self.changed.emit()

    def _forget_flaws(self) -> None:
        self._needs_help.say()
        self._name.set_message("")
        self._wanting.say(*self._still_wanting())

    def _still_wanting(self) -> tuple[str, str]:
        ticked, named = self._ticks["help"].isChecked(), bool(self._name.text().strip())
        if ticked and named:
            return self.tr("Lengkap. Centang yang lain boleh dikosongkan."), "good"
        if ticked:
            return self.tr("Untuk lanjut, tulis nama peserta."), "neutral"
        if named:
            return self.tr("Untuk lanjut, peserta mencentang pernyataan pertama."), "neutral"
        return (
            self.tr("Untuk lanjut, peserta mencentang pernyataan pertama dan menulis nama."),
            "neutral",
        )

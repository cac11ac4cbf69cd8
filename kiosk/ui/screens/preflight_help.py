"""The support file: what is in it, what is not, and one press that writes it to a stick."""

from PySide6.QtCore import QEvent, Qt, Signal

from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.message import Message
from kiosk.ui.parts.text import Text
from kiosk.ui.view import View
from kiosk.ui.wishes_preflight import SaveSupport
from kiosk.ui.wording.troubles import trouble


class HelpCard(Card):
    """`wished` carries SaveSupport."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._words, self.message = Text("", "muted"), Message()
        self.save = Button(icon="usb")
        self.body.addWidget(self._words)
        self.body.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.message)
        self.save.clicked.connect(self._save)
        self._say()

    def present(self, view: View) -> None:
        self._view, seen = view, view.preflight
        if seen.saving:
            self.message.say(self.tr("Berkas sedang ditulis. Jangan cabut stik."), "info")
        elif seen.trouble:
            self.message.say(trouble(seen.trouble), "bad")
        else:
            words = self.tr("Tersimpan di stik: {file}. Stik boleh dicabut.")
            self.message.say(words.format(file=seen.saved) if seen.saved else "", "good")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.set_title(self.tr("Perlu bantuan?"))
        self._words.setText(
            self.tr(
                "Berkas bantuan berisi keadaan loket ini untuk pengelola. Di dalamnya tidak ada "
                "nama, NIK, nomor HP, email, atau isi kasus siapa pun."
            )
        )
        self.save.setText(self.tr("Simpan berkas bantuan ke stik"))
        if self._view:
            self.present(self._view)

    def _save(self) -> None:
        self.wished.emit(SaveSupport())

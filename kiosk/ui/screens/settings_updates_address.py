"""Pengaturan, Pembaruan: the address of a folder of updates, contacted once it is confirmed."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.events import Purpose
from kiosk.settings_file import Expected
from kiosk.settings_rungs import plain_address
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.message import Message
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.settings_addresses import AddressList
from kiosk.ui.view import View
from kiosk.ui.wishes_updates import SaveUpdatesAddress
from kiosk.ui.wording.troubles import expected


class UpdatesAddress(QWidget):
    """What is typed stays until it is saved."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._told = ""
        self.url, self.keep = Field(max_length=500), Button(icon="check")
        self.addresses, self.message = AddressList(), Message()
        self._words, self._card = Text("", "muted"), Card()
        self.url.changed.connect(self._forget_message)
        self.url.edit.returnPressed.connect(self._save, Qt.ConnectionType.QueuedConnection)
        self.keep.clicked.connect(self._save)
        self.addresses.wished.connect(self.wished)
        self._card.body.addWidget(self._words)
        self._card.body.addWidget(self.url)
        self._card.body.addWidget(self.message)
        self._card.body.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)
        self._card.body.addWidget(self.addresses)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self._say()

    def enter(self, view: View) -> None:
        self._told = view.settings.updates.url
        self.url.setText(self._told)
        self.message.say()

    def present(self, view: View) -> None:
        told = view.settings.updates.url
        if told != self._told:
            self._told = told
            self.url.setText(told)
        confirmed = view.state.confirmed
        named = [(Purpose.UPDATES, told)] if told else []
        older = sorted(pair for pair in confirmed if pair[0] is Purpose.UPDATES)
        self.addresses.present(dict.fromkeys([*named, *older]), confirmed)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._card.set_title(self.tr("Alamat pembaruan"))
        self._words.setText(
            self.tr(
                "Tidak wajib. Kalau ada dan disetujui, Loket melihat ke sana sekali sehari saat "
                "tidak ada peserta. Tidak ada data yang dikirim."
            )
        )
        self.url.say(self.tr("Alamat folder"), self.tr("https://example.com/loket-updates"))
        self.keep.setText(self.tr("Simpan alamat"))
        self.message.say()

    def _save(self) -> None:
        typed = self.url.text().strip()
        if typed and plain_address(typed) != typed:
            words = self.tr("Harus {expected}.").format(expected=expected(Expected.HELPDESK))
            better = plain_address(typed)
            self.message.say(f"{words} {better}".strip(), "bad")
            self.url.setFocus()
            return
        self.wished.emit(SaveUpdatesAddress(typed))

    def _forget_message(self) -> None:
        self.message.say()

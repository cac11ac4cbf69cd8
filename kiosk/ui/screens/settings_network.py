"""Pengaturan, Jaringan: the addresses of the network check, each confirmed apart."""

from msgspec import structs, to_builtins
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.errors import Refused
from kiosk.domain.events import Purpose
from kiosk.settings import Network, Settings
from kiosk.settings_file import Expected, Layer, SettingsError, convert
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.empty_state import EmptyState
from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.message import Message
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.mail_form import FILE
from kiosk.ui.screens.settings_addresses import AddressList
from kiosk.ui.view import View
from kiosk.ui.wishes import SaveProbes, WithdrawAddress
from kiosk.ui.wording.refusals import refusal
from kiosk.ui.wording.troubles import expected


class NetworkSection(QWidget):
    """A list and a line to add one more."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._network = Network()
        self._confirmed: frozenset[str] = frozenset()
        self._adding = ""
        self.new, self.add = Field(max_length=500, entry=Entry.URL), Button(icon="plus")
        self.addresses, self._empty = AddressList(removable=True), EmptyState("wifi-off")
        self._words, self._message, self._card = Text("", "muted"), Message(), Card()
        self.new.changed.connect(self._forget_message)
        self.new.edit.returnPressed.connect(self._add, Qt.ConnectionType.QueuedConnection)
        self.add.clicked.connect(self._add)
        self.addresses.wished.connect(self.wished)
        self.addresses.removed.connect(self._remove)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.new, 1)
        line.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)
        for widget in (self._words, self._empty, self.addresses):
            self._card.body.addWidget(widget)
        self._card.body.addLayout(line)
        self._card.body.addWidget(self._message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.setFocusProxy(self.new)
        self._say()

    def enter(self, view: View) -> None:
        self.present(view)

    def present(self, view: View) -> None:
        self._network = view.settings.network
        confirmed = view.state.confirmed
        self._confirmed = frozenset(to for kind, to in confirmed if kind is Purpose.PROBE)
        listed = [*self._network.probes, self._network.captive_url, *sorted(self._confirmed)]
        kept = dict.fromkeys((Purpose.PROBE, address) for address in listed if address)
        self.addresses.present(kept, confirmed)
        self._empty.setVisible(not kept)
        if self._adding and self._adding in self._network.probes:
            self._adding = ""
            self.new.setText("")

    def refuse(self, refused: Refused) -> None:
        self._message.say(refusal(refused), "bad")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._card.set_title(self.tr("Alamat pemeriksaan jaringan"))
        self._words.setText(
            self.tr(
                "Loket mengukur internet hanya ke alamat di daftar ini, dan hanya setelah "
                "disetujui. Tidak ada data peserta yang dikirim."
            )
        )
        self._empty.setText(
            self.tr("Belum ada alamat, jadi jaringan tidak diperiksa."),
            self.tr("Pakai alamat yang boleh dihubungi, misalnya situs kantor Anda."),
        )
        self.new.say(self.tr("Alamat baru"), self.tr("https://example.com"))
        self.add.setText(self.tr("Tambahkan"))
        self._message.say()

    def _add(self) -> None:
        address = self.new.text().strip()
        if address in self._network.probes:
            self._stop(self.tr("Alamat ini sudah ada di daftar."))
            return
        wanted = structs.replace(self._network, probes=(*self._network.probes, address))
        if not address:
            self._stop(self._must_be(Expected.WEB_ADDRESS))
            return
        try:
            convert([Layer(FILE, "", {"network": to_builtins(wanted)})], Settings)
        except SettingsError as error:
            full = error.expected is Expected.LIST
            words = self.tr("Paling banyak 8 alamat. Hapus satu dulu.")
            self._stop(words if full else self._must_be(error.expected))
            return
        self._adding = address
        self.wished.emit(SaveProbes(wanted.probes))

    def _remove(self, address: str) -> None:
        """Out of the list, and no longer allowed either."""
        if address in self._confirmed:
            self.wished.emit(WithdrawAddress(Purpose.PROBE, address))
        rest = tuple(probe for probe in self._network.probes if probe != address)
        if rest != self._network.probes:
            self.wished.emit(SaveProbes(rest))

    def _must_be(self, wanted: Expected) -> str:
        return self.tr("Harus {expected}.").format(expected=expected(wanted))

    def _stop(self, words: str) -> None:
        self._message.say(words, "bad")
        self.new.setFocus()

    def _forget_message(self) -> None:
        self._message.say()

"""Addresses that Loket may contact once a supervisor has confirmed them (promise 5)."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.events import Purpose
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.flow import Flow
from kiosk.ui.parts.pill import Pill
from kiosk.ui.parts.text import Text
from kiosk.ui.wishes import ConfirmAddress, WithdrawAddress
from kiosk.ui.wording.names import name

Address = tuple[Purpose, str]


class AddressRow(QWidget):
    """One address: whether it is confirmed, and the way to change that."""

    wished = Signal(object)
    removed = Signal(str)

    def __init__(self, address: Address, *, removable: bool) -> None:
        super().__init__()
        self.address = address
        self._confirmed = False
        self._purpose, self._text = Text("", "label"), Text(breakable(address[1]), "mono")
        self._pill = Pill()
        self.change, self.remove = Button(), Button(icon="trash-2")
        self.remove.setVisible(removable)
        self.change.clicked.connect(self._change)
        self.remove.clicked.connect(self._remove)
        words = QVBoxLayout()
        words.setSpacing(4)
        for widget in (self._purpose, self._text):
            words.addWidget(widget)
        state = Flow(spacing=6)
        state.addWidget(self._pill)
        words.addLayout(state)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.addLayout(words, 1)
        row.addWidget(self.change)
        row.addWidget(self.remove)
        self._say()

    def present(self, confirmed: bool) -> None:
        """Show whether a supervisor confirmed it."""
        self._confirmed = confirmed
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        purpose, address = self.address
        self._purpose.setText(name(purpose))
        if self._confirmed:
            self._pill.present(self.tr("Disetujui penyelia"), "good", "check")
            self.change.setText(self.tr("Tarik persetujuan"))
        else:
            self._pill.present(self.tr("Belum disetujui, tidak dihubungi"), "warning", "pause")
            self.change.setText(self.tr("Sudah diperiksa, setujui"))
        self.remove.setText(self.tr("Hapus"))
        for button in (self.change, self.remove):
            button.setAccessibleName(f"{button.text()}: {address}")

    def _change(self) -> None:
        wish = WithdrawAddress if self._confirmed else ConfirmAddress
        self.wished.emit(wish(*self.address))

    def _remove(self) -> None:
        self.removed.emit(self.address[1])


class AddressList(QWidget):
    """``present(addresses, confirmed)``; rows of the same addresses are kept."""

    wished = Signal(object)
    removed = Signal(str)

    def __init__(self, *, removable: bool = False) -> None:
        super().__init__()
        self._removable = removable
        self.rows: dict[Address, AddressRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def present(self, addresses: Iterable[Address], confirmed: Collection[Address]) -> None:
        """Show these addresses, in this order for new ones."""
        wanted = list(addresses)
        for gone in self.rows.keys() - set(wanted):
            row = self.rows.pop(gone)
            row.hide()
            row.deleteLater()
        for address in wanted:
            if address not in self.rows:
                row = self.rows[address] = AddressRow(address, removable=self._removable)
                row.wished.connect(self.wished)
                row.removed.connect(self.removed)
                self._column.addWidget(row)
            self.rows[address].present(address in confirmed)


def breakable(address: str) -> str:
    """With places where a long address may go on in the next line; nothing that can be seen."""
    for sign in "/@.:?&=":
        address = address.replace(sign, sign + "\u200b")
    return address

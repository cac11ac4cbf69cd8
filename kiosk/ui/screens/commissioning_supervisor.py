"""First start, page 2: the first supervisor, and the passphrase where the computer keeps no key."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.actions.staff import NAME_LENGTH, check_pin
from kiosk.domain.errors import Reason, Refused
from kiosk.ui.founding import check_passphrase
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.notice import Notice
from kiosk.ui.screens.secret_pair import SecretPair
from kiosk.ui.wording.refusals import refusal


class Supervisor(NamedTuple):
    """`passphrase` is empty where the computer opens the store each day."""

    name: str
    pin: str
    passphrase: str
    by_credential: bool = False


class SupervisorPage(QWidget):
    """``present(keyring, alone, credential)``: `keyring` None while it is looked for."""

    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._keyring: bool | None = None
        self._alone = self._credential = False
        self.name = Field(max_length=NAME_LENGTH)
        self.pin = SecretPair(check_pin, max_length=6, entry=Entry.PIN)
        self.passphrase = SecretPair(check_passphrase)
        self._why, self._lock = Notice(tone="warning"), Card()
        who = Card()
        who.body.setSpacing(14)
        who.body.addWidget(self.name)
        who.body.addWidget(self.pin)
        self._lock.body.setSpacing(14)
        self._lock.body.addWidget(self._why)
        self._lock.body.addWidget(self.passphrase)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(who)
        column.addWidget(self._lock)
        self.name.changed.connect(self._forget_message)
        self.pin.entered.connect(self._go_on)
        self.passphrase.entered.connect(self.done)
        self.setFocusProxy(self.name)
        self._say()
        self._show_lock()

    def present(self, keyring: bool | None, alone: bool, credential: bool = False) -> None:
        """`alone`: the store is open already, only a person is missing; `credential`: systemd hands
        over a key where no keyring runs.
        """
        told = keyring, alone, credential
        if told != (self._keyring, self._alone, self._credential):
            self._keyring, self._alone, self._credential = told
            self._say()
            self._show_lock()

    def supervisor(self) -> Supervisor | None:
        """Who it will be; None after saying below the line what is missing."""
        shown = " ".join(self.name.text().split())
        if not shown or not shown.isprintable():
            self._stop(self.name, refusal(Refused(Reason.NAME_MISSING)))
            return None
        pin = self.pin.value()
        if not pin or self._waits():
            return None
        passphrase = self.passphrase.value() if self._asks() else ""
        if self._asks() and not passphrase:
            return None
        return Supervisor(shown, pin, passphrase, self._credential and not self._keyring)

    def refuse(self, refused: Refused) -> None:
        """Says it beside the line it concerns."""
        words = refusal(refused)
        if refused.reason is Reason.PIN_TOO_WEAK:
            self.pin.refuse(words)
        elif refused.reason is Reason.PASSPHRASE_TOO_SHORT:
            self.passphrase.refuse(words)
        else:
            self._stop(self.name, words)

    def forget(self) -> None:
        """Nothing secret stays behind."""
        self.pin.clear()
        self.passphrase.clear()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.name.say(self.tr("Nama penyelia"), self.tr("Nama yang dikenal petugas"))
        self.pin.say(
            self.tr("PIN baru, 6 angka"),
            self.tr("PIN sekali lagi"),
            self.tr("Buat PIN 6 angka yang hanya Anda tahu."),
            self.tr("Kedua PIN berbeda. Ketik lagi."),
        )
        self.passphrase.say(
            self.tr("Frasa sandi, beberapa kata"),
            self.tr("Frasa sandi sekali lagi"),
            self.tr("Buat frasa sandi dari beberapa kata."),
            self.tr("Kedua frasa sandi berbeda. Ketik lagi."),
        )
        self._say_lock()

    def _say_lock(self) -> None:
        self._lock.set_title(self.tr("Kunci catatan"))
        if self._keyring is None:
            words = self.tr("Mencari brankas sandi di komputer ini…")
        elif self._keyring:
            words = self.tr(
                "Kunci disimpan di brankas sandi komputer ini. Loket terbuka sendiri setiap pagi, "
                "lalu petugas masuk dengan PIN."
            )
        elif self._credential:
            words = self.tr(
                "Kunci disimpan oleh komputer ini. Loket terbuka sendiri setiap pagi, lalu petugas "
                "masuk dengan PIN. Bila komputer diganti, hanya kunci pemulihan yang membuka "
                "catatan."
            )
        else:
            words = self.tr(
                "Komputer ini tidak punya brankas sandi. Frasa sandi ini diketik setiap kali Loket "
                "dibuka; tanpa itu data peserta tidak terbaca siapa pun. Ingat di kepala, atau "
                "simpan di brankas kantor."
            )
        self._why.setText(words)

    def _show_lock(self) -> None:
        self._lock.setVisible(not self._alone)
        self._why.set_tone("warning" if self._keyring is False and not self._credential else "info")
        self.passphrase.setVisible(self._asks())

    def _asks(self) -> bool:
        return self._keyring is False and not self._credential and not self._alone

    def _waits(self) -> bool:
        return self._keyring is None and not self._alone

    def _go_on(self) -> None:
        """Enter behind the PIN: to the passphrase, or to the next page."""
        if self._asks():
            self.passphrase.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.done.emit()

    def _forget_message(self) -> None:
        self.name.set_message("")

    def _stop(self, field: Field, words: str) -> None:
        field.set_message(words, "bad")
        field.setFocus()

"""The mail server of the kiosk and where complaints go: asked at the first start and later."""

from collections.abc import Set
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple

from msgspec import to_builtins
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kiosk import resources
from kiosk.domain.events import Purpose
from kiosk.outbox.address import is_plain
from kiosk.outbox.channels.mail_server import MailServer, is_loopback
from kiosk.settings import Mail, Security, Settings
from kiosk.settings_file import Expected, Layer, SettingsError, convert
from kiosk.ui.parts.choice_row import ChoiceRow
from kiosk.ui.parts.columns import Columns
from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.message import Message
from kiosk.ui.parts.tick import Tick
from kiosk.ui.wording.names import name
from kiosk.ui.wording.times import date_text
from kiosk.ui.wording.troubles import expected

USUAL_PORTS = {Security.STARTTLS: "587", Security.TLS: "465", Security.NONE: "25"}
FILE = Path("loket.toml")
Address = tuple[Purpose, str]


class Suggestion(NamedTuple):
    """An address from the list of channels, and when it was last looked at."""

    address: str
    checked: date


def suggested_recipient() -> Suggestion:
    """Where complaints go according to the first rung of ``channels.toml``; to be checked."""
    ladder = resources.ladder()
    first = ladder.rung[ladder.first()]
    return Suggestion(first.address, first.checked)


def addresses_of(mail: Mail) -> tuple[Address, ...]:
    """What a supervisor has to confirm before anything is sent (promise 5); empty ones left out.

    Raises ValueError for a server that could never be used safely.
    """
    wanted = []
    if mail.host:
        server = MailServer(host=mail.host, port=mail.port, security=mail.security.value)
        wanted.append((Purpose.MAIL_SERVER, server.address))
    if mail.complaint_to:
        wanted.append((Purpose.COMPLAINT_RECIPIENT, mail.complaint_to))
    return tuple(wanted)


class MailForm(QWidget):
    """`fill` it from a Mail; ``mail()`` is what is typed once it can be used, else None.

    The tick says that a person looked at the addresses as they stand: it goes with every change.
    """

    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._filled = Mail()
        self._keeps_password = False
        self._suggested: Suggestion | None = None
        self._allowed: Set[Address] = frozenset()
        self.host, self.port = (
            Field(max_length=253, entry=Entry.HOST),
            Field(max_length=5, mono=True, entry=Entry.DIGITS),
        )
        self.security = ChoiceRow("", {security: name(security) for security in Security})
        self.user, self.password = (
            Field(max_length=120, entry=Entry.EMAIL),
            Field(max_length=200, entry=Entry.PASSWORD),
        )
        self.password.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.from_address, self.complaint_to = (
            Field(max_length=254, entry=Entry.EMAIL) for _ in range(2)
        )
        self.checked, self._unchecked = Tick(), Message()
        self._lines = {
            "mail.host": self.host,
            "mail.port": self.port,
            "mail.user": self.user,
            "mail.sender": self.from_address,
            "mail.complaint_to": self.complaint_to,
        }
        for field in (*self._lines.values(), self.password):
            field.edit.textEdited.connect(self._edited)
        self.security.chosen.connect(self._follow_security)
        self.checked.toggled.connect(self._unsay_unchecked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Columns((self.host, 3), (self.port, 1), beside_from=420, spacing=16))
        column.addWidget(self.security)
        column.addWidget(Columns((self.user, 1), (self.password, 1), beside_from=420, spacing=16))
        addresses = Columns(
            (self.from_address, 1), (self.complaint_to, 1), beside_from=420, spacing=16
        )
        column.addWidget(addresses)
        column.addWidget(self.checked)
        column.addWidget(self._unchecked)
        self.setFocusProxy(self.host)
        self._say()

    def fill(self, mail: Mail, *, keeps_password: bool = False, suggest: bool = False) -> None:
        """Write `mail` in the lines; `suggest` a recipient where none was told yet."""
        self._filled, self._keeps_password = mail, keeps_password
        self._suggested = suggested_recipient() if suggest and not mail.complaint_to else None
        self.host.setText(mail.host)
        self.port.setText(str(mail.port))
        self.security.choose(mail.security)
        self.user.setText(mail.user)
        self.password.setText("")
        self.from_address.setText(mail.sender)
        suggestion = self._suggested.address if self._suggested else ""
        self.complaint_to.setText(mail.complaint_to or suggestion)
        self.checked.setChecked(False)
        self._say()

    def allow(self, confirmed: Set[Address]) -> None:
        """The addresses that are confirmed already and need no tick."""
        self._allowed = confirmed

    def mail(self) -> Mail | None:
        """What is typed, ready for sending; None after saying below the line what is wrong."""
        self._forget_messages()
        wrong = self._wrong()
        if wrong is None:
            return self._typed()
        field, words = wrong
        field.set_message(words, "bad")
        field.setFocus()
        return None

    def checked_mail(self) -> Mail | None:
        """The same, and ticked, or confirmed long since; else None after saying so."""
        mail = self.mail()
        if mail and not (self.checked.isChecked() or set(addresses_of(mail)) <= self._allowed):
            words = self.tr("Periksa kedua alamat, lalu beri centang di sini.")
            self._unchecked.say(words, "bad")
            self.checked.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        return mail

    def kept(self) -> Mail | None:
        """What is typed as far as it goes, for later; None if nothing was, or nothing fits."""
        if not any(field.text().strip() for field in (self.host, self.user, self.from_address)):
            return None
        with suppress(SettingsError, ValueError):
            addresses_of(mail := self._typed())
            return mail
        return None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.host.say(self.tr("Server email (SMTP)"), self.tr("mail.example.com"))
        self.port.say(self.tr("Port"))
        self.security.say(
            self.tr("Pengaman sambungan"), {security: name(security) for security in Security}
        )
        self.user.say(self.tr("Nama akun email"))
        kept = self.tr("Kosong: tetap yang lama") if self._keeps_password else ""
        self.password.say(self.tr("Kata sandi email loket"), kept)
        self.from_address.say(self.tr("Alamat email loket"), self.tr("loket@example.com"))
        self.complaint_to.say(self.tr("Tujuan pengaduan"))
        self.checked.setText(
            self.tr("Saya sudah memeriksa server dan tujuan ini. Loket boleh menghubunginya.")
        )
        self._forget_messages()

    def _forget_messages(self) -> None:
        for field in self._lines.values():
            field.set_message("")
        self._unchecked.say()
        self._show_suggestion()

    def _show_suggestion(self) -> None:
        suggested = self._suggested
        if suggested and self.complaint_to.text() == suggested.address:
            words = self.tr("Saran Loket, dicek {date}. Periksa dulu di situs resmi Prakerja.")
            self.complaint_to.set_message(words.format(date=date_text(suggested.checked)), "info")

    def _typed(self) -> Mail:
        """The lines as a Mail; raises SettingsError with the key of the line that is wrong."""
        port = self.port.text().strip()
        tree = to_builtins(self._filled) | {
            "host": self.host.text().strip(),
            "port": int(port) if port.isascii() and port.isdigit() else port,
            "security": self.security.value(),
            "user": self.user.text().strip(),
            "sender": self.from_address.text().strip(),
            "complaint_to": self.complaint_to.text().strip(),
        }
        return convert([Layer(FILE, "", {"mail": tree})], Settings).mail

    def _wrong(self) -> tuple[Field, str] | None:
        """The first line that will not do, and why."""
        for field in (self.host, self.from_address, self.complaint_to):
            if not field.text().strip():
                return field, self.tr("Isi dulu. Tanpa ini surat tidak bisa dikirim.")
        try:
            addresses_of(self._typed())
        except SettingsError as error:
            return self._lines[error.key], self._must_be(error.expected, error.bounds)
        except ValueError:
            return self.host, self._why_unsafe()
        for field in (self.from_address, self.complaint_to):
            if not is_plain(field.text().strip()):
                return field, self._must_be(Expected.EMAIL)
        return None

    def _must_be(self, wanted: Expected, bounds: str = "") -> str:
        return self.tr("Harus {expected}.").format(expected=expected(wanted, bounds))

    def _why_unsafe(self) -> str:
        bare = self.security.value() == Security.NONE
        if bare and not is_loopback(self.host.text().strip()):
            return self.tr(
                "Tanpa pengaman hanya untuk server di komputer ini. Pilih STARTTLS atau TLS."
            )
        return self._must_be(Expected.HOST)

    def _follow_security(self, chosen: str) -> None:
        if self.port.text() in USUAL_PORTS.values():
            self.port.setText(USUAL_PORTS[Security(chosen)])
        self._edited()

    def _edited(self) -> None:
        self.checked.setChecked(False)
        self._forget_messages()
        self.typed.emit()

    def _unsay_unchecked(self) -> None:
        self._unchecked.say()

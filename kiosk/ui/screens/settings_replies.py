"""Pengaturan, Kotak balasan: the mailbox in which answers arrive, read and never changed."""

from msgspec import to_builtins
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kiosk.domain.errors import Reason, Refused
from kiosk.domain.events import Purpose
from kiosk.outbox.channels.mail_server import is_loopback
from kiosk.outbox.replies.mailbox_server import MailboxServer
from kiosk.settings import Replies, Security, Settings
from kiosk.settings_file import Expected, Layer, SettingsError, convert
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.choice_row import ChoiceRow
from kiosk.ui.parts.columns import Columns
from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.message import Message
from kiosk.ui.parts.text import Text
from kiosk.ui.parts.tick import Tick
from kiosk.ui.screens.mail_form import FILE
from kiosk.ui.screens.settings_addresses import Address, AddressList
from kiosk.ui.screens.settings_mail import NOT_KEPT
from kiosk.ui.view import View
from kiosk.ui.wishes import SaveReplies
from kiosk.ui.wording.refusals import refusal
from kiosk.ui.wording.troubles import expected

USUAL_PORTS = {Security.STARTTLS: "143", Security.TLS: "993", Security.NONE: "143"}


def addresses_of(replies: Replies) -> tuple[Address, ...]:
    """What a supervisor has to confirm before the mailbox is read (promise 5).

    None for a mailbox that was not told, or that could never be used safely.
    """
    if not replies.ready:
        return ()
    try:
        server = MailboxServer(
            host=replies.host,
            port=replies.port,
            security=replies.security.value,
            user=replies.user,
            folder=replies.folder,
        )
    except ValueError:
        return ()
    return ((Purpose.MAILBOX, server.address),)


class RepliesSection(QWidget):
    """What is typed stays until it is saved, also while other sections are looked at."""

    wished = Signal(object)
    focus_moved = Signal()
    """The line that has the focus may stand further up than the page shows."""

    def __init__(self) -> None:
        super().__init__()
        self._told = Replies()
        self._saving: Replies | None = None
        self._dirty = False
        self.host, self.port = (
            Field(max_length=253, entry=Entry.HOST),
            Field(max_length=5, mono=True, entry=Entry.DIGITS),
        )
        self.security = ChoiceRow("", dict.fromkeys(Security, ""))
        self.user, self.folder = Field(max_length=120, entry=Entry.EMAIL), Field(max_length=120)
        self.same, self.password = Tick(), Field(max_length=200, entry=Entry.PASSWORD)
        self.password.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.keep, self._message = Button("", "primary"), Message()
        self.addresses = AddressList()
        self._words, self._allowed_words = Text("", "muted"), Text("", "muted")
        self._box, self._allowed = Card(), Card()
        self._lines = {
            "replies.host": self.host,
            "replies.port": self.port,
            "replies.user": self.user,
            "replies.folder": self.folder,
        }
        for widget in (
            self._words,
            Columns((self.host, 3), (self.port, 1), beside_from=420, spacing=16),
            self.security,
            Columns((self.user, 1), (self.folder, 1), beside_from=420, spacing=16),
            self.same,
            self.password,
        ):
            self._box.body.addWidget(widget)
        self._box.body.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)
        self._box.body.addWidget(self._message)
        self._allowed.body.addWidget(self._allowed_words)
        self._allowed.body.addWidget(self.addresses)
        for field in (*self._lines.values(), self.password):
            field.edit.textEdited.connect(self._edited)
        self.security.chosen.connect(self._follow_security)
        self.same.toggled.connect(self._show_password)
        self.same.clicked.connect(self._edited)
        self.keep.clicked.connect(self._save)
        self.addresses.wished.connect(self.wished)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._box)
        column.addWidget(self._allowed)
        self.setFocusProxy(self.host)
        self._say()

    def enter(self, view: View) -> None:
        """Fills the form, unless something in it was not saved yet."""
        if not self._dirty:
            self._fill(view.settings.replies, view.settings.mail.user)
        self.present(view)

    def present(self, view: View) -> None:
        told, confirmed = view.settings.replies, view.state.confirmed
        if self._saving == told and not NOT_KEPT & set(view.troubles):
            self._saving, self._dirty = None, False
            self._fill(told, view.settings.mail.user)
            self._message.say(self.tr("Tersimpan."), "good")
        older = sorted(pair for pair in confirmed if pair[0] is Purpose.MAILBOX)
        listed = list(dict.fromkeys([*addresses_of(told), *older]))
        self.addresses.present(listed, confirmed)
        self._allowed.setVisible(bool(listed))

    def refuse(self, refused: Refused) -> None:
        self._saving = None
        if refused.reason is Reason.PASSWORD_AGAIN:
            self.password.set_message(refusal(refused), "bad")
            self.password.setFocus()
        else:
            self._message.say(refusal(refused), "bad")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _fill(self, told: Replies, mail_user: str) -> None:
        self._told = told
        self.host.setText(told.host)
        self.port.setText(str(told.port))
        self.security.choose(told.security)
        self.user.setText(told.user or mail_user)
        self.folder.setText(told.folder)
        self.same.setChecked(told.same_password)
        self.password.setText("")
        self._show_password()
        self._say()

    def _save(self) -> None:
        """Keeps the form; the server is confirmed apart, once it stands there."""
        self._forget_messages()
        try:
            typed = self._typed()
            wrong = self._wrong(typed)
        except SettingsError as error:
            line = self._lines.get(error.key, self.host)
            wrong = line, self._must_be(error.expected, error.bounds)
        if wrong:
            field, words = wrong
            field.set_message(words, "bad")
            field.setFocus()
            self.focus_moved.emit()
            return
        self._saving = typed
        own = None if typed.same_password else self.password.text() or None
        self.wished.emit(SaveReplies(typed, own))

    def _typed(self) -> Replies:
        """The lines as Replies; raises SettingsError with the key of the line that is wrong."""
        port = self.port.text().strip()
        tree = to_builtins(self._told) | {
            "host": self.host.text().strip(),
            "port": int(port) if port.isascii() and port.isdigit() else port,
            "security": self.security.value(),
            "user": self.user.text().strip(),
            "folder": self.folder.text().strip(),
            "same_password": self.same.isChecked(),
        }
        return convert([Layer(FILE, "", {"replies": tree})], Settings).replies

    def _wrong(self, typed: Replies) -> tuple[Field, str] | None:
        """The first line that will not do, and why."""
        for field in (self.host, self.user, self.folder):
            if not field.text().strip():
                return field, self.tr("Isi dulu. Tanpa ini balasan tidak bisa dibaca.")
        if typed.security is Security.NONE and not is_loopback(typed.host):
            words = self.tr(
                "Tanpa pengaman hanya untuk server di komputer ini. Pilih STARTTLS atau TLS."
            )
            return self.host, words
        return None if addresses_of(typed) else (self.host, self._must_be(Expected.HOST))

    def _must_be(self, wanted: Expected, bounds: str = "") -> str:
        return self.tr("Harus {expected}.").format(expected=expected(wanted, bounds))

    def _follow_security(self, chosen: str) -> None:
        if self.port.text() in USUAL_PORTS.values():
            self.port.setText(USUAL_PORTS[Security(chosen)])
        self._edited()

    def _show_password(self) -> None:
        self.password.setVisible(not self.same.isChecked())

    def _edited(self) -> None:
        self._dirty = True
        self._forget_messages()

    def _forget_messages(self) -> None:
        for field in (*self._lines.values(), self.password):
            field.set_message("")
        self._message.say()

    def _say(self) -> None:
        self._box.set_title(self.tr("Tempat balasan masuk"))
        self._words.setText(
            self.tr(
                "Loket hanya membaca. Surat di kotak ini tidak dihapus dan tidak ditandai sudah "
                "dibaca."
            )
        )
        self.host.say(self.tr("Server kotak surat (IMAP)"), self.tr("imap.example.com"))
        self.port.say(self.tr("Port"))
        securities: dict[str, str] = {
            Security.STARTTLS: self.tr("STARTTLS (biasanya port 143)"),
            Security.TLS: self.tr("TLS (biasanya port 993)"),
            Security.NONE: self.tr("Tanpa pengaman"),
        }
        self.security.say(self.tr("Pengaman sambungan"), securities)
        self.user.say(self.tr("Nama akun kotak surat"))
        self.folder.say(self.tr("Folder"))
        self.same.setText(self.tr("Kata sandinya sama dengan kata sandi email loket"))
        kept = self.tr("Kosong: tetap yang lama") if not self._told.same_password else ""
        self.password.say(self.tr("Kata sandi kotak surat"), kept)
        self.keep.setText(self.tr("Simpan kotak balasan"))
        self._allowed.set_title(self.tr("Server yang boleh dibaca"))
        self._allowed_words.setText(
            self.tr("Selama belum disetujui, kotak surat tidak dibuka sama sekali.")
        )

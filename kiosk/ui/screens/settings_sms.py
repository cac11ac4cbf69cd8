"""Pengaturan, SMS tes: over what a test SMS goes out, by modem or by gateway."""

from msgspec import to_builtins
from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kiosk.domain.errors import Refused
from kiosk.domain.events import Purpose
from kiosk.domain.policy.phone_proof import sms_text
from kiosk.settings import Kind, Settings, Sms, SmsGateway, SmsKind
from kiosk.settings_file import Expected, Layer, SettingsError, convert
from kiosk.settings_rungs import plain_address
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.choice_row import ChoiceRow
from kiosk.ui.parts.columns import Columns
from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.flow import Flow
from kiosk.ui.parts.message import Message
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.mail_form import FILE
from kiosk.ui.screens.settings_addresses import AddressList
from kiosk.ui.screens.settings_mail import NOT_KEPT
from kiosk.ui.view import Errand, Proving, View
from kiosk.ui.wishes_phone import SaveSms, TryModem
from kiosk.ui.wording.refusals import refusal
from kiosk.ui.wording.troubles import expected, trouble

ANY_CODE = "0000"


class SmsSection(QWidget):
    """What is typed stays until it is saved, also while other sections are looked at."""

    wished = Signal(object)
    focus_moved = Signal()
    """The line that has the focus may stand further up than the page shows."""

    def __init__(self) -> None:
        super().__init__()
        self._told, self._site = Sms(), Kind.KARANG_TARUNA
        self._saving: Sms | None = None
        self._dirty = self._tried = False
        self.kind = ChoiceRow("", dict.fromkeys(SmsKind, ""))
        self.called, self.device = (
            Field(max_length=40),
            Field(max_length=120, mono=True, entry=Entry.URL),
        )
        self.own_number = Field(max_length=30, mono=True, entry=Entry.PHONE)
        self.try_modem, self._modem = Button(icon="signal"), Message()
        self.gateway = ChoiceRow("", dict.fromkeys(SmsGateway, ""))
        self.url, self.user = Field(max_length=500, entry=Entry.URL), Field(max_length=120)
        self.sender_name, self.secret = (
            Field(max_length=30),
            Field(max_length=200, entry=Entry.PASSWORD),
        )
        self.secret.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.keep, self._message = Button("", "primary"), Message()
        self.addresses = AddressList()
        self._words, self._allowed_words = Text("", "muted"), Text("", "muted")
        self._box, self._allowed = Card(), Card()
        self._lines = {
            "sms.called": self.called,
            "sms.device": self.device,
            "sms.own_number": self.own_number,
            "sms.url": self.url,
            "sms.user": self.user,
            "sms.sender": self.sender_name,
        }
        self._lay_out()
        self._listen()
        self.setFocusProxy(self.kind)
        self._say()

    def enter(self, view: View) -> None:
        """Fills the form, unless something in it was not saved yet."""
        self._tried = False
        self._modem.say()
        if not self._dirty:
            self._fill(view.settings.sms)
        self.present(view)

    def present(self, view: View) -> None:
        told, confirmed = view.settings.sms, view.state.confirmed
        if self._site is not view.settings.site.kind:
            self._site = view.settings.site.kind
            self._say()
        if self._saving == told and not NOT_KEPT & set(view.troubles):
            self._saving, self._dirty = None, False
            self._fill(told)
            self._message.say(self.tr("Tersimpan."), "good")
        if self._tried:
            self._show_modem(view.proving)
        fresh = told.kind is SmsKind.GATEWAY and told.url
        named = [(Purpose.SMS_GATEWAY, told.url)] if fresh else []
        older = sorted(pair for pair in confirmed if pair[0] is Purpose.SMS_GATEWAY)
        listed = list(dict.fromkeys([*named, *older]))
        self.addresses.present(listed, confirmed)
        self._allowed.setVisible(bool(listed))

    def refuse(self, refused: Refused) -> None:
        self._saving, self._tried = None, False
        self._modem.say()
        self._message.say(refusal(refused), "bad")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        for widget in (
            self._words,
            self.kind,
            self.called,
            Columns((self.device, 1), (self.own_number, 1), beside_from=420, spacing=16),
            self.gateway,
            self.url,
            Columns((self.user, 1), (self.sender_name, 1), beside_from=420, spacing=16),
            self.secret,
        ):
            self._box.body.addWidget(widget)
        deeds = Flow(spacing=8)
        for button in (self.keep, self.try_modem):
            deeds.addWidget(button)
        self._box.body.addLayout(deeds)
        for message in (self._modem, self._message):
            self._box.body.addWidget(message)
        self._allowed.body.addWidget(self._allowed_words)
        self._allowed.body.addWidget(self.addresses)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._box)
        column.addWidget(self._allowed)

    def _listen(self) -> None:
        for field in (*self._lines.values(), self.secret):
            field.edit.textEdited.connect(self._edited)
        self.kind.chosen.connect(self._follow_kind)
        self.gateway.chosen.connect(self._follow_kind)
        self.keep.clicked.connect(self._save)
        self.try_modem.clicked.connect(self._try)
        self.addresses.wished.connect(self.wished)

    def _fill(self, told: Sms) -> None:
        self._told = told
        self.kind.choose(told.kind)
        self.gateway.choose(told.gateway)
        for key, line in self._lines.items():
            line.setText(getattr(told, key.removeprefix("sms.")))
        self.secret.setText("")
        self._show_kind()

    def _save(self) -> None:
        """Keeps the form; the address is confirmed apart, once it stands there."""
        if typed := self._right():
            self._saving = typed
            key = self.secret.text() if typed.kind is SmsKind.GATEWAY else ""
            self.wished.emit(SaveSms(typed, key or None))

    def _try(self) -> None:
        if typed := self._right():
            self._tried = True
            self._modem.say(self.tr("Modem sedang ditanya…"), "neutral")
            self.wished.emit(TryModem(typed))

    def _right(self) -> Sms | None:
        """What is typed, where nothing in it is wrong."""
        self._forget_messages()
        try:
            typed = self._typed()
            wrong = self._wrong(typed)
        except SettingsError as error:
            wrong = error.key, self._must_be(error.expected, error.bounds)
        if wrong is None:
            return typed
        key, words = wrong
        field = self._lines.get(key)
        if field not in self._shown():  # it cannot be mended on this page
            self._message.say(words, "bad")
            return None
        field.set_message(words, "bad")
        field.setFocus()
        self.focus_moved.emit()
        return None

    def _typed(self) -> Sms:
        """The lines as Sms; raises SettingsError with the key of the line that is wrong.

        Where a line belongs to another way of sending, what was kept stays.
        """
        shown = self._shown()
        lines = {
            key.removeprefix("sms."): line.text().strip()
            for key, line in self._lines.items()
            if line in shown
        }
        tree = to_builtins(self._told) | lines
        tree |= {"kind": self.kind.value(), "gateway": self.gateway.value()}
        return convert([Layer(FILE, "", {"sms": tree})], Settings).sms

    def _wrong(self, typed: Sms) -> tuple[str, str] | None:
        """The key of the first line that will not do, and why."""
        for name in typed.needed:
            if not getattr(typed, name):
                return f"sms.{name}", self.tr("Isi dulu. Tanpa ini SMS tes tidak bisa dikirim.")
        if typed.url and plain_address(typed.url) != typed.url:
            return "sms.url", self._must_be(Expected.HELPDESK, plain_address(typed.url))
        try:
            sms_text(typed.site_name(self._site), ANY_CODE)
        except Refused as refused:
            return ("sms.called", refusal(refused)) if typed.kind is not SmsKind.NONE else None
        return None

    def _must_be(self, wanted: Expected, bounds: str = "") -> str:
        return self.tr("Harus {expected}.").format(expected=expected(wanted, bounds))

    def _show_modem(self, proving: Proving) -> None:
        if proving.errand is Errand.IDENTIFYING:
            return
        self._modem.say()
        if proving.modem:
            words = self.tr("Modem menjawab: {modem}. Pulsa kartunya tidak bisa dilihat dari sini.")
            told = words.format(modem=proving.modem)
            self._modem.say(told, "good")
        elif proving.trouble:
            self._modem.say(trouble(proving.trouble), "bad")

    def _follow_kind(self) -> None:
        self._show_kind()
        self._edited()

    def _show_kind(self) -> None:
        shown = self._shown()
        for widget in (*self._lines.values(), self.try_modem, self.gateway, self.secret):
            widget.setVisible(widget in shown)
        self._say_sender()

    def _shown(self) -> tuple[QWidget, ...]:
        """What belongs to the chosen way of sending, and to the make of the gateway."""
        match self.kind.value():
            case SmsKind.MODEM:
                return self.called, self.device, self.own_number, self.try_modem
            case SmsKind.GATEWAY:
                make = self.gateway.value()
                user = (self.user,) if make != SmsGateway.INFOBIP else ()
                sender = (self.sender_name,) if make != SmsGateway.ZENZIVA else ()
                return self.called, self.gateway, self.url, *user, *sender, self.secret
        return ()

    def _edited(self) -> None:
        self._dirty = True
        self._tried = False
        self._forget_messages()

    def _forget_messages(self) -> None:
        for field in (*self._lines.values(), self.secret):
            field.set_message("")
        self._modem.say()
        self._message.say()

    def _say(self) -> None:
        self._box.set_title(self.tr("SMS tes untuk membuktikan nomor aktif"))
        self._words.setText(
            self.tr(
                "Isinya hanya kode 4 angka dari loket, tanpa nama dan NIK. Modem bekerja tanpa "
                "internet; layanan SMS dihubungi setelah alamatnya disetujui."
            )
        )
        kinds: dict[str, str] = {
            SmsKind.NONE: self.tr("Tidak mengirim"),
            SmsKind.MODEM: self.tr("Modem GSM"),
            SmsKind.GATEWAY: self.tr("Layanan SMS"),
        }
        self.kind.say(self.tr("Cara mengirim"), kinds)
        usual = self.tr("kosong: {name}").format(name=Sms().site_name(self._site))
        self.called.say(self.tr("Nama loket di SMS"), usual)
        self.device.say(self.tr("Alat modem"), self.tr("misalnya /dev/ttyUSB0"))
        self.own_number.say(self.tr("Nomor kartu di modem"), self.tr("boleh kosong"))
        self.try_modem.setText(self.tr("Uji modem"))
        makes: dict[str, str] = {
            SmsGateway.ZENZIVA: self.tr("Zenziva"),
            SmsGateway.TWILIO: self.tr("Twilio"),
            SmsGateway.INFOBIP: self.tr("Infobip"),
        }
        self.gateway.say(self.tr("Penyedia layanan"), makes)
        self.url.say(self.tr("Alamat layanan"), self.tr("https://sms.example.com"))
        self.user.say(self.tr("Nama akun layanan"))
        self._say_sender()
        self.secret.say(self.tr("Kunci layanan"), self.tr("Kosong: tetap yang lama"))
        self.keep.setText(self.tr("Simpan SMS tes"))
        self._allowed.set_title(self.tr("Layanan yang boleh dihubungi"))
        self._allowed_words.setText(
            self.tr("Selama belum disetujui, tidak ada SMS yang dikirim lewat layanan ini.")
        )

    def _say_sender(self) -> None:
        """Twilio sends from a number or name that it gave; others have one of their own."""
        twilio = self.gateway.value() == SmsGateway.TWILIO
        hint = self.tr("nomor atau nama dari Twilio") if twilio else self.tr("boleh kosong")
        self.sender_name.say(self.tr("Nama pengirim"), hint)

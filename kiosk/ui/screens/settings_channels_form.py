"""One rung of the ladder, to be changed: what stands in it depends on how it is climbed."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kiosk.domain.actions.kiosk import is_address
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.facts import RungKind
from kiosk.domain.ladder import Rung
from kiosk.outbox.address import is_plain
from kiosk.outbox.channels.webhook import SHORTEST_SECRET
from kiosk.outbox.helpdesk import check_secret, same_server
from kiosk.settings import check_rung
from kiosk.settings_file import Expected, SettingsError
from kiosk.settings_rungs import FACTS, plain_address
from kiosk.ui.parts.columns import Columns
from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.message import Message
from kiosk.ui.parts.text_area import TextArea
from kiosk.ui.parts.tick import Tick
from kiosk.ui.screens.settings_channels_hours import HoursForm
from kiosk.ui.wording.refusals import refusal
from kiosk.ui.wording.troubles import expected

HELPDESKS = (RungKind.ZAMMAD, RungKind.OSTICKET, RungKind.WEBHOOK)
TYPED_AS = {
    RungKind.EMAIL: Entry.EMAIL,
    RungKind.CALL: Entry.PHONE,
    RungKind.INSTAGRAM: Entry.TEXT,
    RungKind.VISIT: Entry.TEXT,
}
"""What an address is where it is none of the web."""
KEY = "new"
"""Stands for an id that does not matter to the checks."""


class Told(NamedTuple):
    """A rung as typed; `secret` None: the key stays; `checked`: a person looked at it today."""

    rung: Rung
    secret: str | None
    checked: bool


class ChannelForm(QWidget):
    """``fill(rung, today)``; ``told()`` is what is typed once it can be used, else None."""

    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rung: Rung | None = None
        self._today = date.min
        self._keeps_secret = False
        self.name, self.address = Field(max_length=300), Field(max_length=300)
        self.subject, self.group = Field(max_length=300), Field(max_length=300)
        self.secret = Field(max_length=500, entry=Entry.PASSWORD)
        self.secret.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.patience, self.source = (
            Field(mono=True, max_length=3, entry=Entry.DIGITS),
            Field(max_length=300),
        )
        self.hours, self.text, self.points = HoursForm(), TextArea(8), TextArea(5)
        self.encloses, self.checked, self._warning = Tick(), Tick(), Message()
        self._lines: Mapping[str, Field | TextArea] = {
            "name": self.name,
            "address": self.address,
            "subject": self.subject,
            "group": self.group,
            "opens": self.hours.opens_field,
            "closes": self.hours.closes_field,
            "patience_days": self.patience,
            "text": self.text,
            "points": self.points,
            "source": self.source,
        }
        for line in (*self._lines.values(), self.secret):
            edit = line.page if isinstance(line, TextArea) else line.edit
            edit.textChanged.connect(self._edited)
        self.hours.typed.connect(self._edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (
            Columns((self.name, 1), (self.address, 1), beside_from=420, spacing=16),
            self._warning,
            self.subject,
            Columns((self.group, 1), (self.secret, 1), beside_from=420, spacing=16),
            self.hours,
            self.text,
            self.points,
            Columns((self.patience, 1), (self.source, 2), beside_from=420, spacing=16),
            self.encloses,
            self.checked,
        ):
            column.addWidget(widget)
        self.setFocusProxy(self.name)
        self._say()

    def fill(self, rung: Rung, today: date, *, keeps_secret: bool = False) -> None:
        """Write `rung` in the lines; `today` is when it counts as checked if the tick is set."""
        self._rung, self._today, self._keeps_secret = None, today, keeps_secret
        self.name.setText(rung.name)
        self.address.setText(rung.address)
        self.subject.setText(rung.subject)
        self.group.setText(rung.group)
        self.secret.setText("")
        self.hours.fill(rung.days, rung.opens, rung.closes)
        self.text.set_lines(rung.text)
        self.points.set_lines(rung.points)
        self.patience.setText(str(rung.patience_days))
        self.source.setText(rung.source)
        self.encloses.setChecked(rung.encloses)
        self.checked.setChecked(False)
        self._warning.say()
        self.turn_to(rung)

    def turn_to(self, rung: Rung) -> None:
        """Show the lines of another kind; what is typed stays."""
        self._rung, kind = rung, rung.kind
        by_hand = not kind.automatic
        self.subject.setVisible(kind is RungKind.EMAIL)
        self.group.setVisible(kind in (RungKind.ZAMMAD, RungKind.OSTICKET))
        self.secret.setVisible(kind in HELPDESKS)
        for widget in (self.hours, self.text, self.points):
            widget.setVisible(by_hand)
        self.encloses.setVisible(kind.automatic)
        self._say()

    def told(self) -> Told | None:
        """What is typed; None after saying beside the line what is wrong."""
        self._forget_messages()
        if self._rung is None or not self._fits(self._rung.kind):
            return None
        rung = self._typed(self._rung)
        try:
            check_rung(KEY, rung)
        except SettingsError as error:
            self._stop(self._lines[error.key.rpartition(".")[2]], error)
            return None
        return Told(rung, self.secret.text() or None, self.checked.isChecked())

    def demand_secret(self) -> bool:
        """Say beside its line that the key has to be typed; False, as it is not."""
        return self._say_wrong(self.secret, refusal(Refused(Reason.KEY_MISSING)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _typed(self, rung: Rung) -> Rung:
        address, patience = self.address.text().strip(), self.patience.text().strip()
        if rung.kind in HELPDESKS:
            address = plain_address(address) or address
        hours = self.hours
        days = hours.days()
        return replace(
            rung,
            name=self.name.text().strip(),
            address=address,
            subject=self.subject.text().strip(),
            group=self.group.text().strip(),
            days=days,
            opens=hours.opens() if days else rung.opens,
            closes=hours.closes() if days else rung.closes,
            text=self.text.lines(),
            points=self.points.lines(),
            patience_days=int(patience) if patience.isascii() and patience.isdigit() else -1,
            source=self.source.text().strip(),
            encloses=self.encloses.isChecked(),
            checked=self._today if self.checked.isChecked() else rung.checked,
        )

    def _fits(self, kind: RungKind) -> bool:
        """What the types of a rung do not ask for, but a person at the desk needs."""
        address, missing = self.address.text().strip(), self.tr("Isi dulu.")
        for field in (self.name, self.source):
            if not field.text().strip():
                return self._say_wrong(field, missing)
        if kind in HELPDESKS and not address:
            return self._say_wrong(self.address, missing)
        if kind is RungKind.EMAIL and address and not is_plain(address):
            return self._say_wrong(self.address, self._must_be(Expected.EMAIL))
        if address and not is_address(address):
            return self._say_wrong(self.address, self.tr("Tulis tanpa spasi."))
        return kind not in HELPDESKS or self._secret_fits(kind)

    def _secret_fits(self, kind: RungKind) -> bool:
        typed = self.secret.text()
        if not typed and self._keeps_secret:
            return self._same_server() or self.demand_secret()
        if not typed:
            return self._say_wrong(self.secret, self.tr("Isi dulu."))
        least = SHORTEST_SECRET if kind is RungKind.WEBHOOK else 1
        try:
            check_secret(typed, least)
        except ValueError:
            words = self.tr("Paling sedikit {least} huruf atau angka, tanpa spasi.")
            return self._say_wrong(self.secret, words.format(least=least))
        return True

    def _same_server(self) -> bool:
        """Whether the key that is kept stays with the server for which it was told.

        Also for what is no address at all, which is refused by itself.
        """
        known, typed = self._rung.address if self._rung else "", self.address.text().strip()
        return not plain_address(typed) or same_server(known, typed)

    def _stop(self, line: Field | TextArea, error: SettingsError) -> None:
        self._say_wrong(line, self._must_be(error.expected, error.bounds))

    def _say_wrong(self, line: Field | TextArea, words: str) -> bool:
        line.set_message(words, "bad")
        line.setFocus()
        return False

    def _must_be(self, wanted: Expected, bounds: str = "") -> str:
        return self.tr("Harus {expected}.").format(expected=expected(wanted, bounds))

    def _edited(self) -> None:
        self._forget_messages()
        self._warn()
        self.typed.emit()

    def _warn(self) -> None:
        """A confirmation is for an address, not for a rung: it does not carry over."""
        changed = self._rung and self.address.text().strip() != self._rung.address
        words = self.tr(
            "Alamat diganti. Alamat baru harus disetujui dulu; persetujuan yang lama tidak ikut."
        )
        self._warning.say(words if changed and self._rung and self._rung.address else "", "warning")

    def _forget_messages(self) -> None:
        for line in (*self._lines.values(), self.secret):
            line.set_message("")
        self.text.set_message(" ".join(f"${fact}" for fact in FACTS), "neutral")

    def _say(self) -> None:
        kind = self._rung.kind if self._rung else RungKind.EMAIL
        addresses = {
            RungKind.EMAIL: self.tr("Alamat email"),
            RungKind.CALL: self.tr("Nomor telepon"),
            RungKind.CHAT: self.tr("Alamat situs"),
            RungKind.INSTAGRAM: self.tr("Nama akun"),
            RungKind.VISIT: self.tr("Alamat, boleh kosong"),
        }
        secrets = {
            RungKind.OSTICKET: self.tr("Kunci API"),
            RungKind.WEBHOOK: self.tr("Kunci tanda tangan"),
        }
        self.name.say(self.tr("Nama kanal"))
        self.address.say(addresses.get(kind, self.tr("Alamat web meja bantuan")))
        self.address.take(TYPED_AS.get(kind, Entry.URL))
        self.subject.say(self.tr("Judul surat"))
        is_topic = kind is RungKind.OSTICKET
        self.group.say(self.tr("Nomor topik") if is_topic else self.tr("Nama grup"))
        kept = self.tr("Kosong: tetap yang lama") if self._keeps_secret else ""
        self.secret.say(secrets.get(kind, self.tr("Token")), kept)
        self.text.say(self.tr("Teks, satu baris satu paragraf"))
        self.points.say(self.tr("Yang dicentang petugas, satu baris satu hal"))
        self.patience.say(self.tr("Tunggu (hari kerja)"))
        self.source.say(self.tr("Sumber alamat dan jam"))
        self.encloses.setText(self.tr("Sertakan berkas pengaduan dan bukti"))
        sends = self.tr("Saya memeriksa alamat ini hari ini. Loket boleh mengirim ke sana.")
        by_hand = self.tr("Saya memeriksa alamat dan jam ini hari ini.")
        self.checked.setText(sends if kind.automatic else by_hand)
        self.hours.say()
        self._forget_messages()
        self._warn()

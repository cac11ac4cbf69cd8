"""First start, page 1: where this kiosk stands and the code in its case numbers."""

import re

from msgspec import structs
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.errors import Reason, Refused
from kiosk.settings import Kind, Site, Zone
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.choice_row import ChoiceRow
from kiosk.ui.parts.columns import Columns
from kiosk.ui.parts.field import Field
from kiosk.ui.wording.names import name
from kiosk.ui.wording.refusals import refusal

CODE = re.compile(r"[A-Z0-9]{2,8}")


def suggested_code(site_name: str) -> str:
    """A code from a name: "Karang Taruna RW 07" is KTRW07; "" where the name has too little."""
    words = re.findall(r"[A-Za-z]+|[0-9]+", site_name)
    if len(words) == 1:
        return words[0][:4].upper() if len(words[0]) > 1 else ""
    short = [word if _stands_whole(word) else word[0] for word in words]
    code = "".join(short).upper()[:8]
    return code if CODE.fullmatch(code) else ""


def _stands_whole(word: str) -> bool:
    return word.isdigit() or (word.isupper() and len(word) <= 3)


class SitePage(QWidget):
    """Kind and code follow the name until a person says otherwise."""

    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name, self.code = Field(max_length=120), Field(max_length=8, mono=True)
        self.kind = ChoiceRow("", {kind: name(kind) for kind in Kind})
        self.zone = ChoiceRow("", {zone: name(zone) for zone in Zone})
        self._own_code = self._own_kind = False
        self.kind.choose(Kind.KARANG_TARUNA)
        self.zone.choose(Zone.WIB)
        self.name.edit.textEdited.connect(self._follow_name)
        self.code.edit.textEdited.connect(self._take_code)
        self.kind.chosen.connect(self._take_kind)
        queued = Qt.ConnectionType.QueuedConnection
        self.code.edit.returnPressed.connect(self.done, queued)
        card = Card()
        card.body.setSpacing(18)
        card.body.addWidget(Columns((self.name, 3), (self.code, 1), beside_from=460, spacing=16))
        card.body.addWidget(self.kind)
        card.body.addWidget(self.zone)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.setFocusProxy(self.name)
        self._say()

    def fill(self, site: Site) -> None:
        """Begin with what a settings file already says."""
        if site.name:
            self.name.setText(site.name)
            self.kind.choose(site.kind)
            self._own_kind = True
        if site.kiosk != Site().kiosk:
            self.code.setText(site.kiosk)
            self._own_code = True
        self.zone.choose(site.zone)

    def site(self, base: Site) -> Site | None:
        """`base` with what is typed; None after saying below the line what is missing."""
        shown = " ".join(self.name.text().split())
        if not shown or not shown.isprintable():
            words = self.tr("Tulis nama tempat ini, misalnya Karang Taruna RW 07.")
            self._stop(self.name, words)
            return None
        if not CODE.fullmatch(self._code()):
            self._stop(self.code, refusal(Refused(Reason.KIOSK_CODE_INVALID)))
            return None
        kind, zone = Kind(self.kind.value()), Zone(self.zone.value())
        return structs.replace(base, name=shown, kiosk=self._code(), kind=kind, zone=zone)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.name.say(self.tr("Nama tempat"), self.tr("Karang Taruna RW 07"))
        self.code.say(self.tr("Kode loket"))
        self.kind.say(self.tr("Jenis tempat"), {kind: name(kind) for kind in Kind})
        self.zone.say(self.tr("Zona waktu"), {zone: name(zone) for zone in Zone})
        self.name.set_message("")
        self._show_use()

    def _code(self) -> str:
        return self.code.text().strip().upper()

    def _show_use(self) -> None:
        """Where the code will be read, with the code as it will be kept."""
        words = self.tr("Nomor kasus: PK-{code}-…").format(code=self._code())
        self.code.set_message(words if CODE.fullmatch(self._code()) else "", "neutral")

    def _follow_name(self, typed: str) -> None:
        self.name.set_message("")
        if not self._own_code:
            self.code.setText(suggested_code(typed))
            self._show_use()
        if not self._own_kind:
            bank = re.match(r"\s*(bank\s+)?(bri|rakyat)\b", typed, re.IGNORECASE)
            self.kind.choose(Kind.BRI if bank else Kind.KARANG_TARUNA)

    def _take_code(self, typed: str) -> None:
        self._own_code = bool(typed)
        self._show_use()

    def _take_kind(self) -> None:
        self._own_kind = True

    def _stop(self, field: Field, words: str) -> None:
        field.set_message(words, "bad")
        field.setFocus()

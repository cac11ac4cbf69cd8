"""Where a rung is climbed: the number or page in large type, and whether somebody answers now."""

from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt, Signal

from kiosk.domain.events import Role, RungKind
from kiosk.domain.ladder import Older, Rung, is_open
from kiosk.paper.qr import qr_matrix
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.pill import Pill
from kiosk.ui.parts.qr_view import QrView
from kiosk.ui.parts.text import Text
from kiosk.ui.view import View
from kiosk.ui.wording.hours import desk_hours, open_now
from kiosk.ui.wording.times import date_text

INSTAGRAM = "https://www.instagram.com/{name}/"


def page_of(rung: Rung) -> str:
    """The web address behind a page or a name; empty where there is none."""
    if rung.kind is RungKind.INSTAGRAM and rung.address.startswith("@"):
        return INSTAGRAM.format(name=rung.address[1:])
    return rung.address if rung.address.startswith("https://") else ""


class DeskCard(Card):
    """A page is shown as a code only once a supervisor has confirmed it (promise 5)."""

    settings_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Rung, View] | None = None
        self._coded = ""
        self._address, self._page = Text("", "number", wrap=False), Text("", "strong")
        self._open, self._hours, self._older = Pill(), Text("", "muted"), Text("", "muted")
        self._checked, self._unchecked = Text("", "caption"), Notice(tone="warning")
        self._settings = Button(icon="settings")
        self._settings.clicked.connect(self.settings_asked)
        self.code = QrView(150)
        self.body.addWidget(self._address)
        self.body.addWidget(self._page)
        self.body.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        for widget in (self._open, self._hours, self._older, self._unchecked, self._settings):
            self.body.addWidget(widget)
        self.body.addWidget(self._checked)
        self._say()

    def present(self, rung: Rung | None, view: View) -> None:
        """Shows the desk of `rung`; a rung without an address has none."""
        self.setVisible(bool(rung and rung.address))
        self._shown = (rung, view) if rung and rung.address else None
        if rung is None or not rung.address:
            return
        by_phone, now, zone = rung.kind is RungKind.CALL, view.now.at, view.settings.site.zone
        self.set_title(rung.name)
        self._address.setText(rung.address if by_phone else "")
        self._address.setVisible(by_phone)
        self._page.setText("" if by_phone else rung.address)
        self._page.setVisible(not by_phone)
        known = bool(rung.days and rung.opens and rung.closes)
        self._open.setVisible(by_phone or known)
        if by_phone or known:
            tone = "good" if known and is_open(rung, now) else "warning"
            self._open.present(open_now(rung, now, zone), tone, "clock")
        self._hours.setText(desk_hours(rung, now, zone))
        self._hours.setVisible(known)
        older = [self._one_older(rung, one, view) for one in rung.older]
        self._older.setText("\n".join(older))
        self._older.setVisible(bool(older))
        self._doubt(rung, view)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _one_older(self, rung: Rung, one: Older, view: View) -> str:
        """An address that used to serve, with its own hours."""
        times = replace(rung, days=one.days, opens=one.opens, closes=one.closes)
        said = open_now(times, view.now.at, view.settings.site.zone)
        return f"{one.name}: {one.address}. {said}"

    def _doubt(self, rung: Rung, view: View) -> None:
        confirmed = view.state.is_confirmed(rung.purpose, rung.address)
        page = page_of(rung) if confirmed else ""
        self.code.setVisible(bool(page))
        if page and page != self._coded:
            self._coded = page
            words = self.tr("Kode QR: {address}").format(address=rung.address)
            self.code.present(qr_matrix(page, border=0), words)
        self._unchecked.setVisible(not confirmed)
        supervisor = view.staff is not None and view.staff.role is Role.SUPERVISOR
        self._settings.setVisible(not confirmed and supervisor)
        said = self.tr("Diperiksa {day}. Sumber: {source}")
        self._checked.setText(said.format(day=date_text(rung.checked), source=rung.source))

    def _say(self) -> None:
        self._coded = ""
        self._settings.setText(self.tr("Buka Pengaturan"))
        lead = self.tr("Belum dikonfirmasi penyelia")
        self._unchecked.setText(self.tr("Cocokkan dulu di situs resminya sebelum dipakai."), lead)
        if self._shown:
            self.present(*self._shown)

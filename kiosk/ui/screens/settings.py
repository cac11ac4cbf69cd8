"""Pengaturan: the team, mail, network check, clock, look and rules of this kiosk; for penyelia."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from kiosk.domain.errors import Reason, Refused
from kiosk.domain.events import Role
from kiosk.ui.parts.choice_row import ChoiceRow
from kiosk.ui.parts.frame import Action, Frame
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.screens.devices import DevicesCard
from kiosk.ui.screens.settings_about import AboutSection
from kiosk.ui.screens.settings_channels import ChannelsSection
from kiosk.ui.screens.settings_kiosk import KioskSection
from kiosk.ui.screens.settings_mail import MailSection
from kiosk.ui.screens.settings_network import NetworkSection
from kiosk.ui.screens.settings_replies import RepliesSection
from kiosk.ui.screens.settings_sms import SmsSection
from kiosk.ui.screens.settings_staff import StaffSection
from kiosk.ui.screens.settings_updates import UpdatesSection
from kiosk.ui.view import Place, View
from kiosk.ui.wishes import Draft, GoTo
from kiosk.ui.wording.refusals import refusal

Section = (
    StaffSection
    | MailSection
    | ChannelsSection
    | RepliesSection
    | NetworkSection
    | SmsSection
    | UpdatesSection
    | DevicesCard
    | KioskSection
    | AboutSection
)

OUTWARD = ("mail", "channels", "replies", "network", "sms", "updates")
"""What leads to real addresses: in practice there is only a word about it."""


class SettingsScreen(QWidget):
    """One section at a time, chosen by a row of tabs; others than penyelia are told why not."""

    wished = Signal(object)
    typed = Signal()
    frame_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._allowed = self._practice = False
        self.staff, self.mail, self.network = StaffSection(), MailSection(), NetworkSection()
        self.channels, self.replies = ChannelsSection(), RepliesSection()
        self.sms, self.updates = SmsSection(), UpdatesSection()
        self.devices = DevicesCard()
        self.kiosk, self.about = KioskSection(), AboutSection()
        self._sections: dict[str, Section] = {
            "staff": self.staff,
            "mail": self.mail,
            "channels": self.channels,
            "replies": self.replies,
            "network": self.network,
            "sms": self.sms,
            "updates": self.updates,
            "devices": self.devices,
            "kiosk": self.kiosk,
            "about": self.about,
        }
        self.tabs = ChoiceRow("", dict.fromkeys(self._sections, ""), steady=True)
        self._refusal, self._practising = Notice(tone="warning"), Notice(tone="info")
        self._page = ScrollPage()
        self._page.body.addWidget(self._refusal)
        self._page.body.addWidget(self.tabs)
        self._page.body.addWidget(self._practising)
        for section in self._sections.values():
            section.wished.connect(self.wished)
            section.hide()
            self._page.body.addWidget(section)
        for section in (self.channels, self.replies, self.sms, self.updates):
            section.focus_moved.connect(self._show_focus, Qt.ConnectionType.QueuedConnection)
        self._page.body.addStretch(1)
        self.tabs.chosen.connect(self._turn_to)
        self._page.fill(self)
        self._say()

    def enter(self, view: View, draft: Draft) -> None:
        del draft
        for section in self._sections.values():
            section.enter(view)
        self.present(view)
        self._turn_to(self.tabs.value() or "staff")
        self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def present(self, view: View) -> None:
        allowed = view.staff is not None and view.staff.role is Role.SUPERVISOR
        if (allowed, view.practice) != (self._allowed, self._practice):
            self._allowed, self._practice = allowed, view.practice
            self._turn_to(self.tabs.value() or "staff")
        self._refusal.setVisible(not allowed)
        self.tabs.setVisible(allowed)
        if allowed:
            for section in self._sections.values():
                section.present(view)

    def refuse(self, refused: Refused) -> None:
        self._section().refuse(refused)
        self._show_focus()

    def draft(self) -> Draft:
        """Nothing: a draft belongs to a participant, and half of this is secret."""
        return {}

    def frame(self) -> Frame:
        home = Action("home", self.tr("Kembali ke Beranda"), left=True)
        if self._allowed and self.tabs.value() == "mail" and not self._practice:
            return Frame(actions=(home, Action("save", self.tr("Simpan email"), "primary")))
        return Frame(actions=(home,))

    def act(self, name: str) -> None:
        if name == "home":
            self.wished.emit(GoTo(Place.HOME))
        else:
            self.mail.save()
            self._show_focus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._page.say(self.tr("Pengaturan"), self.tr("Berlaku untuk loket ini saja."))
        self._refusal.setText(refusal(Refused(Reason.NEEDS_SUPERVISOR)))
        self._practising.setText(refusal(Refused(Reason.PRACTICE_ONLY)))
        self.tabs.say(
            label="",
            options={
                "staff": self.tr("Daftar petugas"),
                "mail": self.tr("Email"),
                "channels": self.tr("Kanal pengaduan"),
                "replies": self.tr("Kotak balasan"),
                "network": self.tr("Jaringan"),
                "sms": self.tr("SMS tes"),
                "updates": self.tr("Pembaruan"),
                "devices": self.tr("Printer dan modem"),
                "kiosk": self.tr("Jam dan tampilan"),
                "about": self.tr("Aturan dan sumber"),
            },
        )

    def _section(self) -> Section:
        return self._sections[self.tabs.value() or "staff"]

    def _turn_to(self, key: str) -> None:
        self.tabs.choose(key)
        closed = self._practice and key in OUTWARD
        for each, section in self._sections.items():
            section.setVisible(self._allowed and each == key and not closed)
        self._practising.setVisible(self._allowed and closed)
        self._page.verticalScrollBar().setValue(0)
        self.frame_changed.emit()

    def _show_focus(self) -> None:
        """What is wrong may stand further down than the page shows."""
        if focused := self.focusWidget():
            self._page.ensureWidgetVisible(focused, 30, 60)

"""The ways out of a kiosk: Loket anew, the computer off or anew, and for a supervisor the system.

Before there is a desk no PIN can be checked, so the way to the system is not there.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.errors import Refused, What
from kiosk.domain.events import Role
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.confirm import Confirm
from kiosk.ui.parts.flow import Flow
from kiosk.ui.parts.frame import Action, Frame
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.supervisor_pin import SupervisorPin
from kiosk.ui.view import View
from kiosk.ui.wishes import Draft
from kiosk.ui.wishes_kiosk import LeaveKiosk, Stay, Way
from kiosk.ui.wording.refusals import refusal
from kiosk.ui.wording.troubles import trouble


class LeavingScreen(QWidget):
    """Each way asks once more; the way to the system asks for a supervisor's PIN."""

    wished = Signal(object)
    typed = Signal()
    frame_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._asked: Way | None = None
        self.loket, self.off = Button(icon="refresh-cw"), Button(icon="power")
        self.reboot, self.system = Button(icon="refresh-cw"), Button(icon="key-round")
        self._about_loket, self._about_computer = Text("", "muted"), Text("", "muted")
        self._about_system, self._trouble = Text("", "muted"), Notice(tone="warning")
        self.confirm, self.pin = Confirm("warning", "primary"), SupervisorPin()
        self._loket, self._computer, self._system = Card(), Card(), Card()
        self._page = ScrollPage(widest=760)
        self._lay_out()
        self.loket.clicked.connect(self._ask_loket)
        self.off.clicked.connect(self._ask_off)
        self.reboot.clicked.connect(self._ask_reboot)
        self.system.clicked.connect(self._ask_pin)
        self.confirm.confirmed.connect(self._leave)
        self.pin.entered.connect(self._leave_to_system)
        self._say()

    def enter(self, view: View, draft: Draft) -> None:
        """Nothing of an earlier question is left."""
        del draft
        self.confirm.hide()
        self.present(view)
        self._turn(asking=False)
        self.loket.setFocus(Qt.FocusReason.OtherFocusReason)

    def present(self, view: View) -> None:
        self._view = view
        refused = What.POWER_REFUSED in view.troubles
        self._trouble.setVisible(refused)
        self._trouble.setText(view.detail, trouble(What.POWER_REFUSED) if refused else "")
        supervisors = [s for s in view.state.active_staff() if s.role is Role.SUPERVISOR]
        may_leave = view.staff is not None and bool(supervisors) and not view.practice
        self._system.setVisible(may_leave and not self._is_asking)
        self.pin.present(supervisors, view)
        if self._is_asking and not may_leave:
            self._turn(asking=False)

    def refuse(self, refused: Refused) -> None:
        if self._is_asking:
            self.pin.refuse(refused)
        else:
            self._trouble.setText(refusal(refused))
            self._trouble.show()

    def draft(self) -> Draft:
        return {}

    def frame(self) -> Frame:
        return Frame(actions=(Action("back", self.tr("Kembali"), left=True),))

    def act(self, name: str) -> None:
        """From the PIN back to the ways out, from there back to the screen one came from."""
        del name
        if self._is_asking:
            self._turn(asking=False)
            self.system.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.wished.emit(Stay())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        self._loket.body.addWidget(self._about_loket)
        self._loket.body.addWidget(self.loket, 0, Qt.AlignmentFlag.AlignLeft)
        self._computer.body.addWidget(self._about_computer)
        both = Flow()
        both.addWidget(self.off)
        both.addWidget(self.reboot)
        self._computer.body.addLayout(both)
        self._system.body.addWidget(self._about_system)
        self._system.body.addWidget(self.system, 0, Qt.AlignmentFlag.AlignLeft)
        self._ways = QWidget()
        ways = QVBoxLayout(self._ways)
        ways.setContentsMargins(0, 0, 0, 0)
        ways.setSpacing(16)
        for card in (self._loket, self._computer, self._system):
            ways.addWidget(card)
        for widget in (self._trouble, self.confirm, self._ways, self.pin):
            self._page.body.addWidget(widget)
        self._page.body.addStretch(1)
        self._page.fill(self)

    def _say(self) -> None:
        self._page.say(
            self.tr("Mulai ulang atau matikan"),
            self.tr("Yang sudah dicatat dan diketik tetap tersimpan."),
        )
        self._about_loket.setText(self.tr("Loket ditutup lalu dibuka lagi sendiri."))
        self.loket.setText(self.tr("Mulai ulang Loket"))
        self._about_computer.setText(
            self.tr("Bila loket tutup, matikan komputer di sini, bukan dengan mencabut kabel.")
        )
        self.off.setText(self.tr("Matikan komputer"))
        self.reboot.setText(self.tr("Mulai ulang komputer"))
        self._about_system.setText(
            self.tr("Ke luar Loket, untuk merawat komputer. Hanya penyelia, dan ini dicatat.")
        )
        self.system.setText(self.tr("Keluar ke sistem"))
        self.pin.say(self.tr("PIN penyelia untuk keluar ke sistem"))
        self.confirm.say(*self._question())
        if self._view:
            self.present(self._view)

    def _question(self) -> tuple[str, str]:
        return {
            Way.LOKET: (self.tr("Loket dimulai ulang sekarang?"), self.tr("Ya, mulai ulang")),
            Way.OFF: (self.tr("Komputer dimatikan sekarang?"), self.tr("Ya, matikan")),
            Way.REBOOT: (self.tr("Komputer dimulai ulang sekarang?"), self.tr("Ya, mulai ulang")),
        }.get(self._asked or Way.LOKET, ("", ""))

    @property
    def _is_asking(self) -> bool:
        return not self.pin.isHidden()

    def _turn(self, *, asking: bool) -> None:
        """Shows the ways out, or the PIN alone."""
        self.pin.setVisible(asking)
        self._ways.setVisible(not asking)
        self.pin.clear()
        if self._view and not asking:
            self.present(self._view)

    def _ask_loket(self) -> None:
        self._ask(Way.LOKET)

    def _ask_off(self) -> None:
        self._ask(Way.OFF)

    def _ask_reboot(self) -> None:
        self._ask(Way.REBOOT)

    def _ask(self, way: Way) -> None:
        self._asked = way
        self.confirm.ask(*self._question())
        self._page.ensureWidgetVisible(self.confirm, 0, 20)

    def _ask_pin(self) -> None:
        self.confirm.hide()
        self._turn(asking=True)
        self._page.verticalScrollBar().setValue(0)
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        if self._asked:
            self.wished.emit(LeaveKiosk(self._asked))

    def _leave_to_system(self, staff: str, pin: str) -> None:
        self.wished.emit(LeaveKiosk(Way.SYSTEM, staff, pin))

"""Perangkat & jaringan: six looks at the phone and one at the network, all optional."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.case import Case
from kiosk.domain.clock import REST, TOLERANCE
from kiosk.domain.errors import Refused
from kiosk.domain.steadiness import Via
from kiosk.ui.parts.enter import is_enter
from kiosk.ui.parts.frame import Action, Frame
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.screens.device_list import CheckList
from kiosk.ui.screens.device_network import NetworkCard, may_measure
from kiosk.ui.screens.device_point import FINE, UNSEEN, WANTING
from kiosk.ui.screens.device_steadiness import SteadinessCard
from kiosk.ui.view import Place, View
from kiosk.ui.wishes import Draft, GoTo, RecordDevice
from kiosk.ui.wishes_network import CheckNetwork, GaugeNetwork, StopGauging
from kiosk.ui.wording.device import Point
from kiosk.ui.wording.guide import Scene, guide
from kiosk.ui.wording.network import clock_offset
from kiosk.ui.wording.refusals import refusal


class DeviceScreen(QWidget):
    """Nothing here holds anybody up: one press passes."""

    wished = Signal(object)
    typed = Signal()
    frame_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._scene = Scene.DEVICE
        self._page = ScrollPage()
        self._refusal, self._clock = Notice(tone="bad"), Notice(tone="warning")
        self.network, self.longer = NetworkCard(), SteadinessCard()
        self._open = False
        self.checks = CheckList()
        self.points = self.checks.points
        for widget in (
            self._refusal,
            self._clock,
            self.network,
            self.longer,
            self.checks,
        ):
            self._page.body.addWidget(widget)
        self._page.body.addStretch(1)
        self._page.fill(self)
        self.network.asked.connect(self._check_network)
        self.network.longer_asked.connect(self._turn_longer)
        self.longer.asked.connect(self._measure)
        self.longer.stopped.connect(self._stop_measuring)
        self.checks.changed.connect(self._look)
        self._say()

    def enter(self, view: View, draft: Draft) -> None:
        self.checks.put(draft or _recorded(view.case))
        self._refusal.hide()
        self._open = False
        self._page.verticalScrollBar().setValue(0)
        self.present(view)
        self._mind_the_guide()
        self.points[Point.SIGNAL].fine.setFocus(Qt.FocusReason.OtherFocusReason)

    def present(self, view: View) -> None:
        self._view = view
        self._present_network(view)
        doubt = self._doubt(view)
        self._clock.setText(doubt)
        self._clock.setVisible(bool(doubt))

    def refuse(self, refused: Refused) -> None:
        self._refusal.setText(refusal(refused))
        self._refusal.show()
        self._page.verticalScrollBar().setValue(0)

    def draft(self) -> Draft:
        seen = self.checks.found()
        recorded = _recorded(self._view.case if self._view else None)
        return {} if seen == recorded or not (any(seen.values()) or recorded) else seen

    def frame(self) -> Frame:
        actions = (
            Action("back", self.tr("Kembali"), left=True),
            Action("next", self.tr("Lanjut ke kode OTP"), "primary"),
        )
        return Frame(show_rail=True, guide=guide(self._scene), actions=actions)

    def act(self, name: str) -> None:
        match name:
            case "back":
                self.wished.emit(GoTo(Place.CONTACT))
            case "next":
                self._go_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on from any tick; Space ticks."""
        if is_enter(event):
            self._go_on()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._page.say(
            self.tr("Periksa HP dan jaringan"),
            self.tr("Peserta yang menekan di HP sendiri. Yang belum sempat boleh dilewati."),
        )
        self.checks.say()
        if self._view:
            self.present(self._view)

    def _mind_the_guide(self) -> None:
        """The guide speaks of what is wanting."""
        scene = Scene.DEVICE_WANTING if self.checks.is_wanting() else Scene.DEVICE
        if scene is not self._scene:
            self._scene = scene
            self.frame_changed.emit()

    def _doubt(self, view: View) -> str:
        clock = view.state.clock
        safe = self.tr("Waktu tunggu tetap benar. Minta penyelia memeriksanya.")
        if abs(clock.noted) > TOLERANCE:
            return f"{clock_offset(round(clock.noted.total_seconds()))} {safe}"
        if clock.leapt(view.now) > REST:
            return self.tr("Jam komputer melompat jauh sejak terakhir dipakai.") + f" {safe}"
        return ""

    def _look(self) -> None:
        self._refusal.hide()
        self._mind_the_guide()
        self.typed.emit()

    def _present_network(self, view: View) -> None:
        """The longer measurement is shown to whoever opened it, and while it runs."""
        shown = self._open or view.gauging.course is not None
        self.network.present(view, shown)
        self.longer.present(view, may_measure(view))
        self.longer.setVisible(shown)

    def _turn_longer(self) -> None:
        self._open = not self.longer.isVisible()
        if self._view:
            self._present_network(self._view)
        if self._open:
            self.longer.sides[Via.WIFI].button.setFocus(Qt.FocusReason.TabFocusReason)

    def _measure(self, via: Via) -> None:
        self._open = True
        self.wished.emit(GaugeNetwork(via))

    def _stop_measuring(self) -> None:
        self.wished.emit(StopGauging())

    def _check_network(self) -> None:
        self.wished.emit(CheckNetwork())

    def _go_on(self) -> None:
        """Records what is new; what is on record already is not recorded twice."""
        wish = RecordDevice(self.checks.names_in(FINE), self.checks.names_in(WANTING))
        self.wished.emit(GoTo(Place.OTP) if self._is_on_record(wish) else wish)

    def _is_on_record(self, wish: RecordDevice) -> bool:
        view = self._view
        known = view.case.device if view and view.case else None
        if view is None or known is None:
            return False
        same_network = view.probing.found in (None, known.network)
        return same_network and wish == RecordDevice(known.fine, known.wanting)


def _recorded(case: Case | None) -> Draft:
    device = case.device if case else None
    if device is None:
        return {}
    seen = {**dict.fromkeys(device.fine, FINE), **dict.fromkeys(device.wanting, WANTING)}
    return {str(which): seen.get(which, UNSEEN) for which in Point}

"""What the window shows around every screen: top bar, rail, banners."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from kiosk.domain.case import Case, DeliveryState
from kiosk.domain.errors import What
from kiosk.domain.events import Role
from kiosk.domain.masking import mask_name
from kiosk.domain.person import calling_name
from kiosk.ui.parts.frame import Action, Step
from kiosk.ui.room import Room
from kiosk.ui.steps import step_states
from kiosk.ui.view import STEPS, Place, View
from kiosk.ui.window import Window
from kiosk.ui.wording.names import name
from kiosk.ui.wording.troubles import trouble

GRAVE = (What.DISK_FULL, What.DISK_FAILED, What.STORE_DAMAGED)


class Surroundings(QObject):
    """Told the view, it fills everything that is not the screen itself."""

    def __init__(self, window: Window, room: Room) -> None:
        super().__init__()
        self._window, self._room = window, room
        self._banners: set[str] = set()

    def present(self, view: View, place: Place) -> None:
        self.present_clock()
        top = self._window.top
        top.present_site(view.settings.site.name)
        top.present_connection(view.online, len(view.state.unsent))
        top.present_language(view.settings.site.language)
        self._present_staff(view, place)
        if view.case and place in STEPS:
            self._present_rail(view.case, place)
        elif place is Place.CONSENT:
            self._window.present_participant(self.tr("Peserta baru"), "", _steps(None, place))
        self._present_banners(view)

    def present_clock(self) -> None:
        """Loket's own time in the kiosk's zone, as everything else tells it; called each beat."""
        self._window.top.present_clock(f"{self._local(self._room.trusted().at):%H.%M}")

    def _local(self, at: datetime) -> datetime:
        return at.astimezone(ZoneInfo(self._room.settings.site.zone))

    def _present_staff(self, view: View, place: Place) -> None:
        if view.staff is None or place in (Place.SIGN_IN, Place.LOCK):
            self._window.top.present_staff("")
            return
        actions = [Action("home", self.tr("Beranda")), Action("lock", self.tr("Kunci"))]
        if view.staff.role is Role.SUPERVISOR:
            actions.append(Action("settings", self.tr("Pengaturan")))
        actions.append(Action("leave", self.tr("Ganti petugas")))
        first = calling_name(view.staff.name)
        text = f"{first} · {name(view.staff.role)}"
        self._window.top.present_staff(text, tuple(actions))

    def _present_rail(self, case: Case, place: Place) -> None:
        masked = mask_name(case.person.name if case.person else case.consent.name)
        self._window.present_participant(masked, case.reference, _steps(case, place))

    def _present_banners(self, view: View) -> None:
        shown: dict[str, tuple[str, str]] = {}
        for what in view.troubles:
            shown[what] = ("bad" if what in GRAVE else "warning", trouble(what))
        if view.state.clock.doubtful(self._room.now()):
            shown["clock"] = (
                "warning",
                self.tr(
                    "Jam komputer meragukan. Waktu tunggu tetap benar. Minta penyelia memeriksanya."
                ),
            )
        if any(state is DeliveryState.UNCERTAIN for state in view.state.unsent.values()):
            shown["uncertain"] = (
                "warning",
                self.tr("Ada pengaduan yang belum pasti terkirim. Buka kasusnya dan periksa."),
            )
        if view.said:
            shown["said"] = ("good", view.said)
        for gone in self._banners - shown.keys():
            self._window.hide_banner(gone)
        for key, (tone, text) in shown.items():
            self._window.show_banner(key, tone, text)
        self._banners = set(shown)


def _steps(case: Case | None, place: Place) -> list[Step]:
    states = step_states(case, place)
    return [Step(step, name(step), states[step], enabled=case is not None) for step in STEPS]

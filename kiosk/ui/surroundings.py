"""What the window shows around every screen: top bar, rail, banners."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from kiosk.domain.case import Case, DeliveryState
from kiosk.domain.errors import What
from kiosk.domain.events import Role
from kiosk.domain.masking import mask_name
from kiosk.domain.person import calling_name
from kiosk.domain.preflight import unanswered
from kiosk.ui.parts.frame import Action, Step
from kiosk.ui.room import Room
from kiosk.ui.steps import step_states
from kiosk.ui.view import STEPS, Place, View
from kiosk.ui.window import Window
from kiosk.ui.wording.names import name
from kiosk.ui.wording.troubles import trouble

UNSURE = "uncertain"
"""The key of the banner that leads to the queue."""
UNFIT = "unfit"
"""That of the one that leads to the preflight."""
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
        if view.case and (place in STEPS or place is Place.CASE):
            self._present_rail(view.case, place)
        elif view.case and place is Place.EVIDENCE:
            self._present_rail(view.case, Place.COMPLAINT)  # it is part of that step
        elif place is Place.CONSENT:
            self._window.present_participant(self.tr("Peserta baru"), "", _steps(None, place))
        self._present_banners(view, place)

    def present_clock(self) -> None:
        """Loket's own time in the kiosk's zone, as everything else tells it; called each beat."""
        self._window.top.present_clock(f"{self._local(self._room.trusted().at):%H.%M}")

    def _local(self, at: datetime) -> datetime:
        return at.astimezone(ZoneInfo(self._room.settings.site.zone))

    def _present_staff(self, view: View, place: Place) -> None:
        if view.staff is None or not _works(view, place):
            self._window.top.present_staff("")
            return
        actions = [
            Action("home", self.tr("Beranda")),
            Action("queue", self.tr("Antrean kirim")),
            Action("guides", self.tr("Panduan langkah demi langkah")),
            Action("preflight", self.tr("Pemeriksaan")),
            Action("lock", self.tr("Kunci")),
        ]
        if view.staff.role is Role.SUPERVISOR:
            actions.append(Action("settings", self.tr("Pengaturan")))
        actions.append(Action("leave", self.tr("Ganti petugas")))
        if view.kiosk:
            actions.append(Action("close", self.tr("Mulai ulang atau matikan…")))
        first = calling_name(view.staff.name)
        text = f"{first} · {name(view.staff.role)}"
        self._window.top.present_staff(text, tuple(actions))

    def _present_rail(self, case: Case, place: Place) -> None:
        masked = mask_name(case.person.name if case.person else case.consent.name)
        self._window.present_participant(masked, case.reference, _steps(case, place))

    def _present_banners(self, view: View, place: Place) -> None:
        shown: dict[str, tuple[str, str, str]] = {}
        for what in view.troubles:
            shown[what] = ("bad" if what in GRAVE else "warning", trouble(what), "")
        if view.state.clock.doubtful(self._room.now()):
            words = self.tr(
                "Jam komputer meragukan. Waktu tunggu tetap benar. Minta penyelia memeriksanya."
            )
            shown["clock"] = ("warning", words, "")
        if place is not Place.QUEUE and self._is_unsure(view):
            words = self.tr("Ada pengaduan yang belum pasti terkirim. Periksa dulu, lalu jawab.")
            way = self.tr("Buka antrean") if _works(view, place) else ""
            shown[UNSURE] = ("warning", words, way)
        if place is not Place.PREFLIGHT and not is_fit(view):
            words = self.tr("Peserta baru belum bisa diterima: ada yang harus dibereskan dulu.")
            way = self.tr("Buka Pemeriksaan") if _works(view, place) else ""
            shown[UNFIT] = ("bad", words, way)
        if place is Place.HOME and (words := _update_news(view)):
            shown["updates"] = ("info", words, "")
        if view.said:
            shown["said"] = ("good", view.said, "")
        for gone in self._banners - shown.keys():
            self._window.hide_banner(gone)
        for key, (tone, text, way) in shown.items():
            self._window.show_banner(key, tone, text, way)
        self._banners = set(shown)

    def _is_unsure(self, view: View) -> bool:
        return any(state is DeliveryState.UNCERTAIN for state in view.state.unsent.values())


def is_fit(view: View) -> bool:
    """Whether nothing stands in the way of a new participant; practice always is."""
    found = view.preflight.findings
    return view.practice or not unanswered(found, view.state.overridden, view.now)


def _update_news(view: View) -> str:
    """For the supervisor alone; the words are imported where there may be something to say."""
    supervises = view.staff is not None and view.staff.role is Role.SUPERVISOR
    if not supervises or not view.updating.there:
        return ""
    from kiosk.ui.wording.updates import update_news

    return update_news(view.updating)


def _works(view: View, place: Place) -> bool:
    """Whether somebody is signed in, and not behind the lock."""
    return view.staff is not None and place not in (Place.SIGN_IN, Place.LOCK)


def _steps(case: Case | None, place: Place) -> list[Step]:
    states = step_states(case, place)
    return [Step(step, name(step), states[step], enabled=case is not None) for step in STEPS]

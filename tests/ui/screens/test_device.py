"""Perangkat & jaringan as staff see and press it."""

import itertools
from dataclasses import replace
from datetime import timedelta

import pytest
from msgspec.structs import replace as with_facts
from PySide6.QtCore import QEvent, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from kiosk.domain import events as ev
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.network import ADVICE, Advice, Kind
from kiosk.settings import Network as NetworkSettings
from kiosk.ui.screens.device import DeviceScreen
from kiosk.ui.screens.device_point import PointRow
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place, Probing, View
from kiosk.ui.window import Window
from kiosk.ui.wishes import GoTo, RecordDevice
from kiosk.ui.wishes_network import CheckNetwork
from kiosk.ui.wording import device
from kiosk.ui.wording import network as words
from kiosk.ui.wording.device import Phone, Point, point
from tests import given
from tests.ui.clipping import clipped
from tests.ui.screens.desk_view import button, in_window, texts, view_of, wishes

NEXT, CHECK = "Lanjut ke kode OTP", "Periksa jaringan"
PROBE = "https://periksa.example/"
NOBODY = "Belum ada alamat yang dikonfirmasi penyelia; Loket tidak menghubungi siapa pun."
GOOD = ev.Network(verdict="good", median_ms=120)
UNSTABLE = ev.Network(
    verdict="unstable", median_ms=2140, advice=tuple(map(str, ADVICE[Kind.UNSTABLE]))
)


def a_view(*events: ev.Event, probing: Probing | None = None, days: given.Days | None = None):
    """A case with contact, and one probe address confirmed by the supervisor."""
    now = given.Days().moment()
    confirmed = ev.AddressConfirmed(
        when=now, by=given.SUPERVISOR, purpose=ev.Purpose.PROBE, address=PROBE
    )
    shown = view_of(confirmed, *given.identified(now), *events, days=days)
    settings = with_facts(shown.settings, network=NetworkSettings(probes=(PROBE,)))
    return replace(shown, settings=settings, probing=probing or Probing())


def found(network: ev.Network) -> Probing:
    return Probing(found=network, found_at=given.MORNING)


def checked(network: ev.Network | None = None) -> ev.DeviceChecked:
    return ev.DeviceChecked(
        when=given.Days().moment(),
        by=given.OFFICER,
        case=given.CASE,
        fine=("signal", "clock"),
        wanting=("sim-slot",),
        network=network,
    )


class Desk:
    """The screen in the real window, entered as the reception enters it."""

    def __init__(self, qtbot, view: View | None = None, draft: dict[str, str] | None = None):
        self.qtbot, self.view = qtbot, view or a_view()
        self.screen = DeviceScreen()
        self.wishes = wishes(self.screen)
        self.window: Window = in_window(self.screen, self.view, Place.DEVICE)
        qtbot.addWidget(self.window)
        self.window.activateWindow()
        self.screen.enter(self.view, draft or {})
        self.window.show_screen(self.screen)
        QApplication.processEvents()

    def row(self, which: Point) -> PointRow:
        return self.screen.points[which]

    def find_fine(self, which: Point) -> None:
        self.qtbot.mouseClick(self.row(which).fine, Qt.MouseButton.LeftButton)

    def find_wanting(self, which: Point) -> None:
        self.qtbot.mouseClick(self.row(which).wanting, Qt.MouseButton.LeftButton)

    def press(self, said: str) -> None:
        self.qtbot.mouseClick(button(self.window, said), Qt.MouseButton.LeftButton)

    def present(self, view: View) -> None:
        self.screen.present(view)

    def read(self) -> str:
        return texts(self.window)


@pytest.fixture
def desk(qtbot) -> Desk:
    return Desk(qtbot)


def test_everything_is_optional_and_one_press_passes(desk: Desk):
    assert "6 belum diperiksa" in desk.read()
    desk.press(NEXT)
    assert desk.wishes == [RecordDevice((), ())]


def test_each_point_says_how_to_look(desk: Desk):
    for which in Point:
        assert point(which).label in desk.read()
        assert point(which).how in desk.read()
        assert point(which).remedy not in desk.read()


def test_the_hints_name_the_menus_of_android_until_somebody_says_iphone(desk: Desk):
    desk.press("iPhone")
    for which in Point:
        assert point(which, Phone.IPHONE).how in desk.read()
        assert point(which, Phone.ANDROID).how not in desk.read()
    assert desk.wishes == []
    assert desk.screen.draft() == {}
    desk.screen.enter(desk.view, {})
    assert point(Point.CLOCK, Phone.ANDROID).how in desk.read()


def test_the_hints_say_of_when_they_are(desk: Desk):
    assert "Nama menu berbeda di tiap merek HP. Petunjuk per 30" in desk.read()


def test_each_point_has_its_picture_and_says_what_is_on_it(desk: Desk):
    said = {desk.row(which).drawing.accessibleName() for which in Point}
    assert said == {point(which).picture for which in Point}
    assert len(said) == len(Point)
    assert all(desk.row(which).drawing.isVisible() for which in Point)


def test_points_of_an_earlier_or_later_loket_do_no_harm(qtbot):
    old = with_facts(checked(), fine=("wifi", "date", "signal"), wanting=("cache",))
    desk = Desk(qtbot, a_view(old))
    assert desk.row(Point.SIGNAL).state() == "fine"
    assert "5 belum diperiksa" in desk.read()
    assert device.label("cache") == "cache"


def test_fine_and_wanting_points_are_recorded_by_name_and_the_rest_is_left_open(desk: Desk):
    desk.find_wanting(Point.SMS_MEMORY)
    desk.find_fine(Point.CLOCK)
    desk.find_fine(Point.SIGNAL)
    desk.press(NEXT)
    assert desk.wishes == [RecordDevice(("signal", "clock"), ("sms-memory",))]


def test_a_wanting_point_shows_its_remedy_and_the_guide_speaks_of_it(desk: Desk):
    desk.find_wanting(Point.SMS_MEMORY)
    assert point(Point.SMS_MEMORY).remedy in desk.read()
    assert point(Point.SMS_MEMORY).how not in desk.read()
    assert "1 perlu dibereskan" in desk.read()
    assert "Bereskan dulu, baru minta kode." in desk.read()
    desk.find_fine(Point.SMS_MEMORY)
    assert point(Point.SMS_MEMORY).remedy not in desk.read()
    assert "5 belum diperiksa" in desk.read()
    assert "Bereskan dulu, baru minta kode." not in desk.read()


def test_pressing_again_takes_a_finding_back(desk: Desk):
    for find in (desk.find_fine, desk.find_wanting):
        find(Point.SIGNAL)
        assert desk.row(Point.SIGNAL).state()
        find(Point.SIGNAL)
        assert not desk.row(Point.SIGNAL).state()


def test_all_is_called_fine_only_when_all_was_looked_at(desk: Desk):
    for which in tuple(Point)[:-1]:
        desk.find_fine(which)
    assert "1 belum diperiksa" in desk.read()
    desk.find_fine(tuple(Point)[-1])
    assert "Semua baik" in desk.read()


def test_a_screen_reader_hears_the_three_states(desk: Desk):
    row = desk.row(Point.SIGNAL)
    assert "Belum diperiksa." in row.fine.accessibleDescription()
    desk.find_wanting(Point.SIGNAL)
    assert row.fine.accessibleDescription() == point(Point.SIGNAL).remedy
    assert row.wanting.accessibleName() == f"{point(Point.SIGNAL).label}: Ada masalah"


def test_a_point_keeps_its_width_when_it_is_marked(desk: Desk):
    before = [desk.row(which).fine.width() for which in Point]
    assert len(set(before)) == 1
    desk.find_wanting(Point.SIM_SLOT)
    QApplication.processEvents()
    assert [desk.row(which).fine.width() for which in Point] == before


def test_the_network_is_checked_by_a_press_while_work_goes_on(desk: Desk):
    desk.find_fine(Point.SIGNAL)
    desk.press(CHECK)
    assert desk.wishes == [CheckNetwork()]
    desk.present(a_view(probing=Probing(running=True)))
    assert words.checking() in desk.read()
    desk.press(CHECK)
    assert desk.wishes == [CheckNetwork()]
    desk.present(a_view(probing=found(GOOD)))
    for said in ("Jaringan baik.", "Waktu jawab 120 milidetik", "hari ini pukul 09.00 WIB"):
        assert said in desk.read()
    assert button(desk.window, "Periksa lagi").isVisible()
    assert desk.row(Point.SIGNAL).state() == "fine"


@pytest.mark.parametrize("kind", Kind)
def test_each_verdict_is_said_in_words_with_what_to_do(qtbot, kind: Kind):
    advice = tuple(map(str, ADVICE[kind]))
    desk = Desk(qtbot, a_view(probing=found(ev.Network(verdict=str(kind), advice=advice))))
    said = NOBODY if kind is Kind.NOT_CONFIGURED else words.verdict(kind)
    assert said in desk.read()
    assert words.label(kind) in desk.read()
    for one in words.advice(advice):
        assert one in desk.read()
    desk.press(NEXT)
    assert desk.wishes == [RecordDevice((), ())]


def test_a_verdict_of_a_later_loket_is_shown_as_far_as_it_is_understood(qtbot):
    later = ev.Network(verdict="moonlit", advice=("look-up",))
    desk = Desk(qtbot, a_view(probing=found(later)))
    assert "Hasil pemeriksaan tidak dikenal" in desk.read()


def test_without_a_confirmed_address_it_says_that_nobody_is_contacted(qtbot):
    now = given.Days().moment()
    desk = Desk(qtbot, view_of(*given.identified(now)))
    assert NOBODY in desk.read()
    assert "Langkah ini boleh dilewati." in desk.read()
    desk.press(NEXT)
    assert desk.wishes == [RecordDevice((), ())]


def test_the_advice_to_set_the_clock_right_is_shown(qtbot):
    slow = ev.Network(verdict="slow", advice=(str(Advice.FIX_CLOCK),))
    desk = Desk(qtbot, a_view(probing=found(slow)))
    assert "Perbaiki tanggal dan jam komputer" in desk.read()


@pytest.mark.parametrize(
    ("offset_s", "said"),
    [(7200, "Jam komputer lebih cepat 2 jam."), (-7200, "Jam komputer terlambat 2 jam.")],
)
def test_a_doubtful_clock_is_told_with_its_offset(qtbot, offset_s: int, said: str):
    doubted = ev.ClockDoubted(when=given.Days().moment(), offset_s=offset_s)
    desk = Desk(qtbot, a_view(doubted))
    assert said in desk.read()
    assert "Waktu tunggu tetap benar." in desk.read()


def test_a_clock_that_leapt_far_is_told_too(qtbot, desk: Desk):
    assert "melompat jauh" not in desk.read()
    days = given.Days()
    days.reboot(hours=1)
    days.step(days=90)
    leapt = Desk(qtbot, a_view(days=days))
    assert "Jam komputer melompat jauh" in leapt.read()


def test_what_is_on_record_is_shown_and_not_recorded_twice(qtbot):
    desk = Desk(qtbot, a_view(checked(GOOD)))
    assert desk.row(Point.CLOCK).state() == "fine"
    assert point(Point.SIM_SLOT).remedy in desk.read()
    assert "Jaringan baik." in desk.read()
    assert desk.screen.draft() == {}
    desk.press(NEXT)
    assert desk.wishes == [GoTo(Place.OTP)]


def test_a_new_look_at_the_network_is_recorded(qtbot):
    desk = Desk(qtbot, a_view(checked(GOOD), probing=found(UNSTABLE)))
    assert "Jaringan putus-putus." in desk.read()
    desk.press(NEXT)
    assert desk.wishes == [RecordDevice(("signal", "clock"), ("sim-slot",))]


def test_a_draft_comes_back_before_what_is_recorded(qtbot):
    first = Desk(qtbot, a_view(checked()))
    with qtbot.waitSignal(first.screen.typed):
        first.find_fine(Point.SIGNAL)
    first.find_wanting(Point.STORAGE)
    kept = dict(first.screen.draft())
    again = Desk(qtbot, a_view(checked()), kept)
    assert [again.row(which).state() for which in Point] == [
        "",
        "",
        "fine",
        "wanting",
        "",
        "wanting",
    ]


def test_an_untouched_list_leaves_no_draft(desk: Desk):
    assert desk.screen.draft() == {}
    desk.find_fine(Point.SIGNAL)
    desk.find_fine(Point.SIGNAL)
    assert desk.screen.draft() == {}


def test_entering_is_not_typing(qtbot):
    screen = DeviceScreen()
    qtbot.addWidget(screen)
    with qtbot.assertNotEmitted(screen.typed):
        screen.enter(a_view(checked()), {})


def test_a_refusal_is_said_and_the_ticks_stay(desk: Desk):
    desk.find_fine(Point.SIGNAL)
    desk.screen.refuse(Refused(Reason.CASE_CLOSED))
    assert "Kasus ini sudah ditutup" in desk.read()
    assert desk.row(Point.SIGNAL).state() == "fine"
    desk.find_fine(Point.CLOCK)
    assert "Kasus ini sudah ditutup" not in desk.read()


def test_one_can_go_back(desk: Desk):
    desk.press("Kembali")
    assert desk.wishes == [GoTo(Place.CONTACT)]


def test_the_whole_step_goes_by_keyboard_alone(desk: Desk):
    keys, first = desk.qtbot, desk.row(Point.SIGNAL)
    assert QApplication.focusWidget() is first.fine
    keys.keyClick(first.fine, Qt.Key.Key_Space)
    keys.keyClick(first.fine, Qt.Key.Key_Tab)
    keys.keyClick(first.wanting, Qt.Key.Key_Tab)
    second = desk.row(Point.SMS_MEMORY)
    assert QApplication.focusWidget() is second.fine
    keys.keyClick(second.fine, Qt.Key.Key_Tab)
    keys.keyClick(second.wanting, Qt.Key.Key_Return)
    keys.keyClick(second.wanting, Qt.Key.Key_Backtab)
    keys.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert desk.wishes == [RecordDevice(("signal",), ("sms-memory",))]


class English(QTranslator):
    """Says two words in English."""

    def translate(self, _context, text, _disambiguation=None, _n=-1):
        return {"HP peserta": "The phone", "Jaringan baik.": "The network is good."}.get(text, "")


def test_another_language_in_the_middle_keeps_what_was_found(qtbot, qapp):
    desk = Desk(qtbot, a_view(probing=found(GOOD)))
    desk.find_wanting(Point.SIGNAL)
    english = English()
    qapp.installTranslator(english)
    qapp.sendEvent(desk.screen, QEvent(QEvent.Type.LanguageChange))
    assert "The phone" in desk.read()
    assert "The network is good." in desk.read()
    assert desk.row(Point.SIGNAL).state() == "wanting"
    qapp.removeTranslator(english)


SIZES = [(1366, 768), (1024, 600)]


@pytest.mark.parametrize("scale", [1.0, 1.4])
def test_nothing_is_clipped_and_whatever_is_pressed_is_at_least_48_px(qtbot, qapp, scale: float):
    doubted = ev.ClockDoubted(when=given.Days().moment(), offset_s=7200)
    if scale != 1.0:
        Theme(scale).apply(qapp)
    desk = Desk(qtbot, a_view(doubted, probing=found(UNSTABLE)))
    pressable = [w for row in desk.screen.points.values() for w in (row.fine, row.wanting)]
    for width, height in SIZES:
        desk.window.resize(width, height)
        for state, phone in itertools.product(("", "fine", "wanting"), ("Android", "iPhone")):
            desk.screen.enter(desk.view, dict.fromkeys(map(str, Point), state))
            desk.press(phone)
            assert clipped(desk.window) == []
            assert desk.window.width() == width
        low = [w.text() for w in (*pressable, desk.screen.network.check) if w.height() < 48]
        assert low == []


def test_a_check_of_long_ago_says_its_day(qtbot):
    days = given.Days()
    days.walk(hours=26)
    long_ago = Probing(found=GOOD, found_at=given.MORNING - timedelta(hours=3))
    desk = Desk(qtbot, a_view(probing=long_ago, days=days))
    assert "kemarin pukul 06.00 WIB" in desk.read()

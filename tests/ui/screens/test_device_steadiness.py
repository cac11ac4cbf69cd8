"""The longer measurement and the comparison, as staff see and press them."""

from dataclasses import replace
from datetime import timedelta

import pytest
from msgspec.structs import replace as with_facts
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from kiosk.domain import events as ev
from kiosk.domain.network import Kind
from kiosk.domain.network_choice import Choice, Gauged, Why
from kiosk.domain.steadiness import Via
from kiosk.probes.course import Course
from kiosk.settings import Network as NetworkSettings
from kiosk.ui.language import Language
from kiosk.ui.screens.device import DeviceScreen
from kiosk.ui.theme import Theme
from kiosk.ui.view import Gauging, Place, Probing, View
from kiosk.ui.wishes import RecordDevice
from kiosk.ui.wishes_network import CheckNetwork, GaugeNetwork, StopGauging
from kiosk.ui.wording import network as network_words
from kiosk.ui.wording import steadiness as words
from tests import given
from tests.ui.clipping import clipped
from tests.ui.screens.desk_view import button, in_window, texts, view_of, wishes
from tests.ui.screens.test_device import NOBODY, a_view

OPEN, CLOSE = "Ukur 30 detik", "Tutup ukuran"
WIFI, TETHERING = "Ukur Wi-Fi loket", "Ukur Tethering HP"
NEXT = "Lanjut ke kode OTP"
COMPARE = "Ukur di kedua jaringan, lalu Loket membandingkannya."
SAME_SEAT = "Alamat komputer sama pada kedua ukuran."


def measured(lost: int, jitter_ms: int, median_ms: int, kind: Kind, **facts: object) -> Gauged:
    network = ev.Network(
        verdict=kind,
        loss_percent=round(100 * lost / 30),
        jitter_ms=jitter_ms,
        median_ms=median_ms,
        tries=30,
        over_s=30,
    )
    return Gauged(network=network, at=given.MORNING, **facts)


def stopped_by(kind: Kind) -> Gauged:
    return Gauged(network=ev.Network(verdict=kind), at=given.MORNING)


POOR = measured(9, 180, 640, Kind.UNUSABLE)
GOOD = measured(0, 24, 210, Kind.GOOD)


def running(via: Via = Via.WIFI, passed_s: float = 12.4, lost: int = 1) -> Gauging:
    course = Course(30)
    course.passed_s, course.lost = passed_s, lost
    return Gauging(via=via, course=course)


def both(wifi: Gauged, tethering: Gauged, **facts: object) -> Gauging:
    return Gauging(kept={Via.WIFI: wifi, Via.TETHERING: tethering}, **facts)


class Desk:
    """The device step with the longer measurement opened."""

    def __init__(self, qtbot, gauging: Gauging | None = None, view: View | None = None):
        self.qtbot = qtbot
        self.view = replace(view or a_view(), gauging=gauging or Gauging())
        self.screen = DeviceScreen()
        self.wishes = wishes(self.screen)
        self.window = in_window(self.screen, self.view, Place.DEVICE)
        qtbot.addWidget(self.window)
        self.screen.enter(self.view, {})
        self.window.show_screen(self.screen)
        if not self.view.gauging.course:
            self.press(OPEN)

    def press(self, said: str) -> None:
        self.qtbot.mouseClick(button(self.window, said), Qt.MouseButton.LeftButton)

    def present(self, gauging: Gauging) -> None:
        self.view = replace(self.view, gauging=gauging)
        self.screen.present(self.view)

    def read(self) -> str:
        return texts(self.window)


def test_it_is_shown_on_demand_alone(qtbot):
    desk = Desk(qtbot)
    assert "Satu pertanyaan kecil tiap detik" in desk.read()
    assert "bukan sinyal HP peserta" in desk.read()
    assert COMPARE in desk.read()
    desk.press(CLOSE)
    assert "Satu pertanyaan kecil tiap detik" not in desk.read()
    desk.press(NEXT)
    assert desk.wishes == [RecordDevice((), ())]


@pytest.mark.parametrize(("said", "via"), [(WIFI, Via.WIFI), (TETHERING, Via.TETHERING)])
def test_staff_say_on_which_network_the_kiosk_is(qtbot, said: str, via: Via):
    desk = Desk(qtbot)
    desk.press(said)
    assert desk.wishes == [GaugeNetwork(via)]


def test_how_far_it_is_can_be_seen_and_it_can_be_stopped(qtbot):
    desk = Desk(qtbot, running())
    assert "12 dari 30 detik · 1 tidak dijawab" in desk.read()
    bar = desk.screen.longer.sides[Via.WIFI].bar
    assert bar.isVisible()
    assert bar.share() == pytest.approx(12.4 / 30)
    assert not desk.screen.longer.sides[Via.TETHERING].bar.isVisible()
    desk.press("Hentikan")
    assert desk.wishes == [StopGauging()]


def test_the_bar_follows_without_anybody_pressing(qtbot):
    gauging = running()
    desk = Desk(qtbot, gauging)
    gauging.course.passed_s, gauging.course.lost = 20.0, 0
    qtbot.waitUntil(lambda: "20 dari 30 detik" in desk.read(), timeout=5000)
    gauging.course.stop()
    desk.screen.longer.look()
    assert "Sedang dihentikan." in desk.read()


def test_meanwhile_nothing_else_is_measured_and_work_goes_on(qtbot):
    desk = Desk(qtbot, running(Via.TETHERING))
    for said in ("Periksa jaringan", CLOSE, WIFI):
        assert not button(desk.window, said).isEnabled()
    desk.press(NEXT)
    assert desk.wishes == [RecordDevice((), ())]
    desk.present(Gauging())
    desk.press("Periksa jaringan")
    assert desk.wishes[1:] == [CheckNetwork()]


def test_a_quick_check_and_the_longer_one_do_not_run_together(qtbot):
    desk = Desk(qtbot, view=a_view(probing=Probing(running=True)))
    assert not button(desk.window, WIFI).isEnabled()


def test_the_two_stand_side_by_side_with_what_was_measured_and_when(qtbot):
    desk = Desk(qtbot, both(POOR, GOOD))
    for said in (
        "9 dari 30 tidak dijawab · Naik-turun 180 milidetik · Waktu jawab 640 milidetik",
        "0 dari 30 tidak dijawab · Naik-turun 24 milidetik · Waktu jawab 210 milidetik",
        "Tidak layak dipakai",
        "Diukur hari ini pukul 09.00 WIB",
        "Tethering HP lebih baik untuk menunggu kode: 0 dari 30 tidak dijawab;",
        "Wi-Fi loket 9 dari 30.",
    ):
        assert said in desk.read()
    assert SAME_SEAT not in desk.read()


CHOICES = [
    (GOOD, GOOD, "Sama saja"),
    (POOR, POOR, "Keduanya belum layak"),
    (GOOD, stopped_by(Kind.CAPTIVE), "Wi-Fi loket lebih baik untuk menunggu kode. Tethering HP:"),
    (stopped_by(Kind.OFFLINE), GOOD, "Wi-Fi loket: Tidak tersambung."),
    (stopped_by(Kind.SITE_TROUBLE), GOOD, "Belum bisa dibandingkan"),
    (measured(0, 300, 400, Kind.UNSTABLE), GOOD, "naik-turun 24 milidetik; Wi-Fi loket 300"),
    (GOOD, measured(0, 24, 1700, Kind.SLOW), "menjawab dalam 210 milidetik; Tethering HP 1.700"),
]


@pytest.mark.parametrize(("wifi", "tethering", "said"), CHOICES)
def test_the_choice_is_said_with_what_it_rests_on(qtbot, wifi, tethering, said: str):
    assert said in Desk(qtbot, both(wifi, tethering)).read()


def test_what_was_measured_long_ago_is_not_compared_with_now(qtbot):
    late = with_facts(GOOD, at=given.MORNING - timedelta(hours=2))
    assert "Waktu ukurnya terlalu jauh berbeda." in Desk(qtbot, both(late, POOR)).read()


def test_one_alone_is_not_compared(qtbot):
    desk = Desk(qtbot, Gauging(kept={Via.WIFI: GOOD}))
    assert COMPARE in desk.read()
    assert "Sambungkan komputer ke hotspot HP, lalu ukur." in desk.read()


def test_a_kiosk_that_seems_not_to_have_changed_over_is_told_so(qtbot):
    seated = [with_facts(one, seat="192.0.2.7") for one in (POOR, GOOD)]
    desk = Desk(qtbot, both(*seated))
    assert SAME_SEAT in desk.read()
    desk.present(replace(running(), kept=desk.view.gauging.kept))
    assert SAME_SEAT not in desk.read()


@pytest.mark.parametrize("kind", [Kind.CAPTIVE, Kind.OFFLINE, Kind.BLOCKED_TLS, Kind.NO_NAME])
def test_a_network_that_does_not_get_through_is_told_in_words(qtbot, kind: Kind):
    desk = Desk(qtbot, Gauging(kept={Via.TETHERING: stopped_by(kind)}))
    assert network_words.label(kind) in desk.read()
    assert network_words.verdict(kind) in desk.read()


def test_a_measurement_that_was_stopped_says_so_and_the_last_one_stays(qtbot):
    desk = Desk(qtbot, Gauging(stopped=Via.WIFI))
    assert "Dihentikan" in desk.read()
    desk.present(both(GOOD, POOR, stopped=Via.WIFI))
    assert "Ukuran baru dihentikan; ini dari hari ini pukul 09.00 WIB." in desk.read()


def test_without_a_confirmed_address_nothing_can_be_measured(qtbot):
    desk = Desk(qtbot, view=view_of(*given.identified(given.Days().moment())))
    assert desk.read().count(NOBODY) == 2
    assert not button(desk.window, WIFI).isEnabled()
    assert COMPARE not in desk.read()


def test_a_sign_in_check_alone_is_not_enough_to_measure(qtbot):
    view = a_view()
    only_portal = NetworkSettings(captive_url=view.settings.network.probes[0])
    view = replace(view, settings=with_facts(view.settings, network=only_portal))
    desk = Desk(qtbot, view=view)
    assert NOBODY in desk.read()
    assert not button(desk.window, TETHERING).isEnabled()


def test_practice_says_that_it_contacts_nobody(qtbot):
    desk = Desk(qtbot, view=replace(a_view(), practice=True))
    assert "Mode latihan tidak menghubungi siapa pun." in desk.read()
    assert not button(desk.window, WIFI).isEnabled()


def test_the_card_of_the_network_tells_the_longer_one_too(qtbot):
    found = with_facts(GOOD.network, via="tethering")
    desk = Desk(qtbot, view=a_view(probing=Probing(found=found, found_at=given.MORNING)))
    said = (
        "0 dari 30 tidak dijawab · Naik-turun 24 milidetik · Waktu jawab 210 milidetik · "
        "Tethering HP · Diperiksa hari ini pukul 09.00 WIB"
    )
    assert said in desk.read()


def test_a_screen_reader_hears_which_network_a_button_is_for(qtbot):
    desk = Desk(qtbot, Gauging(kept={Via.WIFI: GOOD}))
    sides = desk.screen.longer.sides
    assert sides[Via.WIFI].button.accessibleName() == "Ukur lagi: Wi-Fi loket"
    assert sides[Via.TETHERING].button.accessibleName() == "Ukur Tethering HP: Tethering HP"


def test_it_goes_by_keyboard_alone(qtbot):
    desk = Desk(qtbot)
    desk.window.activateWindow()
    desk.press(CLOSE)
    opener = desk.screen.network.longer
    qtbot.keyClick(opener, Qt.Key.Key_Return)
    first = desk.screen.longer.sides[Via.WIFI].button
    assert QApplication.focusWidget() is first
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert desk.wishes == [GaugeNetwork(Via.TETHERING)]


def test_coming_back_finds_it_closed_unless_it_runs(qtbot):
    desk = Desk(qtbot)
    desk.screen.enter(desk.view, {})
    assert button(desk.window, OPEN).isVisible()
    desk.screen.enter(replace(desk.view, gauging=running()), {})
    assert "12 dari 30 detik" in desk.read()


def test_every_choice_has_words_in_both_languages(qapp):
    speaking = Language(qapp)
    for why in Why:
        for better in (None, *Via):
            if (why in words.DECIDED) is not (better is not None):
                continue
            said = set()
            for language in ("id", "en"):
                speaking.use(language)
                said.add(words.choice(Choice(why, better), POOR, GOOD))
            assert len(said) == 2
            assert not any("{" in one for one in said)
    speaking.use("id")


def test_a_case_tells_the_longer_measurement_where_there_was_one():
    assert words.recorded(ev.Network(verdict="good", median_ms=120)) == "Baik"
    long = with_facts(POOR.network, via="wifi")
    assert words.recorded(long) == (
        "Tidak layak dipakai (Wi-Fi loket · 9 dari 30 tidak dijawab · Naik-turun 180 milidetik · "
        "Waktu jawab 640 milidetik)"
    )
    named = with_facts(long, via="", jitter_ms=None, median_ms=None)
    assert words.recorded(named) == "Tidak layak dipakai (9 dari 30 tidak dijawab)"


def test_a_network_of_a_later_loket_keeps_its_name():
    assert words.side("satellite") == "satellite"


STATES = [
    Gauging(),
    running(),
    both(POOR, GOOD, stopped=Via.WIFI),
    both(*(with_facts(one, seat="192.0.2.7") for one in (POOR, GOOD))),
    both(stopped_by(Kind.BLOCKED_TLS), measured(2, 1210, 1840, Kind.UNSTABLE)),
]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("scale", [1.0, 1.4])
def test_nothing_is_clipped_and_every_button_is_at_least_48_px(qtbot, qapp, scale, language):
    if scale != 1.0:
        Theme(scale).apply(qapp)
    desk = Desk(qtbot)
    speaking = Language(qapp)
    speaking.use(language)
    qapp.sendEvent(desk.screen, QEvent(QEvent.Type.LanguageChange))
    pressed = [desk.screen.network.longer, *(s.button for s in desk.screen.longer.sides.values())]
    for width, height in [(1366, 768), (1024, 600)]:
        desk.window.resize(width, height)
        for gauging in STATES:
            desk.present(gauging)
            QApplication.processEvents()
            assert clipped(desk.window) == []
            assert desk.window.width() == width
            assert [one.text() for one in pressed if one.height() < 48] == []
    speaking.use("id")

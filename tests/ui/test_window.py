"""The window around the screens: what it shows, what it passes on, and that nothing is clipped."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QEvent, Qt, QTranslator, Signal
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kiosk.ui.parts.action_bar import ActionButton
from kiosk.ui.parts.banner import Banner
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.frame import Action, Frame, GuideText, Step
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.rail import StepButton
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.theme import Theme
from kiosk.ui.window import Window
from tests.ui.clipping import clipped

STEPS = (
    Step("consent", "Persetujuan", "done"),
    Step("ktp", "Data KTP", "done"),
    Step("contact", "Telepon & email", "done"),
    Step("device", "Perangkat & jaringan", "attention"),
    Step("otp", "Kode OTP", "current"),
    Step("complaint", "Pengaduan", enabled=False),
)
GUIDE = GuideText(
    say="“Ibu, tanggal lahir di kartu dan di formulir berbeda satu hari.”",
    why="Data yang tidak sama dengan KTP adalah penyebab paling sering kode OTP ditolak.",
    list_title="Sambil menunggu",
    list_items=("Pastikan sinyal ponsel minimal 2 batang.", "Hapus SMS lama."),
    safety="Jangan pernah meminta kode OTP atau kata sandi peserta.",
)
ACTIONS = (
    Action("back", "Kembali", left=True),
    Action("later", "Simpan, lanjut nanti"),
    Action("next", "Lanjut ke telepon", "primary", icon="arrow-right"),
)


class Screen(QWidget):
    """A screen as screens are."""

    frame_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.wanted = Frame(show_rail=True, guide=GUIDE, actions=ACTIONS)
        self.pressed: list[str] = []
        self.page = ScrollPage()
        self.page.say("Cocokkan data KTP", "Isi dari kartu, lalu bandingkan dengan akun peserta.")
        self.field = Field("NIK", mono=True)
        self.page.body.addWidget(self.field)
        self.page.body.addStretch(1)
        QVBoxLayout(self).addWidget(self.page)

    def frame(self) -> Frame:
        return self.wanted

    def act(self, name: str) -> None:
        self.pressed.append(name)


@pytest.fixture
def window(qtbot) -> Window:
    window = Window()
    qtbot.addWidget(window)
    window.top.present_site("BRI Unit Banyumanik")
    window.top.present_connection(online=False, waiting=3)
    window.top.present_staff("Rina · Petugas", (Action("lock", "Kunci"),))
    window.top.present_clock("09.12")
    window.present_participant("Siti N••••••", "PK-07-20261123-4F", STEPS)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    return window


def words(window: QWidget) -> str:
    QApplication.processEvents()
    labels = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    buttons = [b.text() for b in window.findChildren(QPushButton) if b.isVisible()]
    return " | ".join(labels + buttons)


def button(window: QWidget, text: str) -> QPushButton:
    return next(b for b in window.findChildren(QPushButton) if b.text() == text)


def test_the_top_bar_says_where_how_connected_who_and_when(window: Window):
    for text in ("BRI Unit Banyumanik", "Luring · 3 menunggu kirim", "Rina · Petugas", "09.12"):
        assert text in words(window)


def test_the_connection_is_said_in_words(window: Window):
    window.top.present_connection(online=True, waiting=0)
    assert "Tersambung" in words(window)
    window.top.present_connection(online=True, waiting=2)
    assert "Tersambung · 2 menunggu kirim" in words(window)
    window.top.present_connection(online=None, waiting=0)
    assert "Tersambung" not in words(window)


def test_a_pressed_action_reaches_the_screen_that_shows_it(qtbot, window: Window):
    screen = Screen()
    window.show_screen(screen)
    assert window.shown() is screen
    qtbot.mouseClick(button(window, "Lanjut ke telepon"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(button(window, "Kembali"), Qt.Key.Key_Return)
    assert screen.pressed == ["next", "back"]


def test_actions_keep_the_focus_when_only_their_state_changes(qtbot, window: Window):
    screen = Screen()
    window.show_screen(screen)
    before = button(window, "Kembali")
    screen.wanted = screen.wanted._replace(
        actions=(*ACTIONS[:2], ACTIONS[2]._replace(enabled=False))
    )
    screen.frame_changed.emit()
    assert button(window, "Kembali") is before
    assert not button(window, "Lanjut ke telepon").isEnabled()


def test_other_actions_replace_the_old_ones(qtbot, window: Window):
    screen = Screen()
    window.show_screen(screen)
    screen.wanted = Frame(actions=(Action("done", "Selesai", "good"),))
    screen.frame_changed.emit()
    QApplication.processEvents()
    shown = [b.text() for b in window.findChildren(ActionButton) if b.isVisible()]
    assert shown == ["Selesai"]


def test_rail_and_guide_are_there_only_for_screens_that_ask(window: Window):
    screen = Screen()
    window.show_screen(screen)
    assert "Siti N••••••" in words(window)
    assert "KATAKAN KE PESERTA" in words(window)
    screen.wanted = Frame()
    screen.frame_changed.emit()
    assert "Siti N••••••" not in words(window)
    assert "KATAKAN KE PESERTA" not in words(window)


def test_the_guide_leaves_out_what_is_empty(window: Window):
    screen = Screen()
    screen.wanted = Frame(guide=GuideText(safety="Peserta mengetik sendiri."))
    window.show_screen(screen)
    assert "MENGAPA PENTING" not in words(window)
    assert "Peserta mengetik sendiri." in words(window)


def test_a_step_is_chosen_by_mouse_and_by_keyboard_unless_it_is_not_open_yet(qtbot, window: Window):
    window.show_screen(Screen())
    chosen: list[str] = []
    window.step_chosen.connect(chosen.append)
    steps = window.findChildren(StepButton)
    qtbot.mouseClick(steps[1], Qt.MouseButton.LeftButton)
    qtbot.keyClick(steps[3], Qt.Key.Key_Space)
    qtbot.mouseClick(steps[5], Qt.MouseButton.LeftButton)
    assert chosen == ["ktp", "device"]


def test_a_step_tells_its_state_in_words_too(window: Window):
    window.show_screen(Screen())
    steps = window.findChildren(StepButton)
    assert steps[0].accessibleDescription() == "selesai"
    assert steps[3].accessibleDescription() == "perlu perhatian"


def test_a_banner_is_shown_changed_pressed_and_taken_away(qtbot, window: Window):
    pressed: list[str] = []
    window.banner_pressed.connect(pressed.append)
    window.show_banner("disk", "warning", "Ruang simpan hampir habis.", "Lihat")
    window.show_banner("disk", "bad", "Ruang simpan habis.", "Lihat")
    assert [b.text() for b in window.findChildren(QPushButton) if b.text() == "Lihat"] == ["Lihat"]
    qtbot.mouseClick(button(window, "Lihat"), Qt.MouseButton.LeftButton)
    assert pressed == ["disk"]
    assert "Ruang simpan habis." in words(window)
    window.hide_banner("disk")
    assert "Ruang simpan" not in words(window)


def test_practice_mode_is_said_on_every_screen(window: Window):
    window.present_practice(practising=True)
    window.show_screen(Screen())
    assert "MODE LATIHAN" in words(window)
    window.present_practice(practising=False)
    assert not [b for b in window.findChildren(Banner) if b.isVisible()]


def test_what_staff_may_do_opens_under_their_name(qtbot, window: Window):
    wishes: list[str] = []
    window.top.staff_action.connect(wishes.append)
    qtbot.mouseClick(button(window, "Rina · Petugas"), Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert [action.text() for action in menu.actions()] == ["Kunci"]
    menu.actions()[0].trigger()
    menu.close()
    assert wishes == ["lock"]


def test_another_language_is_a_wish(qtbot, window: Window):
    wishes: list[str] = []
    window.top.language_chosen.connect(wishes.append)
    qtbot.mouseClick(button(window, "ID"), Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    menu.actions()[1].trigger()
    menu.close()
    assert wishes == ["en"]


class English(QTranslator):
    """Says two words in English."""

    def translate(self, _context, text, _disambiguation=None, _n=-1):
        return {"Luring": "Offline", "Katakan ke peserta": "Tell them"}.get(text, "")


def test_the_window_changes_its_words_with_the_language(qapp, window: Window):
    window.show_screen(Screen())
    english = English()
    qapp.installTranslator(english)
    qapp.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
    assert "Offline" in words(window)
    assert "TELL THEM" in words(window)
    qapp.removeTranslator(english)


SIZES = [(1366, 768, 1.0), (1024, 600, 1.0), (1920, 1080, 1.0), (1366, 768, 1.4), (1024, 600, 1.4)]


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_nothing_is_clipped_and_whatever_can_be_pressed_is_at_least_48_px(
    qtbot, qapp, window: Window, width, height, scale
):
    Theme(scale).apply(qapp)
    window.show_screen(Screen())
    window.show_banner("clock", "warning", "Jam komputer diragukan.", "Lihat")
    window.resize(width, height)
    qapp.processEvents()
    assert clipped(window) == []
    assert window.width() == width
    pressable = [*window.findChildren(QPushButton), *window.findChildren(StepButton)]
    assert [(b.text(), b.height()) for b in pressable if b.isVisible() and b.height() < 48] == []
    assert [b.text() for b in window.findChildren(StepButton) if b.width() < 48] == []
    assert all(line.height() >= 48 for line in window.findChildren(QLineEdit))


def test_in_a_narrow_window_the_guide_waits_behind_a_button_and_its_safety_line_stays(
    qtbot, qapp, window: Window
):
    window.show_screen(Screen())
    window.resize(1024, 600)
    qapp.processEvents()
    assert not window.bench.guide.isVisible()
    assert any(n.isVisible() and n.text() == GUIDE.safety for n in window.findChildren(Notice))
    qtbot.mouseClick(window.top.guide, Qt.MouseButton.LeftButton)
    assert window.bench.guide.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.bench.guide.isVisible()


def test_in_a_wide_window_the_guide_needs_no_button(qapp, window: Window):
    window.show_screen(Screen())
    window.resize(1024, 600)
    window.resize(1366, 768)
    qapp.processEvents()
    assert window.bench.guide.isVisible()
    assert not window.top.guide.isVisible()


def test_the_whole_window_is_reached_by_the_tab_key(qtbot, qapp, window: Window):
    screen = Screen()
    window.show_screen(screen)
    screen.field.setFocus()
    reached = set()
    for _ in range(40):
        qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Tab)
        reached.add(qapp.focusWidget())
    for wanted in (
        screen.field.edit,
        button(window, "Kembali"),
        button(window, "Lanjut ke telepon"),
        button(window, "ID"),
        button(window, "Rina · Petugas"),
        *window.findChildren(StepButton)[:5],
    ):
        assert wanted in reached


FIRST_PAINT = """
import sys
from PySide6.QtWidgets import QApplication
app = QApplication(sys.argv)
from kiosk.ui.theme import Theme
from kiosk.ui.window import Window
Theme().apply(app)
window = Window()
window.top.present_site("BRI Unit Banyumanik")
window.top.present_connection(None, 0)
window.top.present_clock("09.12")
window.show()
app.processEvents()
print("Qt" in vars(sys.modules["PySide6.QtCore"]))
print(*sorted(name for name in sys.modules if name.startswith(("PySide6.Qt", "kiosk.ui"))))
"""


def test_the_first_paint_needs_neither_icons_nor_the_workbench_nor_the_hundred_enums_of_qt():
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT], capture_output=True, text=True, check=True
    )
    has_enums, *loaded = done.stdout.split()
    assert has_enums == "False"
    assert [name for name in loaded if name.startswith("PySide6")] == [
        "PySide6.QtCore",
        "PySide6.QtGui",
        "PySide6.QtWidgets",
    ]
    assert [name for name in loaded if name.startswith("kiosk.ui.")] == [
        "kiosk.ui.parts",
        "kiosk.ui.parts.chip",
        "kiosk.ui.parts.top_bar",
        "kiosk.ui.theme",
        "kiosk.ui.window",
    ]


def test_a_bench_that_is_shown_late_takes_the_focus_for_its_screen(qtbot):
    """A compositor may activate the window before the first screen stands in it."""
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    window.top.language.setFocus()
    bench, screen = window.bench, Screen()
    bench.hide()
    bench.adopt(screen)
    screen.field.edit.setFocus()
    bench.show_screen(screen)
    for _ in range(5):
        QApplication.processEvents()
    assert QApplication.focusWidget() is not screen.field.edit
    bench.show()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is screen.field.edit)

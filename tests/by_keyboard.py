"""Somebody without a mouse: ``python -m tests.by_keyboard HOME`` works a whole case by keys alone.

The window is the real one, in practice mode; only the time of day is simulated. Keys go to the
window as the platform would send them. The last line says how the complaint fared.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from kiosk.app import Kiosk
from kiosk.demo.driver import turn
from kiosk.demo.simclock import SimClock
from kiosk.domain.case import DeliveryState
from kiosk.ui.founding import House
from kiosk.ui.room import PRACTICE_PIN
from kiosk.ui.theme import Theme, new_application
from kiosk.ui.window import Window

Key = Qt.Key
MOST_TABS, MOST_ROUNDS, ROUND_MS = 80, 1_500, 10
DAY_MS = 86_400_000


class Keyboard:
    """Keys for one window, and eyes that follow the focus."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def press(self, *keys: Qt.Key) -> None:
        """One key after the other, to the window and not to a widget."""
        for key in keys:
            QTest.keyClick(self._window.windowHandle(), key)
            turn(1)

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(self._window.windowHandle(), letter)
        turn(1)

    def tab_to(self, words: str) -> None:
        """Tab until the focus is on what is called so, which must be in sight then."""
        passed = []
        for _ in range(MOST_TABS):
            if self.at().startswith(words):
                assert not self._focused().visibleRegion().isEmpty(), f"{words!r} is out of sight"
                return
            passed.append(self.at())
            self.press(Key.Key_Tab)
        raise AssertionError(f"no Tab leads to {words!r}, only to {passed}")

    def at(self) -> str:
        """What a screen reader would say of the focus."""
        focused = self._focused()
        text = focused.text() if isinstance(focused, QAbstractButton) else ""
        return focused.accessibleName() or text.replace("&", "")

    def expect(self, words: str) -> None:
        self.wait(lambda: any(words in text for text in self.read()), words)

    def read(self) -> list[str]:
        """All words in sight."""
        return [each.text() for each in self._window.findChildren(QLabel) if each.isVisible()]

    def wait(self, holds: Callable[[], bool], what: str) -> None:
        for _ in range(MOST_ROUNDS):
            if holds():
                return
            turn(ROUND_MS)
        raise AssertionError(f"waited in vain for {what!r}; the screen says {self.read()}")

    def _focused(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused, f"the focus is nowhere; the screen says {self.read()}"
        return focused


def sign_in(keys: Keyboard) -> None:
    """The officer is the second of the team."""
    keys.tab_to("Ibu Lestari")
    keys.press(Key.Key_Down)
    assert keys.at().startswith("Rina Wulandari")
    keys.tab_to("PIN petugas")
    keys.type(PRACTICE_PIN)
    keys.press(Key.Key_Return)


def give_consent(keys: Keyboard) -> None:
    for tick in ("Saya setuju petugas", "Saya setuju pengaduan", "Saya setuju kasus"):
        keys.tab_to(tick)
        keys.press(Key.Key_Space)
    keys.tab_to("Nama peserta")
    keys.type("Siti Rahmawati")
    keys.press(Key.Key_Return)
    keys.expect("Cocokkan data KTP")


def fill_in(keys: Keyboard) -> None:
    """Enter goes from line to line; the primary action is one Tab away or Enter itself."""
    for line, text in (
        ("NIK", "3374116304959907"),
        ("Nama lengkap", "SITI RAHMAWATI"),
        ("Tanggal lahir", "23-04-1995"),
    ):
        assert keys.at() == line
        keys.type(text)
        keys.press(Key.Key_Return)
    keys.tab_to("Lanjut ke telepon")
    keys.press(Key.Key_Return)
    for line, text in (("Nomor HP", "081200000107"), ("Email akun", "siti@example.com")):
        assert keys.at().startswith(line)
        keys.type(text)
        keys.press(Key.Key_Return)
    keys.tab_to("Peserta mengatakan nomor ini")
    keys.press(Key.Key_Space, Key.Key_Return)
    keys.expect("Periksa HP dan jaringan")
    keys.press(Key.Key_Space, Key.Key_Return)
    keys.expect("Sudah boleh meminta kode")


def meet_the_limit(keys: Keyboard) -> None:
    """Enter on the ring asks for a code; then the outcome."""
    keys.press(Key.Key_Return)
    keys.expect("Apa yang terjadi di HP peserta?")
    keys.type("limit OTP telah mencapai batas")
    keys.tab_to("Limit tercapai")
    keys.press(Key.Key_Return)


def come_back(keys: Keyboard, clock: SimClock) -> None:
    """After the wait the desk has locked itself; the same screen is behind the PIN."""
    clock.advance(DAY_MS + 120_000)
    keys.expect("Layar terkunci")
    keys.tab_to("PIN petugas")
    keys.type(PRACTICE_PIN)
    keys.press(Key.Key_Return)
    keys.expect("Sudah boleh meminta kode")


def work(kiosk: Kiosk, keys: Keyboard, clock: SimClock) -> str:
    """From Masuk to an accepted complaint; answers its reference."""
    keys.expect("Siapa yang bertugas?")
    sign_in(keys)
    keys.expect("Pilih kartu latihan")
    keys.tab_to("Berlatih bebas")
    keys.press(Key.Key_Return)
    keys.expect("Siap dicoba lagi")
    assert keys.at() == "Peserta baru"
    keys.press(Key.Key_Return)
    give_consent(keys)
    fill_in(keys)
    meet_the_limit(keys)
    keys.expect("Tunggu sebentar sebelum meminta kode lagi")
    come_back(keys, clock)
    meet_the_limit(keys)
    keys.expect("Pengaduan sudah dibuat otomatis")
    keys.expect("Menunggu jawaban")
    assert kiosk.reception
    (case,) = kiosk.reception.room.desk.state.cases.values()
    assert case.complaint
    assert case.complaint.delivery.state is DeliveryState.ACCEPTED
    keys.press(Key.Key_Return)
    keys.expect("Menunggu jeda")
    return case.reference


def main(home: Path) -> None:
    app = new_application("loket")
    Theme().apply(app)
    window, clock = Window(), SimClock()
    window.show()
    window.activateWindow()
    kiosk = Kiosk(app, window, House(home, practice=True), clock)
    keys = Keyboard(window)
    try:
        keys.wait(window.isActiveWindow, "the window to come to the front")
        kiosk.begin()
        reference = work(kiosk, keys, clock)
    finally:
        window.close()
        kiosk.close()
        sys.excepthook = sys.__excepthook__  # Loket's own tells no words
    print(f"{app.platformName()}: {reference} filed by keyboard alone")  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""The ring shows what remains, in digits people know, and paints only when they change."""

import pytest
from PySide6.QtGui import QPaintEvent

from kiosk.ui.parts.ring import Ring

HOUR = 3_600_000


class CountingRing(Ring):
    """Counts how often it is painted."""

    painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += 1
        super().paintEvent(event)


@pytest.mark.parametrize(
    ("remaining_ms", "text"),
    [
        (0, "00.00"),
        (-5_000, "00.00"),
        (1, "00.01"),
        (59_001, "01.00"),
        (252_000, "04.12"),
        (HOUR - 1, "01.00.00"),
        (2 * HOUR, "02.00.00"),
        (24 * HOUR, "24.00.00"),
        (48 * HOUR - 1_000, "47.59.59"),
        (48 * HOUR, "2 hari 00.00.00"),
        (51 * HOUR + 245_000, "2 hari 03.04.05"),
    ],
)
def test_the_digits(qtbot, remaining_ms: int, text: str):
    ring = Ring()
    qtbot.addWidget(ring)
    ring.present(remaining_ms, 96 * HOUR, "boleh lagi 09.16 WIB")
    assert ring.text() == text


def test_a_screen_reader_hears_what_remains_and_the_caption(qtbot):
    ring = Ring()
    qtbot.addWidget(ring)
    ring.present(252_000, 300_000, "boleh lagi 09.16 WIB")
    assert ring.accessibleName() == "Sisa waktu 04.12. boleh lagi 09.16 WIB"
    ring.present(0, 300_000, "Sudah boleh coba lagi")
    assert ring.accessibleName() == "Sudah boleh coba lagi"


def test_it_paints_once_a_second_however_often_it_is_told(qtbot, qapp):
    ring = CountingRing()
    qtbot.addWidget(ring)
    ring.resize(260, 260)
    ring.show()
    ring.present(10_000, 60_000, "tunggu")
    qapp.processEvents()
    before = ring.painted
    for remaining_ms in range(9_900, 7_900, -100):
        ring.present(remaining_ms, 60_000, "tunggu")
        qapp.processEvents()
    assert ring.painted - before == 2


def test_less_time_is_less_arc_and_the_end_is_green(qtbot):
    ring = Ring()
    qtbot.addWidget(ring)
    ring.resize(260, 260)

    def pixels(name: str) -> int:
        image = ring.grab().toImage()
        spots = ((x, y) for x in range(0, 260, 2) for y in range(0, 260, 2))
        return sum(image.pixelColor(x, y).name() == name for x, y in spots)

    ring.present(50_000, 60_000, "")
    much = pixels("#cf7d00")
    ring.present(10_000, 60_000, "")
    assert 0 < pixels("#cf7d00") < much
    ring.present(0, 60_000, "")
    assert pixels("#cf7d00") == 0 < pixels("#18794e")

"""The chart of the day: more is taller, the best are dark, and nothing is said in a sentence."""

from PySide6.QtGui import QImage

from kiosk.ui.parts.hour_chart import HOURS, HourChart


def shown(qtbot, counts: dict[int, int], best: set[int]) -> HourChart:
    chart = HourChart()
    qtbot.addWidget(chart)
    chart.resize(330, 160)
    chart.show()
    chart.present(counts, best, "Belum ada data", "Paling banyak berhasil pukul 09")
    return chart


def bar(image: QImage, hour: int, colour: str) -> int:
    """The height in pixels of a bar of that colour at that hour."""
    x = round((hour - HOURS.start + 0.5) * image.width() / len(HOURS))
    return sum(image.pixelColor(x, y).name() == colour for y in range(image.height()))


def test_more_is_taller_and_the_best_is_dark(qtbot):
    image = shown(qtbot, {8: 3, 9: 9, 14: 6}, {9}).grab().toImage()
    assert bar(image, 9, "#0b4f9e") > bar(image, 14, "#b9cfea") > bar(image, 8, "#b9cfea") > 10
    assert bar(image, 8, "#0b4f9e") == 0


def test_hours_outside_the_day_count_for_nothing(qtbot):
    chart = shown(qtbot, {3: 100, 22: 100}, set())
    assert chart.accessibleName() == "Belum ada data"


def test_a_screen_reader_hears_the_chart(qtbot):
    chart = shown(qtbot, {9: 4}, {9})
    assert chart.accessibleName() == "Paling banyak berhasil pukul 09"

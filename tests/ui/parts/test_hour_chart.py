"""The chart of the day: more is taller, doubt has a line, the best are dark, one has a number."""

from PySide6.QtGui import QImage

from kiosk.domain.forecast import HOURS, Chance
from kiosk.ui.parts.hour_chart import HourChart

DARK, PALE, LINE, DOT = "#0b4f9e", "#b9cfea", "#7c8ca2", "#a9b6c6"


def around(mean: float, doubt: float = 0.1) -> Chance:
    return Chance(mean, mean - doubt, mean + doubt)


def shown(qtbot, chances: dict[int, Chance], best: set[int]) -> HourChart:
    chart = HourChart()
    qtbot.addWidget(chart)
    chart.resize(330, 160)
    chart.show()
    chart.present(chances, best, "Belum cukup data", "Paling sering berhasil pukul 09")
    return chart


def bar(image: QImage, hour: int, colour: str, beside: int = 5) -> int:
    """The height in pixels of a bar of that colour at that hour, a little beside its middle."""
    x = round((hour - HOURS.start + 0.5) * image.width() / len(HOURS)) - beside
    return sum(image.pixelColor(x, y).name() == colour for y in range(image.height()))


def test_more_is_taller_and_the_best_is_dark(qtbot):
    image = shown(qtbot, {8: around(0.3), 9: around(0.8), 14: around(0.6)}, {9}).grab().toImage()
    assert bar(image, 9, DARK) > bar(image, 14, PALE) > bar(image, 8, PALE) > 10
    assert bar(image, 8, DARK) == 0


def test_full_height_is_every_attempt_so_that_days_can_be_compared(qtbot):
    alone = shown(qtbot, {8: around(0.4)}, set()).grab().toImage()
    beside = shown(qtbot, {8: around(0.4), 9: around(0.8)}, set()).grab().toImage()
    assert bar(alone, 8, PALE) == bar(beside, 8, PALE)


def line(image: QImage, hour: int) -> int:
    """How many rows at that hour are crossed by something darker than a pale bar."""
    x = (hour - HOURS.start + 0.5) * image.width() / len(HOURS)
    columns = range(round(x) - 2, round(x) + 2)
    dark = (min(image.pixelColor(c, y).red() for c in columns) for y in range(image.height()))
    return sum(red < 160 for red in dark)


def test_more_doubt_has_a_longer_line(qtbot):
    image = shown(qtbot, {8: around(0.5, 0.05), 10: around(0.5, 0.3)}, set()).grab().toImage()
    assert line(image, 10) > line(image, 8) + 30


def test_an_hour_of_which_too_little_is_known_has_no_bar(qtbot):
    image = shown(qtbot, {8: around(0.5)}, set()).grab().toImage()
    assert bar(image, 11, PALE) == bar(image, 11, DARK) == 0
    assert bar(image, 11, DOT, beside=0) > 1


def test_hours_outside_the_day_count_for_nothing(qtbot):
    chart = shown(qtbot, {3: around(0.5), 22: around(0.5)}, set())
    assert chart.accessibleName() == "Belum cukup data"


def test_a_screen_reader_hears_the_chart(qtbot):
    chart = shown(qtbot, {9: around(0.5)}, {9})
    assert chart.accessibleName() == "Paling sering berhasil pukul 09"

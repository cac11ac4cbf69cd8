"""Points keep their ticks while they stay, and Tab comes to them where they stand."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kiosk.ui.parts.points import Points
from kiosk.ui.parts.tick import Tick


def shown(qtbot) -> tuple[Points, QLineEdit]:
    form, points, line = QWidget(), Points(), QLineEdit()
    qtbot.addWidget(form)
    column = QVBoxLayout(form)
    column.addWidget(points)
    column.addWidget(line)
    form.show()
    points.form = form  # or Python would throw it away
    points.present(["KTP asli.", "Kartu Keluarga asli."])
    return points, line


def test_what_is_ticked_is_told_in_its_own_words(qtbot):
    points, _line = shown(qtbot)
    with qtbot.waitSignal(points.changed):
        points.findChildren(Tick)[1].click()
    assert points.ticked() == ("Kartu Keluarga asli.",)


def test_a_point_that_stays_keeps_its_tick_and_one_that_is_gone_is_forgotten(qtbot):
    points, _line = shown(qtbot)
    points.fill(["KTP asli.", "Kartu Keluarga asli."])
    points.present(["KTP asli.", "HP."])
    assert points.ticked() == ("KTP asli.",)


def test_filling_is_nobody_typing(qtbot):
    points, _line = shown(qtbot)
    with qtbot.assertNotEmitted(points.changed):
        points.fill(["KTP asli."])


def test_tab_goes_through_the_points_before_what_follows_them(qtbot):
    points, line = shown(qtbot)
    one, two = points.findChildren(Tick)
    assert one.nextInFocusChain() is two
    assert two.nextInFocusChain() is line

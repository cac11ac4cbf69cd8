"""Black bars on a picture: drawn by dragging or by keys, always within it, never lost."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPixmap
from pytestqt.qtbot import QtBot

from kiosk.ui.parts.cover_canvas import Cover, CoverCanvas

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
BLACK = QColor("black").rgb()


@pytest.fixture
def canvas(qtbot: QtBot) -> CoverCanvas:
    """400 by 400 px, on which a picture twice as wide as high takes the middle."""
    made = CoverCanvas()
    qtbot.addWidget(made)
    made.resize(400, 400)
    picture = QPixmap(800, 400)
    picture.fill(QColor("white"))
    made.show_picture(picture)
    made.show()
    made.setFocus()
    return made


def drag(qtbot: QtBot, canvas: CoverCanvas, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(canvas, LEFT, pos=start)
    qtbot.mouseMove(canvas, pos=end)
    qtbot.mouseRelease(canvas, LEFT, pos=end)


def rounded(cover: Cover) -> tuple[float, ...]:
    return tuple(round(part, 3) for part in cover)


def test_a_drag_draws_a_bar_in_fractions_of_the_picture(qtbot: QtBot, canvas: CoverCanvas):
    told = []
    canvas.changed.connect(lambda: told.append(canvas.covers))
    drag(qtbot, canvas, QPoint(100, 150), QPoint(300, 200))
    assert [rounded(one) for one in canvas.covers] == [(0.25, 0.25, 0.5, 0.25)]
    assert told == [canvas.covers]
    assert canvas.grab().toImage().pixel(200, 175) == BLACK
    assert canvas.grab().toImage().pixel(350, 175) != BLACK


def test_a_drag_in_any_direction_and_beyond_the_edge_stays_within(
    qtbot: QtBot, canvas: CoverCanvas
):
    drag(qtbot, canvas, QPoint(100, 150), QPoint(-50, 20))
    assert rounded(canvas.covers[0]) == (0, 0, 0.25, 0.25)


def test_a_drag_beside_the_picture_draws_nothing(qtbot: QtBot, canvas: CoverCanvas):
    drag(qtbot, canvas, QPoint(10, 10), QPoint(300, 60))
    assert canvas.covers == ()


def test_a_press_draws_nothing_and_takes_the_bar_under_it_in_hand(
    qtbot: QtBot, canvas: CoverCanvas
):
    first, second = Cover(0.1, 0.1, 0.2, 0.2), Cover(0.6, 0.6, 0.2, 0.2)
    canvas.fill((first, second))
    assert canvas.in_hand == 1
    qtbot.mouseClick(canvas, LEFT, pos=QPoint(80, 140))
    assert (canvas.covers, canvas.in_hand) == ((first, second), 0)
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert canvas.covers == (second,)


def test_arrows_move_and_with_shift_resize(qtbot: QtBot, canvas: CoverCanvas):
    canvas.fill((Cover(0.5, 0.5, 0.2, 0.1),))
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Down):
        qtbot.keyClick(canvas, key)
    assert rounded(canvas.covers[0]) == (0.48, 0.51, 0.2, 0.1)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up):
        qtbot.keyClick(canvas, key, SHIFT)
    assert rounded(canvas.covers[0]) == (0.48, 0.51, 0.22, 0.09)


def test_keys_neither_push_a_bar_out_nor_make_it_nothing(qtbot: QtBot, canvas: CoverCanvas):
    canvas.fill((Cover(0.98, 0.0, 0.02, 0.02),))
    for _ in range(5):
        qtbot.keyClick(canvas, Qt.Key.Key_Right)
        qtbot.keyClick(canvas, Qt.Key.Key_Up)
        qtbot.keyClick(canvas, Qt.Key.Key_Right, SHIFT)
        qtbot.keyClick(canvas, Qt.Key.Key_Up, SHIFT)
    assert rounded(canvas.covers[0]) == (0.98, 0, 0.02, 0.01)


def test_a_new_bar_stands_in_the_middle_and_the_last_is_taken_back(canvas: CoverCanvas):
    canvas.fill((Cover(0, 0, 0.1, 0.1),))
    canvas.add()
    added = canvas.covers[1]
    assert canvas.in_hand == 1
    assert added.left + added.width / 2 == pytest.approx(0.5, abs=0.01)
    assert added.top + added.height / 2 == pytest.approx(0.5, abs=0.01)
    canvas.drop_last()
    assert canvas.covers == (Cover(0, 0, 0.1, 0.1),) and canvas.in_hand == 0


def test_locked_nothing_changes(qtbot: QtBot, canvas: CoverCanvas):
    canvas.fill((Cover(0.5, 0.5, 0.2, 0.1),))
    before, canvas.is_locked = canvas.covers, True
    drag(qtbot, canvas, QPoint(100, 150), QPoint(300, 200))
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    canvas.add()
    canvas.drop_last()
    assert canvas.covers == before


def test_without_a_picture_there_is_nothing_to_draw_on_but_bars_are_kept(
    qtbot: QtBot, canvas: CoverCanvas
):
    canvas.fill((Cover(0.5, 0.5, 0.2, 0.1),))
    canvas.show_picture(None)
    drag(qtbot, canvas, QPoint(100, 150), QPoint(300, 200))
    canvas.add()
    assert canvas.covers == (Cover(0.5, 0.5, 0.2, 0.1),)
    assert not canvas.has_picture()


def test_seen_close_it_is_as_high_as_its_width_asks_for(canvas: CoverCanvas):
    tall = QPixmap(400, 1600)
    tall.fill(QColor("white"))
    canvas.show_picture(tall)
    canvas.fit_within(300)
    assert canvas.maximumHeight() == 300
    canvas.set_close(True)
    assert canvas.minimumHeight() == 1600
    canvas.set_close(False)
    assert canvas.maximumHeight() == 300

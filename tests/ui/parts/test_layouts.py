"""What arranges parts: flow, columns, scroll page, action bar, marker and focus ring."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kiosk.ui.parts.action_bar import ActionBar, ActionButton
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.columns import Columns
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.flow import Flow
from kiosk.ui.parts.focus_ring import FocusRing
from kiosk.ui.parts.frame import Action
from kiosk.ui.parts.marker import paint_marker
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.parts.text import Text
from kiosk.ui.theme import Theme
from tests.ui.clipping import clipped


def test_a_flow_breaks_where_room_ends(qtbot):
    form = QWidget()
    qtbot.addWidget(form)
    flow = Flow(spacing=10)
    form.setLayout(flow)
    buttons = [Button(f"Pilihan {n}") for n in range(4)]
    for button in buttons:
        flow.addWidget(button)
    form.resize(1000, 60)
    form.show()
    assert len({b.y() for b in buttons}) == 1
    assert flow.heightForWidth(buttons[0].width() * 2 + 10) == 2 * buttons[0].height() + 10
    form.resize(buttons[0].width(), 400)
    assert len({b.y() for b in buttons}) == 4
    assert clipped(form) == []


def test_columns_stand_side_by_side_only_where_there_is_room(qtbot, qapp):
    left, right = Text("kiri"), Text("kanan")
    columns = Columns((left, 1), (right, 2), beside_from=500)
    qtbot.addWidget(columns)
    columns.resize(800, 300)
    columns.show()
    assert left.y() == right.y()
    assert right.width() > left.width()
    columns.resize(499, 300)
    qapp.processEvents()
    assert right.y() > left.y()
    columns.resize(600, 300)
    Theme(1.4).apply(qapp)
    qapp.processEvents()
    assert right.y() > left.y()


def test_a_page_scrolls_to_what_the_keyboard_reaches(qtbot):
    page = ScrollPage()
    qtbot.addWidget(page)
    fields = [Field(f"Isian {n}") for n in range(20)]
    for field in fields:
        page.body.addWidget(field)
    page.resize(500, 300)
    page.show()
    qtbot.waitExposed(page)
    fields[0].setFocus()
    for _ in range(19):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert page.focusWidget() is fields[-1].edit
    assert not fields[-1].edit.visibleRegion().isEmpty()


def test_the_content_of_a_page_is_no_wider_than_can_be_read(qtbot):
    page = ScrollPage(widest=800)
    qtbot.addWidget(page)
    page.say("Judul")
    line = Text("isi")
    page.body.addWidget(line)
    page.resize(1800, 400)
    page.show()
    assert line.width() <= 800


@pytest.mark.parametrize("scale", [1.0, 1.4])
def test_actions_that_do_not_fit_beside_each_other_take_two_rows(qtbot, qapp, scale: float):
    Theme(scale).apply(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    bar = ActionBar()
    QVBoxLayout(window).addWidget(bar)
    bar.present(
        (
            Action("back", "Kembali ke awal", left=True),
            Action("limit", "Limit tercapai", "danger"),
            Action("later", "Simpan, lanjut nanti"),
            Action("next", "Selesai, layani berikutnya", "primary"),
        )
    )
    for width in (1366, 760):
        window.resize(round(width * scale), 220)
        window.show()
        assert clipped(window) == []
    rows = {button.y() for button in bar.findChildren(ActionButton)}
    assert len(rows) == 2


def test_each_state_of_a_step_has_a_sign_of_its_own(qapp):
    def painted(state: str) -> QImage:
        image = QImage(40, 40, QImage.Format.Format_Grayscale8)
        image.fill(255)
        painter = QPainter(image)
        paint_marker(painter, QRectF(2, 2, 36, 36), state, 3)
        painter.end()
        return image.convertToFormat(QImage.Format.Format_Mono)

    done, current, attention = (painted(state) for state in ("done", "current", "attention"))
    assert done != current != attention != done


def test_the_ring_lies_around_what_the_keyboard_reaches(qtbot, qapp):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, second = QPushButton("Satu"), QPushButton("Dua")
    column.addWidget(first)
    column.addWidget(second)
    ring = FocusRing(window)
    window.resize(300, 200)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    assert ring.isVisible()
    assert ring.geometry().contains(second.geometry())
    window.resize(400, 300)
    qapp.processEvents()
    assert ring.geometry().contains(second.geometry())
    second.hide()
    assert not ring.geometry().contains(second.geometry()) or not ring.isVisible()

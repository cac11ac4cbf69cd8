"""Tiles to choose who works here: one at a time, by mouse or arrow keys, names uncut."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.parts.staff_tile import StaffTile
from tests.ui.clipping import clipped


def tiles(qtbot, *people: tuple[str, str]) -> tuple[QWidget, list[StaffTile]]:
    form = QWidget()
    qtbot.addWidget(form)
    column = QVBoxLayout(form)
    found = [StaffTile(name.lower(), name, role) for name, role in people]
    for tile in found:
        column.addWidget(tile)
    form.resize(360, 420)
    form.show()
    return form, found


def test_one_is_chosen_at_a_time(qtbot):
    _form, (rina, hadi) = tiles(qtbot, ("Rina", "Petugas"), ("Hadi", "Relawan"))
    qtbot.mouseClick(rina, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(hadi, Qt.MouseButton.LeftButton)
    assert [rina.isChecked(), hadi.isChecked()] == [False, True]
    assert hadi.key == "hadi"


def test_arrow_keys_choose_the_next_one(qtbot):
    form, (rina, hadi) = tiles(qtbot, ("Rina", "Petugas"), ("Hadi", "Relawan"))
    with qtbot.waitActive(form):
        form.activateWindow()
    rina.setFocus()
    rina.setChecked(True)
    qtbot.keyClick(rina, Qt.Key.Key_Down)
    assert hadi.isChecked()


def test_a_long_name_takes_more_room_instead_of_being_cut(qtbot):
    name = "Raden Ajeng Siti Nurhaliza Kusumaningrum Widyastuti Prawirodirjo"
    form, (long, short) = tiles(qtbot, (name, "Relawan Karang Taruna"), ("Hadi", "Petugas"))
    assert clipped(form) == []
    assert long.heightForWidth(360) > short.heightForWidth(360) >= 48
    assert long.accessibleName() == f"{name}, Relawan Karang Taruna"

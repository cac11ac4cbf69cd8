"""Every place has its screen, built by name when it is first shown."""

import ast
from pathlib import Path

import pytest

from kiosk.ui.places import IN_PRACTICE, ONLY_BEFORE, SCREENS, builders
from kiosk.ui.view import Place

PARTS_OF_A_SCREEN = {"enter", "present", "refuse", "draft", "frame", "act"}
SIGNALS = {"wished", "typed", "frame_changed"}


def test_every_place_has_a_screen():
    assert SCREENS.keys() == set(Place)


@pytest.mark.parametrize("place", list(Place))
def test_each_is_built_and_has_the_shape_of_a_screen(qtbot, place: Place):
    screen = builders((place,))[place]()
    qtbot.addWidget(screen)
    missing = [part for part in PARTS_OF_A_SCREEN | SIGNALS if not hasattr(screen, part)]
    assert missing == []


def test_the_desk_needs_neither_commissioning_nor_unsealing_nor_practice():
    assert builders().keys() == set(Place) - set(ONLY_BEFORE) - set(IN_PRACTICE)


def test_no_screen_records_or_asks_the_network():
    forbidden = ("kiosk.journal.journal", "kiosk.desk", "kiosk.outbox.outbox", "requests", "socket")
    folder = Path(__file__).parents[2] / "kiosk" / "ui" / "screens"
    for file in folder.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom):
                assert node.module not in forbidden, file.name

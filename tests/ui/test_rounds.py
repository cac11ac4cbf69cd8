"""The rounds call what is due by the monotonic clock."""

import gc

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.ui.rounds import Rounds
from tests.given import Days

pytestmark = pytest.mark.usefixtures("qapp")


def test_each_duty_has_its_own_period():
    days, done = Days(), []
    rounds = Rounds(days)
    rounds.add(1_000, lambda: done.append("second"))
    rounds.add(5_000, lambda: done.append("five"))
    for _ in range(6):
        rounds.beat()
        days.walk(seconds=1)
    assert done.count("second") == 6
    assert done.count("five") == 2


def test_a_night_asleep_costs_one_call_and_no_burst():
    days, done = Days(), []
    rounds = Rounds(days)
    rounds.add(1_000, lambda: done.append("second"))
    rounds.beat()
    days.walk(hours=9)
    rounds.beat()
    rounds.beat()
    assert len(done) == 2


def test_a_changed_wall_clock_changes_nothing():
    days, done = Days(), []
    rounds = Rounds(days)
    rounds.add(1_000, lambda: done.append("second"))
    rounds.beat()
    days.step(hours=5)
    rounds.beat()
    assert len(done) == 1


def test_a_duty_that_fails_keeps_no_other_waiting(qtbot: QtBot):
    days, done = Days(), []
    rounds = Rounds(days)
    rounds.add(1_000, lambda: 1 // 0)
    rounds.add(1_000, lambda: done.append("second"))
    with qtbot.captureExceptions() as caught:
        rounds.beat()
    assert done == ["second"]
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]


def test_the_timer_beats_until_it_is_stopped(qtbot: QtBot):
    rounds, done = Rounds(Days()), []
    rounds.add(0, lambda: done.append("beat"))
    rounds.start()
    qtbot.waitUntil(lambda: bool(done))
    rounds.stop()
    assert done


class Lamp(QObject):
    """Owned by nobody but the rounds."""

    def __init__(self, lit: list[str]) -> None:
        super().__init__()
        self._lit = lit

    def light(self) -> None:
        self._lit.append("lit")


def test_a_duty_lives_as_long_as_the_rounds_that_call_it():
    lit: list[str] = []
    rounds = Rounds(Days())
    rounds.add(1_000, Lamp(lit).light)
    gc.collect()
    rounds.beat()
    assert lit == ["lit"]

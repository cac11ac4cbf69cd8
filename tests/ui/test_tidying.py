"""Garbage is looked for on the GUI thread, and only there."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from kiosk.ui.tidying import LOOK_EVERY_MS, QUIET_LOOKS, Tidying, tidy_old, tidy_young


@pytest.fixture(autouse=True)
def python_looks_again() -> Iterator[None]:
    """As before, whatever a test left."""
    was, thresholds = gc.isenabled(), gc.get_threshold()
    yield
    gc.set_threshold(*thresholds)
    (gc.enable if was else gc.disable)()


def knot(ended: list[str]) -> None:
    """An object of Qt's that refers to itself, so that only the collector can end it."""

    def note() -> None:
        ended.append(threading.current_thread().name)

    made = Knotted()
    made.myself = made
    made.destroyed.connect(note, Qt.ConnectionType.DirectConnection)


class Knotted(QObject):
    myself: "Knotted"


def grow() -> None:
    """Makes as many objects as let Python look for garbage, in another thread."""
    kept = [[each] for each in range(2 * gc.get_threshold()[0])]
    assert kept


def in_another_thread() -> None:
    worker = threading.Thread(target=grow, name="worker")
    worker.start()
    worker.join()


def test_a_worker_ends_no_object_of_qt_while_the_kiosk_runs(qtbot: QtBot):
    gc.enable()
    gc.collect()
    gc.set_threshold(50, 1, 1)
    ended: list[str] = []
    tidying = Tidying()
    tidying.begin()
    knot(ended)
    in_another_thread()
    assert ended == []
    kept = [[each] for each in range(100)]
    qtbot.waitUntil(lambda: bool(ended), timeout=20 * LOOK_EVERY_MS)
    assert ended == [threading.current_thread().name]
    assert kept
    tidying.end()


def test_left_to_python_it_would_be_ended_in_the_worker(qapp):
    gc.enable()
    gc.collect()
    ended: list[str] = []
    knot(ended)
    in_another_thread()
    assert ended == ["worker"]


def test_python_looks_by_itself_before_and_after(qapp):
    gc.enable()
    tidying = Tidying()
    tidying.begin()
    assert not gc.isenabled()
    tidying.end()
    assert gc.isenabled()


def tie(count: int) -> None:
    """So many lists that refer to themselves."""
    for _ in range(count):
        tied: list[object] = []
        tied.append(tied)


def test_the_young_are_looked_at_only_when_enough_has_grown(qapp):
    gc.disable()
    gc.collect()
    gc.set_threshold(500, 1, 1)
    assert not tidy_young()
    tie(600)
    assert tidy_young()
    assert not tidy_young()


def test_the_old_are_looked_at_when_many_have_come_of_age(qapp):
    gc.disable()
    gc.collect()
    gc.set_threshold(500, 1, 1)
    assert not tidy_old()
    kept = []
    for _ in range(8):
        kept += [[] for _ in range(600)]
        assert tidy_young()
    assert tidy_old()
    assert not tidy_old()
    assert kept


def test_the_old_wait_for_a_quiet_moment(qtbot: QtBot):
    gc.enable()
    gc.collect()
    gc.set_threshold(50, 1, 1)
    tidying = Tidying()
    tidying.begin()
    kept = [[] for _ in range(60)]
    for _ in range(12):
        kept += [[] for _ in range(60)]
        tidying._look()
    assert gc.get_count()[2] > 1
    gc.set_threshold(100_000, 1, 1)  # hardly anything new any more
    for _ in range(QUIET_LOOKS - 1):
        tidying._look()
    assert gc.get_count()[2] > 1
    tidying._look()
    assert gc.get_count()[2] == 0
    assert kept
    tidying.end()

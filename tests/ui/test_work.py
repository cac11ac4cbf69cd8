"""Work leaves the GUI thread and comes home to it."""

import threading

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from kiosk.domain.errors import Trouble, What
from kiosk.ui.work import Work
from tests import qt_at_home


def test_the_result_comes_home_to_the_thread_that_asked(qtbot: QtBot):
    work, seen = Work(), []
    work.submit(threading.get_ident, lambda there: seen.append((there, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(seen))
    there, here = seen[0]
    assert there != here == threading.get_ident()
    assert work.running == 0
    work.close()


def test_a_trouble_goes_to_who_can_tell_of_it(qtbot: QtBot):
    work, told = Work(), []

    def fail() -> None:
        raise Trouble(What.OFFLINE, "no route")

    work.submit(fail, lambda _: told.append("done"), lambda trouble: told.append(trouble.what))
    qtbot.waitUntil(lambda: bool(told))
    assert told == [What.OFFLINE]
    work.close()


def test_a_bug_in_the_work_is_raised_at_home(qtbot: QtBot):
    work = Work()
    with qtbot.captureExceptions() as caught:
        work.submit(lambda: 1 // 0, lambda _: None)
        qtbot.waitUntil(lambda: work.running == 0)
    assert caught[0][0] is ZeroDivisionError
    work.close()


def test_a_trouble_on_coming_home_is_told_and_is_no_bug(qtbot: QtBot):
    work, told, order = Work(), [], []
    work.troubled.connect(told.append)

    def record(_: object) -> None:
        raise Trouble(What.DISK_FULL)

    work.submit(lambda: 1, record, always=lambda: order.append("always"))
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].what is What.DISK_FULL
    assert order == ["always"]
    work.close()


def test_nothing_is_called_back_after_closing(qtbot: QtBot):
    work, told, may_end = Work(threads=1), [], threading.Event()
    work.submit(may_end.wait, told.append)
    work.submit(lambda: "never begun", told.append)
    may_end.set()
    work.close()
    qtbot.wait(1)
    assert told == []


def test_what_was_on_its_way_home_when_it_closed_is_not_called_back_either(qtbot: QtBot):
    work, told, ended = Work(threads=1), [], threading.Event()
    work.submit(lambda: "done", told.append)
    work._executor.submit(ended.set)  # the one thread has done and told the first by then
    assert ended.wait(10)
    with qtbot.captureExceptions() as caught:
        work.close()
        qtbot.wait(1)
    assert told == caught == []


@pytest.mark.parametrize("count", [50])
def test_many_come_home_each_once(qtbot: QtBot, count: int):
    work, told = Work(), []
    for number in range(count):
        work.submit(lambda number=number: number, told.append)
    qtbot.waitUntil(lambda: len(told) == count)
    assert sorted(told) == list(range(count))
    work.close()


@pytest.mark.parametrize(
    "call", [lambda: QObject().objectName(), lambda: QCoreApplication.translate("a", "b")]
)
def test_a_worker_that_calls_qt_is_noticed(qtbot: QtBot, call):
    work, seen = Work(threads=1), []
    work.submit(call, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    noticed = qt_at_home.seen.copy()
    qt_at_home.seen.clear()
    assert len(noticed) == 1
    assert "loket" in noticed[0]
    work.close()

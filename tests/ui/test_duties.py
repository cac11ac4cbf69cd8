"""What the kiosk does by itself with what nobody may keep any longer."""

import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.working_days import public_holidays
from kiosk.journal.aside import set_aside
from kiosk.ui.duties import Duties
from kiosk.ui.reception import Reception
from kiosk.ui.window import Window
from tests.given import CASE, answered, asked, identified
from tests.ui.rooms import Furnished, furnished

TORN = "journal-2026-11-23-0815.db"


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path):
    with furnished(tmp_path) as opened:
        window = Window()
        qtbot.addWidget(window)
        yield opened, Duties(opened.room, Reception(window, opened.room, {}))


def lay_aside(opened: Furnished, name: str = TORN) -> Path:
    """A torn journal beside the one in use, last changed now by the room's clock."""
    path = opened.room.desk.journal.folder / name
    path.write_bytes(b"bukan basis data")
    now = opened.days.moment().at.timestamp()
    os.utime(path, (now, now))
    return path


def test_a_journal_set_aside_goes_when_its_days_are_over(desk):
    opened, duties = desk
    path = lay_aside(opened)
    opened.days.walk(days=opened.room.rules.retention.idle_days - 1)
    duties.erase_expired()
    assert [old.name for old in set_aside(path.parent)] == [TORN]
    opened.days.walk(days=1)
    duties.erase_expired()
    assert not path.exists()


def test_one_that_cannot_be_deleted_stops_no_erasure_and_goes_when_it_can(desk):
    opened, duties = desk
    opened.room.record(*identified(opened.days.moment()))
    path = lay_aside(opened)
    opened.days.walk(days=400)
    in_the_way = path.with_name(TORN + "-wal")
    in_the_way.mkdir()
    duties.erase_expired()
    assert CASE not in opened.room.desk.state.cases
    assert path.exists()
    in_the_way.rmdir()
    duties.erase_expired()
    assert not path.exists()


def test_while_nobody_works_the_hours_are_counted_so_that_no_press_waits(desk):
    opened, duties = desk
    now = opened.days.moment()
    opened.room.record(*identified(now), asked(now), answered(now))
    assert opened.room.hours._counted is False
    assert opened.room.view().forecast.total.total == 0  # nobody is signed in
    duties.build_ahead()
    assert opened.room.hours._counted is True
    opened.sign_in()
    assert opened.room.view().forecast.total.failed == 1


def test_the_holidays_are_learnt_once_while_nobody_works_here(desk, qtbot: QtBot):
    opened, duties = desk
    public_holidays.cache_clear()
    for _ in range(3):
        duties.build_ahead()
    qtbot.waitUntil(lambda: opened.work.running == 0, timeout=20_000)
    assert public_holidays.cache_info().misses == 1

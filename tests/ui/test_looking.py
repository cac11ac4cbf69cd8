"""The kiosk looks at itself once a day, in the worker, and each answer comes home alone."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.events import PreflightOverridden
from kiosk.domain.preflight import Code, Finding, Grade, Topic, fine, overridable, warn
from kiosk.ui import warned
from kiosk.ui.looking import look, look_daily, wants_a_look
from kiosk.ui.view import Errand, Preflight, Proving
from tests.given import identified
from tests.journal.hands import change
from tests.ui.rooms import Furnished, Told, furnished

WARNED = {Topic.PRINTER: (warn(Topic.PRINTER, Code.PRINTERS_NONE),)}
LOW = {Topic.DISK: (warn(Topic.DISK, Code.SPACE_LOW, free=1),)}
SCARCE = {Topic.DISK: (overridable(Topic.DISK, Code.SPACE_SCARCE, free=1),)}
FINE = {Topic.CLOCK: (fine(Topic.CLOCK, Code.CLOCK_KEPT),)}


@pytest.fixture
def desk(qapp, tmp_path: Path) -> Iterator[Furnished]:
    with furnished(tmp_path) as opened:
        yield opened


def found(desk: Furnished, kept: Mapping[Topic, tuple[Finding, ...]]) -> None:
    desk.room.preflight = Preflight(kept=kept, at=desk.room.trusted().at)


def next_day(desk: Furnished, kept: Mapping[Topic, tuple[Finding, ...]]) -> None:
    desk.days.walk(days=1)
    found(desk, kept)


def home(qtbot: QtBot, desk: Furnished) -> None:
    qtbot.waitUntil(lambda: not desk.room.preflight.waiting, timeout=60_000)


def test_every_topic_answers_and_each_shows_as_it_comes(qtbot: QtBot, desk: Furnished):
    told, room = Told(), desk.room
    room.changed.connect(lambda: told.hear(len(room.preflight.kept)))
    look(room)
    assert room.preflight.at == room.trusted().at
    assert len(room.preflight.waiting) == 11
    home(qtbot, desk)
    assert room.preflight.kept.keys() == set(Topic) - {Topic.UPDATES}
    assert told.heard == list(range(1, 12))


def test_one_look_at_a_time(qtbot: QtBot, desk: Furnished):
    look(desk.room)
    running = desk.work.running
    look(desk.room)
    assert desk.work.running == running
    home(qtbot, desk)


def test_no_space_left_is_a_stop(qtbot: QtBot, desk: Furnished):
    desk.room.tools = replace(desk.room.tools, free_bytes=lambda _: 0)
    look(desk.room)
    home(qtbot, desk)
    (full,) = desk.room.preflight.kept[Topic.DISK]
    assert (full.grade, full.code) == (Grade.STOP, Code.SPACE_NONE)


def test_a_stop_stands_until_the_next_look_has_answered(qtbot: QtBot, desk: Furnished):
    full = {Topic.DISK: (warn(Topic.DISK, Code.SPACE_LOW, free=1),)}
    desk.room.preflight = Preflight(kept=full)
    look(desk.room)
    assert desk.room.preflight.kept == full
    home(qtbot, desk)
    assert desk.room.preflight.kept[Topic.DISK][0].code is not Code.SPACE_LOW


def test_it_looks_once_a_day_of_wib_and_again_after_midnight(qtbot: QtBot, desk: Furnished):
    look_daily(desk.room)
    home(qtbot, desk)
    first = desk.room.preflight.at
    desk.days.walk(hours=14, minutes=59)
    look_daily(desk.room)
    assert desk.room.preflight.at == first
    desk.days.walk(minutes=1)  # 00.00 WIB
    look_daily(desk.room)
    assert desk.room.preflight.at != first
    home(qtbot, desk)


def test_practice_is_no_day_of_work(tmp_path: Path, qapp):
    with furnished(tmp_path, practice=True) as desk:
        look_daily(desk.room)
        assert desk.room.preflight == Preflight()


def test_a_modem_in_use_is_left_alone(qtbot: QtBot, desk: Furnished):
    desk.room.proving = Proving(errand=Errand.LISTENING)
    look(desk.room)
    assert Topic.SMS not in desk.room.preflight.waiting
    home(qtbot, desk)


def test_a_thorough_look_walks_the_chain_and_it_outlives_this_run(qtbot: QtBot, desk: Furnished):
    look(desk.room)
    home(qtbot, desk)
    assert [one.code for one in desk.room.preflight.kept[Topic.RECORDS]] == [Code.VERIFIED_NEVER]
    look(desk.room, thorough=True)
    home(qtbot, desk)
    assert [one.code for one in desk.room.preflight.kept[Topic.RECORDS]] == [Code.CHAIN_WHOLE]
    look(desk.room)
    home(qtbot, desk)
    assert [one.code for one in desk.room.preflight.kept[Topic.RECORDS]] == [Code.VERIFIED]


def test_the_first_session_of_a_day_sees_a_warning_that_is_new(desk: Furnished):
    found(desk, WARNED)
    assert wants_a_look(desk.room)
    assert not wants_a_look(desk.room)


def test_a_warning_that_this_kiosk_has_shown_interrupts_no_other_morning(desk: Furnished):
    found(desk, WARNED)
    assert wants_a_look(desk.room)
    next_day(desk, WARNED)
    assert not wants_a_look(desk.room)
    next_day(desk, {**WARNED, **LOW})
    assert wants_a_look(desk.room)


def test_a_warning_that_went_away_and_came_back_is_news(desk: Furnished):
    found(desk, WARNED)
    assert wants_a_look(desk.room)
    next_day(desk, FINE)
    assert not wants_a_look(desk.room)
    next_day(desk, WARNED)
    assert wants_a_look(desk.room)


def test_what_keeps_participants_out_is_seen_each_morning(desk: Furnished):
    found(desk, SCARCE)
    assert wants_a_look(desk.room)
    next_day(desk, SCARCE)
    assert wants_a_look(desk.room)


def test_what_a_supervisor_answered_for_today_interrupts_nobody_else(desk: Furnished):
    found(desk, SCARCE)
    assert wants_a_look(desk.room)
    (line,) = SCARCE[Topic.DISK]
    desk.room.record(PreflightOverridden(when=desk.room.now(), by="s1", line=line.code))
    desk.room.preflight_shown = None  # as after a new start on the same day
    assert not wants_a_look(desk.room)


def test_an_unfinished_look_forgets_no_warning_that_was_shown(desk: Furnished):
    found(desk, WARNED)
    assert wants_a_look(desk.room)
    desk.days.walk(days=1)
    running = frozenset({Topic.PRINTER})
    desk.room.preflight = Preflight(kept=LOW, waiting=running, at=desk.room.trusted().at)
    assert wants_a_look(desk.room)
    next_day(desk, {**WARNED, **LOW})
    assert not wants_a_look(desk.room)


def test_a_torn_note_of_what_was_shown_shows_it_again(desk: Furnished):
    found(desk, WARNED)
    assert wants_a_look(desk.room)
    warned.path_in(desk.room.desk.journal.folder).write_text('["printer:pri', "utf-8")
    next_day(desk, WARNED)
    assert wants_a_look(desk.room)


def test_when_all_is_fine_nobody_is_interrupted_on_that_day(desk: Furnished):
    desk.room.preflight = Preflight(kept=FINE, at=desk.room.trusted().at)
    assert not wants_a_look(desk.room)
    desk.room.preflight = Preflight(kept=WARNED, at=desk.room.trusted().at)
    assert not wants_a_look(desk.room)


def test_a_look_that_is_not_over_is_seen_by_the_next_session(desk: Furnished):
    assert not wants_a_look(desk.room)
    running = frozenset({Topic.PRINTER})
    desk.room.preflight = Preflight(kept=FINE, waiting=running, at=desk.room.trusted().at)
    assert not wants_a_look(desk.room)
    desk.room.preflight = Preflight(kept=WARNED, at=desk.room.trusted().at)
    assert wants_a_look(desk.room)


def test_a_damaged_chain_wants_a_supervisor_and_still_does_after_a_restart(
    qtbot: QtBot, desk: Furnished
):
    desk.room.record(*identified(desk.days.moment()))
    change(desk.room.desk.journal.folder, "UPDATE entries SET box = x'00' WHERE seq = 2")
    look(desk.room, thorough=True)
    home(qtbot, desk)
    (broken,) = desk.room.preflight.kept[Topic.RECORDS]
    assert (broken.grade, broken.code) == (Grade.OVERRIDE, Code.CHAIN_BROKEN)
    assert broken.facts == {"broken_at": 2}
    desk.room.preflight = Preflight()
    look(desk.room)
    home(qtbot, desk)
    assert desk.room.preflight.kept[Topic.RECORDS][0].code is Code.CHAIN_BROKEN


def test_a_settings_file_that_went_wrong_meanwhile_warns_and_stops_nobody(
    qtbot: QtBot, desk: Furnished, tmp_path: Path
):
    wrong = tmp_path / "loket.toml"
    wrong.write_text("[mail]\nprot = 25\n")
    desk.room.tools = replace(desk.room.tools, settings_files=(wrong,))
    look(desk.room)
    home(qtbot, desk)
    assert [(one.grade, one.code) for one in desk.room.preflight.kept[Topic.SETTINGS]] == [
        (Grade.WARN, Code.SETTINGS_WRONG),
        (Grade.FINE, Code.RULES_CHECKED),
    ]

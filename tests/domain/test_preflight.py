"""Lines are ordered by how grave they are, an override holds for the day, and no name leaves."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kiosk.domain.clock import Moment
from kiosk.domain.errors import What
from kiosk.domain.preflight import (
    Code,
    Finding,
    Grade,
    Topic,
    fine,
    overridable,
    plain,
    stop,
    unanswered,
    warn,
    worst,
)
from kiosk.ui.wording.health import GRADES, SAID, TOPICS

FINE = fine(Topic.CLOCK, Code.CLOCK_KEPT)
WARNED = warn(Topic.PRINTER, Code.PRINTERS_NONE)
SCARCE = overridable(Topic.DISK, Code.SPACE_SCARCE, free=20_000_000)
FULL = stop(Topic.DISK, Code.SPACE_NONE, free=0)


def at(hour: int, minute: int = 0, day: int = 23) -> Moment:
    """A trusted moment of November 2026, in UTC; 17.00 UTC is 00.00 WIB."""
    return Moment(datetime(2026, 11, day, hour, minute, tzinfo=UTC), 0, "boot")


@pytest.mark.parametrize(
    ("findings", "grade"),
    [
        ([], Grade.FINE),
        ([FINE], Grade.FINE),
        ([WARNED, FINE], Grade.WARN),
        ([WARNED, SCARCE, FINE], Grade.OVERRIDE),
        ([FULL, SCARCE], Grade.STOP),
    ],
)
def test_the_worst_line_decides(findings: list[Finding], grade: Grade):
    assert worst(findings) is grade


def test_a_word_of_warning_is_in_nobodys_way():
    assert unanswered([FINE, WARNED], {}, at(2)) == []


def test_what_a_supervisor_answers_for_is_out_of_the_way_until_midnight_wib():
    overridden = {Code.SPACE_SCARCE.value: at(16, 59)}
    assert unanswered([SCARCE], {}, at(2)) == [SCARCE]
    assert unanswered([SCARCE], overridden, at(16, 59)) == []
    assert unanswered([SCARCE], overridden, at(17)) == [SCARCE]


def test_an_override_of_another_line_is_none_of_this():
    assert unanswered([SCARCE], {Code.CHAIN_BROKEN.value: at(2)}, at(3)) == [SCARCE]


def test_a_stop_is_overridden_by_nobody():
    assert unanswered([FULL], {Code.SPACE_NONE.value: at(2)}, at(2)) == [FULL]


def test_only_numbers_dates_and_words_of_loket_leave_the_kiosk():
    found = warn(
        Topic.SETTINGS,
        Code.RULES_OLD,
        months=13,
        since=date(2026, 1, 2),
        what=What.OFFLINE,
        known=True,
        which=(Topic.DISK, "Ibu Lestari"),
        names=("Printer Ibu Lestari",),
        file="rina.db",
        path=Path("/rumah/rina"),
        none=None,
    )
    assert plain(found) == {
        "topic": "settings",
        "grade": "warn",
        "code": "rules-old",
        "facts": {
            "months": 13,
            "since": "2026-01-02",
            "what": "offline",
            "known": True,
            "which": ["disk"],
        },
    }


def test_every_grade_topic_and_line_has_its_words():
    told_elsewhere = {
        Code.SETTINGS_WRONG,
        Code.NETWORK_FOUND,
        Code.HELD_BY,
        Code.UPDATES_REFUSED,
        Code.UPDATES_OUTCOME,
    }
    assert SAID.keys() == set(Code) - told_elsewhere
    assert GRADES.keys() == set(Grade)
    assert TOPICS.keys() == set(Topic)

"""How updates stand, without contacting anybody."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.preflight import Code, Grade
from kiosk.ui.health.updates import updates_of
from kiosk.updates.depot import Depot, LastLook, depot_of
from kiosk.updates.handover import Handover, Outcome, Result
from kiosk.updates.shelf import MOST_TRIES
from kiosk.updates.unusable import Why
from tests.health_words import in_words
from tests.updates.an_office import NOW


@pytest.fixture
def depot(tmp_path: Path) -> Depot:
    (tmp_path / "root.json").write_text("{}")
    (tmp_path / "handover").mkdir()
    made = depot_of(tmp_path / "home", ())
    return replace(made, trust=(tmp_path / "root.json",), handover=Handover(tmp_path / "handover"))


def said(depot: Depot, after: timedelta = timedelta()) -> list[tuple[Code, Grade]]:
    return [(one.code, one.grade) for one in updates_of(depot, NOW + after)]


def test_a_kiosk_fresh_from_the_box_is_in_order_and_says_what_is_missing(depot, tmp_path):
    assert said(replace(depot, trust=())) == [
        (Code.UPDATES_IN_FORCE, Grade.FINE),
        (Code.UPDATES_UNPREPARED, Grade.FINE),
    ]
    assert said(depot)[1] == (Code.UPDATES_NEVER, Grade.WARN)
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize(
    ("look", "days", "expected"),
    [
        (LastLook(at=NOW), 3, [(Code.UPDATES_LOOKED, Grade.FINE)]),
        (LastLook(at=NOW), 91, [(Code.UPDATES_LONG_AGO, Grade.WARN)]),
        (
            LastLook(at=NOW, resources=9, program="0.2.0"),
            0,
            [(Code.UPDATES_LOOKED, Grade.FINE), (Code.UPDATES_WAITING, Grade.WARN)],
        ),
        (
            LastLook(at=NOW, expires=NOW + timedelta(days=40)),
            11,
            [(Code.UPDATES_LOOKED, Grade.FINE), (Code.UPDATES_EXPIRE, Grade.WARN)],
        ),
    ],
)
def test_what_the_last_look_came_to(depot, look, days, expected):
    depot.note(look)
    assert said(depot, timedelta(days=days))[1:] == expected


@pytest.mark.parametrize("why", Why)
def test_a_look_that_failed_is_told_with_what_to_do(depot, qapp, why):
    depot.note(LastLook(at=NOW, why=why))
    found = list(updates_of(depot, NOW))[1]
    assert found.grade is Grade.WARN
    assert in_words(found, "id")


def test_a_set_that_was_given_up_by_itself_is_told(depot, qapp):
    depot.shelf.place(9).mkdir(parents=True)
    depot.shelf.put(9, NOW)
    for _ in range(MOST_TRIES + 1):
        depot.shelf.begin()
    found = next(updates_of(depot, NOW))
    assert (found.code, found.grade) == (Code.UPDATES_GIVEN_UP, Grade.WARN)
    assert "9" in in_words(found, "en")


@pytest.mark.parametrize(
    ("what", "grade"), [(Outcome.INSTALLED, Grade.FINE), (Outcome.ROLLED_BACK, Grade.WARN)]
)
def test_what_came_of_a_program_is_told(depot, qapp, what, grade):
    depot.handover.tell_result(Result(version="0.2.0", outcome=what, at=NOW))
    found = list(updates_of(depot, NOW))[-1]
    assert found.grade is grade
    assert "0.2.0" in in_words(found, "id")

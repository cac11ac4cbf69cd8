"""While somebody is served no update of the program can begin."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.events import Role
from kiosk.ui.case_mark import CaseMark
from kiosk.ui.view import Place
from kiosk.ui.wishes import GoTo, Lock, SignOut, StartCase
from kiosk.updates.handover import Handover
from tests.ui.rooms import furnished


@pytest.fixture
def desk(qapp, tmp_path: Path):
    (tmp_path / "handover").mkdir()
    with furnished(tmp_path / "home") as made:
        from kiosk.updates.depot import depot_of

        depot = depot_of(tmp_path, ())
        made.room.tools.depot = replace(depot, handover=Handover(tmp_path / "handover"))
        made.sign_in(Role.OFFICER)
        yield made


def free(desk) -> bool:
    """Whether another could begin; gives the lock back at once."""
    held = desk.room.tools.depot.handover.hold_case()
    if held is not None:
        held.release()
    return held is not None


def test_the_mark_follows_the_table(desk):
    mark = CaseMark(desk.room)
    desk.grant(GoTo(Place.HOME))
    assert free(desk)
    desk.grant(StartCase())
    assert not free(desk)
    desk.grant(Lock())
    assert not free(desk)
    desk.grant(SignOut())
    assert free(desk)
    mark.let_go()


def test_a_lock_that_the_other_side_had_is_taken_a_second_later(desk):
    mark = CaseMark(desk.room)
    theirs = desk.room.tools.depot.handover.hold_case()
    desk.grant(StartCase())
    theirs.release()
    mark.follow()
    assert not free(desk)
    mark.let_go()
    assert free(desk)


def test_without_an_updater_there_is_nothing_to_hold(desk):
    desk.room.tools.depot = None
    mark = CaseMark(desk.room)
    desk.grant(StartCase())
    mark.follow()
    mark.let_go()

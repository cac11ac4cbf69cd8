"""Which set of resources counts, through good starts, bad starts and a way back."""

import os
import sys
from pathlib import Path

import pytest

from kiosk.updates.shelf import MOST_TRIES, Shelf
from tests.updates.an_office import NOW


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path, shipped=5)


def keep(shelf: Shelf, number: int) -> Path:
    """A set that lies there whole, as `installing` leaves it."""
    place = shelf.place(number)
    place.mkdir(parents=True)
    (place / "policy.toml").write_text(f"# {number}")
    shelf.put(number, NOW)
    return place


def started_well(shelf: Shelf) -> Path | None:
    folder = shelf.begin()
    shelf.prove()
    return folder


def test_a_fresh_kiosk_uses_what_came_with_the_program_and_writes_nothing(shelf, tmp_path):
    assert started_well(shelf) is None
    assert shelf.in_force == 5
    assert list(tmp_path.iterdir()) == []


def test_a_set_counts_from_the_next_start_on(shelf):
    place = keep(shelf, 6)
    assert started_well(shelf) == place
    assert started_well(shelf) == place
    assert (shelf.in_force, shelf.standing().proven) == (6, True)


def test_a_set_without_a_first_screen_is_given_up_by_itself(shelf):
    good, bad = keep(shelf, 6), None
    started_well(shelf)
    bad = keep(shelf, 7)
    assert [shelf.begin() for _ in range(MOST_TRIES)] == [bad] * MOST_TRIES
    assert shelf.begin() == good
    standing = shelf.standing()
    assert (standing.number, standing.left, standing.failed) == (6, 7, True)


def test_the_first_set_ever_is_given_up_for_what_came_with_the_program(shelf):
    keep(shelf, 6)
    for _ in range(MOST_TRIES):
        shelf.begin()
    assert shelf.begin() is None
    assert shelf.standing().failed


def test_one_bad_start_is_no_reason_to_give_up(shelf):
    place = keep(shelf, 6)
    shelf.begin()
    assert started_well(shelf) == place
    assert [shelf.begin() for _ in range(9)] == [place] * 9


def test_a_supervisor_can_go_back_to_the_set_before_and_only_to_that(shelf):
    before = keep(shelf, 6)
    started_well(shelf)
    keep(shelf, 7)
    started_well(shelf)
    shelf.go_back()
    standing = shelf.standing()
    assert (standing.number, standing.left, standing.failed) == (6, 7, False)
    assert shelf.begin() == before
    shelf.go_back()
    assert shelf.begin() is None


def test_the_set_that_runs_stays_on_the_disk_after_going_back(shelf):
    running = keep(shelf, 6)
    started_well(shelf)
    shelf.go_back()
    assert running.is_dir()
    started_well(shelf)
    assert not running.exists()


def test_the_set_before_is_kept_and_older_ones_are_deleted(shelf):
    places = []
    for number in (6, 7, 8):
        places.append(keep(shelf, number))
        started_well(shelf)
    (shelf.folder / "9.new").mkdir()
    started_well(shelf)
    assert [place.exists() for place in places] == [False, True, True]
    assert not (shelf.folder / "9.new").exists()


def test_two_sets_put_there_in_one_run_leave_the_way_back_to_the_one_that_runs(shelf):
    running = keep(shelf, 6)
    started_well(shelf)
    keep(shelf, 7)
    keep(shelf, 8)
    shelf.go_back()
    assert shelf.begin() == running


def test_a_program_that_brings_newer_resources_uses_its_own(tmp_path):
    keep(Shelf(tmp_path, shipped=5), 6)
    renewed = Shelf(tmp_path, shipped=6)
    assert renewed.begin() is None
    assert (renewed.in_force, renewed.standing().failed) == (6, False)


def test_a_set_that_vanished_from_the_disk_is_not_waited_for(shelf):
    before = keep(shelf, 6)
    started_well(shelf)
    place = keep(shelf, 7)
    started_well(shelf)
    place.rename(place.with_name("away"))
    assert shelf.begin() == before
    assert shelf.standing().failed


@pytest.mark.parametrize("torn", [b"", b"{", b"[]", b'{"number": "x"}', b'{"number": -3}', b"\xff"])
def test_a_torn_note_means_what_came_with_the_program(shelf, torn):
    keep(shelf, 6)
    (shelf.folder / "standing.json").write_bytes(torn)
    assert shelf.begin() is None


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="root writes where nobody may"
)
def test_where_a_try_cannot_be_counted_the_set_before_is_safer(shelf):
    keep(shelf, 6)
    shelf.folder.chmod(0o500)
    assert shelf.begin() is None
    shelf.folder.chmod(0o700)

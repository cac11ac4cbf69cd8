"""The practice book keeps who plays what and how it went, for each of the staff alone."""

from pathlib import Path

import pytest

from kiosk.domain.practice.exercise import Beside, Exercise, Note
from kiosk.domain.practice.score import Judged, Mark
from kiosk.ui.founding import House
from kiosk.ui.practice.book import FILE, Book, Result
from tests.given import MORNING


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path, practice=True)


def played(card: str, staff: str, got: int) -> Result:
    return Result(card=card, staff=staff, at=MORNING, marks=(Mark(Judged.CONSENT, got, 10),))


def test_outside_practice_there_is_none(tmp_path: Path):
    with pytest.raises(ValueError, match="only practice"):
        Book(House(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_it_is_there_again_after_a_power_cut(house: House):
    note = Note(Beside.SAFETY_SAID, 0, 4)
    exercise = Exercise(card="mudah", staff="rina", began=MORNING, case="c1", notes=(note,))
    Book(house).begin(exercise)
    assert Book(house).exercise("rina") == exercise
    assert Book(house).exercise("hadi") is None


def test_the_best_result_of_each_card_is_the_persons_own(house: House):
    book = Book(house)
    for result in (
        played("mudah", "rina", 8),
        played("mudah", "rina", 4),
        played("mudah", "hadi", 9),
    ):
        book.end(result.staff, result)
    assert {card: result.percent for card, result in book.best("rina").items()} == {"mudah": 80}
    assert [result.percent for result in Book(house).results("rina")] == [80, 40]


def test_a_card_that_was_put_away_leaves_no_result(house: House):
    book = Book(house)
    book.begin(Exercise(card="mudah", staff="rina", began=MORNING))
    book.end("rina")
    assert book.exercise("rina") is None
    assert book.results("rina") == []


def test_the_first_time_of_something_said_is_what_counts():
    exercise = Exercise(card="mudah", staff="rina", began=MORNING)
    exercise = exercise.noting(Note(Beside.SAFETY_SAID, 0)).noting(Note(Beside.SAFETY_SAID, 3))
    assert exercise.did(Beside.SAFETY_SAID) == Note(Beside.SAFETY_SAID, 0)
    assert len(exercise.noting(Note(Beside.JUMPED)).noting(Note(Beside.JUMPED)).notes) == 3


def test_a_damaged_book_is_an_empty_one(house: House):
    house.home.joinpath(FILE).write_bytes(b"\x00")
    assert Book(house).exercises == {}

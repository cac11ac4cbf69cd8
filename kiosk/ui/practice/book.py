"""The practice book: what is being played and how it went, in a file of the practice house.

None of it is an event: it can land in no journal, least of all in a real one.
"""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import msgspec

from kiosk.domain.practice.exercise import Exercise
from kiosk.domain.practice.score import Mark
from kiosk.journal.disk import write_whole
from kiosk.ui.founding import House

FILE = "practice.json"
MOST_RESULTS = 500


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """How one go at a card went, and whose it was."""

    card: str
    staff: str
    at: datetime
    marks: tuple[Mark, ...]

    @property
    def got(self) -> int:
        return sum(mark.got for mark in self.marks)

    @property
    def of(self) -> int:
        return sum(mark.of for mark in self.marks)

    @property
    def percent(self) -> int:
        return 100 * self.got // self.of if self.of else 0


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """All of the book: who plays what, by the id of the staff, and the results so far."""

    exercises: dict[str, Exercise] = {}
    results: tuple[Result, ...] = ()


class Book:
    """Each change is on disk before it is true. Raises ValueError outside practice."""

    def __init__(self, house: House) -> None:
        if not house.practice:
            raise ValueError("only practice has a practice book")
        self._file = house.home / FILE
        self._page = _kept(self._file)

    @property
    def exercises(self) -> Mapping[str, Exercise]:
        return self._page.exercises

    def exercise(self, staff: str) -> Exercise | None:
        """What this person plays now."""
        return self._page.exercises.get(staff)

    def results(self, staff: str) -> list[Result]:
        """This person's, oldest first."""
        return [result for result in self._page.results if result.staff == staff]

    def best(self, staff: str) -> dict[str, Result]:
        """The best result of each card."""
        found: dict[str, Result] = {}
        for result in self.results(staff):
            if result.card not in found or result.percent >= found[result.card].percent:
                found[result.card] = result
        return found

    def begin(self, exercise: Exercise) -> None:
        """Raises Trouble (disk), as all that write."""
        self._keep({**self._page.exercises, exercise.staff: exercise}, self._page.results)

    def end(self, staff: str, result: Result | None = None) -> None:
        """Nobody plays it any more; `result` is how it went."""
        left = {who: one for who, one in self._page.exercises.items() if who != staff}
        results = (*self._page.results, result) if result else self._page.results
        self._keep(left, results[-MOST_RESULTS:])

    def _keep(self, exercises: dict[str, Exercise], results: tuple[Result, ...]) -> None:
        page = Page(exercises=exercises, results=results)
        write_whole(self._file, msgspec.json.encode(page))
        self._page = page


def _kept(file: Path) -> Page:
    try:
        return msgspec.json.decode(file.read_bytes(), type=Page)
    except (OSError, msgspec.DecodeError):
        return Page()

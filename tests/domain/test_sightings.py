"""A set of numbers that stays small."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.sightings import Sightings

numbers = st.integers(1, 2**64 - 1) | st.integers(1, 50)


@given(st.lists(numbers, max_size=300))
def test_it_answers_like_a_set(asked: list[int]) -> None:
    sightings, known = Sightings(), set[int]()
    for number in asked:
        assert sightings.seen_before(number) is (number in known)
        known.add(number)
    assert len(sightings) == len(known)


def test_it_grows_without_forgetting() -> None:
    sightings = Sightings()
    asked = range(3374116304950001, 3374116304970001)
    assert not any(map(sightings.seen_before, asked))
    assert all(map(sightings.seen_before, asked))
    assert len(sightings) == len(asked)

"""The ladder rearranged: higher, lower, on, off, one more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.domain import arranging
from kiosk.domain.facts import RungKind
from kiosk.domain.ladder import Ladder
from kiosk.settings import load
from kiosk.settings_rungs import flaws

SHIPPED = load([]).policy.ladder
IDS = [one.id for one in SHIPPED.placed()]
DESK = replace(SHIPPED.rung["email-bri"], kind=RungKind.ZAMMAD, address="", name="Helpdesk Kota")


def ids(ladder: Ladder) -> list[str]:
    return [one.id for one in ladder.placed()]


def test_a_rung_rises_and_sinks_one_place_at_a_time():
    risen = arranging.moved(SHIPPED, "email-bri", up=True)
    assert ids(risen) == [*IDS[:2], "email-bri", "chat-prakerja", *IDS[4:]]
    assert arranging.moved(risen, "email-bri", up=False) == SHIPPED


@pytest.mark.parametrize(("key", "up"), [(IDS[0], True), (IDS[-1], False), ("nobody", True)])
def test_beyond_either_end_nothing_moves(key: str, up: bool):
    assert arranging.moved(SHIPPED, key, up=up) == SHIPPED


def test_rungs_of_the_same_height_can_be_told_apart_after_a_move():
    level = {key: replace(rung, order=5) for key, rung in SHIPPED.rung.items()}
    ladder = replace(SHIPPED, rung=level)
    first, second, *rest = ids(ladder)
    assert ids(arranging.moved(ladder, second, up=True)) == [second, first, *rest]


def test_a_rung_taken_off_comes_back_at_the_end():
    off = arranging.switched(SHIPPED, "email-prakerja", on=False)
    assert ids(off) == IDS[1:]
    assert ids(arranging.switched(off, "email-prakerja", on=True)) == [*IDS[1:], IDS[0]]


def test_one_more_comes_to_the_end_under_an_id_of_its_own():
    once = arranging.added(SHIPPED, DESK)
    twice = arranging.added(once, DESK)
    assert ids(twice)[-2:] == ["helpdesk-kota", "helpdesk-kota-2"]


@given(name=st.text(max_size=60))
def test_any_name_gives_an_id_that_the_settings_take(name: str):
    key = arranging.new_id(name, SHIPPED)
    ladder = arranging.with_rung(SHIPPED, key, DESK)
    assert key not in SHIPPED.rung
    assert list(flaws(ladder)) == []


@given(moves=st.lists(st.tuples(st.sampled_from(IDS), st.booleans()), max_size=12))
def test_no_move_loses_a_rung_or_changes_more_than_its_height(moves: list[tuple[str, bool]]):
    ladder = SHIPPED
    for key, up in moves:
        ladder = arranging.moved(ladder, key, up=up)
    assert sorted(ids(ladder)) == sorted(IDS)
    for key, rung in ladder.rung.items():
        assert replace(rung, order=0) == replace(SHIPPED.rung[key], order=0)

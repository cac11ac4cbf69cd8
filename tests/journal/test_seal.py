"""Boxes open only where they belong, and the chain tells any two places apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.journal.seal import (
    DoesNotOpen,
    Seal,
    StoreKey,
    genesis,
    link,
    lookup_hash,
    lookup_key,
    named,
    place,
)

KEY = bytes(range(32))
keys = st.binary(min_size=32, max_size=32)


@given(keys, st.binary(), st.binary())
def test_what_was_sealed_opens_under_the_same_key_at_the_same_place(key, plain, bound):
    seal = Seal(key)
    assert seal.open(seal.close(plain, bound), bound) == plain


@given(st.binary(), st.binary(), st.data())
def test_a_box_with_one_byte_changed_does_not_open(plain, bound, data):
    box = bytearray(Seal(KEY).close(plain, bound))
    at = data.draw(st.integers(0, len(box) - 1))
    box[at] ^= data.draw(st.integers(1, 255))
    with pytest.raises(DoesNotOpen):
        Seal(KEY).open(bytes(box), bound)


@given(st.binary(), st.integers(0, 200))
def test_a_box_that_was_cut_does_not_open(plain, length):
    box = Seal(KEY).close(plain, b"")
    with pytest.raises(DoesNotOpen):
        Seal(KEY).open(box[: min(length, len(box) - 1)], b"")


@given(keys, keys)
def test_a_box_opens_under_no_other_key(key, other):
    box = Seal(key).close(b"nomor", b"")
    if key != other:
        with pytest.raises(DoesNotOpen):
            Seal(other).open(box, b"")


def test_the_same_words_are_never_sealed_the_same_way():
    seal = Seal(KEY)
    assert len({seal.close(b"sama", b"") for _ in range(100)}) == 100


places = st.tuples(keys, st.integers(-(2**63), 2**63 - 1), st.binary(max_size=20))


@given(places, places)
def test_two_places_never_read_alike(one, other):
    assert (place(*one) == place(*other)) == (one == other)


@given(st.lists(st.text(), min_size=1), st.lists(st.text(), min_size=1))
def test_two_names_never_read_alike(one, other):
    assert (named(*one) == named(*other)) == (one == other)


def test_a_link_depends_on_the_place_and_on_the_box():
    here, there = place(genesis("a"), 1, b""), place(genesis("b"), 1, b"")
    assert len({link(here, b"x"), link(there, b"x"), link(here, b"y")}) == 3


def test_each_purpose_has_a_key_of_its_own():
    store_key = StoreKey(KEY)
    derived = {store_key.derive("secrets"), store_key.derive("subject keys"), KEY}
    assert len(derived) == 3
    assert store_key.derive("secrets") == StoreKey(KEY).derive("secrets")


def test_a_store_key_does_not_show_itself():
    store_key = StoreKey(KEY)
    assert KEY.hex() not in repr(store_key)
    assert repr(KEY) not in repr(store_key)


def test_a_store_key_has_32_bytes():
    with pytest.raises(ValueError, match="32 bytes"):
        StoreKey(b"short")


def test_two_generated_store_keys_differ():
    assert StoreKey.generate().raw != StoreKey.generate().raw


def test_the_same_phone_is_found_again_in_this_store_and_in_no_other():
    here, there = lookup_key(StoreKey(KEY)), lookup_key(StoreKey(KEY[::-1]))
    assert lookup_hash(here, "+6281200000000") == lookup_hash(here, "+6281200000000")
    assert lookup_hash(here, "+6281200000000") != lookup_hash(there, "+6281200000000")
    assert lookup_hash(here, "+6281200000000") != lookup_hash(here, "+6281200000001")

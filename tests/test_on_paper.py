"""A key on paper, public or private, is itself and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.journal.recovery import RecoveryKey
from kiosk.on_paper import Misread, public_text, read_public, written

raws = st.binary(min_size=32, max_size=32)


@given(raws)
def test_a_public_key_is_read_as_it_was_written(raw):
    assert read_public(public_text(raw)) == raw
    assert read_public(public_text(raw).lower().replace("-", " ")) == raw


@given(raws)
def test_a_private_key_is_not_taken_for_a_public_one(raw):
    with pytest.raises(Misread):
        read_public(RecoveryKey(raw).text)


@given(st.text())
def test_whatever_else_stands_there_is_misread_and_nothing_worse(text):
    with pytest.raises(Misread):
        read_public(text)


def test_a_key_of_another_length_is_a_mistake_of_ours():
    with pytest.raises(ValueError, match="32 bytes"):
        written(b"short", b"label")

"""Digits as they are typed and pasted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.digits import bare_digits, seen_text


@pytest.mark.parametrize(
    ("typed", "bare"),
    [
        ("０８１２", "0812"),
        ("08 12\u00a034", "081234"),
        ("08.12-34\u201356\u2212", "08123456"),
        ("\ufeff08\u200b12\u200e", "0812"),
        ("'0812", "0812"),
        ("08I2", "08I2"),
        ("08'12", "08'12"),
    ],
)
def test_separators_go_and_letters_stay(typed: str, bare: str) -> None:
    assert bare_digits(typed) == bare


@given(st.text(max_size=30))
def test_letters_are_never_dropped(text: str) -> None:
    kept = bare_digits(text)
    assert [one for one in text if one.isalpha()] == [one for one in kept if one.isalpha()]


@given(st.text(max_size=30))
def test_seen_text_does_not_change_when_seen_again(text: str) -> None:
    assert seen_text(seen_text(text)) == seen_text(text)

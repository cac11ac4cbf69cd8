"""References survive being read aloud, or are refused."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from stdnum.iso7064 import mod_37_36

from kiosk.domain.reference import (
    Reference,
    check_character,
    kiosk_code_is_right,
    make_reference,
    parse_reference,
)

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
kiosks = st.text(alphabet=ALPHABET, min_size=2, max_size=8)
days = st.dates(date(2020, 1, 1), date(2099, 12, 31))
numbers = st.integers(1, 9999)


@given(st.text(alphabet=ALPHABET, min_size=1, max_size=30))
def test_the_check_character_is_that_of_iso_7064(body: str) -> None:
    assert check_character(body) == mod_37_36.calc_check_digit(body)


@given(kiosks, days, numbers)
def test_what_is_made_can_be_read_back(kiosk: str, day: date, number: int) -> None:
    text = make_reference(kiosk, day, number)
    assert mod_37_36.is_valid(text.replace("-", ""))
    assert parse_reference(text) == Reference(kiosk, day, number)
    assert parse_reference(f"  {text.lower().replace('-', ' - ')} ") == Reference(
        kiosk, day, number
    )


@given(kiosks, days, numbers, st.data())
def test_one_wrong_character_is_always_caught(
    kiosk: str, day: date, number: int, data: st.DataObject
) -> None:
    text = make_reference(kiosk, day, number)
    place = data.draw(st.integers(3, len(text) - 1))
    wrong = data.draw(st.sampled_from(ALPHABET))
    assume(text[place] != "-" and text[place] != wrong)
    assert parse_reference(text[:place] + wrong + text[place + 1 :]) is None


def test_o_for_zero_is_caught() -> None:
    text = make_reference("K0", date(2026, 11, 23), 7)
    assert parse_reference(text) is not None
    assert parse_reference(text.replace("K0", "KO")) is None


@pytest.mark.parametrize(
    "text", ["", "PK", "PK-BRI07-20261323-7X", "20261123-7", "PK-A-20261123-1Z"]
)
def test_other_texts_are_no_references(text: str) -> None:
    assert parse_reference(text) is None


def test_a_day_that_never_was_is_refused_though_its_check_fits() -> None:
    body = "PKBRI07202602317"
    assert parse_reference(f"PK-BRI07-20260231-7{check_character(body)}") is None


@pytest.mark.parametrize("kiosk", ["A", "ABCDEFGHI", "br07", "B-7", "É7"])
def test_a_kiosk_code_is_two_to_eight_capitals_and_digits(kiosk: str) -> None:
    assert not kiosk_code_is_right(kiosk)
    with pytest.raises(ValueError, match="kiosk code"):
        make_reference(kiosk, date(2026, 11, 23), 1)

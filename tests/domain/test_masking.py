"""Masks keep what helps to recognise and hide what identifies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.masking import mask_email, mask_kk, mask_name, mask_nik, mask_phone

digits = st.text(alphabet="0123456789", min_size=16, max_size=16)


@given(digits)
def test_of_a_nik_and_a_kk_number_the_last_four_digits_stay(number: str) -> None:
    assert mask_nik(number) == mask_kk(number) == "." * 12 + number[-4:]


@pytest.mark.parametrize(
    ("e164", "masked"),
    [
        ("+6281200007890", "0812-xxxx-x890"),
        ("+628120000789", "0812-xxxx-789"),
        ("+62812000078", "0812-xxx-078"),
        ("+62812000067890", "0812-xxxx-xx890"),
        ("+6591234567", "xxxxxxxx567"),
        ("", ""),
    ],
)
def test_of_a_phone_the_prefix_and_three_digits_stay(e164: str, masked: str) -> None:
    assert mask_phone(e164) == masked


@given(st.text(alphabet="123456789", min_size=8, max_size=10))
def test_at_least_three_digits_of_a_mobile_are_hidden(rest: str) -> None:
    masked = mask_phone("+628" + rest)
    assert masked.count("x") >= 3
    assert len(masked.replace("-", "")) == len(rest) + 2


@pytest.mark.parametrize(
    ("email", "masked"),
    [("siti@gmail.com", "s***@gmail.com"), ("s@mail.example", "s***@mail.example"), ("x", "***")],
)
def test_of_an_address_one_letter_and_the_domain_stay(email: str, masked: str) -> None:
    assert mask_email(email) == masked


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("SITI NURHALIZA", "Siti N••••••"),
        ("SITI NUR HALIZA", "Siti N••••••"),
        ("SUHARTO", "S••••••"),
        ("", ""),
    ],
)
def test_of_a_name_the_first_word_stays(name: str, masked: str) -> None:
    assert mask_name(name) == masked

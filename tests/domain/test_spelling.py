"""Abbreviations and their long forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.spelling import (
    STREET,
    address_parts,
    full_name,
    full_place,
    letters,
    without_punctuation,
    words,
)


@pytest.mark.parametrize("short", ["M", "MOH", "MUH", "MOCH", "MHD", "MOHAMAD", "MUHAMAD"])
def test_the_short_forms_of_muhammad_are_known(short: str) -> None:
    assert full_name(f"{short}. YUSUF") == "MUHAMMADYUSUF"


def test_a_single_letter_stands_for_muhammad_only_in_front() -> None:
    assert full_name("YUSUF M") == "YUSUFM"


def test_an_address_falls_into_its_parts() -> None:
    text = "JL. DURIAN NO. 012 RT 003/RW 005 KEL. BANYUMANIK KEC. BANYUMANIK"
    assert address_parts(text) == {
        STREET: "JALANDURIAN12",
        "RT": "3",
        "RW": "5",
        "DESA": "BANYUMANIK",
        "KECAMATAN": "BANYUMANIK",
    }


@pytest.mark.parametrize(
    "text", ["RT 003/RW 005", "RT/RW 003/005", "RT.3 RW.5", "RT003/005", "003/005"]
)
def test_rt_and_rw_are_read_in_every_notation(text: str) -> None:
    parts = address_parts("GG MAWAR " + text)
    assert (parts["RT"], parts.get("RW")) == ("3", "5")


def test_digits_never_run_together() -> None:
    assert letters("DURIAN 1/2") != letters("DURIAN 12")
    assert without_punctuation("DURIAN 1.2") != without_punctuation("DURIAN 12")
    assert full_place("BLOK 1 2") != full_place("BLOK 12")


@given(st.text(alphabet="ABC JLRTW.,/-'0123", max_size=30))
def test_punctuation_around_words_changes_nothing(text: str) -> None:
    assert words(text.replace(" ", " , ")) == words(text)
    assert letters(f" {text}. ") == letters(text)

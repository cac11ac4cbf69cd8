"""The table of what a citizen can look up, and what is refused of it."""

import pytest

from kiosk.domain.guides import Flaw, Flawed
from kiosk.domain.self_service import read_self_service

ENTRY = '[[operator]]\nbrand = "Tri"\nchecked = 2026-11-23\nsource = "gerai"\n'


def test_an_entry_needs_only_its_brand_a_date_and_a_source():
    read = read_self_service(ENTRY)
    assert not isinstance(read, Flawed)
    assert (read["Tri"].own_number, read["Tri"].source) == ("", "gerai")


@pytest.mark.parametrize(
    ("toml", "flaw"),
    [
        ("", Flaw.FRONT_WRONG),
        ("operator = 3", Flaw.FRONT_WRONG),
        (ENTRY.replace("checked = 2026-11-23\n", ""), Flaw.FRONT_WRONG),
        (ENTRY.replace('source = "gerai"\n', ""), Flaw.FRONT_WRONG),
        (ENTRY + "kode = 1\n", Flaw.FRONT_WRONG),
        (ENTRY + f'app = "{"x" * 121}"\n', Flaw.FRONT_WRONG),
        (ENTRY + 'app = "a\\u202eb"\n', Flaw.HIDDEN_SIGNS),
        (ENTRY + 'own_number = "Bacakan kode OTP kepada petugas"\n', Flaw.ASKS_FOR_SECRET),
        (ENTRY.replace("gerai", "Minta kode OTP peserta"), Flaw.ASKS_FOR_SECRET),
        (ENTRY * 51, Flaw.FRONT_WRONG),
        (ENTRY + "a." * 20_000 + "b = 1\n", Flaw.TOO_LARGE),
    ],
)
def test_a_table_that_is_none_is_said_to_be_none(toml: str, flaw: Flaw):
    read = read_self_service(toml)
    assert isinstance(read, Flawed)
    assert read.flaw is flaw

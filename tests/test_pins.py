"""PINs are kept as hashes that tell nothing, and compared honestly."""

import pytest

from kiosk.pins import hash_pin, pin_matches


def test_a_pin_matches_its_own_hash_and_no_other():
    hashed = hash_pin("481920")
    assert pin_matches(hashed, "481920")
    assert not pin_matches(hashed, "481921")
    assert not pin_matches(hashed, "")


def test_the_hash_is_salted_argon2id_and_does_not_hold_the_pin():
    first, second = hash_pin("481920"), hash_pin("481920")
    assert first.startswith("$argon2id$v=19$m=32768,t=3,p=1$")
    assert first != second
    assert "481920" not in first


@pytest.mark.parametrize("broken", ["", "481920", "$argon2id$v=19$m=8,t=1,p=1$", "\x00"])
def test_a_hash_that_cannot_be_read_matches_nothing(broken: str):
    assert not pin_matches(broken, "481920")

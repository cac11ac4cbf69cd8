"""The recovery key survives paper, pens and tired people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import Trouble, What
from kiosk.journal.recovery import RecoveryKey, close_for
from kiosk.journal.seal import DoesNotOpen

raws = st.binary(min_size=32, max_size=32)


@given(raws)
def test_a_key_written_down_and_typed_in_is_the_same_key(raw):
    key = RecoveryKey(raw)
    assert RecoveryKey.parse(key.text).text == key.text
    assert RecoveryKey.parse(key.text).public == key.public


def test_a_key_is_written_in_fourteen_groups_of_four_clear_signs():
    groups = RecoveryKey.generate().text.split("-")
    assert [len(group) for group in groups] == [4] * 14
    assert not set("".join(groups)) & set("ILOU")


@given(raws)
def test_it_may_be_typed_in_any_case_and_spacing_with_o_for_0_and_l_for_1(raw):
    text = RecoveryKey(raw).text
    typed = text.lower().replace("-", "  ").replace("0", "o").replace("1", "l")
    assert RecoveryKey.parse(f" {typed}\n").text == text
    full_width = "".join(chr(ord(sign) + 0xFEE0) for sign in text.replace("1", "I"))
    assert RecoveryKey.parse(full_width).text == text


@given(raws, st.data())
def test_one_wrong_sign_or_two_swapped_ones_are_noticed(raw, data):
    signs = list(RecoveryKey(raw).text.replace("-", ""))
    at = data.draw(st.integers(0, 54))
    wrong = signs.copy()
    wrong[at] = data.draw(st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
    swapped = [*signs[:at], signs[at + 1], signs[at], *signs[at + 2 :]]
    for typed in (wrong, swapped):
        if typed != signs:
            with pytest.raises(Trouble) as trouble:
                RecoveryKey.parse("".join(typed))
            assert trouble.value.what is What.WRONG_RECOVERY_KEY


@given(st.text() | st.text("0123456789ABCDEFGHJKMNPQRSTVWXYZ", min_size=56, max_size=56))
def test_whatever_else_is_typed_is_a_wrong_key_and_nothing_worse(text):
    with pytest.raises(Trouble) as trouble:
        RecoveryKey.parse(text)
    assert trouble.value.what is What.WRONG_RECOVERY_KEY


def test_only_the_recovery_key_opens_what_was_closed_for_it():
    key = RecoveryKey.generate()
    ephemeral, box = close_for(key.public, b"kunci", b"toko")
    assert key.open(ephemeral, box, b"toko") == b"kunci"
    for other, bound in ((RecoveryKey.generate(), b"toko"), (key, b"toko lain")):
        with pytest.raises(DoesNotOpen):
            other.open(ephemeral, box, bound)


def test_a_public_key_that_leads_nowhere_opens_nothing():
    with pytest.raises(DoesNotOpen):
        RecoveryKey.generate().open(bytes(32), bytes(60), b"")


def test_a_recovery_key_has_32_bytes():
    with pytest.raises(ValueError, match="32 bytes"):
        RecoveryKey(b"short")

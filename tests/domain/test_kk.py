"""A KK number has a shape and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.kk import read_kk


@given(st.text(alphabet="0123456789", min_size=16, max_size=16))
def test_any_sixteen_digits_are_a_kk_number(digits: str) -> None:
    assert read_kk(f"{digits[:6]} {digits[6:12]}-{digits[12:]}") == digits


@pytest.mark.parametrize("text", ["", "337411010112990", "33741101011299011", "33741101O1129901"])
def test_another_shape_is_none(text: str) -> None:
    assert read_kk(text) is None

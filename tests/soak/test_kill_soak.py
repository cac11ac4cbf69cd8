"""Killed two hundred times while recording and sending: nothing is lost, nothing is sent twice."""

import sys

import pytest

from tests.soak.killing import survive


@pytest.mark.soak
def test_two_hundred_kills_lose_nothing_and_repeat_nothing(tmp_path, capsys):
    tally = survive(tmp_path / "store", kills=200)
    assert tally["letters caught in SENDING"] >= 20, "the kills came at harmless moments"
    with capsys.disabled():
        sys.stdout.write("".join(f"\n  {n:5}  {what}" for what, n in tally.most_common()))

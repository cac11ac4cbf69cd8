"""Killed at a random moment, the desk loses nothing it recorded and sends nothing twice."""

from tests.soak.killing import survive


def test_killed_while_recording_and_sending_nothing_is_lost_and_nothing_repeated(tmp_path):
    tally = survive(tmp_path / "store", kills=8)
    assert tally["ComplaintFiled"]

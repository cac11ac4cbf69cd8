"""Only 32 octets in a regular file are the key of a computer; anything else is none at all."""

import os
import stat
import sys

import pytest

from kiosk.domain.errors import Trouble, What
from kiosk.journal import credential
from tests.credentials import KEY, hand_over

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="systemd is of Linux")


def trouble_of_reading():
    with pytest.raises(Trouble) as met:
        credential.read()
    assert met.value.what is What.NO_CREDENTIAL
    assert not credential.handed_over()
    return met.value.detail


def test_what_systemd_handed_over_is_the_key(tmp_path, monkeypatch):
    file = hand_over(monkeypatch, tmp_path / "credentials")
    assert stat.S_IMODE(file.stat().st_mode) == 0o400
    assert credential.handed_over()
    assert credential.read() == KEY


@pytest.mark.parametrize("told", [None, ""])
def test_where_systemd_hands_over_nothing_there_is_no_key(told, monkeypatch):
    if told is not None:
        monkeypatch.setenv("CREDENTIALS_DIRECTORY", told)
    assert "CREDENTIALS_DIRECTORY" in trouble_of_reading()


def test_a_folder_without_the_file_or_no_folder_is_no_key(tmp_path, monkeypatch):
    hand_over(monkeypatch, tmp_path / "credentials").unlink()
    assert credential.NAME in trouble_of_reading()
    (tmp_path / "credentials").rmdir()
    assert credential.NAME in trouble_of_reading()


@pytest.mark.parametrize("size", [0, 31, 33, 1 << 20])
def test_a_key_of_another_size_is_none(size, tmp_path, monkeypatch):
    hand_over(monkeypatch, tmp_path / "credentials", bytes(size))
    assert "32 octets" in trouble_of_reading()


def test_a_pipe_a_folder_and_a_link_are_no_key_and_nobody_waits_for_them(tmp_path, monkeypatch):
    file = hand_over(monkeypatch, tmp_path / "credentials")
    file.unlink()
    os.mkfifo(file)
    assert "regular file" in trouble_of_reading()
    file.unlink()
    file.mkdir()
    assert "regular file" in trouble_of_reading()
    file.rmdir()
    (tmp_path / "elsewhere").write_bytes(KEY)
    file.symlink_to(tmp_path / "elsewhere")
    trouble_of_reading()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_key_that_may_not_be_read_is_none(tmp_path, monkeypatch):
    hand_over(monkeypatch, tmp_path / "credentials").chmod(0)
    trouble_of_reading()


def test_the_key_is_in_no_trouble(tmp_path, monkeypatch):
    hand_over(monkeypatch, tmp_path / "credentials", b"rahasia" * 9)
    assert "rahasia" not in trouble_of_reading()

"""In the folder that the kiosk's user may write, nothing leads the updater astray."""

import json
import os

import pytest
from filelock import FileLock, Timeout

from loket_update.handover import CaseOpen, Handover


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "loket-updates"
    made.mkdir()
    return made


@pytest.fixture
def secret(tmp_path):
    file = tmp_path / "secret"
    file.write_text('{"version": "9"}')
    return file


def test_what_the_app_wrote_is_read(folder):
    (folder / "healthy.json").write_text('{"version": "0.2.0"}')
    with Handover(folder) as handover:
        assert handover.read("healthy.json") == {"version": "0.2.0"}


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "3", '{"a": NaN', "[" * 4000, '{"a": "' + "x" * 5000 + '"}', "\udcff"]
)
def test_whatever_is_no_small_object_is_nothing(folder, text):
    (folder / "request.json").write_text(text, "utf-8", "surrogateescape")
    with Handover(folder) as handover:
        assert handover.read("request.json") is None


def test_a_link_is_not_read_through(folder, secret):
    (folder / "request.json").symlink_to(secret)
    with Handover(folder) as handover:
        assert handover.read("request.json") is None


def test_a_pipe_or_a_folder_does_not_hold_the_updater_up(folder):
    os.mkfifo(folder / "request.json")
    (folder / "healthy.json").mkdir()
    with Handover(folder) as handover:
        assert handover.read("request.json") is None
        assert handover.read("healthy.json") is None


def test_a_folder_in_the_place_of_a_request_does_not_ask_for_ever(folder):
    (folder / "request.json").mkdir()
    (folder / "request.json" / "full").touch()
    with Handover(folder) as handover:
        handover.remove("request.json")
    assert not (folder / "request.json").exists()


def test_removing_a_link_leaves_what_it_points_to(folder, secret):
    (folder / "request.json").symlink_to(secret)
    with Handover(folder) as handover:
        handover.remove("request.json")
        handover.remove("request.json")
    assert secret.exists()
    assert not (folder / "request.json").is_symlink()


@pytest.mark.parametrize("trap", ["result.json", ".result.json.root"])
def test_writing_goes_through_no_link(folder, secret, trap):
    (folder / trap).symlink_to(secret)
    before = secret.read_text()
    with Handover(folder) as handover:
        handover.write("result.json", {"outcome": "installed"})
    assert secret.read_text() == before
    written = folder / "result.json"
    assert not written.is_symlink()
    assert json.loads(written.read_text()) == {"outcome": "installed"}
    assert written.stat().st_mode & 0o777 == 0o644


def test_a_folder_that_is_a_link_is_not_opened(folder, tmp_path):
    (tmp_path / "link").symlink_to(folder)
    with pytest.raises(OSError, match="link"):
        Handover(tmp_path / "link")


def test_a_lock_of_the_updater_keeps_the_app_from_opening_a_case(folder):
    lock = FileLock(folder / "case-open.lock")
    with Handover(folder) as handover:
        with handover.no_case(), pytest.raises(Timeout):
            lock.acquire(blocking=False)
        with lock.acquire(blocking=False), pytest.raises(CaseOpen), handover.no_case():
            pass
        with handover.no_case():
            pass


def test_a_lock_file_made_by_the_updater_belongs_to_the_owner_of_the_folder(folder):
    with Handover(folder) as handover, handover.no_case():
        made = (folder / "case-open.lock").stat()
    assert (made.st_uid, made.st_gid) == (folder.stat().st_uid, folder.stat().st_gid)


@pytest.mark.parametrize("trap", ["link", "pipe", "folder"])
def test_what_is_no_plain_lock_file_counts_as_an_open_case(folder, secret, trap):
    lock = folder / "case-open.lock"
    if trap == "link":
        lock.symlink_to(secret)
    elif trap == "pipe":
        os.mkfifo(lock)
    else:
        lock.mkdir()
    with Handover(folder) as handover, pytest.raises(CaseOpen), handover.no_case():
        pass

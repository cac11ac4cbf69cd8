"""What the disk answers becomes trouble with a name; a file is replaced whole or not at all."""

import errno
import os
import sqlite3
import stat

import pytest

from kiosk.disk_writing import aside
from kiosk.domain.errors import Trouble, What
from kiosk.journal.disk import answering, own_folder, write_whole
from tests.small_disks import no_file_longer_than


@pytest.mark.parametrize(
    ("number", "what"),
    [
        (errno.ENOSPC, What.DISK_FULL),
        (errno.EDQUOT, What.DISK_FULL),
        (errno.EFBIG, What.DISK_FULL),
        (errno.EIO, What.DISK_FAILED),
        (errno.EROFS, What.DISK_FAILED),
        (errno.EACCES, What.DISK_FAILED),
    ],
)
def test_an_answer_of_the_system_has_a_name(number, what):
    with pytest.raises(Trouble) as trouble, answering():
        raise OSError(number, os.strerror(number))
    assert trouble.value.what is what


def test_a_file_that_is_no_database_is_damage(tmp_path):
    path = tmp_path / "x.db"
    path.write_bytes(b"bukan basis data " * 1000)
    connection = sqlite3.connect(path)
    with pytest.raises(Trouble) as trouble, answering():
        connection.execute("SELECT * FROM sqlite_schema")
    assert trouble.value.what is What.STORE_DAMAGED
    connection.close()


def test_a_mistake_in_our_own_sql_stays_a_bug():
    connection = sqlite3.connect(":memory:")
    with pytest.raises(sqlite3.OperationalError, match="no such table"), answering():
        connection.execute("SELECT * FROM nowhere")
    connection.close()
    with pytest.raises(sqlite3.ProgrammingError), answering():
        connection.execute("SELECT 1")


def test_a_write_locked_by_another_is_a_busy_store(tmp_path):
    one, other = (
        sqlite3.connect(tmp_path / "x.db", isolation_level=None, timeout=0) for _ in range(2)
    )
    one.execute("BEGIN IMMEDIATE")
    with pytest.raises(Trouble) as trouble, answering():
        other.execute("BEGIN IMMEDIATE")
    assert trouble.value.what is What.STORE_BUSY
    one.close()
    other.close()


def test_a_file_written_whole_is_there_and_its_owners_alone(tmp_path):
    path = tmp_path / "keys.json"
    write_whole(path, b"lama")
    write_whole(path, b"baru")
    assert path.read_bytes() == b"baru"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_where_the_new_file_cannot_be_written_the_old_one_stays(tmp_path):
    path = tmp_path / "keys.json"
    write_whole(path, b"lama")
    aside(path).mkdir()  # in the way of the new file
    with pytest.raises(Trouble) as trouble:
        write_whole(path, b"baru")
    assert trouble.value.what is What.DISK_FAILED
    assert path.read_bytes() == b"lama"


def test_a_full_disk_leaves_the_old_file(tmp_path):
    path = tmp_path / "keys.json"
    write_whole(path, b"lama")
    with pytest.raises(Trouble) as trouble, no_file_longer_than(10):
        write_whole(path, b"baru" * 10)
    assert trouble.value.what is What.DISK_FULL
    assert path.read_bytes() == b"lama"


def test_a_folder_is_closed_to_others_even_if_it_was_open(tmp_path):
    folder = tmp_path / "a" / "b"
    folder.mkdir(mode=0o755, parents=True)
    own_folder(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700

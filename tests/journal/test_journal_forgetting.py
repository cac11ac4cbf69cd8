"""What is forgotten is gone from the disk, and the chain still holds."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.journal import store
from kiosk.journal.journal import Journal
from kiosk.journal.reading import verify
from kiosk.journal.subjects import Forgotten
from tests.journal.hands import BUDI, SITI, everything_on_disk, wrapped_key


def test_a_forgotten_subject_is_gone_and_the_chain_still_holds(folder, journal):
    journal.append([("", b"buka"), (BUDI, b"daftar"), (SITI, b"daftar")])
    journal.keep_draft("otp", BUDI, b"...")
    journal.append([("", b"dihapus")], forget=[BUDI])
    assert [subject for _, subject, _ in journal.living()] == ["", SITI, ""]
    assert journal.draft("otp") is None
    assert verify(store.database(folder)).entries == 4


def test_the_key_of_a_forgotten_subject_is_nowhere_on_the_disk(folder, journal):
    journal.append([(BUDI, b"daftar"), (SITI, b"daftar")])
    of_budi, of_siti = wrapped_key(folder, BUDI), wrapped_key(folder, SITI)
    assert of_budi in everything_on_disk(folder)
    journal.append([], forget=[BUDI])
    raw = everything_on_disk(folder)
    assert of_siti in raw
    assert of_budi[:30] not in raw
    assert of_budi[30:] not in raw


def test_no_key_of_many_forgotten_subjects_is_left_behind_by_the_moving_of_rows(folder, journal):
    subjects = [f"{number * 7919 % 10007:016x}" for number in range(600)]
    for start in range(0, 600, 100):
        journal.append([(subject, b"x") for subject in subjects[start : start + 100]])
    wrapped = {subject: wrapped_key(folder, subject) for subject in subjects[::10]}
    for start in range(0, 600, 30):
        journal.append([], forget=subjects[start : start + 20])
    raw = everything_on_disk(folder)
    gone = {subject for start in range(0, 600, 30) for subject in subjects[start : start + 20]}
    assert {subject for subject, key in wrapped.items() if key in raw} == wrapped.keys() - gone


def test_a_reader_in_the_way_delays_the_sweeping_but_not_the_record(folder, journal):
    journal.append([(BUDI, b"daftar"), (SITI, b"daftar")])
    key = wrapped_key(folder, BUDI)
    reader = store.connect_reading(store.database(folder))
    reading = reader.execute("SELECT * FROM entries")
    reading.fetchone()
    assert journal.append([("", b"dihapus")], forget=[BUDI]) == 3
    assert not journal.sweep()
    reading.close()
    reader.close()
    journal.append([("", b"berikutnya")])
    assert journal.sweep()
    assert key not in everything_on_disk(folder)


def test_a_forgotten_subject_is_not_recorded_again(folder, store_key, journal):
    journal.append([(BUDI, b"daftar")])
    journal.append([("", b"dihapus")], forget=[BUDI])
    for _ in range(2):
        with pytest.raises(Forgotten):
            journal.append([("", b"lalu"), (BUDI, b"terlambat")])
        with pytest.raises(Forgotten):
            journal.keep_draft("otp", BUDI, b"terlambat")
        assert journal.seq == 2
        journal.close()
        journal = Journal.open(folder, store_key)
    journal.close()


def test_the_kiosk_itself_cannot_be_forgotten(journal):
    journal.append([("", b"buka")])
    with pytest.raises(ValueError, match="stay"):
        journal.append([("", b"lupa")], forget=[""])
    assert [plain for _, _, plain in journal.living()] == [b"buka"]


def test_a_key_left_in_the_log_by_a_crash_is_swept_at_the_next_opening(
    folder, store_key, journal, tmp_path
):
    journal.append([(BUDI, b"daftar"), (BUDI, b"tunggu"), (BUDI, b"lagi")])
    key = wrapped_key(folder, BUDI)
    with closing(store.connect_reading(store.database(folder))) as reader:
        reading = reader.execute("SELECT * FROM entries")
        reading.fetchone()
        journal.append([], forget=[BUDI])
        crashed = Path(shutil.copytree(folder, tmp_path / "crashed"))
        reading.close()
    assert key in everything_on_disk(crashed)
    with closing(Journal.open(crashed, store_key)):
        assert key not in everything_on_disk(crashed)

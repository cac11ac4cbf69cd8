"""Evidence beside the journal: sealed, whole, one person's own, and gone with them."""

import errno
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.domain.errors import Trouble, What
from kiosk.journal.blobs import LONGEST
from kiosk.journal.journal import Journal
from kiosk.journal.reading import verify
from kiosk.journal.salvage import salvage
from kiosk.journal.seal import DoesNotOpen, StoreKey, place
from kiosk.journal.subjects import Forgotten, JournalDamaged
from tests.journal.hands import BUDI, SITI, change, everything_on_disk

ROOT = Path(__file__).parents[2]
LIMIT, BANNER = "aa01", "aa02"
PICTURE = b"tangkapan layar" * 5000


@pytest.fixture
def blobs(journal):
    journal.append([(BUDI, b"daftar"), (SITI, b"daftar")])
    return journal.blobs


def files(folder):
    return sorted(path.name for path in (folder / "evidence").iterdir())


def key_of_evidence(folder, subject):
    with closing(Journal.open(folder, StoreKey(bytes(range(32))))) as journal:
        question = "SELECT wrapped FROM keys WHERE subject = ?"
        return journal._connection.execute(question, (f"evidence:{subject}",)).fetchone()


def test_what_is_kept_is_read_again_and_stands_nowhere_on_the_disk(folder, store_key, blobs):
    blobs.keep(BUDI, LIMIT, PICTURE)
    assert blobs.read(BUDI, LIMIT) == PICTURE
    raw = (folder / "evidence" / f"{BUDI}.{LIMIT}").read_bytes()
    assert len(raw) == 12 + len(PICTURE) + 16
    assert PICTURE[:15] not in raw


def test_it_is_read_again_after_closing_and_opening(folder, store_key):
    with closing(Journal.open(folder, store_key)) as journal:
        journal.append([(BUDI, b"daftar")])
        journal.blobs.keep(BUDI, LIMIT, PICTURE)
    with closing(Journal.open(folder, store_key)) as journal:
        assert journal.blobs.ids() == {LIMIT}
        assert journal.blobs.read(BUDI, LIMIT) == PICTURE
        assert [plain for *_, plain in journal.living()] == [b"daftar"]


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX")
def test_only_its_owner_can_read_the_file_and_the_folder(folder, blobs):
    blobs.keep(BUDI, LIMIT, PICTURE)
    place = folder / "evidence"
    assert place.stat().st_mode & 0o777 == 0o700
    assert (place / f"{BUDI}.{LIMIT}").stat().st_mode & 0o777 == 0o600


def test_a_worker_keeps_and_reads_by_the_shelf_it_was_given(blobs):
    shelf = blobs.of(BUDI)
    with ThreadPoolExecutor(1) as worker:
        worker.submit(shelf.keep, LIMIT, PICTURE).result()
        assert worker.submit(shelf.read, LIMIT).result() == PICTURE
    assert blobs.ids() == {LIMIT}


def test_the_key_of_evidence_opens_no_entry(journal, blobs):
    ((seq, previous, box),) = journal._connection.execute(
        "SELECT seq, previous, box FROM entries WHERE subject = ?", (BUDI,)
    )
    placed = place(previous, seq, BUDI.encode())
    assert journal._subjects.kept(BUDI).open(box, placed) == b"daftar"
    with pytest.raises(DoesNotOpen):
        blobs.of(BUDI).seal.open(box, placed)


@pytest.mark.parametrize("damage", ["one bit", "cut", "empty", "another's", "another id", "gone"])
def test_what_was_tampered_with_does_not_open(folder, blobs, damage):
    blobs.keep(BUDI, LIMIT, PICTURE)
    blobs.keep(BUDI, BANNER, PICTURE)
    blobs.keep(SITI, "aa03", PICTURE)
    path = folder / "evidence" / f"{BUDI}.{LIMIT}"
    raw = path.read_bytes()
    match damage:
        case "one bit":
            path.write_bytes(raw[:100] + bytes([raw[100] ^ 1]) + raw[101:])
        case "cut":
            path.write_bytes(raw[:-1])
        case "empty":
            path.write_bytes(b"")
        case "another's":
            shutil.copy(folder / "evidence" / f"{SITI}.aa03", path)
        case "another id":
            shutil.copy(folder / "evidence" / f"{BUDI}.{BANNER}", path)
        case _:
            path.unlink()
    with pytest.raises(JournalDamaged):
        blobs.read(BUDI, LIMIT)
    assert blobs.read(BUDI, BANNER) == PICTURE


def test_what_is_kept_never_changes(blobs):
    blobs.keep(BUDI, LIMIT, PICTURE)
    with pytest.raises(ValueError, match="kept already"):
        blobs.keep(BUDI, LIMIT, b"lain")
    assert blobs.read(BUDI, LIMIT) == PICTURE


@pytest.mark.parametrize("name", ["", "../aa01", "a/b", "A1", "x.y", "a" * 65, "a\n"])
def test_an_id_that_is_no_plain_name_is_a_mistake(blobs, name):
    with pytest.raises(ValueError, match="name"):
        blobs.keep(BUDI, name, PICTURE)


def test_more_than_is_ever_read_is_not_kept(blobs):
    with pytest.raises(ValueError, match="too long"):
        blobs.keep(BUDI, LIMIT, bytes(LONGEST))
    assert blobs.ids() == frozenset()


def test_nothing_is_kept_of_somebody_of_whom_nothing_is_recorded(folder, journal):
    with pytest.raises(ValueError, match="nothing is recorded"):
        journal.blobs.keep(BUDI, LIMIT, PICTURE)
    assert not (folder / "evidence").exists()


def test_what_is_dropped_is_gone_and_the_others_stay(folder, blobs):
    blobs.keep(BUDI, LIMIT, PICTURE)
    blobs.keep(BUDI, BANNER, PICTURE)
    blobs.drop(LIMIT)
    blobs.drop("feed")
    assert files(folder) == [f"{BUDI}.{BANNER}"]


def test_what_is_dropped_is_overwritten_first(folder, blobs, tmp_path):
    blobs.keep(BUDI, LIMIT, PICTURE)
    kept = tmp_path / "the same blocks"
    kept.hardlink_to(folder / "evidence" / f"{BUDI}.{LIMIT}")
    blobs.drop(LIMIT)
    assert kept.read_bytes() == bytes(12 + len(PICTURE) + 16)


def test_sweeping_leaves_what_is_known(folder, blobs):
    for blob in (LIMIT, BANNER, "aa03"):
        blobs.keep(BUDI, blob, PICTURE)
    assert blobs.sweep({BANNER, "beef"})
    assert blobs.ids() == {BANNER}


def test_what_was_forgotten_has_neither_key_nor_file(folder, store_key, journal, blobs):
    blobs.keep(BUDI, LIMIT, PICTURE)
    blobs.keep(SITI, BANNER, PICTURE)
    ((wrapped,),) = journal._connection.execute(
        "SELECT wrapped FROM keys WHERE subject = ?", (f"evidence:{BUDI}",)
    )
    journal.append([("", b"dihapus")], forget=[BUDI])
    assert files(folder) == [f"{SITI}.{BANNER}"]
    assert wrapped[:30] not in everything_on_disk(folder)
    with pytest.raises(Forgotten):
        blobs.of(BUDI)
    assert blobs.read(SITI, BANNER) == PICTURE


def test_what_a_worker_still_kept_of_somebody_forgotten_goes_at_the_next_opening(
    folder, store_key, journal, blobs
):
    blobs.keep(SITI, BANNER, PICTURE)
    shelf = blobs.of(BUDI)
    journal.append([], forget=[BUDI])
    shelf.keep(LIMIT, PICTURE)
    for half in (f".{BUDI}.aa09.part", f"{BUDI}.aa09.new"):  # of this version, and of one before
        (folder / "evidence" / half).write_bytes(b"half")
    journal.close()
    assert len(files(folder)) == 4
    with closing(Journal.open(folder, store_key)):
        assert files(folder) == [f"{SITI}.{BANNER}"]


def test_strange_files_in_the_folder_hinder_nothing(folder, store_key, journal, blobs):
    blobs.keep(BUDI, LIMIT, PICTURE)
    (folder / "evidence" / "Thumbs.db").write_bytes(b"x")
    (folder / "evidence" / "a folder").mkdir()
    journal.append([], forget=[SITI])
    assert blobs.ids() == {LIMIT}
    assert blobs.sweep({LIMIT})


def test_evidence_survives_a_salvage(folder, store_key):
    with closing(Journal.open(folder, store_key)) as journal:
        journal.append([(BUDI, b"daftar"), (SITI, b"daftar")])
        journal.blobs.keep(BUDI, LIMIT, PICTURE)
        journal.blobs.keep(SITI, BANNER, PICTURE)
        journal.append([], forget=[SITI])
    change(folder, "UPDATE entries SET link = zeroblob(32) WHERE seq = 2")
    with closing(salvage(folder, store_key, "now").journal) as journal:
        assert journal.blobs.read(BUDI, LIMIT) == PICTURE
        assert journal.blobs.ids() == {LIMIT}
        journal.blobs.keep(BUDI, "aa03", PICTURE)


def test_forgotten_after_a_salvage_the_key_is_gone_from_the_journal_set_aside_too(
    folder, store_key
):
    with closing(Journal.open(folder, store_key)) as journal:
        journal.append([(BUDI, b"daftar")])
        journal.blobs.keep(BUDI, LIMIT, PICTURE)
    (wrapped,) = key_of_evidence(folder, BUDI)
    with closing(salvage(folder, store_key, "now").journal) as journal:
        assert everything_on_disk(folder).count(wrapped) >= 2
        journal.append([], forget=[BUDI])
        assert wrapped[:30] not in everything_on_disk(folder)
        assert files(folder) == []


def test_a_key_of_evidence_goes_on_only_with_somebody_of_whom_something_is_left(folder, store_key):
    with closing(Journal.open(folder, store_key)) as journal:
        journal.append([(BUDI, b"daftar"), ("", b"x")])
        journal.blobs.keep(BUDI, LIMIT, PICTURE)
    change(folder, "UPDATE entries SET box = zeroblob(40) WHERE seq = 1")
    with closing(salvage(folder, store_key, "now").journal) as journal:
        with pytest.raises(ValueError, match="nothing is recorded"):
            journal.blobs.of(BUDI)
        assert journal.blobs.sweep(())
    assert key_of_evidence(folder, BUDI) is None


def test_a_spoilt_key_of_evidence_costs_the_evidence_and_not_the_desk(folder, store_key):
    with closing(Journal.open(folder, store_key)) as journal:
        journal.append([(BUDI, b"daftar")])
        journal.blobs.keep(BUDI, LIMIT, PICTURE)
    change(folder, "UPDATE keys SET wrapped = zeroblob(60) WHERE subject LIKE 'evidence:%'")
    with closing(Journal.open(folder, store_key)) as journal:
        assert [plain for *_, plain in journal.living()] == [b"daftar"]
        with pytest.raises(JournalDamaged):
            journal.blobs.read(BUDI, LIMIT)
    assert verify(folder / "journal.db").ok


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX")
def test_on_a_full_disk_nothing_is_kept_and_nothing_is_left_lying(folder, blobs):
    import resource

    blobs.keep(SITI, BANNER, b"x")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    shelf = blobs.of(BUDI)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, before[1]))
    try:
        with pytest.raises(Trouble) as met:
            shelf.keep(LIMIT, PICTURE)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert met.value.what is What.DISK_FULL
    assert isinstance(met.value.__cause__, OSError)
    assert met.value.__cause__.errno == errno.EFBIG
    assert files(folder) == [f"{SITI}.{BANNER}"]
    shelf.keep(LIMIT, PICTURE)
    assert shelf.read(LIMIT) == PICTURE


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_cannot_be_read_stops_no_desk(folder, store_key, journal, blobs):
    blobs.keep(BUDI, LIMIT, PICTURE)
    journal.close()
    (folder / "evidence").chmod(0)
    with closing(Journal.open(folder, store_key)) as again, pytest.raises(Trouble):
        again.blobs.ids()


KEEPING = """
import sys
from itertools import count
from pathlib import Path
from kiosk.journal.journal import Journal
from kiosk.journal.seal import DoesNotOpen, StoreKey, place

journal = Journal.open(Path(sys.argv[1]), StoreKey(bytes(range(32))))
journal.append([("b0d1000000000001", b"daftar")])
for number in count():
    journal.blobs.keep("b0d1000000000001", f"{number:04x}", b"%d" % number * 50_000)
    print(number, flush=True)
"""


def test_killed_at_any_moment_whatever_was_said_to_be_kept_is_there_whole(folder, store_key):
    with subprocess.Popen(
        [sys.executable, "-c", KEEPING, str(folder)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as child:
        assert child.stdout is not None
        heard = [int(child.stdout.readline()) for _ in range(20)]
        child.kill()
        heard += [int(line) for line in child.stdout.read().split()]
    with closing(Journal.open(folder, store_key)) as journal:
        kept = sorted(int(blob, 16) for blob in journal.blobs.ids())
        assert kept[: len(heard)] == heard
        assert len(kept) <= len(heard) + 1
        for number in kept:
            assert journal.blobs.read(BUDI, f"{number:04x}") == b"%d" % number * 50_000
    assert not list((folder / "evidence").glob("*.part"))

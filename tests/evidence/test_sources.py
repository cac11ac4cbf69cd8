"""What lies on a stick is found, shown harmlessly and read within bounds."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import Reason, Refused, Trouble, What
from kiosk.evidence.picture import MOST_RAW
from kiosk.evidence.sources import (
    MOST_FOUND,
    files_on,
    printable,
    read_bounded,
)

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of POSIX")


@pytest.fixture
def stick(tmp_path):
    root = tmp_path / "USB"
    root.mkdir()
    return root


def put(path, content=b"x", changed=1_700_000_000):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    os.utime(path, (changed, changed))


def names(*roots):
    return [found.name for found in files_on(roots)]


def test_pictures_and_pdfs_come_newest_first(stick, tmp_path):
    put(stick / "lama.jpg", changed=1_600_000_000)
    put(stick / "DCIM" / "100" / "baru.PNG", changed=1_800_000_000)
    put(tmp_path / "lain" / "surat.pdf")
    for name in ("surat.docx", "virus.exe", "png", ".hidden/x.png", "$RECYCLE.BIN/x.png"):
        put(stick / name)
    assert names(stick, tmp_path / "lain") == ["baru.PNG", "surat.pdf", "lama.jpg"]


def test_what_is_found_tells_where_how_long_and_when(stick):
    put(stick / "a.png", b"12345")
    (found,) = files_on([stick])
    assert (found.path, found.root, found.size) == (stick / "a.png", stick, 5)
    assert found.changed == 1_700_000_000


def test_only_the_newest_are_shown_of_very_many(stick):
    for number in range(MOST_FOUND + 20):
        put(stick / f"{number:04}.png", changed=1_700_000_000 + number)
    assert len(names(stick)) == MOST_FOUND
    assert names(stick)[0] == "0319.png"


def test_folders_within_folders_end_somewhere(stick):
    put(stick.joinpath(*"abcdef") / "tepi.png")
    put(stick.joinpath(*"abcdefg") / "terlalu-dalam.png")
    assert names(stick) == ["tepi.png"]


def test_a_stick_that_is_gone_has_no_files(stick):
    assert names(stick / "gone") == []


@POSIX
def test_links_are_followed_nowhere(stick, tmp_path):
    put(tmp_path / "rahasia" / "a.png")
    (stick / "folder").symlink_to(tmp_path / "rahasia")
    (stick / "b.png").symlink_to(tmp_path / "rahasia" / "a.png")
    (stick / "round").symlink_to(stick)
    os.mkfifo(stick / "pipa.png")
    (stick / "folder.png").mkdir()
    assert names(stick) == []


@POSIX
def test_a_link_out_of_the_stick_is_not_read(stick, tmp_path):
    put(tmp_path / "rahasia.png", b"rahasia")
    (stick / "a.png").symlink_to(tmp_path / "rahasia.png")
    with pytest.raises(Refused) as refused:
        read_bounded(stick / "a.png", stick)
    assert refused.value.reason is Reason.EVIDENCE_NOT_A_PICTURE
    assert read_bounded(stick / "a.png") == b"rahasia"


@POSIX
@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir], ids=["pipe", "folder"])
def test_what_is_no_plain_file_is_refused_without_waiting(stick, make):
    make(stick / "a.png")
    with pytest.raises(Refused) as refused:
        read_bounded(stick / "a.png", stick)
    assert refused.value.reason is Reason.EVIDENCE_NOT_A_PICTURE


@POSIX
def test_a_device_is_refused():
    with pytest.raises(Refused):
        read_bounded(Path("/dev/zero"))


def test_a_file_is_read_whole(stick):
    put(stick / "a.png", b"gambar")
    assert read_bounded(stick / "a.png", stick) == b"gambar"


def test_a_file_too_long_is_refused_with_what_is_allowed(stick):
    with (stick / "a.png").open("wb") as file:
        file.truncate(MOST_RAW + 1)
    with pytest.raises(Refused) as refused:
        read_bounded(stick / "a.png", stick)
    assert refused.value.reason is Reason.EVIDENCE_TOO_LARGE
    assert refused.value.facts == {"megabytes": 25}


@pytest.mark.parametrize("name", ["gone.png", "gone/a.png", "a\0.png", "x" * 5000])
def test_a_stick_that_was_pulled_is_trouble_and_no_bug(stick, name):
    with pytest.raises(Trouble) as trouble:
        read_bounded(stick / name, stick)
    assert trouble.value.what is What.STICK_GONE


@POSIX
def test_a_stick_that_goes_while_it_is_read_is_trouble():
    with pytest.raises(Trouble) as trouble:
        read_bounded(Path("/proc/self/mem"))  # a plain file that can be opened and fails to read
    assert trouble.value.what is What.STICK_GONE


@POSIX
def test_links_that_go_round_are_trouble(stick):
    (stick / "a.png").symlink_to(stick / "b.png")
    (stick / "b.png").symlink_to(stick / "a.png")
    with pytest.raises(Trouble):
        read_bounded(stick / "a.png", stick)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("layar 1.png", "layar 1.png"),
        ("a\nb\x1b[31m.png", "a�b�[31m.png"),
        ("gambar\u202egnp.exe", "gambar�gnp.exe"),
        ("\udcff.png", "�.png"),
        ("x" * 200 + ".png", "x" * 39 + "…" + "x" * 36 + ".png"),
    ],
)
def test_a_hostile_name_is_shown_harmlessly(name, shown):
    assert printable(name) == shown


@given(st.text(max_size=300))
def test_every_name_can_be_shown(name):
    assert printable(name).isprintable()
    assert len(printable(name)) <= 80

"""The process that touches hostile octets is short of everything, and leaves nothing behind."""

import subprocess
import sys
import zlib
from pathlib import Path

import msgspec
import pytest

from kiosk.domain.errors import Reason
from kiosk.evidence import child
from kiosk.evidence.errand import Answer, Task
from kiosk.evidence.picture import Bar
from tests.evidence.hostile import corners, pdf, pdf_with_a_giant_picture, photo, png, saved

ROOT = Path(__file__).parents[2]
POSIX = pytest.mark.skipif(sys.platform != "linux", reason="asks /proc")
ANSWERING = """
import re, sys
from pathlib import Path
from kiosk.evidence import child
child.run()
sys.stderr.write(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
"""
BOUNDED = """
import os, resource, sys
from kiosk.evidence import child
child.bound()
{what}
"""


def measured(raw):
    """The answer of a child of our own, and the most memory it held, in MB."""
    asked = msgspec.msgpack.encode(Task(raw))
    done = subprocess.run(
        [sys.executable, "-c", ANSWERING], input=asked, capture_output=True, cwd=ROOT, check=True
    )
    return msgspec.msgpack.decode(done.stdout, type=Answer), int(done.stderr) // 1024


def bounded(what):
    return subprocess.run(
        [sys.executable, "-c", BOUNDED.format(what=what)],
        capture_output=True,
        cwd=ROOT,
        check=False,
    )


@POSIX
def test_a_bomb_costs_no_more_memory_than_saying_no():
    usual = measured(b"teks biasa")[1]
    for bomb in (png(60_000, 60_000, zlib.compress(bytes(1000))), pdf(pages=10_000)):
        answer, megabytes = measured(bomb)
        assert answer.reason
        assert megabytes < usual + 40


@POSIX
def test_the_largest_picture_that_is_taken_fits_into_the_memory_it_gets():
    answer, megabytes = measured(png(8000, 5000, zlib.compress(bytes(5000 * 32_001)), colour=6))
    assert (answer.reason, answer.pictures[0].width) == ("", 2400)
    assert megabytes < 600


@POSIX
def test_a_photo_costs_what_a_child_may_cost_on_a_small_kiosk():
    answer, megabytes = measured(saved(photo(4000, 3000), "JPEG"))
    assert len(answer.pictures) == 1
    assert megabytes < 200


@POSIX
def test_a_pdf_with_a_picture_of_billions_of_pixels_costs_no_more():
    answer, megabytes = measured(pdf_with_a_giant_picture())
    assert answer.reason or answer.pictures[0].well_formed
    assert megabytes < 600


@POSIX
def test_it_gets_no_more_memory_than_it_was_given():
    assert b"MemoryError" in bounded(f"bytes({child.MEMORY})").stderr


@POSIX
def test_it_can_write_no_file(tmp_path):
    path = tmp_path / "file"
    assert b"File too large" in bounded(f"open({str(path)!r}, 'wb', 0).write(b'x')").stderr
    assert path.read_bytes() == b""


@POSIX
def test_it_leaves_no_core_and_cannot_give_itself_more():
    limits = (
        "print(*[resource.getrlimit(r)[1] for r in (resource.RLIMIT_CORE, resource.RLIMIT_CPU)])"
    )
    assert bounded(limits).stdout.split() == [b"0", b"%d" % child.CPU_S]


def test_it_answers_with_pictures_or_with_a_reason():
    assert child.answered(Task(b"")) == Answer((), Reason.EVIDENCE_NOT_A_PICTURE)
    (picture,) = child.answered(Task(saved(corners(), "PNG"))).pictures
    (covered,) = child.answered(Task(picture.content, bars=(Bar(0, 0, 1, 1),))).pictures
    assert (covered.width, covered.height) == (64, 32)
    assert covered.content != picture.content


def test_loket_and_its_window_never_import_a_decoder():
    code = "import sys, kiosk.evidence.apart, kiosk.evidence.sources; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=ROOT, check=True)
    assert not {b"PIL", b"pypdfium2"} & set(done.stdout.split())


def test_the_help_does_not_speak_of_it():
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "--help"], capture_output=True, cwd=ROOT, check=True
    )
    assert b"picture" not in done.stdout

"""The process apart answers, is refused, falls or hangs; whoever asked goes on."""

import os
import sys
from io import BytesIO
from threading import Event

import pytest
from PIL import Image

from kiosk.domain.errors import Reason, Refused
from kiosk.evidence.apart import LIMIT_S, converse, redact, reencode
from kiosk.evidence.errand import MOST_ANSWERED
from kiosk.evidence.picture import MOST_RAW, Bar
from tests.evidence import hostile
from tests.evidence.hostile import MARKER, pdf, photo, saved, screenshot

WAIT_FOR_EVER = "import threading; threading.Event().wait()"


def refusal(raw, **options):
    with pytest.raises(Refused) as refused:
        reencode(raw, **options)
    return refused.value


def test_a_picture_goes_there_and_comes_back_clean():
    (picture,) = reencode(hostile.talkative_jpeg())
    assert picture.well_formed
    assert MARKER not in picture.content + picture.thumbnail
    covered = redact(picture.content, [Bar(0, 0, 1, 1)])
    assert Image.open(BytesIO(covered.content)).convert("L").getextrema()[1] <= 2


def test_pages_come_back_in_their_order():
    first = pdf(pages=2, drawing=hostile.RED_SQUARE)
    assert [page.width for page in reencode(first)] == [1696, 1696]


def test_a_refusal_comes_back_with_its_facts():
    refused = refusal(pdf(pages=5), most=4)
    assert refused.reason is Reason.EVIDENCE_TOO_MANY
    assert refused.facts == {"pages": 5, "most": 4}
    assert refusal(hostile.locked_pdf()).facts == {"locked": True}


def test_a_file_too_long_is_refused_before_anything_is_started():
    refused = refusal(bytes(MOST_RAW + 1))
    assert refused.reason is Reason.EVIDENCE_TOO_LARGE
    assert refused.facts == {"megabytes": 25}


def test_closing_loket_waits_for_no_decoder():
    stop = Event()
    stop.set()
    assert converse([sys.executable, "-c", WAIT_FOR_EVER], b"x", LIMIT_S, stop) == b""


def test_what_was_stopped_is_refused_and_not_half_a_picture():
    stop = Event()
    stop.set()
    assert (
        refusal(saved(photo(3000, 3000), "BMP")[:MOST_RAW], stop=stop).reason
        is Reason.EVIDENCE_DAMAGED
    )


@pytest.mark.parametrize(
    "code",
    [
        f"import sys; sys.stdin.buffer.read(); {WAIT_FOR_EVER}",
        WAIT_FOR_EVER,
        f"import sys; sys.stdin.buffer.read(); sys.stdout.close(); {WAIT_FOR_EVER}",
    ],
    ids=["reads", "does not even read", "closes its ears"],
)
def test_a_process_that_hangs_is_killed_in_time(code):
    assert converse([sys.executable, "-c", code], bytes(1_000_000), 0.3) == b""


def test_a_process_that_floods_us_is_read_no_further_than_an_answer_goes_and_is_gone():
    code = (
        "import os, sys\nprint(os.getpid(), flush=True)\nwhile True: sys.stdout.write('x' * 9999)"
    )
    said = converse([sys.executable, "-c", code], b"", LIMIT_S)
    assert len(said) == MOST_ANSWERED
    with pytest.raises(ProcessLookupError):
        os.kill(int(said.splitlines()[0]), 0)


def test_a_process_that_falls_answers_nothing():
    assert converse([sys.executable, "-c", "import os; os.abort()"], bytes(1_000_000), 5) == b""


def test_a_bar_that_covers_nothing_asks_nobody():
    with pytest.raises(ValueError, match="covers nothing"):
        redact(saved(screenshot(), "PNG"), [])

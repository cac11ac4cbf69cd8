"""Pictures go to the process apart and come back, or a refusal does; whoever asked goes on."""

from io import BytesIO
from threading import Event

import pytest
from PIL import Image

from kiosk.domain.errors import Reason, Refused
from kiosk.evidence.apart import redact, reencode
from kiosk.evidence.picture import MOST_RAW, Bar
from tests.evidence import hostile
from tests.evidence.hostile import MARKER, pdf, photo, saved, screenshot


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


def test_what_was_stopped_is_refused_and_not_half_a_picture():
    stop = Event()
    stop.set()
    assert (
        refusal(saved(photo(3000, 3000), "BMP")[:MOST_RAW], stop=stop).reason
        is Reason.EVIDENCE_DAMAGED
    )


def test_a_bar_that_covers_nothing_asks_nobody():
    with pytest.raises(ValueError, match="covers nothing"):
        redact(saved(screenshot(), "PNG"), [])

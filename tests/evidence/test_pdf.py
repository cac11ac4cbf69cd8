"""Each page of a PDF becomes one picture, and only what one sees on it."""

import pytest
from PIL import Image

from kiosk.domain.errors import Reason, Refused
from kiosk.evidence.decoding import decoded
from kiosk.evidence.pdf import pages
from kiosk.evidence.picture import LONG_SIDE, MOST_PAGES
from tests.evidence import hostile
from tests.evidence.hostile import RED_SQUARE, pdf, stream


def refusal(raw, most=MOST_PAGES):
    with pytest.raises(Refused) as refused:
        decoded(raw, most)
    return refused.value


def test_a_page_is_drawn_as_it_looks_and_as_large_as_we_keep_one():
    (page,) = pages(pdf(drawing=RED_SQUARE), MOST_PAGES)
    assert (page.width, page.height) == (1696, LONG_SIDE)
    assert page.getpixel((100, 100)) == (255, 0, 0)
    assert page.getpixel((1000, 1000)) == (255, 255, 255)


def test_every_page_comes_in_its_order():
    assert len(decoded(pdf(pages=MOST_PAGES), MOST_PAGES)) == MOST_PAGES


def test_a_page_too_many_is_refused_and_the_numbers_are_told():
    refused = refusal(pdf(pages=4), most=3)
    assert refused.reason is Reason.EVIDENCE_TOO_MANY
    assert refused.facts == {"pages": 4, "most": 3}


def test_ten_thousand_pages_are_refused_before_one_is_drawn():
    assert refusal(pdf(pages=10_000)).facts["pages"] == 10_000


@pytest.mark.parametrize("box", [(14_401, 100), (10**9, 10**9), (100, 40_000)])
def test_a_page_larger_than_any_is_refused(box):
    assert refusal(pdf(box=box)).reason is Reason.EVIDENCE_TOO_LARGE


def test_the_largest_page_there_is_is_drawn_small():
    (page,) = pages(pdf(box=(14_400, 7_200)), 1)
    assert page.size == (LONG_SIDE, LONG_SIDE // 2)


def test_a_page_of_no_width_is_damage():
    assert refusal(pdf(box=(14_000, 1))).reason is Reason.EVIDENCE_DAMAGED


def test_a_pdf_without_a_page_is_damage():
    assert refusal(pdf(pages=0)).reason is Reason.EVIDENCE_DAMAGED


def test_a_locked_pdf_is_said_to_be_locked():
    refused = refusal(hostile.locked_pdf())
    assert refused.reason is Reason.EVIDENCE_DAMAGED
    assert refused.facts == {"locked": True}


def test_a_pdf_cut_short_or_made_of_nothing_is_damage():
    for raw in (b"%PDF-1.7\n", b"%PDF-" + bytes(500), hostile.busy_pdf()[:100]):
        assert refusal(raw).reason is Reason.EVIDENCE_DAMAGED


def test_what_somebody_filled_in_is_part_of_the_page():
    field = (
        b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /F 4 /Rect [0 742 100 842]"
        b" /AP << /N 5 0 R >> >>"
    )
    look = stream(
        b"0 1 0 rg 0 0 100 100 re f", b"/Type /XObject /Subtype /Form /BBox [0 0 100 100]"
    )
    raw = pdf(catalog=b"/AcroForm << /Fields [4 0 R] >>", more=(field, look))
    raw = raw.replace(b"/Resources <<  >>", b"/Annots [4 0 R]  ")
    (page,) = pages(raw, 1)
    assert page.getpixel((100, 100))[1] > 200
    assert page.getpixel((100, 100)) != (255, 255, 255)


def test_pages_are_plain_pixels():
    (page,) = pages(hostile.busy_pdf(), 1)
    assert isinstance(page, Image.Image)
    assert (page.mode, page.info) == ("RGB", {})

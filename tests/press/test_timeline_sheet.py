"""The line of time on A4."""

from datetime import UTC, datetime

import msgspec
import pytest

from kiosk.paper.timeline import TimelineDay, TimelinePaper, TimelineRow
from kiosk.press.sheet import pdf_of, picture_of
from kiosk.press.timeline_sheet import timeline_sheet

pytestmark = pytest.mark.usefixtures("qapp")
ROW = TimelineRow(time="09.00", words="Kasus dibuka.", small="Rina")


def paper(*rows: TimelineRow, **changed: object) -> TimelinePaper:
    told = TimelinePaper(
        reference="PK-BMK07-20261123-4X",
        site="BRI Unit Banyumanik",
        name="Siti N••••••",
        days=(TimelineDay(title="Senin, 23 November 2026", rows=rows or (ROW,)),),
        made_at=datetime(2026, 11, 23, 8, 58, tzinfo=UTC),
        zone="Asia/Jakarta",
        head="0123456789abcdef" * 4,
    )
    return msgspec.structs.replace(told, **changed)


def test_a_short_story_is_one_page():
    assert len(timeline_sheet(paper()).pages) == 1


def test_a_long_story_goes_on_over_as_many_pages_as_it_needs():
    sheet = timeline_sheet(paper(*[ROW] * 120))
    assert len(sheet.pages) == pdf_of(sheet).count(b"/Type /Page\n") >= 3


def test_the_last_row_is_on_the_last_page():
    rows = [ROW] * 119
    ends = [
        timeline_sheet(paper(*rows, TimelineRow(time="10.00", words=words)))
        for words in ("Kasus ditutup.", "Kasus berjalan")
    ]
    first, second = (picture_of(sheet, len(sheet.pages) - 1) for sheet in ends)
    assert first != second
    assert picture_of(ends[0], 0) == picture_of(ends[1], 0)


@pytest.mark.parametrize(
    "changed", [{"head": "f" * 64}, {"name": "Budi"}, {"practice": True}, {"site": "Lain"}]
)
def test_head_name_site_and_practice_are_on_every_paper(changed: dict[str, object]):
    assert picture_of(timeline_sheet(paper())) != picture_of(timeline_sheet(paper(**changed)))


def test_words_that_look_like_markup_are_printed_as_written():
    typed, shown = (
        paper(TimelineRow(time="09.00", words=words)) for words in ("a <b>b</b> & c", "a b & c")
    )
    assert picture_of(timeline_sheet(typed)) != picture_of(timeline_sheet(shown))


def test_no_personal_data_titles_the_print_job():
    assert timeline_sheet(paper()).title == "PK-BMK07-20261123-4X"

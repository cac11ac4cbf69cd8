"""The line of time is laid on the table with its news marked, and comes on paper masked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.domain import events as ev
from kiosk.domain.errors import Refused, Trouble
from kiosk.journal import store
from kiosk.ui import wishes
from kiosk.ui.grants.timeline import timeline_paper
from kiosk.ui.view import Place
from tests import given
from tests.ui.rooms import Furnished, furnished

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Furnished]:
    with furnished(tmp_path) as opened:
        opened.sign_in()
        opened.room.record(*given.filed(opened.days.moment()))
        yield opened


def reply(desk: Furnished) -> ev.ReplyRead:
    return ev.ReplyRead(
        when=desk.days.walk(minutes=1),
        case=given.CASE,
        complaint=1,
        key="a",
        what=ev.ReplyKind.ANSWER,
        sender="bantuan@prakerja.example",
        text="Untuk SITI UJI, NIK 3171234101909901: sudah dipulihkan.",
    )


def test_whoever_opens_the_story_has_seen_the_news_and_finds_it_marked(desk: Furnished):
    desk.room.record(reply(desk))
    came = desk.room.desk.state.cases[given.CASE].order
    desk.grant(wishes.OpenHistory(given.CASE))
    view = desk.room.view()
    assert desk.room.session.place is Place.CASE
    assert view.case
    assert view.case.news == ()
    assert view.seen < came <= view.case.order


def test_a_stranger_opens_nothing(desk: Furnished):
    desk.room.session.staff = ""
    with pytest.raises(Refused):
        desk.grant(wishes.OpenHistory(given.CASE))


def test_the_paper_tells_the_story_oldest_first_with_receipts_and_without_the_person(
    desk: Furnished,
):
    days = desk.days
    desk.room.record(
        ev.SendingStarted(when=days.walk(minutes=1), case=given.CASE, complaint=1, attempt=1),
        ev.SendingAccepted(
            when=days.walk(seconds=1), case=given.CASE, complaint=1, receipt="250 OK 4F2K9"
        ),
        reply(desk),
    )
    desk.grant(wishes.OpenHistory(given.CASE))
    paper = timeline_paper(desk.room)
    rows = [row for day in paper.days for row in day.rows]
    assert rows[0].words.startswith("Kasus dibuka")
    assert rows[-1].words == "Kabar baru dibaca petugas."
    assert "250 OK 4F2K9" in repr(rows)
    for secret in ("SITI UJI", "3171234101909901", "81200000001", "siti@peserta"):
        assert secret not in repr(paper)
    assert paper.head == desk.room.desk.journal.head


def test_neither_senders_nor_what_servers_said_name_the_person_on_paper(desk: Furnished):
    days, echo = desk.days, "550 5.1.1 siti@peserta.example"
    facts = {"case": given.CASE, "complaint": 1}
    desk.room.record(
        ev.SendingPostponed(
            when=days.walk(minutes=1),
            what="mail-silent",
            detail="421 siti@peserta.example",
            **facts,
        ),
        ev.SendingStarted(when=days.walk(minutes=1), attempt=1, **facts),
        ev.SendingUncertain(when=days.walk(seconds=1), detail=echo, **facts),
        ev.SendingRejected(when=days.walk(seconds=1), what="mail-refused", detail=echo, **facts),
        replace(reply(desk), sender="siti.uji@peserta.example", number="4711"),
    )
    desk.grant(wishes.OpenHistory(given.CASE))
    paper = repr(timeline_paper(desk.room))
    assert "siti" not in paper
    assert "@peserta.example · menyebut nomor 4711" in paper


def test_it_is_kept_as_a_pdf_where_there_is_no_printer(desk: Furnished, qtbot):
    desk.grant(wishes.OpenHistory(given.CASE))
    with qtbot.waitSignal(desk.room.changed):
        desk.grant(wishes.PrintTimeline())
    (file,) = desk.room.tools.papers.glob("*.pdf")
    assert file.name == f"{given.REFERENCE}-riwayat.pdf"


def test_a_damaged_journal_is_a_trouble_and_no_paper(desk: Furnished, tmp_path: Path):
    desk.grant(wishes.OpenHistory(given.CASE))
    with store.connect(store.database(desk.room.desk.journal.folder)) as spoiling:
        spoiling.execute("UPDATE entries SET box = x'00' WHERE subject = ?", (given.CASE,))
    with pytest.raises(Trouble):
        desk.grant(wishes.PrintTimeline())

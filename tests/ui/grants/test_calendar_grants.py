"""The calendar file lies with the papers, and goes as they go."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain import events as ev
from kiosk.domain.errors import Refused, Trouble
from kiosk.ui import wishes
from tests import given
from tests.paper.strict_calendar import read
from tests.ui.rooms import Furnished, furnished
from tests.ui.seen_days import two_weeks

pytestmark = pytest.mark.usefixtures("qapp")
SAVE = wishes.SaveCalendar(given.SMS)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Furnished]:
    with furnished(tmp_path) as opened:
        opened.sign_in()
        for event in two_weeks(opened.days):
            opened.room.record(event)
        opened.grant(wishes.GiveConsent(given.consent()))
        opened.grant(wishes.RecordPerson(given.person()))
        yield opened


def limited(desk: Furnished) -> Furnished:
    desk.grant(wishes.RequestCode(given.SMS))
    desk.grant(wishes.AnswerCode(given.SMS, given.LIMIT))
    return desk


def kept(desk: Furnished) -> list[Path]:
    return sorted(desk.room.tools.papers.glob("*.ics"))


def test_the_file_holds_the_proposed_time_and_nothing_of_the_person(desk: Furnished):
    limited(desk).grant(SAVE)
    (file,) = kept(desk)
    assert file.name == f"{desk.room.case().reference}-kalender.ics"
    (event,) = read(file.read_bytes()).parts
    assert event.values["DTSTART"].endswith("T060000Z")
    told = file.read_text("utf-8")
    for secret in ("SITI", "Siti", "3171234101909901", "81200000001", "peserta.example"):
        assert secret not in told
    assert file.name in desk.room.said


def test_where_no_wait_runs_nothing_is_kept_and_that_is_said(desk: Furnished):
    desk.grant(SAVE)
    assert kept(desk) == []
    assert "Tidak perlu" in desk.room.said


def test_it_is_removed_with_the_person(desk: Furnished):
    limited(desk).grant(SAVE)
    desk.grant(wishes.ErasePerson(ev.EraseCause.ASKED))
    assert kept(desk) == []


def test_a_disk_that_cannot_be_written_is_said(desk: Furnished):
    limited(desk)
    desk.room.tools.papers.parent.mkdir(parents=True, exist_ok=True)
    desk.room.tools.papers.write_text("not a folder")
    with pytest.raises(Trouble):
        desk.grant(SAVE)


def test_a_stranger_keeps_nothing(desk: Furnished):
    limited(desk).room.session.staff = ""
    with pytest.raises(Refused):
        desk.grant(SAVE)

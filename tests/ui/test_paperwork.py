"""From a case to its papers: nothing on a slip tells who the person is."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain import events as ev
from kiosk.domain.dossier import read_dossier
from kiosk.domain.errors import Reason, Refused
from kiosk.paper.slip import Next
from kiosk.press.sheet import picture_of
from kiosk.press.sheets import sheet_of
from kiosk.ui import wishes
from kiosk.ui.paperwork import dossier_paper, letter_paper, record_paper, slip_paper
from tests import given
from tests.ui.rooms import Furnished, furnished
from tests.ui.seen_days import two_weeks

SMS = ev.OtpChannel.SMS


@pytest.fixture
def desk(qapp, tmp_path: Path) -> Iterator[Furnished]:
    with furnished(tmp_path) as opened:
        opened.sign_in()
        opened.grant(wishes.GiveConsent(given.consent()))
        opened.grant(wishes.RecordPerson(given.person()))
        opened.grant(wishes.RecordContact("+6281200000001", "siti@peserta.example", 1))
        yield opened


def slip(desk: Furnished):
    return slip_paper(desk.room)


def test_the_slip_tells_when_to_come_back(desk: Furnished):
    desk.grant(wishes.RequestCode(SMS))
    desk.grant(wishes.AnswerCode(SMS, ev.OtpOutcome.LIMIT_MESSAGE))
    back = slip(desk).return_at
    assert back
    assert (back - desk.days.true_at).total_seconds() == 24 * 3600


def test_nobody_is_sent_back_before_the_wait_is_over(desk: Furnished):
    desk.days.walk(seconds=41)
    desk.grant(wishes.RequestCode(SMS))
    desk.grant(wishes.AnswerCode(SMS, ev.OtpOutcome.LIMIT_MESSAGE))
    back = slip(desk).return_at
    assert back
    assert (back.second, back.microsecond) == (0, 0)  # paper tells no seconds
    assert (back - desk.days.true_at).total_seconds() >= 24 * 3600


def test_the_slip_has_neither_nik_nor_phone_nor_the_whole_name(desk: Furnished):
    told = repr(slip(desk))
    for secret in ("3171234101909901", "81200000001", "SITI UJI", "peserta.example"):
        assert secret not in told


def test_before_the_first_try_there_is_no_time_to_come_back(desk: Furnished):
    assert slip(desk).return_at is None


def test_without_enough_attempts_no_time_is_proposed(desk: Furnished):
    desk.grant(wishes.RequestCode(SMS))
    desk.grant(wishes.AnswerCode(SMS, ev.OtpOutcome.LIMIT_MESSAGE))
    assert slip(desk).proposed is None


def test_a_better_hour_is_proposed_and_never_before_one_may_ask_again(desk: Furnished):
    for event in two_weeks(desk.days):
        desk.room.record(event)
    desk.grant(wishes.RequestCode(SMS))
    desk.grant(wishes.AnswerCode(SMS, ev.OtpOutcome.LIMIT_MESSAGE))
    told = slip(desk)
    assert told.return_at
    assert told.proposed
    assert told.return_at.hour == 2  # 09.00 WIB on Tuesday
    assert told.proposed.begins == told.return_at + timedelta(hours=4)
    assert told.proposed.low <= told.proposed.about <= told.proposed.high <= 10
    assert told.proposed.about >= 6


def test_before_the_first_try_no_time_is_proposed(desk: Furnished):
    for event in two_weeks(desk.days):
        desk.room.record(event)
    assert slip(desk).proposed is None


def test_a_filed_complaint_is_acknowledged_on_the_slip(desk: Furnished):
    assert slip(desk).receipt is None
    for _ in range(2):
        desk.grant(wishes.AnswerCode(SMS, ev.OtpOutcome.LIMIT_MESSAGE))
        desk.days.walk(days=1, minutes=1)
    receipt = slip(desk).receipt
    assert receipt
    assert receipt.register == desk.room.case().reference
    assert receipt.officer == "Rina"


def test_the_slip_was_made_when_loket_says_whatever_the_wall_clock_says(desk: Furnished):
    true_at = desk.days.true_at
    desk.days.step(days=-3)
    assert abs(slip(desk).made_at - true_at) < timedelta(minutes=1)


def complain(desk: Furnished) -> dict[str, object]:
    for _ in range(2):
        desk.grant(wishes.AnswerCode(SMS, ev.OtpOutcome.LIMIT_MESSAGE))
        desk.days.walk(days=1, minutes=1)
    return {"when": desk.days.moment(), "case": desk.room.session.case, "complaint": 1}


def test_a_letter_that_waits_is_said_to_wait(desk: Furnished):
    complain(desk)
    assert slip(desk).next_steps[0] is Next.COMPLAINT_QUEUED


def test_a_refused_letter_is_not_said_to_wait_for_sending(desk: Furnished):
    facts = complain(desk)
    desk.room.record(
        ev.SendingStarted(**facts, attempt=1), ev.SendingRejected(**facts, what="mail-refused")
    )
    steps = slip(desk).next_steps
    assert steps[0] is Next.COMPLAINT_STOPPED
    assert Next.WAIT_FOR_ANSWER not in steps


def test_a_letter_that_nobody_may_send_any_more_is_not_said_to_wait(desk: Furnished):
    complain(desk)
    desk.grant(wishes.GiveConsent(given.consent(complaint=False)))
    assert slip(desk).next_steps[0] is Next.COMPLAINT_STOPPED
    desk.grant(wishes.GiveConsent(given.consent()))
    assert slip(desk).next_steps[0] is Next.COMPLAINT_QUEUED


def test_both_papers_can_be_drawn(desk: Furnished):
    with pytest.raises(Refused) as refused:
        letter_paper(desk.room, 1)
    assert refused.value.reason is Reason.NO_COMPLAINT
    for _ in range(2):
        desk.grant(wishes.AnswerCode(SMS, ev.OtpOutcome.LIMIT_MESSAGE))
        desk.days.walk(days=1, minutes=1)
    for paper in (slip_paper(desk.room), letter_paper(desk.room, 1)):
        picture = picture_of(sheet_of(paper))
        assert picture.width() > 300


def test_the_letter_of_every_step_can_be_drawn_and_a_call_has_none(desk: Furnished):
    facts = complain(desk)
    call = ev.RungClimbed(**facts, step=2, rung="telepon", channel=ev.RungKind.CALL)
    bank = ev.RungClimbed(
        **facts, step=3, rung="email-bri", channel=ev.RungKind.EMAIL, letter=given.letter(step=3)
    )
    desk.room.record(call, bank)
    assert letter_paper(desk.room, 1, 3).text == given.letter(step=3).text
    for nothing in (2, 4):
        with pytest.raises(Refused):
            letter_paper(desk.room, 1, nothing)


def test_there_is_no_dossier_before_a_complaint(desk: Furnished):
    with pytest.raises(Refused) as refused:
        dossier_paper(desk.room)
    assert refused.value.reason is Reason.NO_COMPLAINT


def test_the_dossier_tells_how_the_complaint_stands_now(desk: Furnished):
    facts = complain(desk)
    desk.room.record(
        ev.SendingStarted(**facts, attempt=1),
        ev.SendingAccepted(**facts, receipt="250 2.0.0 queued as 4711", number="22019"),
    )
    paper = dossier_paper(desk.room)()
    told = read_dossier(paper.text)
    assert paper.embed
    assert told.reference == desk.room.case().reference
    assert [step.case_number for step in told.steps] == ["22019"]
    assert told.head == desk.room.desk.journal.head
    assert given.person().nik not in paper.text


@pytest.mark.parametrize("wish", [wishes.PrintDossier(), wishes.SaveDossier()])
def test_a_dossier_that_was_given_is_noted_and_goes_with_the_participant(
    desk: Furnished, qtbot: QtBot, wish: wishes.Wish
):
    complain(desk)
    noted: list[ev.Event] = []
    desk.room.desk.watchers.append(noted.append)
    desk.grant(wish)
    qtbot.waitUntil(lambda: bool(desk.room.said), timeout=20_000)
    [given_out] = noted
    assert isinstance(given_out, ev.DossierGiven)
    assert (given_out.how, given_out.by) == ("saved", desk.room.session.staff)
    [file] = desk.room.tools.papers.iterdir()
    assert file.name == f"{desk.room.case().reference}-berkas.pdf"
    desk.grant(wishes.ErasePerson(ev.EraseCause.ASKED))
    assert list(desk.room.tools.papers.iterdir()) == []


def test_the_participants_own_copy_holds_every_kind_unmasked(desk: Furnished):
    desk.grant(wishes.AnswerCode(SMS, ev.OtpOutcome.LIMIT_MESSAGE))
    paper = record_paper(desk.room)
    person = given.person()
    for kept in (person.name, person.nik, person.kk, "+6281200000001", "siti@peserta.example"):
        assert kept in paper.text
    assert desk.room.case().reference in paper.text
    assert "Limit" in paper.text


def test_the_copy_is_kept_as_a_file_where_there_is_no_printer(desk: Furnished, qtbot: QtBot):
    desk.grant(wishes.PrintRecord())
    qtbot.waitUntil(lambda: bool(desk.room.said), timeout=20_000)
    assert [file.name.endswith("-data-saya.pdf") for file in desk.room.tools.papers.iterdir()] == [
        True
    ]
    desk.grant(wishes.ErasePerson(ev.EraseCause.ASKED))
    assert list(desk.room.tools.papers.iterdir()) == []

"""From a case to its papers: nothing on a slip tells who the person is."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain import events as ev
from kiosk.domain.errors import Reason, Refused
from kiosk.paper.sheet import picture_of
from kiosk.ui import wishes
from kiosk.ui.paperwork import letter_paper, slip_paper
from tests import given
from tests.ui.rooms import Furnished, furnished

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
    return slip_paper(desk.room).args[0]


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


def test_a_filed_complaint_is_acknowledged_on_the_slip(desk: Furnished):
    assert slip(desk).receipt is None
    for _ in range(2):
        desk.grant(wishes.AnswerCode(SMS, ev.OtpOutcome.LIMIT_MESSAGE))
        desk.days.walk(days=1, minutes=1)
    receipt = slip(desk).receipt
    assert receipt
    assert receipt.register == desk.room.case().reference
    assert receipt.officer == "Rina"


def test_both_papers_can_be_drawn(desk: Furnished):
    with pytest.raises(Refused) as refused:
        letter_paper(desk.room, 1)
    assert refused.value.reason is Reason.NO_COMPLAINT
    for _ in range(2):
        desk.grant(wishes.AnswerCode(SMS, ev.OtpOutcome.LIMIT_MESSAGE))
        desk.days.walk(days=1, minutes=1)
    for draw in (slip_paper(desk.room), letter_paper(desk.room, 1)):
        picture = picture_of(draw())
        assert picture.width() > 300

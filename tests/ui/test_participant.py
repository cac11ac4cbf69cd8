"""The participant's own screen: what it says at each place of a whole case, and never of whom."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.domain import events as ev
from kiosk.ui import wishes
from kiosk.ui.language import Language
from kiosk.ui.participant import WITH_A_CASE, Told, told
from kiosk.ui.parts.participant_page import ParticipantPage
from kiosk.ui.view import Place
from kiosk.ui.wording.participant import WORDS, Card, safety, steps, title
from tests import given
from tests.given import LIMIT, MISSING, SMS
from tests.ui.rooms import Furnished, furnished
from tests.ui.screens.desk_view import texts

PERSON = given.person("RADEN AJENG KARTINI WULANDARI", "3374116304959901")
PHONE, EMAIL = "+6281200000007", "kartini.wulandari@peserta.example"


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Furnished]:
    with furnished(tmp_path) as opened:
        site = replace(opened.room.settings.site, name="Loket Contoh")
        opened.room.settings = replace(opened.room.settings, site=site)
        opened.sign_in()
        yield opened


@pytest.fixture
def page(qtbot: QtBot) -> ParticipantPage:
    page = ParticipantPage()
    qtbot.addWidget(page, before_close_func=ParticipantPage.hide)
    page.resize(1280, 720)
    page.show()
    return page


def card(desk: Furnished) -> Card:
    return told(desk.room.view(), desk.room.session.place).card


def whole_case(desk: Furnished) -> Iterator[None]:
    """From "Peserta baru" to the end; after each step somebody may look."""
    desk.grant(wishes.StartCase())
    yield
    named = replace(given.consent(), name=PERSON.name)
    for wish in (
        wishes.GiveConsent(named),
        wishes.RecordPerson(PERSON),
        wishes.RecordContact(PHONE, EMAIL, 1, operator="Telkomsel"),
        wishes.RecordDevice((), ("signal",)),
        wishes.DeclareEligible(True),
        wishes.RequestCode(SMS),
        wishes.AnswerCode(SMS, MISSING),
    ):
        desk.grant(wish)
        yield
    desk.days.walk(days=1, minutes=1)
    for outcome in (LIMIT, LIMIT):
        desk.grant(wishes.RequestCode(SMS))
        yield
        desk.grant(wishes.AnswerCode(SMS, outcome, "Coba lagi besok"))
        yield
        desk.days.walk(days=1, minutes=1)
        yield
    sent = {"when": desk.room.now(), "case": desk.room.session.case, "complaint": 1}
    desk.room.record(ev.SendingStarted(**sent, attempt=1))
    yield
    desk.room.record(ev.SendingAccepted(**sent, receipt="250 OK"))
    yield
    desk.grant(wishes.RequestCode(SMS))
    desk.grant(wishes.AnswerCode(SMS, given.WORKED))
    yield


def secrets(desk: Furnished) -> set[str]:
    """Every piece of who they are, of four characters or more, masked or not."""
    case = desk.room.case()
    whole = f"{PERSON.name} {case.reference} {PERSON.nik} {PERSON.kk} {PHONE} {EMAIL}"
    words = {word.lower() for word in re.findall(r"\w{4,}", whole)}
    digits = {PHONE[1:], "0" + PHONE[3:], PHONE[-4:], PERSON.nik[:6], PERSON.nik[-4:]}
    return words | digits | {case.id, "telkomsel", "raden a", "0812", "1995", "coba lagi besok"}


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_page_of_a_whole_case_says_who_it_is(
    desk: Furnished, page: ParticipantPage, qapp: QApplication, language: str
):
    tongue, seen = Language(qapp), set()
    tongue.use(language)
    try:
        for _ in whole_case(desk):
            for place in Place:
                shown = told(desk.room.view(), place)
                seen.add(shown.card)
                page.present(shown)
                said = f"{texts(page)} {page.ring.accessibleName()} {page.ring.text()}".lower()
                said += f" {page.windowTitle()} {page.accessibleName()}".lower()
                assert "loket contoh" in said
                if desk.room.session.case:
                    assert {one for one in secrets(desk) if one in said} == set()
    finally:
        tongue.use("id")
    assert seen == set(Card) - {Card.TEST_CODE, Card.DONE}


def test_of_a_case_the_page_is_given_nothing_but_its_stage():
    kinds = {name: str(kind) for name, kind in Told.__annotations__.items()}
    assert set(kinds) == {"card", "site", "clock", "practice", "remaining_ms", "total_ms", "ends"}


def test_each_place_has_its_words_and_the_safety_line_stands_on_all(
    desk: Furnished, page: ParticipantPage
):
    for each in Card:
        page.present(Told(each, "Loket Contoh", "09.00"))
        said = texts(page)
        assert title(each) in said
        assert all(step in said for step in steps(each))
        assert safety() in said
        assert not page.ring.isVisible()
    assert set(WORDS) == set(Card)


def test_the_words_follow_the_case(desk: Furnished):
    cards = []
    for _ in whole_case(desk):
        if not cards or cards[-1] is not card(desk):
            cards.append(card(desk))
    assert cards == [
        Card.CONSENT,
        Card.KTP,
        Card.CONTACT,
        Card.DEVICE,
        Card.OTP_READY,
        Card.OTP_OPEN,
        Card.OTP_WAITING,
        Card.OTP_OPEN,
        Card.OTP_WAITING,
        Card.OTP_READY,
        Card.OTP_OPEN,
        Card.COMPLAINT_KEPT,
        Card.COMPLAINT_SENT,
    ]


def test_the_wait_runs_wherever_the_desk_is_in_the_case(desk: Furnished, page: ParticipantPage):
    case = whole_case(desk)
    for _ in range(8):
        next(case)
    for place in WITH_A_CASE:
        shown = told(desk.room.view(), place)
        assert (shown.total_ms > 0) == (place is not Place.CONSENT)
    desk.days.walk(seconds=28)
    page.present(told(desk.room.view(), Place.KTP))
    assert page.ring.isVisible()
    assert page.ring.text() == "01.32"
    assert page.ring.accessibleName() == "Sisa waktu 01.32. boleh lagi 09.02 WIB"


def test_behind_the_lock_nothing_of_the_case_is_told(desk: Furnished):
    case = whole_case(desk)
    for _ in range(8):
        next(case)
    desk.grant(wishes.Lock())
    shown = told(desk.room.view(), desk.room.session.place)
    assert (shown.card, shown.total_ms, shown.ends) == (Card.PLEASE_WAIT, 0, "")


def test_a_test_sms_asks_for_its_own_code_and_no_other(desk: Furnished):
    case = whole_case(desk)
    for _ in range(4):
        next(case)
    started = ev.SmsTestStarted(
        when=desk.room.now(),
        case=desk.room.session.case,
        test=1,
        phone_hash=desk.room.case().contact.phone_hash,
        code_hash="hash",
        way="modem",
    )
    desk.room.record(started)
    assert told(desk.room.view(), Place.CONTACT).card is Card.TEST_CODE
    desk.days.walk(minutes=desk.room.rules.phone_proof.valid_min)
    assert told(desk.room.view(), Place.CONTACT).card is Card.CONTACT


def test_a_closed_case_is_done(desk: Furnished):
    for _ in whole_case(desk):
        pass
    desk.room.record(
        ev.CaseClosed(
            when=desk.room.now(), case=desk.room.session.case, outcome=ev.CloseOutcome.SOLVED
        )
    )
    assert told(desk.room.view(), Place.OTP).card is Card.DONE


def test_practice_says_so_there_too(qapp: QApplication, tmp_path: Path, page: ParticipantPage):
    with furnished(tmp_path, practice=True) as desk:
        page.present(told(desk.room.view(), Place.HOME))
        assert "MODE LATIHAN" in texts(page)

"""A card of practice uses only what is nobody's, and its end can be reached."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from kiosk.domain.events import OtpOutcome
from kiosk.domain.practice.card import Card, PhonePoint, PortalScreen, Receipt, Wrong, flaw
from kiosk.practice_cards import read_deck
from kiosk.ui.wording.device import Point
from tests.domain.practice.plays import card

SHIPPED = read_deck().cards


@pytest.mark.parametrize("name", SHIPPED)
def test_what_ships_has_no_flaw(name: str):
    assert flaw(SHIPPED[name]) is None


def someone(**changed: Any) -> Card:
    easy = card("mudah")
    return replace(easy, participant=replace(easy.participant, **changed))


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"nik": "3374115206981234"}, Wrong.NIK),
        ({"nik": "337411520698996"}, Wrong.NIK),
        ({"nik": "33741152069899६1"}, Wrong.NIK),
        ({"sex": "X"}, Wrong.SEX),
        ({"phone": "0813-1234-5678"}, Wrong.PHONE),
        ({"phone": "0812-0000-601"}, Wrong.PHONE),
        ({"email": "wati@gmail.com"}, Wrong.EMAIL),
        ({"email": "@peserta.example"}, Wrong.EMAIL),
    ],
)
def test_a_participant_who_could_exist_is_refused(changed: dict[str, str], wrong: Wrong):
    found = flaw(someone(**changed))
    assert found
    assert found.wrong is wrong
    assert found.key == f"participant.{next(iter(changed))}"


@pytest.mark.parametrize("words", ["Kode Anda 482913", "OTP: 48 29 13", "your code is 4829"])
def test_no_text_shows_a_code(words: str):
    shown = PortalScreen(outcome=OtpOutcome.WORKED, id=words, en="It works.")
    found = flaw(replace(card("mudah"), screen=(shown,)))
    assert found
    assert found.wrong is Wrong.CODE


def test_the_last_screen_leads_to_the_end():
    found = flaw(replace(card("mudah"), screen=card("limit-dua-hari").screen))
    assert found
    assert found.wrong is Wrong.SCREENS
    assert flaw(replace(card("mudah"), screen=()))


def test_only_a_letter_can_lose_its_receipt():
    found = flaw(replace(card("mudah"), receipt=Receipt.LOST))
    assert found
    assert found.wrong is Wrong.RECEIPT


def test_a_fault_of_the_phone_is_told_in_both_languages():
    silent = card("tanpa-sinyal")
    found = flaw(replace(silent, en=replace(silent.en, mended="")))
    assert found
    assert found == ("en.looks", Wrong.FAULT, "")


def test_a_date_that_does_not_differ_is_no_difference():
    wrong = replace(card("tanggal-ktp"), account_birth_date=date(1995, 4, 23))
    found = flaw(wrong)
    assert found
    assert found.wrong is Wrong.DATE


def test_the_points_of_the_phone_are_those_of_the_device_check():
    assert [str(point) for point in PhonePoint] == [str(point) for point in Point]


def test_no_two_cards_have_the_same_participant():
    people = [one.participant for one in SHIPPED.values()]
    for field in ("nik", "phone", "email", "name"):
        assert len({getattr(one, field) for one in people}) == len(people)

"""The channels as shipped: six rungs with their sources, texts that ask for no secret."""

import re

import pytest

from kiosk import resources
from kiosk.domain.facts import RungKind
from kiosk.domain.ladder import Placed

RUNGS = resources.ladder().placed()
FACTS = {
    "name": "Siti Aminah Wulandari Kusumaningtyas",
    "reference": "PK-SBY01-20261123-12-7",
    "email": "siti.aminah.wulandari@example.com",
    "phone": "+62 812-0000-0001",
    "attempts": "12",
    "first_day": "Senin 23 November 2026",
    "last_day": "Selasa 24 November 2026",
    "case_number": "2026-000123",
    "site": "Karang Taruna Desa Sukamaju",
}


def by_kind(kind: RungKind) -> list[Placed]:
    return [one for one in RUNGS if one.rung.kind is kind]


def filled(one: Placed) -> list[str]:
    from string import Template

    return [Template(paragraph).substitute(FACTS) for paragraph in one.rung.text]


def test_each_rung_and_each_older_number_says_where_it_is_from() -> None:
    assert len(RUNGS) == 6
    for told in [one.rung for one in RUNGS] + [old for one in RUNGS for old in one.rung.older]:
        assert told.source
        assert bool(told.days) == bool(told.opens) == bool(told.closes)


def test_what_nobody_could_verify_is_said_to_be_unverified() -> None:
    assert "belum terbukti" in resources.ladder().rung["email-bri"].source


@pytest.mark.parametrize("one", RUNGS, ids=lambda one: one.id)
def test_every_text_can_be_filled_and_fits_its_channel(one: Placed) -> None:
    text = "\n\n".join(filled(one))
    assert "$" not in text
    assert bool(text) is not one.rung.kind.automatic
    assert bool(one.rung.points) is bool(text)
    if one.rung.most:
        assert len(text) <= one.rung.most


@pytest.mark.parametrize("one", RUNGS, ids=lambda one: one.id)
def test_nobody_is_asked_for_a_code_or_told_to_be_official(one: Placed) -> None:
    said = " ".join([*one.rung.text, *one.rung.points]).lower()
    assert "resmi" not in said
    for asking in ("berikan kode", "sebutkan kode", "minta kode", "kirim kode", "nik saya"):
        assert asking not in said


@pytest.mark.parametrize("one", by_kind(RungKind.INSTAGRAM), ids=lambda one: one.id)
def test_a_message_to_instagram_has_neither_nik_nor_phone_nor_email(one: Placed) -> None:
    assert not {"phone", "email"} & set(re.findall(r"\$(\w+)", " ".join(one.rung.text)))
    assert not re.search(r"\bnik\b", " ".join(one.rung.text).lower())


def test_a_script_is_read_aloud_in_short_sentences() -> None:
    for one in by_kind(RungKind.CALL):
        for sentence in re.split(r"(?<=[.?:]) ", " ".join(one.rung.text)):
            assert len(sentence.split()) <= 14

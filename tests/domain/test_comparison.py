"""The KTP beside the account, field by field, with what to do about each."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import resources
from kiosk.domain.comparison import Field, How, Outcome, Remedy, compare, compare_field
from kiosk.domain.nik import read_nik

EQUIVALENT = [
    (Field.NAME, "SITI NURHALIZA", "Siti Nurhaliza", How.CASE),
    (Field.NAME, "SITI NURHALIZA", "SITI NUR HALIZA", How.SPACING),
    (Field.NAME, "NUR'AINI", "NURAINI", How.PUNCTUATION),
    (Field.NAME, "M. YUSUF", "M YUSUF", How.PUNCTUATION),
    (Field.NAME, "MUHAMMAD YUSUF", "MOH. YUSUF", How.SHORT_FORM),
    (Field.NAME, "MUHAMMAD YUSUF", "m yusuf", How.SHORT_FORM),
    (Field.NAME, "ABDUL RAHMAN", "ABD. RAHMAN", How.SHORT_FORM),
    (Field.ADDRESS, "JL. DURIAN 12, RT 003/RW 005", "JL DURIAN NO 12", How.LESS_DETAIL),
    (Field.ADDRESS, "JL DURIAN NO. 12 RT/RW 003/005", "Jalan Durian 12 RT3 RW5", How.ABBREVIATION),
    (Field.ADDRESS, "GG MAWAR 003/005", "GANG MAWAR RT.003 RW.005", How.ABBREVIATION),
    (Field.ADDRESS, "KP. BARU KEL SUKA KEC MAJU", "KAMPUNG BARU DESA SUKA", How.LESS_DETAIL),
    (Field.BIRTH_PLACE, "KAB. SEMARANG", "KABUPATEN SEMARANG", How.ABBREVIATION),
    (Field.BIRTH_DATE, "23-04-1995", "1995-04-23", How.NOTATION),
    (Field.SEX, "PEREMPUAN", "P", How.NOTATION),
    (Field.NIK, "3374116304959901", "3374 1163 0495 9901", How.NOTATION),
    (Field.PHONE, "+6281200001234", "0812-0000-1234", How.NOTATION),
    (Field.EMAIL, "Siti@example.com", "siti@example.com", How.CASE),
]  # fmt: skip
DIFFERENT = [
    (Field.NAME, "SITI NURHALIZA", "SITI NURHAYATI"),
    (Field.NAME, "YUSUF M", "YUSUF MUHAMMAD"),
    (Field.ADDRESS, "JL DURIAN 12 RT 003 RW 005", "JL DURIAN 12 RT 004 RW 005"),
    (Field.ADDRESS, "JL DURIAN 12", "JL DURIAN 21"),
    (Field.ADDRESS, "JL DURIAN 1/2", "JL DURIAN 12"),
    (Field.ADDRESS, "RT 001 RW 002", "JL DURIAN"),
    (Field.BIRTH_PLACE, "SEMARANG", "SURABAYA"),
    (Field.BIRTH_DATE, "23-04-1995", "24-04-1995"),
    (Field.BIRTH_DATE, "23-04-1995", "kapan"),
    (Field.SEX, "L", "P"),
    (Field.KK, "3374110101129901", "3374110101129902"),
    (Field.PHONE, "081200001234", "081200001235"),
    (Field.EMAIL, "siti@example.com", "siti@mail.example"),
]
fields = st.sampled_from(Field)
texts = st.text(max_size=30)


@pytest.mark.parametrize(("field", "card", "account", "how"), EQUIVALENT)
def test_what_means_the_same_is_equivalent_and_says_how(
    field: Field, card: str, account: str, how: How
) -> None:
    found = compare_field(field, card, account)
    assert (found.outcome, found.how) == (Outcome.EQUIVALENT, how)


@pytest.mark.parametrize(("field", "card", "account"), DIFFERENT)
def test_what_means_something_else_is_different_with_a_remedy(
    field: Field, card: str, account: str
) -> None:
    found = compare_field(field, card, account)
    assert (found.outcome, found.how) == (Outcome.DIFFERENT, None)
    assert found.remedy is not Remedy.NOTHING


@given(fields, texts)
def test_a_text_is_the_same_as_itself(field: Field, text: str) -> None:
    assert compare_field(field, text, f"  {text} ").outcome is Outcome.SAME


@given(fields, texts, texts)
def test_the_outcome_does_not_depend_on_the_side(field: Field, one: str, other: str) -> None:
    here, there = compare_field(field, one, other), compare_field(field, other, one)
    assert (here.outcome, here.how) == (there.outcome, there.how)


@given(st.sampled_from([Field.NAME, Field.ADDRESS, Field.BIRTH_PLACE]), texts)
def test_capitals_and_spaces_never_make_a_difference(field: Field, text: str) -> None:
    other = "  ".join(text.upper().split(" "))
    assert compare_field(field, text.upper(), other).outcome is Outcome.SAME


def test_a_name_has_to_be_spelled_in_the_account_as_on_the_card() -> None:
    spaced = compare_field(Field.NAME, "SITI NURHALIZA", "SITI NUR HALIZA")
    short = compare_field(Field.NAME, "MUHAMMAD YUSUF", "MOH YUSUF")
    assert spaced.remedy is short.remedy is Remedy.CHANGE_IN_ACCOUNT
    assert compare_field(Field.NAME, "SITI", "Siti").remedy is Remedy.NOTHING


def test_where_account_and_nik_agree_the_card_is_checked_again() -> None:
    nik = read_nik("3374116304959901", resources.regions(), today=date(2026, 11, 23))
    card = {Field.BIRTH_DATE: "24-04-1995", Field.SEX: "LAKI-LAKI"}
    account = {Field.BIRTH_DATE: "23-04-1995", Field.SEX: "PEREMPUAN"}
    remedies = {found.remedy for found in compare(card, account, nik=nik)}
    assert remedies == {Remedy.CHECK_CARD_AGAIN}
    remedies = {found.remedy for found in compare(account, card, nik=nik)}
    assert remedies == {Remedy.CHANGE_IN_ACCOUNT}


def test_another_nik_or_an_impossible_date_means_looking_at_the_card_again() -> None:
    nik = compare_field(Field.NIK, "3374116304959901", "3374116304959902")
    day = compare_field(Field.BIRTH_DATE, "31-02-1995", "28-02-1995")
    assert nik.remedy is day.remedy is Remedy.CHECK_CARD_AGAIN


def test_what_is_wrong_on_the_card_itself_goes_to_dukcapil() -> None:
    card, account = {Field.NAME: "SITI NURHALISA"}, {Field.NAME: "SITI NURHALIZA"}
    (found,) = compare(card, account, wrong_on_card=[Field.NAME])
    assert found.remedy is Remedy.FIX_AT_DUKCAPIL


def test_only_what_both_sides_have_is_compared() -> None:
    card = {Field.ADDRESS: "JL DURIAN", Field.NAME: "SITI", Field.EMAIL: ""}
    account = {Field.NAME: "SITI", Field.EMAIL: "siti@example.com", Field.KK: "1"}
    assert [found.field for found in compare(card, account)] == [Field.NAME]

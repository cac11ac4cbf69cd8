"""One row of a list, one answer."""

from datetime import date

import msgspec
import pytest

from kiosk import resources
from kiosk.domain.finding import Code, Severity
from kiosk.domain.roster import (
    Answer,
    EmailAnswer,
    NikAnswer,
    PhoneAnswer,
    Roster,
    Row,
    RowFlaw,
)

TODAY = date(2026, 11, 23)
SITI = Row("3374116304959901", "1995-04-23", "P", "0812 0000 1234", "siti@example.com")


@pytest.fixture
def roster() -> Roster:
    return Roster(resources.regions(), resources.operators(), TODAY)


def codes(answer: Answer) -> list[str]:
    return [mark.code.value for mark in answer.marks()]


def test_the_answer_has_the_shape_of_the_design(roster: Roster) -> None:
    assert msgspec.json.decode(msgspec.json.encode(roster.answer(SITI))) == {
        "nik": {
            "value": "3374116304959901",
            "province": "Jawa Tengah",
            "regency": "Kota Semarang",
            "district": "Banyumanik",
            "birth_date": "1995-04-23",
            "sex": "P",
            "findings": [],
        },
        "phone": {
            "e164": "+6281200001234",
            "kind": "mobile",
            "operator": "Telkomsel",
            "findings": [],
        },
        "email": {"value": "siti@example.com", "hint": None, "findings": []},
        "age": 31,
        "findings": [],
    }


def test_an_empty_row_has_no_findings(roster: Roster) -> None:
    answer = roster.answer(Row())
    assert codes(answer) == []
    assert answer == Answer(NikAnswer(), PhoneAnswer(), EmailAnswer(), None, ())


def test_later_repeats_are_flagged_and_the_first_is_not(roster: Roster) -> None:
    again = Row("3374-1163-0495-9901", "", "", "+6281200001234", "SITI@Example.com")
    assert codes(roster.answer(SITI)) == []
    assert codes(roster.answer(again)) == ["nik-repeated", "phone-repeated", "email-repeated"]


def test_what_could_not_be_read_is_never_a_repeat(roster: Roster) -> None:
    row = Row("12", "", "", "12", "12")
    roster.answer(row)
    assert codes(roster.answer(row)) == ["nik-not-16-digits", "phone-invalid", "email-invalid"]


def test_age_counts_from_the_printed_date_alone(roster: Roster) -> None:
    without = roster.answer(Row(nik="3374116304109902"))
    old = roster.answer(Row(nik="3374116304959903", birth_date="23-04-1950"))
    assert without.age is None
    assert codes(without) == []
    assert old.age == 76
    assert codes(old) == ["nik-birth-differs", "age-outside-18-64"]


@pytest.mark.parametrize(
    ("row", "flaw"),
    [
        (Row(broken=True), RowFlaw.ROW_UNREADABLE),
        (Row(birth_date="31-02-1995"), RowFlaw.BIRTH_DATE_UNREADABLE),
        (Row(sex="X"), RowFlaw.SEX_UNREADABLE),
    ],
)
def test_what_is_wrong_with_the_row_itself_is_an_error(
    roster: Roster, row: Row, flaw: RowFlaw
) -> None:
    (mark,) = roster.answer(row).findings
    assert (mark.code, mark.severity) == (flaw, Severity.ERROR)


def test_the_severity_of_a_mark_is_that_of_its_code(roster: Roster) -> None:
    marks = roster.answer(Row(nik="3374990000950000")).nik.findings
    assert [mark.code for mark in marks] == [
        Code.NIK_DISTRICT_UNKNOWN,
        Code.NIK_DATE_IMPOSSIBLE,
        Code.NIK_SERIAL_ZERO,
    ]
    assert all(mark.severity is Code(mark.code.value).severity for mark in marks)

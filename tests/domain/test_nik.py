"""What a NIK says, and what is worth noticing about one."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk import resources
from kiosk.domain.finding import Code, Severity
from kiosk.domain.nik import NikReading, read_nik
from kiosk.domain.person import Sex

TODAY = date(2026, 11, 23)
EDGES = Path(__file__).parents[1] / "data" / "nik_edges.toml"
CASES: list[dict[str, Any]] = tomllib.loads(EDGES.read_text(encoding="utf-8"))["case"]
REGIONS = resources.regions()

days = st.dates(date(1927, 1, 1), TODAY)
sexes = st.sampled_from(Sex)
districts = st.sampled_from(sorted(REGIONS.districts))
serials = st.integers(9900, 9999)


def written(district: str, born: date, sex: Sex, serial: int) -> str:
    day = born.day + 40 * (sex is Sex.P)
    return f"{district}{day:02}{born:%m%y}{serial:04}"


def read(nik: str, **card: Any) -> NikReading:
    return read_nik(nik, REGIONS, today=TODAY, **card)


def test_the_edge_table_has_35_cases() -> None:
    assert len(CASES) == 35


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_every_case_on_the_edge_is_read_right(case: dict[str, Any]) -> None:
    sex = Sex(case["sex"]) if "sex" in case else None
    reading = read(case["nik"], birth_date=case.get("printed"), sex=sex)
    assert [finding.code.value for finding in reading.findings] == case["codes"]
    assert reading.birth_date == case.get("born")
    if "place" in case:
        names = (reading.province, reading.regency, reading.district)
        assert [name for name in names if name] == case["place"]


@given(districts, days, sexes, serials)
@settings(max_examples=200)
def test_a_nik_made_from_a_card_agrees_with_the_card(
    district: str, born: date, sex: Sex, serial: int
) -> None:
    reading = read(written(district, born, sex, serial), birth_date=born, sex=sex)
    assert reading.findings == ()
    assert (reading.birth_date, reading.sex, reading.serial) == (born, sex, serial)
    assert reading.district == REGIONS.districts[district]


@given(districts, days, days, sexes)
@settings(max_examples=200)
def test_a_card_with_another_date_is_a_warning_with_both_dates(
    district: str, born: date, printed: date, sex: Sex
) -> None:
    reading = read(written(district, born, sex, 9901), birth_date=printed)
    differs = [one for one in reading.findings if one.code is Code.NIK_BIRTH_DIFFERS]
    same_digits = f"{born:%d%m%y}" == f"{printed:%d%m%y}"
    assert bool(differs) is not same_digits
    for finding in differs:
        assert finding.expected == printed.isoformat()
        assert finding.found[2:] == f"{born:%y-%m-%d}"


@given(st.text(alphabet="0123456789", min_size=16, max_size=16))
@settings(max_examples=300)
def test_sixteen_digits_are_never_an_error(digits: str) -> None:
    reading = read(digits, birth_date=date(1990, 5, 15), sex=Sex.L)
    assert reading.shape_is_right
    assert all(finding.severity is not Severity.ERROR for finding in reading.findings)


@given(st.text(max_size=40))
@settings(max_examples=300)
def test_anything_else_is_an_error_and_nothing_more(text: str) -> None:
    reading = read(text)
    if not reading.shape_is_right:
        assert [finding.code for finding in reading.findings] == [Code.NIK_NOT_16_DIGITS]
        assert reading == NikReading(reading.value, findings=reading.findings)


@given(st.lists(st.sampled_from(" .-\u00a0\u200b\u2013\t"), min_size=16, max_size=16))
@settings(max_examples=100)
def test_what_separates_the_digits_does_not_matter(separators: list[str]) -> None:
    digits = "3374116304959901"
    typed = "".join(one + other for one, other in zip(digits, separators, strict=True))
    assert read(typed) == read(digits)


def test_a_short_nik_says_how_many_digits_there_are_so_far() -> None:
    (finding,) = read("3374 1163").findings
    assert (finding.expected, finding.found) == ("16", "8")


def test_a_retired_code_names_the_code_in_its_place() -> None:
    reading = read("9101011505909915")
    assert [finding.code for finding in reading.findings] == [Code.NIK_REGENCY_RETIRED]
    assert reading.findings[0].expected == "Kabupaten Merauke"


def test_no_successor_is_claimed_for_a_gap() -> None:
    reading = read("6404011505909917")
    assert [finding.code for finding in reading.findings] == [Code.NIK_REGENCY_RETIRED]
    assert reading.regency is None

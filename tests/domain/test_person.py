"""Names, birth dates, sex and age as the KTP has them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.finding import Code
from kiosk.domain.person import (
    DateFlaw,
    NameFlaw,
    NameNote,
    Sex,
    age_finding,
    age_on,
    calling_name,
    name_flaw,
    name_notes,
    read_birth_date,
    read_sex,
    tidy_name,
)

TODAY = date(2026, 11, 23)
births = st.dates(date(1900, 1, 1), TODAY)


@pytest.mark.parametrize(
    "name", ["SITI NURHALIZA", "SUHARTO", "NUR'AINI", "H. ABD. RAHMAN, S.PD", "AL-FATAH", "JOSÉ"]
)
def test_names_as_ktps_have_them_are_taken(name: str) -> None:
    assert name_flaw(tidy_name(name)) is None


@pytest.mark.parametrize(
    ("name", "flaw"),
    [
        ("", NameFlaw.MISSING),
        ("  ", NameFlaw.MISSING),
        ("B4MBANG", NameFlaw.NOT_LETTERS),
        ("...", NameFlaw.NOT_LETTERS),
        ("СИТИ", NameFlaw.NOT_LETTERS),
        ("SITI_N", NameFlaw.NOT_LETTERS),
        ("A" * 121, NameFlaw.TOO_LONG),
    ],
)
def test_other_names_say_what_is_wrong(name: str, flaw: NameFlaw) -> None:
    assert name_flaw(tidy_name(name)) is flaw


def test_a_name_is_kept_as_typed_in_capitals_with_single_spaces() -> None:
    assert tidy_name(" siti\u00a0  nur’aini ") == "SITI NUR'AINI"
    assert tidy_name("Ｓｉｔｉ") == "SITI"


def test_one_word_and_eighty_letters_are_noted_and_taken() -> None:
    long = tidy_name("a" * 80)
    assert name_flaw(long) is None
    assert name_notes(long) == (NameNote.ONE_WORD, NameNote.OVER_60_LETTERS)
    assert name_notes("SITI NURHALIZA") == ()


@given(st.text(max_size=80))
def test_a_tidy_name_is_tidy(name: str) -> None:
    tidy = tidy_name(name)
    assert "  " not in tidy
    assert tidy == tidy.strip()


@pytest.mark.parametrize(
    "text", ["23-04-1995", "23/4/1995", "23.04.1995", "23 04 1995", "23041995", "1995-04-23",
             "19950423", "２３－０４－１９９５", " 23-04-1995\u200b", "23\u201304\u20131995"]
)  # fmt: skip
def test_a_birth_date_is_read_however_it_is_written(text: str) -> None:
    assert read_birth_date(text, TODAY) == date(1995, 4, 23)


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        ("", DateFlaw.MISSING),
        ("31-02-1995", DateFlaw.NO_SUCH_DAY),
        ("31021995", DateFlaw.NO_SUCH_DAY),
        ("29-02-1995", DateFlaw.NO_SUCH_DAY),
        ("00-04-1995", DateFlaw.NO_SUCH_DAY),
        ("23-13-1995", DateFlaw.NO_SUCH_DAY),
        ("23-04-95", DateFlaw.SHORT_YEAR),
        ("23-04", DateFlaw.NOT_A_DATE),
        ("230495", DateFlaw.NOT_A_DATE),
        ("23-O4-1995", DateFlaw.NOT_A_DATE),
        ("23-04-19955", DateFlaw.NOT_A_DATE),
        ("24-11-2026", DateFlaw.IN_THE_FUTURE),
        ("23-04-1895", DateFlaw.TOO_LONG_AGO),
        ("23-04-0000", DateFlaw.SHORT_YEAR),
    ],
)
def test_a_date_that_cannot_be_says_why(text: str, flaw: DateFlaw) -> None:
    assert read_birth_date(text, TODAY) is flaw


@given(births, st.sampled_from(["%d-%m-%Y", "%d/%m/%Y", "%d%m%Y", "%Y-%m-%d", "%Y%m%d"]))
def test_every_notation_gives_the_same_day(born: date, notation: str) -> None:
    assert read_birth_date(born.strftime(notation), TODAY) == born


@given(st.text(max_size=20))
def test_any_text_gives_a_past_day_or_a_flaw(text: str) -> None:
    day = read_birth_date(text, TODAY)
    assert isinstance(day, DateFlaw) or date(1900, 1, 1) <= day <= TODAY


@pytest.mark.parametrize(
    ("text", "sex"),
    [("L", Sex.L), ("laki-laki", Sex.L), ("P", Sex.P), ("PEREMPUAN", Sex.P), ("Ｐ", Sex.P),
     ("", None), ("X", None)],
)  # fmt: skip
def test_sex_is_read_as_printed_or_abbreviated(text: str, sex: Sex | None) -> None:
    assert read_sex(text) is sex


@pytest.mark.parametrize(
    ("born", "inside"),
    [
        (date(2008, 11, 23), True),
        (date(2008, 11, 24), False),
        (date(1961, 11, 24), True),
        (date(1961, 11, 23), False),
    ],
)
def test_eighteen_to_sixty_four_counts_both_ends(born: date, inside: bool) -> None:
    finding = age_finding(born, TODAY)
    assert (finding is None) is inside
    assert finding is None or finding.code is Code.AGE_OUTSIDE_18_64


def test_a_leap_day_child_grows_older_on_the_first_of_march() -> None:
    assert age_on(date(2008, 2, 29), date(2026, 2, 28)) == 17
    assert age_on(date(2008, 2, 29), date(2026, 3, 1)) == 18


@given(births, births)
def test_age_grows_by_one_a_year(born: date, day: date) -> None:
    later = date(day.year + 1, day.month, min(day.day, 28))
    assert age_on(born, later) - age_on(born, day.replace(day=min(day.day, 28))) == 1


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Rina Wulandari", "Rina"),
        ("Ibu Lestari", "Ibu Lestari"),
        ("Pak Hadi Santoso", "Pak Hadi"),
        ("Ibu", "Ibu"),
        ("", ""),
    ],
)
def test_a_colleague_is_called_by_the_first_name_and_never_by_the_honorific_alone(
    name: str, called: str
):
    assert calling_name(name) == called

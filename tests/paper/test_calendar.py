"""A calendar entry that every calendar takes, small enough for a code, with nothing personal."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.domain.clock import WIB
from kiosk.paper.calendar import MOST_OCTETS, Appointment, calendar_text
from kiosk.paper.qr import qr_matrix
from tests.paper.strict_calendar import UTC_MOMENT, NotACalendar, Part, read, text, unfolded

BEGINS = datetime(2026, 11, 24, 13, 0, tzinfo=WIB)
ENTRY = Appointment(
    reference="PK-BMK07-20261123-4X",
    begins=BEGINS,
    ends=BEGINS + timedelta(hours=1),
    made_at=datetime(2026, 11, 23, 2, 4, 5, tzinfo=UTC),
    summary="Coba kode OTP Prakerja",
    place="BRI Unit Banyumanik",
)
MODULES_AT_MOST = 85


def event(entry: Appointment = ENTRY) -> Part:
    calendar = read(calendar_text(entry).encode())
    assert calendar.values["VERSION"] == "2.0"
    assert calendar.values["PRODID"]
    (found,) = calendar.parts
    assert found.name == "VEVENT"
    return found


def test_it_is_one_event_in_utc_with_all_that_the_rfc_requires():
    values = event().values
    assert values["UID"] == "PK-BMK07-20261123-4X-20261124T060000Z"
    assert values["DTSTAMP"] == "20261123T020405Z"
    assert (values["DTSTART"], values["DTEND"]) == ("20261124T060000Z", "20261124T070000Z")
    assert text(values["SUMMARY"]) == "Coba kode OTP Prakerja PK-BMK07-20261123-4X"
    assert text(values["LOCATION"]) == "BRI Unit Banyumanik"


def test_the_phone_rings_a_quarter_of_an_hour_before():
    (alarm,) = event().parts
    assert alarm.name == "VALARM"
    assert alarm.values["ACTION"] == "DISPLAY"
    assert alarm.values["TRIGGER"] == "-PT15M"
    assert text(alarm.values["DESCRIPTION"])


def test_the_same_entry_is_the_same_text_so_that_no_phone_has_it_twice():
    assert calendar_text(ENTRY) == calendar_text(replace(ENTRY, begins=BEGINS.astimezone(UTC)))
    later = replace(ENTRY, begins=BEGINS + timedelta(hours=1))
    assert event(later).values["UID"] != event().values["UID"]


def test_the_longest_entry_still_makes_a_code_that_a_phone_reads():
    longest = replace(
        ENTRY,
        reference="PK-12345678-20261123-9999X",
        place="Unit, " * 20,
        summary="Coba kode OTP Prakerja lagi, sekarang juga; " * 3,
    )
    told = calendar_text(longest)
    assert len(told.encode()) <= MOST_OCTETS
    read(told.encode())
    for entry in (calendar_text(ENTRY), told):
        assert len(qr_matrix(entry)) <= MODULES_AT_MOST + 8


def test_the_usual_entry_is_smaller_still():
    assert len(qr_matrix(calendar_text(ENTRY), border=0)) <= 77


places = st.text(max_size=90)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2199, 1, 1)).map(  # noqa: DTZ001
    lambda naive: naive.replace(tzinfo=UTC)
)


@given(places, places, moments)
def test_whatever_a_site_is_called_the_file_is_right(place: str, summary: str, begins: datetime):
    ends = begins + timedelta(minutes=30)
    found = event(replace(ENTRY, place=place, summary=summary, begins=begins, ends=ends))
    for key in ("DTSTAMP", "DTSTART", "DTEND"):
        assert UTC_MOMENT.fullmatch(found.values[key])
    assert text(found.values["SUMMARY"]).endswith(ENTRY.reference)
    plain = "".join(sign if sign.isprintable() else " " for sign in place)
    assert " ".join(plain.split()).startswith(text(found.values.get("LOCATION", "")))


@given(st.text(alphabet="aé\u20ac\U0001f600", max_size=400))
def test_folding_splits_no_character_and_loses_none(words: str):
    from kiosk.paper.calendar import _folded

    assert unfolded(_folded(f"SUMMARY:{words}").encode()) == [f"SUMMARY:{words}"]


@pytest.mark.parametrize(
    "broken",
    [
        "BEGIN:VCALENDAR\nEND:VCALENDAR\n",
        "BEGIN:VCALENDAR\r\nEND:VEVENT\r\n",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n",
        f"BEGIN:VCALENDAR\r\nSUMMARY:{'x' * 70}\r\nEND:VCALENDAR\r\n",
        "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\nX:1\r\n",
    ],
)
def test_the_reader_of_these_tests_lets_no_broken_file_pass(broken: str):
    with pytest.raises(NotACalendar):
        read(broken.encode())


@pytest.mark.parametrize("value", ["a,b", "a;b", "a\\b", "a\x07b"])
def test_nor_a_text_that_is_not_escaped(value: str):
    with pytest.raises(NotACalendar):
        text(value)


def test_it_names_nobody():
    assert not re.search(r"\d{16}|\+62|08\d{8}", calendar_text(ENTRY))
    told = set(Appointment.__struct_fields__)
    assert told == {"reference", "begins", "ends", "made_at", "summary", "place"}

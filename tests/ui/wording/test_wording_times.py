from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.wording import times

NOW = datetime(2026, 11, 23, 2, 12, tzinfo=UTC)
JAKARTA, MAKASSAR, JAYAPURA = "Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"
SECOND, MINUTE, HOUR, DAY = 1000, 60_000, 3_600_000, 86_400_000


@pytest.mark.parametrize(
    ("ms", "words"),
    [
        (-5, "0 detik"),
        (1, "1 detik"),
        (59 * SECOND, "59 detik"),
        (MINUTE, "1 menit"),
        (4 * MINUTE + 12 * SECOND, "4 menit 12 detik"),
        (HOUR, "1 jam"),
        (2 * HOUR + 5 * MINUTE, "2 jam 5 menit"),
        (2 * HOUR + 4 * MINUTE + 1, "2 jam 5 menit"),
        (DAY - 1, "1 hari"),
        (DAY, "1 hari"),
        (DAY + 3 * HOUR, "1 hari 3 jam"),
        (DAY + 2 * HOUR + 1, "1 hari 3 jam"),
    ],
)
def test_a_duration_is_told_in_its_two_largest_units(ms, words):
    assert times.duration(ms) == words


@given(st.integers(0, 40 * DAY))
def test_a_duration_never_promises_less_than_there_is(ms):
    units = {"hari": DAY, "jam": HOUR, "menit": MINUTE, "detik": SECOND}
    words = times.duration(ms).split()
    told = sum(int(n) * units[unit] for n, unit in zip(words[::2], words[1::2], strict=True))
    assert ms <= told < ms + HOUR


@pytest.mark.parametrize(
    ("zone", "time"),
    [(JAKARTA, "09.12 WIB"), (MAKASSAR, "10.12 WITA"), (JAYAPURA, "11.12 WIT")],
)
def test_a_clock_time_names_the_zone_of_the_kiosk(zone, time):
    assert times.clock_time(NOW, zone) == time


@pytest.mark.parametrize(
    ("at", "words", "chip"),
    [
        (NOW + timedelta(minutes=4), "hari ini pukul 09.16 WIB", "09.16 WIB"),
        (NOW + timedelta(days=1), "besok pukul 09.12 WIB", "Besok 09.12 WIB"),
        (NOW - timedelta(days=1), "kemarin pukul 09.12 WIB", "Kemarin 09.12 WIB"),
        (NOW + timedelta(days=2), "Rabu 25 Nov pukul 09.12 WIB", "Rabu 25 Nov 09.12 WIB"),
        (
            NOW + timedelta(days=60),
            "Jumat 22 Jan 2027 pukul 09.12 WIB",
            "Jumat 22 Jan 2027 09.12 WIB",
        ),
    ],
)
def test_a_day_is_told_as_seen_from_today(at, words, chip):
    assert times.when(at, NOW, JAKARTA) == words
    assert times.short_when(at, NOW, JAKARTA) == chip


def test_within_a_line_tomorrow_has_no_capital():
    assert times.brief_when(NOW + timedelta(days=1), NOW, JAKARTA) == "besok 09.12 WIB"
    assert times.brief_when(NOW + timedelta(minutes=4), NOW, JAKARTA) == "09.16 WIB"


def test_tomorrow_begins_at_midnight_of_the_kiosk_not_of_utc():
    evening = datetime(2026, 11, 23, 16, 30, tzinfo=UTC)
    later = evening + timedelta(minutes=40)
    assert times.day(later, evening, JAKARTA) == "besok"
    assert times.day(later, evening, MAKASSAR) == "hari ini"


@pytest.mark.parametrize(
    ("hour", "words"),
    [
        (3, "malam"),
        (4, "pagi"),
        (10, "pagi"),
        (11, "siang"),
        (15, "sore"),
        (18, "malam"),
        (23, "malam"),
    ],
)
def test_the_greeting_follows_the_hour_at_the_desk(hour, words):
    at = datetime(2026, 11, 23, hour, 30, tzinfo=times.ZoneInfo(JAYAPURA))
    assert times.greeting(at, JAYAPURA, "Rina") == f"Selamat {words}, Rina"


@pytest.mark.parametrize(
    ("ms", "words"),
    [
        (59_999, "baru saja"),
        (2 * MINUTE, "2 menit lalu"),
        (3 * HOUR, "3 jam lalu"),
        (2 * DAY, "2 hari lalu"),
    ],
)
def test_the_past_is_told_in_its_largest_unit(ms, words):
    assert times.ago(ms) == words


def test_dates_and_numbers_are_written_the_indonesian_way():
    assert times.date_text(date(1995, 4, 23)) == "23-04-1995"
    assert times.long_day(NOW, JAKARTA) == "Senin, 23 November"
    assert times.stamp(NOW, JAKARTA) == "23/11 09.12"
    assert times.remaining(252_000) == "4 menit 12 detik lagi"
    assert times.number(1_234_567) == "1.234.567"

"""Times, days, durations and counts as people say them: "pukul 09.16 WIB", "4 menit 12 detik".

`zone` is a name such as ``Asia/Jakarta`` (``settings.site.zone``); moments are aware datetimes.
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.ui.wording.phrase import say

WEEKDAYS = (
    QT_TRANSLATE_NOOP("Wording", "Senin"),
    QT_TRANSLATE_NOOP("Wording", "Selasa"),
    QT_TRANSLATE_NOOP("Wording", "Rabu"),
    QT_TRANSLATE_NOOP("Wording", "Kamis"),
    QT_TRANSLATE_NOOP("Wording", "Jumat"),
    QT_TRANSLATE_NOOP("Wording", "Sabtu"),
    QT_TRANSLATE_NOOP("Wording", "Minggu"),
)
MONTHS = (
    QT_TRANSLATE_NOOP("Wording", "Januari"),
    QT_TRANSLATE_NOOP("Wording", "Februari"),
    QT_TRANSLATE_NOOP("Wording", "Maret"),
    QT_TRANSLATE_NOOP("Wording", "April"),
    QT_TRANSLATE_NOOP("Wording", "Mei"),
    QT_TRANSLATE_NOOP("Wording", "Juni"),
    QT_TRANSLATE_NOOP("Wording", "Juli"),
    QT_TRANSLATE_NOOP("Wording", "Agustus"),
    QT_TRANSLATE_NOOP("Wording", "September"),
    QT_TRANSLATE_NOOP("Wording", "Oktober"),
    QT_TRANSLATE_NOOP("Wording", "November"),
    QT_TRANSLATE_NOOP("Wording", "Desember"),
)
GREETINGS = (
    (4, QT_TRANSLATE_NOOP("Wording", "Selamat pagi, {name}")),
    (11, QT_TRANSLATE_NOOP("Wording", "Selamat siang, {name}")),
    (15, QT_TRANSLATE_NOOP("Wording", "Selamat sore, {name}")),
    (18, QT_TRANSLATE_NOOP("Wording", "Selamat malam, {name}")),
)


def duration(ms: int) -> str:
    """How long something takes, rounded up so that nobody is told to come too early."""
    seconds = -(-max(ms, 0) // 1000)
    if seconds < 60:
        return say(QT_TRANSLATE_NOOP("Wording", "{seconds} detik"), seconds=seconds)
    if seconds < 3600:
        minutes, seconds = divmod(seconds, 60)
        if not seconds:
            return say(QT_TRANSLATE_NOOP("Wording", "{minutes} menit"), minutes=minutes)
        return say(
            QT_TRANSLATE_NOOP("Wording", "{minutes} menit {seconds} detik"),
            minutes=minutes,
            seconds=seconds,
        )
    return _long_duration(-(-seconds // 60))


def _long_duration(minutes: int) -> str:
    hours, minutes = divmod(minutes, 60)
    if hours < 24 and minutes:
        source = QT_TRANSLATE_NOOP("Wording", "{hours} jam {minutes} menit")
        return say(source, hours=hours, minutes=minutes)
    days, hours = divmod(hours + (minutes > 0), 24)
    if not days:
        return say(QT_TRANSLATE_NOOP("Wording", "{hours} jam"), hours=hours)
    if not hours:
        return say(QT_TRANSLATE_NOOP("Wording", "{days} hari"), days=days)
    source = QT_TRANSLATE_NOOP("Wording", "{days} hari {hours} jam")
    return say(source, days=days, hours=hours)


def remaining(ms: int) -> str:
    """A chip for a running wait: "4 menit 12 detik lagi"."""
    return say(QT_TRANSLATE_NOOP("Wording", "{wait} lagi"), wait=duration(ms))


def ago(ms: int) -> str:
    """How long something is past, in its largest unit: "2 menit lalu"."""
    minutes = max(ms, 0) // 60_000
    if minutes < 1:
        return say(QT_TRANSLATE_NOOP("Wording", "baru saja"))
    if minutes < 60:
        return say(QT_TRANSLATE_NOOP("Wording", "{minutes} menit lalu"), minutes=minutes)
    if minutes < 1440:
        return say(QT_TRANSLATE_NOOP("Wording", "{hours} jam lalu"), hours=minutes // 60)
    return say(QT_TRANSLATE_NOOP("Wording", "{days} hari lalu"), days=minutes // 1440)


def hour(at: datetime, zone: str) -> str:
    """The bare figures for the top bar: "09.12"."""
    local = at.astimezone(ZoneInfo(zone))
    source = QT_TRANSLATE_NOOP("Wording", "{hours:02}.{minutes:02}")
    return say(source, hours=local.hour, minutes=local.minute)


def clock_time(at: datetime, zone: str) -> str:
    """A clock time with its zone: "09.16 WIB"."""
    return f"{hour(at, zone)} {at.astimezone(ZoneInfo(zone)):%Z}"


def day(at: datetime, now: datetime, zone: str) -> str:
    """The day seen from `now`: "hari ini", "besok", "kemarin", or "Senin 23 Nov"."""
    local, today = (moment.astimezone(ZoneInfo(zone)).date() for moment in (at, now))
    match (local - today).days:
        case 0:
            return say(QT_TRANSLATE_NOOP("Wording", "hari ini"))
        case 1:
            return say(QT_TRANSLATE_NOOP("Wording", "besok"))
        case -1:
            return say(QT_TRANSLATE_NOOP("Wording", "kemarin"))
    short = f"{say(WEEKDAYS[local.weekday()])} {local.day} {say(MONTHS[local.month - 1])[:3]}"
    return short if local.year == today.year else f"{short} {local.year}"


def when(at: datetime, now: datetime, zone: str) -> str:
    """Day and time inside a sentence: "besok pukul 00.05 WIB"."""
    source = QT_TRANSLATE_NOOP("Wording", "{day} pukul {time}")
    return say(source, day=day(at, now, zone), time=clock_time(at, zone))


def brief_when(at: datetime, now: datetime, zone: str) -> str:
    """The same in few words, within a line: "09.16 WIB" today, else "besok 00.05 WIB"."""
    time = clock_time(at, zone)
    local, today = (moment.astimezone(ZoneInfo(zone)).date() for moment in (at, now))
    return time if local == today else f"{day(at, now, zone)} {time}"


def short_when(at: datetime, now: datetime, zone: str) -> str:
    """The same for a chip: "09.16 WIB" today, else "Besok 00.05 WIB"."""
    words = brief_when(at, now, zone)
    return f"{words[:1].upper()}{words[1:]}"


def stamp(at: datetime, zone: str) -> str:
    """Day and time in a list: "23/11 09.11"."""
    return f"{at.astimezone(ZoneInfo(zone)):%d/%m} {hour(at, zone)}"


def dated(at: datetime, zone: str) -> str:
    """A moment that has to stand for years: "23-11-2026 pukul 09.00 WIB"."""
    on = date_text(at.astimezone(ZoneInfo(zone)).date())
    source = QT_TRANSLATE_NOOP("Wording", "{day} pukul {time}")
    return say(source, day=on, time=clock_time(at, zone))


def date_text(on: date) -> str:
    """A date as the KTP prints it: "23-04-1995"."""
    return f"{on:%d-%m-}{on.year:04}"


def long_day(at: datetime, zone: str) -> str:
    """The headline of a day: "Senin, 23 November"."""
    local = at.astimezone(ZoneInfo(zone))
    return f"{say(WEEKDAYS[local.weekday()])}, {local.day} {say(MONTHS[local.month - 1])}"


def greeting(at: datetime, zone: str, name: str) -> str:
    """Good morning and so on, by the hour of the kiosk."""
    now = at.astimezone(ZoneInfo(zone)).hour
    source = GREETINGS[-1][1]
    for start, words in GREETINGS:
        if now >= start:
            source = words
    return say(source, name=name)


def number(count: int) -> str:
    """A whole number with the language's thousands sign: "12.345"."""
    return f"{count:,}".replace(",", say(QT_TRANSLATE_NOOP("Wording", ".")))

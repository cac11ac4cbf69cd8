"""The words on paper, in the language in force, and times as people write them."""

from datetime import datetime
from html import escape
from zoneinfo import ZoneInfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

CONTEXT = "Paper"
LOCALE = QT_TRANSLATE_NOOP("Paper", "id_ID")
"""Translated by the name of the locale whose days and months are to be used: en_GB."""


def say(source: object, **facts: object) -> str:
    """An Indonesian literal in the language in force, its ``{names}`` filled in."""
    spoken: str = QCoreApplication.translate(CONTEXT, str(source))
    return spoken.format(**facts)


def html(text: str) -> str:
    """Plain text as HTML, line breaks kept."""
    return escape(text, quote=False).replace("\n", "<br>")


def day(at: datetime, zone: str) -> str:
    """``Senin, 23 November 2026`` in the zone's calendar."""
    local = at.astimezone(ZoneInfo(zone))
    on = QDate(local.year, local.month, local.day)
    return QLocale(say(LOCALE)).toString(on, "dddd, d MMMM yyyy")


def time(at: datetime, zone: str) -> str:
    """``16.12 WIB``."""
    local = at.astimezone(ZoneInfo(zone))
    spoken = say(
        QT_TRANSLATE_NOOP("Paper", "{hours:02}.{minutes:02}"),
        hours=local.hour,
        minutes=local.minute,
    )
    return f"{spoken} {local:%Z}"


def moment(at: datetime, zone: str) -> str:
    """``Senin, 23 November 2026, 16.12 WIB``."""
    return f"{day(at, zone)}, {time(at, zone)}"

"""When the desk of a rung answers, told in the kiosk's own zone; the ladder keeps hours in WIB."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain.clock import WIB
from kiosk.domain.ladder import DAYS, Rung, is_open, next_opening
from kiosk.ui.wording.phrase import say
from kiosk.ui.wording.times import WEEKDAYS, brief_when, clock_time, hour

EVERY_DAY = QT_TRANSLATE_NOOP("Wording", "Setiap hari")
FROM_TO = QT_TRANSLATE_NOOP("Wording", "{first} sampai {last}")
HOURS = QT_TRANSLATE_NOOP("Wording", "{days}, {opens} sampai {closes}")
OPEN_NOW = QT_TRANSLATE_NOOP("Wording", "Buka sekarang, sampai {time}")
OPENS_AGAIN = QT_TRANSLATE_NOOP("Wording", "Tutup sekarang. Buka lagi {time}")
UNKNOWN = QT_TRANSLATE_NOOP("Wording", "Jam layanan belum diketahui")


def desk_hours(rung: Rung, now: datetime, zone: str) -> str:
    """For instance "Senin sampai Jumat, 08.00 sampai 19.00 WIB"; empty where none are known."""
    if not (rung.days and rung.opens and rung.closes):
        return ""
    today = now.astimezone(WIB).date()
    opens, closes = (datetime.combine(today, at, WIB) for at in (rung.opens, rung.closes))
    return say(
        HOURS, days=_days(rung.days), opens=hour(opens, zone), closes=clock_time(closes, zone)
    )


def open_now(rung: Rung, now: datetime, zone: str) -> str:
    """Whether somebody answers at the aware `now`, as far as hours are known."""
    if not (rung.days and rung.opens and rung.closes):
        return say(UNKNOWN)
    if is_open(rung, now):
        closes = datetime.combine(now.astimezone(WIB).date(), rung.closes, WIB)
        return say(OPEN_NOW, time=clock_time(closes, zone))
    opens = next_opening(rung, now).astimezone(ZoneInfo(zone))
    return say(OPENS_AGAIN, time=brief_when(opens, now, zone))


def _days(days: tuple[str, ...]) -> str:
    """A run of days by its ends, others one by one."""
    at = sorted(DAYS.index(day) for day in days)
    if len(at) == len(DAYS):
        return say(EVERY_DAY)
    names = [say(WEEKDAYS[one]) for one in at]
    if len(at) > 2 and at[-1] - at[0] == len(at) - 1:
        return say(FROM_TO, first=names[0], last=names[-1])
    return ", ".join(names)

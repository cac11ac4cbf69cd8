"""What the forecast says in words: hours with their doubt, and never a promise."""

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain.forecast import HOURS, Chance, Forecast, Proposal
from kiosk.ui.wording.phrase import say
from kiosk.ui.wording.times import clock_time, day, hour

PROPOSAL = QT_TRANSLATE_NOOP(
    "Wording", "Usulan: {begins}–{ends}, sekitar {about} dari 10 berhasil."
)
TOO_LITTLE = QT_TRANSLATE_NOOP(
    "Wording", "Belum cukup data: {seen} dari {least} percobaan yang diperlukan."
)
NO_HOUR_YET = QT_TRANSLATE_NOOP(
    "Wording", "{seen} percobaan, tetapi belum ada satu jam pun dengan {least} percobaan."
)
NONE_BETTER = QT_TRANSLATE_NOOP("Wording", "Belum ada jam yang jelas lebih baik.")
BETTER = QT_TRANSLATE_NOOP("Wording", "Lebih sering berhasil: {hours}.")
HOW_MANY = QT_TRANSLATE_NOOP(
    "Wording",
    "Dari {seen} percobaan di loket ini. Garis tipis: nilai yang mungkin. "
    "Titik: jam itu belum cukup data.",
)
ONE_HOUR = QT_TRANSLATE_NOOP(
    "Wording", "pukul {hour:02}.00 {mean} dari 100, mungkin {low} sampai {high}"
)


def proposal(found: Proposal, now: datetime, zone: str) -> str:
    """One line beside the ring: when, and how many of ten attempts work then at this desk."""
    begins = f"{day(found.begins, now, zone)} {hour(found.begins, zone)}"
    return say(PROPOSAL, begins=begins, ends=clock_time(found.ends, zone), about=found.about)


def too_little(forecast: Forecast) -> str:
    """In place of the chart."""
    seen = forecast.total.total
    if forecast.missing:
        return say(TOO_LITTLE, seen=seen, least=seen + forecast.missing)
    return say(NO_HOUR_YET, seen=seen, least=forecast.hour_needs)


def below_the_chart(forecast: Forecast) -> str:
    """Which hours are better, if any, and on how much that rests; empty where nothing is shown."""
    if not chances(forecast):
        return ""
    hours = ", ".join(f"{hour:02}.00" for hour in sorted(forecast.best_hours()))
    better = say(BETTER, hours=hours) if hours else say(NONE_BETTER)
    return f"{better} {say(HOW_MANY, seen=forecast.total.total)}"


def chances(forecast: Forecast) -> dict[int, Chance]:
    """What can be said of each hour of the day."""
    known = ((hour, forecast.chance(hour)) for hour in HOURS)
    return {hour: chance for hour, chance in known if chance}


def spoken(shown: dict[int, Chance]) -> str:
    """The chart for a screen reader."""
    return "; ".join(_one_hour(hour, chance) for hour, chance in shown.items())


def _one_hour(hour: int, chance: Chance) -> str:
    mean, low, high = (round(share * 100) for share in chance)
    return say(ONE_HOUR, hour=hour, mean=mean, low=low, high=high)

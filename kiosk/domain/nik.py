"""The NIK, the 16-digit number of a person, and everything worth noticing about one.

Structure after handbook 2.1: region of first registration (6 digits), birth date DDMMYY with 40
added to the day of women, serial from 0001. Only "not 16 digits" is an error: whatever else looks
wrong can be genuine, because a NIK is for life (PP 40/2019 art. 30(2)).
"""

from datetime import date

import msgspec

from kiosk.domain.digits import bare_digits
from kiosk.domain.finding import Code, Finding
from kiosk.domain.person import Sex
from kiosk.domain.regions import Regions


class NikReading(msgspec.Struct, frozen=True):
    """What a NIK says. `value` is 16 digits, or what was typed when the shape is wrong.

    Names are None where the table does not know the code. For a retired regency `regency` is
    today's name and `regency_now` today's code, both None where no successor is certain.
    """

    value: str
    province: str | None = None
    regency: str | None = None
    district: str | None = None
    birth_date: date | None = None
    sex: Sex | None = None
    serial: int | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def shape_is_right(self) -> bool:
        """Whether there are 16 digits. It says nothing about Dukcapil."""
        return self.serial is not None


def read_nik(
    text: str,
    regions: Regions,
    *,
    today: date,
    birth_date: date | None = None,
    sex: Sex | None = None,
) -> NikReading:
    """Reads a NIK as typed or pasted and compares it with what is printed on the card.

    `birth_date` and `sex` are those of the card, where known. They also settle the century of
    the two-digit year; without them it is the latest that does not lie after `today`.
    """
    value = bare_digits(text)
    if len(value) != 16 or not (value.isascii() and value.isdigit()):
        return NikReading(value, findings=(_shape_finding(value),))
    findings: list[Finding] = []
    province, regency, district = _place(value, regions, findings)
    day = int(value[6:8])
    own_sex = Sex.L if 1 <= day <= 31 else Sex.P if 41 <= day <= 71 else None
    born = None
    if own_sex is not None:
        born = _born(day % 40, int(value[8:10]), int(value[10:12]), birth_date, today)
    if born is None:
        findings.append(Finding(Code.NIK_DATE_IMPOSSIBLE, found=value[6:12]))
    elif birth_date is not None and born != birth_date:
        expected, found = birth_date.isoformat(), born.isoformat()
        findings.append(Finding(Code.NIK_BIRTH_DIFFERS, expected, found))
    if sex is not None and own_sex is not None and sex is not own_sex:
        findings.append(Finding(Code.NIK_SEX_DIFFERS, sex, own_sex))
    serial = int(value[12:])
    if serial == 0:
        findings.append(Finding(Code.NIK_SERIAL_ZERO, found="0000"))
    return NikReading(value, province, regency, district, born, own_sex, serial, tuple(findings))


def _shape_finding(value: str) -> Finding:
    digits = sum(letter in "0123456789" for letter in value)
    return Finding(Code.NIK_NOT_16_DIGITS, expected="16", found=str(digits))


def _place(
    value: str, regions: Regions, findings: list[Finding]
) -> tuple[str | None, str | None, str | None]:
    """Province, regency (for a retired code today's name, where a successor is certain), district.

    One finding at most: below a code that is unknown or retired nothing more can be said.
    """
    province = regions.provinces.get(value[:2])
    if province is None:
        findings.append(Finding(Code.NIK_PROVINCE_UNKNOWN, found=value[:2]))
        return None, None, None
    regency = regions.regencies.get(value[:4])
    if regency is not None:
        district = regions.districts.get(value[:6])
        if district is None:
            findings.append(Finding(Code.NIK_DISTRICT_UNKNOWN, found=value[:6]))
        return province, regency, district
    now = regions.retired.get(value[:4])
    if now is None:
        findings.append(Finding(Code.NIK_REGENCY_UNKNOWN, found=value[:4]))
        return province, None, None
    regency = regions.regencies.get(now)
    findings.append(Finding(Code.NIK_REGENCY_RETIRED, regency or "", value[:4]))
    return province, regency, None


def _born(day: int, month: int, year: int, printed: date | None, today: date) -> date | None:
    """The date meant by a two-digit year; None when no century has such a day."""
    late, early = _day_of(2000 + year, month, day), _day_of(1900 + year, month, day)
    if late is None or late > today:
        return early
    if printed is None or early is None:
        return late
    return early if abs(early - printed) < abs(late - printed) else late


def _day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

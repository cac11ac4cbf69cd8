"""What the KTP says about a person: name, birth date, sex, and the age that follows from it."""

import re
import unicodedata
from datetime import date
from enum import StrEnum

from kiosk.domain.digits import seen_text
from kiosk.domain.finding import Code, Finding


class Sex(StrEnum):
    """As lists and forms write it: Laki-laki or Perempuan."""

    L = "L"
    P = "P"


_SEXES = {
    **dict.fromkeys(("L", "LK", "LAKI-LAKI", "LAKI LAKI", "LAKILAKI", "LAKI", "PRIA"), Sex.L),
    **dict.fromkeys(("P", "PR", "PEREMPUAN", "WANITA"), Sex.P),
}


def read_sex(text: str) -> Sex | None:
    """The sex as printed (LAKI-LAKI, PEREMPUAN) or abbreviated (L, P); None when unreadable."""
    return _SEXES.get(text) or _SEXES.get(" ".join(seen_text(text).upper().split()))


class NameFlaw(StrEnum):
    """Why a name cannot be taken."""

    MISSING = "missing"
    NOT_LETTERS = "not-letters"
    TOO_LONG = "too-long"


class NameNote(StrEnum):
    """What is unusual about a name and still right (Permendagri 73/2022 binds new names only)."""

    ONE_WORD = "one-word"
    OVER_60_LETTERS = "over-60-letters"


LONGEST_NAME = 120
_APOSTROPHES = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc\u0060\u00b4\u2032", "'"))


def tidy_name(text: str) -> str:
    """The name as KTPs print it: upper case, single spaces, straight apostrophes."""
    plain = unicodedata.normalize("NFC", seen_text(text)).translate(_APOSTROPHES)
    return " ".join(plain.upper().split())


def name_flaw(name: str) -> NameFlaw | None:
    """What is wrong with a tidy name; letters, spaces and ``' . , -`` are right (handbook 2.4)."""
    if not any(letter.isalpha() for letter in name):
        return NameFlaw.NOT_LETTERS if name else NameFlaw.MISSING
    if not all(_fits_a_name(letter) for letter in name):
        return NameFlaw.NOT_LETTERS
    return NameFlaw.TOO_LONG if len(name) > LONGEST_NAME else None


def _fits_a_name(letter: str) -> bool:
    if letter.isascii():
        return letter.isalpha() or letter in " '.,-"
    return unicodedata.name(letter, "").startswith("LATIN ")


def name_notes(name: str) -> tuple[NameNote, ...]:
    """What deserves a second look in a tidy name; never a reason to refuse."""
    notes = []
    if name and " " not in name:
        notes.append(NameNote.ONE_WORD)
    if len(name) > 60:
        notes.append(NameNote.OVER_60_LETTERS)
    return tuple(notes)


class DateFlaw(StrEnum):
    """Why a typed birth date cannot be taken."""

    MISSING = "missing"
    NOT_A_DATE = "not-a-date"
    SHORT_YEAR = "short-year"
    NO_SUCH_DAY = "no-such-day"
    IN_THE_FUTURE = "in-the-future"
    TOO_LONG_AGO = "too-long-ago"


FIRST_YEAR = 1900
_PARTS = re.compile(r"([0-9]{1,2})[-/. ]+([0-9]{1,2})[-/. ]+([0-9]+)")
_ISO = re.compile(r"([0-9]{4})[-/. ]+([0-9]{1,2})[-/. ]+([0-9]{1,2})")
_RUN = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4})")
_ISO_RUN = re.compile(r"((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})")
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))


def read_birth_date(text: str, today: date) -> date | DateFlaw:
    """A birth date typed as on the KTP (23-04-1995), with other or no separators, or ISO."""
    written = seen_text(text).translate(_DASHES).strip()
    if not written:
        return DateFlaw.MISSING
    numbers = _numbers(written)
    if numbers is None:
        return DateFlaw.NOT_A_DATE
    year, month, day = numbers
    if year < 100:
        return DateFlaw.SHORT_YEAR
    try:
        born = date(year, month, day)
    except ValueError:
        return DateFlaw.NO_SUCH_DAY
    if born > today:
        return DateFlaw.IN_THE_FUTURE
    return born if year >= FIRST_YEAR else DateFlaw.TOO_LONG_AGO


def _numbers(written: str) -> tuple[int, int, int] | None:
    """Year, month, day. 19xxxxxx and 20xxxxxx read as ISO only where no month would be left."""
    if match := _PARTS.fullmatch(written):
        day, month, year = match.groups()
        return (int(year), int(month), int(day)) if len(year) <= 4 else None
    if match := _ISO.fullmatch(written):
        year, month, day = match.groups()
    elif (match := _RUN.fullmatch(written)) and 1 <= int(match[2]) <= 12 and match[3] >= "1900":
        day, month, year = match.groups()
    elif match := _ISO_RUN.fullmatch(written) or _RUN.fullmatch(written):
        parts = match.groups()
        year, month, day = parts if len(parts[0]) == 4 else parts[::-1]
    else:
        return None
    return int(year), int(month), int(day)


def age_on(birth_date: date, day: date) -> int:
    """Full years on `day`; who was born on 29-02 grows older on 01-03 of other years."""
    before = (day.month, day.day) < (birth_date.month, birth_date.day)
    return day.year - birth_date.year - before


def age_finding(
    birth_date: date, today: date, youngest: int = 18, oldest: int = 64
) -> Finding | None:
    """Perpres 113/2022: 18 to 64 years, counted from the printed date, never from the NIK."""
    age = age_on(birth_date, today)
    if youngest <= age <= oldest:
        return None
    return Finding(Code.AGE_OUTSIDE_18_64, f"{youngest}-{oldest}", str(age))


HONORIFICS = frozenset({"ibu", "bu", "bapak", "pak", "kak", "kakak", "mas", "mbak", "bang", "haji"})


def calling_name(name: str) -> str:
    """What a colleague is called: the first word, and with an honorific the next one too."""
    words = name.split()
    long = bool(words) and words[0].casefold().rstrip(".") in HONORIFICS
    return " ".join(words[: 2 if long else 1])

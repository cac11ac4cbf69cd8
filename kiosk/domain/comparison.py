"""Compares what the KTP says with what the Prakerja account says, field by field.

Only the outcome leaves this module: the texts compared are never kept (design, promise 4).
"""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from enum import StrEnum

import msgspec

from kiosk.domain import spelling
from kiosk.domain.digits import bare_digits, seen_text
from kiosk.domain.nik import NikReading
from kiosk.domain.person import read_birth_date, read_sex


class Field(StrEnum):
    NAME = "name"
    NIK = "nik"
    KK = "kk"
    BIRTH_PLACE = "birth-place"
    BIRTH_DATE = "birth-date"
    SEX = "sex"
    ADDRESS = "address"
    PHONE = "phone"
    EMAIL = "email"


class Outcome(StrEnum):
    SAME = "same"
    EQUIVALENT = "equivalent"
    DIFFERENT = "different"


class How(StrEnum):
    """In what way two texts are equivalent; the greatest of their differences."""

    CASE = "case"
    NOTATION = "notation"
    PUNCTUATION = "punctuation"
    SPACING = "spacing"
    ABBREVIATION = "abbreviation"
    LESS_DETAIL = "less-detail"
    SHORT_FORM = "short-form"


class Remedy(StrEnum):
    """What to do about a field, and where."""

    NOTHING = "nothing"
    CHANGE_IN_ACCOUNT = "change-in-account"
    CHECK_CARD_AGAIN = "check-card-again"
    FIX_AT_DUKCAPIL = "fix-at-dukcapil"


class Comparison(msgspec.Struct, frozen=True):
    """`how` is set where the outcome is equivalent."""

    field: Field
    outcome: Outcome
    how: How | None
    remedy: Remedy


def compare(
    card: Mapping[Field, str],
    account: Mapping[Field, str],
    *,
    nik: NikReading | None = None,
    wrong_on_card: Collection[Field] = (),
) -> tuple[Comparison, ...]:
    """Compares every field that both sides have, in the order of `Field`.

    `nik` helps to tell a misread card from a mistyped account; `wrong_on_card` names the fields
    of which the participant says that the card itself is wrong.
    """
    return tuple(
        compare_field(field, card[field], account[field], nik, field in wrong_on_card)
        for field in Field
        if card.get(field, "").strip() and account.get(field, "").strip()
    )


def compare_field(
    field: Field, card: str, account: str, nik: NikReading | None = None, card_wrong: bool = False
) -> Comparison:
    """Compares the two texts of one field."""
    how = _difference(field, card, account)
    if how is None:
        return Comparison(field, Outcome.SAME, None, Remedy.NOTHING)
    if isinstance(how, How):
        return Comparison(field, Outcome.EQUIVALENT, how, _small_remedy(field, how))
    remedy = Remedy.FIX_AT_DUKCAPIL if card_wrong else _remedy(field, card, account, nik)
    return Comparison(field, Outcome.DIFFERENT, None, remedy)


def _small_remedy(field: Field, how: How) -> Remedy:
    """A name must be spelled as on the card, because Dukcapil compares it letter by letter."""
    strict = how is How.SHORT_FORM or (how is How.SPACING and field is Field.NAME)
    return Remedy.CHANGE_IN_ACCOUNT if strict else Remedy.NOTHING


def _remedy(field: Field, card: str, account: str, nik: NikReading | None) -> Remedy:
    """Where the account agrees with the NIK and the card does not, the card was misread."""
    if field is Field.NIK:
        return Remedy.CHECK_CARD_AGAIN
    if field is Field.BIRTH_DATE and nik and nik.birth_date and _day(account) == nik.birth_date:
        return Remedy.CHECK_CARD_AGAIN
    if field is Field.SEX and nik and nik.sex and read_sex(account) is nik.sex:
        return Remedy.CHECK_CARD_AGAIN
    if field in _READ and _READ[field](card) is None:
        return Remedy.CHECK_CARD_AGAIN
    return Remedy.CHANGE_IN_ACCOUNT


def _difference(field: Field, card: str, account: str) -> How | bool | None:
    """None for the same, a `How` for equivalent, False for different."""
    ours, theirs = (" ".join(seen_text(text).split()) for text in (card, account))
    if ours == theirs:
        return None
    if field in _READ:
        read = _READ[field]
        return How.NOTATION if read(ours) == read(theirs) is not None else False
    ours, theirs = ours.upper(), theirs.upper()
    if ours == theirs:
        return How.CASE
    if field is Field.EMAIL:
        return False
    return _spelled_alike(field, ours, theirs)


def _spelled_alike(field: Field, ours: str, theirs: str) -> How | bool:
    if spelling.words(ours) == spelling.words(theirs):
        return How.PUNCTUATION
    if spelling.without_punctuation(ours) == spelling.without_punctuation(theirs):
        return How.PUNCTUATION
    if spelling.letters(ours) == spelling.letters(theirs):
        return How.SPACING
    if field is Field.NAME:
        full = spelling.full_name
        return How.SHORT_FORM if full(ours) == full(theirs) else False
    if field is Field.BIRTH_PLACE:
        full = spelling.full_place
        return How.ABBREVIATION if full(ours) == full(theirs) else False
    return _same_address(ours, theirs)


def _same_address(ours: str, theirs: str) -> How | bool:
    """Parts such as RT, RW and village may be missing on one side, never contradict."""
    one, other = spelling.address_parts(ours), spelling.address_parts(theirs)
    if one == other:
        return How.ABBREVIATION
    shared = one.keys() & other.keys()
    fits = spelling.STREET in shared and all(one[part] == other[part] for part in shared)
    return How.LESS_DETAIL if fits else False


def _day(text: str) -> date | None:
    day = read_birth_date(text, date.max)
    return day if isinstance(day, date) else None


def _sixteen(text: str) -> str | None:
    digits = bare_digits(text)
    return digits if digits.isascii() and digits.isdigit() else None


def _national(text: str) -> str | None:
    """The digits of a phone number after +62, whichever way it starts."""
    digits = _sixteen(text.replace("+", "").replace("(", "").replace(")", ""))
    if digits is None:
        return None
    digits = digits.removeprefix("00") if digits.startswith("0062") else digits
    return digits.removeprefix("62").removeprefix("0")


_READ: dict[Field, Callable[[str], object]] = {
    Field.NIK: _sixteen,
    Field.KK: _sixteen,
    Field.BIRTH_DATE: _day,
    Field.SEX: read_sex,
    Field.PHONE: _national,
}

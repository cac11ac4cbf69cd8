"""Phone numbers: their shape, whether they are Indonesian mobiles, and which brand sells them."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import msgspec

from kiosk.domain.digits import bare_digits
from kiosk.domain.finding import Code, Finding


class PhoneKind(StrEnum):
    MOBILE = "mobile"
    FIXED = "fixed"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Operators:
    """Brand by the digits after +62, for instance ``811``; the longest prefix wins."""

    brands: Mapping[str, str]
    longest: int

    def brand_of(self, national: str) -> str | None:
        """The brand that sells `national` (digits after +62); None when no prefix is known."""
        brands = self.brands
        for length in range(self.longest, 0, -1):
            if brand := brands.get(national[:length]):
                return brand
        return None


def read_operators(toml: str) -> Operators:
    """The table in the text of ``resources/operators.toml``.

    Raises tomllib.TOMLDecodeError or KeyError when it is not such a table.
    """
    brands = {
        prefix.removeprefix("0"): entry["brand"]
        for entry in tomllib.loads(toml)["operator"]
        for prefix in entry["prefixes"]
    }
    return Operators(brands, max(map(len, brands)))


class PhoneReading(msgspec.Struct, frozen=True):
    """What a number is. `country` is an ISO code, `operator` a brand; None where unknown."""

    e164: str | None = None
    kind: PhoneKind | None = None
    country: str | None = None
    operator: str | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def usable(self) -> bool:
        """Whether an SMS from Prakerja can be sent to it, as far as its shape tells."""
        return not any(finding.severity == "error" for finding in self.findings)


def read_phone(text: str, operators: Operators) -> PhoneReading:
    """Reads a number as typed: 08…, 628…, +628…, 00628…, 8…, with separators, or a foreign +….

    Plain Indonesian mobiles are recognised by phonenumbers' own pattern without parsing.
    """
    number = _dialled(text)
    if number is not None and number.startswith("+62") and _mobile_pattern()(number, 3):
        return _indonesian_mobile(number, operators)
    return parse_phone(number, operators)


def parse_phone(number: str | None, operators: Operators) -> PhoneReading:
    """The full parse of a number in dialled form; `read_phone` asks it about all unusual ones."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number or "", "ID")
    except phonenumbers.NumberParseException:
        return _INVALID
    if not phonenumbers.is_valid_number(parsed):
        return _INVALID
    e164 = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    country = phonenumbers.region_code_for_number(parsed)
    kind = _kind(phonenumbers.number_type(parsed))
    if country != "ID":
        return PhoneReading(e164, kind, country, None, (Finding(Code.PHONE_FOREIGN),))
    if kind is PhoneKind.MOBILE:
        return _indonesian_mobile(e164, operators)
    return PhoneReading(e164, kind, country, None, (Finding(Code.PHONE_NOT_MOBILE),))


def _indonesian_mobile(e164: str, operators: Operators) -> PhoneReading:
    brand = operators.brand_of(e164[3:])
    findings = () if brand else _OPERATOR_UNKNOWN
    return PhoneReading(e164, PhoneKind.MOBILE, "ID", brand, findings)


_INVALID = PhoneReading(findings=(Finding(Code.PHONE_INVALID),))
_OPERATOR_UNKNOWN = (Finding(Code.PHONE_OPERATOR_UNKNOWN),)
_SHAPE = re.compile(r"\+?[0-9]{5,17}")
_BRACKETS = str.maketrans({"(": None, ")": None, "/": None, "\uff0b": "+"})


def _dialled(text: str) -> str | None:
    """The number as one would dial it, +62… for Indonesian ones; None when it has no such shape.

    phonenumbers passes over a trailing letter without a word, so the shape comes first.
    """
    number = bare_digits(text)
    if not number.isdigit():
        number = number.translate(_BRACKETS)
    if not _SHAPE.fullmatch(number):
        return None
    if number.startswith("00"):
        number = "+" + number[2:]
    elif number[0] == "0":
        return "+62" + number[1:]
    elif number[0] == "8":
        return "+62" + number
    elif number.startswith("62"):
        number = "+" + number
    return "+62" + number[4:] if number.startswith("+620") else number


@cache
def _mobile_pattern() -> Callable[[str, int], object]:
    from phonenumbers import PhoneMetadata

    metadata = PhoneMetadata.metadata_for_region("ID")
    if metadata is None or metadata.mobile is None:
        raise LookupError("phonenumbers has no mobile pattern for Indonesia")
    return re.compile(metadata.mobile.national_number_pattern or "").fullmatch


def _kind(number_type: int) -> PhoneKind:
    from phonenumbers import PhoneNumberType as Type

    if number_type in (Type.MOBILE, Type.FIXED_LINE_OR_MOBILE):
        return PhoneKind.MOBILE
    return PhoneKind.FIXED if number_type == Type.FIXED_LINE else PhoneKind.OTHER

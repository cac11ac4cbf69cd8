"""What a check can find: a code, how serious it is, and the facts its sentence needs."""

from enum import StrEnum

import msgspec


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Code(StrEnum):
    """Every finding of design section 5. ``ui/wording.py`` has the sentence for each."""

    NIK_NOT_16_DIGITS = "nik-not-16-digits"
    NIK_DATE_IMPOSSIBLE = "nik-date-impossible"
    NIK_BIRTH_DIFFERS = "nik-birth-differs"
    NIK_SEX_DIFFERS = "nik-sex-differs"
    NIK_PROVINCE_UNKNOWN = "nik-province-unknown"
    NIK_REGENCY_UNKNOWN = "nik-regency-unknown"
    NIK_SERIAL_ZERO = "nik-serial-zero"
    NIK_REGENCY_RETIRED = "nik-regency-retired"
    NIK_DISTRICT_UNKNOWN = "nik-district-unknown"
    PHONE_INVALID = "phone-invalid"
    PHONE_NOT_MOBILE = "phone-not-mobile"
    PHONE_FOREIGN = "phone-foreign"
    PHONE_OPERATOR_UNKNOWN = "phone-operator-unknown"
    EMAIL_INVALID = "email-invalid"
    AGE_OUTSIDE_18_64 = "age-outside-18-64"
    NIK_REPEATED = "nik-repeated"
    PHONE_REPEATED = "phone-repeated"
    EMAIL_REPEATED = "email-repeated"

    @property
    def severity(self) -> Severity:
        """Only shape stops the work; what may be genuine all the same is a warning."""
        return _NOT_WARNINGS.get(self, Severity.WARNING)


_NOT_WARNINGS = {
    Code.NIK_NOT_16_DIGITS: Severity.ERROR,
    Code.PHONE_INVALID: Severity.ERROR,
    Code.PHONE_NOT_MOBILE: Severity.ERROR,
    Code.PHONE_FOREIGN: Severity.ERROR,
    Code.EMAIL_INVALID: Severity.ERROR,
    Code.NIK_REGENCY_RETIRED: Severity.INFO,
    Code.NIK_DISTRICT_UNKNOWN: Severity.INFO,
    Code.PHONE_OPERATOR_UNKNOWN: Severity.INFO,
}


class Finding(msgspec.Struct, frozen=True):
    """One finding; dates in `expected` and `found` are ISO, places are names."""

    code: Code
    expected: str = ""
    found: str = ""

    @property
    def severity(self) -> Severity:
        return self.code.severity

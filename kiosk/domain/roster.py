"""One row of a list of people, checked: the answer of ``loket check`` (design section 5)."""

from datetime import date
from enum import StrEnum

import msgspec

from kiosk.domain.email import EmailReading, read_email
from kiosk.domain.finding import Code, Finding, Severity
from kiosk.domain.nik import NikReading, read_nik
from kiosk.domain.person import Sex, age_finding, age_on, read_birth_date, read_sex
from kiosk.domain.phone import Operators, PhoneKind, PhoneReading, read_phone
from kiosk.domain.regions import Regions
from kiosk.domain.sightings import Sightings


class RowFlaw(StrEnum):
    """What is wrong with a row as a row, which no finding of a field can say; all are errors."""

    ROW_UNREADABLE = "row-unreadable"
    BIRTH_DATE_UNREADABLE = "birth-date-unreadable"
    SEX_UNREADABLE = "sex-unreadable"


class Row(msgspec.Struct):
    """One person as the list has them, each field as text, empty where there is none."""

    nik: str = ""
    birth_date: str = ""
    sex: str = ""
    phone: str = ""
    email: str = ""
    broken: bool = False


class Mark(msgspec.Struct, frozen=True):
    code: Code | RowFlaw
    severity: Severity


Marks = tuple[Mark, ...]


class NikAnswer(msgspec.Struct):
    value: str | None = None
    province: str | None = None
    regency: str | None = None
    district: str | None = None
    birth_date: date | None = None
    sex: Sex | None = None
    findings: Marks = ()


class PhoneAnswer(msgspec.Struct):
    e164: str | None = None
    kind: PhoneKind | None = None
    operator: str | None = None
    findings: Marks = ()


class EmailAnswer(msgspec.Struct):
    value: str | None = None
    hint: str | None = None
    findings: Marks = ()


class Answer(msgspec.Struct):
    """Every member is always there; a field that the row does not have is null throughout.

    `age` is counted from the printed date, never from the NIK. `findings` are those of the row.
    """

    nik: NikAnswer
    phone: PhoneAnswer
    email: EmailAnswer
    age: int | None
    findings: Marks

    def marks(self) -> Marks:
        """All findings of the answer, those of the row last."""
        return (
            *self.nik.findings, *self.phone.findings, *self.email.findings, *self.findings
        )  # fmt: skip


_MARKS: dict[Code | RowFlaw, Mark] = {
    **{code: Mark(code, code.severity) for code in Code},
    **{flaw: Mark(flaw, Severity.ERROR) for flaw in RowFlaw},
}
_LONGEST_VALUE = 64


class Roster:
    """Answers the rows of one list in their order; remembers only what must not be repeated."""

    def __init__(self, regions: Regions, operators: Operators, today: date) -> None:
        self._regions = regions
        self._operators = operators
        self._today = today
        self._niks = Sightings()
        self._phones = Sightings()
        self._emails = Sightings()

    def answer(self, row: Row) -> Answer:
        """The answer to one row; the first of several equal numbers is not flagged."""
        flaws: list[Mark] = []
        if row.broken:
            flaws.append(_MARKS[RowFlaw.ROW_UNREADABLE])
        born = self._birth_date(row.birth_date, flaws)
        sex = _sex(row.sex, flaws)
        age = None
        if born is not None:
            age = age_on(born, self._today)
            if outside := age_finding(born, self._today):
                flaws.append(_MARKS[outside.code])
        nik = self._nik(row.nik, born, sex)
        return Answer(nik, self._phone(row.phone), self._email(row.email), age, tuple(flaws))

    def _birth_date(self, text: str, flaws: list[Mark]) -> date | None:
        if not text:
            return None
        born = read_birth_date(text, self._today)
        if isinstance(born, date):
            return born
        flaws.append(_MARKS[RowFlaw.BIRTH_DATE_UNREADABLE])
        return None

    def _nik(self, text: str, born: date | None, sex: Sex | None) -> NikAnswer:
        if not text:
            return NikAnswer()
        read = read_nik(text, self._regions, today=self._today, birth_date=born, sex=sex)
        marks = _marks(read.findings)
        if read.shape_is_right and self._niks.seen_before(int(read.value) or 1):
            marks += (_MARKS[Code.NIK_REPEATED],)
        return _nik_answer(read, marks)

    def _phone(self, text: str) -> PhoneAnswer:
        if not text:
            return PhoneAnswer()
        read: PhoneReading = read_phone(text, self._operators)
        marks = _marks(read.findings)
        if read.e164 is not None and self._phones.seen_before(int(read.e164[1:])):
            marks += (_MARKS[Code.PHONE_REPEATED],)
        return PhoneAnswer(read.e164, read.kind, read.operator, marks)

    def _email(self, text: str) -> EmailAnswer:
        if not text:
            return EmailAnswer()
        read: EmailReading = read_email(text)
        marks = _marks(read.findings)
        if read.value is not None and self._emails.seen_before(_fingerprint(read.value)):
            marks += (_MARKS[Code.EMAIL_REPEATED],)
        return EmailAnswer(read.value, read.hint, marks)


def _nik_answer(read: NikReading, marks: Marks) -> NikAnswer:
    return NikAnswer(
        read.value[:_LONGEST_VALUE],
        read.province,
        read.regency,
        read.district,
        read.birth_date,
        read.sex,
        marks,
    )


def _sex(text: str, flaws: list[Mark]) -> Sex | None:
    sex = read_sex(text) if text else None
    if text and sex is None:
        flaws.append(_MARKS[RowFlaw.SEX_UNREADABLE])
    return sex


def _marks(findings: tuple[Finding, ...]) -> Marks:
    return tuple([_MARKS[finding.code] for finding in findings]) if findings else ()


def _fingerprint(address: str) -> int:
    """64 bits of an address whatever its case: two of a million collide once in 30 million runs."""
    return hash(address.lower()) & 0xFFFFFFFFFFFFFFFF or 1

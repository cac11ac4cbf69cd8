"""What was typed from the card, as the domain understands it; nothing here speaks or paints."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kiosk import resources
from kiosk.domain.comparison import Field
from kiosk.domain.digits import bare_digits
from kiosk.domain.events import Person
from kiosk.domain.finding import Code, Finding
from kiosk.domain.kk import read_kk
from kiosk.domain.nik import NikReading, read_nik
from kiosk.domain.person import (
    DateFlaw,
    NameFlaw,
    NameNote,
    Sex,
    age_finding,
    name_flaw,
    name_notes,
    read_birth_date,
    tidy_name,
)
from kiosk.domain.regions import Regions
from kiosk.ui.wording.times import date_text

PRINTED_SEX = {Sex.L: "LAKI-LAKI", Sex.P: "PEREMPUAN"}
"""As the card has it, in every language of the screen."""


@dataclass(frozen=True, slots=True)
class CardReading:
    """`born` is a flaw where there is no date; `kk` is None where the shape is wrong."""

    nik: NikReading
    name: str
    name_flaw: NameFlaw | None
    name_notes: tuple[NameNote, ...]
    born: date | DateFlaw
    born_text: str
    sex: Sex | None
    kk: str | None
    age: Finding | None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the event keeps; none of them stops anybody (handbook 0.9)."""
        return (*self.nik.findings, self.age) if self.age else self.nik.findings

    @property
    def person(self) -> Person | None:
        """The record, once nothing is missing or misshapen."""
        shaped = self.nik.shape_is_right and self.name_flaw is None and self.kk is not None
        if not shaped or self.sex is None or not isinstance(self.born, date):
            return None
        return Person(
            name=self.name,
            nik=self.nik.value,
            birth_date=self.born,
            sex=self.sex.value,
            kk=self.kk or "",
        )

    def about(self, *codes: Code) -> Finding | None:
        """The first finding of the NIK among `codes`."""
        return next((found for found in self.nik.findings if found.code in codes), None)

    def card(self) -> Mapping[Field, str]:
        """The card's side of the comparison, as the card prints it."""
        born = date_text(self.born) if isinstance(self.born, date) else self.born_text
        return {
            Field.NAME: self.name,
            Field.NIK: self.nik.value,
            Field.KK: self.kk or "",
            Field.BIRTH_DATE: born,
            Field.SEX: PRINTED_SEX[self.sex] if self.sex else "",
        }


def read_card(typed: Mapping[str, str], regions: Regions, today: date) -> CardReading:
    """Reads the fields nik, name, born, sex (L, P or empty) and kk; a few microseconds."""
    ages = resources.eligibility().age
    born = read_birth_date(typed["born"], today)
    printed = born if isinstance(born, date) else None
    sex = Sex(typed["sex"]) if typed["sex"] else None
    name = tidy_name(typed["name"])
    return CardReading(
        nik=read_nik(typed["nik"], regions, today=today, birth_date=printed, sex=sex),
        name=name,
        name_flaw=name_flaw(name),
        name_notes=name_notes(name),
        born=born,
        born_text=typed["born"].strip(),
        sex=sex,
        kk=read_kk(typed["kk"]) if bare_digits(typed["kk"]) else "",
        age=age_finding(printed, today, ages.youngest, ages.oldest) if printed else None,
    )

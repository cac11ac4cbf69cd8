"""Who may take part (handbook 1.2): rules and their words as data; nothing here stops anybody."""

from datetime import date
from typing import Annotated

import msgspec
from msgspec import Meta

Years = Annotated[int, Meta(ge=0, le=150)]
Words = Annotated[str, Meta(min_length=1, max_length=400)]


class Rule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When it was last held against its source."""

    checked: date
    source: Words


class AgeRule(Rule, frozen=True):
    """Full years, both included."""

    youngest: Years
    oldest: Years

    def holds(self, age: int) -> bool:
        return self.youngest <= age <= self.oldest


class FamilyRule(Rule, frozen=True):
    """How many NIK of one KK may be recipients."""

    most: Annotated[int, Meta(ge=1, le=99)]


class Said(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`says` is what the participant declares; `open` what it means and what to do if not."""

    says: Words
    open: Words


class Point(Rule, frozen=True):
    key: Words
    id: Said
    en: Said

    def said(self, language: str) -> Said:
        """In "en", or else in Indonesian."""
        return self.en if language == "en" else self.id


class Eligibility(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The table of ``resources/eligibility.toml``."""

    age: AgeRule
    family: FamilyRule
    point: tuple[Point, ...]

    @property
    def oldest_check(self) -> date:
        """Since when nobody has looked at one of the rules."""
        return min(rule.checked for rule in (self.age, self.family, *self.point))


def read_eligibility(toml: str) -> Eligibility:
    """The rules in the text of ``eligibility.toml``; raises msgspec.ValidationError."""
    return msgspec.toml.decode(toml, type=Eligibility)

"""All rules of the house: where each is from, and that the shipped file says the same."""

import tomllib
from datetime import date

import msgspec
import pytest

from kiosk import resources
from kiosk.domain.policy.rules import Rules

SHIPPED = tomllib.loads(resources.path("policy.toml").read_text("utf-8"))
TABLES = [field.name for field in msgspec.structs.fields(Rules)]


def test_the_shipped_file_gives_the_defaults_of_the_code():
    shipped = msgspec.convert(SHIPPED, Rules)
    for table in TABLES:
        ours, theirs = (msgspec.structs.asdict(getattr(r, table)) for r in (Rules(), shipped))
        assert ours | {"source": ""} == theirs | {"source": ""}


@pytest.mark.parametrize("table", TABLES)
def test_each_table_says_when_it_was_checked_and_where_it_is_from(table: str):
    rules = getattr(msgspec.convert(SHIPPED, Rules), table)
    assert isinstance(rules.checked, date)
    assert rules.source


@pytest.mark.parametrize("table", TABLES)
def test_a_slip_in_a_name_is_not_passed_over(table: str):
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({table: {"spacng_s": 1}}, Rules)


def test_one_value_can_be_changed_and_the_others_stay():
    rules = msgspec.convert({"cooldown": {"pause_min": 60}}, Rules)
    assert (rules.cooldown.pause_min, rules.cooldown.requests) == (60, 5)
    assert rules.complaint == Rules().complaint

"""Who may take part: the rules that ship, each with its date and source, in both languages."""

import msgspec
import pytest

from kiosk import resources
from kiosk.domain.eligibility import read_eligibility

SHIPPED = resources.path("eligibility.toml").read_text("utf-8")
RULES = read_eligibility(SHIPPED)


@pytest.mark.parametrize(("age", "holds"), [(17, False), (18, True), (64, True), (65, False)])
def test_both_ends_of_the_age_are_included(age: int, holds: bool):
    assert RULES.age.holds(age) is holds


def test_the_list_names_every_group_of_the_handbook():
    said = " ".join(point.id.says for point in RULES.point)
    groups = ("formal", "kerja", "PHK", "dirumahkan", "keterampilan", "pejabat negara", "DPRD")
    groups += ("ASN", "TNI", "Polri", "desa", "direksi", "komisaris", "dewan pengawas", "BUMD")
    assert [group for group in groups if group not in said] == []


def test_each_rule_says_when_it_was_checked_and_where_it_is_from():
    rules = (RULES.age, RULES.family, *RULES.point)
    assert all(rule.source for rule in rules)
    assert RULES.oldest_check == min(rule.checked for rule in rules)


def test_each_point_says_what_it_means_and_what_to_do_in_both_languages():
    for point in RULES.point:
        assert point.said("id") == point.id
        assert point.said("en") == point.en != point.id
        assert ": " in point.id.open
        assert ": " in point.en.open


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("oldest = 64", "oldest = 'tua'"),
        ("oldest = 64", "eldest = 64"),
        ("most = 2", "most = 0"),
        ("source = ", "sauce = "),
    ],
)
def test_a_slip_in_the_file_is_not_passed_over(before: str, after: str):
    with pytest.raises(msgspec.ValidationError):
        read_eligibility(SHIPPED.replace(before, after, 1))


def test_a_rule_can_be_changed_in_the_file():
    changed = read_eligibility(SHIPPED.replace("most = 2", "most = 3"))
    assert changed.family.most == 3

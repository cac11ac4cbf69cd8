"""What a signed list says is read, and what nobody understands is passed over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.updates.statement import (
    Entry,
    Platform,
    Program,
    Resources,
    entries,
    newest_program,
    newest_resources,
    parts,
)


def resources(number: int, **says: str) -> Entry:
    return Entry(f"resources-{number}.zip", 1, Resources(number=number, **says))


def program(version: str, platform: Platform = Platform.LINUX) -> Entry:
    return Entry(f"linux/{version}", 1, Program(version=version, platform=platform))


@pytest.mark.parametrize(
    "custom",
    [
        None,
        {},
        [],
        {"kind": "wallpaper", "number": 9},
        {"kind": "resources"},
        {"kind": "resources", "number": 0},
        {"kind": "resources", "number": "9"},
        {"kind": "resources", "number": 9, "least": "soon"},
        {"kind": "program", "version": "0.2.0", "platform": "amiga"},
        {"kind": "program", "version": "../0.2.0", "platform": "linux"},
        {"kind": "program", "version": "0.2.0\n", "platform": "linux"},
    ],
)
def test_what_is_not_understood_is_passed_over(custom):
    ours = {"kind": "resources", "number": 9, "later": "more"}
    read = entries([("x", 1, custom), ("resources-9.zip", 5, ours)])
    assert read == [Entry("resources-9.zip", 5, Resources(number=9))]


@pytest.mark.parametrize(
    ("program_version", "least", "most", "suits"),
    [
        ("0.1.0", "0", "", True),
        ("0.1.0", "0.2", "", False),
        ("0.2.0", "0.2", "", True),
        ("0.10.0", "0.9", "", True),
        ("0.3.9", "0", "0.3", True),
        ("0.4.0", "0", "0.3", False),
        ("1.0", "0", "0.3", False),
    ],
)
def test_a_set_says_for_which_program_it_is_made(program_version, least, most, suits):
    assert Resources(number=2, least=least, most=most).suits(program_version) is suits


def test_the_highest_set_that_suits_is_taken():
    found = [resources(2), resources(4), resources(9, least="3"), resources(3), program("9")]
    chosen = newest_resources(found, "0.1.0", 1)
    assert chosen == resources(4)
    assert newest_resources(found, "0.1.0", 4) is None


def test_versions_are_compared_by_numbers_and_only_for_this_platform():
    found = [program("0.9.0"), program("0.10.0"), program("1.0", Platform.WINDOWS), resources(5)]
    assert newest_program(found, Platform.LINUX, "0.9.0") == program("0.10.0")
    assert newest_program(found, Platform.LINUX, "0.10") is None


@given(st.lists(st.integers(0, 99_999), min_size=1, max_size=4))
def test_a_version_has_the_same_rank_however_many_zeros_end_it(numbers):
    version = ".".join(map(str, numbers))
    assert parts(version) == parts(f"{version}.0" if len(numbers) < 4 else version)

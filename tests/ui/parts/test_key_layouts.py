"""Where the keys lie: pages of one size, every sign within reach, nobody's mail service ahead."""

import string

import pytest

from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.key_layouts import FIRST, KEYPAD, PAGES, Does, Key, Page


def keys(page: Page) -> list[Key]:
    return [key for row in PAGES[page] for key in row]


def reached(page: Page) -> set[Page]:
    """The pages that can be turned to from the one that comes up, and that one."""
    does = {key.does for key in keys(page)}
    more = {Page.SYMBOLS, Page.MORE} if Does.SYMBOLS in does else set()
    return {page, *more}


@pytest.mark.parametrize("page", Page)
def test_every_page_is_as_large_as_the_others_of_its_kind(page: Page):
    wide = 8 if page in KEYPAD else 22
    rows = [sum(key.wide for key in row) for row in PAGES[page]]
    hangs = [key for key in PAGES[page][0] if key.high == 2]
    rows[1] += sum(key.wide for key in hangs)
    assert rows == [wide] * 4


@pytest.mark.parametrize("page", Page)
def test_every_page_can_erase_go_on_and_be_closed(page: Page):
    assert {Does.ERASE, Does.ENTER, Does.CLOSE} <= {key.does for key in keys(page)}


@pytest.mark.parametrize("entry", [Entry.TEXT, Entry.PASSWORD, Entry.EMAIL, Entry.URL, Entry.HOST])
def test_every_sign_of_a_real_keyboard_can_be_typed(entry: Entry):
    typed = "".join(key.text for page in reached(FIRST[entry]) for key in keys(page))
    assert set(string.printable.strip()) - set(string.ascii_uppercase) - set(typed) == set()
    assert " " in typed


@pytest.mark.parametrize(
    ("entry", "signs"),
    [
        (Entry.DIGITS, ""),
        (Entry.PIN, ""),
        (Entry.PHONE, "+-"),
        (Entry.DATE, "-/"),
        (Entry.TIME, ".:"),
    ],
)
def test_a_keypad_has_the_digits_and_the_signs_of_its_kind(entry: Entry, signs: str):
    typed = sorted(key.text for key in keys(FIRST[entry]) if key.text)
    assert typed == sorted(string.digits + signs)


def test_an_address_has_its_signs_at_hand_and_no_service_is_preferred():
    typed = [key.text for key in keys(Page.EMAIL)]
    assert {"@", ".", "-", "_", ".com", ".co.id", ".id"} <= set(typed)
    assert [text for text in typed if "@" in text] == ["@"]


def test_no_key_types_the_same_as_another_of_its_page():
    for page in Page:
        typed = [key.text for key in keys(page) if key.text]
        assert len(typed) == len(set(typed)), page

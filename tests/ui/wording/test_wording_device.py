"""The hints of the device check: complete in both languages, for both makes, and dated."""

from datetime import date

import pytest

from kiosk.ui.language import Language
from kiosk.ui.wording.device import Phone, Point, hints_of, point


def test_every_point_has_a_hint_of_its_own_for_each_phone_in_each_language(qapp):
    speaking, said = Language(qapp), []
    for language in ("id", "en"):
        speaking.use(language)
        said += [point(which, phone).how for which in Point for phone in Phone]
    speaking.use("id")
    assert all(said)
    assert len(set(said)) == len(said) == 2 * 2 * len(Point)


@pytest.mark.parametrize("which", Point)
def test_a_hint_is_one_short_line(which: Point):
    for phone in Phone:
        assert len(point(which, phone).how) <= 90
        assert point(which, phone).how.endswith(".")


def test_the_hints_say_when_they_were_written_down():
    assert hints_of() >= date(2026, 11, 30)

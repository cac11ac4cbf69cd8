"""A date as people write it is understood; what is none is none."""

from datetime import date

import pytest

from kiosk.ui.parts.date_field import DateField

APRIL = date(1995, 4, 23)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("23-04-1995", APRIL),
        ("23/4/1995", APRIL),
        ("23.04.1995", APRIL),
        ("23 04 1995", APRIL),
        ("23041995", APRIL),
        (" 23-04-1995 ", APRIL),
        ("31-02-1990", None),
        ("23-04-95", None),
        ("1995-04-23", None),
        ("besok", None),
        ("", None),
    ],
)
def test_a_date_is_understood_or_not(qtbot, typed: str, day: date | None):
    field = DateField("Tanggal lahir")
    qtbot.addWidget(field)
    qtbot.keyClicks(field.edit, typed)
    assert field.day() == day
    assert field.text() == typed

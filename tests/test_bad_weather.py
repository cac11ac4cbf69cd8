"""The table of bad weather, lived through row by row; and the page that is written from it."""

from pathlib import Path

import pytest

from kiosk.domain.steps import DeliveryState
from tests.bad_weather import NAMES, RULES, TABLE, Row, lived_through
from tests.bad_weather_page import PAGE, page


@pytest.mark.parametrize("channel", NAMES)
@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.weather)
def test_in_each_weather_each_channel_comes_to_its_end(
    row: Row, channel: str, tmp_path: Path
) -> None:
    fate, life, begun = lived_through(channel, row.weather, tmp_path)
    assert fate == getattr(row, channel)
    assert fate.copies <= 1
    assert begun <= RULES.per_hour
    friend = life.kiosk.complaint("b").delivery
    assert (friend.state, friend.attempt) == (DeliveryState.ACCEPTED, 1 + row.weather.startswith("kill"))  # noqa: E501 # fmt: skip


def test_no_weather_of_the_issue_is_missing() -> None:
    told = " ".join(row.weather for row in TABLE)
    for weather in ("offline", "DNS", "before the body", "after the body", "slow drip", "refused",
                    "failure of the server", "TLS", "clock a day", "kill -9"):  # fmt: skip
        assert weather in told


def test_the_page_is_what_the_table_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()

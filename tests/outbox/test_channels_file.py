"""The ladder as shipped: six rungs, each with its source, none of them confirmed."""

import tomllib
from datetime import date

from kiosk import resources


def test_fresh_from_the_box_no_address_is_confirmed_and_each_has_a_source() -> None:
    rungs = tomllib.loads(resources.path("channels.toml").read_text("utf-8"))["rung"]
    assert [rung["number"] for rung in rungs] == [1, 2, 3, 4, 5, 6]
    assert [rung["number"] for rung in rungs if rung["automatic"]] == [1, 4]
    for rung in [*rungs, *(older for each in rungs for older in each.get("older", []))]:
        assert rung["confirmed"] is False
        assert isinstance(rung["checked"], date)
        assert rung["source"]
        assert ("opens" in rung) is ("closes" in rung) is ("days" in rung)

"""A request is a wish: what is old, too long or makes no sense is thrown away unread."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from loket_update.handover import Handover
from loket_update.request import Wish, take

NOW = datetime(2026, 11, 30, 3, 0, tzinfo=UTC)
GOOD = {
    "version": "0.2.0",
    "source": "/media/kiosk/STICK/loket-updates",
    "asked_at": "2026-11-30T02:59:00+00:00",
}


def taken(folder, content):
    (folder / "request.json").write_text(json.dumps(content))
    with Handover(folder) as handover:
        wish = take(handover, NOW)
    assert not (folder / "request.json").exists()
    return wish


def test_a_fresh_request_is_taken_and_taken_away(tmp_path):
    assert taken(tmp_path, GOOD) == Wish("0.2.0", GOOD["source"], again=False)


@pytest.mark.parametrize("at", ["2026-11-30T02:50:00Z", "2026-11-30T09:59:30+07:00"])
def test_the_time_may_be_written_in_each_way_of_iso(tmp_path, at):
    assert taken(tmp_path, GOOD | {"asked_at": at}) is not None


def test_only_a_plain_true_asks_again(tmp_path):
    assert taken(tmp_path, GOOD | {"again": True}).again
    assert not taken(tmp_path, GOOD | {"again": "yes"}).again


@pytest.mark.parametrize("minutes", [10.1, 60, 60 * 24 * 400, -1.1])
def test_a_request_of_another_time_is_nothing(tmp_path, minutes):
    at = (NOW - timedelta(minutes=minutes)).isoformat()
    assert taken(tmp_path, GOOD | {"asked_at": at}) is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"version": ""},
        {"version": "-o=Dir::Etc=/tmp"},
        {"version": "0.2.0 loket-evil"},
        {"version": "0.2.0\n"},
        {"version": "1" * 65},
        {"version": 2},
        {"source": ""},
        {"source": None},
        {"source": "/media/a\nb"},
        {"source": "/media/" + "x" * 1000},
        {"asked_at": "yesterday"},
        {"asked_at": 1764471600},
        {"asked_at": None},
    ],
)
def test_a_request_that_makes_no_sense_is_nothing(tmp_path, wrong):
    assert taken(tmp_path, GOOD | wrong) is None

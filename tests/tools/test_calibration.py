"""The forecast keeps its word on simulated desks, and its page says what the tool says."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from kiosk.domain.forecast import ForecastRules
from tools import reliability
from tools.calibration import WORLDS, Score, World, bins, simulate

DESKS, SEED = 30, 2026
STEADY = [world for world in WORLDS if not world.drift]
PAGE = Path(__file__).parents[2] / "docs" / "forecast.md"


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    return {world.name: simulate(world, DESKS, SEED, ForecastRules()) for world in WORLDS}


@pytest.mark.parametrize("world", STEADY, ids=lambda world: world.name)
def test_what_is_forecast_comes_about_as_often_as_was_said(scores: dict[str, Score], world: World):
    assert scores[world.name].off < 0.05


@pytest.mark.parametrize("world", STEADY, ids=lambda world: world.name)
def test_the_interval_holds_the_true_rate_about_as_often_as_it_says(
    scores: dict[str, Score], world: World
):
    assert 0.7 < scores[world.name].coverage < 0.93


def test_it_beats_one_rate_for_all_hours_where_hours_matter_and_costs_little_where_not(
    scores: dict[str, Score],
):
    for name in ("hours matter", "weekdays differ too", "participants differ"):
        assert scores[name].skill > 0.01
    assert scores["no hour differs"].skill > -0.04


def test_no_forecast_is_better_than_knowing_the_true_rates(scores: dict[str, Score]):
    for score in scores.values():
        assert score.best_possible < score.brier


def test_an_hour_is_hardly_ever_called_better_wrongly(scores: dict[str, Score]):
    for name, score in scores.items():
        assert score.wrongly <= DESKS * 0.1, name


def test_who_follows_a_proposal_gains_where_hours_matter(scores: dict[str, Score]):
    assert scores["hours matter"].gain > 0.05
    assert scores["weekdays differ too"].gain > 0.05


def test_nobody_waits_often_for_an_hour_that_is_no_better(scores: dict[str, Score]):
    flat = scores["no hour differs"]
    assert flat.later < len(flat.proposed) * 0.2


def test_the_same_seed_is_the_same_world():
    first, again = (simulate(WORLDS[0], 2, SEED, ForecastRules()) for _ in range(2))
    assert first == again
    assert first.told != simulate(WORLDS[0], 2, SEED + 1, ForecastRules()).told


def test_the_tenths_of_the_diagram_hold_every_attempt():
    told = [(0.0, False), (0.05, True), (0.55, True), (0.999, True)]
    assert [count for *_, count in bins(told)] == [2, 1, 1]


def test_the_tool_writes_picture_and_figures_where_the_page_has_room(tmp_path: Path, capsys):
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "forecast.md").write_text(PAGE.read_text("utf-8"), "utf-8")
    assert reliability.main(docs, desks=1) == 0
    root = ElementTree.parse(docs / "pictures" / "reliability.svg").getroot()
    assert root.tag.endswith("svg")
    written = (docs / "forecast.md").read_text("utf-8")
    assert all(f"| {world.name} |" in written for world in WORLDS)
    assert capsys.readouterr().out.strip() in written


def test_a_page_without_a_place_for_the_figures_is_left_alone(tmp_path: Path, capsys):
    (tmp_path / "forecast.md").write_text("# Nothing\n", "utf-8")
    assert reliability.main(tmp_path, desks=1) == 1
    assert (tmp_path / "forecast.md").read_text("utf-8") == "# Nothing\n"
    assert "no place" in capsys.readouterr().out


def test_the_page_has_the_figures_of_every_world():
    page = PAGE.read_text("utf-8")
    figures = page.partition(reliability.BEGIN)[2].partition(reliability.END)[0]
    rows = re.findall(r"^\| ([a-z ]+) \| ([\d,]+) \|", figures, re.MULTILINE)
    assert [name for name, _ in rows] == [world.name for world in WORLDS]

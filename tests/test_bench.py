"""The bench: every row gives a figure with a unit, and says what it could not take."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.bench import bench, complaints, lists, posting, recording, starting, working
from kiosk.bench.figure import Effort, Figure, Spent, middle, percentile

LITTLE = Effort(
    times=1,
    live=12,
    erased=4,
    kept=4,
    at_rest=12,
    shift=1,
    presses=8,
    records=3,
    letters=3,
    complaints=3,
    enclosed=2,
    idle_s=0.3,
    list_rows=300,
    niks=50,
)


def taken(figures: list[Figure]) -> list[tuple[int, str]]:
    """Row and unit of each figure; each must have been taken."""
    assert all(figure.value is not None and figure.value >= 0 for figure in figures)
    return [(figure.row, figure.unit) for figure in figures]


def test_starting_is_told_as_a_ratio_to_a_bare_window():
    assert taken(list(starting.first_window(LITTLE))) == [(1, "×")]
    ready = taken(list(starting.ready_for_a_pin(LITTLE)))
    assert ready == [(2, "×"), (2, "×"), (3, "×"), (3, "ms")]


def test_recording_is_told_as_a_ratio_to_a_bare_insert(tmp_path: Path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ratio, syncs = recording.durable(LITTLE)
    assert taken([ratio]) == [(6, "×")]
    assert syncs.value in (1, None)  # None where strace is not there
    assert taken(list(recording.read_back(LITTLE))) == [(7, "×")]


def test_a_desk_at_work_is_told_in_memory_milliseconds_and_share_of_a_core():
    assert taken(list(working.answers(LITTLE))) == [(8, "ms"), (8, "ms"), (9, "ms"), (9, "ms")]
    assert taken(list(working.ring(LITTLE))) == [(10, "ms/min"), (10, "s"), (10, "%")]
    memory = list(working.memory(LITTLE))
    assert [(figure.row, figure.unit) for figure in memory] == [(5, "×"), (5, "×")]


def test_letters_are_told_as_a_ratio_to_bare_smtplib():
    assert taken(list(posting.letters(LITTLE))) == [(11, "×")]


def test_complaints_are_told_as_a_ratio_to_bare_requests_and_in_megabytes():
    assert taken(list(complaints.by_webhook(LITTLE))) == [(11, "×")]
    memory = list(complaints.memory(LITTLE))
    assert [(figure.row, figure.unit) for figure in memory] == [(11, "MB"), (11, "MB")]
    for figure in memory:
        assert figure.value is None or 0 <= figure.value < 60


def test_no_finding_on_the_edge_table_is_wrong_and_lists_are_told_by_row():
    edges, speed = lists.niks(LITTLE)
    assert edges.value == 0
    assert edges.met is True
    assert taken([speed]) == [(13, "×")]
    rows, memory = lists.check(LITTLE)
    assert taken([rows]) == [(14, "rows/s")]
    assert memory.unit in ("MB", "×")


def test_only_the_rows_asked_for_are_taken_and_kept_in_the_file(tmp_path: Path, capsys):
    file = tmp_path / "figures.json"
    assert bench.run([12], file, LITTLE) == 0
    (kept,) = json.loads(file.read_text("utf-8"))
    assert (kept["row"], kept["value"], kept["met"]) == (12, None, None)
    said = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in said] == ["row", "12"]


def test_a_missed_budget_is_said_and_ends_in_an_exit_code(capsys, monkeypatch):
    def slow(_effort: Effort) -> Iterator[Figure]:
        yield Figure(row=1, what="first paint", measured="long", value=2.0, budget=1.25)

    monkeypatch.setattr(bench, "FAMILIES", ((frozenset({1}), slow),))
    assert bench.run([], None, LITTLE) == 1
    line = capsys.readouterr().out.splitlines()[1]
    assert "2×" in line
    assert "≤ 1.25×" in line
    assert " NO " in line


@pytest.mark.parametrize(
    ("value", "at_least", "met"),
    [(0.9, False, True), (1.1, False, False), (1.1, True, True), (0.9, True, False)],
)
def test_a_budget_is_a_most_or_a_least(value: float, at_least: bool, met: bool):
    figure = Figure(row=1, what="", measured="", value=value, budget=1.0, at_least=at_least)
    assert figure.met is met


def test_without_a_budget_or_a_value_nothing_is_met_or_missed():
    assert Figure(row=1, what="", measured="", value=1.0).met is None
    assert Figure(row=1, what="", measured="", budget=1.0).met is None


def test_medians_are_taken_column_by_column_and_p99_is_a_number_that_occurred():
    assert middle([Spent(1, 9), Spent(3, 5), Spent(2, 7)]) == Spent(2, 7)
    assert percentile([5, 1, 4, 2, 3], 0.99) == 5
    assert percentile([5, 1, 4, 2, 3], 0.5) == 3

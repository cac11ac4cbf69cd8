"""A set of resources in force lies over what ships, also in processes Loket asks of itself."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import resources, settings
from tests.updates.an_office import copy_of_resources

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def nothing_stays_laid_over():
    yield
    resources.lay_over(None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_resources(tmp_path / "set")


def test_rules_of_the_set_are_in_force_and_then_those_that_ship_again(folder):
    policy = folder / "policy.toml"
    shipped = settings.load([]).rules.cooldown.requests
    text = policy.read_text("utf-8")
    policy.write_text(text.replace(f"requests = {shipped}", f"requests = {shipped - 1}"), "utf-8")
    resources.lay_over(folder)
    assert settings.load([]).rules.cooldown.requests == shipped - 1
    resources.lay_over(None)
    assert settings.load([]).rules.cooldown.requests == shipped


def test_what_was_read_before_is_read_again(folder):
    before = resources.regions()
    table = folder / "regions" / "regions.tsv"
    table.write_text(table.read_text("utf-8").replace("#decree\t", "#decree\tUji ", 1), "utf-8")
    resources.lay_over(folder)
    assert resources.regions().decree == f"Uji {before.decree}"


def test_looks_and_languages_are_the_programs_own(folder):
    resources.lay_over(folder)
    for name in ("style.qss", "i18n/loket_en.qm", "icons/check.svg", "guides/consent/v1.id.md"):
        assert resources.path(name) == resources.shipped(name)
    assert resources.path("guides/drawings/spam.svg").is_relative_to(folder)


def test_a_process_apart_uses_the_same_set(folder):
    resources.lay_over(folder)
    said = subprocess.run(
        [sys.executable, "-c", "from kiosk import resources; print(resources.path('letters'))"],
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert Path(said.stdout.strip()) == folder / "letters"


def test_everything_that_is_published_ships_too():
    assert all(resources.shipped(name).exists() for name in resources.PUBLISHED)
    assert resources.shipped_number() >= 1

"""docs/first-start.md and the example beside it say what Loket does with such a file."""

from pathlib import Path

import pytest

from kiosk.journal.recovery import RecoveryKey
from kiosk.on_paper import public_text
from kiosk.settings import SlipPaper, load
from kiosk.ui.screens.commissioning import MAIL, RECOVERY, SUPERVISOR, pages_for

DOCS = Path(__file__).parents[1] / "docs"
EXAMPLE = DOCS / "loket.example.toml"


def test_the_example_is_read_and_settles_the_place():
    told = load([EXAMPLE])
    assert (told.site.name, told.site.kiosk) == ("BRI Unit Contoh", "CTH01")
    assert told.printing.slip is SlipPaper.THERMAL_80
    assert told.mail.ready
    assert pages_for(told) == (SUPERVISOR, RECOVERY, MAIL)


def test_with_the_key_of_the_office_two_pages_are_left(tmp_path):
    line = f'public = "{public_text(RecoveryKey.generate().public)}"\n'
    file = tmp_path / "loket.toml"
    file.write_text(EXAMPLE.read_text("utf-8").replace('# public = "…"', line), "utf-8")
    assert pages_for(load([file])) == (SUPERVISOR, MAIL)


def choices() -> list[tuple[str, str]]:
    """Each line of the example that names its choices, with each of them."""
    found = []
    for line in EXAMPLE.read_text("utf-8").splitlines():
        named = line.partition("#")[2]
        found += [(line, choice.strip()) for choice in named.split(" | ") if " | " in named]
    return found


@pytest.mark.parametrize(("line", "choice"), choices())
def test_every_choice_that_the_example_names_is_one(tmp_path, line, choice):
    key = line.partition("=")[0]
    file = tmp_path / "loket.toml"
    file.write_text(EXAMPLE.read_text("utf-8").replace(line, f'{key}= "{choice}"'), "utf-8")
    assert load([file]).site.name

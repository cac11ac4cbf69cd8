"""docs/channels.md tells IT what to write; each block of it is read as a kiosk would read it."""

import re
from pathlib import Path

import pytest

from kiosk import settings
from kiosk.domain.facts import RungKind

DOCS = Path(__file__).parents[1] / "docs"
PAGE = (DOCS / "channels.md").read_text("utf-8")
BLOCKS = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)


def loaded(tmp_path: Path, *blocks: str) -> settings.Settings:
    """A kiosk whose own file holds these blocks."""
    file = tmp_path / "loket.toml"
    file.write_text("\n".join(blocks), "utf-8")
    return settings.load([file])


@pytest.mark.parametrize("block", BLOCKS)
def test_every_example_of_the_page_loads_alone(tmp_path, block):
    assert loaded(tmp_path, block) != settings.load([])


def test_all_examples_together_put_three_helpdesks_on_the_ladder_and_take_a_rung_off(tmp_path):
    ladder = loaded(tmp_path, *BLOCKS).rules.ladder
    placed = {one.id: one.rung.kind for one in ladder.placed()}
    assert placed["meja-bantuan"] is RungKind.ZAMMAD
    assert placed["tiket-kantor"] is RungKind.OSTICKET
    assert placed["penerima-sendiri"] is RungKind.WEBHOOK
    assert "instagram-bri" not in placed
    assert len(ladder.days_off) == 2


def test_the_example_of_the_mailbox_tells_all_that_reading_needs(tmp_path):
    assert loaded(tmp_path, *BLOCKS).replies.ready


def test_the_pages_that_it_names_are_there():
    named = re.findall(r"\]\(([^)#]+)\)", PAGE)
    assert {"bad-weather.md", "webhook.md"} <= set(named)
    assert all((DOCS / name).is_file() for name in named)

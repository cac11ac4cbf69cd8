"""Guides of the kiosk's own that cannot be used are named, with what to do."""

from pathlib import Path

import pytest

from kiosk.domain.guides import Flaw
from kiosk.domain.preflight import Code, Grade, plain
from kiosk.ui.health.guides import guides_of
from kiosk.ui.wording.health import FLAWS
from tests.domain.test_guides import BODY, FRONT
from tests.health_words import in_words, told


def test_without_any_of_its_own_the_shipped_ones_are_used(tmp_path: Path):
    assert told(guides_of(tmp_path / "guides")) == [(Grade.FINE, Code.GUIDES_SHIPPED)]


def test_its_own_are_counted(tmp_path: Path, qapp):
    (tmp_path / "kantor.id.md").write_text(FRONT + "Halo.\n", "utf-8")
    found = list(guides_of(tmp_path))
    assert told(found) == [(Grade.FINE, Code.GUIDES_OWN)]
    assert "1 panduan" in in_words(found[0], "id")


def test_every_flaw_has_its_words():
    assert FLAWS.keys() == set(Flaw)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("kantor.id.md", FRONT + "Halo.\n\n<b>\n", "kantor.id.md baris 11: ada tautan"),
        ("kantor.id.md", FRONT.replace("title", "{judul}") + BODY, "keterangannya salah"),
        ("kantor\x1b[31m.md", FRONT + BODY, "kantor?[31m.md: beri nama"),
        ("operators.toml", "operator = 1", "operators.toml: keterangannya salah"),
    ],
)
def test_a_broken_file_is_named_with_its_line_and_what_to_do(
    tmp_path: Path, qapp, name, text, said
):
    (tmp_path / name).write_text(text, "utf-8")
    _, broken = guides_of(tmp_path)
    assert broken.grade is Grade.WARN
    assert said in in_words(broken, "id")
    assert "This file is not used." in in_words(broken, "en")
    assert plain(broken)["facts"].keys() == {"flaw", "line"}

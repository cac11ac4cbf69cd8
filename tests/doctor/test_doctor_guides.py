"""Guides of the kiosk's own that cannot be used are named, with what to do."""

from pathlib import Path

import pytest

from kiosk.doctor.finding import Grade
from kiosk.doctor.guides import OWN, REASONS, SHIPPED, guides_of
from kiosk.domain.guides import Flaw
from tests.domain.test_guides import BODY, FRONT


def test_without_any_of_its_own_the_shipped_ones_are_used(tmp_path: Path):
    found = list(guides_of(tmp_path / "guides"))
    assert [(one.grade, one.said) for one in found] == [(Grade.FINE, SHIPPED)]


def test_its_own_are_counted(tmp_path: Path):
    (tmp_path / "kantor.id.md").write_text(FRONT + "Halo.\n", "utf-8")
    found = list(guides_of(tmp_path))
    assert [(one.grade, one.said) for one in found] == [(Grade.FINE, OWN)]
    assert "1 panduan" in found[0].in_words("id")


def test_every_flaw_has_its_words():
    assert REASONS.keys() == set(Flaw)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("kantor.id.md", FRONT + "Halo.\n\n<b>\n", "kantor.id.md baris 11: ada tautan"),
        ("kantor.id.md", FRONT.replace("title", "{judul}") + BODY, "keterangannya salah"),
        ("kantor\x1b[31m.md", FRONT + BODY, "kantor?[31m.md: beri nama"),
        ("operators.toml", "operator = 1", "operators.toml: keterangannya salah"),
    ],
)
def test_a_broken_file_is_named_with_its_line_and_what_to_do(tmp_path: Path, name, text, said):
    (tmp_path / name).write_text(text, "utf-8")
    _, broken = guides_of(tmp_path)
    assert broken.grade is Grade.HEED
    assert said in broken.in_words("id")
    assert "This file is not used." in broken.in_words("en")

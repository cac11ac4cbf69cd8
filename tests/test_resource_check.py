"""A set of resources that Loket could not live with is named, file by file, before it counts."""

import tomllib
from pathlib import Path

import pytest

from kiosk import resources
from kiosk.updates.reading import read_by_loket, verdict
from tests.updates.an_office import copy_of_resources


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_resources(tmp_path / "set")


def edit(file: Path, before: str, after: str) -> None:
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), "utf-8")


def test_what_ships_can_be_read(folder):
    assert read_by_loket(folder) == ""


def test_a_policy_that_does_not_parse_is_refused(folder):
    (folder / "policy.toml").write_text("[cooldown\n")
    assert "policy.toml" in read_by_loket(folder)


def test_a_policy_beyond_its_bounds_is_refused(folder):
    with (folder / "policy.toml").open("a") as file:
        file.write("\n[no-such-rule]\nx = 1\n")
    assert "no-such-rule" in read_by_loket(folder)


def test_a_guide_that_asks_for_a_code_is_refused(folder):
    guide = folder / "guides" / "kode-salah.id.md"
    with guide.open("a", encoding="utf-8") as file:
        file.write("\nMinta peserta menyebutkan kode OTP kepada petugas.\n")
    said = read_by_loket(folder)
    assert "kode-salah.id.md" in said
    assert "asks-for-secret" in said


def test_a_guide_that_the_program_leads_to_may_not_be_missing(folder):
    (folder / "guides" / "kode-salah.id.md").unlink()
    assert "kode-salah.id.md" in read_by_loket(folder)


def test_rungs_and_rules_of_the_kiosk_itself_are_read_over_it(folder, tmp_path):
    own = tmp_path / "loket.toml"
    own.write_text("[policy.cooldown]\nno-such-key = 3\n")
    assert "no-such-key" in read_by_loket(folder, [own])
    assert read_by_loket(folder, [tmp_path / "absent.toml"]) == ""


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("channels.toml", "[rung.x]\n"),
        ("operators.toml", "x = 1\n"),
        ("eligibility.toml", "x = 1\n"),
        ("guides/operators.toml", "x = 1\n"),
        ("guides/device.toml", 'checked = 2026-11-23\nsource = "x"\n'),
        ("regions/regions.tsv", "31\tDKI JAKARTA\n"),
        ("letters/words.toml", 'subject = "x"\n'),
        ("letters/complaint.txt", "Halo $nik_of_somebody\n"),
        ("guides/drawings/spam.svg", "<svg><script>alert(1)</script></svg>"),
        ("guides/drawings/spam.svg", '<svg><image href="https://example.com/x"/></svg>'),
        ("guides/drawings/spam.svg", "<!DOCTYPE x [<!ENTITY a 'b'>]><svg/>"),
        ("guides/drawings/spam.svg", "<svg"),
    ],
)
def test_each_file_is_read_and_named(folder, file, content):
    (folder / file).write_text(content, "utf-8")
    assert file in read_by_loket(folder)


def test_a_place_for_facts_that_loket_does_not_have_is_refused(folder):
    words = folder / "letters" / "words.toml"
    subject = tomllib.loads(words.read_text("utf-8"))["subject"]
    edit(words, subject, f"{subject} $password")
    assert "password" in read_by_loket(folder)


def test_the_consent_text_is_the_programs_own_whatever_a_set_holds(folder, monkeypatch):
    changed = folder / resources.OF_THE_PROGRAM / "v1.id.md"
    changed.write_text("lain", "utf-8")
    monkeypatch.setenv(resources.LAID_OVER, str(folder))
    consent = resources.path("guides/consent/v1.id.md")
    assert consent == resources.shipped("guides/consent/v1.id.md")
    assert resources.path("guides/kode-salah.id.md").is_relative_to(folder)
    assert resources.path("style.qss") == resources.shipped("style.qss")


@pytest.mark.parametrize("said", ["", "policy.toml\n", "policy.toml\n'ok'\n", "ok\nguides\n"])
def test_only_ok_as_the_last_line_is_a_yes(said):
    assert verdict(said)


def test_a_reader_that_fell_has_named_its_file():
    assert "guides/x.svg" in verdict("policy.toml\nguides/x.svg\n")
    assert verdict("policy.toml\nok\n") == ""

"""A set of resources that Loket could not live with is named, file by file, before it counts."""

import tomllib
from pathlib import Path

import msgspec
import pytest

from kiosk import resources, settings
from kiosk.domain.facts import Purpose
from kiosk.domain.policy.climbing import may_write
from kiosk.domain.state import State
from kiosk.settings_rungs import FACTS
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


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("spacing_s = 60", "spacing_s = 0"),
        ("pause_min = 120", "pause_min = 0"),
        ("limit_hours = 24", "limit_hours = 0"),
        ("requests = 5", "requests = 1000"),
        ("spacing_cap_s = 300", "spacing_cap_s = 30"),
        ("free_tries = 4", "free_tries = 100000"),
        ("idle_days = 180", "idle_days = 0"),
        ("idle_days = 180", "idle_days = 36500"),
        ("base_s = 30", "base_s = 0"),
        ("per_hour = 12", "per_hour = 100000"),
        ("limit_days = 2", "limit_days = 1"),
    ],
)
def test_no_office_loosens_a_promise_from_afar(folder, before, after):
    edit(folder / "policy.toml", before, after)
    assert after.partition(" ")[0] in read_by_loket(folder)


@pytest.mark.parametrize(
    ("before", "after"), [("daily_cap = 0", "daily_cap = 8"), ("limit_days = 2", "limit_days = 0")]
)
def test_what_an_office_may_well_decide_is_read(folder, before, after):
    edit(folder / "policy.toml", before, after)
    assert read_by_loket(folder) == ""


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        ("channels.toml", "Tanyakan kapan boleh mencoba lagi.", "Tanyakan kode OTP peserta."),
        ("channels.toml", "Halo. Saya $name.", "Halo. Kirim kode OTP peserta kepada kami."),
        ("letters/words.toml", "Keperluannya:", "Bacakan kode OTP peserta."),
        ("letters/complaint.txt", "YANG KAMI MOHON", "Tanyakan kode OTP peserta."),
        ("guides/device.toml", 'source = "', 'source = "Minta peserta membacakan kode OTP. '),
    ],
)
def test_no_text_of_a_set_has_a_code_told(folder, file, before, after):
    edit(folder / file, before, after)
    assert file in read_by_loket(folder)


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        ("letters/complaint.html", "<ol>", '<img src="https://example.com/x?n=$name"><ol>'),
        ("letters/complaint.html", "<ol>", "<ol style='background:url(//example.com/x)'>"),
        ("letters/complaint.txt", "Hormat kami,", "Balas di www.example.com"),
        ("letters/words.toml", "(tidak dicatat)", "https://example.com/$name"),
    ],
)
def test_no_letter_tells_a_stranger_who_opened_it(folder, file, before, after):
    edit(folder / file, before, after)
    assert read_by_loket(folder)


@pytest.mark.parametrize(
    ("file", "before"),
    [
        ("channels.toml", "Halo, BRI. Saya $name"),
        ("letters/words.toml", "$name."),
        ("letters/words.toml", "Saya dari $site"),
        ("letters/trial.txt", "$site"),
    ],
)
def test_the_nik_comes_into_no_text_that_was_without_it(folder, file, before):
    """A letter has it masked, in one place; chat and Instagram never (handbook 1.3)."""
    assert "nik" not in FACTS
    edit(folder / file, before, f"{before} $nik")
    assert "nik" in read_by_loket(folder)


def test_no_set_names_the_authority_that_vouches_for_a_helpdesk(folder):
    edit(folder / "channels.toml", "patience_days = 5", 'patience_days = 5\nca_file = "x.pem"')
    assert "ca_file" in read_by_loket(folder)


def test_an_address_of_a_set_is_written_to_only_once_a_supervisor_confirmed_it(folder, monkeypatch):
    """The first letter goes where this kiosk's own settings say, whatever a set names."""
    stranger = "orang.asing@example.net"
    edit(folder / "channels.toml", "callbri@bri.co.id", stranger)
    edit(folder / "channels.toml", "info@prakerja.go.id", stranger)
    assert read_by_loket(folder) == ""
    monkeypatch.setenv(resources.LAID_OVER, str(folder))
    told = msgspec.structs.replace(
        settings.load([]), mail=settings.Mail(complaint_to="a@example.com")
    )
    state = State()
    state.confirmed |= {
        (Purpose.COMPLAINT_RECIPIENT, "a@example.com"),
        (Purpose.COMPLAINT_RECIPIENT, "callbri@bri.co.id"),
        (Purpose.HELPDESK, stranger),
    }
    rungs = {one.id: one.rung for one in told.rules.ladder.placed()}
    assert rungs["email-prakerja"].address == "a@example.com"
    assert rungs["email-bri"].address == stranger
    assert not may_write(state)(rungs["email-bri"])
    state.confirmed.add((Purpose.COMPLAINT_RECIPIENT, stranger))
    assert may_write(state)(rungs["email-bri"])

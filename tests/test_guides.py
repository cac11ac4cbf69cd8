"""The shelf: what ships is whole, and a kiosk's own files stand over it or are put aside."""

import os
import re
import tomllib
from pathlib import Path

import pytest

from kiosk import resources
from kiosk.domain.events import OtpOutcome
from kiosk.domain.guides import Flaw, Kind
from kiosk.domain.handing_over import asks_for_secret
from kiosk.guides import LARGEST_FILE, MOST_FILES, drawings, read_operators, read_shelf
from tests.domain.test_guides import BODY, FRONT

SHIPPED = read_shelf().guides
EACH = [(name, language) for name, spoken in SHIPPED.items() for language in spoken.guides]
OWN = FRONT.replace("Kode tidak masuk", "Kode di kantor ini") + "Tanya Bu Lestari.\n"


def guide_of(name: str, language: str):
    return SHIPPED[name].guides[language]


def test_every_shipped_file_is_read():
    files = {file.name for file in resources.path("guides").glob("*.md")}
    assert files == {f"{name}.{language}.md" for name, language in EACH}


def test_every_guide_is_there_in_both_languages_with_the_same_steps_and_drawings():
    for spoken in SHIPPED.values():
        assert list(spoken.guides) == ["id", "en"]
        kinds = [[(b.kind, b.number, b.drawing) for b in g.blocks] for g in spoken.guides.values()]
        assert kinds[0] == kinds[1]
        fronts = [g.front for g in spoken.guides.values()]
        assert fronts[0].about == fronts[1].about
        assert (fronts[0].checked, fronts[0].source) == (fronts[1].checked, fronts[1].source)


def test_every_outcome_has_a_guide():
    about = {topic for spoken in SHIPPED.values() for topic in spoken.guides["id"].front.about}
    assert set(OtpOutcome) <= about


@pytest.mark.parametrize(("name", "language"), EACH)
def test_a_guide_has_source_date_words_and_nothing_that_asks_or_is_fetched(name, language):
    guide = guide_of(name, language)
    assert guide.front.source
    assert guide.front.checked
    assert guide.front.words
    said = " ".join(block.text for block in guide.blocks)
    told = (guide.front.title, *guide.front.words, *(block.text for block in guide.blocks))
    assert not any(map(asks_for_secret, told))
    assert not re.search(r"https?:|www\.|\]\(|resmi|official", said)


@pytest.mark.parametrize(("name", "language"), EACH)
def test_what_nobody_could_confirm_is_said_to_be_so(name, language):
    guide = guide_of(name, language)
    unsure = {"id": "belum dipastikan", "en": "not confirmed"}[language]
    if guide.front.confidence == "L":
        assert any(unsure in block.text for block in guide.blocks)


def test_every_drawing_is_used_and_ships_with_its_licence():
    used = {b.drawing for s in SHIPPED.values() for g in s.guides.values() for b in g.blocks}
    assert used - {""} == drawings()
    assert "MIT" in resources.path("guides/drawings/LICENSE.txt").read_text("utf-8")


@pytest.mark.parametrize("name", sorted(drawings()))
def test_a_drawing_is_small_and_fetches_nothing(name: str):
    svg = resources.path(f"guides/drawings/{name}.svg").read_text("utf-8")
    assert len(svg) < 4_000
    assert not re.search(r"href|url\(|<image|<script|<style|@import", svg)


def test_a_file_of_the_kiosk_stands_in_the_place_of_the_shipped_one(tmp_path: Path):
    (tmp_path / "kode-tidak-masuk.id.md").write_text(OWN, "utf-8")
    shelf = read_shelf(tmp_path)
    spoken = shelf.guides["kode-tidak-masuk"]
    assert spoken.guides["id"].front.title == "Kode di kantor ini"
    assert spoken.guides["en"] == guide_of("kode-tidak-masuk", "en")
    assert (spoken.own, shelf.flawed) == ({"id"}, ())


def test_a_new_guide_in_one_language_is_shown_in_that_language(tmp_path: Path):
    (tmp_path / "kantor-ini.en.md").write_text(OWN, "utf-8")
    spoken = read_shelf(tmp_path).guides["kantor-ini"]
    assert spoken.language("id") == "en"


def test_a_mark_at_the_beginning_of_the_file_is_no_flaw(tmp_path: Path):
    (tmp_path / "kantor-ini.id.md").write_bytes(b"\xef\xbb\xbf" + OWN.encode())
    assert "kantor-ini" in read_shelf(tmp_path).guides


@pytest.mark.parametrize(
    ("name", "octets", "flaw"),
    [
        ("kode-tidak-masuk.id.md", BODY.encode(), Flaw.FRONT_MISSING),
        ("kode-tidak-masuk.id.md", OWN.encode() + b"\xff", Flaw.NOT_UTF8),
        ("kode-tidak-masuk.id.md", OWN.encode() + b" " * LARGEST_FILE, Flaw.TOO_LARGE),
        ("kode-tidak-masuk.id.md", OWN.encode() + b"![x](http://example.com/x.png)", Flaw.LINK),
        ("Kode Tidak Masuk.md", OWN.encode(), Flaw.NAME),
        ("kode-tidak-masuk.jv.md", OWN.encode(), Flaw.NAME),
    ],
)
def test_a_broken_file_is_put_aside_and_the_shipped_one_used(tmp_path, name, octets, flaw):
    (tmp_path / name).write_bytes(octets)
    shelf = read_shelf(tmp_path)
    assert shelf.guides == SHIPPED
    assert [(each.file, each.flawed.flaw) for each in shelf.flawed] == [(name, flaw)]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_or_a_folder_under_the_name_of_a_guide_holds_nobody_up(tmp_path: Path):
    os.mkfifo(tmp_path / "kode-salah.id.md")
    (tmp_path / "kode-salah.en.md").mkdir()
    (tmp_path / "pesan-limit.id.md").symlink_to(tmp_path / "nowhere")
    assert {each.flawed.flaw for each in read_shelf(tmp_path).flawed} == {Flaw.UNREADABLE}


def test_files_without_end_are_not_all_read(tmp_path: Path):
    for number in range(MOST_FILES + 5):
        (tmp_path / f"kantor-{number}.id.md").write_text(OWN, "utf-8")
    shelf = read_shelf(tmp_path)
    assert len(shelf.guides) == len(SHIPPED) + MOST_FILES
    assert shelf.flawed[0].flawed.flaw is Flaw.TOO_MANY


def test_a_folder_that_is_none_is_as_good_as_no_folder(tmp_path: Path):
    (tmp_path / "guides").write_text("bukan folder")
    for own in (None, tmp_path / "absent", tmp_path / "guides"):
        assert read_shelf(own).guides == SHIPPED


def test_every_brand_of_the_prefixes_has_an_entry_that_helps():
    brands = {
        entry["brand"]
        for entry in tomllib.loads(resources.path("operators.toml").read_text("utf-8"))["operator"]
    }
    known = read_operators().brands
    assert known.keys() == brands
    for entry in known.values():
        assert entry.registered
        assert entry.own_number
        assert entry.source
        assert entry.checked


def test_the_kiosk_may_say_otherwise_of_a_brand(tmp_path: Path):
    said = '[[operator]]\nbrand = "Tri"\nown_number = "*111#"\nchecked = 2027-01-02\nsource = "x"\n'
    (tmp_path / "operators.toml").write_text(said, "utf-8")
    read = read_operators(tmp_path)
    assert read.brands["Tri"].own_number == "*111#"
    assert read.brands["XL"] == read_operators().brands["XL"]
    assert read_shelf(tmp_path).flawed == read.flawed == ()


@pytest.mark.parametrize("said", ["[[operator", "operator = 1", "x = 1", "[[operator]]\nbrand=''"])
def test_a_broken_table_is_put_aside(tmp_path: Path, said: str):
    (tmp_path / "operators.toml").write_text(said, "utf-8")
    read = read_operators(tmp_path)
    assert read.brands == read_operators().brands
    assert [(each.file, each.flawed.flaw) for each in read.flawed] == [
        ("operators.toml", Flaw.FRONT_WRONG)
    ]


def test_there_is_something_to_say_to_the_participant():
    said = [b for s in SHIPPED.values() for b in s.guides["id"].blocks if b.kind is Kind.SAID]
    assert len(said) >= len(OtpOutcome) - 1

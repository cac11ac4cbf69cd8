"""Cards are read from files, and a file that is none says where and why."""

from pathlib import Path

import pytest

from kiosk import resources
from kiosk.practice_cards import MOST_FILES, read_card, read_deck
from kiosk.settings_file import Expected, SettingsError

EASY = resources.path("practice/mudah.toml").read_text("utf-8")


def written(folder: Path, text: str, name: str = "sendiri") -> Path:
    file = folder / f"{name}.toml"
    file.write_text(text, "utf-8")
    return file


def test_the_plain_case_comes_first_and_each_kind_is_there():
    names = list(read_deck().cards)
    assert names[0] == "mudah"
    assert {"tanggal-ktp", "tanpa-sinyal", "limit-dua-hari", "belum-pasti"} <= set(names)


@pytest.mark.parametrize(
    ("before", "after", "key", "expected"),
    [
        ("order = 1", "order = 0", "order", Expected.WHOLE_NUMBER),
        ('ending = "worked"', 'ending = "won"', "ending", Expected.ONE_OF),
        ("9961", "1234", "participant.nik", Expected.PRACTICE_NIK),
        ("0812-0000-0601", "0813-5555-0601", "participant.phone", Expected.PHONE),
        ("wati.s@peserta.example", "wati@gmail.com", "participant.email", Expected.EMAIL),
        ('outcome = "worked"', 'outcome = "expired"', "screen", Expected.FITTING),
        ("Kode sudah masuk dan", "Kode 482913 sudah masuk dan", "screen", Expected.NO_CODE),
        ("aim = ", "aims = ", "id.aims", Expected.KNOWN_KEY),
        ("[participant]", "[participant", "", Expected.TOML),
    ],
)
def test_a_wrong_card_says_which_key(
    tmp_path: Path, before: str, after: str, key: str, expected: Expected
):
    assert before in EASY
    with pytest.raises(SettingsError) as found:
        read_card(written(tmp_path, EASY.replace(before, after, 1)))
    assert (found.value.key, found.value.expected) == (key, expected)
    assert found.value.line > 0


def test_a_key_that_is_missing_is_named(tmp_path: Path):
    with pytest.raises(SettingsError) as found:
        read_card(written(tmp_path, EASY.replace("minutes = 6", "", 1)))
    assert (found.value.key, found.value.expected) == ("minutes", Expected.WHOLE_NUMBER)


def test_own_cards_lie_over_those_that_ship_and_flawed_ones_aside(tmp_path: Path):
    written(tmp_path, EASY.replace("Kode langsung masuk", "Kartu kami"), "mudah")
    written(tmp_path, EASY.replace("order = 1", "order = 9"), "tambahan")
    written(tmp_path, "order = ", "rusak")
    deck = read_deck(tmp_path)
    assert deck.cards["mudah"].id.title == "Kartu kami"
    assert list(deck.cards)[-1] == "tambahan"
    assert [error.file.name for error in deck.flawed] == ["rusak.toml"]


def test_a_folder_that_is_not_there_adds_nothing(tmp_path: Path):
    assert read_deck(tmp_path / "tidak-ada") == read_deck()


def test_a_file_that_is_not_there_cannot_be_read(tmp_path: Path):
    with pytest.raises(SettingsError):
        read_card(tmp_path / "hilang.toml")


def test_no_more_files_are_read_than_a_bound(tmp_path: Path):
    for number in range(MOST_FILES + 5):
        written(tmp_path, EASY, f"kartu-{number:03}")
    assert len(read_deck(tmp_path).cards) == MOST_FILES + len(read_deck().cards)

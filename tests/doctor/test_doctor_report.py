"""The whole report, from the command: its words, its exit code, and what it keeps to itself."""

import pytest

from kiosk import cli
from kiosk.doctor import words
from kiosk.doctor.finding import Grade
from kiosk.doctor.report import examine
from kiosk.journal import keys
from kiosk.ui.founding import House
from tests.given import OFFICER, Days, filed, staff
from tests.journal.hands import change
from tests.stores import PASSPHRASE, founded, record

PERSONAL = ("SITI", "Siti", "317123", "81200000001", "siti@", "Petugas", "PK-UJI")


@pytest.fixture
def home(tmp_path, monkeypatch, qapp):
    monkeypatch.setenv("LOKET_HOME", str(tmp_path))
    return tmp_path


def test_a_fresh_computer_has_nothing_broken_and_nothing_is_made(home, capsys):
    assert cli.main(["doctor"]) == 0
    said = capsys.readouterr().out
    assert "belum disiapkan" in said
    assert said.splitlines()[-1].endswith(" 0 rusak.")
    assert list(home.iterdir()) == []


def test_a_working_practice_kiosk_is_told_without_anybodys_data(home, capsys):
    folder = House(home).within().store
    when = Days().moment()
    record(folder, keys.create_practice(folder), *staff(when), *filed(when))
    assert cli.main(["doctor", "--practice"]) == 0
    said = capsys.readouterr().out
    assert "Semua catatan terbuka" in said
    assert "1 surat menunggu" in said
    assert not [word for word in (*PERSONAL, OFFICER) if word in said]


def test_a_broken_chain_makes_the_exit_code_one(home, capsys):
    folder = House(home).within().store
    record(folder, keys.create_practice(folder), *filed(Days().moment()))
    change(folder, "UPDATE entries SET box = x'00' WHERE seq = 2")
    assert cli.main(["doctor", "--practice"]) == 1
    said = capsys.readouterr().out
    assert "RUSAK" in said
    assert "putus di catatan 2" in said


def test_wrong_settings_stop_neither_the_keys_nor_the_records(home):
    key, _ = founded(home / "store")
    record(home / "store", key, *filed(Days().moment()))
    (home / "loket.toml").write_text("[mail]\nprot = 25\n")
    found = list(examine(House(home), lambda: PASSPHRASE, clock=Days(ntp=True), known=list))
    said = [finding.said for finding in found]
    assert found[0].grade is Grade.BROKEN
    assert "loket.toml:2" in found[0].in_words("id")
    assert words.PASSPHRASE_OPENS in said
    assert words.ALL_OPEN in said
    assert said.count(words.SETTINGS_IN_THE_WAY) == 3


def test_in_english_every_column_is_english(home, capsys):
    (home / "loket.toml").write_text('[site]\nlanguage = "en"\n')
    cli.main(["doctor"])
    said = capsys.readouterr().out
    assert "attention" in said
    assert "has not been set up" in said
    assert "perhatikan" not in said

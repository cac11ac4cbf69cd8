"""The whole report, from the command: its words, its exit code, and what it keeps to itself."""

import json
import zipfile
from pathlib import Path

import pytest

from kiosk import cli
from kiosk.doctor.report import EXIT, Looking
from kiosk.domain.preflight import Code, Grade
from kiosk.journal import keys
from kiosk.ui.founding import House
from tests.given import OFFICER, Days, filed, staff
from tests.health_words import in_words
from tests.journal.hands import change
from tests.stores import PASSPHRASE, founded, record

PERSONAL = ("SITI", "Siti", "317123", "81200000001", "siti@", "Petugas", "PK-UJI")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp) -> Path:
    monkeypatch.setenv("LOKET_HOME", str(tmp_path))
    return tmp_path


def practice(home: Path) -> Path:
    """A practice store with one complaint in the queue."""
    folder = House(home).within().store
    when = Days().moment()
    record(folder, keys.create_practice(folder), *staff(when), *filed(when))
    return folder


def test_every_grade_has_an_exit_code_of_its_own():
    assert EXIT == {Grade.FINE: 0, Grade.WARN: 10, Grade.OVERRIDE: 20, Grade.STOP: 30}


def test_a_fresh_computer_has_nothing_in_the_way_and_nothing_is_made(home: Path, capsys):
    assert cli.main(["doctor"]) == EXIT[Grade.WARN]
    said = capsys.readouterr().out
    assert "belum disiapkan" in said
    assert said.splitlines()[-1].endswith(" 0 perlu penyelia, 0 menghentikan.")
    assert list(home.iterdir()) == []


def test_a_working_practice_kiosk_is_told_without_anybodys_data(home: Path, capsys):
    practice(home)
    cli.main(["doctor", "--practice"])
    said = capsys.readouterr().out
    assert "Semua catatan terbuka" in said
    assert "1 surat menunggu" in said
    assert not [word for word in (*PERSONAL, OFFICER) if word in said]


def test_records_that_do_not_open_are_a_stop_by_the_exit_code(home: Path, capsys):
    change(practice(home), "UPDATE entries SET box = x'00' WHERE seq = 2")
    assert cli.main(["doctor", "--practice"]) == EXIT[Grade.STOP]
    said = capsys.readouterr().out
    assert "BERHENTI" in said
    assert "putus di catatan 2" in said


def test_wrong_settings_stop_neither_the_keys_nor_the_records(home: Path):
    key, _ = founded(home / "store")
    record(home / "store", key, *filed(Days().moment()))
    (home / "loket.toml").write_text("[mail]\nprot = 25\n")
    looking = Looking(House(home), lambda: PASSPHRASE, clock=Days(ntp=True), known=list)
    found = list(looking.examine())
    codes = [finding.code for finding in found]
    assert found[0].grade is Grade.STOP
    assert "loket.toml:2" in in_words(found[0], "id")
    assert Code.PASSPHRASE_OPENS in codes
    assert Code.ALL_OPEN in codes
    assert codes.count(Code.SETTINGS_IN_THE_WAY) == 3


def test_in_english_every_column_is_english(home: Path, capsys):
    (home / "loket.toml").write_text('[site]\nlanguage = "en"\n')
    cli.main(["doctor"])
    said = capsys.readouterr().out
    assert "attention" in said
    assert "has not been set up" in said
    assert "perhatikan" not in said


def test_for_a_central_office_it_answers_one_line_of_json_without_names(home: Path, capsys):
    practice(home)
    code = cli.main(["doctor", "--practice", "--json"])
    (line,) = capsys.readouterr().out.splitlines()
    told = json.loads(line)
    assert (told["format"], told["kiosk"]) == (1, "LATIHAN")
    assert EXIT[Grade(told["worst"])] == code
    waiting = next(one for one in told["findings"] if one["code"] == "waiting-long")
    assert (waiting["topic"], waiting["facts"]["count"]) == ("queue", 1)
    assert not [word for word in (*PERSONAL, OFFICER) if word in line]


def test_the_same_goes_into_a_support_file(home: Path, tmp_path: Path, capsys):
    practice(home)
    stick = tmp_path / "stick"
    stick.mkdir()
    cli.main(["doctor", "--practice", "--bundle", str(stick)])
    (file,) = stick.iterdir()
    assert str(file) in capsys.readouterr().out.replace("\n", "")
    with zipfile.ZipFile(file) as bundle:
        told = json.loads(bundle.read("doctor.json"))
        assert json.loads(bundle.read("counts.json"))["cases_open"] == 1
    assert "waiting-long" in {one["code"] for one in told["findings"]}


def test_a_support_file_that_could_not_be_written_is_said_and_fails(home: Path, capsys):
    assert cli.main(["doctor", "--bundle", str(home / "nowhere")]) == 1
    assert "Stik USB tidak ada" in capsys.readouterr().err

"""The chain is walked without a key, also while Loket runs, and the exit code says how it is."""

import json
from contextlib import closing

import pytest

from kiosk import cli
from kiosk.desk import Desk
from kiosk.journal import keys, store
from kiosk.journal.journal import Journal
from tests.given import Days, identified
from tests.journal.hands import change


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Three entries, in this kiosk's own store."""
    monkeypatch.setenv("LOKET_HOME", str(tmp_path))
    folder = tmp_path / "store"
    with closing(Journal.open(folder, keys.create_practice(folder))) as journal:
        Desk(journal).record(*identified(Days().moment()))
    return folder


def head_of(folder):
    with closing(Journal.open(folder, keys.unlock_practice(folder))) as journal:
        return journal.head


def test_a_whole_chain_says_how_long_it_is_and_where_it_ends(folder, capsys):
    head = head_of(folder)
    assert cli.main(["verify"]) == 0
    assert capsys.readouterr().out == f"Rantai utuh: 3 catatan. Ujungnya {head}.\n"


def test_it_walks_while_loket_has_the_store_open(folder, capsys):
    with closing(Journal.open(folder, keys.unlock_practice(folder))) as journal:
        Desk(journal).record(*identified(Days().moment(), case="c2", reference="R2"))
        assert cli.main(["verify", str(folder)]) == 0
    assert "6 catatan" in capsys.readouterr().out


def test_a_changed_entry_is_named(folder, capsys):
    change(folder, "UPDATE entries SET box = x'00' WHERE seq = 2")
    assert cli.main(["verify"]) == 1
    assert "putus di catatan 2" in capsys.readouterr().out


def test_a_published_head_is_found_by_its_beginning_however_it_was_written(folder, capsys):
    head = head_of(folder)
    written = f"{head[:4]} {head[4:8]}-{head[8:12]}".upper()
    assert cli.main(["verify", "--published", written]) == 0
    assert "ada di catatan 3" in capsys.readouterr().out


def test_a_cut_tail_holds_but_lacks_the_published_head(folder, capsys):
    head = head_of(folder)
    change(folder, "DELETE FROM entries WHERE seq = 3")
    assert cli.main(["verify"]) == 0
    assert cli.main(["verify", "--published", head]) == 1
    assert "tidak ada di rantai ini" in capsys.readouterr().out


@pytest.mark.parametrize("odd", ["1234", "halo dunia", "g" * 12, "0" * 65])
def test_what_cannot_be_a_head_is_said_so(folder, capsys, odd):
    assert cli.main(["verify", "--published", odd]) == 1
    assert "8 sampai 64 tanda" in capsys.readouterr().out


def test_where_there_are_no_records_nothing_is_made(tmp_path, capsys):
    assert cli.main(["verify", str(tmp_path / "none")]) == 1
    assert str(tmp_path / "none") in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_journal_is_damage_in_words(folder, capsys):
    for file in store.beside(store.database(folder)):
        file.unlink(missing_ok=True)
    store.database(folder).write_bytes(b"bukan basis data " * 300)
    assert cli.main(["verify"]) == 1
    assert "Catatan rusak" in capsys.readouterr().out


def test_machines_get_the_same_as_one_line_of_json(folder, capsys):
    head = head_of(folder)
    assert cli.main(["verify", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"entries": 3, "head": head}
    change(folder, "UPDATE entries SET box = x'00' WHERE seq = 2")
    assert cli.main(["verify", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["broken_at"] == 2
    assert cli.main(["verify", "--json", str(folder / "none")]) == 1
    assert json.loads(capsys.readouterr().out)["trouble"] == "disk-failed"


def test_it_answers_in_the_language_of_the_settings(folder, capsys):
    (folder.parent / "loket.toml").write_text('[site]\nlanguage = "en"\n')
    cli.main(["verify"])
    assert capsys.readouterr().out.startswith("The chain is whole: 3 entries.")

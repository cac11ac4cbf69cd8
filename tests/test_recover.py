"""A lost keyring or passphrase is a drill: the recovery key replaces it, or nothing changes."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from kiosk import recover
from kiosk.domain.errors import Trouble
from kiosk.journal import keyfile, keys
from kiosk.journal.journal import Journal
from kiosk.journal.keys import SlotKind
from kiosk.journal.recovery import RecoveryKey
from tests.credentials import OF_ANOTHER_COMPUTER, hand_over
from tests.given import Days, identified
from tests.stores import PASSPHRASE, Keyring, founded, record, system_keyring

NEW = "gajah makan bambu"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("LOKET_HOME", str(tmp_path))
    return tmp_path / "store"


class Person:
    """Types the answers one after the other; remembers what was asked."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.asked = []

    def __call__(self, question):
        self.asked.append(question)
        if not self.answers:
            raise EOFError
        return self.answers.pop(0)


def refused(folder, capsys, *answers, **more):
    """What was said, once the drill ended with nothing changed."""
    before = keyfile.path_in(folder).read_bytes()
    assert recover.run(ask=Person(*answers), **more) == 1
    assert keyfile.path_in(folder).read_bytes() == before
    said = capsys.readouterr().err
    assert said.endswith("Tidak ada yang diubah.\n")
    return said


def test_the_recovery_key_gives_the_store_a_new_passphrase(folder, capsys):
    key, recovery = founded(folder)
    record(folder, key, *identified(Days().moment()))
    written = recovery.text.lower().replace("-", " ").replace("0", "o")
    assert recover.run(ask=Person(written, NEW, NEW)) == 0
    said = capsys.readouterr()
    assert recovery.text not in said.out + said.err
    assert NEW not in said.out + said.err
    with closing(Journal.open(folder, keys.unlock_with_passphrase(folder, NEW))) as journal:
        assert journal.seq == 3
    with pytest.raises(Trouble, match="wrong-passphrase"):
        keys.unlock_with_passphrase(folder, PASSPHRASE)
    assert keys.unlock_with_recovery(folder, recovery).raw == key.raw


def test_without_a_terminal_the_answers_are_lines_of_input(folder):
    _, recovery = founded(folder)
    drill = subprocess.run(
        [sys.executable, "-m", "kiosk", "recover"],
        input=f"{recovery.text}\n{NEW}\n{NEW}\n",
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[1],
    )
    assert (drill.returncode, drill.stderr) == (0, "")
    assert keys.unlock_with_passphrase(folder, NEW)


def test_the_recovery_key_may_lie_in_a_file(folder, tmp_path):
    _, recovery = founded(folder)
    (tmp_path / "kunci.txt").write_text(recovery.text + "\n")
    assert recover.run(tmp_path / "kunci.txt", ask=Person(NEW, NEW)) == 0
    assert keys.unlock_with_passphrase(folder, NEW)


def test_the_store_can_go_over_to_the_keyring(folder, capsys):
    key, recovery = founded(folder)
    with system_keyring(Keyring()):
        assert recover.run(way=SlotKind.KEYRING, ask=Person(recovery.text)) == 0
        assert keys.unlock_with_keyring(folder).raw == key.raw
    assert "kata sandi email" in capsys.readouterr().out


def test_from_the_keyring_to_a_passphrase_the_mail_password_is_asked_for_anew(folder, capsys):
    recovery = RecoveryKey.generate()
    keys.create_with_keyring(folder, recovery.public, Keyring())
    assert recover.run(ask=Person(recovery.text, NEW, NEW)) == 0
    assert "kata sandi email" in capsys.readouterr().out


def test_the_store_can_go_over_to_the_credential_of_this_computer(
    folder, capsys, tmp_path, monkeypatch
):
    key, recovery = founded(folder)
    hand_over(monkeypatch, tmp_path / "credentials")
    assert recover.run(way=SlotKind.CREDENTIAL, ask=Person(recovery.text)) == 0
    assert keys.unlock_with_credential(folder).raw == key.raw
    assert keys.unlock_with_recovery(folder, recovery).raw == key.raw
    said = capsys.readouterr().out
    assert "komputer ini sendiri" in said
    assert "kata sandi email" not in said, "it lies sealed in the store and stays there"


def test_on_another_computer_the_recovery_key_gives_the_store_its_credential(
    folder, tmp_path, monkeypatch
):
    recovery = RecoveryKey.generate()
    hand_over(monkeypatch, tmp_path / "credentials")
    key = keys.create_with_credential(folder, recovery.public)
    hand_over(monkeypatch, tmp_path / "credentials", OF_ANOTHER_COMPUTER)
    assert recover.run(way=SlotKind.CREDENTIAL, ask=Person(recovery.text)) == 0
    assert keys.unlock_with_credential(folder).raw == key.raw


def test_without_a_credential_nothing_changes_and_the_way_to_it_is_named(folder, capsys):
    _, recovery = founded(folder)
    said = refused(folder, capsys, recovery.text, way=SlotKind.CREDENTIAL)
    assert "sudo loket-as-kiosk recover --credential" in said


def test_from_a_credential_back_to_a_passphrase(folder, capsys, tmp_path, monkeypatch):
    recovery = RecoveryKey.generate()
    hand_over(monkeypatch, tmp_path / "credentials")
    key = keys.create_with_credential(folder, recovery.public)
    assert recover.run(ask=Person(recovery.text, NEW, NEW)) == 0
    assert keys.unlock_with_passphrase(folder, NEW).raw == key.raw
    assert "kata sandi email" not in capsys.readouterr().out


def test_a_slip_of_the_pen_changes_nothing(folder, capsys):
    _, recovery = founded(folder)
    slipped = recovery.text[:-1] + ("0" if recovery.text[-1] != "0" else "1")
    assert "Kunci pemulihan tidak cocok" in refused(folder, capsys, slipped)


def test_the_key_of_another_kiosk_changes_nothing(folder, capsys):
    founded(folder)
    other = RecoveryKey.generate().text
    assert "Kunci pemulihan tidak cocok" in refused(folder, capsys, other)


def test_a_short_passphrase_is_asked_for_again_a_few_times(folder, capsys):
    _, recovery = founded(folder)
    said = refused(folder, capsys, recovery.text, "pendek", "   ", "123456789")
    assert said.count("paling sedikit 10 huruf") == recover.TRIES


def test_two_passphrases_that_differ_are_asked_for_again(folder, capsys):
    _, recovery = founded(folder)
    assert recover.run(ask=Person(recovery.text, NEW, NEW + "?", NEW, NEW)) == 0
    assert "tidak sama" in capsys.readouterr().err


def test_stopped_in_the_middle_nothing_changes(folder, capsys):
    _, recovery = founded(folder)
    assert "Dihentikan" in refused(folder, capsys, recovery.text, NEW)


def test_without_a_keyring_nothing_changes(folder, capsys):
    _, recovery = founded(folder)
    said = refused(folder, capsys, recovery.text, way=SlotKind.KEYRING)
    assert "Brankas sandi komputer tidak menjawab" in said


def test_a_running_loket_is_closed_first(folder, capsys):
    key, recovery = founded(folder)
    with closing(Journal.open(folder, key)):
        assert "Tutup dulu" in refused(folder, capsys, recovery.text, NEW, NEW)


def test_a_key_file_that_is_not_there_changes_nothing(folder, capsys, tmp_path):
    founded(folder)
    said = refused(folder, capsys, key_file=tmp_path / "none.txt")
    assert "Berkas kunci tidak bisa dibaca" in said


def test_where_nothing_was_founded_nothing_is_asked_and_nothing_made(folder, capsys):
    person = Person()
    assert recover.run(ask=person) == 1
    assert person.asked == []
    assert "belum disiapkan" in capsys.readouterr().err
    assert not folder.exists()


def test_a_practice_store_has_nothing_to_recover(folder, capsys):
    keys.create_practice(folder)
    assert "latihan" in refused(folder, capsys)

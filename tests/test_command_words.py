"""The commands' sentences are there in both languages, with the same facts."""

from string import Formatter

import pytest

from kiosk import command_words
from kiosk.command_words import Both, wrapped
from kiosk.doctor import words as doctor_words
from kiosk.domain.errors import What

SENTENCES = [
    *(sentence for sentence in vars(command_words).values() if isinstance(sentence, Both)),
    *(sentence for sentence in vars(doctor_words).values() if isinstance(sentence, Both)),
    *command_words.TROUBLES.values(),
]


def facts_of(text):
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence.en[:40])
def test_both_languages_tell_the_same_facts(sentence):
    assert sentence.id
    assert sentence.en
    assert facts_of(sentence.id) == facts_of(sentence.en)


def test_every_trouble_of_keys_and_records_has_words():
    assert command_words.TROUBLES.keys() >= {
        What.DISK_FULL,
        What.DISK_FAILED,
        What.STORE_BUSY,
        What.STORE_DAMAGED,
        What.STORE_TOO_NEW,
        What.NO_STORE_KEY,
        What.WRONG_PASSPHRASE,
        What.WRONG_RECOVERY_KEY,
        What.NO_KEYRING,
    }


def test_settings_that_cannot_be_read_speak_indonesian(tmp_path, monkeypatch):
    monkeypatch.setenv("LOKET_HOME", str(tmp_path))
    (tmp_path / "loket.toml").write_text("[site\n")
    assert command_words.language() == "id"


def test_a_long_sentence_goes_on_below_its_beginning(monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    lines = wrapped("kata " * 30, "baik  Jam  ").splitlines()
    assert len(lines) > 1
    assert all(len(line) <= 60 for line in lines)
    assert all(line.startswith(" " * 11) for line in lines[1:])

"""A sealed store of release 1 opens for ever, with its passphrase and with its recovery key."""

import json
import shutil
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from kiosk.desk import Desk
from kiosk.journal import store
from kiosk.journal.journal import Journal
from kiosk.journal.keys import unlock_with_passphrase, unlock_with_recovery
from kiosk.journal.reading import verify
from kiosk.journal.recovery import RecoveryKey
from tests.journal.golden import FOLDER, PASSPHRASE, RECOVERY_KEY_BYTES, summary

HEAD = (FOLDER / "head.txt").read_text().strip()


@pytest.fixture
def golden(tmp_path: Path) -> Path:
    """A copy: opening a store writes in it."""
    for name in ("journal.db", "keys.json"):
        shutil.copy(FOLDER / name, tmp_path / name)
    return tmp_path


def test_it_opens_with_the_passphrase_and_says_what_it_always_said(golden: Path):
    with closing(Journal.open(golden, unlock_with_passphrase(golden, PASSPHRASE))) as journal:
        desk = Desk(journal)
        desk.open()
        said = json.loads(json.dumps(summary(desk.state), default=msgspec.to_builtins))
        assert journal.draft("ktp") == b'{"name":"SITI UJI"}'
        assert journal.backoff().keys() == {"a-letter"}
    assert said == json.loads((FOLDER / "summary.json").read_text())


def test_it_opens_with_the_recovery_key(golden: Path):
    key = unlock_with_recovery(golden, RecoveryKey(RECOVERY_KEY_BYTES))
    assert key.raw == unlock_with_passphrase(golden, PASSPHRASE).raw


def test_its_chain_still_ends_in_the_head_that_was_published(golden: Path):
    walked = verify(store.database(golden), HEAD)
    assert walked.ok
    assert walked.entries == len((FOLDER / "events.jsonl").read_bytes().splitlines())
    assert walked.published_at == walked.entries


def test_it_takes_new_entries(golden: Path):
    with closing(Journal.open(golden, unlock_with_passphrase(golden, PASSPHRASE))) as journal:
        before = journal.seq
        assert journal.append([("", b"lagi")]) == before + 1
    walked = verify(store.database(golden), HEAD)
    assert (walked.ok, walked.published_at, walked.entries) == (True, before, before + 1)

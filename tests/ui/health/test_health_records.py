"""The chain is walked, the records opened, the last walk is known; nothing is changed."""

from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.desk import Desk
from kiosk.domain import events as ev
from kiosk.domain.policy.preflight import PreflightRules
from kiosk.domain.preflight import Code, Grade
from kiosk.journal import store, verified
from kiosk.journal.journal import Journal
from kiosk.journal.salvage import salvage
from kiosk.journal.verified import LastWalk
from kiosk.ui.health.records import last_walk_in, records_in, set_aside_in
from tests.given import CASE, Days, identified
from tests.health_words import in_words, told
from tests.journal.hands import change
from tests.stores import founded, record

WHEN, RULES = Days().moment(), PreflightRules()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "store"


def test_a_kiosk_not_set_up_is_no_damage_and_stays_so(folder: Path):
    assert told(records_in(folder, None)[1]) == [(Grade.WARN, Code.RECORDS_NONE)]
    assert not folder.exists()


def test_whole_records_are_walked_without_and_opened_with_the_key(folder: Path):
    key, _ = founded(folder)
    record(folder, key, *identified(WHEN))
    nobody, found = records_in(folder, None)
    assert nobody is None
    assert told(found) == [(Grade.FINE, Code.CHAIN_WHOLE)]
    state, found = records_in(folder, key)
    assert CASE in state.cases
    assert told(found)[-1] == (Grade.FINE, Code.ALL_OPEN)


def test_it_reads_beside_a_running_loket(folder: Path):
    key, _ = founded(folder)
    with closing(Journal.open(folder, key)) as journal:
        Desk(journal).record(*identified(WHEN))
        state, found = records_in(folder, key)
        assert CASE in state.cases
        assert (Grade.FINE, Code.RUNNING) in told(found)
        Desk(journal).record(*identified(WHEN, case="c2", reference="R2"))
    assert (Grade.FINE, Code.RUNNING) not in told(records_in(folder, key)[1])


def test_a_broken_chain_is_named_by_its_entry(folder: Path):
    key, _ = founded(folder)
    record(folder, key, *identified(WHEN))
    change(folder, "UPDATE entries SET box = x'00' WHERE seq = 2")
    state, found = records_in(folder, key)
    assert state is None
    assert found[0].facts == {"broken_at": 2}
    assert told(found) == [
        (Grade.OVERRIDE, Code.CHAIN_BROKEN),
        (Grade.STOP, Code.NOT_ALL_OPEN),
    ]


def test_a_journal_that_is_none_any_more_is_damage(folder: Path):
    key, _ = founded(folder)
    record(folder, key, *identified(WHEN))
    store.database(folder).write_bytes(b"bukan basis data" * 100)
    _, found = records_in(folder, key)
    assert told(found)[0] == (Grade.OVERRIDE, Code.CHAIN_UNWALKED)
    assert told(found)[-1][0] is Grade.STOP


def test_records_of_another_key_are_told_apart_from_damage(folder: Path, tmp_path: Path, qapp):
    key, _ = founded(folder)
    record(folder, key, *identified(WHEN))
    other, _ = founded(tmp_path / "other")
    state, found = records_in(folder, other)
    assert state is None
    assert found[0].code is Code.CHAIN_WHOLE
    assert "kunci pemulihan" in in_words(found[1], "id")


def test_a_log_without_its_file_is_a_loss(folder: Path):
    key, _ = founded(folder)
    record(folder, key, *identified(WHEN))
    path = store.database(folder)
    path.rename(store.beside(path)[0])
    assert told(records_in(folder, key)[1]) == [(Grade.STOP, Code.RECORDS_LOST)]


def test_a_salvaged_store_keeps_saying_so(folder: Path, qapp):
    key, _ = founded(folder)
    salvaged = ev.StoreSalvaged(when=WHEN, kept=7, lost=2, old_file="journal-lama.db")
    record(folder, key, salvaged)
    found = records_in(folder, key)[1][-1]
    assert found.grade is Grade.WARN
    assert "journal-lama.db" in in_words(found, "id")


def test_journals_set_aside_are_named_with_their_age_and_torn_ones_told_apart(folder, qapp):
    key, _ = founded(folder)
    record(folder, key, *identified(WHEN))
    with closing(salvage(folder, key, "2031-01-02-0815").journal):
        (folder / "journal-2031-01-03-0900.db").write_bytes(b"bukan basis data")
    found = list(set_aside_in(folder, datetime(2031, 1, 12, 12, tzinfo=UTC)))
    assert told(found) == [(Grade.WARN, Code.SET_ASIDE), (Grade.WARN, Code.SET_ASIDE_TORN)]
    assert found[0].facts == {"file": "journal-2031-01-02-0815.db", "days": 10}
    assert "journal-2031-01-03-0900.db" in in_words(found[1], "id")
    assert list(set_aside_in(folder.parent / "nowhere", datetime(2031, 1, 12, tzinfo=UTC))) == []


def test_when_the_chain_was_last_walked_is_known_after_a_restart(folder: Path):
    folder.mkdir()
    assert told([last_walk_in(folder, RULES, WHEN.at)]) == [(Grade.WARN, Code.VERIFIED_NEVER)]
    verified.keep(folder, LastWalk(at=WHEN.at, entries=12, head="ab" * 32))
    found = last_walk_in(folder, RULES, WHEN.at + timedelta(days=3))
    assert (found.grade, found.code, found.facts) == (
        Grade.FINE,
        Code.VERIFIED,
        {"on": date(2026, 11, 23), "entries": 12},
    )
    later = WHEN.at + timedelta(days=RULES.verified_days)
    assert told([last_walk_in(folder, RULES, later)]) == [(Grade.WARN, Code.VERIFIED_LONG_AGO)]


def test_a_walk_that_found_damage_is_not_forgotten_by_a_restart(folder: Path):
    folder.mkdir()
    verified.keep(folder, LastWalk(at=WHEN.at, entries=4, broken_at=5))
    found = last_walk_in(folder, RULES, WHEN.at)
    assert (found.grade, found.facts) == (Grade.OVERRIDE, {"broken_at": 5})

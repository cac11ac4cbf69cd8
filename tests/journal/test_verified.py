"""When the chain was last walked survives a restart, in one file that does not grow."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.journal import verified
from kiosk.journal.verified import LastWalk

WALK = LastWalk(at=datetime(2026, 11, 23, 2, tzinfo=UTC), entries=3, head="ab" * 32)


def test_the_last_walk_replaces_the_one_before(tmp_path: Path):
    verified.keep(tmp_path, WALK)
    size = verified.path_in(tmp_path).stat().st_size
    for _ in range(3):
        verified.keep(tmp_path, WALK)
    assert verified.path_in(tmp_path).stat().st_size == size
    assert verified.last(tmp_path) == WALK
    assert [file.name for file in tmp_path.iterdir()] == ["verified.json"]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"at": "2026-11-23T02:00:00"}'])
def test_a_torn_note_says_nothing(tmp_path: Path, content: bytes):
    verified.path_in(tmp_path).write_bytes(content)
    assert verified.last(tmp_path) is None


def test_a_clock_time_without_a_zone_says_nothing(tmp_path: Path):
    told = b'{"at": "2026-11-23T02:00:00", "entries": 3}'
    verified.path_in(tmp_path).write_bytes(told)
    assert verified.last(tmp_path) is None


def test_where_nobody_walked_yet_there_is_no_note(tmp_path: Path):
    assert verified.last(tmp_path) is None
    assert verified.last(tmp_path / "nowhere") is None

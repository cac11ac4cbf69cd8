"""A store of one's own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.journal.journal import Journal
from kiosk.journal.seal import StoreKey


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "store"


@pytest.fixture
def store_key() -> StoreKey:
    return StoreKey(bytes(range(32)))


@pytest.fixture
def journal(folder: Path, store_key: StoreKey) -> Iterator[Journal]:
    opened = Journal.open(folder, store_key)
    yield opened
    opened.close()

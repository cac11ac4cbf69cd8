"""Drafts, back-off and secrets: rows that are overwritten, sealed where they must be."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from kiosk.journal.journal import Journal
from kiosk.journal.subjects import JournalDamaged
from tests.journal.hands import BUDI, change


def test_a_draft_is_kept_until_it_is_dropped(folder, store_key, journal):
    assert journal.draft("otp") is None
    journal.keep_draft("otp", BUDI, b"satu")
    journal.keep_draft("otp", BUDI, b"dua")
    journal.keep_draft("baru", "", b"kios")
    journal.close()
    again = Journal.open(folder, store_key)
    assert (again.draft("otp"), again.draft("baru")) == (b"dua", b"kios")
    again.drop_draft("otp")
    assert (again.draft("otp"), again.draft("baru")) == (None, b"kios")
    again.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE drafts SET box = zeroblob(40)",
        "UPDATE drafts SET name = 'otp', subject = ''",
        "DELETE FROM keys",
    ],
)
def test_a_draft_that_does_not_open_is_named(folder, store_key, journal, statement):
    journal.keep_draft("otp", BUDI, b"satu")
    journal.close()
    change(folder, statement)
    again = Journal.open(folder, store_key)
    with pytest.raises(JournalDamaged, match="draft otp"):
        again.draft("otp")
    again.close()


def test_back_off_is_remembered_in_utc_until_it_is_cleared(folder, store_key, journal):
    at = datetime(2026, 11, 23, 8, 15, tzinfo=timezone(timedelta(hours=7)))
    journal.set_backoff("PK-1/1", 1, at - timedelta(hours=1))
    journal.set_backoff("PK-1/1", 2, at)
    journal.set_backoff("PK-1/2", 5, at)
    journal.clear_backoff("PK-1/2")
    journal.close()
    again = Journal.open(folder, store_key)
    assert again.backoff() == {"PK-1/1": (2, at)}
    assert again.backoff()["PK-1/1"][1].tzinfo is UTC
    again.close()


def test_a_spoilt_back_off_is_none(folder, journal):
    journal.set_backoff("PK-1/1", 1, datetime(2026, 11, 23, tzinfo=UTC))
    change(folder, "UPDATE backoff SET next_at = 'besok'")
    assert journal.backoff() == {}


def test_a_secret_is_kept_under_the_store_key(folder, store_key, journal):
    assert journal.secret("mail") is None
    journal.keep_secret("mail", b"lama")
    journal.keep_secret("mail", b"baru")
    journal.close()
    again = Journal.open(folder, store_key)
    assert again.secret("mail") == b"baru"
    again.close()


def test_a_secret_moved_to_another_name_does_not_open(folder, journal):
    journal.keep_secret("mail", b"rahasia")
    change(folder, "UPDATE secrets SET name = 'lain'")
    with pytest.raises(JournalDamaged, match="secret lain"):
        journal.secret("lain")

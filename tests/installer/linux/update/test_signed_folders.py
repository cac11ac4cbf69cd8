"""Only a folder that the office signed, that is whole, and no older than the last one is used."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.installer.linux.update.packages import Keys, sign_folder
from tests.installer.linux.update.test_updating import is_untouched
from tools.aptfolder import make


def test_a_folder_signed_by_a_stranger_is_refused(world, sign, keys):
    sign("0.2.0", key=keys.stranger)
    assert world.update("0.2.0") == ("refused", "stranger")
    assert is_untouched(world)


def test_a_folder_without_a_signature_is_refused(world, sign):
    sign("0.2.0")
    apt = world.folder / "apt"
    (apt / "InRelease").write_bytes((apt / "Release").read_bytes())
    assert world.update("0.2.0")[0] in ("refused", "unreadable")
    assert is_untouched(world)


def test_words_added_to_the_signed_text_are_refused(world, sign):
    sign("0.2.0")
    signed = world.folder / "apt/InRelease"
    signed.write_text(signed.read_text().replace("Origin: Loket", "Origin: Loket2"))
    assert world.update("0.2.0") == ("refused", "stranger")
    assert is_untouched(world)


def test_words_put_before_the_signed_text_are_not_believed(world, sign):
    sign("0.2.0", age=timedelta(days=500))
    signed = world.folder / "apt/InRelease"
    signed.write_text("Date: Mon, 30 Nov 2099 00:00:00 UTC\n" + signed.read_text())
    assert world.update("0.2.0")[0] in ("refused", "unreadable")
    assert is_untouched(world)


def test_an_index_that_was_altered_is_refused(world, keys, debs):
    sign_folder(world.folder, [debs["loket", "0.2.0"]], keys)
    signed = (world.folder / "apt/InRelease").read_bytes()
    sign_folder(world.folder, [debs["loket", "0.3.0"]], keys)
    (world.folder / "apt/InRelease").write_bytes(signed)
    assert world.update("0.3.0") == ("unreadable", "damaged")
    assert is_untouched(world)


def test_an_expired_folder_is_refused(world, sign):
    sign("0.2.0", age=timedelta(days=401))
    assert world.update("0.2.0") == ("refused", "expired")
    assert is_untouched(world)


def test_a_folder_from_the_future_is_refused_because_the_clock_must_be_wrong(world, sign):
    sign("0.2.0", age=timedelta(days=-3))
    assert world.update("0.2.0") == ("refused", "not-valid-yet")
    assert is_untouched(world)


def test_a_folder_older_than_one_that_was_seen_is_refused(world, sign):
    sign("0.5.0", age=timedelta(days=1))
    assert world.update("0.5.0") == ("refused", "needs-other-packages")
    sign("0.2.0", age=timedelta(days=2))
    assert world.again().update("0.2.0") == ("refused", "older-folder")
    assert is_untouched(world)


def test_the_same_folder_may_come_twice(world, sign):
    sign("0.2.0", age=timedelta(days=1))
    assert world.update("0.6.0") == ("refused", "not-in-folder")
    assert world.again().update("0.2.0") == ("installed", "healthy")


def test_a_package_with_other_content_of_the_same_length_is_damaged(world, sign):
    sign("0.2.0")
    pool = world.folder / "apt/pool/loket_0.2.0_all.deb"
    content = bytearray(pool.read_bytes())
    content[-100] ^= 1
    pool.write_bytes(content)
    assert world.update("0.2.0") == ("unreadable", "damaged")
    assert is_untouched(world)


@pytest.mark.parametrize("name", ["InRelease", "Packages.xz", "pool/loket_0.2.0_all.deb"])
def test_a_half_copied_stick_is_damaged(world, sign, name):
    sign("0.2.0")
    file = world.folder / "apt" / name
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    assert world.update("0.2.0")[0] in ("unreadable", "refused")
    assert is_untouched(world)


@pytest.mark.parametrize("name", ["InRelease", "Packages.xz", "pool/loket_0.2.0_all.deb"])
def test_a_stick_on_which_a_file_is_missing_is_damaged(world, sign, name):
    sign("0.2.0")
    (world.folder / "apt" / name).unlink()
    assert world.update("0.2.0") == ("unreadable", "damaged")
    assert is_untouched(world)


def test_without_a_key_nothing_is_believed(world, sign):
    sign("0.2.0")
    world.keyring = world.home / "nowhere.gpg"
    assert world.update("0.2.0") == ("refused", "no-key")
    assert is_untouched(world)


def test_a_folder_signed_with_a_key_that_has_expired_is_refused(world, tmp_path_factory, debs):
    expired = Keys(tmp_path_factory.mktemp("e") / "g", at="20250101T000000", lasts="1d")
    world.keyring = expired.keyring
    sign_folder(world.folder, [debs["loket", "0.2.0"], debs["loket-kiosk", "0.2.0"]], expired)
    expired.close()
    assert world.update("0.2.0") == ("refused", "key-expired")
    assert is_untouched(world)


def test_a_folder_signed_with_a_key_that_was_revoked_is_refused(world, tmp_path_factory, debs):
    revoked = Keys(tmp_path_factory.mktemp("r") / "g")
    sign_folder(world.folder, [debs["loket", "0.2.0"], debs["loket-kiosk", "0.2.0"]], revoked)
    revoked.revoke()
    revoked.close()
    world.keyring = revoked.keyring
    assert world.update("0.2.0") == ("refused", "key-revoked")
    assert is_untouched(world)


@pytest.fixture
def ceremony(tmp_path_factory):
    """A gpg home as the page of updates says to make one."""
    made = Keys(tmp_path_factory.mktemp("c") / "g")
    yield made
    made.close()


def test_a_subkey_signs_for_the_primary_key_until_it_is_revoked(world, ceremony, debs):
    subkey = ceremony.with_subkey()
    world.keyring = ceremony.keyring
    sign_folder(world.folder, [debs["loket", "0.2.0"]], ceremony, key=f"{subkey}!")
    assert world.update("0.3.0") == ("refused", "not-in-folder")
    ceremony.revoke_subkey()
    assert world.again().update("0.3.0") == ("refused", "key-revoked")


def test_a_key_of_the_site_stands_before_the_one_that_ships(world, sign, keys):
    own = world.places.keyrings[0]
    sign("0.2.0")
    own.write_bytes(keys.export(keys.stranger))
    assert world.update("0.2.0") == ("refused", "stranger")
    make(world.folder, [], keys.signing(keys.stranger), datetime.now(UTC), 400)
    assert world.again().update("0.2.0") == ("installed", "healthy")

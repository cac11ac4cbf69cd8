"""A kiosk is founded whole or not at all, opened again the way it was founded, and salvaged."""

import contextlib
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail
from msgspec.structs import replace

from kiosk import pins, settings
from kiosk.domain.errors import Reason, Refused, Trouble, What
from kiosk.domain.events import Purpose, Role
from kiosk.journal import keyfile, keys
from kiosk.journal.lock import hold
from kiosk.journal.recovery import RecoveryKey
from kiosk.settings import Kind, Language, Mail, Settings, Site, Zone
from kiosk.ui import founding
from kiosk.ui.founding import House, Opened, commission
from kiosk.ui.grants.house import MAIL_PASSWORD
from kiosk.ui.room import PRACTICE_PIN
from kiosk.ui.wishes import Commission
from tests.given import Days
from tests.journal.hands import change
from tests.journal.test_vault import Shelf

WHEN = Days().moment()
KEY = RecoveryKey.generate()
PHRASE, PIN = "sawah hijau pagi hari", "482915"
SITE = Site(name="Karang Taruna RW 07", kind=Kind.KARANG_TARUNA, kiosk="KTRW07", zone=Zone.WITA)
MAIL = Mail(host="mail.example", sender="loket@desa.example", complaint_to="aduan@prakerja.example")
WISH = Commission(
    site=SITE,
    mail=MAIL,
    mail_password="sandi-surat",
    supervisor="Ibu  Lestari ",
    pin=PIN,
    passphrase=PHRASE,
    recovery_public=KEY.public,
    confirmed=((Purpose.MAIL_SERVER, "mail.example:587"),),
)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path / "loket")


@contextlib.contextmanager
def open_for_now(opened: Opened):
    yield opened
    opened.desk.journal.close()


def unlocked(house: House) -> Opened:
    store_key = keys.unlock_with_passphrase(house.store, PHRASE)
    return founding.open_kiosk(house, settings.load(house.files), store_key)


def test_a_commissioned_kiosk_has_settings_a_supervisor_addresses_and_a_mail_password(house):
    with open_for_now(commission(house, Settings(), WISH, WHEN)) as opened:
        state = opened.desk.state
        (boss,) = state.active_staff()
        assert (boss.id, boss.name, boss.role) == (opened.staff, "Ibu Lestari", Role.SUPERVISOR)
        assert pins.pin_matches(boss.pin, PIN)
        assert state.confirmed == {(Purpose.MAIL_SERVER, "mail.example:587")}
        assert opened.vault.get(MAIL_PASSWORD) == "sandi-surat"
    kept = settings.load(house.files)
    assert (kept.site, kept.mail) == (SITE, MAIL)
    assert "sandi-surat" not in (house.home / "loket.toml").read_text()


def test_tomorrow_the_passphrase_opens_it_and_in_need_the_recovery_key(house):
    commission(house, Settings(), WISH, WHEN).desk.journal.close()
    assert founding.ways_in(house) == {keys.SlotKind.PASSPHRASE, keys.SlotKind.RECOVERY}
    with open_for_now(unlocked(house)) as opened:
        assert [person.name for person in opened.desk.state.active_staff()] == ["Ibu Lestari"]
        assert opened.vault.get(MAIL_PASSWORD) == "sandi-surat"
        assert opened.staff == ""
        by_paper = keys.unlock_with_recovery(house.store, RecoveryKey.parse(KEY.text))
        assert by_paper.raw == opened.store_key.raw


def test_with_a_keyring_no_passphrase_is_needed(house):
    keyring.set_keyring(Shelf())
    try:
        with open_for_now(commission(house, Settings(), replace(WISH, passphrase=""), WHEN)) as one:
            assert founding.ways_in(house) == {keys.SlotKind.KEYRING, keys.SlotKind.RECOVERY}
            assert one.vault.get(MAIL_PASSWORD) == "sandi-surat"
            assert one.desk.journal.secret(MAIL_PASSWORD) is None
        assert keys.unlock_with_keyring(house.store).raw == one.store_key.raw
    finally:
        keyring.set_keyring(fail.Keyring())


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"pin": "123456"}, Reason.PIN_TOO_WEAK),
        ({"pin": "4829"}, Reason.PIN_TOO_WEAK),
        ({"supervisor": "   "}, Reason.NAME_MISSING),
        ({"passphrase": "pendek"}, Reason.PASSPHRASE_TOO_SHORT),
        ({"passphrase": "a          "}, Reason.PASSPHRASE_TOO_SHORT),
        ({"confirmed": ((Purpose.COMPLAINT_RECIPIENT, "dua kata"),)}, Reason.ADDRESS_INVALID),
    ],
)
def test_what_a_person_must_change_is_refused_before_anything_is_written(house, change, reason):
    with pytest.raises(Refused) as refused:
        commission(house, Settings(), replace(WISH, **change), WHEN)
    assert refused.value.reason is reason
    assert not house.home.exists()


def test_after_a_trouble_on_the_way_the_same_wish_founds_the_kiosk(house):
    with pytest.raises(Trouble) as trouble:
        commission(house, Settings(), replace(WISH, passphrase=""), WHEN)
    assert trouble.value.what is What.NO_KEYRING
    assert founding.ways_in(house) == frozenset()
    assert [path.name for path in house.home.iterdir()] == ["loket.toml"]
    with open_for_now(commission(house, Settings(), WISH, WHEN)) as opened:
        assert len(opened.desk.state.active_staff()) == 1


def test_what_a_power_cut_left_half_built_is_cleared_and_founded_anew(house):
    half = House(house.home / "founding-0a1b2c3d")
    keys.create_with_passphrase(half.store, KEY.public, "frasa yang dulu sekali")
    house.store.mkdir()
    assert founding.ways_in(house) == frozenset()
    with open_for_now(commission(house, Settings(), WISH, WHEN)):
        assert {path.name for path in house.home.iterdir()} == {"loket.toml", "store"}


def test_nobody_founds_a_kiosk_on_top_of_another(house):
    with open_for_now(commission(house, Settings(), WISH, WHEN)) as first:
        with pytest.raises(Trouble) as trouble:
            commission(house, Settings(), replace(WISH, supervisor="Orang Lain"), WHEN)
        assert trouble.value.what is What.STORE_BUSY
        assert len(first.desk.state.active_staff()) == 1


def test_a_store_that_lost_its_key_file_is_no_empty_place(house):
    commission(house, Settings(), WISH, WHEN).desk.journal.close()
    keyfile.path_in(house.store).unlink()
    for ask in (
        lambda: founding.ways_in(house),
        lambda: commission(house, Settings(), WISH, WHEN),
    ):
        with pytest.raises(Trouble) as trouble:
            ask()
        assert trouble.value.what is What.NO_STORE_KEY
        assert "keys.json" in trouble.value.detail


def test_the_language_chosen_at_the_first_start_is_kept(house):
    english = replace(WISH, site=Site(name="Unit", kiosk="U1", language=Language.ENGLISH))
    commission(house, Settings(), english, WHEN).desk.journal.close()
    assert settings.load(house.files).site.language is Language.ENGLISH


def test_a_store_that_could_not_be_opened_whole_is_free_for_the_next_try(house):
    commission(house, Settings(), WISH, WHEN).desk.journal.close()
    change(house.store, "UPDATE entries SET box = x'00' WHERE seq = 1")
    for _ in range(2):
        with pytest.raises(Trouble) as trouble:
            unlocked(house)
        assert trouble.value.what is What.STORE_DAMAGED


def test_a_damaged_journal_goes_on_with_what_still_opens(house):
    commission(house, Settings(), WISH, WHEN).desk.journal.close()
    change(house.store, "UPDATE entries SET box = x'00' WHERE seq = 2")
    store_key = keys.unlock_with_passphrase(house.store, PHRASE)
    with open_for_now(founding.rescue(house, settings.load(house.files), store_key, WHEN)) as saved:
        assert saved.desk.state.salvaged
        assert (saved.desk.state.salvaged.kept, saved.desk.state.salvaged.lost) == (1, 1)
        assert [person.name for person in saved.desk.state.active_staff()] == ["Ibu Lestari"]
        assert saved.vault.get(MAIL_PASSWORD) == "sandi-surat"
        assert (house.store / saved.desk.state.salvaged.old_file).exists()
    unlocked(house).desk.journal.close()


def test_a_kiosk_that_lost_all_its_staff_gets_a_supervisor(house):
    commission(house, Settings(), WISH, WHEN).desk.journal.close()
    change(house.store, "UPDATE entries SET box = x'00' WHERE seq = 1")
    store_key = keys.unlock_with_passphrase(house.store, PHRASE)
    saved = founding.rescue(house, Settings(), store_key, WHEN)
    assert saved.desk.state.active_staff() == []
    with open_for_now(founding.appoint(saved, WISH, WHEN)) as opened:
        assert opened.desk.state.staff[opened.staff].role is Role.SUPERVISOR


def test_a_busy_store_is_known_before_anybody_types(house):
    commission(house, Settings(), WISH, WHEN).desk.journal.close()
    founding.check_free(house)
    held = hold(house.store)
    with pytest.raises(Trouble) as trouble:
        founding.check_free(house)
    assert trouble.value.what is What.STORE_BUSY
    held.release()
    founding.check_free(house)


def test_practice_has_three_people_a_known_pin_and_a_home_of_its_own(house):
    practice = house.within()
    assert practice.within() == practice
    with open_for_now(founding.open_practice(practice, WHEN)) as opened:
        people = opened.desk.state.active_staff()
        roles = [Role.SUPERVISOR, Role.OFFICER, Role.VOLUNTEER]
        assert [person.role for person in people] == roles
        assert pins.pin_matches(people[0].pin, PRACTICE_PIN)
    with open_for_now(founding.open_practice(practice, WHEN)) as again:
        assert len(again.desk.state.active_staff()) == 3
    assert founding.ways_in(house) == frozenset()

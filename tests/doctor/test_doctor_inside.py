"""What is wrong inside the kiosk is found, graded and said with what to do; nothing is changed."""

from contextlib import closing
from datetime import UTC, datetime

import pytest

from kiosk.desk import Desk
from kiosk.doctor import words
from kiosk.doctor.finding import Grade
from kiosk.doctor.inside import key_of, mail_of, queue_of, records_in, set_aside_in, settings_of
from kiosk.domain import events as ev
from kiosk.domain.errors import What
from kiosk.journal import keyfile, keys, store
from kiosk.journal.journal import Journal
from kiosk.journal.recovery import RecoveryKey
from kiosk.journal.salvage import salvage
from kiosk.settings import Mail, Security, Settings
from kiosk.ui.founding import House
from tests.given import CASE, SUPERVISOR, Days, filed, identified, state_of
from tests.journal.hands import change
from tests.stores import PASSPHRASE, Keyring, founded, record, system_keyring

WHEN = Days().moment()
MAIL = Mail(
    host="mail.kios.example", sender="kios@kios.example", complaint_to="pengaduan@prakerja.example"
)
SERVER = ev.AddressConfirmed(
    when=WHEN, by=SUPERVISOR, purpose=ev.Purpose.MAIL_SERVER, address="mail.kios.example:587"
)
RECIPIENT = ev.AddressConfirmed(
    when=WHEN, by=SUPERVISOR, purpose=ev.Purpose.COMPLAINT_RECIPIENT, address=MAIL.complaint_to
)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "store"


def said(findings):
    return [(finding.grade, finding.said) for finding in findings]


def typing(passphrase):
    return lambda: passphrase


def test_a_settings_file_with_a_slip_is_named_with_key_and_line(tmp_path):
    house = House(tmp_path, practice=True)
    assert settings_of(house)[1].said is words.SETTINGS_ABSENT
    (tmp_path / "loket.toml").write_text('[mail]\nport = "banyak"\n')
    chosen, found = settings_of(house)
    assert chosen is None
    assert found.grade is Grade.BROKEN
    assert "loket.toml:2" in found.in_words("id")
    assert "mail.port" in found.in_words("id")
    (tmp_path / "loket.toml").write_text("[mail]\nport = 465\n")
    chosen, found = settings_of(house)
    assert (chosen.mail.port, found.said) == (465, words.SETTINGS_READ)


def test_a_kiosk_not_set_up_is_no_damage_and_stays_so(folder):
    assert said(key_of(folder, None)[1]) == [(Grade.HEED, words.KEYS_NONE)]
    assert said(records_in(folder, None)[1]) == [(Grade.HEED, words.RECORDS_NONE)]
    assert not folder.exists()


def test_records_without_their_key_file_are_broken(folder):
    key, _ = founded(folder)
    record(folder, key, *identified(WHEN))
    keyfile.path_in(folder).unlink()
    assert said(key_of(folder, None)[1]) == [(Grade.BROKEN, words.KEYS_LOST)]


def test_a_passphrase_is_tried_only_where_somebody_types_it(folder):
    key, _ = founded(folder)
    nobody, found = key_of(folder, None)
    assert nobody is None
    assert said(found)[0] == (Grade.HEED, words.PASSPHRASE_UNTRIED)
    opened, found = key_of(folder, typing(PASSPHRASE))
    assert opened.raw == key.raw
    assert said(found) == [
        (Grade.FINE, words.PASSPHRASE_OPENS),
        (Grade.FINE, words.RECOVERY_READY),
    ]
    nobody, found = key_of(folder, typing("frasa yang lain"))
    assert nobody is None
    assert found[0].grade is Grade.BROKEN
    assert "Frasa sandi salah" in found[0].in_words("id")


def test_the_keyring_is_asked_and_its_absence_said(folder):
    backend, recovery = Keyring(), RecoveryKey.generate()
    key = keys.create_with_keyring(folder, recovery.public, backend)
    with system_keyring(backend):
        opened, found = key_of(folder, None)
    assert opened.raw == key.raw
    assert found[0].said is words.KEYRING_OPENS
    with system_keyring(Keyring()):
        assert "loket recover" in key_of(folder, None)[1][0].in_words("en")
    nobody, found = key_of(folder, None)
    assert nobody is None
    assert found[0].grade is Grade.BROKEN


def test_without_a_recovery_key_one_loss_would_be_the_end(folder):
    founded(folder)
    kept = keyfile.read(folder)
    only = tuple(slot for slot in kept.slots if isinstance(slot, keyfile.PassphraseSlot))
    keyfile.write(folder, keyfile.KeyFile(kept.format, kept.store, only))
    assert said(key_of(folder, None)[1])[1] == (Grade.BROKEN, words.RECOVERY_MISSING)


def test_whole_records_are_walked_without_and_opened_with_the_key(folder):
    key, _ = founded(folder)
    record(folder, key, *identified(WHEN))
    nobody, found = records_in(folder, None)
    assert nobody is None
    assert said(found) == [(Grade.FINE, words.CHAIN_WHOLE)]
    state, found = records_in(folder, key)
    assert CASE in state.cases
    assert said(found)[-1] == (Grade.FINE, words.ALL_OPEN)


def test_it_reads_beside_a_running_loket(folder):
    key, _ = founded(folder)
    with closing(Journal.open(folder, key)) as journal:
        Desk(journal).record(*identified(WHEN))
        state, found = records_in(folder, key)
        assert CASE in state.cases
        assert (Grade.FINE, words.RUNNING) in said(found)
        Desk(journal).record(*identified(WHEN, case="c2", reference="R2"))
    assert (Grade.FINE, words.RUNNING) not in said(records_in(folder, key)[1])


def test_a_broken_chain_is_named_by_its_entry(folder):
    key, _ = founded(folder)
    record(folder, key, *identified(WHEN))
    change(folder, "UPDATE entries SET box = x'00' WHERE seq = 2")
    state, found = records_in(folder, key)
    assert state is None
    assert found[0].facts == {"broken_at": 2}
    assert said(found)[1] == (Grade.BROKEN, words.NOT_ALL_OPEN)


def test_records_of_another_key_are_told_apart_from_damage(folder, tmp_path):
    key, _ = founded(folder)
    record(folder, key, *identified(WHEN))
    other, _ = founded(tmp_path / "other")
    state, found = records_in(folder, other)
    assert state is None
    assert found[0].said is words.CHAIN_WHOLE
    assert "loket recover" in found[1].in_words("id")


def test_a_log_without_its_file_is_a_loss(folder):
    key, _ = founded(folder)
    record(folder, key, *identified(WHEN))
    path = store.database(folder)
    path.rename(store.beside(path)[0])
    assert said(records_in(folder, key)[1]) == [(Grade.BROKEN, words.RECORDS_LOST)]


def test_a_salvaged_store_keeps_saying_so(folder):
    key, _ = founded(folder)
    salvaged = ev.StoreSalvaged(when=WHEN, kept=7, lost=2, old_file="journal-lama.db")
    record(folder, key, salvaged)
    found = records_in(folder, key)[1][-1]
    assert found.grade is Grade.HEED
    assert "journal-lama.db" in found.in_words("id")


def test_journals_set_aside_are_named_with_their_age_and_torn_ones_told_apart(folder):
    key, _ = founded(folder)
    record(folder, key, *identified(WHEN))
    with closing(salvage(folder, key, "2031-01-02-0815").journal):
        (folder / "journal-2031-01-03-0900.db").write_bytes(b"bukan basis data")
    found = list(set_aside_in(folder, datetime(2031, 1, 12, 12, tzinfo=UTC)))
    assert said(found) == [(Grade.HEED, words.SET_ASIDE), (Grade.HEED, words.SET_ASIDE_TORN)]
    assert found[0].facts == {"file": "journal-2031-01-02-0815.db", "days": 10}
    assert "journal-2031-01-03-0900.db" in found[1].in_words("id")
    assert list(set_aside_in(folder.parent / "nowhere", datetime(2031, 1, 12, tzinfo=UTC))) == []


@pytest.mark.parametrize(
    ("mail", "events", "grade", "sentence"),
    [
        (Mail(), [], Grade.HEED, words.MAIL_UNTOLD),
        (MAIL, [], Grade.HEED, words.MAIL_UNCONFIRMED),
        (MAIL, [SERVER], Grade.HEED, words.MAIL_UNCONFIRMED),
        (MAIL, [SERVER, RECIPIENT], Grade.FINE, words.MAIL_READY),
        (
            Mail(
                host="mail.kios.example",
                security=Security.NONE,
                sender=MAIL.sender,
                complaint_to=MAIL.complaint_to,
            ),
            [SERVER, RECIPIENT],
            Grade.BROKEN,
            words.MAIL_UNSAFE,
        ),
    ],
)
def test_mail_goes_out_when_told_safe_and_confirmed(mail, events, grade, sentence):
    found = mail_of(Settings(mail=mail), state_of(*events))
    assert (found.grade, found.said) == (grade, sentence)


def test_what_is_lacking_for_mail_is_listed(tmp_path):
    half = Mail(host="mail.kios.example")
    assert "sender, complaint_to" in mail_of(Settings(mail=half), None).in_words("en")
    lacking = mail_of(Settings(mail=MAIL), state_of(SERVER))
    assert lacking.in_words("en").endswith(": the recipient of complaints.")
    assert mail_of(Settings(mail=MAIL), None).said is words.MAIL_TOLD


def test_letters_on_their_way_are_counted_with_their_reasons():
    sending = ev.SendingStarted(when=WHEN, case=CASE, complaint=1, attempt=1)
    postponed = ev.SendingPostponed(when=WHEN, case=CASE, complaint=1, what=What.MAIL_PASSWORD)
    waiting = list(queue_of(state_of(*filed(WHEN), sending, postponed)))
    assert said(waiting)[0] == (Grade.HEED, words.WAITING)
    assert waiting[0].facts == {"count": 1}
    assert "kata sandi" in waiting[1].in_words("id")
    uncertain = ev.SendingUncertain(when=WHEN, case=CASE, complaint=1)
    assert said(queue_of(state_of(*filed(WHEN), sending, uncertain))) == [
        (Grade.HEED, words.UNCERTAIN)
    ]
    rejected = ev.SendingRejected(when=WHEN, case=CASE, complaint=1, what=What.MAIL_REFUSED)
    assert said(queue_of(state_of(*filed(WHEN), sending, rejected))) == [
        (Grade.HEED, words.REJECTED)
    ]
    assert list(queue_of(state_of(*identified(WHEN)))) == []

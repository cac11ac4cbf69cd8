"""What a supervisor's wishes about the ladder do to the file, the rules and the vault."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.domain import events as ev
from kiosk.domain.errors import Reason, Refused, Trouble, What
from kiosk.domain.events import Purpose, Role
from kiosk.domain.facts import RungKind
from kiosk.domain.ladder import Ladder, Rung
from kiosk.settings import Replies, load
from kiosk.ui import wishes
from kiosk.ui.grants.channels import REPLIES_PASSWORD, rung_secret, written
from tests import given
from tests.ui.rooms import Furnished, Told, furnished

HELPDESK = Rung(
    order=1,
    kind=RungKind.ZAMMAD,
    name="Helpdesk Kabupaten",
    address="https://helpdesk.example",
    group="Users",
    checked=date(2026, 11, 24),
    source="Surat dinas",
)
REPLIES = Replies(host="imap.example.com", user="loket", same_password=False)
ALL = (
    wishes.SaveRung("email-bri", HELPDESK, "token-rahasia"),
    wishes.AddRung(HELPDESK, "token-rahasia"),
    wishes.MoveRung("email-bri", up=True),
    wishes.SwitchRung("email-bri", on=False),
    wishes.SaveDaysOff((date(2026, 12, 26),)),
    wishes.SaveReplies(REPLIES, "sandi"),
)


@pytest.fixture
def desk(qapp, tmp_path: Path) -> Iterator[Furnished]:
    with furnished(tmp_path) as opened:
        opened.sign_in(Role.SUPERVISOR)
        yield opened


def ladder(desk: Furnished) -> Ladder:
    return desk.room.rules.ladder


def kept(tmp_path: Path) -> Ladder:
    return load([tmp_path / "loket.toml"]).rules.ladder


def order(desk: Furnished) -> list[str]:
    return [one.id for one in ladder(desk).placed()]


@pytest.mark.parametrize("wish", ALL, ids=lambda wish: type(wish).__name__)
def test_only_a_supervisor_changes_the_ladder(desk: Furnished, wish: wishes.Wish):
    before = desk.room.settings
    desk.sign_in(Role.OFFICER)
    with pytest.raises(Refused) as refused:
        desk.grant(wish)
    assert refused.value.reason is Reason.NEEDS_SUPERVISOR
    assert desk.room.settings == before


@pytest.mark.parametrize("wish", ALL, ids=lambda wish: type(wish).__name__)
def test_in_practice_the_ladder_stays_as_it_is(desk: Furnished, wish: wishes.Wish):
    desk.room.tools.practice = True
    before = desk.room.settings
    with pytest.raises(Refused) as refused:
        desk.grant(wish)
    assert refused.value.reason is Reason.PRACTICE_ONLY
    assert desk.room.settings == before


@pytest.mark.parametrize("wish", ALL, ids=lambda wish: type(wish).__name__)
def test_after_each_change_the_channels_are_built_anew(desk: Furnished, wish: wishes.Wish):
    told = Told()
    desk.room.mail_changed.connect(lambda: told.hear("changed"))
    desk.grant(wish)
    assert told.heard == ["changed"]


def test_a_changed_rung_is_in_force_and_on_disk(desk: Furnished, tmp_path: Path):
    bri = replace(ladder(desk).rung["email-bri"], address="bri@example.com", patience_days=9)
    desk.grant(wishes.SaveRung("email-bri", bri))
    assert ladder(desk).rung["email-bri"] == bri
    assert desk.room.board.rules == desk.room.agenda.rules == desk.room.rules
    assert kept(tmp_path) == ladder(desk)


def test_a_new_address_is_not_confirmed_because_the_old_one_was(desk: Furnished):
    bri = ladder(desk).rung["email-bri"]
    desk.grant(wishes.ConfirmAddress(bri.purpose, bri.address))
    desk.grant(wishes.SaveRung("email-bri", replace(bri, address="bri@example.com")))
    state, now = desk.room.desk.state, ladder(desk).rung["email-bri"]
    assert state.is_confirmed(bri.purpose, bri.address)
    assert not state.is_confirmed(now.purpose, now.address)


def test_a_rung_that_there_is_not_cannot_be_changed(desk: Furnished):
    for wish in (
        wishes.SaveRung("nobody", HELPDESK),
        wishes.MoveRung("nobody", up=True),
        wishes.SwitchRung("nobody", on=True),
    ):
        with pytest.raises(Refused) as refused:
            desk.grant(wish)
        assert refused.value.reason is Reason.NO_RUNG


def test_what_the_settings_would_not_take_is_not_used(desk: Furnished):
    before = desk.room.settings
    wrong = replace(before.policy.ladder.rung["email-bri"], address="kantor BRI")
    with pytest.raises(Trouble) as trouble:
        desk.grant(wishes.SaveRung("email-bri", wrong))
    assert trouble.value.what is What.SETTINGS_WRONG
    assert desk.room.settings == before


def test_a_helpdesk_comes_to_the_end_and_its_key_to_the_vault_alone(
    desk: Furnished, tmp_path: Path
):
    desk.grant(wishes.AddRung(HELPDESK, "token-rahasia"))
    assert order(desk)[-1] == "helpdesk-kabupaten"
    assert desk.room.tools.vault.get(rung_secret("helpdesk-kabupaten")) == "token-rahasia"
    assert "token-rahasia" not in (tmp_path / "loket.toml").read_text()
    assert kept(tmp_path) == ladder(desk)


def test_a_key_is_replaced_only_by_another(desk: Furnished):
    desk.grant(wishes.AddRung(HELPDESK, "yang-lama"))
    key, vault = "helpdesk-kabupaten", desk.room.tools.vault
    desk.grant(wishes.SaveRung(key, ladder(desk).rung[key]))
    assert vault.get(rung_secret(key)) == "yang-lama"
    desk.grant(wishes.SaveRung(key, ladder(desk).rung[key], "yang-baru"))
    assert vault.get(rung_secret(key)) == "yang-baru"


@pytest.mark.parametrize(
    "address", ["https://lain.example", "https://helpdesk.example:8443", "http://127.0.0.1"]
)
def test_a_key_does_not_go_along_to_another_server(desk: Furnished, address: str):
    desk.grant(wishes.AddRung(HELPDESK, "yang-lama"))
    key, before = "helpdesk-kabupaten", desk.room.settings
    elsewhere = replace(ladder(desk).rung[key], address=address)
    with pytest.raises(Refused) as refused:
        desk.grant(wishes.SaveRung(key, elsewhere))
    assert refused.value.reason is Reason.KEY_MISSING
    assert desk.room.settings == before
    desk.grant(wishes.SaveRung(key, elsewhere, "yang-baru"))
    assert desk.room.tools.vault.get(rung_secret(key)) == "yang-baru"
    assert ladder(desk).rung[key].address == address


def test_a_key_that_cannot_be_kept_leaves_the_ladder_as_it_was(desk: Furnished):
    class Locked:
        def put(self, _name: str, _secret: str) -> None:
            raise Trouble(What.NO_KEYRING)

    before, desk.room.tools.vault = desk.room.settings, Locked()
    with pytest.raises(Trouble):
        desk.grant(wishes.AddRung(HELPDESK, "token"))
    assert desk.room.settings == before


def test_the_first_letter_goes_where_its_rung_says(desk: Furnished):
    first = ladder(desk).rung["email-prakerja"]
    assert first.address == ""
    desk.grant(wishes.SaveRung("email-prakerja", replace(first, address="aduan@example.com")))
    settings = desk.room.settings
    assert settings.mail.complaint_to == "aduan@example.com"
    assert settings.policy.ladder.rung["email-prakerja"].address == "info@prakerja.go.id"


def test_every_rung_takes_its_address_along_when_another_becomes_the_first(desk: Furnished):
    first = ladder(desk).rung["email-prakerja"]
    desk.grant(wishes.SaveRung("email-prakerja", replace(first, address="aduan@example.com")))
    before = {key: rung.address for key, rung in ladder(desk).rung.items()}
    for _ in range(3):
        desk.grant(wishes.MoveRung("email-bri", up=True))
    assert order(desk)[0] == "email-bri"
    assert desk.room.settings.mail.complaint_to == "callbri@bri.co.id"
    assert {key: rung.address for key, rung in ladder(desk).rung.items()} == before
    desk.grant(wishes.MoveRung("email-prakerja", up=True))
    assert desk.room.settings.mail.complaint_to == "aduan@example.com"
    assert {key: rung.address for key, rung in ladder(desk).rung.items()} == before


def test_where_nobody_told_an_address_yet_the_published_one_is_kept(desk: Furnished):
    for _ in range(3):
        desk.grant(wishes.MoveRung("email-bri", up=True))
    assert ladder(desk).rung["email-prakerja"].address == "info@prakerja.go.id"


def test_a_ladder_written_down_is_the_one_in_force():
    settings = load([])
    for order_of_bri in (0, 1, 9):
        bri = replace(settings.policy.ladder.rung["email-bri"], order=order_of_bri)
        wanted = replace(
            settings.rules.ladder, rung=settings.rules.ladder.rung | {"email-bri": bri}
        )
        assert written(settings, wanted).rules.ladder.rung["email-bri"] == bri


def test_a_rung_is_taken_off_and_put_back(desk: Furnished, tmp_path: Path):
    desk.grant(wishes.SwitchRung("instagram-bri", on=False))
    assert "instagram-bri" not in order(desk)
    desk.grant(wishes.SwitchRung("instagram-bri", on=True))
    assert order(desk)[-1] == "instagram-bri"
    assert kept(tmp_path) == ladder(desk)


def test_days_off_are_kept_once_and_in_order(desk: Furnished, tmp_path: Path):
    late, early = date(2026, 12, 26), date(2026, 12, 24)
    desk.grant(wishes.SaveDaysOff((late, early, late)))
    assert ladder(desk).days_off == (early, late)
    assert kept(tmp_path).days_off == (early, late)


def test_the_mailbox_is_kept_and_its_password_in_the_vault_alone(desk: Furnished, tmp_path: Path):
    desk.grant(wishes.SaveReplies(REPLIES, "sandi-kotak"))
    assert desk.room.settings.replies == REPLIES
    assert desk.room.tools.vault.get(REPLIES_PASSWORD) == "sandi-kotak"
    assert "sandi-kotak" not in (tmp_path / "loket.toml").read_text()
    desk.grant(wishes.SaveReplies(REPLIES))
    assert desk.room.tools.vault.get(REPLIES_PASSWORD) == "sandi-kotak"


def test_confirming_a_helpdesk_makes_it_one_that_loket_may_write_to(desk: Furnished):
    desk.grant(wishes.AddRung(HELPDESK, "token"))
    rung = ladder(desk).rung["helpdesk-kabupaten"]
    assert rung.purpose is Purpose.HELPDESK
    desk.grant(wishes.ConfirmAddress(rung.purpose, rung.address))
    assert desk.room.desk.state.is_confirmed(rung.purpose, rung.address)


def waiting(desk: Furnished, rung: str, kind: RungKind, recipient: str) -> None:
    """A complaint whose letter waits on this rung."""
    *before, complaint = given.filed(desk.days.moment())
    assert isinstance(complaint, ev.ComplaintFiled)
    letter = replace(complaint.letter, recipient=recipient)
    desk.room.record(*before, replace(complaint, rung=rung, channel=kind, letter=letter))


def recipient(desk: Furnished) -> str:
    return desk.room.desk.state.cases[given.CASE].complaints[0].letter.recipient


def test_letters_follow_a_corrected_helpdesk(desk: Furnished):
    desk.grant(wishes.AddRung(HELPDESK, "token"))
    key = "helpdesk-kabupaten"
    waiting(desk, key, RungKind.ZAMMAD, HELPDESK.address)
    corrected = replace(ladder(desk).rung[key], address="https://helpdesk.example/baru")
    desk.grant(wishes.SaveRung(key, corrected, "token"))
    assert recipient(desk) == "https://helpdesk.example/baru"
    assert not desk.room.desk.state.is_confirmed(Purpose.HELPDESK, recipient(desk))


def test_letters_follow_a_corrected_address_of_e_mail_but_not_one_typed_for_them(desk: Furnished):
    bri = ladder(desk).rung["email-bri"]
    waiting(desk, "email-bri", RungKind.EMAIL, bri.address)
    desk.grant(wishes.SaveRung("email-bri", replace(bri, address="bri@example.com")))
    assert recipient(desk) == "bri@example.com"
    other = ev.SendingRequeued(
        when=desk.days.moment(), case=given.CASE, complaint=1, recipient="khusus@example.com"
    )
    desk.room.record(other)
    desk.grant(wishes.SaveRung("email-bri", replace(bri, address="lagi@example.com")))
    assert recipient(desk) == "khusus@example.com"


def test_the_password_of_one_mailbox_does_not_go_along_to_another(desk: Furnished):
    own = replace(REPLIES, same_password=False)
    desk.grant(wishes.SaveReplies(own, "sandi-lama"))
    desk.grant(wishes.SaveReplies(replace(own, port=1993), None))
    elsewhere = replace(own, host="imap.lain.example")
    with pytest.raises(Refused) as refused:
        desk.grant(wishes.SaveReplies(elsewhere, None))
    assert refused.value.reason is Reason.PASSWORD_AGAIN
    assert desk.room.settings.replies.host == own.host
    desk.grant(wishes.SaveReplies(elsewhere, "sandi-baru"))
    assert desk.room.settings.replies == elsewhere

"""Which rung has a way out follows from the settings; keys are named, never held there."""

import pytest
from msgspec.structs import replace

from kiosk.domain import events as ev
from kiosk.domain.errors import Trouble, What
from kiosk.domain.ladder import FIRST, Ladder
from kiosk.domain.policy.rules import Rules
from kiosk.outbox.channels.mail import MailPost
from kiosk.outbox.channels.zammad import ZammadPost
from kiosk.settings import Mail, Security, Settings
from kiosk.ui.posting import plans
from tests.given import rung

DESK = rung(2, ev.RungKind.ZAMMAD, address="https://bantuan.example", group="Prakerja")
LADDER = Ladder(
    rung={
        FIRST: rung(1, ev.RungKind.EMAIL, address="pengaduan@prakerja.example"),
        "meja-bantuan": DESK,
        "email-bri": rung(3, ev.RungKind.EMAIL, address="limit@bank.example"),
        "telepon": rung(4, ev.RungKind.CALL, address="0800-000-0000"),
        "belum": rung(5, ev.RungKind.WEBHOOK),
        "dulu": rung(0, ev.RungKind.OSTICKET, address="https://lama.example"),
    }
)
MAIL = Mail(
    host="mail.example", sender="kios@loket.example", complaint_to="pengaduan@prakerja.example"
)
SETTINGS = Settings(mail=MAIL, policy=Rules(ladder=LADDER))


def test_each_rung_that_was_told_enough_has_one_and_all_mail_goes_one_way() -> None:
    found = plans(SETTINGS, practice=False)
    assert found.keys() == {FIRST, "email-bri", "meja-bantuan", "dulu"}
    assert found[FIRST] == found["email-bri"]
    assert found["meja-bantuan"].secret == "rung/meja-bantuan"
    assert found[FIRST].secret == "", "without a user there is no password to ask for"
    with_user = replace(SETTINGS, mail=replace(MAIL, user="kios"))
    assert plans(with_user, practice=False)[FIRST].secret == "mail"


def test_practice_reaches_no_helpdesk() -> None:
    assert plans(SETTINGS, practice=True).keys() == {FIRST, "email-bri"}


def test_without_a_mail_server_only_helpdesks_are_left() -> None:
    assert plans(replace(SETTINGS, mail=Mail()), practice=False).keys() == {"meja-bantuan", "dulu"}


def test_a_kiosk_without_a_ladder_still_sends_by_mail() -> None:
    assert plans(Settings(mail=MAIL), practice=False).keys() == {FIRST}


def test_a_helpdesk_without_its_key_is_not_ready() -> None:
    plan = plans(SETTINGS, practice=False)["meja-bantuan"]
    assert plan.post(None) is None
    post = plan.post("token-uji")
    assert isinstance(post, ZammadPost)
    assert (post.address, post.group) == ("https://bantuan.example", "Prakerja")


def test_mail_goes_by_the_server_that_was_told() -> None:
    post = plans(SETTINGS, practice=False)["email-bri"].post(None)
    assert isinstance(post, MailPost)
    assert (post.address, post.sender) == ("mail.example:587", "kios@loket.example")


def test_what_is_never_safe_to_use_is_a_trouble() -> None:
    bare = replace(SETTINGS, mail=replace(MAIL, security=Security.NONE))
    with pytest.raises(Trouble) as trouble:
        plans(bare, practice=False)[FIRST].post(None)
    assert trouble.value.what is What.SETTINGS_WRONG

"""Each kind of helpdesk has its post, made from the rung and its key."""

import pytest

from kiosk.domain import events as ev
from kiosk.domain.errors import Trouble, What
from kiosk.outbox.carrier import Doubt
from kiosk.outbox.channels.osticket import OsTicketPost
from kiosk.outbox.channels.zammad import ZammadPost
from kiosk.outbox.posts import HELPDESKS, post_for
from tests.given import rung

KEY = "kunci-uji-0123456789-kunci-uji-0123456789"
ADDRESS = "https://bantuan.example/"


@pytest.mark.parametrize("kind", [kind for kind in ev.RungKind if kind.automatic])
def test_every_kind_that_loket_climbs_alone_has_its_way_out(kind: ev.RungKind) -> None:
    if kind is ev.RungKind.EMAIL:
        assert kind not in HELPDESKS, "all mail goes by the one mail server"
        return
    post = post_for(rung(1, kind, address=ADDRESS), KEY)
    assert post.address == "https://bantuan.example"
    assert post.purpose is ev.Purpose.HELPDESK
    assert post.carrier().connected is False
    assert KEY not in repr(post)


def test_each_knows_what_may_be_done_about_a_doubt_and_whether_it_can_be_read() -> None:
    posts = {kind: post_for(rung(1, kind, address=ADDRESS), KEY) for kind in HELPDESKS}
    assert {kind: (post.doubt, post.reads) for kind, post in posts.items()} == {
        ev.RungKind.ZAMMAD: (Doubt.LOOK, True),
        ev.RungKind.OSTICKET: (Doubt.ASK, False),
        ev.RungKind.WEBHOOK: (Doubt.REPEAT, False),
    }


def test_the_group_of_a_rung_is_told_to_its_helpdesk() -> None:
    for group, told in (("Prakerja", "Prakerja"), ("", "Users")):
        zammad = post_for(rung(1, ev.RungKind.ZAMMAD, address=ADDRESS, group=group), KEY)
        assert isinstance(zammad, ZammadPost)
        assert zammad.group == told
    topic = post_for(rung(1, ev.RungKind.OSTICKET, address=ADDRESS, group="3"), KEY)
    assert isinstance(topic, OsTicketPost)
    assert topic.topic == "3"


@pytest.mark.parametrize(
    ("kind", "address", "key"),
    [
        (ev.RungKind.ZAMMAD, "http://bantuan.example", KEY),
        (ev.RungKind.ZAMMAD, "bukan alamat", KEY),
        (ev.RungKind.OSTICKET, ADDRESS, "kunci dengan spasi"),
        (ev.RungKind.WEBHOOK, ADDRESS, "pendek"),
    ],
)
def test_what_is_never_safe_to_use_is_a_trouble_that_tells_no_key(
    kind: ev.RungKind, address: str, key: str
) -> None:
    with pytest.raises(Trouble) as trouble:
        post_for(rung(1, kind, address=address), key)
    assert trouble.value.what is What.SETTINGS_WRONG
    assert key not in trouble.value.detail

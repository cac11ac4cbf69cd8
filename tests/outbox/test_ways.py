"""Letters go only by the way of their rung, and only where a supervisor has been."""

from dataclasses import replace

import pytest

from kiosk.domain import events as ev
from kiosk.domain.errors import What
from kiosk.domain.ladder import FIRST
from kiosk.domain.steps import DeliveryState
from kiosk.outbox.hold import Hold
from kiosk.outbox.outcome import Postponed
from kiosk.outbox.ways import same_helpdesk
from tests.mail.hostile import HostileServer, Manners
from tests.outbox.given import PRAKERJA, Kiosk, confirmed, filed, moment, post_to
from tests.outbox.scripted import DESK, RUNG, Scripted, at_the_desk, helped, key


def confirm(kiosk: Kiosk, address: str, purpose: ev.Purpose = ev.Purpose.HELPDESK) -> None:
    kiosk.record(ev.AddressConfirmed(when=moment(), purpose=purpose, address=address))


def test_a_letter_whose_rung_has_no_way_out_waits_and_says_so() -> None:
    post = Scripted()
    kiosk = helped(post, "a")
    kiosk.outbox.use({"lain": post})
    kiosk.run()
    assert post.done() == []
    assert kiosk.outbox.explain(key("a")) == (Hold.NO_POST, None)
    assert kiosk.outbox.next_try(key("a")) is None
    assert kiosk.outbox.hindrance() is What.ADDRESS_UNCONFIRMED
    kiosk.outbox.use({"lain": post}, locked=[RUNG])
    assert kiosk.outbox.hindrance() is None, "it waits for a key, not for an address"
    kiosk.outbox.use({RUNG: post})
    kiosk.run()
    assert kiosk.standing("a") is DeliveryState.ACCEPTED


def test_a_helpdesk_that_nobody_confirmed_is_not_contacted() -> None:
    post = Scripted()
    kiosk = Kiosk()
    kiosk.record(*at_the_desk("a"))
    kiosk.outbox.use({RUNG: post})
    confirm(kiosk, DESK, ev.Purpose.MAIL_SERVER)
    kiosk.run()
    assert post.done() == []
    assert kiosk.outbox.explain(key("a")) == (Hold.UNCONFIRMED, None)
    assert kiosk.outbox.hindrance() is What.ADDRESS_UNCONFIRMED
    confirm(kiosk, DESK)
    kiosk.run()
    assert kiosk.standing("a") is DeliveryState.ACCEPTED


def test_a_letter_does_not_follow_to_a_helpdesk_that_took_the_place_of_its_own() -> None:
    post = Scripted(address="https://lain.example")
    kiosk = helped(post)
    kiosk.record(*at_the_desk("a", DESK))
    confirm(kiosk, DESK)
    kiosk.run()
    assert post.done() == []
    assert kiosk.outbox.explain(key("a")) == (Hold.UNCONFIRMED, None)


@pytest.mark.parametrize(
    ("told", "same"),
    [
        ("https://bantuan.example", True),
        ("https://Bantuan.Example:443/", True),
        ("https://bantuan.example/lain", False),
        ("https://bantuan.example.lain.example", False),
        ("pengaduan@prakerja.example", False),
        ("", False),
    ],
)
def test_the_same_address_may_be_spelled_in_two_ways(told: str, same: bool) -> None:
    assert same_helpdesk(told, DESK) is same
    post = Scripted()
    kiosk = Kiosk()
    kiosk.record(*at_the_desk("a", told))
    kiosk.outbox.use({RUNG: post})
    confirm(kiosk, told)
    kiosk.run()
    assert bool(post.asked) is same


def test_mail_is_not_sent_where_only_a_helpdesk_was_confirmed() -> None:
    with HostileServer(Manners()) as server:
        kiosk, post = Kiosk(), post_to(server.port)
        kiosk.record(*filed("a"))
        confirm(kiosk, post.address)
        confirm(kiosk, PRAKERJA)
        kiosk.outbox.use({FIRST: post})
        kiosk.run()
        assert server.connections == 0
        kiosk.record(*confirmed(post, PRAKERJA))
        kiosk.run()
        assert len(server.messages) == 1


def test_two_rungs_at_one_helpdesk_share_its_line_and_its_gate() -> None:
    one, two = Scripted(carries=lambda _: Postponed(What.OFFLINE, "no route")), Scripted()
    kiosk = helped(one, "a", "b")
    kiosk.record(*at_the_desk("c", rung="rung-kedua"))
    kiosk.outbox.use({RUNG: one, "rung-kedua": two})
    kiosk.outbox.look()
    assert len(kiosk.jobs) == 1
    kiosk.run()
    assert one.done() + two.done() == ["carry"]
    one.carries = lambda _: Scripted().carries(_)
    kiosk.outbox.look(at_once=True)
    kiosk.run()
    assert {kiosk.standing(case) for case in "abc"} == {DeliveryState.ACCEPTED}
    assert two.done() == ["carry"]


def test_a_helpdesk_in_trouble_holds_up_neither_mail_nor_another_helpdesk() -> None:
    with HostileServer(Manners()) as server:
        kiosk, mail = Kiosk(), post_to(server.port)
        down = Scripted(carries=lambda _: Postponed(What.HELPDESK_SILENT, "504"))
        fine = Scripted(address="https://lain.example")
        kiosk.record(*confirmed(mail, PRAKERJA), *filed("a"))
        helped(down, "b", kiosk=kiosk)
        helped(fine, kiosk=kiosk)
        kiosk.record(*at_the_desk("c", fine.address, "meja-lain"))
        kiosk.outbox.use({FIRST: mail, RUNG: down, "meja-lain": fine})
        kiosk.outbox.look()
        assert len(kiosk.jobs) == 3
        kiosk.run()
    assert [kiosk.standing(case).value for case in "abc"] == ["accepted", "queued", "accepted"]


def test_a_key_that_changed_need_not_be_waited_for_and_any_other_change_opens_no_gate() -> None:
    with HostileServer(Manners(mail=lambda talk: talk.write(b"451 4.3.0 later\r\n"))) as server:
        post = post_to(server.port)
        kiosk = Kiosk()
        kiosk.record(*confirmed(post, PRAKERJA), *filed("a"), *filed("b"))
        kiosk.outbox.use({FIRST: post})
        kiosk.run()
        kiosk.outbox.use({FIRST: post, RUNG: Scripted()})
        kiosk.run()
        assert server.connections == 1
        kiosk.outbox.use({FIRST: replace(post, password="sandi-baru")})
        kiosk.run()
        assert server.connections == 2
        kiosk.run()
        assert server.connections == 2


def test_a_post_that_stays_keeps_what_is_on_its_way() -> None:
    post = Scripted()
    kiosk = helped(post, "a", "b")
    kiosk.outbox.look()
    kiosk.outbox.use({RUNG: post, "lain": Scripted()})
    kiosk.outbox.look()
    assert len(kiosk.jobs) == 1, "one letter at a time at one destination"
    kiosk.outbox.use({})
    kiosk.outbox.use({RUNG: post})
    kiosk.outbox.look()
    assert len(kiosk.jobs) == 1
    kiosk.run()
    assert post.done() == ["carry", "carry"]


def test_the_screen_is_told_why_each_letter_waits() -> None:
    down = Scripted(carries=lambda _: Postponed(What.OFFLINE, "no route", 300))
    kiosk = helped(down, "a", "b")
    assert kiosk.outbox.explain(key("a")) == (Hold.IN_LINE, moment().at)
    kiosk.outbox.look()
    assert kiosk.outbox.explain(key("a")) == (Hold.SENDING, None)
    assert kiosk.outbox.explain(key("b")) == (Hold.IN_LINE, moment().at)
    kiosk.run()
    assert kiosk.outbox.explain(key("a")) == (Hold.BACKING_OFF, moment(300).at)
    assert kiosk.outbox.explain(key("b")) == (Hold.BACKING_OFF, moment(300).at)
    assert kiosk.outbox.next_tries() == dict.fromkeys((key("a"), key("b")), moment(300).at)
    kiosk.seconds = 300
    down.carries = Scripted().carries
    kiosk.run()
    assert kiosk.outbox.explain(key("a")) is None
    assert kiosk.outbox.explain(key("nobody")) is None
    assert kiosk.outbox.explain(key("a", step=2)) is None

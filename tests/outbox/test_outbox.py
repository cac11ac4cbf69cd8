"""What is due goes out once; what is unknowable waits for a person."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain import events as ev
from kiosk.domain.case import DeliveryState
from kiosk.domain.errors import Trouble, What
from kiosk.domain.policy.delivery import DeliveryRules
from tests.mail.hostile import Answer, HostileServer, Manners, drop, says
from tests.outbox.given import PRAKERJA, Kiosk, confirmed, filed, moment, post_to, ways
from tests.ports import closed_port

BRI = "pengaduan@bank.example"


def kiosk_with(port: int, *cases: str, **more: object) -> Kiosk:
    kiosk = Kiosk(**more)  # type: ignore[arg-type]
    kiosk.post = post = post_to(port)
    kiosk.record(*confirmed(post, PRAKERJA, BRI))
    for case in cases:
        kiosk.record(*filed(case))
    kiosk.outbox.use(ways(post))
    return kiosk


def test_a_queued_letter_goes_out_and_its_receipt_is_kept() -> None:
    with HostileServer(Manners()) as server:
        kiosk = kiosk_with(server.port, "a")
        kiosk.run()
    assert kiosk.kinds("a") == ["Started", "Accepted"]
    assert kiosk.complaint("a").delivery.receipt == "250 2.0.0 queued as 4711"
    assert dict(server.seen) == {"<PK-LATIHAN-20261123-a.1@kios.example>": 1}


def test_sending_is_on_record_before_anybody_is_contacted() -> None:
    with HostileServer(Manners()) as server:
        kiosk = kiosk_with(server.port, "a")
        kiosk.outbox.look()
        assert kiosk.standing("a") is DeliveryState.SENDING
        assert server.connections == 0
        kiosk.work(2)
    assert kiosk.standing("a") is DeliveryState.ACCEPTED


def test_where_it_cannot_be_recorded_nothing_is_sent() -> None:
    with HostileServer(Manners()) as server:
        kiosk = kiosk_with(server.port, "a")
        kiosk.disk_is_full = True
        with pytest.raises(Trouble):
            kiosk.outbox.look()
        assert not kiosk.jobs
        kiosk.disk_is_full = False
        kiosk.run()
    assert kiosk.kinds("a") == ["Started", "Accepted"]
    assert server.connections == 1


def test_an_outcome_that_cannot_be_recorded_yet_is_recorded_later_and_nothing_repeated() -> None:
    with HostileServer(Manners()) as server:
        kiosk = kiosk_with(server.port, "a", "b")
        kiosk.outbox.look()
        kiosk.disk_is_full = True
        kiosk.work()
        with pytest.raises(Trouble):
            kiosk.outbox.look()
        assert kiosk.standing("a") is DeliveryState.SENDING
        assert len(server.messages) == 1
        kiosk.disk_is_full = False
        kiosk.run()
    assert kiosk.kinds("a") == kiosk.kinds("b") == ["Started", "Accepted"]
    assert list(server.seen.values()) == [1, 1]


def test_one_connection_serves_the_whole_queue_one_letter_at_a_time() -> None:
    cases = [f"c{number}" for number in range(8)]
    with HostileServer(Manners()) as server:
        kiosk = kiosk_with(server.port, *cases)
        kiosk.outbox.look()
        assert len(kiosk.jobs) == 1
        kiosk.run()
    assert {kiosk.standing(case) for case in cases} == {DeliveryState.ACCEPTED}
    assert server.connections == 1
    assert server.commands[-1] == b"QUIT"


@pytest.mark.parametrize("missing", ["server", "recipient"])
def test_an_address_that_no_supervisor_confirmed_is_not_contacted(missing: str) -> None:
    with HostileServer(Manners()) as server:
        kiosk = kiosk_with(server.port, "a")
        purpose, address = (
            (ev.Purpose.MAIL_SERVER, f"127.0.0.1:{server.port}")
            if missing == "server"
            else (ev.Purpose.COMPLAINT_RECIPIENT, PRAKERJA)
        )
        kiosk.record(ev.AddressWithdrawn(when=moment(), purpose=purpose, address=address))
        kiosk.run()
        assert kiosk.outbox.hindrance() is What.ADDRESS_UNCONFIRMED
        assert kiosk.outbox.next_tries() == {}
        kiosk.record(ev.AddressConfirmed(when=moment(), purpose=purpose, address=address))
        assert kiosk.outbox.hindrance() is None
        kiosk.run()
    assert kiosk.kinds("a") == ["Started", "Accepted"]


def test_without_a_mail_server_nothing_moves() -> None:
    kiosk = Kiosk()
    kiosk.record(*filed("a"))
    kiosk.run()
    assert kiosk.kinds("a") == []
    assert kiosk.outbox.hindrance() is What.ADDRESS_UNCONFIRMED


@pytest.mark.parametrize(
    "stop",
    [
        ev.CaseClosed(when=moment(), case="a", outcome=ev.CloseOutcome.SOLVED),
        ev.PersonErased(
            when=moment(), case="a", reference="PK-LATIHAN-a", cause=ev.EraseCause.ASKED
        ),
        ev.ConsentRenewed(
            when=moment(),
            case="a",
            consent=ev.Consent(
                version="1", language="id", method=ev.ConsentMethod.READ_ALOUD, complaint=False
            ),
        ),
    ],
)
def test_nothing_goes_out_for_a_participant_who_is_done_or_said_no(stop: ev.Event) -> None:
    with HostileServer(Manners()) as server:
        kiosk = kiosk_with(server.port, "a")
        kiosk.record(stop)
        kiosk.run()
        assert server.connections == 0


def test_the_outcome_for_somebody_erased_meanwhile_leaves_no_trace() -> None:
    with HostileServer(Manners()) as server:
        kiosk = kiosk_with(server.port, "a", "b")
        kiosk.outbox.look()
        kiosk.record(
            ev.PersonErased(
                when=moment(), case="a", reference="PK-LATIHAN-a", cause=ev.EraseCause.ASKED
            )
        )
        kiosk.run()
    assert kiosk.kinds("a") == ["Started"]
    assert kiosk.standing("b") is DeliveryState.ACCEPTED


def test_a_postponed_letter_waits_and_then_goes_by_itself() -> None:
    verdicts = iter([b"451 4.3.0 later\r\n", b"250 2.0.0 queued\r\n"])
    with HostileServer(Manners(verdict=lambda talk: talk.write(next(verdicts)))) as server:
        kiosk = kiosk_with(server.port, "a")
        kiosk.run()
        assert kiosk.standing("a") is DeliveryState.QUEUED
        [at] = kiosk.outbox.next_tries().values()
        assert at == moment(50).at
        kiosk.seconds = 49
        kiosk.run()
        assert server.connections == 1
        kiosk.seconds = 50
        kiosk.run()
    assert kiosk.kinds("a") == ["Started", "Postponed", "Started", "Accepted"]
    assert kiosk.complaint("a").delivery.attempt == 2


def test_the_time_shown_when_a_letter_is_put_off_is_the_time_of_the_next_try() -> None:
    kiosk = kiosk_with(closed_port(), "a")
    shown = []
    chances = iter([0.1, 0.2, 0.3, 0.4])
    kiosk.outbox.chance = lambda: next(chances)
    put_down = kiosk.outbox.record

    def record(*events: ev.Event) -> None:
        put_down(*events)
        if isinstance(events[-1], ev.SendingPostponed):
            shown.append(kiosk.outbox.next_tries())

    kiosk.outbox.record = record
    kiosk.run()
    assert shown == [kiosk.outbox.next_tries()]


def test_a_person_need_not_wait_for_the_back_off() -> None:
    verdicts = iter([b"451 4.3.0 later\r\n", b"250 2.0.0 queued\r\n"])
    with HostileServer(Manners(verdict=lambda talk: talk.write(next(verdicts)))) as server:
        kiosk = kiosk_with(server.port, "a")
        kiosk.run()
        kiosk.outbox.look(at_once=True)
        kiosk.run()
    assert kiosk.kinds("a") == ["Started", "Postponed", "Started", "Accepted"]


def test_after_a_restart_a_postponed_letter_still_waits() -> None:
    kiosk = kiosk_with(closed_port(), "a")
    kiosk.run()
    again = Kiosk(state=kiosk.state, seconds=49)
    again.outbox.use(ways(kiosk.post))
    again.outbox.recover()
    again.run()
    assert again.kinds("a") == []
    again.seconds = 50
    again.run()
    assert again.kinds("a") == ["Started", "Postponed"]


def test_offline_the_queue_costs_one_try_and_not_one_per_letter() -> None:
    cases = [f"c{number}" for number in range(20)]
    kiosk = kiosk_with(closed_port(), *cases)
    kiosk.run()
    assert sum(len(kiosk.kinds(case)) for case in cases) == 2


def test_a_letter_that_the_server_keeps_putting_off_does_not_block_the_others() -> None:
    def picky(talk: object) -> None:
        odd = b"-a.1@" in server.messages[-1]
        says(b"452 4.3.1 too big\r\n" if odd else b"250 2.0.0 ok\r\n")(talk)  # type: ignore[arg-type]

    with HostileServer(Manners(verdict=picky)) as server:
        kiosk = kiosk_with(server.port, "a", "b", "c")
        for second in range(0, 400, 20):
            kiosk.seconds = second
            kiosk.run()
    assert kiosk.standing("a") is DeliveryState.QUEUED
    assert kiosk.kinds("b") == kiosk.kinds("c") == ["Started", "Accepted"]


def test_an_unreachable_destination_does_not_block_another() -> None:
    with HostileServer(
        Manners(
            rcpt=lambda talk: (
                drop(talk)
                if PRAKERJA.encode() in server.commands[-1]
                else talk.write(b"250 ok\r\n")
            )
        )
    ) as server:
        kiosk = kiosk_with(server.port, "a")
        kiosk.record(*filed("b", BRI))
        kiosk.run()
    assert kiosk.standing("a") is DeliveryState.QUEUED
    assert kiosk.standing("b") is DeliveryState.ACCEPTED


def test_a_refused_letter_stays_refused_until_a_person_corrects_it() -> None:
    answers = iter([b"550 5.1.1 unknown\r\n", b"250 ok\r\n"])
    with HostileServer(Manners(rcpt=lambda talk: talk.write(next(answers)))) as server:
        kiosk = kiosk_with(server.port, "a")
        kiosk.run()
        kiosk.seconds = 10**6
        kiosk.run()
        assert kiosk.standing("a") is DeliveryState.REJECTED
        assert kiosk.complaint("a").delivery.detail == "550 5.1.1 unknown"
        requeued = ev.SendingRequeued(when=moment(10**6), case="a", complaint=1, recipient=BRI)
        kiosk.record(requeued)
        kiosk.run()
    assert kiosk.kinds("a") == ["Started", "Rejected", "Requeued", "Started", "Accepted"]
    assert b"rcpt TO:<pengaduan@bank.example>" in server.commands


@pytest.mark.parametrize("arrived", [True, False])
def test_an_uncertain_letter_is_never_repeated_unless_a_person_says_so(arrived: bool) -> None:
    verdicts: list[Answer] = [drop, says(b"250 2.0.0 ok\r\n")]
    with HostileServer(Manners(verdict=lambda talk: verdicts.pop(0)(talk))) as server:
        kiosk = kiosk_with(server.port, "a")
        for hours in range(48):
            kiosk.seconds = hours * 3600
            kiosk.outbox.look(at_once=True)
            kiosk.run()
        assert kiosk.standing("a") is DeliveryState.UNCERTAIN
        assert server.connections == 1
        settled = ev.UncertaintySettled(
            when=moment(kiosk.seconds), case="a", complaint=1, arrived=arrived
        )
        kiosk.record(settled)
        kiosk.run()
    assert kiosk.standing("a") is DeliveryState.ACCEPTED
    assert len(server.messages) == (1 if arrived else 2)
    assert len(server.seen) == 1


def test_a_server_that_swallows_letters_makes_few_uncertain_before_it_is_left_alone() -> None:
    cases = [f"c{number}" for number in range(30)]
    with HostileServer(Manners(verdict=drop)) as server:
        kiosk = kiosk_with(server.port, *cases)
        for second in range(0, 3600, 60):
            kiosk.seconds = second
            kiosk.run()
    assert len(server.messages) <= kiosk.rules.per_hour
    assert set(server.seen.values()) == {1}


def test_what_was_on_its_way_when_loket_stopped_is_uncertain_at_the_next_start() -> None:
    with HostileServer(Manners()) as server:
        kiosk = kiosk_with(server.port, "a", "b")
        kiosk.outbox.look()
        again = Kiosk(state=kiosk.state)
        again.outbox.recover()
        again.outbox.use(ways(kiosk.post))
        again.run()
        assert again.kinds("a") == ["Uncertain"]
        assert again.kinds("b") == ["Started", "Accepted"]
    assert list(server.seen) == ["<PK-LATIHAN-20261123-b.1@kios.example>"]


def test_what_came_home_after_the_last_look_is_recorded_when_closing() -> None:
    with HostileServer(Manners()) as server:
        kiosk = kiosk_with(server.port, "a")
        kiosk.outbox.look()
        [(call, _)] = kiosk.jobs
        call()
        kiosk.outbox.close()
    assert kiosk.kinds("a") == ["Started", "Accepted"]


def test_a_wrong_password_is_tried_again_only_after_the_longest_wait_or_when_it_changed() -> None:
    with HostileServer(Manners(mail=says(b"535 5.7.8 wrong\r\n"))) as server:
        kiosk = kiosk_with(server.port, "a", "b")
        kiosk.run()
        kiosk.seconds = kiosk.rules.cap_s - 1
        kiosk.run()
        assert server.connections == 1
        kiosk.outbox.use(ways(kiosk.post))
        kiosk.run()
        assert server.connections == 1
        kiosk.outbox.use(ways(replace(kiosk.post, password="sandi-baru")))
        kiosk.run()
        assert server.connections == 2


def test_another_mail_server_takes_over_and_the_old_connection_ends() -> None:
    with HostileServer(Manners()) as old, HostileServer(Manners()) as new:
        kiosk = kiosk_with(old.port, "a", "b")
        kiosk.record(*confirmed(post_to(new.port)))
        kiosk.outbox.look()
        kiosk.outbox.use(ways(post_to(new.port)))
        kiosk.run()
    assert (len(old.messages), len(new.messages)) == (1, 1)
    assert old.commands[-1] == b"QUIT"


def test_the_due_time_of_a_letter_does_not_follow_the_wall_clock() -> None:
    kiosk = kiosk_with(closed_port(), "a")
    kiosk.run()
    wall = moment(10)
    ahead = type(wall)(wall.at + timedelta(days=30), wall.mono_ms, wall.boot)
    kiosk.outbox.now = lambda: ahead
    kiosk.run()
    assert kiosk.kinds("a") == ["Started", "Postponed"]


weather = st.sampled_from(["ok", "later", "never", "drop", "drop-after"])
VERDICTS: dict[str, Answer] = {
    "ok": says(b"250 2.0.0 ok\r\n"),
    "later": says(b"451 4.3.0 later\r\n"),
    "never": says(b"554 5.6.0 no\r\n"),
    "drop-after": drop,
}


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(weather, st.integers(1, 900)), max_size=25))
def test_whatever_the_weather_no_letter_arrives_twice_and_tries_stay_few(
    course: list[tuple[str, int]],
) -> None:
    today = ["ok"]
    manners = Manners(
        verdict=lambda talk: VERDICTS[today[0]](talk),
        rcpt=lambda talk: drop(talk) if today[0] == "drop" else talk.write(b"250 ok\r\n"),
    )
    accepted = {"ok": 0, "drop-after": 0}
    with HostileServer(manners) as server:
        kiosk = kiosk_with(
            server.port, "a", "b", "c", rules=DeliveryRules(base_s=1, cap_s=5, per_hour=4)
        )
        failed_at: list[float] = []
        for today[0], pause in course:
            kiosk.seconds += pause
            before, known = len(server.messages), len(kiosk.events)
            kiosk.run()
            if today[0] in accepted:
                accepted[today[0]] += len(server.messages) - before
            failed_at += [
                kiosk.seconds
                for event in kiosk.events[known:]
                if isinstance(event, (ev.SendingPostponed, ev.SendingRejected, ev.SendingUncertain))
            ]
    ends = [kiosk.standing(case) for case in "abc"]
    assert ends.count(DeliveryState.ACCEPTED) == accepted["ok"]
    assert ends.count(DeliveryState.UNCERTAIN) == accepted["drop-after"]
    for early, late in zip(failed_at, failed_at[4:], strict=False):
        assert late - early >= 3600

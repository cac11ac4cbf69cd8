"""A day at the desk, without a window: what people live through, on a real journal and real mail.

Each feature adds a step here.
"""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from kiosk import pins
from kiosk.desk import Desk
from kiosk.domain import events as ev
from kiosk.domain.actions import complaint, intake, kiosk, otp, phone, preflight, staff
from kiosk.domain.actions import ladder as rungs
from kiosk.domain.board import Board
from kiosk.domain.case import Case, DeliveryState
from kiosk.domain.clock import WIB, Moment
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.hour_book import HourBook
from kiosk.domain.ladder import FIRST
from kiosk.domain.policy.complaint import one_more_would_file
from kiosk.domain.policy.retention import due_for_erasure
from kiosk.domain.preflight import Code, Topic, overridable
from kiosk.domain.reference import make_reference
from kiosk.domain.search import Finder
from kiosk.domain.steps import LetterKey
from kiosk.journal import keys, store
from kiosk.journal.journal import Journal
from kiosk.journal.reading import verify
from kiosk.journal.recovery import RecoveryKey
from kiosk.outbox.answers import reply_events
from kiosk.outbox.channels.mail import MailPost
from kiosk.outbox.channels.mail_server import MailServer
from kiosk.outbox.draft import Origin, draft_of
from kiosk.outbox.letter import write_letter
from kiosk.outbox.outbox import Outbox
from kiosk.outbox.practice_mail import PracticeMail
from kiosk.outbox.replies.known import Answered, By
from kiosk.outbox.reply import Reply
from tests.given import LIMIT, RULES, SMS, WORKED, Days, consent, contact, ladder, person

PRAKERJA = "pengaduan@prakerja.example"
PASSPHRASE, PIN = "lumbung padi kuning", "481920"
IBU, PAK = "ibu", "pak"
SITI = "5171000000000001"
PORTAL_SAID = "limit OTP Prakerja telah mencapai batas"


class Loket:
    """The kiosk's parts put together as the window does it; `restart` is a power cut."""

    def __init__(self, folder: Path, days: Days, mail: MailServer) -> None:
        self.folder, self.days, self.mail = folder, days, mail
        self.jobs: list[tuple[Callable[[], None], Callable[[None], None]]] = []
        self._open(keys.create_with_passphrase(folder, RecoveryKey.generate().public, PASSPHRASE))

    def _open(self, store_key) -> None:
        self.desk = Desk(Journal.open(self.folder, store_key))
        self.desk.open()
        state = self.desk.state
        self.board, self.finder = Board(state, RULES), Finder(state)
        self.hours = HourBook(state, WIB)
        self.board.rebuild(self.now())
        self.finder.rebuild()
        self.desk.watchers.append(self._touch)
        self.outbox = Outbox(
            state=state,
            rules=RULES.delivery,
            record=self.desk.record,
            submit=lambda call, done: self.jobs.append((call, done)),
            now=self.days.moment,
            chance=lambda: 0.5,
        )
        post = MailPost(server=self.mail, sender="kios@kios.example", zone=WIB)
        self.outbox.use({FIRST: post})
        self.outbox.recover()

    def restart(self) -> None:
        for line in self.outbox._lines:
            line.carrier.close()  # a power cut ends connections too
        self.desk.journal.close()
        self._open(keys.unlock_with_passphrase(self.folder, PASSPHRASE))

    def _touch(self, event: ev.Event) -> None:
        if isinstance(event, ev.CaseEvent):
            self.board.touch(event.case, self.now())
            self.finder.touch(event.case)
            self.hours.touch(event.case)

    def now(self) -> Moment:
        return self.desk.state.clock.read(self.days.moment())

    @property
    def siti(self) -> Case:
        return self.desk.state.cases[SITI]

    def left(self) -> timedelta:
        verdict = otp.verdict(self.siti, SMS, RULES, self.now())
        return timedelta(milliseconds=verdict.remaining_ms)

    def write(self, case: Case, occasion: otp.Occasion, now: Moment) -> ev.Letter:
        origin = Origin(kiosk="UJI", site="Karang Taruna Uji", domain="kios.example")
        head = self.desk.journal.head
        return write_letter(draft_of(case, occasion, ladder(), now.at, origin=origin, head=head))

    def commission(self) -> None:
        state, when = self.desk.state, self.days.moment()
        hashed = pins.hash_pin(PIN)
        self.desk.record(
            staff.add_staff(state, IBU, "Ibu Penyelia", ev.Role.SUPERVISOR, hashed, when, "")
        )
        self.desk.record(
            staff.add_staff(state, PAK, "Pak Petugas", ev.Role.OFFICER, hashed, when, IBU)
        )
        for purpose, address in (
            (ev.Purpose.MAIL_SERVER, self.mail.address),
            (ev.Purpose.COMPLAINT_RECIPIENT, PRAKERJA),
        ):
            self.desk.record(kiosk.confirm_address(state, purpose, address, when, IBU))

    def sign_in(self, pin: str = PIN) -> ev.Event:
        state, when = self.desk.state, self.days.moment()
        member = staff.may_try_pin(state, PAK, when, RULES.lockout)
        right = pins.pin_matches(member.pin, pin)
        event = staff.sign_in(state, PAK, right, when, RULES.lockout)
        self.desk.record(event)
        return event

    def take_siti_in(self) -> None:
        state, when = self.desk.state, self.days.moment()
        day = self.now().at.astimezone(WIB).date()
        reference = make_reference("UJI", day, intake.next_number(state, "UJI", day))
        self.desk.record(intake.give_consent(state, SITI, reference, consent(), when, PAK))
        self.desk.journal.keep_draft(f"{SITI}/ktp", SITI, b"SITI U")
        self.desk.record(
            intake.record_person(state, SITI, person(), when, PAK),
            drop_drafts=[f"{SITI}/ktp"],
        )
        self.desk.record(intake.record_contact(state, SITI, contact(), when, PAK))
        self.desk.record(intake.record_device(state, SITI, ("wifi",), (), None, when, PAK))
        self.desk.record(intake.declare_eligible(state, SITI, True, when, PAK))

    def ask(self) -> None:
        when = self.days.moment()
        self.desk.record(otp.request_code(self.desk.state, SITI, SMS, RULES, when, PAK))

    def answer(self, outcome: ev.OtpOutcome, message: str = "") -> None:
        state, when = self.desk.state, self.days.moment()
        self.desk.record(
            *otp.answer_code(state, SITI, SMS, outcome, message, RULES, self.write, when, PAK)
        )

    def foretells(self) -> ev.Persistence | None:
        rules = RULES.complaint
        return one_more_would_file(self.siti, SMS, LIMIT, self.now(), rules, RULES.cooldown)

    def climb(self) -> ev.RungClimbed | None:
        """The next rung, if its time has come; on this ladder the next is the telephone."""
        event = rungs.climb(self.desk.state, SITI, ladder(), self.write, self.days.moment())
        if event:
            self.desk.record(event)
        return event

    def send(self) -> None:
        """The outbox looks, and its worker works until nothing is left."""
        self.outbox.look()
        for _ in range(100):
            if not self.jobs:
                return
            call, done = self.jobs.pop(0)
            call()
            done(None)
        raise AssertionError("the outbox never comes to rest")


@pytest.fixture
def post(tmp_path: Path) -> Iterator[PracticeMail]:
    with PracticeMail(tmp_path / "mail") as running:
        yield running


@pytest.fixture
def loket(tmp_path: Path, post: PracticeMail) -> Iterator[Loket]:
    opened = Loket(tmp_path / "store", Days(), post.server)
    opened.commission()
    with closing(opened.desk.journal):
        yield opened
    opened.desk.journal.close()


def test_two_days_of_limit_messages_end_in_a_complaint_that_went_out_by_itself(
    loket: Loket, post: PracticeMail
):
    loket.sign_in()
    loket.take_siti_in()

    loket.ask()
    loket.days.walk(minutes=1)
    loket.answer(LIMIT, PORTAL_SAID)
    assert loket.left() == timedelta(hours=24)
    with pytest.raises(Refused) as waiting:
        loket.ask()
    assert waiting.value.reason is Reason.STILL_WAITING
    assert loket.board.counts(loket.now())["waiting"] == 1

    loket.days.step(hours=5)
    loket.days.walk(hours=3)
    loket.restart()
    assert loket.left() == timedelta(hours=21), "neither the clock nor a power cut moved it"
    loket.days.step(hours=-5)
    loket.days.reboot(hours=21)
    loket.restart()
    loket.sign_in()

    assert loket.finder.find("0812 0000 0001", 5) == [SITI]
    assert [case for _, case in loket.board.ready(loket.now(), 5)] == [SITI]
    assert loket.foretells() is ev.Persistence.AFTER_FULL_COOLDOWN
    loket.ask()
    loket.answer(LIMIT, PORTAL_SAID)
    assert loket.siti.complaint is not None
    assert loket.siti.complaint.why is ev.Persistence.AFTER_FULL_COOLDOWN
    assert post.messages() == []

    loket.send()
    assert loket.siti.complaint.delivery.state is DeliveryState.ACCEPTED
    assert loket.desk.state.unsent == {}
    (arrived,) = post.messages()
    letter = message_from_bytes(arrived.read_bytes(), policy=policy.default)
    body = letter.get_body(("plain",))
    assert body is not None
    text = body.get_content()
    assert loket.siti.reference in letter["Subject"]
    assert text.count(PORTAL_SAID) == 2
    assert person().nik not in text
    assert person().nik[-4:] in text

    state, when = loket.desk.state, loket.days.moment()
    loket.desk.record(complaint.note_case_number(state, SITI, 1, "22019", when, PAK))
    assert loket.finder.find("22019", 5) == [SITI]
    loket.restart()
    loket.send()
    assert len(post.messages()) == 1
    assert loket.siti.complaint.case_number == "22019"
    assert loket.siti.declared is True
    assert loket.hours.forecast.total.failed == 2
    assert not loket.hours.forecast.ready, "two attempts are not enough to propose an hour"


def test_what_a_supervisor_answers_for_outlives_a_restart_and_ends_at_midnight(loket: Loket):
    scarce = [overridable(Topic.DISK, Code.SPACE_SCARCE, free=20_000_000)]

    def fit() -> bool:
        try:
            preflight.check_ready(loket.desk.state, scarce, loket.days.moment())
        except Refused:
            return False
        return True

    loket.sign_in()
    assert not fit()
    state, when = loket.desk.state, loket.days.moment()
    loket.desk.record(*preflight.override(state, IBU, True, scarce, when, RULES.lockout))
    loket.days.reboot(hours=3)
    loket.restart()
    assert fit()
    loket.days.walk(hours=12)  # from 12.00 to 24.00 WIB
    assert not fit()


def test_a_repeat_visit_ends_in_a_code_that_works_and_a_record_that_goes(loket: Loket):
    loket.sign_in()
    loket.take_siti_in()
    loket.ask()
    loket.answer(ev.OtpOutcome.NOT_DELIVERED)
    head = loket.desk.journal.head
    loket.days.reboot(hours=26)
    loket.restart()
    loket.sign_in()
    assert [case for _, case in loket.board.ready(loket.now(), 5)] == [SITI]
    loket.ask()
    loket.answer(WORKED)
    assert loket.siti.evidence == 4

    state = loket.desk.state
    closing_now = loket.days.moment()
    loket.desk.record(intake.close_case(state, SITI, ev.CloseOutcome.SOLVED, closing_now, PAK))
    for _ in range(3):
        assert list(due_for_erasure(state, RULES.retention, loket.now())) == []
        loket.days.reboot(days=9, hours=23)
        loket.days.walk(hours=1)
        loket.sign_in()
    (due,) = due_for_erasure(state, RULES.retention, loket.now())
    loket.desk.record(intake.erase_person(state, due, ev.EraseCause.RETENTION, loket.days.moment()))
    loket.restart()
    assert loket.desk.state.cases == {}
    assert loket.hours.forecast.total.total == 0
    assert loket.finder.find("siti", 5) == []
    chain = verify(store.database(loket.folder), head)
    assert chain.ok
    assert chain.published_at


def test_a_letter_cut_off_by_a_power_cut_is_asked_about_and_never_sent_twice(
    loket: Loket, post: PracticeMail
):
    loket.take_siti_in()
    for _ in range(2):
        loket.answer(LIMIT)
        loket.days.walk(days=1)
    loket.outbox.look()
    call, _ = loket.jobs.pop()
    call()
    assert len(post.messages()) == 1
    loket.restart()
    assert loket.siti.complaint is not None
    assert loket.siti.complaint.delivery.state is DeliveryState.UNCERTAIN
    loket.send()
    assert len(post.messages()) == 1
    assert [case for _, case in loket.board.complaints(5)] == [SITI]
    when = loket.days.moment()
    loket.desk.record(complaint.settle_uncertain(loket.desk.state, SITI, 1, True, when, PAK))
    assert loket.siti.complaint.delivery.state is DeliveryState.ACCEPTED
    loket.send()
    assert len(post.messages()) == 1


def test_a_complaint_that_nobody_answers_goes_on_by_phone_until_an_answer_helps(loket: Loket):
    loket.take_siti_in()
    for _ in range(2):
        loket.answer(LIMIT)
        loket.days.walk(days=1)
    loket.send()
    for _ in range(7):
        assert loket.climb() is None
        loket.days.walk(hours=12)
    loket.days.walk(days=2)
    called = loket.climb()
    assert called
    assert (called.rung, called.step, called.letter) == ("telepon", 2, None)
    loket.restart()
    assert loket.climb() is None, "one step at a time, and none twice"
    ended = rungs.end_rung(
        *(loket.desk.state, SITI, 2, ev.HandOutcome.PASSED_ON, loket.days.moment(), PAK),
        number="22020",
    )
    loket.desk.record(*ended)
    read = Reply(key="jawaban", what=ev.ReplyKind.ANSWER, text="Sudah dibuka.", by=By.REFERENCES)
    answered = Answered(LetterKey(SITI, 1), read)
    for _ in range(2):
        loket.desk.record(*reply_events(loket.desk.state, answered, loket.days.moment()))
    assert loket.siti.complaint
    assert len(loket.siti.complaint.first.replies) == 1
    helped = rungs.judge_answer(loket.desk.state, SITI, 1, True, loket.days.moment(), PAK)
    loket.desk.record(helped)
    loket.days.walk(days=30)
    assert loket.climb() is None
    assert loket.siti.complaint.case_number == "22020"


def test_a_test_sms_cut_off_by_a_power_cut_is_not_sent_again_and_its_code_still_proves(
    loket: Loket,
):
    loket.take_siti_in()
    rules = RULES.phone_proof
    begun = phone.start_test(
        *(loket.desk.state, SITI, "hash of 4821", "modem", (), rules, loket.days.moment(), PAK)
    )
    loket.desk.record(begun)
    loket.restart()
    (cut_off,) = loket.siti.sms_tests
    assert (cut_off.end, loket.siti.evidence) == (None, 1)
    for _ in range(3):
        loket.answer(ev.OtpOutcome.NOT_DELIVERED)
        loket.days.walk(minutes=2)
    assert loket.siti.complaint is None, "nobody knows yet whether the phone lives"
    read_back = phone.answer_sms_code(
        *(loket.desk.state, SITI, "hash of 4821", rules, loket.days.moment(), PAK)
    )
    loket.desk.record(read_back)
    loket.restart()
    assert loket.siti.evidence == 3
    loket.answer(ev.OtpOutcome.NOT_DELIVERED)
    assert loket.siti.complaint
    assert loket.siti.complaint.why is ev.Persistence.NEVER_DELIVERED


def test_a_withdrawn_consent_keeps_the_letter_at_home(loket: Loket, post: PracticeMail):
    loket.take_siti_in()
    for _ in range(2):
        loket.answer(LIMIT)
        loket.days.walk(days=1)
    without = consent(complaint=False)
    when = loket.days.moment()
    loket.desk.record(intake.renew_consent(loket.desk.state, SITI, without, when, PAK))
    loket.send()
    assert post.messages() == []
    loket.desk.record(
        intake.erase_person(
            loket.desk.state, SITI, ev.EraseCause.CONSENT_WITHDRAWN, loket.days.moment(), PAK
        )
    )
    loket.send()
    assert post.messages() == []


def test_guessing_pins_costs_time_that_no_restart_gives_back(loket: Loket):
    for _ in range(4):
        assert isinstance(loket.sign_in("000000"), ev.PinRefused)
    loket.restart()
    with pytest.raises(Refused) as locked:
        loket.sign_in()
    assert locked.value.reason is Reason.LOCKED_OUT
    when = loket.days.moment()
    loket.desk.record(staff.unlock_staff(loket.desk.state, PAK, when, IBU))
    assert isinstance(loket.sign_in(), ev.SignedIn)

"""A desk without a window, to be killed: takes people in, files their complaints and sends them.

Run as ``python -m tests.soak.desk_child STORE PORT SEED [finish]``. Each event is told on standard
output once it is recorded (``seq digest Kind``). About a letter that may or may not have arrived
it asks (``? message-id``), as staff would ask the other side, and is told 1 or 0 on standard input.
"""

import os
import secrets
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from queue import SimpleQueue
from random import Random

from kiosk.desk import Desk
from kiosk.domain.actions import complaint, intake, kiosk, otp, staff
from kiosk.domain.case import Case, DeliveryState
from kiosk.domain.clock import WIB, Moment, wib_day
from kiosk.domain.events import Event, Letter, OtpOutcome, Purpose, Role
from kiosk.domain.ladder import FIRST
from kiosk.domain.policy.rules import Rules
from kiosk.domain.reference import make_reference
from kiosk.domain.steps import LetterKey
from kiosk.journal import keys
from kiosk.journal.codec import encode
from kiosk.journal.journal import Journal
from kiosk.outbox.channels.mail import MailPost
from kiosk.outbox.channels.mail_server import MailServer
from kiosk.outbox.draft import Origin, draft_of
from kiosk.outbox.letter import write_letter
from kiosk.outbox.outbox import Outbox
from tests.given import SMS, Days, consent, contact, ladder, person

KIOSK, CHIEF = "UJI", "staff-s"
RECIPIENTS = ("pengaduan@prakerja.example", "bantuan@bri.example")
RULES = Rules()
AT_THE_TABLE, IN_THE_QUEUE, STEPS = 3, 4, 5000

Home = tuple[Callable[[None], None], "Future[None]"]


def digest(plain: bytes) -> str:
    """What is told of an event instead of the event."""
    return sha256(plain).hexdigest()[:16]


def nik(number: int) -> str:
    """Another one for each, or the second complaint of the same participant waits for the first."""
    return f"3171{number // 100 % 100:02}41019099{number % 100:02}"


def tell(*words: object) -> None:
    """One line, in one write: on the pipe it is there whole or not at all."""
    os.write(sys.stdout.fileno(), (" ".join(map(str, words)) + "\n").encode())


@dataclass
class Child:
    """Everything real but the clock, which is walked by hand so that no wait has to be sat out."""

    desk: Desk
    post: MailPost
    random: Random
    days: Days = field(init=False)
    outbox: Outbox = field(init=False)
    home: "SimpleQueue[Home]" = field(default_factory=SimpleQueue)
    away: int = 0
    pool: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(2))

    def __post_init__(self) -> None:
        self.desk.open()
        clock = self.desk.state.clock
        self.days = Days(true_at=clock.highest, boots=self.desk.state.events)
        self.days.reboot(minutes=5)
        self.outbox = Outbox(
            self.desk.state,
            RULES.delivery,
            self.record,
            self.submit,
            self.days.moment,
            self.random.random,
            self.desk.journal,
        )

    def record(self, *events: Event) -> None:
        """Tells of each event, but not before all of them are recorded."""
        self.desk.record(*events)
        first = self.desk.journal.seq - len(events) + 1
        for seq, event in enumerate(events, first):
            tell(seq, digest(encode(event)), type(event).__name__)

    def submit(self, call: Callable[[], None], done: Callable[[None], None]) -> None:
        self.away += 1
        self.pool.submit(call).add_done_callback(lambda future: self.home.put((done, future)))

    def welcome(self) -> None:
        """Takes one result of the worker home, waiting for it if none is there."""
        done, future = self.home.get()
        self.away -= 1
        future.result()
        done(None)

    def begin(self) -> None:
        """What Loket does at its start, and once the founding."""
        self.outbox.recover()
        tell("opened")
        if not self.desk.state.staff:
            now = self.days.moment()
            chief = staff.add_staff(
                self.desk.state, CHIEF, "Ibu Penyelia", Role.SUPERVISOR, "hash", now, ""
            )
            self.record(chief)
        for purpose, address in (
            (Purpose.MAIL_SERVER, self.post.server.address),
            *((Purpose.COMPLAINT_RECIPIENT, recipient) for recipient in RECIPIENTS),
        ):
            if not self.desk.state.is_confirmed(purpose, address):
                now = self.days.moment()
                self.record(kiosk.confirm_address(self.desk.state, purpose, address, now, CHIEF))
        self.outbox.use({FIRST: self.post})

    def work(self) -> None:
        """Takes people in and sends what is due, until killed."""
        for _ in range(STEPS):
            self.serve()
            self.settle()
            self.outbox.look()
            while not self.home.empty() or (self.away and len(self.letters()) >= IN_THE_QUEUE):
                self.welcome()

    def finish(self) -> None:
        """Takes nobody new in; ends when every letter has been accepted."""
        for _ in range(STEPS):
            self.settle()
            self.outbox.look()
            while self.away:
                self.welcome()
            if not self.letters():
                return
            self.days.walk(hours=2)

    def letters(self) -> dict[LetterKey, DeliveryState]:
        return self.desk.state.unsent

    def serve(self) -> None:
        """One step for one of the people at the table."""
        waiting = [case for case in self.desk.state.cases.values() if not case.complaints]
        if len(waiting) < AT_THE_TABLE:
            self.take_in()
        else:
            self.go_on_with(self.random.choice(waiting))

    def take_in(self) -> None:
        state, now = self.desk.state, self.days.walk(minutes=1)
        day = wib_day(state.clock.read(now).at)
        reference = make_reference(KIOSK, day, intake.next_number(state, KIOSK, day))
        case = secrets.token_hex(8)
        self.record(intake.give_consent(state, case, reference, consent(), now, CHIEF))

    def go_on_with(self, case: Case) -> None:
        state, now = self.desk.state, self.days.walk(minutes=1)
        if case.person is None:
            who = person(nik=nik(len(state.references)))
            self.record(intake.record_person(state, case.id, who, now, CHIEF))
        elif case.contact is None:
            self.record(intake.record_contact(state, case.id, contact(), now, CHIEF))
        elif case.open_attempt is None:
            now = self.days.walk(hours=25)
            self.record(otp.request_code(state, case.id, SMS, RULES, now, CHIEF))
        else:
            said = OtpOutcome.LIMIT_MESSAGE
            self.record(
                *otp.answer_code(state, case.id, SMS, said, "", RULES, self.write, now, CHIEF)
            )

    def write(self, case: Case, occasion: otp.Occasion, now: Moment) -> Letter:
        origin = Origin(kiosk=KIOSK, site="Loket Uji", domain="uji.example")
        head, to = self.desk.journal.head, RECIPIENTS[int(case.id, 16) % len(RECIPIENTS)]
        here = ladder().readdressed({occasion.rung: to})
        return write_letter(draft_of(case, occasion, here, now.at, origin=origin, head=head))

    def settle(self) -> None:
        """What staff do with a letter that is uncertain, and with one that was refused."""
        for (case_id, number, _), standing in list(self.letters().items()):
            now, state = self.days.moment(), self.desk.state
            if standing is DeliveryState.UNCERTAIN:
                letter = state.cases[case_id].complaints[number - 1].letter
                tell("?", letter.message_id)
                arrived = sys.stdin.readline().strip() == "1"
                self.record(complaint.settle_uncertain(state, case_id, number, arrived, now, CHIEF))
            elif standing is DeliveryState.REJECTED:
                self.record(complaint.requeue(state, case_id, number, now, CHIEF))


def main(folder: Path, port: int, seed: int, *, finishing: bool) -> None:
    key = keys.unlock_practice(folder) if keys.slots(folder) else keys.create_practice(folder)
    server = MailServer(host="127.0.0.1", port=port, security="none", timeout_s=30)
    post = MailPost(server, "kios@uji.example", WIB)
    child = Child(Desk(Journal.open(folder, key)), post, Random(seed))
    child.begin()
    if finishing:
        child.finish()
    else:
        child.work()
    child.outbox.close()
    child.pool.shutdown()
    child.desk.journal.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), finishing="finish" in sys.argv[4:])

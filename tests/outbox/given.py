"""A state with letters in the queue, and an outbox whose worker obeys the test."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone

from kiosk.domain import events as ev
from kiosk.domain.case import Complaint, DeliveryState
from kiosk.domain.clock import Moment
from kiosk.domain.errors import Trouble, What
from kiosk.domain.ladder import FIRST
from kiosk.domain.policy.delivery import DeliveryRules
from kiosk.domain.state import State
from kiosk.domain.steps import LetterKey
from kiosk.outbox.carrier import Post
from kiosk.outbox.channels.mail import MailPost
from kiosk.outbox.channels.mail_server import MailServer
from kiosk.outbox.gates import Memory
from kiosk.outbox.outbox import Attachments, Outbox
from kiosk.outbox.parcel import nothing

START = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
PRAKERJA = "pengaduan@prakerja.example"
WITA = timezone(timedelta(hours=8))
RULES = DeliveryRules(base_s=100, cap_s=1000, per_hour=5)


def moment(seconds: float = 0) -> Moment:
    return Moment(START + timedelta(seconds=seconds), int(seconds * 1000), "boot")


def letter(case: str, recipient: str = PRAKERJA) -> ev.Letter:
    return ev.Letter(
        recipient=recipient,
        message_id=f"<PK-LATIHAN-20261123-{case}.1@kios.example>",
        subject=f"Permohonan [{case}]",
        text="Isi.\n",
        html="<p>Isi.</p>\n",
    )


def filed(
    case: str,
    recipient: str = PRAKERJA,
    when: Moment | None = None,
    *,
    rung: str = FIRST,
    channel: ev.RungKind = ev.RungKind.EMAIL,
) -> list[ev.Event]:
    """A participant who agreed, with one complaint waiting."""
    when = when or moment()
    consent = ev.Consent(
        version="1", language="id", method=ev.ConsentMethod.TICK_AND_NAME, complaint=True
    )
    person = ev.Person(
        name="SITI UJI", nik="3171234101909901", birth_date=date(1990, 1, 1), sex="P"
    )
    contact = ev.Contact(phone="+6281200000001", email="siti@peserta.example", evidence=1)
    return [
        ev.CaseOpened(when=when, case=case, reference=f"PK-LATIHAN-{case}", consent=consent),
        ev.PersonRecorded(when=when, case=case, person=person),
        ev.ContactRecorded(when=when, case=case, contact=contact),
        ev.ComplaintFiled(
            when=when,
            case=case,
            complaint=1,
            attempt=1,
            why=ev.Persistence.ON_TWO_DAYS,
            letter=letter(case, recipient),
            rung=rung,
            channel=channel,
        ),
    ]


def confirmed(post: MailPost, *recipients: str) -> list[ev.Event]:
    server, to = ev.Purpose.MAIL_SERVER, ev.Purpose.COMPLAINT_RECIPIENT
    return [
        ev.AddressConfirmed(when=moment(), purpose=server, address=post.server.address),
        *(ev.AddressConfirmed(when=moment(), purpose=to, address=each) for each in recipients),
    ]


def post_to(port: int) -> MailPost:
    server = MailServer(host="127.0.0.1", port=port, security="none", timeout_s=5, deadline_s=10)
    return MailPost(server=server, sender="kios@kios.example", zone=WITA)


def ways(post: Post) -> dict[str, Post]:
    """All rungs by one post."""
    return dict.fromkeys((FIRST, "email-bri"), post)


@dataclass
class Kiosk:
    """Records in memory, and works off the thread only when the test says so."""

    state: State = field(default_factory=State)
    events: list[ev.Event] = field(default_factory=list)
    jobs: list[tuple[Callable[[], None], Callable[[None], None]]] = field(default_factory=list)
    seconds: float = 0
    disk_is_full: bool = False
    rules: DeliveryRules = RULES
    chance: float = 0.5
    post: MailPost | None = None
    memory: Memory | None = None
    enclose: Callable[[LetterKey], Attachments] = lambda _: nothing
    transactions: list[tuple[ev.Event, ...]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.outbox = Outbox(
            state=self.state,
            rules=self.rules,
            record=self.record,
            submit=lambda call, done: self.jobs.append((call, done)),
            now=lambda: moment(self.seconds),
            chance=lambda: self.chance,
            memory=self.memory,
            enclose=lambda key: self.enclose(key),
        )

    def record(self, *events: ev.Event) -> None:
        if self.disk_is_full:
            raise Trouble(What.DISK_FULL)
        self.transactions.append(events)
        self.events += events
        for event in events:
            self.state.apply(event)
        for event in events:
            self.outbox.heed(event)

    def work(self, rounds: int = 1) -> None:
        """The worker does what it was given, and what follows from it, so many times."""
        for _ in range(rounds):
            jobs, self.jobs = self.jobs, []
            for call, done in jobs:
                call()
                done(None)

    def run(self) -> None:
        """Looks, and works until nothing is left to do."""
        self.outbox.look()
        for _ in range(1000):
            if not self.jobs:
                return
            self.work()
        raise AssertionError("the outbox never comes to rest")

    def complaint(self, case: str) -> Complaint:
        return self.state.cases[case].complaints[0]

    def standing(self, case: str) -> DeliveryState:
        return self.complaint(case).delivery.state

    def kinds(self, case: str) -> list[str]:
        """What happened to a letter since it was filed."""
        return [
            type(event).__name__.removeprefix("Sending")
            for event in self.events
            if isinstance(event, ev.DeliveryEvent)
            and event.case == case
            and not isinstance(event, ev.ComplaintFiled)
        ]

"""Whatever the other sides do, each is contacted in vain only so many times in any hour."""

from collections.abc import Callable
from dataclasses import dataclass, field

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain import events as ev
from kiosk.domain.errors import What
from kiosk.domain.policy.delivery import DeliveryRules
from kiosk.domain.steps import DeliveryState, LetterKey
from kiosk.outbox.backoff import HOUR_S
from kiosk.outbox.carrier import Doubt, Post, Readback
from kiosk.outbox.outcome import Absent, Accepted, Outcome, Postponed, Rejected, Uncertain
from kiosk.outbox.readings import A_MINUTE, MINUTE_S
from kiosk.outbox.reply import Reply
from tests.outbox.given import Kiosk, moment
from tests.outbox.scripted import Scripted, at_the_desk
from tests.outbox.test_gates import Notebook

PER_HOUR = 4
RULES = DeliveryRules(base_s=1, cap_s=5, per_hour=PER_HOUR, look_after_s=5, readback_minutes=1)
LATER = st.builds(
    Postponed,
    st.sampled_from([What.OFFLINE, What.HELPDESK_SILENT, What.HELPDESK_KEY, What.HELPDESK_ODD]),
    st.just("later"),
    st.none() | st.integers(0, 100),
)
TAKEN = Accepted("201", "17", "77001")
CARRIES = (
    st.just(TAKEN)
    | st.just(Uncertain("lost"))
    | LATER
    | st.just(Rejected(What.HELPDESK_REFUSED, 422, "no"))
)
LOOKS = st.just(TAKEN) | st.just(Absent()) | LATER
READS = LATER | st.builds(
    lambda number: Readback("open", (Reply(key=str(number), what=ev.ReplyKind.ANSWER),)),
    st.integers(0, 9),
)
DESKS = {
    "cari": ("https://cari.example", Doubt.LOOK),
    "ulang": ("https://ulang.example", Doubt.REPEAT),
    "tanya": ("https://tanya.example", Doubt.ASK),
    "cari-juga": ("https://cari.example", Doubt.LOOK),
}
ACTS = ["waits", "waits", "waits", "hurries", "files", "settles", "requeues", "stops", "is killed"]


@dataclass
class World:
    """Several helpdesks, and a kiosk that is stopped and killed now and then."""

    draw: Callable[[st.SearchStrategy[object]], object]
    memory: Notebook = field(default_factory=Notebook)
    vain: dict[str, list[float]] = field(default_factory=dict)
    """For each address, when somebody was there for nothing."""
    read: list[float] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)
    filed: int = 0

    def __post_init__(self) -> None:
        self.kiosk = self.started(Kiosk(rules=RULES, memory=self.memory))
        for address, _ in DESKS.values():
            purpose = ev.Purpose.HELPDESK
            confirmed = ev.AddressConfirmed(when=moment(), purpose=purpose, address=address)
            self.kiosk.record(confirmed)

    def started(self, kiosk: Kiosk) -> Kiosk:
        kiosk.outbox.use({rung: self.post(*told) for rung, told in DESKS.items()})
        return kiosk

    def post(self, address: str, doubt: Doubt) -> Post:
        def asked(answers: st.SearchStrategy[object]) -> object:
            answer = self.draw(answers)
            if not isinstance(answer, Accepted | Readback):
                self.vain.setdefault(address, []).append(self.kiosk.seconds)
            return answer

        def carries(parcel: object) -> Outcome:
            outcome = asked(CARRIES)
            if isinstance(outcome, Accepted):
                self.taken.append(parcel.letter.message_id)  # type: ignore[attr-defined]
            return outcome  # type: ignore[return-value]

        def tells(_: str) -> object:
            self.read.append(self.kiosk.seconds)
            return asked(READS)

        return Scripted(address, doubt=doubt, carries=carries, looks=lambda _: asked(LOOKS), tells=tells)  # type: ignore[arg-type,return-value] # noqa: E501 # fmt: skip

    def does(self, what: str) -> None:
        kiosk = self.kiosk
        match what:
            case "hurries":
                kiosk.outbox.look(at_once=True)
            case "files":
                rung = list(DESKS)[self.filed % len(DESKS)]
                self.filed += 1
                told = f"c{self.filed}", DESKS[rung][0], rung
                kiosk.record(*at_the_desk(*told, seconds=kiosk.seconds))
            case "settles":
                arrived = self.filed % 2 == 0
                for key in self.letters(DeliveryState.UNCERTAIN):
                    now = moment(kiosk.seconds)
                    kiosk.record(ev.UncertaintySettled(when=now, arrived=arrived, **key._asdict()))
            case "requeues":
                for key in self.letters(DeliveryState.REJECTED):
                    now = moment(kiosk.seconds)
                    kiosk.record(ev.SendingRequeued(when=now, **key._asdict()))
            case "stops":
                kiosk.outbox.close()
                self.kiosk = self.again()
            case "is killed":
                kiosk.outbox.look()
                for call, _ in kiosk.jobs:
                    call()
                self.kiosk = self.again()

    def again(self) -> Kiosk:
        kiosk = Kiosk(
            state=self.kiosk.state, rules=RULES, memory=self.memory, seconds=self.kiosk.seconds
        )
        return self.started(kiosk)

    def letters(self, how_far: DeliveryState) -> list[LetterKey]:
        return [key for key, at in self.kiosk.state.unsent.items() if at is how_far]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data(), st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 400)), max_size=40))
def test_no_destination_is_contacted_in_vain_more_often_than_agreed(
    data: st.DataObject, course: list[tuple[str, int]]
) -> None:
    world = World(data.draw)
    for _ in range(4):
        world.does("files")
    for what, pause in course:
        world.does(what)
        world.kiosk.run()
        world.kiosk.seconds += pause
    for at in world.vain.values():
        for early, late in zip(at, at[PER_HOUR:], strict=False):
            assert late - early >= HOUR_S


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data(), st.lists(st.integers(0, 40), max_size=60))
def test_answers_are_read_only_so_many_times_in_any_minute(
    data: st.DataObject, course: list[int]
) -> None:
    world = World(data.draw)
    for _ in range(12):
        world.does("files")
    for pause in course:
        world.kiosk.run()
        world.kiosk.seconds += pause
    for early, late in zip(world.read, world.read[A_MINUTE:], strict=False):
        assert late - early >= MINUTE_S

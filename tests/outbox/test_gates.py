"""A restart opens no gate: the other side is tried no oftener because Loket began anew."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain import events as ev
from kiosk.domain.clock import Moment
from kiosk.domain.errors import Trouble, What
from kiosk.domain.policy.delivery import DeliveryRules
from kiosk.outbox.backoff import HOUR_S, Gate
from kiosk.outbox.gates import Gates
from tests.mail.hostile import HostileServer, Manners, says
from tests.outbox.given import PRAKERJA, START, Kiosk, confirmed, filed, post_to, ways
from tests.ports import closed_port

SERVER = "mail.example:587"
RULES = DeliveryRules(base_s=100, cap_s=1000, per_hour=3)


@dataclass
class Notebook:
    """A memory as the journal is one; `torn`: nothing can be written in it."""

    rows: dict[str, tuple[int, datetime]] = field(default_factory=dict)
    torn: bool = False

    def backoff(self) -> dict[str, tuple[int, datetime]]:
        return dict(self.rows)

    def set_backoff(self, item: str, tries: int, next_at: datetime) -> None:
        if self.torn:
            raise Trouble(What.DISK_FULL)
        self.rows[item] = (tries, next_at)

    def clear_backoff(self, item: str) -> None:
        if self.torn:
            raise Trouble(What.DISK_FULL)
        self.rows.pop(item, None)


@dataclass
class Kept:
    """Gates on a kiosk that is switched off and on, with time going by."""

    rules: DeliveryRules = RULES
    notebook: Notebook = field(default_factory=Notebook)
    seconds: float = 0
    booted: float = 0

    def __post_init__(self) -> None:
        self.restart()

    def now(self) -> Moment:
        up_ms = int((self.seconds - self.booted) * 1000)
        return Moment(START + timedelta(seconds=self.seconds), up_ms, f"boot-{self.booted}")

    def restart(self) -> None:
        self.booted = self.seconds
        self.gates = Gates(self.rules, self.now, self.notebook)
        self.gates.restore()
        self.name, self.gate = self.gates.at(SERVER, PRAKERJA)

    def fails(self, chance: float = 0.5, asked_s: int | None = None) -> None:
        """A try that begins and ends now."""
        self.gates.count(self.name)
        self.gates.shut(self.name, chance, asked_s)

    def shut_s(self) -> float:
        """How long the gate stays shut."""
        return Gate.opens_at(self.gate) - self.now().mono_ms / 1000


steps = st.tuples(
    st.integers(0, 900),
    st.floats(0, 1, exclude_max=True),
    st.sampled_from(["works", "fails", "fails", "hurries", "restarts", "is cut off"]),
)


@given(st.lists(steps, max_size=100), st.integers(1, 6))
def test_at_most_so_many_tries_without_success_pass_in_any_hour_whatever_restarts(
    course: list[tuple[int, float, str]], per_hour: int
) -> None:
    kept = Kept(DeliveryRules(base_s=1, cap_s=5, per_hour=per_hour))
    failures = []
    for pause, chance, what in course:
        kept.seconds += pause
        if what == "restarts":
            kept.restart()
        if what == "hurries":
            kept.gates.hurry()
        if kept.shut_s() > 0:
            continue
        if what == "works":
            kept.gates.count(kept.name)
            kept.gates.uncount(kept.name)
            kept.gates.succeeded(kept.name)
            continue
        if what == "is cut off":
            kept.gates.count(kept.name)
            kept.restart()
        else:
            kept.fails(chance)
        failures.append(kept.seconds)
    for early, late in zip(failures, failures[per_hour:], strict=False):
        assert late - early >= HOUR_S


def test_how_long_the_other_side_asked_us_to_wait_survives_a_restart() -> None:
    kept = Kept()
    kept.fails(0.5, 7200)
    kept.seconds = 4000
    kept.restart()
    assert kept.shut_s() == 3200
    kept.seconds = 7200
    assert kept.shut_s() == 0


def test_the_waits_go_on_doubling_after_a_restart_and_a_success_ends_that() -> None:
    kept = Kept()
    kept.fails(0.5)
    kept.seconds = 100
    kept.restart()
    kept.fails(0.5)
    assert kept.shut_s() == 100
    kept.gates.succeeded(kept.name)
    kept.restart()
    assert kept.shut_s() <= 0
    kept.fails(0.5)
    assert kept.shut_s() == 3600 - 100, "the tries of the last hour still count"


def test_a_clock_that_was_wrong_shuts_no_gate_for_ever() -> None:
    kept = Kept(seconds=10**9)
    kept.fails(0.5)
    kept.seconds = 0
    kept.restart()
    assert kept.shut_s() <= RULES.longest_retry_after_s


def test_what_is_remembered_tells_no_address_and_does_not_grow() -> None:
    kept = Kept()
    for _ in range(20):
        kept.seconds += 4000
        kept.fails(0.5)
    assert len(kept.notebook.rows) == RULES.per_hour
    assert not any("@" in item or "mail" in item for item in kept.notebook.rows)
    kept.seconds += 10**6
    kept.restart()
    assert kept.notebook.rows == {}


def test_where_nothing_can_be_written_the_gate_holds_all_the_same() -> None:
    kept = Kept(notebook=Notebook(torn=True))
    kept.fails(0.5)
    assert kept.shut_s() == 50


def kiosk_with(port: int, kiosk: Kiosk) -> Kiosk:
    kiosk.outbox.use(ways(post_to(port)))
    return kiosk


def test_an_unreachable_server_is_not_tried_oftener_because_loket_starts_anew() -> None:
    port, notebook = closed_port(), Notebook()
    before = Kiosk(memory=notebook, chance=0.0)
    before.record(*confirmed(post_to(port), PRAKERJA))
    for number in range(20):
        before.record(*filed(f"c{number}"))
    state, tries = before.state, 0
    for start in range(20):
        again = kiosk_with(port, Kiosk(state=state, memory=notebook, chance=0.0, seconds=start))
        again.run()
        tries += sum(isinstance(event, ev.SendingPostponed) for event in again.events)
    assert tries == before.rules.per_hour


def test_a_try_that_a_power_cut_ended_counts_too() -> None:
    with HostileServer(Manners(verdict=says(b"250 ok\r\n"))) as server:
        notebook = Notebook()
        kiosk = kiosk_with(server.port, Kiosk(memory=notebook))
        kiosk.record(*confirmed(post_to(server.port), PRAKERJA))
        for number in range(20):
            kiosk.record(*filed(f"c{number}"))
        for start in range(20):
            kiosk = kiosk_with(
                server.port, Kiosk(state=kiosk.state, memory=notebook, seconds=start)
            )
            kiosk.outbox.look()
        begun = sum(case.complaints[0].delivery.attempt for case in kiosk.state.cases.values())
        assert server.connections == 0
    assert begun == kiosk.rules.per_hour

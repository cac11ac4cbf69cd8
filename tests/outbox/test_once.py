"""A helpdesk that can be searched has each letter once, whatever the weather and the power do."""

from dataclasses import dataclass, field

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.errors import What
from kiosk.domain.policy.delivery import DeliveryRules
from kiosk.domain.steps import DeliveryState
from kiosk.outbox.carrier import Doubt
from kiosk.outbox.outcome import Absent, Accepted, Outcome, Postponed, Sighting, Uncertain
from kiosk.outbox.parcel import Parcel
from tests.outbox.given import Kiosk
from tests.outbox.scripted import RUNG, Scripted, helped
from tests.outbox.test_gates import Notebook

RULES = DeliveryRules(base_s=1, cap_s=5, per_hour=50, look_after_s=60)
LAGS_S = 55
"""So long a new ticket is not found yet."""
CASES = ("a", "b", "c")
DAY_S = 86_400
weathers = st.sampled_from(["fair", "fair", "lost", "taken and lost", "later"])
ACTS = ["waits", "waits", "hurries", "is killed", "stops"]


@dataclass
class Desk:
    """Keeps what it took, says so only in fair weather, and is honest when it is searched."""

    weather: str = "fair"
    now: float = 0
    taken: list[tuple[str, float]] = field(default_factory=list)

    def carries(self, parcel: Parcel) -> Outcome:
        if self.weather == "later":
            return Postponed(What.HELPDESK_SILENT, "503")
        if self.weather != "lost":
            self.taken.append((parcel.letter.message_id, self.now))
        return Accepted("201", "17") if self.weather == "fair" else Uncertain(self.weather)

    def looks(self, parcel: Parcel) -> Sighting:
        if self.weather == "later":
            return Postponed(What.HELPDESK_SILENT, "503")
        name, old = parcel.letter.message_id, self.now - LAGS_S
        found = any(letter == name and at <= old for letter, at in self.taken)
        return Accepted("found", "17") if found else Absent()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.tuples(weathers, st.sampled_from(ACTS), st.integers(0, 150)), max_size=40),
    st.sampled_from([Doubt.LOOK, Doubt.ASK]),
)
def test_each_letter_is_there_once_and_where_it_can_be_searched_for_surely(
    course: list[tuple[str, str, int]], doubt: Doubt
) -> None:
    desk, memory = Desk(), Notebook()
    post = Scripted(doubt=doubt, carries=desk.carries, looks=desk.looks)
    kiosk = helped(post, *CASES, kiosk=Kiosk(rules=RULES, memory=memory))

    def again() -> Kiosk:
        known = Kiosk(state=kiosk.state, rules=RULES, memory=memory, seconds=kiosk.seconds)
        known.outbox.use({RUNG: post})
        return known

    for desk.weather, act, pause in course:
        kiosk.seconds = desk.now = desk.now + pause
        if act == "hurries":
            kiosk.outbox.look(at_once=True)
        elif act == "stops":
            kiosk.outbox.close()
            kiosk = again()
        elif act == "is killed":
            kiosk.outbox.look()
            for call, _ in kiosk.jobs[: pause % 2]:
                call()
            kiosk = again()
        kiosk.run()
    desk.weather = "fair"
    for _ in range(20):
        kiosk.seconds = desk.now = desk.now + DAY_S / 10
        kiosk.run()
    letters = [letter for letter, _ in desk.taken]
    assert len(letters) == len(set(letters)), "one letter came twice"
    standings = [kiosk.standing(case) for case in CASES]
    if doubt is Doubt.LOOK:
        assert standings == [DeliveryState.ACCEPTED] * 3
        assert len(letters) == 3
    assert standings.count(DeliveryState.ACCEPTED) <= len(letters)
    assert set(standings) <= {DeliveryState.ACCEPTED, DeliveryState.UNCERTAIN}

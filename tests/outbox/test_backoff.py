"""However the other side behaves, it is tried patiently and never often."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.policy.delivery import DeliveryRules, ceiling_s
from kiosk.outbox.backoff import HOUR_S, Gate, wait_s

RULES = DeliveryRules(base_s=30, cap_s=3600, per_hour=6)
chances = st.floats(0, 1, exclude_max=True)


@pytest.mark.parametrize(
    ("tries", "ceiling"), [(0, 30), (1, 30), (2, 60), (3, 120), (7, 1920), (8, 3600), (9999, 3600)]
)
def test_the_longest_wait_doubles_up_to_the_cap(tries: int, ceiling: int) -> None:
    assert ceiling_s(tries, RULES) == ceiling


@given(st.integers(0, 10_000), chances)
def test_the_jitter_is_full(tries: int, chance: float) -> None:
    assert wait_s(tries, RULES, 0.0) == 0
    assert 0 <= wait_s(tries, RULES, chance) <= ceiling_s(tries, RULES) <= RULES.cap_s


@pytest.mark.parametrize(
    ("asked", "heeded"), [(None, 15), (0, 15), (-5, 15), (600, 600), (10**9, 86400)]
)
def test_what_the_other_side_asks_is_heeded_within_bounds(asked: int | None, heeded: int) -> None:
    assert wait_s(1, RULES, 0.5, asked) == heeded


steps = st.tuples(st.floats(0, 900), chances, st.sampled_from(["works", "fails", "hurries"]))


@given(st.lists(steps, max_size=150), st.integers(1, 12))
def test_at_most_so_many_tries_without_success_pass_in_any_hour(
    course: list[tuple[float, float, str]], per_hour: int
) -> None:
    gate = Gate(DeliveryRules(base_s=1, cap_s=5, per_hour=per_hour))
    now, failures = 0.0, []
    for pause, chance, what in course:
        now += pause
        if what == "hurries":
            gate.hurry()
        if gate.opens_at() > now:
            continue
        if what == "works":
            gate.succeeded()
        else:
            gate.failed(now, chance)
            failures.append(now)
    for early, late in zip(failures, failures[per_hour:], strict=False):
        assert late - early >= HOUR_S


def test_a_success_opens_the_gate_and_forgets_the_failures() -> None:
    gate = Gate(RULES)
    for _ in range(3):
        gate.failed(100.0, 0.99)
    assert gate.opens_at() > 200
    gate.succeeded()
    assert gate.opens_at() < 0
    gate.failed(100.0, 0.5)
    assert gate.opens_at() == 115


@pytest.mark.parametrize(
    "wrong",
    [
        {"base_s": 0},
        {"base_s": 4000},
        {"per_hour": 0},
        {"look_after_s": 0},
        {"readback_minutes": 0},
    ],
)
def test_rules_that_make_no_sense_are_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="must be"):
        DeliveryRules(**wrong)  # type: ignore[arg-type]

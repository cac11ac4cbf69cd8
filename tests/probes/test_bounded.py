"""A probe is held to its time, and an answer that is there is never thrown away."""

from threading import Event, Thread, current_thread

import pytest

from kiosk.probes.bounded import within


def test_an_answer_and_an_error_come_home():
    assert within(10, lambda: 7) == 7
    with pytest.raises(ZeroDivisionError):
        within(10, lambda: 1 // 0)


def test_what_never_answers_is_left_to_itself():
    with pytest.raises(TimeoutError):
        within(0.01, Event().wait)


def test_whoever_stops_waits_no_longer():
    with pytest.raises(TimeoutError):
        within(600, Event().wait, lambda: True)


def test_an_answer_that_comes_together_with_the_stop_is_kept():
    go = Event()
    at_work: list[Thread] = []

    def task() -> str:
        at_work.append(current_thread())
        go.wait(10)
        return "accepted"

    def stop() -> bool:
        if at_work:
            go.set()
            at_work[0].join(10)
        return bool(at_work)

    assert within(60, task, stop) == "accepted"

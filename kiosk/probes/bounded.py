"""How long a probe may take, and what keeps it within that whatever the world does."""

from collections.abc import Callable
from concurrent.futures import Future, wait
from threading import Thread
from time import monotonic
from typing import TypeVar

import msgspec

T = TypeVar("T")
TICK_S = 0.2
"""How often somebody who waits is asked whether it still matters."""


class Limits(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Seconds for each step and for the whole, and the most of an answer's body that is read."""

    resolve_s: float = 4.0
    connect_s: float = 4.0
    answer_s: float = 6.0
    whole_s: float = 30.0
    body_bytes: int = 65_536


def _never() -> bool:
    return False


def within(limit_s: float, task: Callable[[], T], stop: Callable[[], bool] = _never) -> T:
    """What `task` answers or raises; TimeoutError when it takes longer than `limit_s` seconds.

    Also TimeoutError soon after `stop` says so, unless the answer is there by then.

    A name lookup cannot be given a time limit, and a server that drips one byte at a time never
    reaches a socket's. So the task runs in a thread of its own, which is left to end by itself
    and does not hold up the end of the process.
    """
    said, end = _begun(task), monotonic() + limit_s
    while (left_s := end - monotonic()) > 0 and not said.done() and not stop():
        wait([said], timeout=min(TICK_S, left_s))
    if not said.done():
        raise TimeoutError
    return said.result()


def _begun(task: Callable[[], T]) -> "Future[T]":
    """What `task` will answer or raise, from a thread that nobody has to wait for."""
    outcome: Future[T] = Future()
    Thread(target=_carry, args=(task, outcome), name="probe", daemon=True).start()
    return outcome


def _carry(task: Callable[[], T], outcome: "Future[T]") -> None:
    try:
        outcome.set_result(task())
    except BaseException as error:  # noqa: BLE001, RUF100 - raised again by `within`
        outcome.set_exception(error)

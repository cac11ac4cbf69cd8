"""How long a probe may take, and what keeps it within that whatever the world does."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

import msgspec

T = TypeVar("T")


class Limits(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Seconds for each step and for the whole, and the most of an answer's body that is read."""

    resolve_s: float = 4.0
    connect_s: float = 4.0
    answer_s: float = 6.0
    whole_s: float = 30.0
    body_bytes: int = 65_536


def within(limit_s: float, task: Callable[[], T]) -> T:
    """What `task` answers or raises; TimeoutError when it takes longer than `limit_s` seconds.

    A name lookup cannot be given a time limit, and a server that drips one byte at a time never
    reaches a socket's. So the task runs in a thread of its own, which is left to end by itself
    and does not hold up the end of the process.
    """
    return begun(task).result(timeout=limit_s)


def begun(task: Callable[[], T]) -> "Future[T]":
    """What `task` will answer or raise, from a thread that nobody has to wait for."""
    outcome: Future[T] = Future()
    Thread(target=_carry, args=(task, outcome), name="probe", daemon=True).start()
    return outcome


def _carry(task: Callable[[], T], outcome: "Future[T]") -> None:
    try:
        outcome.set_result(task())
    except BaseException as error:  # noqa: BLE001, RUF100 - raised again by `within`
        outcome.set_exception(error)

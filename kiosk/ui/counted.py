"""Test SMS that still count today though their participant was erased: how many, not to whom.

The entries of an erased participant cannot be read any more, and a cap that forgot them would let
one number be pestered without end. So what counts today lies apart, sealed under the store's key:
for each message its moment and a mark, a keyed hash of number and day. With the day both are over.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import date
from typing import Protocol

import msgspec
from msgspec.structs import replace

from kiosk.domain.clock import Moment, wib_day
from kiosk.domain.errors import Trouble
from kiosk.domain.phone_test import Sent
from kiosk.domain.state import State

NAME = "sms-counted"


class Shelf(Protocol):
    """Where a secret of the kiosk itself is kept; satisfied by the journal."""

    def keep_secret(self, name: str, secret: bytes, /) -> None: ...

    def secret(self, name: str, /) -> bytes | None: ...


class Counted:
    """Asked before a test SMS, told before an erasure."""

    def __init__(
        self, state: State, shelf: Shelf, key_hash: Callable[[str], str], now: Callable[[], Moment]
    ) -> None:
        self._state, self._shelf, self._key_hash, self._now = state, shelf, key_hash, now

    def keep(self, case: str) -> None:
        """Before the entries of this participant go. A disk in trouble holds no erasure up."""
        fresh = [one for one in self._state.sms_sent if one.case == case]
        if not fresh:
            return
        with suppress(Trouble):
            kept = [*self._kept(), *map(self._nameless, fresh)]
            self._shelf.keep_secret(NAME, msgspec.msgpack.encode(list(self._of_today(kept))))

    def sweep(self) -> None:
        """Lets go of what counts no more: marks of yesterday."""
        kept = self._kept()
        if kept and len(left := list(self._of_today(kept))) < len(kept):
            with suppress(Trouble):
                self._shelf.keep_secret(NAME, msgspec.msgpack.encode(left))

    def before(self, phone_hash: str) -> list[Sent]:
        """Today's messages to whom nobody knows; those to this number bear its hash again."""
        return [self._named(one, phone_hash) for one in self._of_today(self._kept())]

    def _kept(self) -> list[Sent]:
        try:
            kept = self._shelf.secret(NAME)
            return msgspec.msgpack.decode(kept, type=list[Sent]) if kept else []
        except (Trouble, msgspec.DecodeError):
            return []

    def _of_today(self, kept: Iterable[Sent]) -> Iterator[Sent]:
        today = wib_day(self._now().at)
        return (one for one in kept if wib_day(one.at.at) == today)

    def _nameless(self, sent: Sent) -> Sent:
        mark = self._mark(wib_day(sent.at.at), sent.phone_hash)
        return Sent(at=sent.at, case="", phone_hash=mark)

    def _named(self, sent: Sent, phone_hash: str) -> Sent:
        same = sent.phone_hash == self._mark(wib_day(sent.at.at), phone_hash)
        return replace(sent, phone_hash=phone_hash if same else "")

    def _mark(self, day: date, phone_hash: str) -> str:
        return self._key_hash(f"{NAME}/{day}/{phone_hash}")

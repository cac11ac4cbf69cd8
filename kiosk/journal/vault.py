"""Passwords of the kiosk itself: in the system keyring, or sealed in the store without one."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from threading import Thread
from typing import Final, TypeVar

from kiosk.domain.errors import Trouble, What
from kiosk.journal import system_keyring
from kiosk.journal.journal import Journal

SHORT_WAIT_S: Final = 5.0
_SERVICE: Final = "loket-secrets"

Answer = TypeVar("Answer")


class Vault:
    """Keeps a secret under a name; the name is bound to the store, so that two never mix.

    A keyring is asked away from this thread and not waited for beyond `wait_s` seconds.
    """

    def __init__(
        self, journal: Journal, store: str, *, use_keyring: bool, wait_s: float = SHORT_WAIT_S
    ) -> None:
        self._journal, self._store = journal, store
        self._use_keyring, self._wait_s = use_keyring, wait_s

    def get(self, name: str) -> str | None:
        """The secret, or None. Raises Trouble(NO_KEYRING) when the keyring is locked or silent."""
        if self._use_keyring:
            return in_time(lambda: self._ask(name), self._wait_s)
        kept = self._journal.secret(name)
        return kept.decode() if kept is not None else None

    def question(self, name: str) -> Callable[[], str | None]:
        """`get` for another thread, which may be kept waiting; asked for on the journal's own."""
        if self._use_keyring:
            return partial(self.get, name)
        kept = self.get(name)
        return lambda: kept

    def put(self, name: str, secret: str) -> None:
        """Keeps `secret` in place of an older one. Raises Trouble(NO_KEYRING)."""
        if self._use_keyring:
            in_time(lambda: self._tell(name, secret), self._wait_s)
        else:
            self._journal.keep_secret(name, secret.encode())

    def _ask(self, name: str) -> str | None:
        with system_keyring.asking():
            return system_keyring.trusted().get_password(_SERVICE, f"{self._store}/{name}")

    def _tell(self, name: str, secret: str) -> None:
        with system_keyring.asking():
            system_keyring.trusted().set_password(_SERVICE, f"{self._store}/{name}", secret)


def keyring_runs(wait_s: float = SHORT_WAIT_S) -> bool:
    """Whether this session has a keyring that keeps secrets; takes 0.1 s the first time."""
    try:
        in_time(system_keyring.trusted, wait_s)
    except Trouble as trouble:
        if trouble.what is What.NO_KEYRING:
            return False
        raise
    return True


def in_time(ask: Callable[[], Answer], wait_s: float) -> Answer:
    """What a keyring answers within `wait_s` seconds; Trouble(NO_KEYRING) if it keeps silent.

    A keyring may wait for somebody to type its own password, and for ever if nobody sees the
    question. The thread that waits for it is left to end by itself and holds up no exit.
    """
    said: Future[Answer] = Future()
    Thread(target=_carry, args=(ask, said), name="keyring", daemon=True).start()
    try:
        return said.result(timeout=wait_s)
    except TimeoutError:
        raise Trouble(What.NO_KEYRING, f"no answer within {wait_s:g} s") from None


def _carry(ask: Callable[[], Answer], said: "Future[Answer]") -> None:
    """What breaks inside a keyring is noted by the thread's own hook, and told as trouble."""
    try:
        said.set_result(ask())
    except Trouble as trouble:
        said.set_exception(trouble)
    finally:
        if not said.done():
            said.set_exception(Trouble(What.NO_KEYRING, "the keyring broke"))

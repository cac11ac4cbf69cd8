"""Work away from the GUI thread: plain functions of plain values, one queued signal home."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.domain.errors import Trouble

Result = TypeVar("Result")


class Errand(NamedTuple):
    """What is called back when a call comes home."""

    done: Callable[..., None]
    failed: Callable[[Trouble], None] | None
    always: Callable[[], None] | None


class Work(QObject):
    """One executor. `done` and `failed` are called on the GUI thread, never elsewhere."""

    troubled = Signal(object)
    """A Trouble that came home and nobody had asked to be told of."""
    _home = Signal(object)

    def __init__(self, threads: int = 4) -> None:
        super().__init__()
        self._executor = ThreadPoolExecutor(threads, thread_name_prefix="loket")
        self._waiting: dict[Future[Any], Errand] = {}
        self._closed = False
        self._home.connect(self._arrived, Qt.ConnectionType.QueuedConnection)

    def submit(
        self,
        call: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[Trouble], None] | None = None,
        always: Callable[[], None] | None = None,
    ) -> None:
        """Runs `call` elsewhere, then `done(result)` here, or `failed(trouble)`.

        `always` is called here first, whatever came of it. A Trouble of `done` itself (the disk)
        goes to `failed` too, or to `troubled`. Any other exception is a bug and is raised again
        here, where the excepthook sees it.
        """
        future = self._executor.submit(call)
        self._waiting[future] = Errand(done, failed, always)
        future.add_done_callback(self._finished)

    @property
    def running(self) -> int:
        """How many calls have not come home yet."""
        return len(self._waiting)

    def close(self) -> None:
        """Waits for what runs and drops what has not begun; nothing is called back any more."""
        if not self._closed:
            self._closed = True
            self._home.disconnect(self._arrived)
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._waiting.clear()

    def _finished(self, future: "Future[Any]") -> None:
        if not future.cancelled():
            self._home.emit(future)

    def _arrived(self, future: "Future[Any]") -> None:
        if self._closed:
            return  # it was on its way home already
        errand = self._waiting.pop(future)
        if errand.always:
            errand.always()
        try:
            errand.done(future.result())
        except Trouble as trouble:
            (errand.failed or self.troubled.emit)(trouble)

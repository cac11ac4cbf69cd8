"""The mail server of practice mode and the demo: on this computer only, it keeps what it gets.

For a card of practice it can break off after the closing dot, as a bad line does.
"""

import asyncio
from collections import Counter
from collections.abc import Mapping
from email import message_from_bytes, policy
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from kiosk.outbox.channels.mail_server import MailServer

if TYPE_CHECKING:
    from aiosmtpd.controller import Controller

HOST = "127.0.0.1"


class PracticeMail:
    """Accepts everything for anybody and forwards nothing; messages become ``.eml`` files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.losing: Mapping[str, bool] = {}
        """References of letters whose receipt is lost once; True: the letter is kept all the same.

        Replaced whole, never changed: the server reads it in its own thread.
        """
        self._lost: set[str] = set()
        self._controller: Controller | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> MailServer:
        """Listens on a free port of loopback; answers how to reach it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._controller = _controller(self)
        self._controller.start()
        return self.server

    def stop(self) -> None:
        """Ends the server and its thread; the messages stay."""
        if self._controller is not None:
            self._controller.stop()
            self._controller = None

    @property
    def server(self) -> MailServer:
        """How to reach it. Raises LookupError while it is not running."""
        if self._controller is None:
            raise LookupError("the practice mail server is not running")
        return MailServer(host=HOST, port=self._controller.port, security="none")

    def messages(self) -> list[Path]:
        """The files of what arrived, in order of arrival."""
        return sorted(self.folder.glob("*.eml"))

    def counted(self) -> Counter[str]:
        """How often each Message-ID arrived: more than once means sent twice."""
        return Counter(
            str(message_from_bytes(file.read_bytes())["Message-ID"]) for file in self.messages()
        )

    async def handle_DATA(self, server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        """Called by aiosmtpd for each message, after its closing dot."""
        reference = self._to_lose(envelope.content)
        if reference:
            self._lost.add(reference)
            if self.losing[reference]:
                self._keep(envelope.content)
            server.transport.abort()
            raise asyncio.CancelledError
        return f"250 2.0.0 Diterima kotak latihan, nomor {self._keep(envelope.content)}"

    def _to_lose(self, content: bytes) -> str:
        """The reference for which this message is the first to be broken off, or ""."""
        if not self.losing:
            return ""
        subject = str(message_from_bytes(content, policy=policy.default)["Subject"])
        wanted = (one for one in self.losing if one not in self._lost and one in subject)
        return next(wanted, "")

    def _keep(self, content: bytes) -> int:
        """Puts a message in the folder; answers its number."""
        number = len(self.messages()) + 1
        fresh = self.folder / "arriving"
        fresh.write_bytes(content)
        fresh.rename(self.folder / f"{number:06}.eml")
        return number


def _controller(practice: PracticeMail) -> "Controller":
    from aiosmtpd.controller import Controller

    class OnFreePort(Controller):
        def _trigger_server(self) -> None:
            server: Any = self.server
            self.port = server.sockets[0].getsockname()[1]
            super()._trigger_server()  # type: ignore[no-untyped-call]

    return OnFreePort(practice, hostname=HOST, port=0, ident="Loket latihan")

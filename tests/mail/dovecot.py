"""A real IMAP server on loopback: Dovecot, started and ended by the test, with its own folder."""

import grp
import os
import pwd
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from imaplib import IMAP4
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any

import pytest

from kiosk.outbox.replies.mailbox_server import MailboxServer
from tests.ports import closed_port

PASSWORD = "rahasia-latihan"
NOBODY = 65534
WHERE = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/sbin", "/usr/local/sbin"))
MISSING = "These tests need a real IMAP server: install the package dovecot-imapd."
TLS_23 = "ssl_cert = <{0}/cert.pem\nssl_key = <{0}/key.pem\n"
TLS_24 = "ssl_server_cert_file = {0}/cert.pem\nssl_server_key_file = {0}/key.pem\n"


@dataclass
class Dovecot:
    """The running server; every name is a user with a mailbox of its own."""

    process: "subprocess.Popen[str]"
    port: int
    tls_port: int
    folder: Path
    _open: dict[str, IMAP4] = field(default_factory=dict)

    def server(self, user: str, **more: Any) -> MailboxServer:
        """How Loket reaches the mailbox of that user, unencrypted unless told otherwise."""
        plain: dict[str, Any] = {"host": "127.0.0.1", "port": self.port, "security": "none"}
        return MailboxServer(user=user, **{**plain, "timeout_s": 20.0, **more})

    def deliver(
        self,
        user: str,
        message: bytes,
        folder: str = "INBOX",
        at: datetime | None = None,
        flags: str = "",
    ) -> int:
        """Puts a message into a folder; answers its UID."""
        box = self.hands(user)
        box.create(folder)
        answer, (said, *_) = box.append(folder, flags, at, message)
        assert answer == "OK", said
        return int(said.split(b"]")[0].split()[-1])

    def flags(self, user: str, folder: str = "INBOX") -> list[bytes]:
        """What is marked on each message."""
        box = self.hands(user)
        box.select(folder, readonly=True)
        _, lines = box.fetch("1:*", "(FLAGS)")
        box.unselect()
        return [line for line in lines if isinstance(line, bytes)]

    def make_anew(self, user: str, folder: str) -> None:
        """Deletes a folder and makes one of the same name: its UIDVALIDITY is another."""
        box = self.hands(user)
        box.delete(folder)
        box.create(folder)

    def hands(self, user: str) -> IMAP4:
        """A line of the test's own to that mailbox."""
        if user not in self._open:
            line = self._open[user] = IMAP4("127.0.0.1", self.port, timeout=20)
            line.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            line.login(user, PASSWORD)
        return self._open[user]

    def kill(self) -> None:
        """The power of the server fails."""
        os.killpg(self.process.pid, signal.SIGKILL)

    def hang_up(self) -> None:
        for box in self._open.values():
            box.shutdown()


@contextmanager
def dovecot(certificate: Path | None = None) -> Iterator[Dovecot]:
    """Runs the server; `certificate` is a folder with cert.pem and key.pem.

    Its folder is not pytest's: root's are root's alone, and the server reads mail as somebody else.
    """
    program = shutil.which("dovecot", path=WHERE)
    if program is None:
        pytest.fail(MISSING)
    with TemporaryDirectory(prefix="loket-dovecot-") as folder, ExitStack() as stack:
        running = _start(program, Path(folder), certificate)
        stack.callback(_stop, running)
        yield running


def _start(program: str, folder: Path, certificate: Path | None) -> Dovecot:
    port, tls_port = closed_port(), closed_port()
    config = folder / "dovecot.conf"
    config.write_text(_config(program, folder, port, tls_port, certificate))
    process = subprocess.Popen(
        [program, "-F", "-c", config],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, "LC_ALL": "C"},
    )
    assert process.stderr is not None
    _wait_until_it_listens(process.stderr)
    return Dovecot(process, port, tls_port, folder)


def _stop(running: Dovecot) -> None:
    running.hang_up()
    running.process.terminate()
    running.process.communicate(timeout=20)


def _config(program: str, folder: Path, port: int, tls_port: int, certificate: Path | None) -> str:
    user = pwd.getpwuid(os.getuid() or NOBODY)
    for name in ("run", "mail"):
        made = folder / name
        made.mkdir()
    if not os.getuid():
        os.chown(folder / "mail", user.pw_uid, user.pw_gid)
        folder.chmod(0o711)
    version = "2.4" if _version(program) >= (2, 4) else "2.3"
    tls = (TLS_24 if version == "2.4" else TLS_23).format(certificate) if certificate else ""
    words = {
        "DIR": folder,
        "PORT": port,
        "TLS_PORT": tls_port if certificate else 0,
        "SSL": "yes" if certificate else "no",
        "TLS": tls,
        "USER": user.pw_name,
        "GROUP": grp.getgrgid(user.pw_gid).gr_name,
        "UID": user.pw_uid,
        "GID": user.pw_gid,
        "PASSWORD": PASSWORD,
    }
    text = (Path(__file__).parent / f"dovecot-{version}.conf.in").read_text()
    for name, value in words.items():
        text = text.replace(f"@{name}@", str(value))
    return text


def _version(program: str) -> tuple[int, ...]:
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)
    return tuple(map(int, said.stdout.split()[0].split(".")[:2]))


def _wait_until_it_listens(log: IO[str]) -> None:
    said = []
    for line in log:
        said.append(line)
        if "starting up" in line:
            return
    pytest.fail("Dovecot did not start:\n" + "".join(said))

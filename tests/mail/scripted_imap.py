"""A mailbox on loopback that answers exactly as told, where no real server ever would."""

from collections.abc import Callable

from tests.mail.hostile import Gone, HostileServer, Manners, Talk

Answer = Callable[[Talk, bytes], None]
"""Gets the connection, and the tag of the command."""


def replies(octets: bytes, ending: bytes = b"OK done") -> Answer:
    """Untagged lines, then the tagged one."""
    return lambda talk, tag: talk.write(octets + tag + b" " + ending + b"\r\n")


def literal(uid: int, octets: bytes, announced: str = "") -> bytes:
    """One FETCH answer; `announced` is the size it claims, the true one by default."""
    size = (announced or str(len(octets))).encode()
    return b"* 1 FETCH (UID %d BODY[] {%s}\r\n%s)\r\n" % (uid, size, octets)


HEAD = b"In-Reply-To: <PK-UJI-20261123-1J.1@kios.example>\r\nFrom: a@b.example\r\n\r\n"
EXAMINED = b"* 1 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 2] ok\r\n"
WELL_BEHAVED: dict[bytes, Answer] = {
    b"CAPABILITY": replies(b"* CAPABILITY IMAP4rev1\r\n"),
    b"LOGIN": replies(b""),
    b"EXAMINE": replies(EXAMINED, b"OK [READ-ONLY] done"),
    b"UID SEARCH": replies(b"* SEARCH 1\r\n"),
    b"UID FETCH HEADER": replies(literal(1, HEAD)),
    b"UID FETCH": replies(literal(1, HEAD + b"Sudah beres.\r\n")),
    b"LIST": replies(b""),
}


class ScriptedImap(HostileServer):
    """Well-behaved apart from `odd`; `greeting` is said first."""

    def __init__(
        self,
        odd: dict[bytes, Answer] | None = None,
        greeting: Callable[[Talk], None] | None = None,
    ) -> None:
        super().__init__(Manners(banner=greeting or (lambda talk: talk.write(b"* OK hello\r\n"))))
        self._answers = WELL_BEHAVED | (odd or {})

    def _converse(self, talk: Talk) -> None:
        self.manners.banner(talk)
        while True:
            line = talk.until(b"\r\n").strip()
            tag, _, command = line.partition(b" ")
            self.commands.append(command)
            if command == b"LOGOUT":
                raise Gone
            self._answers[_name(command)](talk, tag)


def _name(command: bytes) -> bytes:
    verb, *rest = command.split()
    if verb != b"UID":
        return verb
    of_headers = b" HEADER" if b"[HEADER" in command else b""
    return b"UID " + rest[0] + of_headers

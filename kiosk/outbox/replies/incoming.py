"""A message from outside, taken apart without trusting any of it."""

import re
from collections.abc import Iterator
from email.message import Message
from email.parser import BytesHeaderParser, BytesParser
from email.policy import Compat32

from kiosk.outbox.replies.charset import decoded, decoded_header

MOST_NESTED = 30
MOST_SEPARATORS = 30_000
MOST_PARTS = 60
LONGEST_LINE = 4000
LONGEST_HEADER = 8000
NOT_READABLE = (ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What ``email`` raises over nested parts, charsets with a NUL and counters with 5,000 digits."""
_LONG = re.compile(rb"([^\n]{%d})(?=[^\n])" % LONGEST_LINE)
_IDS = re.compile(r"<([^<>]{1,500})>")


class _Raw(Compat32):
    """Header values as they came; nothing is guessed before it is asked for."""

    def header_fetch_parse(self, name: str, value: str) -> str:  # noqa: ARG002
        return value


_RAW = _Raw()


class Incoming:
    """The octets of a message, or of its beginning. Whatever they are, no method raises."""

    def __init__(self, octets: bytes) -> None:
        octets = _LONG.sub(rb"\1\n", octets)
        self._message = _headers_alone(octets) if _too_intricate(octets) else _parsed(octets)

    def raw(self, name: str) -> str:
        """The first header of that name on one line, bounded; empty where there is none."""
        value = self._message.get(name)
        return " ".join(value[:LONGEST_HEADER].split()) if isinstance(value, str) else ""

    def text(self, name: str) -> str:
        """The same as a person sees it."""
        return decoded_header(self.raw(name)[:2000])

    def ids(self, name: str) -> list[str]:
        """The message ids of a header, without brackets; some programs fold them in the middle."""
        value = self.raw(name)
        found = _IDS.findall("".join(value.split()))
        return found or value.replace(",", " ").split()

    @property
    def kind(self) -> str:
        """For instance "multipart/report"."""
        return self._message.get_content_type()

    def parameter(self, name: str) -> str:
        """Of the Content-Type, in small letters."""
        return _parameter(self._message, name).lower()

    def parts(self) -> Iterator[Message]:
        """What it is made of, from top to bottom, without what lies in an enclosed message."""
        left, waiting = MOST_PARTS, [self._message]
        while waiting and left:
            left -= 1
            part = waiting.pop(0)
            yield part
            if part.get_content_maintype() == "multipart":
                waiting[:0] = [one for one in _inside(part) if isinstance(one, Message)]

    def bodies(self, kind: str) -> Iterator[str]:
        """The text of each part of that type that is not a file."""
        for part in self.parts():
            if part.get_content_type() == kind and not _is_file(part):
                yield body_of(part)

    def enclosed(self, *kinds: str) -> Iterator["Message"]:
        """The messages, or their headers, that lie in parts of those types."""
        for part in self.parts():
            if part.get_content_type() in kinds:
                yield from (one for one in _inside(part) if isinstance(one, Message))


def body_of(part: Message) -> str:
    """The text of one part, in the charset it is really in."""
    try:
        octets = part.get_payload(decode=True)
    except NOT_READABLE:
        return ""
    charset = _parameter(part, "charset")
    return decoded(octets, charset) if isinstance(octets, bytes) else ""


def header_block(text: str) -> Message:
    """The headers at the beginning of a text."""
    return _headers_alone(text.lstrip().encode("utf-8", "surrogateescape"))


def _parsed(octets: bytes) -> Message:
    try:
        return BytesParser(policy=_RAW).parsebytes(octets)
    except NOT_READABLE:
        return _headers_alone(octets)


def _headers_alone(octets: bytes) -> Message:
    head, _, _ = octets.replace(b"\r\n", b"\n").partition(b"\n\n")
    try:
        return BytesHeaderParser(policy=_RAW).parsebytes(head)
    except NOT_READABLE:
        return Message(policy=_RAW)


def _too_intricate(octets: bytes) -> bool:
    """Whether taking it apart could cost more than anybody's letter is worth."""
    small = octets.lower()
    nested = small.count(b"multipart/") + small.count(b"message/")
    return nested > MOST_NESTED or small.count(b";") > MOST_SEPARATORS


def _inside(part: Message) -> list[object]:
    payload: object = part.get_payload()
    return list(payload) if isinstance(payload, list) else []


def _is_file(part: Message) -> bool:
    try:
        return part.get_content_disposition() == "attachment" or bool(part.get_filename())
    except NOT_READABLE:
        return True


def _parameter(part: Message, name: str) -> str:
    try:
        value = part.get_param(name)
    except NOT_READABLE:
        return ""
    return value if isinstance(value, str) else ""

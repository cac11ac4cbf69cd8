"""What was written now: a message without the letters it quotes."""

import re
from collections.abc import Iterator, Sequence

from kiosk.domain.digits import seen_text
from kiosk.outbox.replies.incoming import Incoming
from kiosk.outbox.replies.plain import plain

MOST_READ = 128 * 1024
MOST_LINES = 2000
LONGEST_LINE = 1000
LONGEST_INTRODUCTION = 3
BEGINS, ENDS = ("On ", "Pada "), ("wrote:", "menulis:")
WRITE_ABOVE = "##"
"""Zendesk begins with a line of that kind, and shows the whole talk between long rules."""
_ORIGINAL = re.compile(
    r"-{3,20}\s{0,3}(?:original message|pesan asli|forwarded message|pesan terusan)", re.IGNORECASE
)
_FROM = re.compile(r"\W{0,3}(?:from|dari)\W{0,3}:", re.IGNORECASE)
_SUBJECT = re.compile(r"\W{0,3}(?:subject|subjek|perihal)\W{0,3}:", re.IGNORECASE)
_RULE = re.compile(r"[-_=]{20,}$")


def newest_lines(message: Incoming) -> list[str]:
    """The printable lines of the newest text, without quotes and what introduces them."""
    lines = _lines(message)
    introduction = range(len(lines), len(lines))
    for start in range(len(lines)):
        if span := _introduces(lines, start):
            introduction = range(start, start + span)
            break
    above = _own(lines[: introduction.start])
    below = lines[introduction.stop :]
    if not above and any(line.startswith(">") for line in below):
        return _own(below)  # the answer stands under what it quotes
    return above


def _lines(message: Incoming) -> list[str]:
    text = _first_readable(message)[:MOST_READ]
    lines = [_printable(line) for line in text.splitlines()[:MOST_LINES]]
    if lines and lines[0].startswith(WRITE_ABOVE):
        rules = [number for number, line in enumerate(lines) if _RULE.match(line)]
        return lines[1 : rules[1] if len(rules) > 1 else None]
    return lines


def _first_readable(message: Incoming) -> str:
    written = "\n".join(message.bodies("text/plain")).strip()
    return written or "\n".join(_plain_bodies(message)).strip()


def _plain_bodies(message: Incoming) -> Iterator[str]:
    return (plain(body) for body in message.bodies("text/html"))


def _printable(line: str) -> str:
    seen = seen_text(line[:LONGEST_LINE])
    return "".join(sign if sign.isprintable() else " " for sign in seen).rstrip()


def _introduces(lines: Sequence[str], start: int) -> int:
    """How many lines at `start` introduce a quote; 0 where they do not."""
    line = lines[start]
    if line.startswith(BEGINS):
        for span in range(1, LONGEST_INTRODUCTION + 1):
            if " ".join(lines[start : start + span]).rstrip().endswith(ENDS):
                return span
    if _ORIGINAL.match(line):
        return 1
    headers = _FROM.match(line) and any(map(_SUBJECT.match, lines[start + 1 : start + 6]))
    return 1 if headers else 0


def _own(lines: Sequence[str]) -> list[str]:
    """Without quoted lines, and without blank ones and rules around what is left."""
    own = [line for line in lines if not line.startswith(">")]
    while own and _is_empty(own[-1]):
        own.pop()
    while own and _is_empty(own[0]):
        own.pop(0)
    return own


def _is_empty(line: str) -> bool:
    return not line.strip() or _RULE.match(line) is not None

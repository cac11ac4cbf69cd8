"""Reports of mail servers about a letter: came back, late, delivered (RFC 3464, RFC 6522)."""

import re
from email.message import Message
from enum import StrEnum

from kiosk.outbox.outcome import one_line
from kiosk.outbox.replies.incoming import Incoming, body_of, header_block

STATUS = ("message/delivery-status", "message/global-delivery-status")
WHOLE = ("message/rfc822", "message/global")
HEADERS = ("text/rfc822-headers", "message/rfc822-headers", "message/global-headers")
SERVERS = ("mailer-daemon", "postmaster")
MOST_SEARCHED = 64 * 1024
_REFUSAL = re.compile(r"\b(?:5\.[0-9]{1,3}\.[0-9]{1,3}\b|55[0-9][ -])[^\r\n]{0,200}")
_ID = re.compile(r"^Message-ID:\s{0,4}<([^<>\s]{1,500})>", re.IGNORECASE | re.MULTILINE)


class Fate(StrEnum):
    """What a report says became of the letter."""

    FAILED = "failed"
    DELIVERED = "delivered"
    UNDECIDED = "undecided"
    """Delayed, relayed, expanded: nothing has come of it yet."""


def may_be_a_report(message: Incoming) -> bool:
    """Whether the letter may be named inside only, by the headers alone."""
    return (
        message.kind == "multipart/report"
        or bool(message.raw("X-Failed-Recipients"))
        or _is_from_a_server(message)
    )


def fate_of(message: Incoming) -> Fate | None:
    """What became of the letter; None if this is no delivery report."""
    if message.kind == "multipart/report":
        return _fate_by_status(message)
    if message.raw("X-Failed-Recipients"):
        return Fate.FAILED
    # qmail and others write no report: only a server that says 5xx and encloses the letter counts
    if _is_from_a_server(message) and original_ids(message) and _refusal(message):
        return Fate.FAILED
    return None


def original_ids(message: Incoming) -> list[str]:
    """The message ids of the letters that came back with it, without brackets."""
    enclosed = [str(one.get("Message-ID", "")) for one in message.enclosed(*WHOLE, *HEADERS)]
    blocks = [
        str(header_block(body_of(part)).get("Message-ID", ""))
        for part in message.parts()
        if part.get_content_type() in HEADERS
    ]
    ids = ["".join(one.split()).strip("<>") for one in (*enclosed, *blocks)]
    return [one for one in ids if one] or _ids_in_the_text(message)


def diagnosis(message: Incoming) -> str:
    """In one line why it came back, in the words of the server that refused it."""
    for block in _failed(message):
        said = str(block.get("Diagnostic-Code", "")) or str(block.get("Status", ""))
        if said:
            return one_line(said)
    return one_line(_refusal(message))


def _fate_by_status(message: Incoming) -> Fate | None:
    if message.parameter("report-type") not in ("", "delivery-status"):
        return None
    actions = {_action(block) for block in _blocks(message)} - {""}
    if "failed" in actions:
        return Fate.FAILED
    if "delivered" in actions:
        return Fate.DELIVERED
    return Fate.UNDECIDED if actions else None


def _blocks(message: Incoming) -> list[Message]:
    return list(message.enclosed(*STATUS))


def _failed(message: Incoming) -> list[Message]:
    return [block for block in _blocks(message) if _action(block) == "failed"]


def _action(block: Message) -> str:
    return str(block.get("Action", "")).partition("(")[0].strip().lower()


def _is_from_a_server(message: Incoming) -> bool:
    sender = message.raw("From").lower()
    return any(f"{name}@" in sender or sender == name for name in SERVERS)


def _refusal(message: Incoming) -> str:
    for body in message.bodies("text/plain"):
        if said := _REFUSAL.search(body[:MOST_SEARCHED]):
            return said[0]
    return ""


def _ids_in_the_text(message: Incoming) -> list[str]:
    return [
        one for body in message.bodies("text/plain") for one in _ID.findall(body[:MOST_SEARCHED])
    ]

"""Tells a person's answer from a machine's word that the letter came in (RFC 3834)."""

import re

from kiosk.domain.events import ReplyKind
from kiosk.outbox.replies.incoming import Incoming
from kiosk.outbox.replies.report import Fate, fate_of

NEVER_SAYS_AUTOMATIC = ("", "no")
AUTOMATIC_PRECEDENCE = ("auto_reply", "bulk", "junk")
"""Not "list": a group address puts that on what people write."""
MACHINES_SAY = ("X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Mail-Autoreply")
"""X-Auto-Response-Suppress is not among them: helpdesks set it on what their people write, too."""
_AWAY = re.compile(
    r"\W{0,3}(?:automatic reply|auto(?:matic)? response|auto-?reply|out of (?:the )?office"
    r"|balasan otomatis|jawaban otomatis|di luar kantor)\b",
    re.IGNORECASE,
)
_RECEIPT = re.compile(
    r"\b(?:(?:telah|sudah|berhasil) (?:kami )?(?:di)?terima\b|kami telah menerima\b"
    r"|(?:has been|was|have|we've) received\b|received your (?:request|e-?mail|message|complaint)\b"
    r"|(?:ticket|request|case) (?:has been|was) (?:created|opened|submitted)\b"
    r"|(?:tiket|laporan|pengaduan)(?: anda)? (?:telah|sudah|berhasil)"
    r" (?:dibuat|tercatat|terdaftar)\b)",
    re.IGNORECASE,
)


def kind_of(message: Incoming, newest: str) -> ReplyKind | None:
    """What it is; None if it says nothing yet (a delay, a complaint about spam).

    `newest` is what was written now, without what is quoted.
    """
    match fate_of(message):
        case Fate.FAILED:
            return ReplyKind.BOUNCE
        case Fate.DELIVERED:
            return ReplyKind.ACKNOWLEDGEMENT
        case Fate.UNDECIDED:
            return None
    if message.kind == "multipart/report":
        seen = message.parameter("report-type") == "disposition-notification"
        return ReplyKind.ACKNOWLEDGEMENT if seen else None
    if _is_automatic(message, newest):
        return ReplyKind.ACKNOWLEDGEMENT
    return ReplyKind.ANSWER


def _is_automatic(message: Incoming, newest: str) -> bool:
    submitted = message.raw("Auto-Submitted").lower().split(";")[0].split("(")[0].strip()
    if submitted == "auto-replied" or any(message.raw(name) for name in MACHINES_SAY):
        return True
    marked = submitted not in NEVER_SAYS_AUTOMATIC
    marked = marked or message.raw("Precedence").lower() in AUTOMATIC_PRECEDENCE
    if marked and _marks_everything(message):
        return bool(_RECEIPT.search(message.text("Subject")) or _RECEIPT.search(newest))
    return marked or bool(_AWAY.match(message.text("Subject")))


def _marks_everything(message: Incoming) -> bool:
    """Zendesk and RT call every message automatic, also what a person wrote in them."""
    zendesk = (
        message.raw("X-Zendesk-From-Account-Id") or "zendesk" in message.raw("X-Mailer").lower()
    )
    return bool(zendesk or message.raw("RT-Ticket"))

"""A signed webhook: one letter as JSON, repeated under the same key until a receipt comes.

What is sent and what must come back is published in ``docs/webhook.md``.
"""

import hashlib
import hmac
import time
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC

import msgspec

from kiosk.domain.events import Purpose
from kiosk.outbox.carrier import Doubt
from kiosk.outbox.channels.answer import Answer, without_promise
from kiosk.outbox.channels.web import Form, WebCarrier, identity
from kiosk.outbox.helpdesk import WebServer, check_secret
from kiosk.outbox.outcome import Accepted, Outcome, Uncertain, one_line
from kiosk.outbox.parcel import Parcel

VERSION = "loket-complaint-1"
SHORTEST_SECRET = 32
KNOWN_WITH_ANOTHER_LETTER = "idempotency-key-reused"
"""What a receiver says of a letter that it already has in other words."""


class Receipt(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What 201 promises."""

    accepted: bool
    reference: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class WebhookPost:
    """A receiver of the site's own. `now` answers the seconds since 1970 that are signed."""

    server: WebServer
    secret: str | None = field(repr=False)
    now: Callable[[], float] = time.time

    def __post_init__(self) -> None:
        check_secret(self.secret, SHORTEST_SECRET)

    @property
    def address(self) -> str:
        return self.server.url

    @property
    def purpose(self) -> Purpose:
        return Purpose.HELPDESK

    @property
    def doubt(self) -> Doubt:
        return Doubt.REPEAT

    @property
    def reads(self) -> bool:
        return False

    @property
    def has_key(self) -> bool:
        return self.secret is not None

    @property
    def needs_email(self) -> bool:
        return False

    def carrier(self) -> WebCarrier:
        return WebCarrier(self)

    def form(self, parcel: Parcel) -> Form:
        body = msgspec.json.encode(content(parcel), order="sorted")
        timestamp = str(int(self.now()))
        headers = {
            "Content-Type": "application/json",
            "Idempotency-Key": identity(parcel),
            "Loket-Timestamp": timestamp,
            "Loket-Signature": f"v1={signature(self.secret or '', timestamp, body)}",
        }
        return Form("POST", "", headers, body)

    def verdict(self, answer: Answer, parcel: Parcel) -> Outcome:
        """Only 201 with the receipt of this very case is proof.

        A letter that is known in other words has been there before: a person decides.
        """
        if answer.status == 422 and _is_known(answer):
            return Uncertain(answer.words)
        if answer.status != 201 or answer.early:
            return without_promise(answer)
        receipt = answer.holds(Receipt)
        if receipt is None or not receipt.accepted or receipt.reference != parcel.reference:
            return Uncertain(answer.words)
        number = one_line(receipt.number)
        return Accepted(f"201 {number}".rstrip(), "", number)


def _is_known(answer: Answer) -> bool:
    return (answer.holds(dict[str, object]) or {}).get("error") == KNOWN_WITH_ANOTHER_LETTER


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """HMAC-SHA256 over the timestamp, a full stop and the body, in hexadecimal digits."""
    signed = timestamp.encode("ascii") + b"." + body
    return hmac.new(secret.encode("ascii"), signed, hashlib.sha256).hexdigest()


def content(parcel: Parcel) -> Mapping[str, object]:
    """The body; the same letter always gives the same one."""
    letter = parcel.letter
    return {
        "schema": VERSION,
        "id": identity(parcel),
        "reference": parcel.reference,
        "subject": one_line(letter.subject),
        "text": letter.text,
        "participant": {"name": letter.name, "email": letter.email, "phone": letter.phone},
        "dossier": _dossier(letter.dossier),
        "attachments": [
            {
                "name": each.name,
                "media": each.media,
                "sha256": hashlib.sha256(each.content).hexdigest(),
                "base64": b64encode(each.content).decode("ascii"),
            }
            for each in parcel.attachments()
        ],
        "written_at": f"{parcel.written_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
    }


def _dossier(text: str) -> dict[str, object] | None:
    try:
        return msgspec.json.decode(text, type=dict[str, object]) if text else None
    except (ValueError, RecursionError):
        return None

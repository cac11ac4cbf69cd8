"""A receiver of the webhook, built from docs/webhook.md alone."""

import hashlib
import hmac
from dataclasses import dataclass, field

from tests.helpdesk.host import START, Request, as_json

SECRET = "rahasia-latihan-webhook-0123456789abcdef"
WINDOW_S = 900


@dataclass
class Receiver:
    """Keeps each letter once, whatever is repeated."""

    now: float = START.timestamp()
    kept: dict[str, bytes] = field(default_factory=dict)

    def __call__(self, request: Request) -> bytes:
        if request.method != "POST":
            return as_json(405, {"error": "only POST"})
        if not self._is_signed(request):
            return as_json(401, {"error": "signature or time"})
        key = request.headers["idempotency-key"]
        body = self.kept.setdefault(key, request.body)
        if body != request.body:
            return as_json(422, {"error": "idempotency-key-reused"})
        number = f"W-{list(self.kept).index(key) + 1}"
        receipt = {"accepted": True, "reference": request.json()["reference"], "number": number}
        return as_json(201, receipt)

    def _is_signed(self, request: Request) -> bool:
        at = request.headers.get("loket-timestamp", "")
        if not at.isdecimal() or abs(self.now - int(at)) > WINDOW_S:
            return False
        signed = at.encode() + b"." + request.body
        expected = "v1=" + hmac.new(SECRET.encode(), signed, hashlib.sha256).hexdigest()
        return hmac.compare_digest(expected, request.headers.get("loket-signature", ""))

"""The makes of SMS gateways: what each is asked, and which of its answers means what.

Zenziva: handbook 4.5 and public clients of its console (POST userkey, passkey, to, message; JSON
with messageId, status, text; the older XML has message/status/text). Twilio: docs "Message
resource", errors 20003, 21211, 21610, 21612, 21614. Infobip: docs "SMS API", status groups 1
pending, 2 undeliverable, 3 delivered, 4 expired, 5 rejected. Read 2026-11-30.
"""

import re
from base64 import b64encode
from collections.abc import Callable
from functools import partial
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

import msgspec

from kiosk.domain.errors import What
from kiosk.probes.sms.gateway import Account, Answer, Form, Shape
from kiosk.probes.sms.outcome import Accepted, Failed, Outcome

ID = re.compile(r"[A-Za-z0-9-]{1,64}")
NAME = re.compile(r"[A-Z_]{1,64}")
NUMBER = re.compile(r"[0-9]{1,3}")
TWILIO_NUMBER = re.compile(r"[0-9]{5}")
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
ZENZIVA_PATH = "/reguler/api/sendsms/"
ZENZIVA_WORDS = (
    ("key", What.GATEWAY_KEY),
    ("credit", What.GATEWAY_CREDIT),
    ("kredit", What.GATEWAY_CREDIT),
    ("saldo", What.GATEWAY_CREDIT),
    ("nomor", What.SMS_RECIPIENT),
    ("number", What.SMS_RECIPIENT),
)
TWILIO_TAKES = ("accepted", "scheduled", "queued", "sending", "sent", "delivered")
TWILIO_CODES = {
    20003: What.GATEWAY_KEY,
    20429: What.GATEWAY_BUSY,
    21211: What.SMS_RECIPIENT,
    21610: What.SMS_RECIPIENT,
    21612: What.SMS_RECIPIENT,
    21614: What.SMS_RECIPIENT,
}
INFOBIP_TAKES = ("PENDING", "DELIVERED")


def zenziva_form(account: Account, phone: str, text: str) -> Form:
    """An address without a path gets that of the product "reguler"."""
    fields = {
        "userkey": account.user,
        "passkey": account.secret,
        "to": phone.removeprefix("+"),
        "message": text,
    }
    path = "/" if urlsplit(account.url).path else ZENZIVA_PATH
    return Form(path, FORM, urlencode(fields).encode())


def read_zenziva(answer: Answer) -> Outcome | None:
    """Only the word Success is one: status 1 means so in JSON, and a wrong number in XML."""
    told = _object(answer.body)
    tell: Callable[[str], object] = told.get if told else partial(_tag, answer.body)
    words = _text(tell("text")).strip().lower()
    if words == "success":
        return Accepted(_id(tell("messageId"))) if answer.status < 300 else None
    if not words:
        return None
    what = next((what for sign, what in ZENZIVA_WORDS if sign in words), What.GATEWAY_REFUSED)
    return Failed(what, answer.reason(_sign(NUMBER, tell("status"))))


def twilio_form(account: Account, phone: str, text: str) -> Form:
    fields = {"To": phone, "From": account.sender, "Body": text}
    key = b64encode(f"{account.user}:{account.secret}".encode()).decode("ascii")
    path = f"/2010-04-01/Accounts/{quote(account.user, safe='')}/Messages.json"
    return Form(path, FORM | {"Authorization": f"Basic {key}"}, urlencode(fields).encode())


def read_twilio(answer: Answer) -> Outcome | None:
    """A message with an id and a state that is no failure; or an error with its number."""
    told = _object(answer.body)
    if answer.status == 201 and told.get("sid") and told.get("status") in TWILIO_TAKES:
        return Accepted(_id(told["sid"]))
    code = told.get("code", told.get("error_code"))
    reason = answer.reason(_sign(TWILIO_NUMBER, code))
    if answer.status >= 400 and isinstance(code, int):
        return Failed(TWILIO_CODES.get(code, What.GATEWAY_REFUSED), reason)
    if told.get("status") in ("failed", "undelivered", "canceled"):
        return Failed(What.SMS_REFUSED, reason)
    return None


def infobip_form(account: Account, phone: str, text: str) -> Form:
    message = {
        "from": account.sender,
        "destinations": [{"to": phone.removeprefix("+")}],
        "text": text,
    }
    headers = {
        "Authorization": f"App {account.secret}",
        "Content-Type": "application/json",
        "Accept": "application/json",
    }
    body = msgspec.json.encode({"messages": [message]})
    return Form("/sms/2/text/advanced", headers, body)


def read_infobip(answer: Answer) -> Outcome | None:
    """The group of the one message's status."""
    messages = _object(answer.body).get("messages")
    first = messages[0] if isinstance(messages, list) and messages else None
    status = first.get("status") if isinstance(first, dict) else None
    if not isinstance(first, dict) or not isinstance(status, dict):
        return None
    group, reason = status.get("groupName"), answer.reason(_sign(NAME, status.get("name")))
    if group in INFOBIP_TAKES and answer.status < 300:
        return Accepted(_id(first.get("messageId")))
    if group == "UNDELIVERABLE":
        return Failed(What.SMS_RECIPIENT, reason)
    if group in ("REJECTED", "EXPIRED"):
        credit = "NOT_ENOUGH_CREDITS" in _text(status.get("name"))
        return Failed(What.GATEWAY_CREDIT if credit else What.GATEWAY_REFUSED, reason)
    return None


def _object(body: bytes) -> dict[str, Any]:
    """Empty for what is no JSON object, in whatever encoding, or too deep to be read."""
    try:
        told = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _tag(body: bytes, name: str) -> str:
    """The text of one XML element, read by no parser that could be made to burst."""
    found = re.search(rb"<%b>([^<]{0,300})</%b>" % (name.encode(), name.encode()), body)
    return found[1].decode("utf-8", "replace").strip() if found else ""


def _text(told: object) -> str:
    """Only what is text already: other things can be too deep or too long to be written out."""
    return told if isinstance(told, str) else ""


def _sign(shape: re.Pattern[str], told: object) -> str:
    """A name or number that is a word of the make's own, and so no word of the message."""
    written = str(told) if isinstance(told, int) else _text(told)
    return written if shape.fullmatch(written) else ""


def _id(told: object) -> str:
    return _sign(ID, told)


SHAPES = {
    "zenziva": Shape("zenziva", zenziva_form, read_zenziva),
    "twilio": Shape("twilio", twilio_form, read_twilio),
    "infobip": Shape("infobip", infobip_form, read_infobip),
}

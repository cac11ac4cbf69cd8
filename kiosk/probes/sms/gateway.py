"""An SMS gateway over HTTP: one request, bounded in time and size, never repeated or redirected."""

import re
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial

from kiosk.domain.errors import What
from kiosk.domain.network import Failure
from kiosk.probes.bounded import within
from kiosk.probes.failures import WORLD_TROUBLE, failure_of
from kiosk.probes.sms.outcome import Accepted, Failed, Outcome, Stopped, Unsure

BODY_BYTES = 65_536
BEFORE_THE_REQUEST = {
    Failure.NAME_UNKNOWN: What.OFFLINE,
    Failure.NAME_SILENT: What.OFFLINE,
    Failure.NO_ROUTE: What.OFFLINE,
    Failure.REFUSED: What.OFFLINE,
    Failure.ADDRESS_INVALID: What.GATEWAY_ODD,
    Failure.CERTIFICATE_EXPIRED: What.GATEWAY_CERTIFICATE,
    Failure.CERTIFICATE_NOT_YET_VALID: What.GATEWAY_CERTIFICATE,
    Failure.CERTIFICATE_OTHER_NAME: What.GATEWAY_CERTIFICATE,
    Failure.CERTIFICATE_UNTRUSTED: What.GATEWAY_CERTIFICATE,
}
"""Failures that can only happen while nothing of the message has left the kiosk."""
BY_STATUS = {
    401: What.GATEWAY_KEY,
    402: What.GATEWAY_CREDIT,
    403: What.GATEWAY_KEY,
    404: What.GATEWAY_ODD,
    407: What.GATEWAY_ODD,
    429: What.GATEWAY_BUSY,
}


@dataclass(frozen=True, slots=True)
class Form:
    """One POST: where below the gateway's address, with what headers and body."""

    path: str
    headers: dict[str, str] = field(repr=False)
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; `whole` is False where the rest was not read."""

    status: int
    body: bytes
    whole: bool = True

    def reason(self, sign: str = "") -> str:
        """The status and the make's own `sign`. No word of the body, which may echo the message."""
        return f"{self.status} {sign}".strip()

    @property
    def is_page(self) -> bool:
        """Whether it is a web page and so no answer of a gateway."""
        start = self.body.lstrip()[:15].lower()
        return start.startswith((b"<!doctype", b"<html", b"<head", b"<body"))


@dataclass(frozen=True, slots=True)
class Shape:
    """How one make of gateway is asked and understood.

    `form` takes phone and text, `read` an answer with status 2xx or 4xx that is no web page and
    says what it means, or None where it cannot be told.
    """

    name: str
    form: Callable[["Account", str, str], Form]
    read: Callable[[Answer], Outcome | None]


@dataclass(frozen=True, slots=True)
class Account:
    """`url` as a supervisor confirmed it; `secret` came from the vault and is never shown."""

    url: str
    user: str
    secret: str = field(repr=False)
    sender: str = ""


@dataclass(frozen=True, slots=True)
class Gateway:
    """Satisfies the sender's shape."""

    shape: Shape
    account: Account
    timeout_s: float = 20.0
    authorities: str = ""
    """A file of certificates in place of the usual ones."""

    @property
    def way(self) -> str:
        return self.shape.name

    def send(self, phone: str, text: str, stop: Stopped) -> Outcome:
        """One message to `phone` in E.164. A body that breaks off is an error of urllib3 alone."""
        from urllib3.exceptions import HTTPError

        if not self.account.secret:
            return Failed(What.GATEWAY_KEY)
        form = self.shape.form(self.account, phone, text)
        try:
            answer = within(self.timeout_s, partial(self._post, form), stop)
        except TimeoutError:
            return Unsure(What.SMS_UNKNOWN, "no answer in time")
        except (*WORLD_TROUBLE, HTTPError) as trouble:
            return _lost(trouble)
        return unechoed(verdict(answer, self.shape.read), phone, text)

    def _post(self, form: Form) -> Answer:
        """The adapter is used without a session, which would follow, store and try again."""
        import requests
        from requests.adapters import HTTPAdapter

        usual = {"User-Agent": "Loket", "Accept-Encoding": "identity", "Connection": "close"}
        request = requests.Request(
            "POST", self.account.url + form.path, headers=usual | form.headers, data=form.body
        ).prepare()
        with (
            closing(HTTPAdapter(max_retries=0)) as adapter,
            adapter.send(
                request, stream=True, timeout=self.timeout_s, verify=self.authorities or True
            ) as response,
        ):
            body = response.raw.read(BODY_BYTES + 1, decode_content=False)
            whole = len(body) <= BODY_BYTES and not response.raw.length_remaining
            return Answer(response.status_code, body[:BODY_BYTES], whole)


def verdict(answer: Answer, read: Callable[[Answer], Outcome | None]) -> Outcome:
    """What an answer means: an acceptance only where the gateway says so in its own shape."""
    if 300 <= answer.status < 400:
        return Failed(What.GATEWAY_ODD, answer.reason())
    if answer.status >= 500 or not answer.whole:
        return Unsure(What.SMS_UNKNOWN, answer.reason())
    if answer.is_page:
        met = BY_STATUS.get(answer.status, What.GATEWAY_ODD)
        refused = answer.status >= 400
        return Failed(met, answer.reason()) if refused else Unsure(met, answer.reason())
    if answer.status in BY_STATUS:
        return Failed(BY_STATUS[answer.status], answer.reason())
    if understood := read(answer):
        return understood
    if answer.status >= 400:
        return Failed(What.GATEWAY_REFUSED, answer.reason())
    return Unsure(What.GATEWAY_ODD, answer.reason())


def unechoed(outcome: Outcome, phone: str, text: str) -> Outcome:
    """The same, without a reference in which the number or the code stands: it would be kept."""
    if not isinstance(outcome, Accepted):
        return outcome
    secrets = (phone[-8:], *re.findall(r"\d{4,}", text))
    return Accepted() if any(one in outcome.reference for one in secrets) else outcome


def _lost(trouble: BaseException) -> Outcome:
    from requests import ConnectTimeout

    if isinstance(trouble, ConnectTimeout):
        return Failed(What.OFFLINE, Failure.TIMED_OUT.value)
    failure = failure_of(trouble)
    if what := BEFORE_THE_REQUEST.get(failure):
        return Failed(what, failure.value)
    return Unsure(What.SMS_UNKNOWN, failure.value)

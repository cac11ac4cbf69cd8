"""One HTTP question that cannot hang, grow or wander, and what its answer tells."""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import partial
from time import perf_counter
from urllib.parse import urljoin, urlsplit

import msgspec

from kiosk.domain.network import ClockReading
from kiosk.probes.bounded import Limits, within

HEADERS = {
    "User-Agent": "Loket",
    "Accept": "*/*",
    "Accept-Encoding": "identity",
    "Cache-Control": "no-cache",
    "Connection": "close",
}


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """One HTTP answer; `ms` from before the connection until the headers were read."""

    url: str
    asked_at: datetime
    ms: float
    status: int
    location: str = ""
    kind: str = ""
    """The `Content-Type`."""
    date: str = ""
    age: str = ""
    body: bytes = b""


def ask(url: str, limits: Limits, now: Callable[[], datetime], authorities: str) -> Answer:
    """One GET on a connection of its own: no redirect followed, no proxy, no cookie.

    At most `limits.body_bytes` of the body are read. Raises OSError or ValueError, among them
    TimeoutError when it takes longer than `limits.answer_s` in all.
    """
    return within(limits.answer_s, partial(_get, url, limits, now, authorities))


def leads_elsewhere(answer: Answer) -> bool:
    """Whether the answer is a redirect to another site."""
    if not (300 <= answer.status < 400 and answer.location):
        return False
    try:
        target = urlsplit(urljoin(answer.url, answer.location)).hostname or ""
    except ValueError:
        return True
    return not same_site(urlsplit(answer.url).hostname or "", target)


def same_site(one: str, other: str) -> bool:
    """Whether two hosts belong together: equal, or one below the other ("www." included)."""
    one, other = one.lower().removeprefix("www."), other.lower().removeprefix("www.")
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")


def read_clock(answer: Answer) -> ClockReading | None:
    """The kiosk's clock against the `Date` header, taken as written in the middle of the trip.

    `Age` is added, because a cache hands on the date of the first answer. None without a date.
    """
    try:
        server = parsedate_to_datetime(answer.date)
    except ValueError:
        return None
    if server.tzinfo is None:
        server = server.replace(tzinfo=UTC)
    age_s = int(answer.age) if answer.age.isdecimal() and len(answer.age) < 8 else 0
    half_trip_s = answer.ms / 2000
    ahead_s = (answer.asked_at - server).total_seconds() + half_trip_s - age_s - 0.5
    return ClockReading(ahead_s, half_trip_s + 0.5)


def _get(url: str, limits: Limits, now: Callable[[], datetime], authorities: str) -> Answer:
    """The adapter is used without a session, which would read and follow redirects by itself."""
    import requests
    from requests.adapters import HTTPAdapter

    request = requests.Request("GET", url, headers=HEADERS).prepare()
    timeout = (limits.connect_s, limits.answer_s)
    asked_at, begun = now(), perf_counter()
    with (
        closing(HTTPAdapter()) as adapter,
        adapter.send(request, stream=True, timeout=timeout, verify=authorities or True) as response,
    ):
        ms = (perf_counter() - begun) * 1000
        header = response.headers.get
        return Answer(
            url=url,
            asked_at=asked_at,
            ms=ms,
            status=response.status_code,
            location=header("Location", ""),
            kind=header("Content-Type", ""),
            date=header("Date", ""),
            age=header("Age", ""),
            body=next(response.iter_content(limits.body_bytes), b""),
        )

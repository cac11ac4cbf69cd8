"""What becomes of a letter in each weather, by each channel: one table, which is test and page."""

import errno
import socket
import ssl
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import trustme
from msgspec import structs

from kiosk.domain.clock import Moment
from kiosk.domain.events import AddressConfirmed, ComplaintFiled, Letter, Purpose, RungKind
from kiosk.domain.ladder import FIRST
from kiosk.domain.policy.delivery import DeliveryRules
from kiosk.outbox.carrier import Post
from kiosk.outbox.channels.webhook import WebhookPost
from tests.helpdesk.given import CHANNELS, LARGE, server_at
from tests.helpdesk.host import START, Faults, Host, as_json, reply
from tests.mail.hostile import Answer, HostileServer, Manners, Talk, drips, drop, says
from tests.mail.post_office import Identity, Mailbox, post_office
from tests.outbox.channels.weather import PORTAL, drips_its_verdict, stops_reading
from tests.outbox.given import PRAKERJA, Kiosk, filed, moment, post_to
from tests.outbox.scripted import RUNG, Scripted

HOUR_S = 3600
BAD_HOUR = (0, 60, 120, 180, 1200, 2400, 3590)
"""When Loket looks while the weather lasts, in seconds; then come thirty hours of fair weather."""
RULES = DeliveryRules(base_s=100, cap_s=1000, per_hour=5)
NAMES = ("email", "zammad", "osticket", "webhook")
FRIEND = "https://teman.example"
LARGE_IN = ("reset before the body", "slow drip at the beginning")
"""There the letter is larger than what the kernels hold, so that it cannot be out yet."""


class Fate(NamedTuple):
    """How a letter stands after the first try, after the bad hour, and in the end."""

    first: str
    hour: str
    end: str
    copies: int
    """How many of it the other side has in the end."""


class Row(NamedTuple):
    weather: str
    email: Fate
    zammad: Fate
    osticket: Fate
    webhook: Fate


GOES = "accepted"
ASKS = "uncertain"
FAIR = Fate(GOES, GOES, GOES, 1)


def waits(what: str) -> Fate:
    """It surely did not arrive, and goes by itself when the weather has cleared up."""
    return Fate(f"queued {what}", f"queued {what}", GOES, 1)


def refused(what: str) -> Fate:
    """Until a person corrects it."""
    return Fate(*[f"rejected {what}"] * 3, 0)


def asks(copies: int) -> Fate:
    """Until a person has looked."""
    return Fate(ASKS, ASKS, ASKS, copies)


def alike(weather: str, mail: Fate, helpdesk: Fate) -> Row:
    return Row(weather, mail, helpdesk, helpdesk, helpdesk)


CLEARED_UP = Fate(ASKS, ASKS, GOES, 1)
"""In doubt as long as the weather lasts; then it is found, or surely absent and sent again."""
SOON = Fate(ASKS, GOES, GOES, 1)
TABLE = (
    alike("fair", FAIR, FAIR),
    alike("offline", waits("offline"), waits("offline")),
    alike("DNS failure", waits("offline"), waits("offline")),
    alike("reset before the body", waits("mail-silent"), waits("helpdesk-silent")),
    Row("reset after the body, nothing kept", asks(0), CLEARED_UP, asks(0), CLEARED_UP),
    Row("reset after the body, kept", asks(1), CLEARED_UP, asks(1), CLEARED_UP),
    Row("slow drip of the verdict, kept", asks(1), CLEARED_UP, asks(1), CLEARED_UP),
    alike("slow drip at the beginning", waits("mail-silent"), waits("helpdesk-silent")),
    alike("refused for good", refused("mail-refused"), refused("helpdesk-refused")),
    alike("not now", waits("mail-refused"), waits("helpdesk-silent")),
    alike("key or password wrong", waits("mail-password"), waits("helpdesk-key")),
    Row("failure of the server, kept", asks(1), CLEARED_UP, asks(1), CLEARED_UP),
    alike("wrong TLS", waits("mail-certificate"), waits("helpdesk-certificate")),
    alike("captive portal", waits("mail-refused"), waits("helpdesk-odd")),
    Row("clock a day wrong", FAIR, FAIR, FAIR, waits("helpdesk-key")),
    Row("kill -9 in SENDING, nothing kept", asks(0), SOON, asks(0), SOON),
    Row("kill -9 in SENDING, kept", asks(1), SOON, asks(1), SOON),
)
MEANS = {
    "refused for good": "SMTP 550; HTTP 422",
    "not now": "SMTP 451; HTTP 429 with Retry-After: 600",
    "key or password wrong": "SMTP 535; HTTP 401",
    "failure of the server, kept": "SMTP: a verdict in garbage; HTTP: 500",
    "wrong TLS": "a certificate of an authority that nobody trusts",
    "captive portal": "HTTP spoken on the mail port; a page with status 200",
    "slow drip at the beginning": "SMTP: a banner without end; HTTP: nobody reads on",
    "clock a day wrong": "the kiosk's clock is a day ahead until it is set right",
}

CUT: dict[object, str] = {}
"""Ports of this computer that nothing leads to now, and why."""


def _cut(event: str, facts: tuple[object, ...]) -> None:
    """Audit hook: the network fails as the system would have it fail."""
    if event == "socket.getaddrinfo" and CUT.get(facts[1]) == "DNS failure":
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")
    to = facts[1] if event == "socket.connect" else None
    if isinstance(to, tuple) and CUT.get(to[1]) == "offline":
        raise OSError(errno.ENETUNREACH, "Network is unreachable")


sys.addaudithook(_cut)


@dataclass
class Place:
    """Where a letter goes: `clear` ends the weather, `copies` counts what has arrived."""

    post: Post
    recipient: str
    copies: Callable[[], int]
    clear: Callable[[], object]
    ahead: timedelta = timedelta()
    """How far the kiosk's clock is ahead."""


def _forgets(server: HostileServer) -> Answer:
    def verdict(talk: Talk) -> None:
        server.messages.pop()
        drop(talk)

    return verdict


MANNERS: dict[str, dict[str, Answer]] = {
    "reset before the body": {"data": drop},
    "reset after the body, kept": {"verdict": drop},
    "slow drip of the verdict, kept": {"verdict": drips(b"250-x\r\n")},
    "slow drip at the beginning": {"banner": drips(b"220-x\r\n")},
    "refused for good": {"rcpt": says(b"550 5.1.1 unknown\r\n")},
    "not now": {"mail": says(b"451 4.3.0 later\r\n")},
    "key or password wrong": {"mail": says(b"535 5.7.8 wrong\r\n")},
    "failure of the server, kept": {"verdict": says(b"\x00\x01\r\n")},
    "captive portal": {"banner": says(reply(200, PORTAL, "text/html"))},
}
FAULTS: dict[str, dict[str, Answer]] = {
    "reset before the body": {"body": drop},
    "reset after the body, nothing kept": {"instead": drop},
    "reset after the body, kept": {"answer": drop},
    "slow drip of the verdict, kept": {"answer": drips_its_verdict},
    "slow drip at the beginning": {"body": stops_reading},
    "refused for good": {"instead": says(as_json(422, {"error": "Invalid email"}))},
    "not now": {"instead": says(reply(429, b"{}", Retry_After="600"))},
    "key or password wrong": {"instead": says(as_json(401, {"error": "Invalid token!"}))},
    "failure of the server, kept": {"answer": says(as_json(500, {"error": "timeout"}))},
    "captive portal": {"instead": says(reply(200, PORTAL, "text/html"))},
}
BRIEF = {"timeout_s": 0.6, "deadline_s": 1.2}
"""Where Loket waits in vain; both in seconds."""
PATIENT = {"timeout_s": 60.0, "deadline_s": 60.0}
"""Once the weather has cleared up: no machine is too busy for that."""


class Authority:
    """Certificates for localhost: first one of nobody's authority, then a good one."""

    def __init__(self, folder: Path) -> None:
        self._known = trustme.CA()
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.ca_file = str(folder / "ca.pem")
        self._known.cert_pem.write_to_path(self.ca_file)
        trustme.CA().issue_cert("localhost").configure_cert(self.context)

    def clear(self) -> None:
        self._known.issue_cert("localhost").configure_cert(self.context)


@contextmanager
def mail(weather: str, folder: Path) -> Iterator[Place]:
    """A mail server in that weather."""
    if weather == "wrong TLS":
        with _secured_mail(Authority(folder)) as place:
            yield place
        return
    with HostileServer(Manners()) as server:
        server.manners = Manners(**MANNERS.get(weather, {}))
        if weather == "reset after the body, nothing kept":
            server.manners = Manners(verdict=_forgets(server))
        post = post_to(server.port)
        if "drip" in weather:
            post = replace(post, server=structs.replace(post.server, **BRIEF))

        def clear() -> None:
            server.manners = Manners()

        yield Place(post, PRAKERJA, lambda: len(server.messages), clear)


@contextmanager
def _secured_mail(authority: Authority) -> Iterator[Place]:
    box = Mailbox()
    with post_office(box, Identity(authority.context, authority.ca_file), tls_first=True) as port:
        plain = post_to(port)
        server = structs.replace(
            plain.server, host="localhost", security="tls", ca_file=authority.ca_file
        )
        post = replace(plain, server=server)
        yield Place(post, PRAKERJA, lambda: len(box.envelopes), authority.clear)


@contextmanager
def helpdesk(channel: str, weather: str, folder: Path) -> Iterator[Place]:
    """A helpdesk in that weather."""
    kind, authority = CHANNELS[channel], Authority(folder)
    program, secured = kind.program(), weather == "wrong TLS"
    faults = Faults(**FAULTS.get(weather, {}))
    with Host(program, faults, authority.context if secured else None) as host:
        told = {
            "ca_file": authority.ca_file if secured else "",
            **(BRIEF if "drip" in weather else {}),
        }
        post = kind.post(server_at(host.url, **told))

        def clear() -> None:
            host.faults = Faults()
            authority.clear()

        place = Place(post, host.url, lambda: kind.made(program), clear)
        if isinstance(post, WebhookPost):
            place.post = replace(post, now=lambda: (START + place.ahead).timestamp())
        yield place


@dataclass
class Life:
    """A kiosk with a letter to `place` and another to somebody whom this weather does not reach."""

    place: Place
    channel: str
    kiosk: Kiosk = field(init=False)

    def __post_init__(self) -> None:
        self.kiosk = self._started(Kiosk(rules=RULES))
        post, friend = self.place.post, Purpose.HELPDESK
        told = {(friend, FRIEND), (post.purpose, post.address)}
        told.add((Purpose.COMPLAINT_RECIPIENT, PRAKERJA))
        for purpose, address in sorted(told):
            self.kiosk.record(AddressConfirmed(when=moment(), purpose=purpose, address=address))
        by_mail = self.channel == "email"
        rung, kind = (FIRST, RungKind.EMAIL) if by_mail else (RUNG, RungKind.ZAMMAD)
        *before, complaint = filed("a", self.place.recipient, rung=rung, channel=kind)
        self.kiosk.record(*before, structs.replace(complaint, letter=self._letter(complaint)))
        self.kiosk.record(*filed("b", FRIEND, rung="teman", channel=RungKind.ZAMMAD))

    def _letter(self, complaint: ComplaintFiled) -> Letter:
        told = {"name": "SITI UJI", "email": "siti@peserta.example", "phone": "+6281200000001"}
        return structs.replace(complaint.letter, **told)

    def _started(self, kiosk: Kiosk) -> Kiosk:
        kiosk.outbox.now = lambda: self._moment(kiosk.seconds)
        self._use_posts(kiosk)
        return kiosk

    def _use_posts(self, kiosk: Kiosk | None = None) -> None:
        post, outbox = self.place.post, (kiosk or self.kiosk).outbox
        outbox.use({FIRST: post, RUNG: post, "teman": Scripted(FRIEND)})

    def _moment(self, seconds: float) -> Moment:
        true = moment(seconds)
        return Moment(true.at + self.place.ahead, true.mono_ms, true.boot)

    def go_on(self, *seconds: float) -> str:
        """Looks at each of these times; answers how the letter stands then."""
        for self.kiosk.seconds in seconds:
            self.kiosk.run()
        delivery = self.kiosk.complaint("a").delivery
        return f"{delivery.state} {delivery.what}".strip()

    def has_patience(self) -> None:
        """It hurried only where it waited in vain."""
        post = self.place.post
        self.place.post = replace(post, server=structs.replace(post.server, **PATIENT))
        self._use_posts()

    def is_killed(self, *, kept: bool) -> None:
        """While the letter is on its way: before it went, or after it was taken."""
        self.kiosk.outbox.look()
        for call, _ in self.kiosk.jobs if kept else ():
            call()
        for line in self.kiosk.outbox._lines:
            line.carrier.close()  # a power cut ends connections too
        self.kiosk = self._started(Kiosk(state=self.kiosk.state, rules=RULES))

    def begun(self) -> int:
        """How often the letter set out."""
        return self.kiosk.complaint("a").delivery.attempt


def lived_through(channel: str, weather: str, folder: Path) -> tuple[Fate, Life, int]:
    """What became of a letter, in what life, and how often it set out in the bad hour."""
    opened = mail(weather, folder) if channel == "email" else helpdesk(channel, weather, folder)
    with opened as place:
        port = int(place.post.address.rpartition(":")[2])
        if weather in ("offline", "DNS failure"):
            CUT[port] = weather
        if weather == "clock a day wrong":
            place.ahead = timedelta(days=1)
        life = Life(place, channel)
        if weather in LARGE_IN and channel != "email":
            life.kiosk.enclose = lambda _: lambda: [LARGE]
        if weather.startswith("kill"):
            life.is_killed(kept=weather.endswith(", kept"))
        first, hour = life.go_on(BAD_HOUR[0]), life.go_on(*BAD_HOUR[1:])
        begun = life.begun()
        CUT.clear()
        place.ahead = timedelta()
        place.clear()
        life.has_patience()
        end = life.go_on(*range(2 * HOUR_S, 32 * HOUR_S, HOUR_S))
        life.kiosk.outbox.close()
        return Fate(first, hour, end, place.copies()), life, begun

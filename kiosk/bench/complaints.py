"""Row 11 for helpdesks: letters over HTTP, against a bare requests loop that does nothing else."""

from collections.abc import Iterator
from threading import Event

import msgspec
import requests

from kiosk.bench.child import measure
from kiosk.bench.enclosures import MB
from kiosk.bench.figure import Effort, Figure, against, alternate, missing, spend
from kiosk.bench.http_sink import HOST, http_sink
from kiosk.bench.posting import complaint_letter, smtp_sink
from kiosk.outbox.channels.webhook import WebhookPost, content
from kiosk.outbox.helpdesk import WebServer
from kiosk.outbox.outcome import Accepted
from kiosk.outbox.parcel import Parcel

SECRET = "kunci-ukur-" * 3
PATIENCE_S = 30


def by_webhook(effort: Effort) -> Iterator[Figure]:
    """Over one connection on both sides."""
    parcels = [complaint_letter(number) for number in range(1, effort.complaints + 1)]
    bodies = [msgspec.json.encode(content(parcel)) for parcel in parcels]
    with http_sink() as port:
        ours, bare = alternate(
            effort.times,
            lambda: spend(lambda: _by_carrier(port, parcels)),
            lambda: spend(lambda: _by_requests(port, bodies)),
        )
    yield Figure(
        row=11,
        what="complaints a second to a local webhook ÷ bare requests (wall)",
        measured=f"{effort.complaints / ours.wall_s:.0f}/s: {against(ours, bare)}",
        value=bare.wall_s / ours.wall_s,
        budget=0.8,
        at_least=True,
    )


def memory(effort: Effort) -> Iterator[Figure]:
    """How much memory letters of 5 MB take while they go one after another."""
    with http_sink() as web, smtp_sink() as mail:
        for channel, port in (("e-mail", mail), ("webhook", web)):
            what = f"memory while {effort.enclosed} letters with 5 MB go by {channel}, at most"
            said = measure("enclosures", channel, str(port), str(effort.enclosed))
            if said["grown_mb"] is None:
                yield missing(11, what, "this system does not tell")
                continue
            measured = f"above {said['before_mb']:.0f} MB, each letter {5 * MB / 1e6:.0f} MB"
            yield Figure(row=11, what=what, measured=measured, value=said["grown_mb"], unit="MB")


def _by_carrier(port: int, parcels: list[Parcel]) -> None:
    carrier = WebhookPost(WebServer(url=f"http://{HOST}:{port}"), SECRET).carrier()
    for parcel in parcels:
        outcome = carrier.carry(parcel, Event())
        if not isinstance(outcome, Accepted):
            raise RuntimeError(f"the server of the bench did not take a letter: {outcome}")
    carrier.close()


def _by_requests(port: int, bodies: list[bytes]) -> None:
    with requests.Session() as session:
        for body in bodies:
            answer = session.post(f"http://{HOST}:{port}", data=body, timeout=PATIENCE_S)
            if answer.status_code != 201:
                raise RuntimeError("the server of the bench did not take a letter")

"""The receiver printed on docs/webhook.md, run as it stands there against Loket's own webhook."""

import json
import re
import runpy
import sqlite3
from base64 import b64decode
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, replace
from email.message import Message
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest

from kiosk.domain.errors import What
from kiosk.outbox.channels.web import Form
from kiosk.outbox.channels.webhook import signature
from kiosk.outbox.outcome import Accepted, Outcome, Postponed, Rejected, Uncertain
from kiosk.outbox.parcel import Attachment, Parcel
from tests.helpdesk.given import PICTURE, REFERENCE, carried, letter, parcel, server_at, webhook
from tests.helpdesk.host import START, Faults, Host, Request, as_json, drop
from tests.helpdesk.receiver import SECRET, WINDOW_S

PAGE = Path(__file__).parents[3] / "docs" / "webhook.md"
Keep = Callable[[sqlite3.Connection, dict[str, Any]], str]
TICKET = "INSERT INTO ticket VALUES (?, ?)"


def file_ticket(db: sqlite3.Connection, complaint: dict[str, Any]) -> str:
    """What a site would do: the ticket, and its number."""
    names = ",".join(each["name"] for each in complaint["attachments"])
    db.execute(TICKET, (complaint["text"], names))
    [(count,)] = db.execute("SELECT count(*) FROM ticket")
    return f"T-{count}"


@dataclass
class Site:
    """The block of the page, with a file of tickets behind it."""

    receive: Callable[..., tuple[int, dict[str, object]]]
    file: Path
    keep: Keep = file_ticket
    now: float = START.timestamp()

    def __call__(self, request: Request) -> bytes:
        headers = Message()
        for name, value in request.headers.items():
            headers[name] = value
        with closing(sqlite3.connect(self.file)) as db:
            return as_json(
                *self.receive(headers, request.body, SECRET, db, self.keep, lambda: self.now)
            )

    @property
    def tickets(self) -> list[tuple[str, str]]:
        with closing(sqlite3.connect(self.file)) as db:
            return db.execute("SELECT * FROM ticket").fetchall()


@pytest.fixture
def site(tmp_path: Path) -> Site:
    [block] = re.findall(r"```python\n(.*?)\n```", PAGE.read_text("utf-8"), re.S)
    printed, file = tmp_path / "printed.py", tmp_path / "tickets.sqlite3"
    printed.write_text(block, "utf-8")
    with closing(sqlite3.connect(file)) as db:
        db.execute("CREATE TABLE ticket (text TEXT, names TEXT)")
    return Site(runpy.run_path(str(printed))["receive"], file)


def given_to(
    site: Site, it: Parcel | None = None, faults: Faults | None = None, secret: str = SECRET
) -> Outcome:
    with Host(site, faults or Faults()) as host:
        return carried(webhook(server_at(host.url), secret), it)


def drawn(version: bytes) -> Attachment:
    """A PDF, which comes out a little different each time it is made."""
    return Attachment("dossier.pdf", "application/pdf", b"%PDF" + version)


def test_a_letter_becomes_one_ticket_with_what_goes_along(site: Site) -> None:
    assert given_to(site, parcel(1, drawn(b"1"), PICTURE)) == Accepted("201 T-1", "", "T-1")
    assert site.tickets == [(letter().text, "dossier.pdf,layar.png")]


def test_a_letter_repeated_after_a_lost_answer_stays_one_ticket(site: Site) -> None:
    outcome = given_to(site, parcel(1, drawn(b"1"), PICTURE), Faults(answer=drop))
    assert isinstance(outcome, Uncertain)
    assert given_to(site, parcel(1, drawn(b"2"))) == Accepted("201 T-1", "", "T-1")
    assert site.tickets == [(letter().text, "dossier.pdf,layar.png")]


def test_two_letters_are_two_tickets(site: Site) -> None:
    assert given_to(site, parcel(1)) == Accepted("201 T-1", "", "T-1")
    assert given_to(site, parcel(2)) == Accepted("201 T-2", "", "T-2")


def test_another_letter_under_the_same_key_is_for_a_person_to_decide(site: Site) -> None:
    given_to(site)
    outcome = given_to(site, parcel(text="Yang lain.\n"))
    assert outcome == Uncertain("422 idempotency-key-reused")
    assert len(site.tickets) == 1


def test_a_wrong_secret_makes_no_ticket(site: Site) -> None:
    outcome = given_to(site, secret=SECRET[::-1])
    assert outcome == Postponed(What.HELPDESK_KEY, "401 signature or clock")
    assert not site.tickets


@pytest.mark.parametrize(
    ("apart", "tickets"), [(-WINDOW_S - 1, 0), (-WINDOW_S, 1), (WINDOW_S, 1), (WINDOW_S + 1, 0)]
)
def test_the_clocks_may_be_a_quarter_of_an_hour_apart(site: Site, apart: int, tickets: int) -> None:
    site.now += apart
    assert isinstance(given_to(site), Accepted if tickets else Postponed)
    assert len(site.tickets) == tickets


@pytest.mark.parametrize("name", ["Loket-Timestamp", "Loket-Signature"])
@pytest.mark.parametrize("shown", [None, "", "v1=", "lusa", "１７９５３１２８００", "\u00e9"])
def test_a_missing_or_odd_header_is_not_genuine(site: Site, name: str, shown: str | None) -> None:
    headers = dict(form().headers)
    del headers[name]
    if shown is not None:
        headers[name] = shown
    with closing(sqlite3.connect(site.file)) as db:
        status, _ = site.receive(headers, form().body, SECRET, db, site.keep, START.timestamp)
    assert status == 401


def test_what_the_site_cannot_take_is_told_to_staff_and_can_come_again(site: Site) -> None:
    def refuse(db: sqlite3.Connection, complaint: dict[str, Any]) -> str:
        file_ticket(db, complaint)
        raise ValueError("lampiran rusak")

    outcome = given_to(replace(site, keep=refuse))
    assert isinstance(outcome, Rejected)
    assert outcome.detail == "422 lampiran rusak"
    assert not site.tickets
    assert isinstance(given_to(site), Accepted)


def test_a_site_that_breaks_off_keeps_neither_the_ticket_nor_the_key(site: Site) -> None:
    def break_off(db: sqlite3.Connection, complaint: dict[str, Any]) -> str:
        file_ticket(db, complaint)
        raise sqlite3.OperationalError("disk is full")

    with closing(sqlite3.connect(site.file)) as db, pytest.raises(sqlite3.OperationalError):
        asked(site.receive, db, break_off)
    assert not site.tickets
    assert given_to(site) == Accepted("201 T-1", "", "T-1")


def test_copies_that_come_at_one_moment_are_one_ticket(site: Site) -> None:
    together = Barrier(4)

    def ask() -> tuple[int, dict[str, object]]:
        with closing(sqlite3.connect(site.file)) as db:
            together.wait()
            return asked(site.receive, db, file_ticket)

    with ThreadPoolExecutor(4) as pool:
        answers = [call.result() for call in [pool.submit(ask) for _ in range(4)]]
    assert answers == [(201, {"accepted": True, "reference": REFERENCE, "number": "T-1"})] * 4
    assert len(site.tickets) == 1


def test_a_copy_waits_until_the_first_is_kept(site: Site) -> None:
    def keep(db: sqlite3.Connection, complaint: dict[str, Any]) -> str:
        with (
            closing(sqlite3.connect(site.file, timeout=0)) as other,
            pytest.raises(sqlite3.OperationalError, match="locked"),
        ):
            asked(site.receive, other, file_ticket)
        return file_ticket(db, complaint)

    assert isinstance(given_to(replace(site, keep=keep)), Accepted)
    assert len(site.tickets) == 1


@pytest.mark.parametrize("odd", [{"schema": "loket-complaint-2"}, {"id": "lain@kios.example"}])
def test_a_letter_of_another_shape_or_with_another_id_is_refused(
    site: Site, odd: dict[str, str]
) -> None:
    body = json.dumps(json.loads(form().body) | odd).encode()
    at = form().headers["Loket-Timestamp"]
    headers = {**form().headers, "Loket-Signature": f"v1={signature(SECRET, at, body)}"}
    with closing(sqlite3.connect(site.file)) as db:
        status, _ = site.receive(headers, body, SECRET, db, site.keep, START.timestamp)
    assert status == 422
    assert not site.tickets


def test_too_large_a_letter_is_refused_before_anything_is_computed(site: Site) -> None:
    with closing(sqlite3.connect(site.file)) as db:
        status, _ = site.receive({}, bytes(30_000_001), SECRET, db, site.keep)
    assert status == 413


def test_attachments_come_as_they_were_sent(site: Site) -> None:
    seen: list[bytes] = []

    def keep(_: sqlite3.Connection, complaint: dict[str, Any]) -> str:
        seen.extend(b64decode(each["base64"]) for each in complaint["attachments"])
        return "T-1"

    given_to(replace(site, keep=keep), parcel(1, PICTURE))
    assert seen == [PICTURE.content]


def form() -> Form:
    return webhook(server_at("http://127.0.0.1:1")).form(parcel())


def asked(
    receive: Callable[..., tuple[int, dict[str, object]]], db: sqlite3.Connection, keep: Keep
) -> tuple[int, dict[str, object]]:
    sent = form()
    return receive(sent.headers, sent.body, SECRET, db, keep, START.timestamp)

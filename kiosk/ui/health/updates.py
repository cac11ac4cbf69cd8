"""How updates stand: whether any can come, when somebody looked, and what came of it."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from kiosk.domain.preflight import Code, Finding, Topic, fine, warn
from kiosk.ui.wording.updates import GOOD
from kiosk.updates.depot import Depot, LastLook

LONG, NEAR = timedelta(days=90), timedelta(days=30)


def updates_of(depot: Depot, now: datetime) -> Iterator[Finding]:
    """Reads a few small files and contacts nobody; `now` is aware. Loket works without any."""
    yield _in_force(depot)
    if not depot.prepared:
        yield fine(Topic.UPDATES, Code.UPDATES_UNPREPARED)
        return
    last = depot.last()
    yield from _looked(last, now) if last else [warn(Topic.UPDATES, Code.UPDATES_NEVER)]
    result = depot.handover.result() if depot.handover else None
    if result:
        graded = fine if result.outcome in GOOD else warn
        facts = {
            "outcome": result.outcome,
            "version": result.version,
            "detail": result.detail,
        }
        yield graded(Topic.UPDATES, Code.UPDATES_OUTCOME, **facts)


def _in_force(depot: Depot) -> Finding:
    standing, number = depot.shelf.standing(), depot.shelf.in_force
    if standing.failed:
        facts = {"number": standing.left, "now": number}
        return warn(Topic.UPDATES, Code.UPDATES_GIVEN_UP, **facts)
    return fine(Topic.UPDATES, Code.UPDATES_IN_FORCE, number=number)


def _looked(last: LastLook, now: datetime) -> Iterator[Finding]:
    days = max((now - last.at).days, 0)
    if last.why:
        yield warn(Topic.UPDATES, Code.UPDATES_REFUSED, why=last.why)
    elif now - last.at > LONG:
        yield warn(Topic.UPDATES, Code.UPDATES_LONG_AGO, days=days)
    else:
        yield fine(Topic.UPDATES, Code.UPDATES_LOOKED, days=days)
    newer = [
        f"{last.resources}" if last.resources else "",
        last.program and f"Loket {last.program}",
    ]
    if what := tuple(filter(None, newer)):
        yield warn(Topic.UPDATES, Code.UPDATES_WAITING, what_is_newer=what)
    if last.expires and last.expires - now < NEAR:
        left = max((last.expires - now).days, 0)
        yield warn(Topic.UPDATES, Code.UPDATES_EXPIRE, days=left)

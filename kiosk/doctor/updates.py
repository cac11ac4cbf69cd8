"""What the doctor finds of updates: whether any can come, when somebody looked, what came of it."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from kiosk.command_words import Both
from kiosk.doctor.finding import Finding, fine, heed
from kiosk.ui.wording.updates import GOOD, outcome, reason
from kiosk.updates.depot import Depot, LastLook

UPDATES = Both("Pembaruan", "Updates")
NOT_PREPARED = Both(
    "Belum disiapkan: kunci kepercayaan kantor pusat belum dipasang. Loket tetap bekerja.",
    "Not set up: the central office's trusted key has not been placed. Loket works all the same.",
)
NEVER = Both(
    "Belum pernah dicari. Pasang stik dari kantor pusat, lalu Pengaturan, Pembaruan.",
    "Nobody has looked yet. Plug in the office's stick, then Settings, Updates.",
)
LONG_AGO = Both(
    "Terakhir dicari {days} hari lalu. Minta stik baru, atau setujui alamatnya.",
    "Last looked {days} days ago. Ask for a new stick, or approve the address.",
)
LOOKED = Both("Terakhir dicari {days} hari lalu.", "Last looked {days} days ago.")
IN_FORCE = Both("Aturan dan panduan nomor {number} dipakai.", "Rules and guides {number} in use.")
GIVEN_UP = Both(
    "Nomor {number} tidak bisa dipakai, jadi kembali ke nomor {now}. Laporkan ke kantor pusat.",
    "Number {number} could not be used, so {now} is in use again. Tell the central office.",
)
WAITING = Both(
    "Ada yang lebih baru ({what}). Pasang di Pengaturan, Pembaruan.",
    "There is something newer ({what}). Install it in Settings, Updates.",
)
EXPIRES = Both(
    "Tanda tangan kantor pusat habis dalam {days} hari. Minta stik baru.",
    "The office's signatures expire in {days} days. Ask for a new stick.",
)
LONG, NEAR = timedelta(days=90), timedelta(days=30)


def updates_of(depot: Depot, now: datetime) -> Iterator[Finding]:
    """Reads a few small files and contacts nobody; `now` is aware."""
    yield from _in_force(depot)
    if not depot.prepared:
        yield heed(UPDATES, NOT_PREPARED)
        return
    last = depot.last()
    yield from _looked(last, now) if last else [heed(UPDATES, NEVER)]
    result = depot.handover.result() if depot.handover else None
    if result:
        said = outcome(result.outcome, result.version)
        yield (fine if result.outcome in GOOD else heed)(UPDATES, said)


def _in_force(depot: Depot) -> Iterator[Finding]:
    standing, number = depot.shelf.standing(), depot.shelf.in_force
    if standing.failed:
        yield heed(UPDATES, GIVEN_UP, number=standing.left, now=number)
    else:
        yield fine(UPDATES, IN_FORCE, number=number)


def _looked(last: LastLook, now: datetime) -> Iterator[Finding]:
    days = max((now - last.at).days, 0)
    if last.why:
        yield heed(UPDATES, reason(last.why))
    elif now - last.at > LONG:
        yield heed(UPDATES, LONG_AGO, days=days)
    else:
        yield fine(UPDATES, LOOKED, days=days)
    newer = [
        f"{last.resources}" if last.resources else "",
        last.program and f"Loket {last.program}",
    ]
    if what := ", ".join(filter(None, newer)):
        yield heed(UPDATES, WAITING, what=what)
    if last.expires and last.expires - now < NEAR:
        yield heed(UPDATES, EXPIRES, days=max((last.expires - now).days, 0))

"""Stores to measure with: kiosks of a chosen size, filled through the journal itself."""

import secrets
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from kiosk.domain import events as ev
from kiosk.domain.clock import Moment
from kiosk.domain.reference import make_reference
from kiosk.journal.codec import encode
from kiosk.journal.journal import Journal
from kiosk.journal.recovery import RecoveryKey
from kiosk.settings import Settings, Site
from kiosk.ui import founding
from kiosk.ui.founding import House
from kiosk.ui.room import PRACTICE_PIN
from kiosk.ui.wishes import Commission

PASSPHRASE = "kata sandi untuk mengukur"  # noqa: S105 - opens nothing but a store of the bench
KIOSK = "UKUR"
_AT_ONCE = 200
_BOOT = "a boot long ago"
_LETTER = "Yth. Tim Prakerja, peserta ini menerima pesan limit OTP pada dua hari berbeda.\n" * 20


def practice(home: Path, *, erased: int = 0, kept: int = 0) -> House:
    """A practice kiosk with so many cases; ten events a case."""
    house = House(home).within()
    opened = founding.open_practice(house, now())
    fill(opened.desk.journal, erased=erased, kept=kept)
    opened.desk.journal.close()
    return house


def commissioned(home: Path) -> House:
    """An empty kiosk that a passphrase opens."""
    house = House(home)
    wish = Commission(
        site=Site(name="Loket Ukur", kiosk=KIOSK),
        mail=None,
        mail_password="",
        supervisor="Ibu Ukur",
        pin=PRACTICE_PIN,
        passphrase=PASSPHRASE,
        recovery_public=RecoveryKey.generate().public,
    )
    founding.commission(house, Settings(), wish, now()).desk.journal.close()
    return house


def now() -> Moment:
    """A moment of an earlier boot, three days before today: waits of then are over by now."""
    return Moment(datetime.now(UTC) - timedelta(days=3), 3_600_000, _BOOT)


def fill(journal: Journal, *, erased: int, kept: int) -> None:
    """Writes cases as a year at a desk would: most of them erased by retention since."""
    start = now()
    for first in range(0, erased + kept, _AT_ONCE):
        numbers = range(first, min(first + _AT_ONCE, erased + kept))
        cases = {number: list(case_events(number, start)) for number in numbers}
        journal.append(
            [(ev.subject(event), encode(event)) for case in cases.values() for event in case]
        )
        gone = [cases[number] for number in numbers if number < erased]
        tombstones = [_tombstone(case, start) for case in gone]
        forgotten = [tombstone.case for tombstone in tombstones]
        journal.append([("", encode(stone)) for stone in tombstones], forget=forgotten)


def _tombstone(case: list[ev.CaseEvent], when: Moment) -> ev.PersonErased:
    opened = case[0]
    reference = opened.reference if isinstance(opened, ev.CaseOpened) else ""
    return ev.PersonErased(
        when=when, case=opened.case, reference=reference, cause=ev.EraseCause.RETENTION
    )


def case_events(number: int, start: Moment) -> Iterator[ev.CaseEvent]:
    """Nine events of one participant; every tenth ends with a complaint."""
    case, by = secrets.token_hex(8), "staff-ukur"
    when = Moment(start.at + timedelta(seconds=number), start.mono_ms + number * 1000, start.boot)
    reference = make_reference(KIOSK, when.at.date(), number + 1)
    yield ev.CaseOpened(when=when, by=by, case=case, reference=reference, consent=consent(number))
    yield ev.PersonRecorded(when=when, by=by, case=case, person=person(number))
    yield ev.ContactRecorded(when=when, by=by, case=case, contact=contact(number))
    yield ev.DeviceChecked(when=when, by=by, case=case, fine=("browser", "storage", "time"))
    for attempt, outcome in enumerate(_outcomes(number), 1):
        yield ev.OtpRequested(
            when=when, by=by, case=case, attempt=attempt, channel=ev.OtpChannel.SMS
        )
        yield ev.OtpAnswered(when=when, by=by, case=case, attempt=attempt, outcome=outcome)
    if number % 10:
        yield ev.SlipGiven(when=when, by=by, case=case, how="printed")
    else:
        yield filed(case, when)


def _outcomes(number: int) -> tuple[ev.OtpOutcome, ev.OtpOutcome]:
    second = ev.OtpOutcome.WORKED if number % 3 == 0 else ev.OtpOutcome.LIMIT_MESSAGE
    return ev.OtpOutcome.NOT_DELIVERED, second


def consent(number: int) -> ev.Consent:
    return ev.Consent(
        version="2026-11",
        language="id",
        method=ev.ConsentMethod.TICK_AND_NAME,
        name=name(number),
        complaint=True,
        keep_days=365,
    )


def name(number: int) -> str:
    """A made-up name; some hundred first names and families, so that searches find several."""
    firsts = ("SITI", "BUDI", "RINA", "HADI", "DEWI", "AGUS", "LESTARI", "YUSUF", "MARIA", "WAYAN")
    lasts = ("UJI", "CONTOH", "LATIHAN", "PERCOBAAN", "UKUR", "MISAL", "COBA", "SAMPEL")
    return f"{firsts[number % 10]} {lasts[number // 10 % 8]} {number:05}"


def person(number: int) -> ev.Person:
    """With a serial between 9900 and 9999, which is nobody's (handbook 2.1)."""
    day = date(1990, 1, 1) + timedelta(days=number // 100 % 365)
    nik = f"337411{day:%d%m%y}{9900 + number % 100}"
    return ev.Person(name=name(number), nik=nik, birth_date=day, sex="L", kk="3374112304959901")


def contact(number: int) -> ev.Contact:
    return ev.Contact(
        phone=f"+628120000{number % 10_000:04}",
        email=f"peserta{number}@peserta.example",
        evidence=1,
        operator="Telkomsel",
        phone_hash=secrets.token_hex(32),
        email_hash=secrets.token_hex(32),
    )


def filed(case: str, when: Moment, number: int = 1, attempt: int = 2) -> ev.ComplaintFiled:
    """A complaint with a letter of the usual length."""
    letter = ev.Letter(
        recipient="pengaduan@prakerja.example",
        message_id=f"<{case}.{number}@ukur.loket.invalid>",
        subject="Limit OTP PraKerja",
        text=_LETTER,
        html=f"<p>{_LETTER}</p>",
    )
    why = ev.Persistence.ON_TWO_DAYS
    return ev.ComplaintFiled(
        when=when, case=case, complaint=number, attempt=attempt, why=why, letter=letter
    )

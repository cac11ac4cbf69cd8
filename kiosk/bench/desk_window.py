"""Measured processes in which a desk is at work: ``presses``, ``memory`` or ``ring``."""

import sys
import time
from collections.abc import Sequence
from datetime import timedelta

import msgspec
from PySide6.QtCore import QTimer

from kiosk.bench import stores
from kiosk.bench.figure import Spent, percentile, spend
from kiosk.bench.open_desk import OpenDesk
from kiosk.bench.report import report, resident_mb
from kiosk.domain import events as ev
from kiosk.domain.actions.otp import verdict
from kiosk.domain.clock import Moment
from kiosk.ui.room import Clock
from kiosk.ui.view import Place
from kiosk.ui.wishes import (
    AnswerCode,
    GiveConsent,
    GoTo,
    OpenCase,
    RecordContact,
    RecordDevice,
    RecordPerson,
    RequestCode,
    StartCase,
)

SMS, MISSING = ev.OtpChannel.SMS, ev.OtpOutcome.NOT_DELIVERED
SEARCHES = ("siti uji 0001", "3374110101909", "0812 0000 12", "pk-ukur-2026", "tidak ada")
NIK = "3374116304959901"
A_NEW_PERSON = 20_000


def presses(count: int) -> None:
    """Presses on Beranda and at the OTP step, keys in the search and in the NIK field."""
    desk = OpenDesk()
    desk.build_ahead()
    pressed: list[Spent] = []
    for case in desk.ready_cases()[: count // 4]:
        pressed.append(desk.press(OpenCase(case.id)))
        pressed.append(desk.press(RequestCode(SMS)))
        pressed.append(desk.press(AnswerCode(SMS, MISSING)))
        pressed.append(desk.go_home())
    report(
        pressed=_summary(pressed),
        searched=_summary(_searches(desk)),
        found=_summary(_finds(desk)),
        verdict=_summary(_verdicts(desk)),
    )


def _searches(desk: OpenDesk) -> list[Spent]:
    (field,) = desk.lines()
    keyed = []
    for text in SEARCHES * 4:
        field.clear()
        keyed += [desk.type_key(field, key) for key in text]
    field.clear()
    return keyed


def _finds(desk: OpenDesk) -> list[Spent]:
    """The index alone, without a window."""
    finder = desk.room.finder
    starts = [text[:end] for text in SEARCHES for end in range(1, len(text) + 1)]
    return [spend(lambda start=start: finder.find(start, 8)) for start in starts]  # type: ignore[misc]


def _verdicts(desk: OpenDesk) -> list[Spent]:
    desk.press(StartCase())
    desk.press(GiveConsent(stores.consent(A_NEW_PERSON)))
    line = desk.lines()[0]
    keyed = []
    for _ in range(4):
        line.clear()
        keyed += [desk.type_key(line, key) for key in NIK]
    return keyed


def _summary(costs: Sequence[Spent]) -> dict[str, float]:
    walls, cpus = [cost.wall_s * 1000 for cost in costs], [cost.cpu_s * 1000 for cost in costs]
    return {
        "count": len(costs),
        "median_ms": percentile(walls, 0.5),
        "p99_ms": percentile(walls, 0.99),
        "p99_cpu_ms": percentile(cpus, 0.99),
    }


def memory(shift: int) -> None:
    """What is held at Beranda, and after so many participants were served."""
    desk = OpenDesk()
    at_home = resident_mb()
    for number in range(A_NEW_PERSON, A_NEW_PERSON + shift):
        _serve(desk, number)
    report(at_home_mb=at_home, after_shift_mb=resident_mb(), cases=len(desk.room.desk.state.cases))


def _serve(desk: OpenDesk, number: int) -> None:
    """One participant, from "Peserta baru" to a running cooldown."""
    contact = stores.contact(number)
    for wish in (
        StartCase(),
        GiveConsent(stores.consent(number)),
        RecordPerson(stores.person(number)),
        RecordContact(contact.phone, contact.email, 1, contact.operator),
        RecordDevice(("browser",), ()),
        RequestCode(SMS),
        AnswerCode(SMS, MISSING),
        GoTo(Place.HOME),
    ):
        desk.press(wish)


class Stepped:
    """The system's clock, with a wall clock that somebody has set wrong."""

    def __init__(self, true: Clock) -> None:
        self._true = true
        self.error = timedelta()

    def moment(self) -> Moment:
        moment = self._true.moment()
        return msgspec.structs.replace(moment, at=moment.at + self.error)

    def disciplined(self) -> bool | None:
        return self._true.disciplined()


def ring(idle_s: float) -> None:
    """A running cooldown on the screen: what it costs to watch it, and whether it keeps time."""
    desk = OpenDesk()
    desk.build_ahead()
    clock = Stepped(desk.room.tools.clock)
    desk.room.tools.clock = clock
    case = desk.ready_cases()[0]
    for wish in (OpenCase(case.id), RequestCode(SMS), AnswerCode(SMS, MISSING)):
        desk.press(wish)

    def ahead_ms() -> float:
        """Remaining time plus time passed: constant as long as the ring keeps time.

        The least of many readings, because each is rounded to a whole millisecond.
        """
        case, rules = desk.room.case(), desk.room.rules
        return min(
            verdict(case, SMS, rules, desk.room.trusted()).remaining_ms + time.monotonic() * 1000
            for _ in range(200)
        )

    QTimer.singleShot(round(idle_s * 1000), desk.app.quit)
    before = ahead_ms()
    cost = spend(desk.app.exec)
    drift_ms = abs(ahead_ms() - before) * 60 / cost.wall_s
    errors = []
    for hours in (1, -1):
        clock.error, straight = timedelta(), ahead_ms()
        clock.error = timedelta(hours=hours)
        errors.append(abs(ahead_ms() - straight))
    report(
        idle_cpu=cost.cpu_s / cost.wall_s,
        drift_ms=drift_ms,
        step_error_ms=max(errors),
        place=str(desk.room.session.place),
    )


if __name__ == "__main__":
    what, amount = sys.argv[1], float(sys.argv[2])
    if what == "presses":
        presses(int(amount))
    elif what == "memory":
        memory(int(amount))
    else:
        ring(amount)

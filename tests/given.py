"""What tests begin with: a kiosk's days, its staff, and a case at each stage."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from kiosk.domain import events as ev
from kiosk.domain.actions.otp import Occasion, answer_code, request_code
from kiosk.domain.case import Case
from kiosk.domain.clock import Moment
from kiosk.domain.ladder import Ladder, Rung
from kiosk.domain.policy.rules import Rules
from kiosk.domain.state import State

MORNING = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
"""09.00 WIB."""
RULES = Rules()
CASE, REFERENCE = "c0ffee0000000001", "PK-UJI-20261123-1P"
SUPERVISOR, OFFICER, VOLUNTEER = "staff-s", "staff-o", "staff-v"
SMS, EMAIL, RESET = ev.OtpChannel.SMS, ev.OtpChannel.EMAIL, ev.OtpChannel.RESET
LIMIT, MISSING = ev.OtpOutcome.LIMIT_MESSAGE, ev.OtpOutcome.NOT_DELIVERED
WORKED = ev.OtpOutcome.WORKED


@dataclass(slots=True)
class Days:
    """A kiosk's clocks, walked by hand: satisfies every Clock that asks for a moment."""

    true_at: datetime = MORNING
    mono_ms: int = 3_600_000
    boots: int = 1
    error: timedelta = timedelta()
    """How far the wall clock is from the truth; positive: ahead."""
    ntp: bool | None = None

    def moment(self) -> Moment:
        return Moment(self.true_at + self.error, self.mono_ms, f"boot-{self.boots}")

    def disciplined(self) -> bool | None:
        return self.ntp

    def walk(self, **time: float) -> Moment:
        """Time passes, by both clocks: ``walk(hours=2)``."""
        passed = timedelta(**time)
        self.true_at += passed
        self.mono_ms += passed // timedelta(milliseconds=1)
        return self.moment()

    def step(self, **time: float) -> Moment:
        """Somebody sets the wall clock forward (negative: back)."""
        self.error += timedelta(**time)
        return self.moment()

    def reboot(self, **off: float) -> Moment:
        """The kiosk is switched off for a while and starts again."""
        self.true_at += timedelta(**off)
        self.boots += 1
        self.mono_ms = 20_000
        return self.moment()


def consent(*, complaint: bool = True, keep_days: int = 30) -> ev.Consent:
    return ev.Consent(
        version="2026-11",
        language="id",
        method=ev.ConsentMethod.TICK_AND_NAME,
        name="Siti Uji",
        complaint=complaint,
        keep_days=keep_days,
    )


def person(name: str = "SITI UJI", nik: str = "3171234101909901") -> ev.Person:
    return ev.Person(
        name=name, nik=nik, birth_date=date(1990, 1, 1), sex="P", kk="3171230101209902"
    )


def contact(phone: str = "+6281200000001", evidence: int = 1) -> ev.Contact:
    return ev.Contact(
        phone=phone,
        email="siti@peserta.example",
        evidence=evidence,
        operator="Telkomsel",
        phone_hash=f"hash of {phone}",
        email_hash="hash of siti",
    )


def letter(
    why: ev.Persistence = ev.Persistence.ON_TWO_DAYS, number: int = 1, step: int = 1
) -> ev.Letter:
    return ev.Letter(
        recipient="pengaduan@prakerja.example",
        message_id=f"<{REFERENCE}.{number}{f'-{step}' if step > 1 else ''}@kios.example>",
        subject=f"Limit OTP PraKerja [{REFERENCE}]",
        text=f"Kendala: {why}\n",
        html=f"<p>Kendala: {why}</p>\n",
    )


def write_letter(case: Case, occasion: Occasion, now: Moment) -> ev.Letter:
    """A letter writer for actions that may file or climb."""
    return letter(occasion.why, occasion.complaint, occasion.step)


def rung(order: int, kind: ev.RungKind, **fields: Any) -> Rung:
    """One rung; `patience_days` is 2 unless told."""
    shown = {"name": f"Anak tangga {order}", "checked": date(2026, 11, 23), "source": "uji"}
    return Rung(order=order, kind=kind, **{**shown, **fields})


def ladder(**changed: Any) -> Ladder:
    """Email, call, chat, email, visit; with other rungs or days off if told."""
    kind = ev.RungKind
    rungs = {
        "email-prakerja": rung(
            1, kind.EMAIL, address="pengaduan@prakerja.example", patience_days=3
        ),
        "telepon": rung(2, kind.CALL, address="0800-000-0000"),
        "chat": rung(3, kind.CHAT, address="https://prakerja.example"),
        "email-bri": rung(4, kind.EMAIL, address="limit@bank.example", patience_days=5),
        "kunjungan": rung(5, kind.VISIT),
    }
    return Ladder(**{"rung": rungs, **changed})


def staff(when: Moment) -> list[ev.Event]:
    """A supervisor, an officer and a volunteer."""
    named = {
        SUPERVISOR: ("Ibu Penyelia", ev.Role.SUPERVISOR),
        OFFICER: ("Pak Petugas", ev.Role.OFFICER),
        VOLUNTEER: ("Kak Relawan", ev.Role.VOLUNTEER),
    }
    return [
        ev.StaffAdded(when=when, staff=key, name=name, role=role, pin=f"hash of {key}")
        for key, (name, role) in named.items()
    ]


def opened(when: Moment, *, case: str = CASE, reference: str = REFERENCE) -> ev.CaseOpened:
    return ev.CaseOpened(when=when, by=OFFICER, case=case, reference=reference, consent=consent())


def identified(
    when: Moment, *, case: str = CASE, reference: str = REFERENCE, evidence: int = 1
) -> list[ev.Event]:
    """A case with consent, KTP data and contact: ready for the OTP step."""
    known = contact(evidence=evidence)
    return [
        opened(when, case=case, reference=reference),
        ev.PersonRecorded(when=when, by=OFFICER, case=case, person=person()),
        ev.ContactRecorded(when=when, by=OFFICER, case=case, contact=known),
    ]


def filed(when: Moment, *, case: str = CASE, reference: str = REFERENCE) -> list[ev.Event]:
    """The same with one complaint in the queue."""
    return [
        *identified(when, case=case, reference=reference),
        asked(when, case=case),
        answered(when, LIMIT, case=case),
        ev.ComplaintFiled(
            when=when,
            by=OFFICER,
            case=case,
            complaint=1,
            attempt=1,
            why=ev.Persistence.ON_TWO_DAYS,
            letter=letter(),
        ),
    ]


def asked(
    when: Moment, attempt: int = 1, channel: ev.OtpChannel = SMS, *, case: str = CASE
) -> ev.OtpRequested:
    return ev.OtpRequested(when=when, by=OFFICER, case=case, attempt=attempt, channel=channel)


def answered(
    when: Moment, outcome: ev.OtpOutcome = MISSING, attempt: int = 1, *, case: str = CASE
) -> ev.OtpAnswered:
    return ev.OtpAnswered(when=when, by=OFFICER, case=case, attempt=attempt, outcome=outcome)


def state_of(*events: ev.Event) -> State:
    state = State()
    for event in events:
        state.apply(event)
    return state


@dataclass(slots=True)
class Counter:
    """An officer at the OTP step: asks and answers through the actions, records in memory."""

    days: Days = field(default_factory=Days)
    rules: Rules = RULES
    evidence: int = 1
    state: State = field(init=False)

    def __post_init__(self) -> None:
        now = self.days.moment()
        self.state = state_of(*staff(now), *identified(now, evidence=self.evidence))

    @property
    def case(self) -> Case:
        return self.state.cases[CASE]

    def now(self) -> Moment:
        """Trusted."""
        return self.state.clock.read(self.days.moment())

    def record(self, *events: ev.Event) -> None:
        for event in events:
            self.state.apply(event)

    def ask(self, channel: ev.OtpChannel = SMS) -> None:
        when = self.days.moment()
        self.record(request_code(self.state, CASE, channel, self.rules, when, OFFICER))

    def answer(
        self, outcome: ev.OtpOutcome = MISSING, channel: ev.OtpChannel = SMS, message: str = ""
    ) -> ev.Persistence | None:
        """Why a complaint was filed by this answer, if one was."""
        events = answer_code(
            self.state,
            CASE,
            channel,
            outcome,
            message,
            self.rules,
            write_letter,
            self.days.moment(),
            OFFICER,
        )
        self.record(*events)
        last = events[-1]
        return last.why if isinstance(last, ev.ComplaintFiled) else None

    def fail(
        self, outcome: ev.OtpOutcome = MISSING, channel: ev.OtpChannel = SMS
    ) -> ev.Persistence | None:
        """Asks for a code and answers what came of it, in one breath."""
        self.ask(channel)
        return self.answer(outcome, channel)

"""Granting the wishes that prove a phone: a test SMS, its code, and what reaches the modem."""

import secrets
from functools import partial
from threading import Event as Stop

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from kiosk.domain.actions import phone as act
from kiosk.domain.actions.permission import open_case, supervisor
from kiosk.domain.clock import Moment
from kiosk.domain.digits import bare_digits
from kiosk.domain.errors import Reason, Refused, Trouble
from kiosk.domain.events import (
    CaseEvent,
    ProofKind,
    SmsTestAccepted,
    SmsTestFailed,
    SmsTestStarted,
    SmsTestUncertain,
)
from kiosk.domain.policy.phone_proof import CODE_DIGITS, sms_text
from kiosk.outbox.helpdesk import same_server
from kiosk.probes.sms.outcome import Accepted, Failed, Outcome
from kiosk.settings import Sms
from kiosk.ui import proving
from kiosk.ui.grants.house import keep, stay_in_practice
from kiosk.ui.grants.intake import keep_contact
from kiosk.ui.proving import Readiness
from kiosk.ui.room import Grants, Room
from kiosk.ui.view import STEPS, Errand, Place, Proving
from kiosk.ui.wishes import RecordContact
from kiosk.ui.wishes_phone import (
    AnswerTestCode,
    ListenForPhone,
    SaveSms,
    SendTestSms,
    StopListening,
    TryModem,
)

AT_A_CASE = (*STEPS, Place.GUIDES)
"""Where the participant still sits at the desk."""


def send_test_sms(room: Room, wish: SendTestSms) -> None:
    """The intent is on disk before a program or a socket is opened; what came of it follows."""
    sms = _ready(room)
    _keep(room, wish.contact)
    case = room.case()
    code = f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}}"
    text = sms_text(sms.site_name(room.settings.site.kind), code)
    hashed = _code_hash(room, case.id, len(case.sms_tests) + 1, code)
    event = act.start_test(
        room.desk.state,
        case.id,
        hashed,
        proving.way_of(sms),
        _own(room),
        room.rules.phone_proof,
        room.now(),
        room.session.staff,
        room.counted.before(case.contact.phone_hash if case.contact else ""),
    )
    ask = room.tools.vault.question(proving.key_name(sms.url))
    room.record(event)
    room.proving = Proving(errand=Errand.SENDING, case=case.id)
    send = partial(proving.send, sms, ask, wish.contact.phone, text, room.leaving.is_set)
    room.tools.work.submit(send, partial(_came, room, event), always=partial(rest, room))


def answer_test_code(room: Room, wish: AnswerTestCode) -> None:
    """Spaces are welcome; what is no code of four digits costs no try. Nothing typed is kept."""
    state, by = room.desk.state, room.session.staff
    case = open_case(state, room.session.case, by)
    code = bare_digits(wish.code)
    if len(code) != CODE_DIGITS or not (code.isascii() and code.isdigit()):
        raise Refused(Reason.CODE_SHAPE)
    hashed = _code_hash(room, case.id, len(case.sms_tests), code)
    rules = room.rules.phone_proof
    room.record(act.answer_sms_code(state, case.id, hashed, rules, room.now(), by))


def listen_for_phone(room: Room, wish: ListenForPhone) -> None:
    """Waits in the worker for the participant's number, and for no other."""
    sms = _ready(room)
    if not proving.may_listen(sms):
        raise Refused(Reason.NO_OWN_NUMBER)
    _keep(room, wish.contact)
    case = open_case(room.desk.state, room.session.case, room.session.staff)
    contact = act.reachable(case, _own(room))
    limit_s = room.rules.phone_proof.listen_s
    stop = _Stopping(room, case.id)
    listen = partial(proving.modem_of(sms).listen, contact.phone, float(limit_s), stop)
    done = partial(_heard, room, case.id, contact.phone_hash)
    failed = partial(_deaf, room, case.id)
    room.proving = Proving(Errand.LISTENING, case.id, _later(room.trusted(), limit_s))
    room.stop_listening = stop.stop
    room.tools.work.submit(listen, done, failed, partial(rest, room))


def stop_listening(room: Room, _wish: StopListening) -> None:
    room.stop_listening()


def save_sms(room: Room, wish: SaveSms) -> None:
    """The key goes first, and never to another server than it was told for.

    Another server is asked for its key whatever sends now: who sends may be chosen later.
    """
    supervisor(room.desk.state, room.session.staff)
    stay_in_practice(room)
    url = wish.sms.url
    if url and not wish.secret and not same_server(room.settings.sms.url, url):
        raise Refused(Reason.KEY_MISSING)
    if wish.secret is not None:
        room.tools.vault.put(proving.key_name(url), wish.secret)
    keep(room, replace(room.settings, sms=wish.sms))
    room.say(QCoreApplication.translate("Phone", "Pengaturan SMS tes tersimpan."))


def try_modem(room: Room, wish: TryModem) -> None:
    """Asks the modem what it is; nothing is sent and nobody is called."""
    supervisor(room.desk.state, room.session.staff)
    stay_in_practice(room)
    be_free(room)
    identify = partial(proving.modem_of(wish.sms).identify, room.leaving.is_set)
    room.proving = Proving(errand=Errand.IDENTIFYING)
    room.tools.work.submit(
        identify, partial(identified, room), partial(_deaf, room, ""), partial(rest, room)
    )


class _Stopping:
    """Says stop once somebody pressed it, nobody is at the case any more, or Loket closes.

    Asked in the worker: it only looks at plain values.
    """

    def __init__(self, room: Room, case: str) -> None:
        self._leaving, self._pressed = room.leaving, Stop()
        self._session, self._state, self._case = room.session, room.desk.state, case
        self.stop = self._pressed.set

    def __call__(self) -> bool:
        return self._pressed.is_set() or self._leaving.is_set() or not self._at_hand()

    def _at_hand(self) -> bool:
        """Not laid aside for another, erased, or left behind the lock."""
        session = self._session
        here = session.case == self._case and session.place in AT_A_CASE
        return here and not session.locked and self._case in self._state.cases


def _ready(room: Room) -> Sms:
    """The settings, for somebody who may use them now."""
    open_case(room.desk.state, room.session.case, room.session.staff)
    sms = room.settings.sms
    found = proving.readiness(sms, room.desk.state, practice=room.tools.practice)
    if found is Readiness.PRACTICE:
        raise Refused(Reason.PRACTICE_ONLY)
    if found is not Readiness.READY:
        raise Refused(Reason.SMS_NOT_READY)
    be_free(room)
    return sms


def be_free(room: Room) -> None:
    """A modem does one thing at a time."""
    if room.proving.errand is not Errand.NONE:
        raise Refused(Reason.SMS_RUNNING)


def _keep(room: Room, wish: RecordContact) -> None:
    """Only what is new is recorded."""
    case = room.case()
    known = case.contact
    told = (wish.phone, wish.email, wish.evidence)
    if known is None or (known.phone, known.email, known.evidence) != told:
        keep_contact(room, wish)


def _own(room: Room) -> frozenset[str]:
    return frozenset(map(room.tools.key_hash, proving.own_numbers(room.settings)))


def _code_hash(room: Room, case: str, number: int, code: str) -> str:
    """Bound to its one message, under the key of the store."""
    return room.tools.key_hash(f"sms-test/{case}/{number}/{code}")


def _later(now: Moment, seconds: int) -> Moment:
    return replace(now, mono_ms=now.mono_ms + seconds * 1000)


def rest(room: Room) -> None:
    room.proving = Proving()


def _came(room: Room, started: SmsTestStarted, outcome: Outcome) -> None:
    """Nothing is written about somebody who was erased meanwhile."""
    if started.case in room.desk.state.cases:
        room.record(_ending(started, outcome, room.now()))
    room.changed.emit()


def _ending(started: SmsTestStarted, outcome: Outcome, when: Moment) -> CaseEvent:
    case, test = started.case, started.test
    match outcome:
        case Accepted(reference):
            return SmsTestAccepted(when=when, case=case, test=test, reference=reference)
        case Failed(what, detail):
            return SmsTestFailed(when=when, case=case, test=test, what=what, detail=detail)
    what, detail = outcome.what, outcome.detail
    return SmsTestUncertain(when=when, case=case, test=test, what=what, detail=detail)


def _heard(room: Room, case: str, phone_hash: str, how: ProofKind | None) -> None:
    if case in room.desk.state.cases:
        room.proving = Proving(case=case, missed=how is None)
    if how:
        event = act.note_incoming(room.desk.state, case, phone_hash, how, room.now(), "")
        if event:
            room.record(event)
    room.changed.emit()


def _deaf(room: Room, case: str, trouble: Trouble) -> None:
    room.proving = Proving(case=case, trouble=trouble.what)
    room.changed.emit()


def identified(room: Room, modem: str) -> None:
    room.proving = Proving(modem=modem or "?")
    room.changed.emit()


GRANTS: Grants = {
    SendTestSms: send_test_sms,
    AnswerTestCode: answer_test_code,
    ListenForPhone: listen_for_phone,
    StopListening: stop_listening,
    SaveSms: save_sms,
    TryModem: try_modem,
}

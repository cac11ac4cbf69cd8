"""The story of a case: one sentence an event, in trusted time, tries on one line, news marked."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain import events as ev
from kiosk.domain.state import State
from kiosk.ui.screens.case_story import Entry, Kind, Telling, story
from kiosk.ui.screens.case_times import times
from tests import given

DIGEST = "0" * 64
pytestmark = pytest.mark.usefixtures("qapp")


def told(events: list[ev.Event], seen: int = 0) -> list[Entry]:
    state = given.state_of(*given.staff(given.Days().moment()), *events)
    telling = Telling(state.staff, given.ladder(), "Asia/Jakarta", seen)
    return story(state.cases[given.CASE], events, telling)


def words(events: list[ev.Event]) -> list[str]:
    return [entry.told.words for entry in told(events)]


def of(kind: type[ev.DeliveryEvent], days: given.Days, **facts: object) -> ev.DeliveryEvent:
    return kind(when=days.walk(minutes=1), case=given.CASE, complaint=1, **facts)


def sent_after(tries: int, days: given.Days) -> list[ev.Event]:
    """That many tries without success."""
    events: list[ev.Event] = []
    for number in range(1, tries + 1):
        events.append(of(ev.SendingStarted, days, attempt=number))
        events.append(of(ev.SendingPostponed, days, what="offline", detail="no route"))
    return events


def test_a_case_reads_from_its_consent_to_its_letter():
    assert words(given.filed(given.Days().moment())) == [
        "Kasus dibuka. Peserta memberi persetujuan.",
        "Data KTP dicatat: Siti U••••••, NIK ............9901.",
        "Nomor HP dan email dicatat: 0812-xxxx-x001, s***@peserta.example.",
        "Percobaan 1: peserta meminta kode.",
        "Hasil percobaan 1: Limit tercapai.",
        "Pengaduan dibuat untuk Anak tangga 1.",
    ]


def test_the_identity_is_masked_in_every_sentence():
    entries = told(given.filed(given.Days().moment()))
    said = repr([entry.told for entry in entries])
    for secret in ("3171234101909901", "81200000001", "SITI UJI", "siti@peserta"):
        assert secret not in said


def test_many_tries_are_one_line_where_the_last_one_was():
    days = given.Days()
    events = [*given.filed(days.moment()), *sent_after(7, days)]
    last = told(events)[-1]
    assert last.order == len(events) - 1
    assert last.told.words == "Surat ke Anak tangga 1 dicoba 7 kali sejak 09.02 WIB."
    assert last.told.raw == "no route"
    assert len(told(events)) == len(given.filed(days.moment())) + 1


def test_a_try_that_came_to_something_is_told_by_what_it_came_to():
    days = given.Days()
    events = [
        *given.filed(days.moment()),
        *sent_after(2, days),
        of(ev.SendingStarted, days, attempt=3),
    ]
    assert words(events)[-1] == "Surat ke Anak tangga 1 sedang dikirim."
    events.append(of(ev.SendingAccepted, days, receipt="250 2.0.0 OK queued"))
    assert words(events)[-2:] == [
        "Surat ke Anak tangga 1 dicoba 2 kali sejak 09.02 WIB.",
        "Diterima server untuk Anak tangga 1.",
    ]
    assert told(events)[-1].told.raw == "250 2.0.0 OK queued"


def test_tries_after_something_else_happened_begin_anew():
    days = given.Days()
    events = [
        *given.filed(days.moment()),
        *sent_after(2, days),
        of(ev.SendingRequeued, days, recipient="lain@prakerja.example"),
        *sent_after(1, days),
    ]
    assert words(events)[-1] == "Surat ke Anak tangga 1 dicoba dikirim, belum terkirim."


def test_only_what_came_by_itself_since_the_last_look_is_new():
    days = given.Days()
    events = [
        *given.filed(days.moment()),
        of(ev.ReplyRead, days, key="a", what=ev.ReplyKind.ACKNOWLEDGEMENT),
        of(ev.CaseNumberNoted, days, number="22019", by=given.OFFICER),
        of(ev.ReplyRead, days, key="b", what=ev.ReplyKind.ANSWER, text="Sudah dipulihkan."),
    ]
    seen = len(events) - 3
    assert [entry.order for entry in told(events, seen) if entry.is_new] == [len(events) - 1]
    assert not any(entry.is_new for entry in told(events, len(events)))


def test_the_order_of_an_entry_is_that_of_its_event_in_the_case():
    days = given.Days()
    events = [*given.filed(days.moment()), *sent_after(3, days)]
    state = given.state_of(*events)
    assert told(events)[-1].order == state.cases[given.CASE].order


def test_the_author_is_the_colleague_or_loket():
    days = given.Days()
    events = [*given.filed(days.moment()), *sent_after(1, days)]
    assert {entry.by for entry in told(events)} == {"Pak Petugas", "Loket"}


def test_answers_and_steps_by_hand_lead_to_their_page():
    days = given.Days()
    climbed = {"rung": "telepon", "channel": ev.RungKind.CALL}
    events = [
        *given.filed(days.moment()),
        of(ev.RungClimbed, days, step=2, **climbed),
        of(ev.ReplyRead, days, key="b", what=ev.ReplyKind.ANSWER),
    ]
    assert [entry.step for entry in told(events)][-2:] == [2, 1]
    assert not any(entry.step for entry in told(events)[:-2])


def test_a_rung_that_the_ladder_does_not_know_any_more_keeps_its_id():
    days = given.Days()
    climbed = of(ev.RungClimbed, days, step=2, rung="faks", channel=ev.RungKind.CALL)
    assert "faks" in words([*given.filed(days.moment()), climbed])[-1]


def every_kind(days: given.Days) -> list[ev.Event]:
    """One of each kind that a case can have, as far as it may follow on the others."""
    common = {"when": days.moment(), "by": given.OFFICER, "case": given.CASE}
    contents = {"media": "image/png", "size": 90_000, "width": 720, "height": 1280}
    return [
        *given.filed(days.moment()),
        ev.ConsentRenewed(**common, consent=given.consent(complaint=False)),
        ev.DeviceChecked(**common, wanting=("sms-space",), network=ev.Network(verdict="slow")),
        ev.SmsTestStarted(**common, test=1, phone_hash="h", code_hash="c"),
        ev.SmsTestAccepted(**common, test=1),
        ev.SmsTestFailed(**common, test=1, what="sms-refused"),
        ev.SmsTestFailed(**common, test=1, what="a word of a later Loket"),
        ev.SmsTestUncertain(**common, test=1),
        *(ev.SmsCodeAnswered(**common, test=1, right=right) for right in (False, True)),
        *(ev.IncomingProofSeen(**common, phone_hash="h", how=how) for how in ev.ProofKind),
        ev.PortalLimitRead(**common, channel=given.SMS, minutes=120),
        ev.EvidenceAdded(**common, evidence="a", sha256=DIGEST, **contents),
        ev.EvidenceAdded(**common, evidence="b", sha256=DIGEST, **contents, replaces="a"),
        ev.EvidenceChosen(**common, rung="email-bri", evidence=("b",)),
        *(ev.EvidenceRemoved(**common, evidence="b", why=why) for why in ev.EvidenceEnd),
        ev.DossierGiven(**common, how="saved"),
        ev.SlipGiven(**common, how="printed"),
        of(ev.SendingStarted, days, attempt=1),
        of(ev.SendingPostponed, days, what="offline"),
        of(ev.SendingRejected, days, what="mail-refused", detail="550 no such user"),
        of(ev.SendingRequeued, days),
        of(ev.SendingUncertain, days),
        of(ev.UncertaintySettled, days, arrived=True, found="mailbox"),
        of(ev.SendingAccepted, days, receipt="250 OK", number="77"),
        of(ev.CaseNumberNoted, days, number="77"),
        *(of(ev.ReplyRead, days, key=kind, what=kind) for kind in ev.ReplyKind),
        of(ev.AnswerJudged, days, helps=False),
        of(ev.RungClimbed, days, step=2, rung="telepon", channel=ev.RungKind.CALL),
        *(of(ev.RungEnded, days, step=2, outcome=outcome) for outcome in ev.HandOutcome),
        *(ev.EligibilityDeclared(**common, fine=fine) for fine in (True, False)),
        ev.NewsSeen(**common),
        ev.CaseClosed(**common, outcome=ev.CloseOutcome.SOLVED),
    ]


def test_every_kind_of_event_has_a_sentence():
    events = every_kind(given.Days())
    kinds = {type(event) for event in events}
    assert kinds == set(ev.ParticipantEvent.__args__) - {ev.PersonErased}
    entries = told(events)
    assert len(entries) == len(events) - 1  # the try and what it came to are one line
    assert all(entry.told.words.strip() for entry in entries)
    assert {entry.kind for entry in entries} == set(Kind)


def test_an_event_stands_at_the_time_that_is_trusted_now():
    days = given.Days()
    events: list[ev.Event] = [*given.identified(days.moment())]
    days.walk(hours=1)
    days.step(hours=-5)
    events.append(given.asked(days.moment()))
    state = given.state_of(*events)
    at = times(state.cases[given.CASE], events)
    assert at[-1] - at[0] == timedelta(hours=1)


def test_a_boot_of_which_no_record_is_left_is_told_by_its_wall_clock():
    days = given.Days()
    events: list[ev.Event] = [given.opened(days.moment())]
    days.reboot(hours=2)
    events.append(ev.SlipGiven(when=days.moment(), case=given.CASE, how="printed"))
    between = days.true_at
    days.reboot(hours=2)
    events.append(ev.SlipGiven(when=days.moment(), case=given.CASE, how="printed"))
    state = State()
    for event in events:
        state.apply(event)
    assert times(state.cases[given.CASE], events)[1] == between


def test_an_absurd_clock_breaks_nothing():
    events = [given.opened(given.Days().moment())]
    state = given.state_of(*events)
    absurd = ev.SlipGiven(
        when=given.Moment(datetime(1970, 1, 1, tzinfo=UTC), -5, "another"),
        case=given.CASE,
        how="printed",
    )
    assert len(times(state.cases[given.CASE], [*events, absurd])) == len(events) + 1

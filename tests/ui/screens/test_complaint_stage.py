"""What stands between a case and its complaint, what ended it, and which step is in hand."""

from msgspec.structs import replace

from kiosk.domain import events as ev
from kiosk.domain.case import Case, DeliveryState
from kiosk.domain.events import HandOutcome, Purpose, RungKind
from kiosk.settings import Mail
from kiosk.ui.screens.complaint_stage import (
    End,
    Need,
    ended,
    in_hand,
    is_automatic,
    is_held,
    need,
)
from kiosk.ui.view import View
from tests import given
from tests.ui.screens.at_the_counter import complained, delivered, without_consent_to_complain
from tests.ui.screens.desk_view import of_state

MAIL = Mail(host="mail.example", sender="k@kios.example", complaint_to="p@a.example")


def view_of(counter: given.Counter) -> View:
    return of_state(counter.state, counter.days)


def test_the_first_thing_missing_is_named_until_nothing_is() -> None:
    counter = without_consent_to_complain(given.Counter())
    seen = [need(counter.case, view_of(counter))]
    complained(counter)
    case = counter.case
    person, contact = case.person, case.contact
    seen.append(need(case, view_of(counter)))
    case.consent = replace(case.consent, complaint=True)
    case.person = case.contact = None
    seen.append(need(case, view_of(counter)))
    case.person = person
    seen.append(need(case, view_of(counter)))
    case.contact = contact
    seen.append(need(case, view_of(counter)))
    assert seen == [Need.CAUSE, Need.CONSENT, Need.PERSON, Need.CONTACT, Need.PRESS]


def test_a_complaint_that_stands_needs_nothing_and_knows_that_it_came_by_itself() -> None:
    counter = complained(given.Counter())
    case = counter.case
    assert need(case, view_of(counter)) is Need.NOTHING
    assert case.complaint is not None
    assert is_automatic(case, case.complaint)
    later = replace(case.complaint, filed=replace(case.complaint.filed, mono_ms=9_999_999_999))
    assert not is_automatic(case, later)


def test_another_running_case_of_the_same_participant_comes_before_what_is_missing() -> None:
    counter = complained(without_consent_to_complain(given.Counter()))
    other = given.filed(counter.days.moment(), case="c0ffee0000000002", reference="PK-UJI-2")
    assert need(counter.case, view_of(counter)) is Need.CONSENT
    counter.record(*other)
    assert need(counter.case, view_of(counter)) is Need.ELSEWHERE


def test_a_complaint_is_followed_up_until_something_ends_it() -> None:
    counter = complained(given.Counter())
    assert end_of(counter.case) is None
    facts = {"when": counter.days.moment(), "case": given.CASE, "complaint": 1}
    counter.record(ev.ReplyRead(**facts, key="k1", what=ev.ReplyKind.ANSWER))
    counter.record(ev.AnswerJudged(**facts, helps=False))
    assert end_of(counter.case) is None
    counter.record(ev.AnswerJudged(**facts, helps=True))
    assert end_of(counter.case) is End.HELPED
    counter.days.walk(hours=25)
    counter.ask()
    counter.answer(given.WORKED)
    assert end_of(counter.case) is End.WORKED
    closed = ev.CaseClosed(
        when=counter.days.moment(), case=given.CASE, outcome=ev.CloseOutcome.SOLVED
    )
    counter.record(closed)
    assert end_of(counter.case) is End.CLOSED


def test_a_complaint_whose_consent_is_withdrawn_has_ended() -> None:
    counter = complained(given.Counter())
    without_consent_to_complain(counter)
    assert end_of(counter.case) is End.WITHDRAWN


def test_a_letter_waits_for_its_own_address_and_not_for_that_of_another() -> None:
    counter = complained(given.Counter())
    step = counter.case.complaint.first
    held = replace(view_of(counter).settings, mail=MAIL)
    recipient = (Purpose.COMPLAINT_RECIPIENT, "pengaduan@prakerja.example")
    answers = []
    for confirmed in ((), (recipient,), (recipient, (Purpose.MAIL_SERVER, "mail.example:587"))):
        counter.state.confirmed.update(confirmed)
        view = view_of(counter)
        object.__setattr__(view, "settings", held)
        answers.append(is_held(step, view))
    desk = replace(step, channel=RungKind.ZAMMAD)
    answers.append(is_held(desk, view))
    counter.state.confirmed.add((Purpose.HELPDESK, "pengaduan@prakerja.example"))
    answers.append(is_held(desk, view))
    assert answers == [True, True, False, True, False]


def test_the_step_that_needs_somebody_most_is_in_hand() -> None:
    counter = complained(given.Counter())
    delivered(counter, DeliveryState.ACCEPTED)
    facts = {"when": counter.days.moment(), "case": given.CASE, "complaint": 1}
    counter.record(ev.RungClimbed(**facts, step=2, rung="telepon", channel=RungKind.CALL))
    seen = [in_hand(counter.case.complaint).number]
    counter.record(ev.RungEnded(**facts, step=2, outcome=HandOutcome.PASSED_ON))
    letter = given.letter(step=3)
    counter.record(
        ev.RungClimbed(**facts, step=3, rung="bri", channel=RungKind.EMAIL, letter=letter)
    )
    seen.append(in_hand(counter.case.complaint).number)
    delivered(counter, DeliveryState.REJECTED, step=3)
    seen.append(in_hand(counter.case.complaint).number)
    told = {"key": "k1", "what": ev.ReplyKind.ACKNOWLEDGEMENT, "number": "22019"}
    counter.record(ev.ReplyRead(**facts, **told))
    seen.append(in_hand(counter.case.complaint).number)
    assert seen == [1, 3, 3, 3]
    counter.record(ev.SendingRequeued(**facts, step=3))
    assert in_hand(counter.case.complaint).number == 1


def end_of(case: Case) -> End | None:
    assert case.complaint is not None
    return ended(case, case.complaint)

"""A counter with a screen on it: wishes are granted by the real actions, and shown again."""

from zoneinfo import ZoneInfo

from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from kiosk.domain import events as ev
from kiosk.domain.actions import complaint as complaints
from kiosk.domain.actions import intake, ladder
from kiosk.domain.actions import otp as act
from kiosk.domain.agenda import Agenda
from kiosk.domain.board import Board
from kiosk.domain.case import DeliveryState
from kiosk.domain.errors import Refused, What
from kiosk.domain.masking import mask_name
from kiosk.domain.search import Finder
from kiosk.domain.tally import Tally
from kiosk.settings import Mail, Settings, Site
from kiosk.ui import wishes
from kiosk.ui.parts.action_bar import ActionButton
from kiosk.ui.parts.frame import Step
from kiosk.ui.screen import Screen
from kiosk.ui.steps import step_states
from kiosk.ui.view import STEPS, Place, View
from kiosk.ui.window import Window
from kiosk.ui.wishes import Draft, Wish
from kiosk.ui.wording.names import name
from tests import given

SIZES = ((1366, 768, 1.0), (1024, 600, 1.0), (1366, 768, 1.4), (1024, 600, 1.4))


class AtTheCounter(QObject):
    """Shows `screen` in the real window; `wishes` keeps what was wished, `left` places gone to."""

    def __init__(self, screen: Screen, place: Place, counter: given.Counter, **seen: object):
        super().__init__()
        self.screen, self.place, self.counter = screen, place, counter
        self.seen: dict[str, object] = seen
        self.by = given.OFFICER
        self.wishes: list[Wish] = []
        self.window = Window()
        screen.wished.connect(self.grant)

    def open(self, draft: Draft | None = None, size: tuple[int, int] = (1366, 768)) -> None:
        """Enters the screen as the reception does: first the words, then the window."""
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()
        self.screen.enter(self.view(), draft or {})
        view = self.view()
        assert view.case is not None
        states = step_states(view.case, self.place)
        steps = [Step(step, name(step), states[step]) for step in STEPS]
        masked = mask_name(view.case.consent.name)
        self.window.present_participant(masked, view.case.reference, steps)
        self.window.show_screen(self.screen)
        self.settle()

    def close(self) -> None:
        """Takes the window away for good: every theme is put on all that are left."""
        self.window.close()
        delete(self.window)

    def view(self) -> View:
        counter, settings = (
            self.counter,
            Settings(
                site=Site(name="Loket Uji", kiosk="UJI"),
                mail=Mail(host="mail.example", sender="k@kios.example", complaint_to="p@a.example"),
            ),
        )
        shown = View(
            state=counter.state,
            now=counter.now(),
            rules=counter.rules,
            settings=settings,
            board=Board(counter.state, counter.rules),
            finder=Finder(counter.state),
            tally=Tally(ZoneInfo("Asia/Jakarta")),
            agenda=Agenda(counter.state, counter.rules),
            staff=counter.state.staff[self.by],
            case=counter.state.cases.get(given.CASE),
        )
        for field, value in self.seen.items():
            object.__setattr__(shown, field, value)
        return shown

    def grant(self, wish: Wish) -> None:
        """As the reception grants it, with the real actions; refusals go back to the screen."""
        self.wishes.append(wish)
        try:
            self._grant(wish)
        except Refused as refused:
            self.screen.refuse(refused)
        self.beat()

    def beat(self, **passed: float) -> None:
        """Time passes and the truth is shown again, as each second."""
        self.counter.days.walk(**passed)
        self.screen.present(self.view())
        self.settle()

    def settle(self) -> None:
        for _ in range(4):
            QApplication.processEvents()

    def actions(self) -> dict[str, ActionButton]:
        """The buttons of the bar by the words on them."""
        shown = self.window.findChildren(ActionButton)
        return {button.text(): button for button in shown if button.isVisible()}

    def press(self, words: str) -> None:
        self.actions()[words].click()
        self.settle()

    def _grant(self, wish: Wish) -> None:
        counter, when = self.counter, self.counter.days.moment()
        state, case = counter.state, given.CASE
        match wish:
            case wishes.RequestCode(channel):
                counter.record(act.request_code(state, case, channel, counter.rules, when, self.by))
            case wishes.AnswerCode(channel, outcome, message):
                counter.answer(outcome, channel, message)
            case wishes.ReadOwnLimit(channel, minutes):
                counter.record(act.read_own_limit(state, case, channel, minutes, when, self.by))
            case wishes.FileComplaint():
                counter.record(
                    complaints.file_complaint(
                        state, case, counter.rules, given.write_letter, when, self.by
                    )
                )
            case wishes.SettleUncertain(number, arrived, step):
                settled = complaints.settle_uncertain(
                    state, case, number, arrived, when, self.by, step=step
                )
                counter.record(settled)
            case wishes.Requeue(number, recipient, step):
                again = complaints.requeue(state, case, number, when, self.by, recipient, step=step)
                counter.record(again)
            case wishes.NoteCaseNumber(number, typed, step):
                noted = complaints.note_case_number(
                    state, case, number, typed, when, self.by, step=step
                )
                counter.record(noted)
            case wishes.ClimbNow(rung):
                rungs, write = counter.rules.ladder, given.write_letter
                counter.record(ladder.start_early(state, case, rung, rungs, write, when, self.by))
            case wishes.EndRung(step, outcome, ticked, number, note):
                told = {"ticked": ticked, "number": number, "note": note}
                counter.record(*ladder.end_rung(state, case, step, outcome, when, self.by, **told))
            case wishes.JudgeAnswer(step, helps):
                counter.record(ladder.judge_answer(state, case, step, helps, when, self.by))
            case wishes.DeclareEligible(fine):
                counter.record(intake.declare_eligible(state, case, fine, when, self.by))
            case wishes.CloseCase(outcome):
                counter.record(intake.close_case(state, case, outcome, when, self.by))
            case _:
                pass


def delivered(
    counter: given.Counter, state: DeliveryState, detail: str = "", step: int = 1
) -> None:
    """Brings a letter of the case, by default the first, to `state`."""
    when = counter.days.moment()
    facts = {"when": when, "case": given.CASE, "complaint": 1, "step": step}
    counter.record(ev.SendingStarted(**facts, attempt=1))
    match state:
        case DeliveryState.ACCEPTED:
            counter.record(ev.SendingAccepted(**facts, receipt=detail))
        case DeliveryState.UNCERTAIN:
            counter.record(ev.SendingUncertain(**facts, detail=detail))
        case DeliveryState.REJECTED:
            counter.record(ev.SendingRejected(**facts, what=What.MAIL_REFUSED, detail=detail))
        case DeliveryState.QUEUED:
            counter.record(ev.SendingPostponed(**facts, what=What.OFFLINE, detail=detail))
        case DeliveryState.SENDING:
            pass


def complained(counter: given.Counter) -> given.Counter:
    """Limit messages on two days have tipped the policy: one letter waits."""
    counter.fail(given.LIMIT)
    counter.days.walk(hours=25)
    counter.fail(given.LIMIT)
    return counter


def without_consent_to_complain(counter: given.Counter) -> given.Counter:
    case = counter.case
    case.consent = replace(case.consent, complaint=False)
    return counter

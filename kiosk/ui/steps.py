"""Where a case stands: the state of each of the six steps, and the one to go on with."""

from kiosk.domain.case import Case, DeliveryState
from kiosk.domain.events import OtpOutcome
from kiosk.ui.parts.frame import StepState
from kiosk.ui.view import STEPS, Place

FINE_NETWORKS = ("good", "not-configured")


def step_states(case: Case | None, current: Place) -> dict[Place, StepState]:
    """For the rail: done, current, attention or todo for each step."""
    states: dict[Place, StepState] = dict.fromkeys(STEPS, "todo")
    if case:
        states[Place.CONSENT] = "done"
        states[Place.KTP] = _ktp(case)
        states[Place.CONTACT] = _contact(case)
        states[Place.DEVICE] = _device(case)
        states[Place.OTP] = _otp(case)
        states[Place.COMPLAINT] = _complaint(case)
    if current in states:
        states[current] = "current"
    return states


def standing(case: Case) -> Place:
    """The step to open a case at: the first one not done, or the complaint once there is one."""
    if case.complaints:
        return Place.COMPLAINT
    if case.attempts:
        return Place.OTP
    if case.person is None:
        return Place.KTP
    if case.contact is None:
        return Place.CONTACT
    return Place.DEVICE if case.device is None else Place.OTP


def _ktp(case: Case) -> StepState:
    if case.person is None:
        return "todo"
    differs = any(result.outcome == "different" for result in case.comparison)
    return "attention" if differs else "done"


def _contact(case: Case) -> StepState:
    if case.contact is None:
        return "todo"
    return "attention" if case.evidence == 0 else "done"


def _device(case: Case) -> StepState:
    if case.device is None:
        return "todo"
    network = case.device.network
    poor = network is not None and network.verdict not in FINE_NETWORKS
    return "attention" if case.device.wanting or poor else "done"


def _otp(case: Case) -> StepState:
    if not case.attempts:
        return "todo"
    return "done" if case.attempts[-1].outcome is OtpOutcome.WORKED else "attention"


def _complaint(case: Case) -> StepState:
    if case.complaint is None:
        return "todo"
    match case.complaint.delivery.state:
        case DeliveryState.ACCEPTED:
            return "done"
        case DeliveryState.UNCERTAIN | DeliveryState.REJECTED:
            return "attention"
    return "todo"

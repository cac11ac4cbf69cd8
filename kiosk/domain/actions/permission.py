"""Who may do what: the checks that the actions share."""

from kiosk.domain.case import Case
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.events import Role
from kiosk.domain.state import Staff, State


def signed_in(state: State, by: str) -> Staff:
    """The staff member `by`, or Refused(NOT_SIGNED_IN)."""
    staff = state.staff.get(by)
    if staff is None or staff.retired:
        raise Refused(Reason.NOT_SIGNED_IN)
    return staff


def supervisor(state: State, by: str) -> Staff:
    """The supervisor `by`, or Refused(NEEDS_SUPERVISOR)."""
    staff = signed_in(state, by)
    if staff.role is not Role.SUPERVISOR:
        raise Refused(Reason.NEEDS_SUPERVISOR)
    return staff


def open_case(state: State, case_id: str, by: str) -> Case:
    """A case that can still be worked on, by somebody signed in."""
    signed_in(state, by)
    case = known_case(state, case_id)
    if case.closed:
        raise Refused(Reason.CASE_CLOSED)
    return case


def known_case(state: State, case_id: str) -> Case:
    """The case with this id, or Refused(NO_SUCH_CASE)."""
    case = state.cases.get(case_id)
    if case is None:
        raise Refused(Reason.NO_SUCH_CASE)
    return case

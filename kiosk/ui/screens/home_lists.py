"""The rows of Beranda: from the board to masked names, pills and buttons."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication

from kiosk.domain.board import Row
from kiosk.domain.case import Case, DeliveryState
from kiosk.domain.masking import mask_name
from kiosk.domain.steps import Delivery
from kiosk.ui.parts.person_list import PersonLine
from kiosk.ui.steps import standing
from kiosk.ui.view import View
from kiosk.ui.wording import delivery as sending
from kiosk.ui.wording.names import name
from kiosk.ui.wording.times import ago, remaining, short_when

TONES = {
    DeliveryState.QUEUED: "warning",
    DeliveryState.SENDING: "info",
    DeliveryState.ACCEPTED: "info",
    DeliveryState.UNCERTAIN: "warning",
    DeliveryState.REJECTED: "bad",
}
SOON_MS = 60 * 60_000


def ready(view: View, most: int) -> list[PersonLine]:
    """Those who may ask for a code again."""
    rows = view.board.ready(view.now, most)
    go_on = QCoreApplication.translate("Home", "Lanjutkan")
    return _lines(view, rows, _ready_pill, "good", go_on)


def waiting(view: View, most: int) -> list[PersonLine]:
    """Those whose wait is running, the next first."""
    rows = view.board.waiting(view.now, most)
    return _lines(view, rows, _waiting_pill, "warning", _open())


def unfinished(view: View, most: int) -> list[PersonLine]:
    """Those whose data stopped half-way."""
    rows = view.board.unfinished(most)
    return _lines(view, rows, _step_pill, "neutral", _open())


def complaints(view: View, most: int) -> list[PersonLine]:
    """Those with a running complaint, the ones that need a person first."""
    lines = []
    for _, case_id in view.board.complaints(most):
        case = view.state.cases[case_id]
        if case.complaint:
            lines.append(_complaint_line(view, case, case.complaint.delivery))
    return lines


def found(view: View, ids: Iterable[str]) -> list[PersonLine]:
    """The results of a search."""
    cases = [view.state.cases[case_id] for case_id in ids if case_id in view.state.cases]
    return [_line(case, name(standing(case)), "neutral", _open()) for case in cases]


def _lines(
    view: View,
    rows: list[Row],
    pill: Callable[[View, Row, Case], str],
    tone: str,
    action: str,
) -> list[PersonLine]:
    cases = ((row, view.state.cases[row[1]]) for row in rows)
    return [_line(case, pill(view, row, case), tone, action) for row, case in cases]


def _line(case: Case, pill: str, tone: str, action: str) -> PersonLine:
    who = mask_name(case.person.name if case.person else case.consent.name)
    return PersonLine(case.id, who, case.reference, pill, tone, action)


def _ready_pill(view: View, row: Row, case: Case) -> str:
    del case
    since = ago(max(0, _ms(view, row) * -1))
    return QCoreApplication.translate("Home", "Jeda selesai {since}").format(since=since)


def _waiting_pill(view: View, row: Row, case: Case) -> str:
    del case
    left = _ms(view, row)
    if left < SOON_MS:
        return remaining(left)
    return short_when(row[0], view.now.at, view.settings.site.zone)


def _step_pill(view: View, row: Row, case: Case) -> str:
    del view, row
    return name(standing(case))


def _complaint_line(view: View, case: Case, delivery: Delivery) -> PersonLine:
    pill = sending.state(delivery.state)
    if delivery.state is DeliveryState.ACCEPTED:
        since = short_when(delivery.since.at, view.now.at, view.settings.site.zone)
        pill = f"{pill} · {since}"
    return _line(case, pill, TONES[delivery.state], _open())


def _ms(view: View, row: Row) -> int:
    return round((row[0] - view.now.at).total_seconds() * 1000)


def _open() -> str:
    return QCoreApplication.translate("Home", "Buka")

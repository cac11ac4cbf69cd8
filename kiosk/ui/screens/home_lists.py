"""The rows of Beranda: from the board to masked names, pills and buttons."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication

from kiosk.domain.board import Row
from kiosk.domain.case import Case
from kiosk.domain.events import RungKind
from kiosk.domain.ladder import next_opening
from kiosk.domain.masking import mask_name
from kiosk.domain.policy.climbing import is_to_do
from kiosk.domain.running import is_running, worked_since
from kiosk.domain.steps import Complaint, News, Standing, Step
from kiosk.ui.parts.person_list import PersonLine
from kiosk.ui.steps import standing
from kiosk.ui.view import View
from kiosk.ui.wishes import OpenCase, OpenStep, Wish
from kiosk.ui.wording import ladder
from kiosk.ui.wording.names import name
from kiosk.ui.wording.times import ago, brief_when, day, remaining, short_when

TONES = {
    Standing.QUEUED: "warning",
    Standing.UNCERTAIN: "warning",
    Standing.REJECTED: "bad",
    Standing.NOT_REACHED: "warning",
    Standing.TO_DO: "warning",
    Standing.ANSWERED: "good",
    Standing.SKIPPED: "neutral",
}
"""Any other is "info"."""
NEWS_TONES = {
    News.ANSWER: "good",
    News.NUMBER: "good",
    News.BOUNCE: "bad",
    News.REJECTED: "bad",
    News.UNCERTAIN: "warning",
    News.TO_DO: "warning",
}
ASKING = (Standing.UNCERTAIN, Standing.REJECTED)
SOON_MS = 60 * 60_000
MOST_DUE = 50
"""Rungs looked at for those whose desk is open now."""


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
    """Rungs that staff can climb now, then what came, then the rest as the board has it."""
    due = _living(view, view.agenda.to_do.until(view.now.at, MOST_DUE))
    ready = [line for case in due if (line := _due_line(view, case, now=True))]
    later = [line for case in due if (line := _due_line(view, case, now=False))]
    waits = {case.id for case in due}
    news = _living(view, view.agenda.news.newest(most + len(waits)))
    came = [_news_line(case) for case in news if case.news and case.id not in waits]
    known = _living(view, view.board.complaints(most * 2))
    rest = [_complaint_line(view, case, case.complaint) for case in known if case.complaint]
    first: dict[str, PersonLine] = {}
    for line in (*ready, *came, *later, *rest):
        first.setdefault(line.key, line)
    return list(first.values())[:most]


def way(case: Case) -> Wish:
    """Where one press on a row leads: the step to do, the answer to read, or the case."""
    complaint = case.complaint
    if complaint is None or not is_running(case):
        return OpenCase(case.id)
    if complaint.answered:
        return OpenStep(case.id, complaint.answered.number)
    step = _to_do(complaint)
    return OpenStep(case.id, step.number) if step else OpenCase(case.id)


def found(view: View, ids: Iterable[str]) -> list[PersonLine]:
    """The results of a search."""
    cases = [view.state.cases[case_id] for case_id in ids if case_id in view.state.cases]
    return [
        _line(case, name(standing(case)), "neutral", _open())._replace(more=_history())
        for case in cases
    ]


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


def _living(view: View, rows: Iterable[Row]) -> list[Case]:
    """The cases of these rows; who was erased is passed over."""
    return [case for row in rows if (case := view.state.cases.get(row[1]))]


def _due_line(view: View, case: Case, *, now: bool) -> PersonLine | None:
    """A rung to climb by hand: `now`, or when its desk opens."""
    step = _to_do(case.complaint) if case.complaint else None
    if step is None:
        return None
    rung, at = view.rules.ladder.rung.get(step.rung), view.now.at
    opens = next_opening(rung, at) if rung else at
    if now is not (opens <= at):
        return None
    facts = {"what": _by_hand(step.channel)}
    if now:
        said = QCoreApplication.translate("Home", "{what} · sejak {day}")
        pill = said.format(day=day(step.began.at, at, view.settings.site.zone), **facts)
        start = QCoreApplication.translate("Home", "Mulai")
        return _line(case, pill, "bad", start)._replace(more=_history())
    said = QCoreApplication.translate("Home", "{what} · buka {time}")
    pill = said.format(time=brief_when(opens, at, view.settings.site.zone), **facts)
    return _line(case, pill, "neutral", _open())._replace(more=_history())


def _news_line(case: Case) -> PersonLine:
    newest = case.news[-1]
    tone = NEWS_TONES.get(newest, "info")
    return _line(case, ladder.news(newest), tone, _open())._replace(more=_history())


def _complaint_line(view: View, case: Case, complaint: Complaint) -> PersonLine:
    pill, tone = _how_it_stands(view, case, complaint)
    return _line(case, pill, tone, _open())._replace(more=_history())


def _how_it_stands(view: View, case: Case, complaint: Complaint) -> tuple[str, str]:
    """The words of the pill and its tone; never more than is proven."""
    if not case.consent.complaint:
        return QCoreApplication.translate("Home", "Izin pengaduan ditarik"), "neutral"
    if worked_since(case, complaint):
        return QCoreApplication.translate("Home", "Kode sudah berhasil"), "good"
    if complaint.judged and complaint.judged.helps:
        return QCoreApplication.translate("Home", "Jawaban membantu"), "good"
    step = complaint.answered or next(
        (one for one in complaint.steps if one.standing in ASKING), complaint.last
    )
    words, tone = ladder.standing(step.standing), TONES.get(step.standing, "info")
    if step.standing is Standing.ACCEPTED and step.delivery:
        since = short_when(step.delivery.since.at, view.now.at, view.settings.site.zone)
        words = f"{words} · {since}"
    return words, tone


def _to_do(complaint: Complaint) -> Step | None:
    """The oldest step that waits for staff."""
    return next((step for step in complaint.steps if is_to_do(step)), None)


def _by_hand(kind: RungKind) -> str:
    match kind:
        case RungKind.CALL:
            return QCoreApplication.translate("Home", "Perlu telepon")
        case RungKind.CHAT:
            return QCoreApplication.translate("Home", "Perlu chat")
        case RungKind.INSTAGRAM:
            return QCoreApplication.translate("Home", "Perlu pesan Instagram")
    return QCoreApplication.translate("Home", "Perlu datang")


def _history() -> str:
    return QCoreApplication.translate("Home", "Riwayat")


def _ms(view: View, row: Row) -> int:
    return round((row[0] - view.now.at).total_seconds() * 1000)


def _open() -> str:
    return QCoreApplication.translate("Home", "Buka")

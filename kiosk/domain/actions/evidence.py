"""What staff may do with evidence: add a picture, cover parts of it, choose where it goes."""

from collections.abc import Sequence

from kiosk.domain.actions.permission import open_case
from kiosk.domain.case import Case, Picture
from kiosk.domain.clock import Moment
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.events import (
    CaseEvent,
    EvidenceAdded,
    EvidenceChosen,
    EvidenceEnd,
    EvidenceRemoved,
)
from kiosk.domain.policy.evidence import EvidenceRules, has_room
from kiosk.domain.state import State


def add_evidence(
    state: State, case_id: str, picture: Picture, rules: EvidenceRules, when: Moment, by: str
) -> EvidenceAdded:
    """Notes a picture whose octets lie sealed already. Refused without consent to complain."""
    case = open_case(state, case_id, by)
    if not case.consent.complaint:
        raise Refused(Reason.NO_COMPLAINT_CONSENT)
    if any(one.sha256 == picture.sha256 for one in case.pictures.values()):
        raise Refused(Reason.EVIDENCE_REPEATED)
    if not has_room(case, picture.size, rules):
        raise Refused(Reason.EVIDENCE_FULL, most=rules.most, mb=rules.total_mb)
    return _added(case_id, picture, when, by)


def redact_evidence(
    state: State, case_id: str, old: str, covered: Picture, when: Moment, by: str
) -> list[CaseEvent]:
    """The covered copy in place of the original, whose octets are deleted after this."""
    case = open_case(state, case_id, by)
    _known(case, old)
    ended = EvidenceRemoved(when=when, by=by, case=case_id, evidence=old, why=EvidenceEnd.REPLACED)
    return [_added(case_id, covered, when, by, replaces=old), ended]


def remove_evidence(
    state: State, case_id: str, picture: str, when: Moment, by: str
) -> EvidenceRemoved:
    """Takes a picture away; letters that went out with it are not called back by this."""
    case = open_case(state, case_id, by)
    _known(case, picture)
    return EvidenceRemoved(when=when, by=by, case=case_id, evidence=picture)


def let_go(case: Case, picture: Picture, when: Moment) -> EvidenceRemoved:
    """Loket itself deletes a picture whose date has come (``policy/evidence.py``)."""
    return EvidenceRemoved(when=when, case=case.id, evidence=picture.id, why=EvidenceEnd.DATE)


def choose_evidence(
    state: State, case_id: str, rung: str, pictures: Sequence[str], when: Moment, by: str
) -> EvidenceChosen:
    """Which pictures go along on one rung from now on."""
    case = open_case(state, case_id, by)
    for picture in pictures:
        _known(case, picture)
    return EvidenceChosen(when=when, by=by, case=case_id, rung=rung, evidence=tuple(pictures))


def _known(case: Case, picture: str) -> None:
    if picture not in case.pictures:
        raise Refused(Reason.NO_EVIDENCE)


def _added(
    case_id: str, picture: Picture, when: Moment, by: str, replaces: str = ""
) -> EvidenceAdded:
    return EvidenceAdded(
        when=when,
        by=by,
        case=case_id,
        evidence=picture.id,
        media=picture.media,
        size=picture.size,
        width=picture.width,
        height=picture.height,
        sha256=picture.sha256,
        replaces=replaces,
    )

"""What the golden journal of release 1 says, whatever release reads it."""

from pathlib import Path
from typing import Any

from kiosk.domain.case import Case, Complaint
from kiosk.domain.state import State

FOLDER = Path(__file__).parents[1] / "data" / "journal-v1"
PASSPHRASE = "kata sandi penyelia uji"  # opens nothing but this golden store
RECOVERY_KEY_BYTES = bytes(range(32, 64))


def summary(state: State) -> dict[str, Any]:
    """The state in plain words: only what this release already knew."""
    return {
        "staff": [
            [s.id, s.name, s.role.value, s.pin, len(s.refusals), s.retired]
            for s in state.staff.values()
        ],
        "confirmed": sorted([purpose.value, address] for purpose, address in state.confirmed),
        "references": state.references,
        "sharing": {key_hash: sorted(users) for key_hash, users in state.sharing.items()},
        "unsent": [[*key[:2], how_far.value] for key, how_far in state.unsent.items()],
        "salvaged": state.salvaged and [state.salvaged.kept, state.salvaged.lost],
        "highest": state.clock.highest.isoformat(),
        "cases": {case.id: _case(case) for case in state.cases.values()},
    }


def _case(case: Case) -> dict[str, Any]:
    person, contact, device = case.person, case.contact, case.device
    return {
        "reference": case.reference,
        "opened": case.opened.at.isoformat(),
        "touched": case.touched.at.isoformat(),
        "closed": case.closed and [case.closed.at.isoformat(), case.outcome],
        "consent": [case.consent.version, case.consent.complaint, case.consent.keep_days],
        "person": person and [person.name, person.nik, person.kk, str(person.birth_date)],
        "findings": [*case.person_findings, *case.contact_findings],
        "comparison": [[line.field, line.outcome, line.remedy] for line in case.comparison],
        "contact": contact and [contact.phone, contact.email, contact.operator, case.evidence],
        "device": device and [device.fine, device.wanting, device.network],
        "attempts": [
            [a.number, a.channel, a.asked.at.isoformat(), a.outcome, a.message]
            for a in case.attempts
        ],
        "own_limits": {channel: own.minutes for channel, own in case.own_limits.items()},
        "complaints": [_complaint(complaint) for complaint in case.complaints],
        "slips": case.slips,
    }


def _complaint(complaint: Complaint) -> list[Any]:
    delivery = complaint.delivery
    return [
        *(complaint.number, complaint.why, complaint.letter.recipient, complaint.case_number),
        *(delivery.state, delivery.attempt, delivery.receipt, delivery.what, delivery.detail),
    ]

"""What the golden journals of earlier releases say, whatever release reads them."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from kiosk.domain.case import Case, Complaint
from kiosk.domain.facts import Network
from kiosk.domain.state import State
from kiosk.domain.steps import Step

Plain = dict[str, Any]
DATA = Path(__file__).parents[1] / "data"
PASSPHRASE = "kata sandi penyelia uji"  # opens nothing but the golden stores
RECOVERY_KEY_BYTES = bytes(range(32, 64))


@dataclass(frozen=True)
class Golden:
    """One journal, and how to say in plain words what its release knew."""

    release: int
    say: Callable[[State], Plain]

    @property
    def folder(self) -> Path:
        return DATA / f"journal-v{self.release}"

    @property
    def lines(self) -> list[bytes]:
        """Its events as they were written."""
        return (self.folder / "events.jsonl").read_bytes().splitlines()

    @property
    def kinds(self) -> set[str]:
        return set((self.folder / "kinds.txt").read_text().split())

    @property
    def head(self) -> str:
        return (self.folder / "head.txt").read_text().strip()

    @property
    def summary(self) -> Plain:
        """What folding it said then."""
        told: Plain = json.loads((self.folder / "summary.json").read_text())
        return told

    def told(self, state: State) -> Plain:
        """The same of a state of today."""
        told: Plain = json.loads(json.dumps(self.say(state), default=msgspec.to_builtins))
        return told


def said_by_1(state: State) -> Plain:
    """Only what release 1 already knew."""
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


def said_by_2(state: State) -> Plain:
    """That, and the ladder, the replies and the evidence."""
    return {
        **said_by_1(state),
        "unsent": [[*key[:3], how_far.value] for key, how_far in state.unsent.items()],
        "mailboxes": state.mailboxes,
        "ladders": {case.id: _ladder(case) for case in state.cases.values()},
    }


def said_by_3(state: State) -> Plain:
    """That, and how phones are proven, what is declared, and the longer measurement."""
    return {
        **said_by_2(state),
        "sms_sent": [
            [one.at.at.isoformat(), one.case, one.phone_hash, one.test]
            for one in state.sms_sent
            if one.case  # whose case is forgotten is not in a store that is opened again
        ],
        "phones": {case.id: _phone(case) for case in state.cases.values()},
        "declared": {case.id: case.declared for case in state.cases.values()},
        "measured": {case.id: _measured(case) for case in state.cases.values()},
    }


def _case(case: Case) -> Plain:
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
        "device": device and [device.fine, device.wanting, _network(device.network)],
        "attempts": [
            [a.number, a.channel, a.asked.at.isoformat(), a.outcome, a.message]
            for a in case.attempts
        ],
        "own_limits": {channel: own.minutes for channel, own in case.own_limits.items()},
        "complaints": [_complaint(complaint) for complaint in case.complaints],
        "slips": case.slips,
    }


def _network(network: Network | None) -> Plain | None:
    """Without the longer measurement, which releases 1 and 2 did not know."""
    return network and {
        "verdict": network.verdict,
        "median_ms": network.median_ms,
        "advice": network.advice,
    }


def _complaint(complaint: Complaint) -> list[Any]:
    delivery = complaint.delivery
    return [
        *(complaint.number, complaint.why, complaint.letter.recipient, complaint.case_number),
        *(delivery.state, delivery.attempt, delivery.receipt, delivery.what, delivery.detail),
    ]


def _ladder(case: Case) -> Plain:
    return {
        "pictures": [[p.id, p.media, p.size, p.width, p.height] for p in case.pictures.values()],
        "covered": case.covered,
        "chosen": case.chosen,
        "news": case.news,
        "seen": case.seen,
        "steps": [
            [complaint.number, *_step(step)]
            for complaint in case.complaints
            for step in complaint.steps
        ],
        "judged": [one.judged and one.judged.helps for one in case.complaints],
        "answered": [one.answered and one.answered.number for one in case.complaints],
    }


def _phone(case: Case) -> Plain:
    return {
        "evidence": case.evidence,
        "tests": [
            [
                *(one.number, one.sent.at.isoformat(), one.phone_hash, one.code_hash, one.way),
                *(one.end, one.what, one.detail, one.reference, one.wrong, one.right),
            ]
            for one in case.sms_tests
        ],
        "incoming": case.incoming and [case.incoming.how, case.incoming.seen.at.isoformat()],
    }


def _measured(case: Case) -> list[Any] | None:
    """The longer measurement."""
    network = case.device and case.device.network
    if network is None:
        return None
    return [network.loss_percent, network.jitter_ms, network.tries, network.over_s, network.via]


def _step(step: Step) -> list[Any]:
    letter, sent, ended = step.letter, step.delivery, step.ended
    return [
        *(step.number, step.rung, step.channel, step.began.at.isoformat(), step.standing),
        *(step.remote, step.case_number),
        letter and [letter.recipient, letter.name, letter.email, letter.phone, letter.dossier],
        letter and letter.evidence,
        sent and [sent.state, sent.attempt, sent.receipt, sent.what, sent.detail],
        ended and [ended.outcome, ended.ticked, ended.note],
        [
            [r.key, r.what, r.sender, r.subject, r.text, r.number, r.line, r.matched]
            for r in step.replies
        ],
    ]


GOLDEN = (
    Golden(1, said_by_1),
    Golden(2, said_by_2),
    Golden(3, said_by_3),
    Golden(4, said_by_3),  # who left for the system is in the journal, and no state of anything
)

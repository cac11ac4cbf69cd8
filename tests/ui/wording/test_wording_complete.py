"""Every enum that reaches a person has words, and the words keep to the house's list."""

import re
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

import pytest

from kiosk.domain import comparison, events, network
from kiosk.domain.case import DeliveryState
from kiosk.domain.errors import Reason, Refused, What
from kiosk.domain.finding import Code, Finding
from kiosk.domain.person import DateFlaw, NameFlaw, NameNote, Sex
from kiosk.domain.policy.cooldown import Because
from kiosk.settings import Kind, Language, Security, Typing, Zone
from kiosk.settings_file import Expected
from kiosk.ui.proving import Readiness
from kiosk.ui.view import Place
from kiosk.ui.wording import (
    compared,
    delivery,
    device,
    findings,
    names,
    otp,
    phone,
    refusals,
    sms,
    troubles,
)
from kiosk.ui.wording import network as network_words
from kiosk.ui.wording.consent import consent_text
from kiosk.ui.wording.guide import Scene, guide
from tools.texts import texts_of

WORDING = Path(__file__).parents[3] / "kiosk" / "ui" / "wording"
FACTS = {"remaining_ms": 252_000, "digits": 15, "tries_left": 3, "least": 10}

SENTENCES: dict[type[StrEnum], Callable[..., str]] = {
    Reason: lambda reason: refusals.refusal(Refused(reason)),
    What: troubles.trouble,
    events.OtpOutcome: otp.next_step,
    events.Persistence: otp.why_filed,
    Because: lambda because: otp.waiting(because, 7_200_000, 5),
    Code: lambda code: findings.finding(Finding(code, "1990-01-01", "1990-01-02")),
    NameFlaw: findings.name_flaw,
    NameNote: findings.name_note,
    DateFlaw: findings.date_flaw,
    network.Kind: network_words.verdict,
    network.Advice: lambda one: network_words.advice((one,))[0],
    comparison.Remedy: lambda remedy: compared.remedy(remedy, comparison.Field.BIRTH_DATE),
    device.Point: lambda point: device.point(point).remedy,
    Readiness: lambda why: sms.closed(why) or "Siap.",
    Scene: lambda scene: guide(scene).why,
}
LABELS: dict[type[StrEnum], Callable[..., str]] = {
    **dict.fromkeys(
        (
            events.Role,
            events.OtpChannel,
            events.ConsentMethod,
            events.Purpose,
            events.ClockSource,
            events.CloseOutcome,
            events.EraseCause,
            Sex,
            Kind,
            Language,
            Security,
            Typing,
            Zone,
            Place,
        ),
        names.name,
    ),
    events.OtpOutcome: otp.outcome,
    DeliveryState: delivery.state,
    Code: findings.label,
    Expected: troubles.expected,
    network.Kind: network_words.label,
    comparison.Field: compared.field,
    comparison.Outcome: compared.outcome,
    comparison.How: lambda how: compared.outcome("equivalent", how),
    device.Point: device.label,
}
AVOIDED = re.compile(
    r"\b(ticket|tiket|users?|klien|retry|cooldown|jeda sistem|kuota otp|komplain|eskalasi|outbox"
    r"|evidence|consent|resi|error|tidak valid|nomor mati|counter|call center|resmi)\b",
    re.IGNORECASE,
)


def members(table: dict[type[StrEnum], Callable[..., str]]) -> list[object]:
    return [
        pytest.param(speak, member, id=f"{enum.__name__}.{member.name}")
        for enum, speak in table.items()
        for member in enum
    ]


def written() -> list[str]:
    texts = [text for file in sorted(WORDING.glob("*.py")) for text in texts_of(file, "")[0]]
    consent = consent_text("id", 30, "Loket Latihan")
    return [text.source for text in texts] + [*consent.paragraphs, *consent[4:]]


@pytest.mark.parametrize(("speak", "member"), members(SENTENCES))
def test_every_situation_has_a_whole_sentence(speak, member):
    words = speak(member)
    assert words[0].isupper() or words[0].isdigit()
    assert words.endswith((".", "!", "?"))
    assert not set("{}") & set(words)


@pytest.mark.parametrize(("speak", "member"), members(LABELS))
def test_every_label_is_short_and_not_the_code_behind_it(speak, member):
    words = speak(member)
    assert 0 < len(words) <= 50
    assert words != member.value
    assert not words.endswith(".")


@pytest.mark.parametrize("reason", list(Reason))
def test_a_refusal_takes_the_facts_that_came_along(reason):
    words = refusals.refusal(Refused(reason, **FACTS))
    assert not set("{}") & set(words)
    assert words.endswith(".")


def test_a_refusal_tells_how_long_to_wait():
    waiting = Refused(Reason.STILL_WAITING, remaining_ms=252_000)
    assert refusals.refusal(waiting).endswith("Boleh coba lagi dalam 4 menit 12 detik.")


def test_every_refusal_and_every_trouble_says_what_to_do_next():
    """Two statements at least: what is wrong, and the way on."""
    for words in [refusals.refusal(Refused(r)) for r in Reason] + [*map(troubles.trouble, What)]:
        assert len(re.findall(r"[.;,](?: |$)", words)) >= 2, words


def test_no_sentence_uses_a_word_the_house_avoids():
    guilty = [text for text in written() if AVOIDED.search(text)]
    assert guilty == []


def test_operator_always_means_the_company_behind_a_number():
    spoken = [text for text in written() if "operator" in text.replace("{operator}", "").lower()]
    assert spoken
    for text in spoken:
        assert re.search(r"[Nn]omor|operator lain|Kode operator|Operator tidak dikenal", text), text


def test_nothing_claims_that_dukcapil_was_asked_or_that_the_desk_is_prakerjas():
    for text in written():
        assert not re.search(r"(terdaftar|valid|sesuai) di Dukcapil|loket Prakerja", text), text


def test_only_a_code_read_back_is_called_proven():
    proven = [level for level in range(5) if "terbukti" in phone.level(level).lower()]
    assert proven == [3]

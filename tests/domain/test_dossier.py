"""The dossier: every fact as a code, in one stable text."""

from datetime import timedelta
from hashlib import sha256

import msgspec
import pytest

from kiosk.domain import events as ev
from kiosk.domain.dossier import (
    HEAD_MEANS,
    MOST_ATTEMPTS,
    MOST_REPLIES,
    Dossier,
    as_json,
    digest,
    dossier_of,
    read_dossier,
)
from kiosk.domain.errors import What
from tests import given

HEAD = "9f" * 32
LADDER = given.ladder()


def written(counter: given.Counter, evidence: tuple[str, ...] = ()) -> Dossier:
    return dossier_of(
        counter.case,
        ev.Persistence.ON_TWO_DAYS,
        1,
        counter.now().at,
        kiosk="UJI",
        site="Karang Taruna Mekar",
        ladder=LADDER,
        evidence=evidence,
        head=HEAD,
    )


@pytest.fixture
def counter() -> given.Counter:
    """A complaint on its second rung: the letter was accepted and answered, the call is made."""
    counter = given.Counter()
    for _ in range(2):
        counter.answer(given.LIMIT, message="limit OTP Prakerja telah mencapai batas")
        counter.days.walk(days=1, minutes=1)
    assert counter.case.complaint
    here = {"case": given.CASE, "complaint": 1}
    when = counter.days.moment()
    counter.record(
        ev.SendingStarted(when=when, **here, attempt=1),
        ev.SendingAccepted(when=when, **here, receipt="250 2.0.0 queued as 4711"),
        ev.ReplyRead(
            when=when, **here, key="r1", what=ev.ReplyKind.ACKNOWLEDGEMENT, number="22019",
            text="Nomor Anda 22019. Rahasia lain.",
        ),
        ev.CaseNumberNoted(when=when, **here, number="22019"),
        ev.RungClimbed(when=when, **here, step=2, rung="telepon", channel=ev.RungKind.CALL),
        ev.RungEnded(
            when=when, **here, step=2, outcome=ev.HandOutcome.PASSED_ON, note="Ibu Ani, catatan"
        ),
    )  # fmt: skip
    return counter


def test_it_tells_who_what_when_and_how_far_each_rung_came(counter: given.Counter):
    told = written(counter)
    assert (told.reference, told.kiosk, told.site) == (
        given.REFERENCE, "UJI", "Karang Taruna Mekar",
    )  # fmt: skip
    assert (told.name, told.nik) == ("SITI UJI", "............9901")
    assert [one.outcome for one in told.attempts] == ["limit-message", "limit-message"]
    assert (told.first_day, told.last_day) == ("2026-11-23", "2026-11-24")
    letter, call = told.steps
    assert (letter.name, letter.recipient) == ("Anak tangga 1", "pengaduan@prakerja.example")
    assert (letter.standing, letter.receipt, letter.case_number) == (
        "acknowledged", "250 2.0.0 queued as 4711", "22019",
    )  # fmt: skip
    [reply] = letter.replies
    assert (reply.kind, reply.number) == ("acknowledgement", "22019")
    assert (call.kind, call.standing, call.outcome) == ("call", "passed-on", "passed-on")
    assert (call.recipient, call.receipt) == ("0800-000-0000", "")
    assert (told.head, told.head_means) == (HEAD, HEAD_MEANS)


def test_it_holds_nothing_that_nobody_needs_to_know(counter: given.Counter):
    text = as_json(written(counter))
    person = given.person()
    for secret in (person.nik, person.kk, "1990", "Rahasia lain", "Ibu Ani", "hash of"):
        assert secret not in text


def test_times_have_the_offset_of_wib_even_across_midnight(counter: given.Counter):
    told = written(counter)
    assert told.attempts[0].at == "2026-11-23T09:00:00+07:00"
    night = dossier_of(
        counter.case, ev.Persistence.ON_TWO_DAYS, 1, given.MORNING + timedelta(hours=16),
        kiosk="", site="", ladder=LADDER, evidence=(), head="",
    )  # fmt: skip
    assert night.made_at == "2026-11-24T01:00:00+07:00"


def test_evidence_is_named_by_its_place_and_known_by_its_octets(counter: given.Counter):
    for name in ("gambar-a", "gambar-b"):
        counter.record(
            ev.EvidenceAdded(
                when=counter.days.moment(), case=given.CASE, evidence=name, media="image/jpeg",
                size=345_678, width=1080, height=2400, sha256=sha256(name.encode()).hexdigest(),
            )
        )  # fmt: skip
    told = written(counter, ("gambar-b", "gambar-a", "gone"))
    assert [one.label for one in told.evidence] == ["bukti-1", "bukti-2"]
    assert told.evidence[0].sha256 == sha256(b"gambar-b").hexdigest()
    assert "gambar-" not in as_json(told)


def test_the_same_dossier_gives_the_same_text_with_its_keys_in_order(counter: given.Counter):
    text = as_json(written(counter))
    assert text == as_json(written(counter))
    assert list(msgspec.json.decode(text)) == sorted(msgspec.json.decode(text))
    assert read_dossier(text) == written(counter)


def test_a_later_version_is_read_as_far_as_it_is_known(counter: given.Counter):
    text = as_json(written(counter))
    assert read_dossier('{"zz":[1],' + text[1:]) == written(counter)


def test_the_digest_is_of_exactly_the_octets():
    text = '{"name":"ZO\u00cb"}'
    assert digest(text).replace(" ", "") == sha256(text.encode()).hexdigest()
    assert [len(group) for group in digest(text).split()] == [8] * 8


def test_it_stays_small_however_much_has_happened(counter: given.Counter):
    here = {"case": given.CASE, "complaint": 1}
    for number in range(200):
        counter.answer(given.LIMIT, message="limit " * 40)
        counter.days.walk(days=1)
        reply = ev.ReplyRead(
            when=counter.days.moment(), **here, key=f"k{number}", what=ev.ReplyKind.ANSWER
        )
        counter.record(reply)
    told = written(counter)
    assert [one.number for one in told.attempts] == list(range(163, 203))
    assert told.attempts_before == 202 - MOST_ATTEMPTS
    assert told.first_day == "2026-11-23"
    assert len(told.steps[0].replies) == MOST_REPLIES
    assert len(as_json(told)) < 20_000


def test_a_receipt_without_end_is_cut(counter: given.Counter):
    here = {"case": given.CASE, "complaint": 1, "step": 3}
    when = counter.days.moment()
    counter.record(
        ev.RungClimbed(
            when=when, **here, rung="gone", channel=ev.RungKind.EMAIL, letter=given.letter()
        ),
        ev.SendingRejected(when=when, **here, what=What.MAIL_REFUSED),
        ev.SendingRequeued(when=when, **here),
        ev.SendingAccepted(when=when, **here, receipt="x" * 5000),
    )
    last = written(counter).steps[-1]
    assert (last.rung, last.name, len(last.receipt)) == ("gone", "", 300)


def test_there_is_no_dossier_without_a_person():
    state = given.state_of(given.opened(given.Days().moment()))
    with pytest.raises(LookupError):
        dossier_of(
            state.cases[given.CASE], ev.Persistence.ON_TWO_DAYS, 1, given.MORNING,
            kiosk="", site="", ladder=LADDER, evidence=(), head="",
        )  # fmt: skip

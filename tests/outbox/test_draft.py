"""From a case to the facts that a letter tells."""

from datetime import timedelta

import pytest

from kiosk.domain import events as ev
from kiosk.domain.actions.otp import Occasion
from kiosk.domain.dossier import MOST_ATTEMPTS, read_dossier
from kiosk.domain.policy.rules import Rules
from kiosk.outbox.draft import ComplaintDraft, Origin, draft_of
from kiosk.outbox.letter import write_letter
from tests import given

ORIGIN = Origin(kiosk="UJI", site="Karang Taruna Mekar", domain="kios.example")
FIRST = Occasion(ev.Persistence.ON_TWO_DAYS, 1, 1, "email-prakerja")
BANK = Occasion(ev.Persistence.ON_TWO_DAYS, 1, 2, "email-bri")
LADDER = given.ladder()


def picture(number: int) -> ev.EvidenceAdded:
    return ev.EvidenceAdded(
        when=given.Days().moment(), case=given.CASE, evidence=f"gambar-{number}",
        media="image/jpeg", size=1000, width=100, height=200, sha256="ab" * 32,
    )  # fmt: skip


def drafted(counter: given.Counter, occasion: Occasion = FIRST, ladder=LADDER) -> ComplaintDraft:
    now = counter.now().at
    return draft_of(counter.case, occasion, ladder, now, origin=ORIGIN, head="9f" * 32)


def test_a_case_tells_what_was_found_and_only_the_end_of_the_nik():
    counter = given.Counter()
    counter.fail(ev.OtpOutcome.SITE_ERROR)
    checked = ev.DeviceChecked(
        when=counter.days.moment(), case=given.CASE, fine=("storage",),
        network=ev.Network(verdict="good"),
    )  # fmt: skip
    counter.record(checked)
    draft = drafted(counter)
    assert draft.nik == "............9901"
    assert draft.findings == (
        "nik-shape-right", "phone-shape-right", "phone-said-active", "device-fine", "network-good",
    )  # fmt: skip
    [one] = draft.tries
    assert abs(one.at - given.MORNING) < timedelta(seconds=1)
    assert one.outcome is ev.OtpOutcome.SITE_ERROR
    letter = write_letter(draft)
    assert given.person().nik not in str(letter)
    assert given.person().kk not in str(letter)


def test_a_letter_goes_where_the_ladder_says():
    counter = given.Counter()
    assert drafted(counter).recipient == "pengaduan@prakerja.example"
    assert drafted(counter, BANK).recipient == "limit@bank.example"


def test_a_rung_that_is_gone_leaves_the_letter_waiting_for_an_address():
    draft = drafted(given.Counter(), FIRST, Rules().ladder)
    assert (draft.recipient, draft.kind) == ("", ev.RungKind.EMAIL)


def test_what_goes_along_is_what_was_chosen_for_the_rung():
    counter = given.Counter()
    counter.record(picture(1), picture(2))
    chosen = ev.EvidenceChosen(
        when=counter.days.moment(), case=given.CASE, rung="email-bri", evidence=("gambar-2",)
    )
    counter.record(chosen)
    assert drafted(counter).evidence == ("gambar-1", "gambar-2")
    draft = drafted(counter, BANK)
    assert draft.evidence == ("gambar-2",)
    assert len(read_dossier(draft.dossier).evidence) == 1


def test_a_rung_that_takes_no_enclosure_gets_neither_dossier_nor_pictures():
    counter = given.Counter()
    counter.record(picture(1))
    bare = given.ladder(rung={"email-prakerja": given.rung(1, ev.RungKind.ZAMMAD, encloses=False)})
    draft = drafted(counter, FIRST, bare)
    assert (draft.dossier, draft.evidence) == ("", ())
    assert "dossier" not in write_letter(draft).text


def test_the_ladders_own_text_opens_the_letter_with_the_facts_put_in():
    own = given.ladder(
        rung={
            "email-prakerja": given.rung(
                1, ev.RungKind.EMAIL, text=("Untuk $name.", "Nomor kasus $case_number.")
            )
        }
    )
    assert drafted(given.Counter(), FIRST, own).opening == ("Untuk SITI UJI.",)


def test_however_often_a_code_was_asked_for_the_letter_lists_the_newest():
    counter = given.Counter()
    for _ in range(MOST_ATTEMPTS + 3):
        counter.answer(ev.OtpOutcome.SITE_ERROR)
        counter.days.walk(days=1)
    draft = drafted(counter)
    assert (len(draft.tries), draft.tries_before) == (MOST_ATTEMPTS, 3)
    assert draft.tries[-1].at == counter.case.attempts[-1].asked.at


def test_there_is_no_letter_without_a_person():
    state = given.state_of(given.opened(given.Days().moment()))
    with pytest.raises(LookupError):
        draft_of(state.cases[given.CASE], FIRST, LADDER, given.MORNING, origin=ORIGIN, head="")

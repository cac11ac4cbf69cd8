"""The same facts for every channel: with places, short, and as one says them."""

from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import resources
from kiosk.domain import events as ev
from kiosk.outbox.forms import (
    GSM,
    SHORT,
    Facts,
    facts_of,
    fill,
    paragraphs,
    short_form,
    spoken_form,
    text_of,
)
from tests import given as desk

FACTS = Facts(
    name="SITI UJI",
    reference="PK-BMK07-20261123-4X",
    email="siti@peserta.example",
    phone="+6281200000001",
    attempts=7,
    first_day=date(2026, 11, 21),
    last_day=date(2026, 11, 23),
    case_number="22019",
    site="BRI Unit Banyumanik",
)
ANY = st.text(max_size=60)
STRANGE = st.builds(
    Facts,
    name=ANY,
    reference=st.just(FACTS.reference),
    email=ANY,
    phone=ANY,
    attempts=st.integers(0, 10_000),
    first_day=st.none() | st.dates(),
    last_day=st.none() | st.dates(),
    case_number=ANY,
    site=ANY,
)


def changed(**facts: object) -> Facts:
    return msgspec.structs.replace(FACTS, **facts)


def test_every_fact_has_its_place():
    everything = "$name|$reference|$email|$phone|$attempts|$first_day|$last_day|$case_number|$site"
    assert fill([everything], FACTS).split("|") == [
        "SITI UJI",
        "PK-BMK07-20261123-4X",
        "siti@peserta.example",
        "0812-0000-0001",
        "7",
        "21 November 2026",
        "23 November 2026",
        "22019",
        "BRI Unit Banyumanik",
    ]


def test_what_is_no_place_stays_as_it_is():
    assert fill(["Rp$$5 $nama ${lain} $ 5%"], FACTS) == "Rp$5 $nama ${lain} $ 5%"


def test_a_paragraph_whose_fact_is_not_known_is_left_out():
    told = ["Halo.", "Nomor kasus $case_number, dari $site.", "Sudah $attempts kali."]
    assert paragraphs(told, changed(case_number="", attempts=0)) == ["Halo."]


def test_a_fact_that_looks_like_a_place_is_not_filled_again():
    assert fill(["$name"], changed(name="$email ${phone}\n$$")) == "$email ${phone} $$"


@pytest.mark.parametrize(
    ("most", "kept"),
    [
        (0, "Satu dua. Tiga!\nEmpat? Lima."),
        (28, "Satu dua. Tiga!\nEmpat? Lima."),
        (27, "Satu dua. Tiga!\nEmpat?"),
        (22, "Satu dua. Tiga!\nEmpat?"),
        (21, "Satu dua. Tiga!"),
        (9, "Satu dua."),
        (8, ""),
    ],
)
def test_a_text_too_long_ends_with_a_whole_sentence(most: int, kept: str):
    assert fill(["Satu dua. Tiga!", "Empat? Lima."], FACTS, most) == kept


@given(STRANGE, st.lists(ANY, max_size=4), st.integers(1, 200))
def test_no_text_is_longer_than_its_channel_takes(facts: Facts, template: list[str], most: int):
    assert len(fill(template, facts, most)) <= most


@pytest.mark.parametrize("kind", ev.RungKind)
def test_phone_and_email_are_never_written_where_strangers_read(kind: ev.RungKind):
    text = ("Saya $name.", "Hubungi $phone.", "Atau ${email}, rujukan $reference.")
    told = text_of(desk.rung(1, kind, text=text), FACTS)
    public = kind is ev.RungKind.INSTAGRAM
    for secret in ("0812", "peserta.example"):
        assert (secret not in told) is public
    assert told.startswith("Saya SITI UJI.")


def test_no_form_of_any_shipped_rung_tells_a_nik():
    counter = desk.Counter()
    counter.fail(desk.LIMIT)
    facts = facts_of(counter.case, "BRI Unit Banyumanik")
    told = [text_of(placed.rung, facts) for placed in resources.ladder().placed()]
    for text in (*told, short_form(facts), spoken_form(facts)):
        assert desk.person().nik not in text
        assert desk.person().kk not in text
        assert "$" not in text


def test_the_facts_of_a_case_are_told_in_wib_days():
    counter = desk.Counter()
    counter.days.walk(hours=15.5)  # past midnight in WIB, still the same day in UTC
    counter.answer(desk.MISSING)
    counter.days.walk(days=2)
    counter.answer(desk.MISSING)
    facts = facts_of(counter.case, "Mekar")
    assert (facts.first_day, facts.last_day) == (date(2026, 11, 24), date(2026, 11, 26))
    assert (facts.attempts, facts.case_number, facts.site) == (2, "", "Mekar")


def test_the_short_form_tells_the_most_important_first():
    assert short_form(FACTS) == (
        "Limit OTP Prakerja, rujukan PK-BMK07-20261123-4X. 7 percobaan, 21-11-2026 s.d. "
        "23-11-2026. SITI UJI. Nomor kasus 22019. Akun siti@peserta.example."
    )


@given(STRANGE)
def test_the_short_form_fits_one_sms_and_has_the_reference(facts: Facts):
    told = short_form(facts)
    assert len(told) <= SHORT
    assert set(told) <= GSM
    assert facts.reference in told


def test_letters_that_no_sms_knows_lose_their_marks():
    assert "Zoe D'Arc ? Nu?." in short_form(changed(name="Zoë D\u2019Arc 名 Nu|"))


def test_on_the_phone_digits_come_in_groups_and_dates_in_words():
    assert spoken_form(FACTS).split("\n") == [
        "Saya dari BRI Unit Banyumanik, mendampingi SITI UJI.",
        "Keperluannya: limit OTP Prakerja.",
        "Nomor rujukan kami: P K, B M K 0 7, 2026 11 23, 4 X.",
        "Sudah 7 kali meminta kode, pertama kali 21 November 2026, terakhir 23 November 2026.",
        "Email akun: siti at peserta titik example.",
        "Nomor HP: 0812 0000 0001.",
        "Nomor kasus yang sudah ada: 22019.",
    ]


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("PRK-2211-0847", "P R K, 2211, 0847"),
        ("123456", "1234 56"),
        ("#99", "99"),
        ("INC0012345678", "I N C, 0012 3456 78"),
    ],
)
def test_a_case_number_is_said_in_pieces(number: str, said: str):
    assert spoken_form(changed(case_number=number)).endswith(f": {said}.")


@given(STRANGE)
def test_the_spoken_form_takes_whatever_was_typed(facts: Facts):
    assert spoken_form(facts).count("\n") <= 6

"""The letter that Prakerja reads."""

from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.domain import events as ev
from kiosk.domain.finding import Code
from kiosk.domain.network import Kind
from kiosk.domain.state import State
from kiosk.outbox.address import is_plain
from kiosk.outbox.draft import ComplaintDraft, Origin, Try, draft_of, masked_nik
from kiosk.outbox.letter import date_in_words, trial_letter, write_letter
from tests.outbox.given import PRAKERJA, filed, moment

HEAD = "9f" * 32
DRAFT = ComplaintDraft(
    reference="PK-DEMO-20261123-7K",
    number=1,
    origin=Origin(kiosk="DEMO", site="Karang Taruna Mekar", domain="kios.example"),
    recipient=PRAKERJA,
    name="SITI 'AISYAH",
    nik="............9901",
    email="siti@peserta.example",
    phone="+6281200000001",
    tries=(
        Try(
            at=datetime(2026, 11, 22, 17, 30, tzinfo=UTC),
            channel=ev.OtpChannel.SMS,
            outcome=ev.OtpOutcome.LIMIT_MESSAGE,
            message="limit OTP Prakerja telah mencapai batas",
        ),
        Try(at=datetime(2026, 11, 23, 2, 5, tzinfo=UTC), channel=ev.OtpChannel.EMAIL, outcome=None),
    ),
    findings=("nik-shape-right", "phone-said-active", "network-good"),
    why=ev.Persistence.ON_TWO_DAYS,
    head=HEAD,
    made_at=datetime(2026, 11, 23, 2, 10, tzinfo=UTC),
)


class Cells(HTMLParser):
    """What a mail reader would show, and the tags it would see."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.shown = ""
        self.feed(html)

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.shown += data


def changed(**facts: object) -> ComplaintDraft:
    return msgspec.structs.replace(DRAFT, **facts)


def test_the_letter_says_who_what_when_and_what_is_asked_in_both_forms() -> None:
    letter = write_letter(DRAFT)
    said = (
        "SITI 'AISYAH",
        "............9901",
        "siti@peserta.example",
        "+6281200000001",
        "PK-DEMO-20261123-7K",
        "Pesan batas OTP muncul pada dua hari yang berbeda.",
        "limit OTP Prakerja telah mencapai batas",
        "kode OTP",
        "nomor laporan (nomor kasus)",
        "Karang Taruna Mekar",
        "bukan loket resmi Prakerja",
        "23 November 2026 pukul 09.10 WIB",
        HEAD,
        "bukan jaminan",
    )
    for fact in said:
        assert fact in letter.text
        assert fact in Cells(letter.html).shown


def test_subject_and_message_id_carry_the_reference_and_no_person() -> None:
    letter = write_letter(DRAFT)
    assert letter.subject == "Permohonan bantuan limit OTP Prakerja [PK-DEMO-20261123-7K]"
    assert letter.message_id == "<PK-DEMO-20261123-7K.1@kios.example>"
    assert letter.recipient == PRAKERJA


def test_times_are_wib_even_across_midnight() -> None:
    text = write_letter(DRAFT).text
    assert " 1. 23-11-2026 00.30 | SMS | Pesan batas OTP muncul | limit OTP" in text
    assert " 2. 23-11-2026 09.05 | Email | Belum ada hasil | (tidak dicatat)" in text
    assert date_in_words(datetime(2026, 12, 31, 17, 0, tzinfo=UTC)) == (
        "1 Januari 2027 pukul 00.00 WIB"
    )


def test_the_same_draft_gives_the_same_letter() -> None:
    assert write_letter(DRAFT) == write_letter(changed())


@pytest.mark.parametrize(
    "words",
    [
        Code,
        ["account-same", "account-differs", "phone-proven-active", "device-fine", "device-wanting"],
        [f"network-{kind}" for kind in Kind if kind is not Kind.NOT_CONFIGURED],
    ],
)
def test_every_finding_is_told_in_a_sentence_or_was_an_error_that_stops_earlier(
    words: list[str],
) -> None:
    without = write_letter(changed(findings=())).text
    assert "Belum ada pemeriksaan yang dicatat." in without
    for code in words:
        told = "Belum ada pemeriksaan" not in write_letter(changed(findings=(str(code),))).text
        stops = code in {
            Code.NIK_NOT_16_DIGITS, Code.PHONE_INVALID, Code.PHONE_NOT_MOBILE, Code.PHONE_FOREIGN,
            Code.EMAIL_INVALID, Code.NIK_REPEATED, Code.PHONE_REPEATED, Code.EMAIL_REPEATED,
        }  # fmt: skip
        assert told is not stops


@pytest.mark.parametrize("why", ev.Persistence)
@pytest.mark.parametrize("outcome", ev.OtpOutcome)
@pytest.mark.parametrize("channel", ev.OtpChannel)
def test_every_reason_outcome_and_channel_has_words(
    why: ev.Persistence, outcome: ev.OtpOutcome, channel: ev.OtpChannel
) -> None:
    one = Try(at=DRAFT.made_at, channel=channel, outcome=outcome)
    letter = write_letter(changed(why=why, tries=(one,)))
    assert letter.text.count("|") == 3


odd = st.text(max_size=60) | st.sampled_from(
    ["<script>alert(1)</script>", "$name ${x} $", "a\r\nBcc: b@c.example", "\x00\x1b[31m", "é’名"]
)


@given(odd, odd, odd, odd)
@example(name="", site="0_0", message="", reference="")
def test_whatever_was_typed_stays_text(name: str, site: str, message: str, reference: str) -> None:
    one = msgspec.structs.replace(DRAFT.tries[0], message=message)
    origin = Origin(kiosk="DEMO", site=site, domain=site)
    letter = write_letter(
        changed(name=name, origin=origin, tries=(one,), reference=reference, head=message)
    )
    assert Cells(letter.html).tags == Cells(write_letter(changed(tries=(one,))).html).tags
    assert letter.text.count("\n") == write_letter(changed(tries=(one,))).text.count("\n")
    assert letter.subject.isprintable()
    assert is_plain(letter.message_id[1:-1])


def test_a_case_tells_what_was_found_and_only_the_end_of_the_nik() -> None:
    state = State()
    for event in [
        *filed("a"),
        ev.OtpRequested(when=moment(60), case="a", attempt=1, channel=ev.OtpChannel.SMS),
        ev.OtpAnswered(
            when=moment(90), case="a", attempt=1, outcome=ev.OtpOutcome.SITE_ERROR, message="error"
        ),
        ev.DeviceChecked(
            when=moment(99), case="a", fine=("storage",), network=ev.Network(verdict="good")
        ),
    ]:
        state.apply(event)
    draft = draft_of(
        state.cases["a"],
        ev.Persistence.ON_TWO_DAYS,
        1,
        moment(100).at,
        origin=DRAFT.origin,
        recipient=PRAKERJA,
        head=HEAD,
    )
    assert draft.nik == "............9901"
    assert draft.findings == (
        "nik-shape-right", "phone-shape-right", "phone-said-active", "device-fine", "network-good",
    )  # fmt: skip
    [one] = draft.tries
    assert one.at - moment(60).at < timedelta(seconds=1)
    assert (one.outcome, one.message) == (ev.OtpOutcome.SITE_ERROR, "error")
    assert "3171234101909901" not in str(write_letter(draft))


def test_a_difference_between_card_and_account_is_told_without_the_texts() -> None:
    state = State()
    *rest, _ = filed("a")
    person = ev.PersonRecorded(
        when=moment(),
        case="a",
        person=ev.Person(
            name="SITI UJI", nik="3171234101909901", birth_date=moment().at.date(), sex="P"
        ),
        comparison=(ev.FieldResult("name", "same"), ev.FieldResult("address", "different")),
    )
    for event in [*rest, person]:
        state.apply(event)
    facts = {"origin": DRAFT.origin, "recipient": PRAKERJA, "head": ""}
    draft = draft_of(state.cases["a"], ev.Persistence.ON_TWO_DAYS, 1, moment().at, **facts)  # type: ignore[arg-type]
    assert "account-differs" in draft.findings


def test_there_is_no_letter_without_a_person() -> None:
    state = State()
    state.apply(filed("a")[0])
    with pytest.raises(LookupError):
        draft_of(
            state.cases["a"], ev.Persistence.ON_TWO_DAYS, 1, moment().at,
            origin=DRAFT.origin, recipient=PRAKERJA, head=HEAD,
        )  # fmt: skip


@pytest.mark.parametrize("nik", ["3171234101909901", "9901", ""])
def test_a_masked_nik_shows_no_birth_date(nik: str) -> None:
    assert masked_nik(nik) in {"............9901", "............"}


def test_the_trial_letter_says_that_it_is_one() -> None:
    letter = trial_letter("teknisi@kios.example", "Desa Mekar", DRAFT.made_at, "x1", "kios.example")
    assert letter.subject == "Surat uji dari Loket di Desa Mekar"
    assert "tidak memuat data peserta" in letter.text
    assert letter.message_id == "<LOKET-UJI-x1.1@kios.example>"

"""The letter that Prakerja reads."""

from datetime import UTC, datetime
from html.parser import HTMLParser

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.domain import events as ev
from kiosk.domain.dossier import Climbed, digest
from kiosk.domain.finding import Code
from kiosk.domain.network import Kind
from kiosk.domain.steps import Standing
from kiosk.outbox.address import is_plain
from kiosk.outbox.draft import ComplaintDraft, Origin, Try
from kiosk.outbox.letter import trial_letter, write_letter
from kiosk.outbox.words import date_in_words

HEAD = "9f" * 32
PRAKERJA = "pengaduan@prakerja.example"
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


MORE = ComplaintDraft(
    **{
        **msgspec.structs.asdict(DRAFT),
        "step": 4,
        "rung": "email-bri",
        "recipient": "limit@bank.example",
        "subject": "Limit OTP PraKerja",
        "steps": (
            Climbed(
                complaint=1, step=1, rung="email-prakerja", name="Email Prakerja", kind="email",
                began="2026-11-18T09:00:00+07:00", standing="acknowledged", case_number="22019",
            ),
            Climbed(
                complaint=1, step=2, rung="telepon", name="Pusat panggilan", kind="call",
                began="2026-11-21T00:10:00+07:00", standing="passed-on",
            ),
            Climbed(
                complaint=1, step=3, rung="chat", name="Live chat", kind="chat",
                began="2026-11-22T10:00:00+07:00", standing="to-do",
            ),
        ),
    }
)  # fmt: skip


def test_a_later_letter_tells_what_was_done_before_with_days_and_case_numbers() -> None:
    letter = write_letter(MORE)
    for said in (letter.text, Cells(letter.html).shown):
        assert "18-11-2026: Email Prakerja; sudah dicatat penerima" in said
        assert "nomor kasus 22019" in said
        assert "21-11-2026: Pusat panggilan; sudah disampaikan" in said
        assert "Live chat" not in said
    assert "SUDAH DILAKUKAN" not in write_letter(DRAFT).text


def test_a_bank_is_asked_to_pass_it_on_and_not_to_open_the_limit() -> None:
    text = write_letter(MORE).text
    assert text.startswith("Yth. Layanan Pengaduan BRI\n")
    assert "bukan produk bank" in text
    assert "meneruskannya kepada pihak yang dapat membuka batas OTP" in text
    assert "Yth. Tim Layanan Kartu Prakerja" in write_letter(DRAFT).text


def test_each_step_has_a_subject_and_a_message_id_of_its_own() -> None:
    letter = write_letter(MORE)
    assert letter.subject == "Limit OTP PraKerja [PK-DEMO-20261123-7K]"
    assert letter.message_id == "<PK-DEMO-20261123-7K.1-4@kios.example>"
    assert letter.recipient == "limit@bank.example"
    long = write_letter(msgspec.structs.replace(MORE, subject="panjang " * 60))
    assert long.subject.endswith(" [PK-DEMO-20261123-7K]")


@pytest.mark.parametrize("kind", [kind for kind in ev.RungKind if kind.automatic])
def test_a_helpdesk_gets_plain_text_and_the_participant_as_its_customer(kind: ev.RungKind) -> None:
    letter = write_letter(changed(kind=kind, rung="meja"))
    assert (letter.html == "") is (kind is not ev.RungKind.EMAIL)
    assert letter.text.startswith("Yth. Petugas layanan pengaduan\n")
    assert (letter.name, letter.email) == ("SITI 'AISYAH", "siti@peserta.example")
    assert letter.phone == "+6281200000001"


def test_a_site_opens_with_its_own_words_and_the_reason_is_told_all_the_same() -> None:
    letter = write_letter(changed(opening=("Mohon bantuan <meja> kami.", "Ini kiriman resmi.")))
    assert "Mohon bantuan <meja> kami.\n\nIni kiriman resmi.\n\nPesan batas OTP" in letter.text
    assert "Kami menulis atas permintaan" not in letter.text
    assert "Mohon bantuan <meja> kami." in Cells(letter.html).shown


def test_what_goes_along_is_named_with_the_digest_of_the_dossier() -> None:
    letter = write_letter(changed(dossier='{"a":1}', evidence=("e1",)))
    assert (letter.dossier, letter.evidence) == ('{"a":1}', ("e1",))
    for said in (letter.text, Cells(letter.html).shown):
        assert digest('{"a":1}') in said
    assert "LAMPIRAN" not in write_letter(DRAFT).text


def test_tries_that_are_not_listed_are_counted() -> None:
    letter = write_letter(changed(tries_before=11))
    assert "11 percobaan sebelumnya tidak ditulis di sini." in letter.text
    assert "\n12. 23-11-2026 00.30" in letter.text
    assert "11 percobaan sebelumnya" in Cells(letter.html).shown


@pytest.mark.parametrize("standing", Standing)
def test_every_standing_has_words(standing: Standing) -> None:
    step = msgspec.structs.replace(MORE.steps[0], standing=standing.value)
    assert write_letter(changed(steps=(step,))).text


def test_the_trial_letter_says_that_it_is_one() -> None:
    letter = trial_letter("teknisi@kios.example", "Desa Mekar", DRAFT.made_at, "x1", "kios.example")
    assert letter.subject == "Surat uji dari Loket di Desa Mekar"
    assert "tidak memuat data peserta" in letter.text
    assert letter.message_id == "<LOKET-UJI-x1.1@kios.example>"

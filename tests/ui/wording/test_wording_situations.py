"""What is said in the situations where a wrong word would do harm."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.domain.case import Case, Complaint, Delivery, DeliveryState
from kiosk.domain.clock import Moment
from kiosk.domain.comparison import Field, How, Outcome, Remedy
from kiosk.domain.errors import What
from kiosk.domain.events import Event, Persistence
from kiosk.domain.finding import Code, Finding
from kiosk.domain.phone import read_operators
from kiosk.resources import path
from kiosk.settings_file import Expected, SettingsError
from kiosk.ui.wording import compared, delivery, findings, network, otp, phone, troubles
from kiosk.ui.wording.guide import CODE_SCENES, Scene, guide
from tests.given import CASE, consent, filed, identified, letter, opened, state_of

NOW = Moment(datetime(2026, 11, 23, 2, 12, tzinfo=UTC), 0, "boot")
ZONE = "Asia/Jakarta"


def complaint(state: DeliveryState, what: str = "", case_number: str = "") -> Complaint:
    return Complaint(
        number=1,
        attempt=1,
        why=Persistence.ON_TWO_DAYS,
        filed=NOW,
        letter=letter(),
        delivery=Delivery(state=state, since=NOW, what=what),
        case_number=case_number,
    )


def case_of(*events: Event) -> Case:
    return state_of(*events).cases[CASE]


def test_only_an_accepted_letter_is_called_sent():
    for state in DeliveryState:
        words = delivery.sentence(complaint(state), NOW.at, ZONE)
        assert words.startswith("Terkirim") == (state is DeliveryState.ACCEPTED)
        assert delivery.state(state).startswith("Terkirim") == (state is DeliveryState.ACCEPTED)


def test_an_uncertain_letter_is_not_to_be_sent_again_before_somebody_looked():
    words = delivery.sentence(complaint(DeliveryState.UNCERTAIN), NOW.at, ZONE)
    assert "Jangan kirim ulang sebelum dicek" in words


def test_a_postponed_letter_says_why_and_when_it_is_tried_again():
    waiting = complaint(DeliveryState.QUEUED, What.MAIL_SILENT)
    words = delivery.sentence(waiting, NOW.at, ZONE, NOW.at + timedelta(minutes=4))
    assert troubles.trouble(What.MAIL_SILENT) in words
    assert words.endswith("Dicoba lagi sendiri hari ini pukul 09.16 WIB.")


def test_a_cause_that_only_a_later_loket_knows_is_left_out():
    rejected = complaint(DeliveryState.REJECTED, "eaten-by-a-goat")
    assert delivery.sentence(rejected, NOW.at, ZONE) == (
        "Pengaduan ditolak server email. Perbaiki penyebabnya, lalu kirim lagi."
    )


def test_a_case_number_is_shown_once_it_is_known():
    words = delivery.sentence(complaint(DeliveryState.ACCEPTED, "", "22019"), NOW.at, ZONE)
    assert words == "Nomor kasus dari Prakerja: 22019"


def test_the_connection_chip_counts_what_waits():
    assert delivery.connection(False, 3) == "Luring · 3 menunggu kirim"
    assert delivery.connection(True, 0) == "Daring"
    assert delivery.connection(None, 0) == "Internet belum dicoba"


@pytest.mark.parametrize("why", list(Persistence))
def test_a_complaint_is_foretold_only_where_nothing_stands_in_its_way(why):
    complete = case_of(*identified(NOW))
    assert "dikirim otomatis" in otp.prediction(why, complete)
    assert "Isi dulu Data KTP" in otp.prediction(why, case_of(opened(NOW)))
    complete.consent = consent(complaint=False)
    assert "apakah peserta setuju" in otp.prediction(why, complete)


def test_without_a_complaint_in_sight_only_the_wait_grows():
    assert "Pengaduan belum dibuat" in otp.prediction(None, case_of(*identified(NOW)))


def test_after_a_complaint_nothing_says_that_there_is_none():
    assert "Pengaduan sudah dibuat" in otp.prediction(None, case_of(*filed(NOW)))


def test_dates_and_sexes_in_findings_are_told_as_on_the_card():
    born = findings.finding(Finding(Code.NIK_BIRTH_DIFFERS, "1995-04-24", "1995-04-23"))
    assert "(23-04-1995) beda dengan KTP (24-04-1995)" in born
    sex = findings.finding(Finding(Code.NIK_SEX_DIFFERS, "P", "L"))
    assert sex.startswith("NIK menunjukkan laki-laki, isian perempuan.")


def test_a_split_regency_without_a_sure_successor_names_none():
    assert "()" not in findings.finding(Finding(Code.NIK_REGENCY_RETIRED, "", "6404"))
    named = findings.finding(Finding(Code.NIK_REGENCY_RETIRED, "Merauke", "9101"))
    assert "sekarang Merauke" in named


def test_the_remedy_names_the_field_and_the_place():
    words = compared.remedy(Remedy.CHANGE_IN_ACCOUNT, Field.BIRTH_DATE)
    assert words == "Peserta mengubah tanggal lahir di akun Prakerja supaya sama dengan KTP."
    assert "NIK di kartu" in compared.remedy(Remedy.CHECK_CARD_AGAIN, Field.NIK)
    assert compared.outcome(Outcome.EQUIVALENT, How.SPACING) == "Beda spasi"


def test_words_of_a_later_loket_do_not_stop_the_screen():
    assert compared.field("blood-type") == "blood-type"
    assert compared.remedy("pray", "name") == ""
    assert findings.label("nik-too-pretty") == "nik-too-pretty"
    assert network.advice(("pray", "another-hour")) == ("Coba lagi di jam yang lebih sepi.",)
    assert network.verdict("haunted").endswith("Periksa sekali lagi.")


def test_the_clock_is_told_fast_or_slow():
    assert network.clock_offset(90) == "Jam komputer lebih cepat 1 menit 30 detik."
    assert network.clock_offset(-90) == "Jam komputer terlambat 1 menit 30 detik."


def test_a_settings_error_names_file_line_key_and_what_was_meant():
    error = SettingsError(
        Path("loket.toml"),
        "mail.prot",
        Expected.KNOWN_KEY,
        suggestion="mail.port",
        line=7,
    )
    assert troubles.settings_error(error) == (
        "Di loket.toml:7, isian mail.prot: harus nama isian yang dikenal. "
        "Mungkin maksudnya mail.port."
    )


def test_every_scene_carries_a_safety_line_and_the_code_scenes_the_stricter_one():
    for scene in Scene:
        strict = guide(scene).safety.startswith("Kode OTP hanya untuk peserta.")
        assert strict == (scene in CODE_SCENES)
        assert strict or guide(scene).safety.startswith("Jangan pernah meminta kode OTP")
        assert guide(scene).say.startswith("“")
        assert guide(scene).say.endswith("”")


def test_waiting_and_resetting_come_with_a_list():
    assert guide(Scene.OTP_WAITING).list_title == "Sambil menunggu"
    assert len(guide(Scene.OTP_WAITING).list_items) == 4
    assert guide(Scene.RESET).list_items == otp.reset_steps()
    assert any("Lupa Password" in step for step in otp.reset_steps())


def test_every_brand_that_can_be_recognised_has_hints_for_its_owner():
    brands = set(read_operators(path("operators.toml").read_text("utf-8")).brands.values())
    for brand in brands:
        hints = phone.self_service(brand)
        assert len(hints) >= 3
        assert "(belum diperiksa)" in hints[0]
    assert phone.self_service("Kabel Laut") == ()

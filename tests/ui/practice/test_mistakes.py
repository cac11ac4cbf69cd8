"""Whoever errs reaches the end all the same, with fewer points and the right reasons."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from kiosk.domain.practice.coach import Hint, Next
from kiosk.domain.practice.score import Judged
from kiosk.ui.practice.book import Result
from kiosk.ui.view import Place
from kiosk.ui.wishes import OpenCase
from tests.ui.practice.newcomer import first_day


def lost(result: Result) -> set[Judged]:
    return {mark.what for mark in result.marks if not mark.full}


def test_a_limit_recorded_as_a_missing_code_is_told_and_costs_points(
    qapp: QApplication, tmp_path: Path
):
    with first_day(qapp, tmp_path) as newcomer:
        newcomer.begin("limit-dua-hari")
        newcomer.follow(Next.ANSWER)
        newcomer.hands.press("Kode tidak masuk")
        assert newcomer.playing().advice.hint is Hint.OUTCOME_DIFFERS
        newcomer.hands.expect("lain dari pesan di HP")
        result = newcomer.to_the_end()
        assert lost(result) == {Judged.RECORDED}
        assert result.percent < 100
        newcomer.hands.expect("Baca pesan di HP sampai habis")


def test_nobody_looked_and_the_letter_went_twice(qapp: QApplication, tmp_path: Path):
    with first_day(qapp, tmp_path) as newcomer:
        newcomer.begin("belum-pasti")
        newcomer.follow(Next.LOOK)
        newcomer.hands.press("Belum, kirim lagi")
        newcomer.hands.press("Ya, kirim lagi")
        assert lost(newcomer.to_the_end()) == {Judged.LOOKED, Judged.SETTLED}
        assert newcomer.rehearsal.mail
        assert len(newcomer.rehearsal.mail.messages()) == 2


def test_a_wrong_nik_leads_back_and_may_be_put_right(qapp: QApplication, tmp_path: Path):
    with first_day(qapp, tmp_path) as newcomer:
        hands = newcomer.hands
        newcomer.begin("mudah")
        newcomer.follow(Next.KTP)
        hands.write("NIK", "3374115206989999")
        hands.write("Nama lengkap", "WATI SULISTYOWATI")
        hands.write("Tanggal lahir", "12-06-1998")
        hands.press("Lanjut ke telepon")
        assert newcomer.playing().advice == (Next.KTP, Hint.PERSON_DIFFERS)
        hands.expect("Ada yang tidak sama dengan KTP")
        hands.press("Ke langkah ini")
        assert newcomer.room.session.place is Place.KTP
        assert newcomer.to_the_end().percent == 100


def test_the_date_that_nobody_compared_is_asked_for(qapp: QApplication, tmp_path: Path):
    with first_day(qapp, tmp_path) as newcomer:
        hands = newcomer.hands
        newcomer.begin("tanggal-ktp")
        newcomer.follow(Next.KTP)
        hands.write("NIK", "3374112304959962")
        hands.write("Nama lengkap", "JOKO PURNOMO")
        hands.write("Tanggal lahir", "23-04-1995")
        hands.press("Lanjut ke telepon")
        hands.expect("Tanggal lahir di akun belum dibandingkan")
        assert newcomer.to_the_end().percent == 100


def test_without_signal_the_first_code_is_wasted(qapp: QApplication, tmp_path: Path):
    with first_day(qapp, tmp_path) as newcomer:
        hands = newcomer.hands
        newcomer.begin("tanpa-sinyal")
        newcomer.follow(Next.DEVICE)
        hands.press("Lanjut ke kode OTP")
        hands.expect("Ada yang tidak beres di HP peserta")
        hands.press("Minta kode")
        hands.expect("Kode belum masuk. Periksa sinyal HP Anda.")
        hands.press("Kode tidak masuk")
        result = newcomer.to_the_end()
        assert lost(result) == {Judged.DEVICE, Judged.FAULT, Judged.SAFETY}


def test_a_code_noted_in_the_middle_of_the_wait_costs_the_waiting(
    qapp: QApplication, tmp_path: Path
):
    with first_day(qapp, tmp_path) as newcomer:
        newcomer.begin("tanggal-ktp")
        newcomer.follow(Next.WAIT)
        newcomer.hands.press("Catat hasil")
        newcomer.hands.press("Berhasil, kode cocok")
        assert newcomer.playing().advice.hint is Hint.ASKED_EARLY
        assert lost(newcomer.to_the_end()) == {Judged.WAITED}


def test_no_consent_for_a_complaint_is_asked_for_again(qapp: QApplication, tmp_path: Path):
    with first_day(qapp, tmp_path) as newcomer:
        hands = newcomer.hands
        newcomer.begin("limit-dua-hari")
        hands.press("Peserta baru")
        hands.press("Saya setuju petugas")
        hands.press("Saya setuju kasus saya")
        hands.write("Nama peserta", "Bambang Wijaya")
        hands.press("Setuju dan lanjut")
        newcomer.follow(Next.PERMIT)
        hands.press("Ke langkah ini")
        hands.press("Saya setuju pengaduan")
        hands.press("Perbarui persetujuan")
        assert newcomer.playing().exercise.case == newcomer.room.session.case
        newcomer.hands.expect("Pengaduan")


def test_stopping_at_once_says_kindly_that_nothing_was_done(qapp: QApplication, tmp_path: Path):
    with first_day(qapp, tmp_path) as newcomer:
        newcomer.begin("mudah")
        newcomer.hands.press("Berhenti, lihat hasil")
        assert newcomer.rehearsal.last
        assert newcomer.rehearsal.last.percent == 0
        newcomer.hands.expect("Tidak apa-apa, ini latihan")


def test_whoever_does_not_agree_to_be_kept_ends_with_the_points_of_the_work(
    qapp: QApplication, tmp_path: Path
):
    """The case is erased in the breath in which it is closed; the score was taken before."""
    with first_day(qapp, tmp_path) as newcomer:
        hands = newcomer.hands
        newcomer.begin("mudah")
        hands.press("Peserta baru")
        hands.press("Saya setuju petugas")
        hands.write("Nama peserta", "Wati Sulistyowati")
        hands.press("Setuju dan lanjut")
        newcomer.follow(Next.GONE)
        assert newcomer.finish().percent == 100


def test_a_step_aside_is_answered_with_the_way_back(qapp: QApplication, tmp_path: Path):
    with first_day(qapp, tmp_path) as newcomer:
        newcomer.begin("mudah")
        newcomer.follow(Next.CONTACT)
        newcomer.hands.press("Data KTP")
        newcomer.hands.expect("Langkah berikutnya ada di layar “Telepon & email”")
        assert newcomer.to_the_end().percent == 100


def test_somebody_elses_case_is_not_the_card(qapp: QApplication, tmp_path: Path):
    with first_day(qapp, tmp_path) as newcomer:
        newcomer.play("limit-dua-hari")
        other = next(iter(newcomer.room.desk.state.cases))
        newcomer.hands.press("Kartu berikutnya")
        newcomer.follow(Next.CONTACT)
        assert newcomer.kiosk.reception
        newcomer.kiosk.reception.grant(OpenCase(other))
        newcomer.hands.expect("Langkah berikutnya ada di layar “Telepon & email”")
        newcomer.hands.press("Ke langkah ini")
        assert newcomer.room.session.case == newcomer.playing().exercise.case


def test_a_code_by_email_has_its_own_wait_and_the_clock_goes_on_for_it(
    qapp: QApplication, tmp_path: Path
):
    with first_day(qapp, tmp_path) as newcomer:
        newcomer.begin("tanggal-ktp")
        newcomer.follow(Next.ASK)
        newcomer.hands.press("Lewat email")
        newcomer.follow(Next.WAIT)
        newcomer.hands.expect("Lewati waktu tunggu")
        assert newcomer.to_the_end().percent == 100

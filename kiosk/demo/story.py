"""The case of the demo: two days of limit messages, and the complaint that files itself."""

from typing import NamedTuple

from kiosk.demo import desk_work as desk
from kiosk.demo import evidence, kiosk_ways, ladder_days, others
from kiosk.demo.driver import Stuck
from kiosk.demo.people import (
    ACCOUNT_SAYS_BORN,
    AGUS,
    MARIA,
    OFFICER,
    OFFICER_PIN,
    SITI,
    SUPERVISOR,
    SUPERVISOR_PIN,
)
from kiosk.demo.stage import Stage
from kiosk.domain.actions.otp import verdict
from kiosk.domain.case import Case, DeliveryState
from kiosk.domain.events import OtpChannel
from kiosk.outbox.practice_mail import PracticeMail
from kiosk.press.sheet import picture_of
from kiosk.press.sheets import sheet_of
from kiosk.ui.paperwork import slip_paper

MINUTE_MS, HOUR_MS = 60_000, 3_600_000
DAY_MS, POWER_CUT_MS = 24 * HOUR_MS, 4 * HOUR_MS
SETTINGS = {
    "Email": "email",
    "Kanal pengaduan": "kanal",
    "Kotak balasan": "balasan",
    "Jaringan": "jaringan",
    "SMS tes": "sms",
    "Pembaruan": "pembaruan",
    "Printer dan modem": "printer-modem",
    "Jam dan tampilan": "jam",
    "Aturan dan sumber": "aturan",
}


class Presses(NamedTuple):
    """What the two visits of Siti and the call for her cost beside what is typed."""

    first: int
    repeat: int
    call: int


def tell(stage: Stage, mail: PracticeMail) -> tuple[Case, Presses]:
    """Two days, and two weeks of nobody answering; answers Siti's case at the end.

    Raises Stuck where it cannot go on.
    """
    others.serve(stage)
    first = _take_siti_in(stage)
    _reach_the_limit(stage)
    _cut_the_power(stage)
    _stand_in_the_way(stage)
    repeat = _come_back(stage)
    _look_around(stage)
    kiosk_ways.show(stage)
    call = ladder_days.climb(stage, mail)
    return _siti(stage), Presses(first, repeat, call)


def _take_siti_in(stage: Stage) -> int:
    """From "Peserta baru" to the running wait; answers what it cost."""
    hands = stage.hands
    before = hands.presses
    hands.press(desk.NEW)
    stage.take("persetujuan", sizes=True)
    desk.consent(hands, SITI)
    hands.press("Setuju dan lanjut")
    desk.card(hands, SITI)
    hands.write("Tanggal lahir, Akun Prakerja", ACCOUNT_SAYS_BORN)
    hands.expect("Tidak sama")
    stage.take("data-ktp", sizes=True)
    hands.write("Tanggal lahir, Akun Prakerja", SITI.born)
    hands.press("Lanjut ke telepon")
    desk.contact(hands, SITI)
    stage.take("telepon-email", sizes=True)
    hands.press("Lanjut ke perangkat")
    stage.take("perangkat-jaringan", sizes=True)
    hands.press("Lanjut ke kode OTP")
    stage.take("otp-syarat")
    hands.press(desk.ELIGIBLE)
    hands.press(desk.ASK)
    stage.take("otp-hasil", sizes=True)
    hands.press(desk.MISSING)
    return hands.presses - before


def _reach_the_limit(stage: Stage) -> None:
    """The second request of the day ends in the limit message; the slip tells when to return."""
    hands = stage.hands
    stage.pass_time(40_000)
    stage.take("otp-tunggu")
    stage.pass_time(3 * MINUTE_MS)
    desk.ask(hands, desk.LIMIT, desk.PORTAL_SAID)
    stage.pass_time(2 * MINUTE_MS)
    hands.press("Simpan PDF")
    hands.expect("Disimpan sebagai PDF")
    stage.keep(f"{_siti(stage).reference}-slip", "slip")
    stage.take("slip-tersimpan")
    picture = picture_of(sheet_of(slip_paper(stage.room)))
    if not picture.save(str(stage.out / "slip.png")):
        raise Stuck("slip.png could not be written")


def _cut_the_power(stage: Stage) -> None:
    """The power fails for four hours; the wait runs on meanwhile."""
    before = _left_ms(stage)
    stage.loket.close()
    stage.clock.power_cut(POWER_CUT_MS)
    stage.reopen()
    hands = stage.hands
    hands.expect("Frasa sandi penyelia")
    stage.take("buka-penyimpanan", sizes=True)
    desk.unseal(hands)
    hands.expect("Siapa yang bertugas?")
    stage.room.printers = ()
    stage.take("masuk", sizes=True)
    desk.sign_in(hands, OFFICER, OFFICER_PIN)
    desk.find(hands, SITI)
    stage.show_off("otp-waiting", sizes=True)
    stage.show_participant("layar-peserta")
    passed = before - _left_ms(stage)
    if not POWER_CUT_MS <= passed < POWER_CUT_MS + 2 * MINUTE_MS:
        raise Stuck(f"over the power cut the wait moved by {passed} ms")
    desk.go_home(hands, OFFICER)


def _left_ms(stage: Stage) -> int:
    room = stage.room
    return verdict(_siti(stage), OtpChannel.SMS, room.rules, room.trusted()).remaining_ms


def _siti(stage: Stage) -> Case:
    cases = stage.room.desk.state.cases.values()
    return next(case for case in cases if case.person and case.person.name == SITI.name)


def _stand_in_the_way(stage: Stage) -> None:
    """A second Loket on the same store says so and stops."""
    second = stage.another()
    second.hands.expect("Perlu perhatian")
    stage.take("perhatian", of=second, sizes=True)
    second.close()
    stage.loket.window.activateWindow()
    stage.hands.settle()


def _come_back(stage: Stage) -> int:
    """The next day, after the whole wait: one more limit message tips the complaint."""
    hands = stage.hands
    stage.pass_time(DAY_MS)
    desk.sign_in(hands, OFFICER, OFFICER_PIN)
    stage.take("beranda-hari-kedua")
    before = hands.presses
    hands.press(f"Lanjutkan: {SITI.first_name}")
    stage.take("otp-boleh-lagi")
    desk.ask(hands, desk.LIMIT, desk.PORTAL_SAID)
    cost = hands.presses - before
    hands.expect("Pengaduan sudah dibuat otomatis")
    hands.wait(lambda: _delivery(stage) is not DeliveryState.QUEUED, "the letter to leave")
    hands.wait(lambda: _delivery(stage) is not DeliveryState.SENDING, "the server's answer")
    hands.expect("Menunggu jawaban")
    stage.show_off("pengaduan", sizes=True)
    hands.press("Lihat surat")
    stage.take("surat")
    hands.press("Simpan PDF")
    hands.expect("Disimpan sebagai PDF")
    stage.keep(f"{_siti(stage).reference}-surat-1", "surat")
    hands.press("Ke pengaduan")
    evidence.bring(stage)
    return cost


def _delivery(stage: Stage) -> DeliveryState:
    complaint = _siti(stage).complaint
    if complaint is None:
        raise Stuck("no complaint was filed")
    return complaint.delivery.state


def _look_around(stage: Stage) -> None:
    """What else there is: the participant's own record, Beranda, search, settings."""
    hands = stage.hands
    hands.press("Persetujuan")
    stage.take("persetujuan-lagi")
    hands.press("Data saya")
    stage.take("data-saya", sizes=True)
    desk.go_home(hands, OFFICER)
    desk.take_in(hands, MARIA)
    desk.ask(hands, desk.WORKED)
    hands.press("Selesai, layani berikutnya")
    hands.press(f"Lanjutkan: {AGUS.first_name}")
    desk.ask(hands, desk.MISSING)
    desk.go_home(hands, OFFICER)
    stage.show_off("beranda", sizes=True)
    hands.write(desk.SEARCH, "siti")
    stage.take("pencarian")
    _look_at_the_kiosk(stage)
    desk.choose(hands, OFFICER, "Ganti petugas")
    desk.sign_in(hands, SUPERVISOR, SUPERVISOR_PIN)
    desk.choose(hands, SUPERVISOR, "Pengaturan")
    for tab, name in SETTINGS.items():
        hands.press(tab)
        stage.take(f"pengaturan-{name}", sizes=name in ("kanal", "pembaruan"))
    desk.choose(hands, SUPERVISOR, "Ganti petugas")
    desk.sign_in(hands, OFFICER, OFFICER_PIN)


def _look_at_the_kiosk(stage: Stage) -> None:
    """Pemeriksaan, the whole chain of the records included; a stick takes the support file."""
    hands = stage.hands
    desk.choose(hands, OFFICER, "Pemeriksaan")
    hands.press("Periksa lagi")
    hands.wait(lambda: not stage.room.preflight.waiting, "the kiosk to look at itself")
    hands.expect("Rantai utuh")
    stage.take("pemeriksaan", sizes=True)
    desk.go_home(hands, OFFICER)

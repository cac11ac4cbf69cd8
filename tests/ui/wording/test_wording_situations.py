"""What is said in the situations where a wrong word would do harm."""

from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk import guides
from kiosk.domain.case import Case, DeliveryState
from kiosk.domain.clock import Moment
from kiosk.domain.comparison import Field, How, Outcome, Remedy
from kiosk.domain.errors import What
from kiosk.domain.events import Event, HandOutcome, Persistence, ReplyKind, RungKind
from kiosk.domain.finding import Code, Finding
from kiosk.domain.phone import read_operators
from kiosk.domain.steps import Complaint, Delivery, HandEnd, Judged, Reply, Step
from kiosk.resources import path
from kiosk.settings_file import Expected, SettingsError
from kiosk.ui.wording import (
    compared,
    delivery,
    findings,
    ladder,
    network,
    otp,
    phone,
    troubles,
)
from kiosk.ui.wording.guide import CODE_SCENES, MESSAGE_SCENES, Scene, guide
from kiosk.ui.wording.hours import desk_hours, open_now
from tests.given import CASE, consent, filed, identified, letter, opened, rung, state_of

NOW = Moment(datetime(2026, 11, 23, 2, 12, tzinfo=UTC), 0, "boot")
ZONE = "Asia/Jakarta"


def step(state: DeliveryState, what: str = "", **more: object) -> Step:
    sent = Delivery(state=state, since=NOW, what=what)
    kind = {"rung": "email-prakerja", "channel": RungKind.EMAIL, "letter": letter()}
    return Step(number=1, began=NOW, delivery=sent, **{**kind, **more})


def by_hand(kind: RungKind, outcome: HandOutcome | None = None, **more: object) -> Step:
    ended = HandEnd(outcome=outcome, at=NOW) if outcome else None
    return Step(number=2, rung="telepon", channel=kind, began=NOW, ended=ended, **more)


def reply(what: ReplyKind, order: int = 5) -> Reply:
    return Reply(key=f"k{order}", what=what, read=NOW, order=order)


def climbed(one: Step, *, running: bool = True, judged: Judged | None = None) -> str:
    why = Persistence.ON_TWO_DAYS
    complaint = Complaint(number=1, attempt=1, why=why, filed=NOW, steps=(one,), judged=judged)
    return ladder.climbed(complaint, one, NOW.at, ZONE, running=running)


def case_of(*events: Event) -> Case:
    return state_of(*events).cases[CASE]


def test_only_an_accepted_letter_is_said_to_be_taken():
    for state in DeliveryState:
        words = delivery.sentence(step(state), NOW.at, ZONE)
        assert words.startswith("Diterima server") == (state is DeliveryState.ACCEPTED)
        assert delivery.state(state).startswith("Terkirim") == (state is DeliveryState.ACCEPTED)


def test_an_uncertain_letter_is_not_to_be_sent_again_before_somebody_looked():
    words = delivery.sentence(step(DeliveryState.UNCERTAIN), NOW.at, ZONE)
    assert "Jangan kirim ulang sebelum dicek" in words


def test_a_postponed_letter_says_why_and_when_it_is_tried_again():
    waiting = step(DeliveryState.QUEUED, What.MAIL_SILENT)
    words = delivery.sentence(waiting, NOW.at, ZONE, NOW.at + timedelta(minutes=4))
    assert troubles.trouble(What.MAIL_SILENT) in words
    assert words.endswith("Dicoba lagi sendiri hari ini pukul 09.16 WIB.")


def test_a_refused_letter_says_why_as_far_as_this_loket_knows_the_cause():
    rejected = step(DeliveryState.REJECTED, "eaten-by-a-goat")
    assert delivery.sentence(rejected, NOW.at, ZONE) == (
        "Ditolak: server tidak menerimanya. Perbaiki, lalu kirim lagi."
    )
    words = delivery.sentence(step(DeliveryState.REJECTED, What.MAIL_REFUSED), NOW.at, ZONE)
    assert words == f"Ditolak: {troubles.trouble(What.MAIL_REFUSED)}"


def test_a_step_without_a_letter_has_no_delivery_to_tell_of():
    assert delivery.sentence(by_hand(RungKind.CALL), NOW.at, ZONE) == ""


ACCEPTED = DeliveryState.ACCEPTED
SAID = [
    (step(ACCEPTED), "Diterima server hari ini pukul 09.12 WIB. Menunggu jawaban."),
    (
        step(ACCEPTED, case_number="22019"),
        "Diterima server hari ini pukul 09.12 WIB · nomor kasus 22019",
    ),
    (
        step(ACCEPTED, replies=(reply(ReplyKind.ACKNOWLEDGEMENT),)),
        "Tanda terima sudah datang hari ini pukul 09.12 WIB. Belum ada jawaban.",
    ),
    (
        step(ACCEPTED, replies=(reply(ReplyKind.ACKNOWLEDGEMENT),), case_number="22019"),
        "Tanda terima sudah datang · nomor kasus 22019",
    ),
    (
        step(ACCEPTED, replies=(reply(ReplyKind.ANSWER),), case_number="22019"),
        "Sudah dijawab hari ini pukul 09.12 WIB · nomor kasus 22019. Baca bersama peserta.",
    ),
    (by_hand(RungKind.CALL), "Sudah waktunya. Naskah telepon siap."),
    (by_hand(RungKind.VISIT), "Sudah waktunya. Berkas kunjungan siap dicetak."),
    (
        by_hand(RungKind.CALL, HandOutcome.NOT_REACHED),
        "Belum berhasil, dicoba hari ini pukul 09.12 WIB. Coba lagi.",
    ),
    (
        by_hand(RungKind.CALL, HandOutcome.PASSED_ON),
        "Sudah disampaikan hari ini pukul 09.12 WIB. Menunggu jawaban.",
    ),
    (
        by_hand(RungKind.CALL, HandOutcome.PASSED_ON, case_number="22019"),
        "Sudah disampaikan hari ini pukul 09.12 WIB · nomor kasus 22019",
    ),
    (
        by_hand(RungKind.CALL, HandOutcome.NOT_THERE),
        "Sudah tidak ada, dicoba hari ini pukul 09.12 WIB.",
    ),
    (by_hand(RungKind.CALL, HandOutcome.SKIPPED), "Dilewati hari ini pukul 09.12 WIB."),
]


@pytest.mark.parametrize(("one", "said"), SAID)
def test_a_rung_that_was_climbed_says_what_is_proven_and_no_more(one: Step, said: str):
    assert climbed(one) == said


def test_what_was_judged_before_the_newest_answer_says_nothing_of_it():
    answered = step(ACCEPTED, replies=(reply(ReplyKind.ANSWER),))
    for order, helps, end in (
        (4, False, "Baca bersama peserta."),
        (6, False, "Jawaban itu belum membantu."),
        (6, True, "Jawaban itu membantu."),
    ):
        assert climbed(answered, judged=Judged(helps=helps, at=NOW, order=order)).endswith(end)


def test_nobody_is_called_to_a_rung_of_a_complaint_that_has_ended():
    assert climbed(by_hand(RungKind.CALL), running=False) == "Tidak dikerjakan lagi."


@pytest.mark.parametrize("kind", [kind for kind in RungKind if not kind.automatic])
def test_every_outcome_of_every_rung_by_hand_has_a_press_that_fits(kind: RungKind):
    presses = [ladder.hand_button(kind, outcome) for outcome in HandOutcome]
    assert len(set(presses)) == len(presses)
    assert all(0 < len(press) <= 26 for press in presses)
    assert ladder.ready(kind).endswith(".")


OFFICE = rung(2, RungKind.CALL, days=("mon", "tue", "wed", "thu", "fri"))
SHIFT = replace(OFFICE, opens=time(8), closes=time(19))


@pytest.mark.parametrize(
    ("hours", "zone", "said", "now"),
    [
        (SHIFT, ZONE, "Senin sampai Jumat, 08.00 sampai 19.00 WIB", "sampai 19.00 WIB"),
        (SHIFT, "Asia/Jayapura", "Senin sampai Jumat, 10.00 sampai 21.00 WIT", "21.00 WIT"),
        (
            replace(SHIFT, opens=time(10)),
            ZONE,
            "Senin sampai Jumat, 10.00 sampai 19.00 WIB",
            "Tutup sekarang. Buka lagi 10.00 WIB",
        ),
        (
            replace(SHIFT, days=("sat", "tue")),
            "Asia/Makassar",
            "Selasa, Sabtu, 09.00 sampai 20.00 WITA",
            "Tutup sekarang. Buka lagi besok 09.00 WITA",
        ),
        (OFFICE, ZONE, "", "Jam layanan belum diketahui"),
    ],
)
def test_the_hours_of_a_desk_are_told_in_the_zone_of_the_kiosk(hours, zone, said, now):
    monday = NOW.at
    assert desk_hours(hours, monday, zone) == said
    assert open_now(hours, monday, zone).endswith(now)


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
        never = "Jangan tulis NIK" if scene in MESSAGE_SCENES else "Jangan pernah meminta kode OTP"
        never = "Hanya kode SMS tes loket" if scene is Scene.CONTACT_CODE else never
        assert strict or guide(scene).safety.startswith(never)
        assert guide(scene).say.startswith("“")
        assert guide(scene).say.endswith("”")


def test_waiting_and_resetting_come_with_a_list():
    assert guide(Scene.OTP_WAITING).list_title == "Sambil menunggu"
    assert len(guide(Scene.OTP_WAITING).list_items) == 4
    assert guide(Scene.RESET).list_items == otp.reset_steps()
    assert any("Lupa Password" in step for step in otp.reset_steps())


def test_every_brand_that_can_be_recognised_has_hints_for_its_owner():
    brands = set(read_operators(path("operators.toml").read_text("utf-8")).brands.values())
    known = guides.read_operators().brands
    for brand in brands:
        hints = phone.self_service(known[brand])
        assert len(hints) == 4
        assert "(belum diperiksa)" in hints[0]
        assert "Masa tenggang: segera isi pulsa." in hints[2]
        assert "Sumber dibaca 23-11-2026: " in hints[3]
    assert "*888*89# (belum diperiksa)" in phone.self_service(known["Telkomsel"])[2]
    assert "tanya ke gerai Tri" in phone.self_service(known["Tri"])[2]

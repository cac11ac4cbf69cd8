"""The weeks after the complaint: nobody answers, and it climbs, rung by rung, to a visit."""

from kiosk.demo import desk_work as desk
from kiosk.demo.driver import Stuck
from kiosk.demo.people import AGUS, OFFICER, OFFICER_PIN, SITI
from kiosk.demo.stage import Stage
from kiosk.domain.case import Case, DeliveryState
from kiosk.evidence.pdf import pages
from kiosk.outbox.practice_mail import PracticeMail

DAY_MS = 86_400_000
THREE_WORKING_DAYS, TWO_OVER_A_WEEKEND, TWO_WORKING_DAYS = 3, 4, 2
"""In days of the calendar: Tuesday to Friday, Friday to Tuesday, Tuesday to Thursday."""
START = f"Mulai: {SITI.first_name}"
CASE_NUMBER = "PRK-204417"
SENT, HANDED_OVER = "Sudah dikirim peserta", "Sudah diserahkan"


def climb(stage: Stage, mail: PracticeMail) -> int:
    """From the officer's Beranda on; answers what a call cost, beside what is typed."""
    cost = _call(stage)
    _look_back(stage)
    _carry(stage, TWO_OVER_A_WEEKEND, "chat")
    _carry(stage, TWO_WORKING_DAYS, "instagram")
    _visit(stage)
    _wait_for_the_line(stage, mail)
    return cost


def _call(stage: Stage) -> int:
    """Three working days without an answer: Beranda says so, and one press opens the script."""
    hands = stage.hands
    _days_pass(stage, THREE_WORKING_DAYS)
    hands.expect("Perlu telepon")
    stage.show_off("beranda-jatuh-tempo", sizes=True)
    before = hands.presses
    hands.press(START)
    hands.expect("Bacakan pelan-pelan")
    stage.show_off("telepon", sizes=True)
    hands.write("Nomor kasus dari mereka", CASE_NUMBER)
    hands.press("Sudah disampaikan")
    cost = hands.presses - before
    hands.expect(CASE_NUMBER)
    stage.show_off("tangga", sizes=True)
    return cost


def _look_back(stage: Stage) -> None:
    """All that happened, in one line of time."""
    hands = stage.hands
    hands.press("Riwayat kasus")
    hands.expect("Yang terbaru di atas")
    stage.show_off("kasus", sizes=True)
    desk.go_home(hands, OFFICER)


def _carry(stage: Stage, days: int, name: str) -> None:
    """A text that moves to Siti's own phone by its code."""
    hands = stage.hands
    _days_pass(stage, days)
    hands.press(START)
    hands.expect("Pindahkan teks ke ponsel peserta")
    stage.show_off(name)
    hands.press(SENT)
    desk.go_home(hands, OFFICER)


def _visit(stage: Stage) -> None:
    """The dossier for the last rung, kept as a PDF; its first page is shown as a picture."""
    hands = stage.hands
    _days_pass(stage, TWO_OVER_A_WEEKEND)
    hands.press(START)
    stage.show_off("kunjungan")
    hands.press("Simpan PDF")
    hands.expect("Disimpan sebagai PDF")
    dossier = stage.keep(f"{_of(stage, SITI.name).reference}-berkas", "dossier")
    first = next(pages(dossier.read_bytes(), most=99))
    first.save(stage.out / "dossier.png")
    stage.pictures.append(stage.out / "dossier.png")
    hands.press(HANDED_OVER)
    desk.go_home(hands, OFFICER)


def _wait_for_the_line(stage: Stage, mail: PracticeMail) -> None:
    """The mail server is away when Agus' complaint files itself: the letter waits, and says why."""
    hands = stage.hands
    mail.stop()
    hands.press(f"Lanjutkan: {AGUS.first_name}")
    desk.ask(hands, desk.LIMIT, desk.PORTAL_SAID)
    hands.wait(lambda: _has_tried(stage), "the letter to be tried")
    desk.go_home(hands, OFFICER)
    hands.press("1 surat di antrean kirim")
    stage.show_off("antrean", sizes=True)


def _has_tried(stage: Stage) -> bool:
    complaint = _of(stage, AGUS.name).complaint
    if complaint is None:
        return False
    delivery = complaint.delivery
    return delivery.attempt > 0 and delivery.state is DeliveryState.QUEUED


def _of(stage: Stage, name: str) -> Case:
    cases = stage.room.desk.state.cases.values()
    found = next((case for case in cases if case.person and case.person.name == name), None)
    if found is None:
        raise Stuck(f"nobody is called {name}")
    return found


def _days_pass(stage: Stage, days: int) -> None:
    """Day by day, as rounds are made; then the officer signs in again."""
    for _ in range(days):
        stage.pass_time(DAY_MS)
    desk.sign_in(stage.hands, OFFICER, OFFICER_PIN)

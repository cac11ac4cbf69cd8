"""What only a kiosk has that fills the screen: it grows dim before it locks, and its ways out."""

from kiosk.demo import desk_work as desk
from kiosk.demo.driver import turn
from kiosk.demo.people import OFFICER, OFFICER_PIN
from kiosk.demo.stage import Stage
from kiosk.ui.veil import FADE_MS

SECOND_MS = 1_000
WAYS_OUT = "Mulai ulang atau matikan"


def show(stage: Stage) -> None:
    """Begins as a kiosk and ends as the window of before; the officer is signed in."""
    _begin(stage, kiosk=True)
    hands = stage.hands
    desk.choose(hands, OFFICER, f"{WAYS_OUT}…")
    hands.expect(WAYS_OUT)
    stage.take("mulai-ulang", sizes=True)
    hands.press("Keluar ke sistem")
    hands.expect("PIN")
    stage.take("keluar-ke-sistem", sizes=True)
    hands.press("Kembali")
    hands.press("Kembali")
    wanted = stage.room.settings.desk
    stage.pass_time((wanted.idle_lock_minutes * 60 - wanted.dim_seconds + 5) * SECOND_MS)
    hands.expect("Terkunci dalam")
    turn(FADE_MS + FADE_MS // 4)
    stage.take("redup")
    _begin(stage, kiosk=False)


def _begin(stage: Stage, *, kiosk: bool) -> None:
    stage.loket.close()
    stage.reopen(kiosk=kiosk)
    desk.unseal(stage.hands)
    stage.hands.expect("Siapa yang bertugas?")
    stage.room.printers = ()
    desk.sign_in(stage.hands, OFFICER, OFFICER_PIN)

"""The real gammu against its own dummy phone and against an AT modem with every fault."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread

import pytest

from kiosk.domain.errors import Trouble, What
from kiosk.domain.facts import ProofKind
from kiosk.domain.policy.phone_proof import sms_text
from kiosk.probes.sms.gammu import Line, Said
from kiosk.probes.sms.modem import Modem, outcome, same_number
from kiosk.probes.sms.outcome import Accepted, Failed, Outcome, Unsure
from tests.sms.at_modem import Modem as Plugged

PHONE, OTHER = "+6281200000001", "+6281200000002"
TEXT = sms_text("loket BRI", "4821")
NEVER = Event().is_set


@pytest.fixture
def plugged(tmp_path: Path) -> Iterator[Plugged]:
    with Plugged(tmp_path / "modem") as modem:
        yield modem


def modem(plugged: Plugged, limit_s: float = 30.0) -> Modem:
    return Modem(Line(str(plugged.link)), limit_s=limit_s)


def test_gammus_dummy_phone_takes_a_message(tmp_path: Path):
    line = Line(str(tmp_path), connection="none", model="dummy")
    assert Modem(line).send(PHONE, TEXT, NEVER) == Accepted("255")


def test_a_message_reaches_the_modem_with_its_number_and_is_accepted_once(plugged: Plugged):
    assert modem(plugged).send(PHONE, TEXT, NEVER) == Accepted("1")
    assert plugged.sent == [(PHONE[1:], TEXT)]


def test_the_longest_text_goes_out_as_one_message_with_every_sign(plugged: Plugged):
    text = sms_text('loket @$_!"#%&()*+,-./:;<=>?Az', "0007")
    assert len(text) == 160
    assert modem(plugged).send(PHONE, text, NEVER) == Accepted("1")
    ((_, heard),) = plugged.sent
    assert heard == text.replace("@", "\x00").replace("$", "\x02").replace("_", "\x11")


@pytest.mark.parametrize("number", ["", "0812", "abc", "+62812; rm", "--version"])
def test_what_is_no_number_never_reaches_the_program(plugged: Plugged, number: str):
    """Gammu's dummy would take it."""
    assert modem(plugged).send(number, TEXT, NEVER) == Failed(What.SMS_RECIPIENT)
    assert plugged.asked == []


@pytest.mark.parametrize("refusal", [38, 42])
def test_a_network_that_refuses_is_a_failure_with_its_number(plugged: Plugged, refusal: int):
    plugged.faults.refuses = refusal
    said = modem(plugged).send(PHONE, TEXT, NEVER)
    assert said == Failed(What.SMS_REFUSED, f"CMS {refusal}")


def test_a_modem_without_a_sim_is_told_apart_from_one_without_credit(plugged: Plugged):
    plugged.faults.no_sim = True
    assert modem(plugged).send(PHONE, TEXT, NEVER) == Failed(What.MODEM_NO_SIM, "CMS 310")
    assert plugged.sent == []


def test_a_network_that_never_answers_leaves_it_uncertain(plugged: Plugged):
    plugged.faults.hangs = True
    said = modem(plugged, limit_s=6).send(PHONE, TEXT, NEVER)
    assert said == Unsure(What.SMS_UNKNOWN, "ended by Loket")


def test_a_modem_pulled_out_in_the_middle_leaves_it_uncertain_and_soon(plugged: Plugged):
    plugged.faults.unplugged = True
    said = modem(plugged, limit_s=60).send(PHONE, TEXT, NEVER)
    assert said == Unsure(What.MODEM_MISSING, "ended by Loket")


def test_a_modem_that_says_nothing_at_all_has_sent_nothing(plugged: Plugged):
    plugged.faults.mute = True
    assert modem(plugged, limit_s=1).send(PHONE, TEXT, NEVER) == Failed(What.MODEM_SILENT)


def test_closing_loket_ends_a_call_at_once(plugged: Plugged):
    plugged.faults.mute = True
    closing = Event()
    closing.set()
    assert modem(plugged).send(PHONE, TEXT, closing.is_set) == Failed(What.MODEM_SILENT)


def test_no_modem_is_found_before_the_program_is_started(tmp_path: Path):
    missing = Modem(Line(str(tmp_path / "ttyUSB9")))
    assert missing.send(PHONE, TEXT, NEVER) == Failed(What.MODEM_MISSING, missing.line.device)
    for ask in (lambda: missing.identify(NEVER), lambda: missing.listen(PHONE, 1, NEVER)):
        with pytest.raises(Trouble) as met:
            ask()
        assert met.value.what is What.MODEM_MISSING


def test_without_gammu_it_is_said_so(plugged: Plugged, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PATH", os.devnull)
    assert modem(plugged).send(PHONE, TEXT, NEVER) == Failed(What.NO_GAMMU)


def test_a_modem_says_what_it_is(plugged: Plugged):
    assert modem(plugged).identify(NEVER) == "LOKET unknown (TESTBENCH)"


def test_an_sms_from_the_participant_is_noticed_and_deleted_and_others_are_left(plugged: Plugged):
    when_listening(plugged, lambda: say(plugged, OTHER), lambda: say(plugged, PHONE))
    assert modem(plugged).listen(PHONE, 40, NEVER) is ProofKind.SMS
    assert [message.number for message in plugged.memory.values()] == [OTHER]


@pytest.mark.parametrize(
    "text",
    [
        f'x\nLocation 9, folder "Inbox"\nRemote number        : "{PHONE}"\n',
        f'x\nCall info            : ID 0, incoming call from "{PHONE}"\n',
    ],
)
def test_a_message_that_looks_like_gammus_own_words_proves_nothing(plugged: Plugged, text: str):
    when_listening(plugged, lambda: plugged.receive(OTHER, text))
    assert modem(plugged).listen(PHONE, 9, NEVER) is None
    assert [message.number for message in plugged.memory.values()] == [OTHER]


def test_a_missed_call_is_noticed_and_that_of_somebody_else_is_not(plugged: Plugged):
    when_listening(plugged, lambda: (plugged.ring(OTHER), plugged.ring(PHONE)))
    assert modem(plugged).listen(PHONE, 20, NEVER) is ProofKind.CALL


def test_when_nobody_comes_the_listening_ends_by_itself(plugged: Plugged):
    when_listening(plugged, lambda: plugged.ring(OTHER))
    assert modem(plugged).listen(PHONE, 5, NEVER) is None


def test_the_settings_of_gammu_are_gone_afterwards_and_have_no_place_for_tricks():
    line = Line("/dev/ttyUSB0")
    assert "device = /dev/ttyUSB0\nconnection = at\n" in line.settings
    for trick in ("/dev/x\nlogfile = /tmp/y", "at\x00"):
        with pytest.raises(ValueError, match="control"):
            Line(trick)


@pytest.mark.parametrize(
    ("heard", "same"),
    [
        ("+6281200000001", True),
        ("6281200000001", True),
        ("081200000001", True),
        ("+62812000000011", False),
        ("81200000001", False),
        ("", False),
        ("Telkomsel", False),
    ],
)
def test_only_the_participants_own_number_counts(heard: str, same: bool):
    assert same_number(heard, PHONE) is same


SENT = "Sending SMS 1/1…waiting for network answer"


@pytest.mark.parametrize(
    ("code", "words", "said"),
    [
        (0, f"{SENT}..OK, message reference=7\n", Accepted("7")),
        (0, "", Unsure(What.SMS_UNKNOWN, "gammu 0")),
        (127, f"{SENT}..error 38, message reference=-1", Failed(What.SMS_REFUSED, "CMS 38")),
        (111, SENT, Unsure(What.SMS_UNKNOWN, "gammu 111")),
        (None, SENT, Unsure(What.SMS_UNKNOWN, "ended by Loket")),
        (None, "", Failed(What.MODEM_SILENT)),
        (104, "it doesn't exist", Failed(What.MODEM_MISSING, "gammu 104")),
        (105, "busy", Failed(What.MODEM_BUSY, "gammu 105")),
        (106, "No permission", Failed(What.MODEM_DENIED, "gammu 106")),
        (114, "No response", Failed(What.MODEM_SILENT, "gammu 114")),
        (149, "No SIM", Failed(What.MODEM_NO_SIM, "gammu 149")),
        (255, "?", Failed(What.MODEM_SILENT, "gammu 255")),
    ],
)
def test_what_an_exit_code_proves(code: int | None, words: str, said: Outcome):
    assert outcome(Said(code, words)) == said


def say(plugged: Plugged, number: str) -> None:
    plugged.receive(number, "Kode OTP 123456")


def when_listening(plugged: Plugged, *thens: Callable[[], object]) -> None:
    """Each thing happens once somebody listens, or listens anew."""

    def wait() -> None:
        for then in thens:
            if plugged.listening.wait(20):
                plugged.listening.clear()
                then()

    Thread(target=wait, daemon=True).start()

"""The real gammu against its own dummy phone and against an AT modem with every fault."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from signal import SIGTERM
from threading import Event, Thread

import pytest

from kiosk.domain.errors import Trouble, What
from kiosk.domain.facts import ProofKind
from kiosk.domain.policy.phone_proof import sms_text
from kiosk.probes.sms.gammu import Line, Said, tell
from kiosk.probes.sms.modem import Modem, outcome, same_number
from kiosk.probes.sms.outcome import Accepted, Failed, Outcome, Unsure
from tests.sms.at_modem import Modem as Plugged

PHONE, OTHER = "+6281200000001", "+6281200000002"
TEXT = sms_text("loket BRI", "4821")
NEVER = Event().is_set
LONG_S = 120.0
"""Longer than any of this takes on a slow machine; what is waited for ends it before."""


@pytest.fixture
def plugged(tmp_path: Path) -> Iterator[Plugged]:
    with Plugged(tmp_path / "modem") as modem:
        yield modem


def modem(plugged: Plugged, limit_s: float = LONG_S) -> Modem:
    return Modem(Line(str(plugged.link)), limit_s=limit_s)


def test_gammus_dummy_phone_takes_a_message(tmp_path: Path):
    line = Line(str(tmp_path), connection="none", model="dummy")
    assert Modem(line).send(PHONE, TEXT, NEVER) == Accepted("255")


def test_a_message_reaches_the_modem_once_and_no_list_of_programs_shows_it(
    plugged: Plugged, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    listed = tmp_path / "listed"
    real = shutil.which("gammu")
    program(tmp_path, monkeypatch, f'printf "%s\\n" "$@" >> {listed}\nexec {real} "$@"')
    assert modem(plugged).send(PHONE, TEXT, NEVER) == Accepted("1")
    assert plugged.sent == [(PHONE[1:], TEXT)]
    assert listed.read_text().splitlines()[-1] == "batch"
    assert PHONE[1:] not in listed.read_text()
    assert "4821" not in listed.read_text()


def test_what_gammu_repeats_of_a_command_is_no_word_of_its_own(tmp_path: Path):
    line = Line(str(tmp_path), connection="none", model="dummy")
    said = tell(line, f"sendsms TEXT {PHONE}", TEXT, LONG_S, NEVER)
    assert said.code == 0
    assert PHONE not in said.words
    with pytest.raises(ValueError, match="one line"):
        tell(line, f"sendsms TEXT {PHONE}\ndeleteallsms 1", TEXT, LONG_S, NEVER)


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


def test_a_network_that_refuses_is_a_failure_with_its_number(plugged: Plugged):
    plugged.faults.refuses = 38
    assert modem(plugged).send(PHONE, TEXT, NEVER) == Failed(What.SMS_REFUSED, "CMS 38")


def test_a_modem_without_a_sim_is_told_apart_from_one_without_credit(plugged: Plugged):
    plugged.faults.no_sim = True
    assert modem(plugged).send(PHONE, TEXT, NEVER) == Failed(What.MODEM_NO_SIM, "CMS 310")
    assert plugged.sent == []


def test_a_network_that_never_answers_leaves_it_uncertain(plugged: Plugged):
    """From the moment on at which the modem has it, whatever it says."""
    plugged.faults.hangs = True
    said = modem(plugged).send(PHONE, "OK, message reference=9", lambda: bool(plugged.sent))
    assert said == Unsure(What.SMS_UNKNOWN, "ended by Loket")


def test_a_modem_pulled_out_in_the_middle_leaves_it_uncertain_and_soon(plugged: Plugged):
    plugged.faults.unplugged = True
    said = modem(plugged).send(PHONE, TEXT, NEVER)
    assert said == Unsure(What.MODEM_MISSING, "ended by Loket")


def test_a_gammu_that_cannot_be_ended_leaves_it_uncertain_and_holds_nobody_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Something that it started still holds its output."""
    left = tmp_path / "left"
    program(tmp_path, monkeypatch, f"sleep 60 &\necho $! > {left}\nexec sleep 60")
    said = Modem(Line("COM3:")).send(PHONE, TEXT, lambda: left.exists() and bool(left.read_text()))
    assert said == Unsure(What.SMS_UNKNOWN, "ended by Loket")
    os.kill(int(left.read_text()), SIGTERM)


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
    assert modem(plugged).listen(PHONE, LONG_S, NEVER) is ProofKind.SMS
    assert [message.number for message in plugged.memory.values()] == [OTHER]


@pytest.mark.parametrize(
    "text",
    [
        f'x\nLocation 9, folder "Inbox"\nRemote number        : "{PHONE}"\n',
        f'x\nCall info            : ID 0, incoming call from "{PHONE}"\n',
    ],
)
def test_a_message_that_looks_like_gammus_own_words_proves_nothing(plugged: Plugged, text: str):
    looked = Event()
    when_listening(plugged, lambda: plugged.receive(OTHER, text), looked.set)
    assert modem(plugged).listen(PHONE, LONG_S, looked.is_set) is None
    assert looked.is_set()
    assert any(asked.startswith("AT+CMGR=") for asked in plugged.asked)
    assert [message.number for message in plugged.memory.values()] == [OTHER]


def test_a_missed_call_is_noticed_and_that_of_somebody_else_is_not(plugged: Plugged):
    when_listening(plugged, lambda: (plugged.ring(OTHER), plugged.ring(PHONE)))
    assert modem(plugged).listen(PHONE, LONG_S, NEVER) is ProofKind.CALL


def test_listening_ends_when_told_to(plugged: Plugged):
    assert modem(plugged).listen(PHONE, LONG_S, plugged.listening.is_set) is None
    assert plugged.listening.is_set()


def test_when_nobody_comes_the_listening_ends_by_itself(plugged: Plugged):
    assert modem(plugged).listen(PHONE, 0.3, NEVER) is None


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


FIRST = "Sending SMS 1/1"
SENT = f"{FIRST}…waiting for network answer"


@pytest.mark.parametrize(
    ("code", "words", "said"),
    [
        (0, f"{SENT}..OK, message reference=7\n", Accepted("7")),
        (0, "", Unsure(What.SMS_UNKNOWN, "gammu 0")),
        (None, f"{SENT}..OK, message reference=7\n", Accepted("7")),
        (127, f"{SENT}..error 38, message reference=-1", Failed(What.SMS_REFUSED, "CMS 38")),
        (127, f"{SENT}..error 332, message reference=-1", Unsure(What.SMS_UNKNOWN, "CMS 332")),
        (127, f"{SENT}..error 500, message reference=-1", Unsure(What.SMS_UNKNOWN, "CMS 500")),
        (127, f"{FIRST}..error 500, message reference=-1", Failed(What.SMS_REFUSED, "CMS 500")),
        (127, FIRST, Failed(What.SMS_REFUSED, "gammu 127")),
        (149, FIRST, Failed(What.MODEM_NO_SIM, "gammu 149")),
        (114, FIRST, Unsure(What.SMS_UNKNOWN, "gammu 114")),
        (111, FIRST, Unsure(What.SMS_UNKNOWN, "gammu 111")),
        (None, FIRST, Unsure(What.SMS_UNKNOWN, "ended by Loket")),
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


def program(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """What is called as gammu from now on."""
    (folder / "bin").mkdir()
    gammu = folder / "bin" / "gammu"
    gammu.write_text(f"#!/bin/sh\n{script}\n")
    gammu.chmod(0o755)
    monkeypatch.setenv("PATH", f"{gammu.parent}{os.pathsep}{os.environ['PATH']}")


def say(plugged: Plugged, number: str) -> None:
    plugged.receive(number, "Kode OTP 123456")


def when_listening(plugged: Plugged, *thens: Callable[[], object]) -> None:
    """Each thing happens once somebody listens, or listens anew."""

    def wait() -> None:
        for then in thens:
            if plugged.listening.wait(LONG_S):
                plugged.listening.clear()
                then()

    Thread(target=wait, daemon=True).start()

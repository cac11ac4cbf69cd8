"""A process apart answers, falls or hangs; whoever asked goes on within bounds."""

import os
import subprocess
import sys
from threading import Event

import pytest

from kiosk.apart import again, converse, loket, measured

WAIT_FOR_EVER = "import threading; threading.Event().wait()"
LIMIT_S = 30.0
MOST = 100_000


def told(code: str, asked: bytes = b"x", limit_s: float = LIMIT_S, stop: Event | None = None):
    return converse([sys.executable, "-c", code], asked, limit_s, MOST, stop=stop)


def test_what_is_asked_arrives_whole_and_what_is_answered_comes_back():
    code = "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read()[::-1][:9])"
    assert told(code, bytes(1_000_000) + b"selesai") == b"iaseles\0\0"


def test_it_is_this_loket_that_is_asked():
    assert b"loket" in converse(loket("--version"), b"", LIMIT_S, MOST)


def test_a_bundle_is_asked_without_an_interpreter(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert loket("press") == [sys.executable, "press"]
    assert measured("kiosk.bench.bare_window")[1:] == ["measure", "kiosk.bench.bare_window"]


def test_a_part_of_the_bench_runs_by_command_as_it_does_by_name():
    by_command = [*loket("measure"), "kiosk.bench.http_sink"]
    assert int(converse(by_command, b"", LIMIT_S, MOST)) > 0
    assert int(converse(measured("kiosk.bench.http_sink"), b"", LIMIT_S, MOST)) > 0


def test_nothing_but_the_bench_is_run_by_its_name(capfd: pytest.CaptureFixture[str]):
    assert converse([*loket("measure"), "antigravity"], b"", LIMIT_S, MOST, aloud=True) == b""
    assert "antigravity measures nothing" in capfd.readouterr().err


def test_closing_loket_waits_for_nobody():
    stop = Event()
    stop.set()
    assert told(WAIT_FOR_EVER, stop=stop) == b""


@pytest.mark.parametrize(
    "code",
    [
        f"import sys; sys.stdin.buffer.read(); {WAIT_FOR_EVER}",
        WAIT_FOR_EVER,
        f"import sys; sys.stdin.buffer.read(); sys.stdout.close(); {WAIT_FOR_EVER}",
    ],
    ids=["reads", "does not even read", "closes its ears"],
)
def test_a_process_that_hangs_is_killed_in_time(code: str):
    assert told(code, bytes(1_000_000), 0.3) == b""


def test_a_process_that_floods_us_is_read_no_further_than_an_answer_goes_and_is_gone():
    said = told(
        "import os, sys\nprint(os.getpid(), flush=True)\nwhile True: sys.stdout.write('x' * 9999)"
    )
    assert len(said) == MOST
    with pytest.raises(ProcessLookupError):
        os.kill(int(said.splitlines()[0]), 0)


def test_a_process_that_falls_answers_nothing():
    assert told("import os; os.abort()", bytes(1_000_000)) == b""


@pytest.mark.parametrize("aloud", [True, False])
def test_what_it_complains_of_is_heard_only_where_it_may(
    aloud: bool, capfd: pytest.CaptureFixture[str]
):
    command = [sys.executable, "-c", "import sys; sys.stderr.write('aduh')"]
    converse(command, b"", LIMIT_S, MOST, aloud=aloud)
    assert capfd.readouterr().err == ("aduh" if aloud else "")


def test_a_program_that_is_not_there_is_said(tmp_path):
    with pytest.raises(OSError, match="tidak-ada"):
        converse([str(tmp_path / "tidak-ada")], b"", LIMIT_S, MOST)


def test_loket_can_begin_anew_with_what_it_was_asked():
    said = subprocess.run(again(["--version"]), check=True, capture_output=True, text=True)
    assert said.stdout.startswith("loket")

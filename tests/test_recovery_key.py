"""`loket recovery-key`: no line for the kiosks before the key is on paper."""

from collections.abc import Callable

from kiosk import recovery_key
from kiosk.journal.recovery import RecoveryKey
from kiosk.settings import load


def answers(*said: str) -> Callable[[str], str]:
    rest = list(said)
    return lambda _question: rest.pop(0)


def test_the_line_fits_into_the_file_of_a_kiosk(capsys, tmp_path):
    key = RecoveryKey.generate()
    assert recovery_key.run(answers("no", key.text[-4:].lower()), key) == 0
    said = capsys.readouterr().out
    assert all(group in said for group in key.text.split("-"))
    file = tmp_path / "loket.toml"
    file.write_text(said[said.index("[recovery]") :], "utf-8")
    assert load([file]).recovery.key == key.public


def test_a_key_that_is_on_no_paper_closes_nothing(capsys):
    key = RecoveryKey.generate()
    assert recovery_key.run(answers("", "0000", "nope"), key) == 1
    said = capsys.readouterr()
    assert "[recovery]" not in said.out
    assert said.err.strip()


def test_whoever_goes_away_gets_no_line(capsys):
    def gone(_question: str) -> str:
        raise EOFError

    assert recovery_key.run(gone) == 1
    assert "public" not in capsys.readouterr().out

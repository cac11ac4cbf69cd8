"""The command line knows its commands, says its version, and loads no window for either."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import cli

ROOT = Path(__file__).parents[1]
COMMANDS = ("run", "check", "demo", "doctor", "verify", "recover", "recovery-key", "bench")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command, capsys):
    with pytest.raises(SystemExit) as ended:
        cli.main([command, "--help"])
    assert ended.value.code == 0
    assert f"loket {command}" in capsys.readouterr().out


def test_the_version_is_one_line(capsys):
    with pytest.raises(SystemExit) as ended:
        cli.main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("loket")


def test_an_unknown_command_is_refused(capsys):
    with pytest.raises(SystemExit) as ended:
        cli.main(["hapus"])
    assert ended.value.code == 2
    assert "hapus" in capsys.readouterr().err


def test_walking_the_chain_loads_neither_qt_nor_the_window(tmp_path):
    """It runs beside every desk after each sign-in, so it has to be light."""
    asks = "import sys; from kiosk import cli; cli.main(['verify', '--json', sys.argv[1]])"
    loaded = "print('PySide6' in sys.modules, 'kiosk.ui' in sys.modules)"
    child = subprocess.run(
        [sys.executable, "-c", f"{asks}; {loaded}", str(tmp_path / "none")],
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert child.stdout.splitlines()[-1] == "False False"

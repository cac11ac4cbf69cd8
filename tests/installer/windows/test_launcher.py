"""loket.exe tells its stub which Python to start, and carries what that runs."""

import subprocess
import sys
from pathlib import Path

from installer.windows.launcher import launcher
from tests.installer.windows.made_up import program


def test_the_first_line_names_python_beside_the_launcher_and_shuts_everything_else_out():
    made = launcher(program(), "python\\pythonw.exe")
    assert made.startswith(program())
    line = made[len(program()) :].split(b"\r\n")[0]
    assert line == b"#!<launcher_dir>\\python\\pythonw.exe -I"


def test_what_hangs_behind_it_is_loket(tmp_path: Path):
    file = tmp_path / "loket.exe"
    file.write_bytes(launcher(program(), "python\\python.exe"))
    said = subprocess.run([sys.executable, file, "--version"], capture_output=True, check=True)
    assert said.stdout.startswith(b"loket ")


def test_it_is_still_found_behind_a_signature(tmp_path: Path):
    file = tmp_path / "loket.exe"
    file.write_bytes(launcher(program(), "python\\python.exe") + bytes(9_000))
    said = subprocess.run([sys.executable, file, "--version"], capture_output=True, check=True)
    assert said.stdout.startswith(b"loket ")


def test_two_builds_give_the_same_octets():
    assert launcher(b"MZ", "python\\python.exe") == launcher(b"MZ", "python\\python.exe")

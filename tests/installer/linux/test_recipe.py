"""The recipe of the Debian packages, read as the tools that use it would read it."""

import argparse
import configparser
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from installer.linux.keep import comes_along, file_stays, module_stays
from installer.linux.start import leave_the_bundle
from kiosk import cli

ROOT = Path(__file__).parents[3]
RECIPE = ROOT / "installer" / "linux"
UNIT = RECIPE / "kiosk" / "loket-kiosk.service"
SCRIPTS = [
    file
    for file in sorted(RECIPE.rglob("*"))
    if file.is_file() and file.read_bytes().startswith((b"#!/bin/sh", b"#!/usr/bin/env bash"))
]
SITE = "/venv/lib/python3.11/site-packages/"
PREFIX = "/venv"


def name_of(file: Path) -> str:
    return file.relative_to(RECIPE).as_posix()


def fields(package: str) -> dict[str, str]:
    text = (RECIPE / package / "control.in").read_text("utf-8")
    folded = re.sub(r"\n (?!\.)", " ", text)
    return dict(line.split(": ", 1) for line in folded.splitlines() if ": " in line)


def public_commands() -> set[str]:
    (action,) = (
        action
        for action in cli._parser([])._actions
        if isinstance(action, argparse._SubParsersAction)
    )
    return set(action.choices)


def unit() -> configparser.ConfigParser:
    """Keys that may be repeated are read as their last; none of those asked for here is."""
    parser = configparser.ConfigParser(strict=False, interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(UNIT)
    return parser


@pytest.mark.parametrize("script", SCRIPTS, ids=name_of)
def test_every_script_is_understood_by_its_shell(script: Path):
    shell = "bash" if script.read_text("utf-8").startswith("#!/usr/bin/env bash") else "sh"
    assert script.stat().st_mode & 0o111, "dpkg and systemd start it by itself"
    subprocess.run([shell, "-n", script], check=True)
    if checker := shutil.which("shellcheck"):
        subprocess.run([checker, "--severity=warning", "-e", "SC1090,SC1091", script], check=True)


def test_the_manual_names_every_command():
    page = (RECIPE / "loket" / "loket.1.in").read_text("utf-8")
    named = re.findall(r"^\\fB([\w\\-]+)\\fR", page, re.MULTILINE)
    assert {name.replace("\\-", "-") for name in named} == public_commands()
    assert ".B \\-\\-version" in page


@pytest.mark.skipif(not shutil.which("man"), reason="man is not installed here")
def test_the_manual_is_set_without_a_complaint(tmp_path: Path):
    page = (RECIPE / "loket" / "loket.1.in").read_text("utf-8")
    file = tmp_path / "loket.1"
    file.write_text(page.replace("@DATE@", "2026-11-30").replace("@VERSION@", "1"), "utf-8")
    command = ["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", file]
    set_ = subprocess.run(command, check=True, capture_output=True, text=True)
    assert set_.stderr == ""


def test_the_menu_starts_what_is_installed():
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(RECIPE / "loket" / "loket.desktop")
    first, practice = entry["Desktop Entry"], entry["Desktop Action practice"]
    for line in (first["Exec"], practice["Exec"]):
        program, *given = line.split()
        assert program == "/usr/bin/loket"
        assert cli.parse(given).start
    assert (RECIPE / "loket" / f"{first['Icon']}.svg").exists()
    if validator := shutil.which("desktop-file-validate"):
        subprocess.run([validator, RECIPE / "loket" / "loket.desktop"], check=True)


@pytest.mark.parametrize("package", ["loket", "kiosk"])
def test_a_package_says_what_debian_asks(package: str):
    told = fields(package)
    wanted = {"Package", "Version", "Architecture", "Maintainer", "Depends", "Description"}
    assert wanted <= set(told)
    assert told["Version"] == "@VERSION@"


def test_libraries_renamed_since_debian_12_are_asked_for_by_both_names():
    depends = [entry.strip() for entry in fields("loket")["Depends"].split(",")]
    for name in ("libcups2", "libglib2.0-0", "libssl3"):
        assert f"{name}t64 | {name}" in depends
    asked = {re.sub(r"[ |(].*", "", entry).removesuffix("t64") for entry in depends}
    told = (ROOT / "tools" / "system_packages.txt").read_text("utf-8")
    lines = [line.split() for line in told.splitlines() if line.startswith("lib:")]
    needed = {packages.split("|")[-1] for _, packages, use in lines if use != "tests"}
    assert needed <= asked


def test_the_session_comes_back_unless_a_supervisor_left_it():
    service = unit()["Service"]
    assert (service["Restart"], service["RestartPreventExitStatus"]) == ("always", "42")
    assert unit()["Unit"]["StartLimitIntervalSec"] == "0", "however often it falls"
    assert service["ExecStopPost"] == "+/usr/lib/loket-kiosk/left"
    assert '"${EXIT_STATUS:-}" = 42' in (RECIPE / "kiosk" / "left").read_text("utf-8")


def test_the_session_has_no_shell_and_no_other_console():
    users = (RECIPE / "kiosk" / "sysusers.conf").read_text("utf-8")
    assert users.splitlines()[0].endswith("/var/lib/loket /usr/sbin/nologin")
    (started,) = re.findall(r"^cage (.*) --", (RECIPE / "kiosk" / "session").read_text(), re.M)
    assert started.split() == ["-d"], "-s would switch consoles"
    assert unit()["Service"]["User"] == "kiosk"


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not installed here")
def test_the_unit_is_one_that_systemd_understands(tmp_path: Path):
    text = UNIT.read_text("utf-8").replace("/usr/lib/loket-kiosk", str(RECIPE / "kiosk"))
    copy = tmp_path / UNIT.name
    copy.write_text(text, "utf-8")
    command = ["systemd-analyze", "verify", "--man=no", "--recursive-errors=no", copy]
    said = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (said.returncode, said.stderr) == (0, "")


@pytest.mark.parametrize(
    ("end", "code"), [("exit 42", 42), ("exit 0", 0), ("exit 3", 3), ("kill -9 $$", 137)]
)
def test_the_session_ends_as_loket_did_whatever_the_compositor_says(
    end: str, code: int, tmp_path: Path
):
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "cage").write_text('#!/bin/sh\nshift 2\n"$@"\nexit 134\n')
    (programs / "loket").write_text(f"#!/bin/sh\n{end}\n")
    desk = (RECIPE / "kiosk" / "desk").read_text().replace("/usr/bin/loket", f"{programs}/loket")
    (programs / "desk").write_text(desk)
    for program in programs.iterdir():
        program.chmod(0o755)
    around = {"PATH": f"{programs}:/usr/bin:/bin", "XDG_RUNTIME_DIR": str(tmp_path)}
    around["LOKET_DESK"] = str(programs / "desk")
    ended = subprocess.run([RECIPE / "kiosk" / "session"], env=around, capture_output=True)
    assert ended.returncode == code


@pytest.mark.parametrize("fell", [0, 42, 139])
def test_a_compositor_that_falls_alone_is_no_supervisor_leaving(fell: int, tmp_path: Path):
    (tmp_path / "cage").write_text(f"#!/bin/sh\nexit {fell}\n")
    (tmp_path / "cage").chmod(0o755)
    around = {"PATH": f"{tmp_path}:/usr/bin:/bin", "XDG_RUNTIME_DIR": str(tmp_path)}
    ended = subprocess.run([RECIPE / "kiosk" / "session"], env=around, capture_output=True)
    assert ended.returncode == (139 if fell == 139 else 1)


def test_what_loket_runs_beside_itself_finds_the_systems_libraries():
    hooked = {"LD_LIBRARY_PATH": "/usr/lib/loket/lib", "HOME": "/var/lib/loket"}
    leave_the_bundle(hooked)
    assert hooked == {"HOME": "/var/lib/loket"}
    nested = {"LD_LIBRARY_PATH": "/bundle:/own", "LD_LIBRARY_PATH_ORIG": "/own"}
    leave_the_bundle(nested)
    assert nested == {"LD_LIBRARY_PATH": "/own"}


@pytest.mark.parametrize(
    ("name", "stays"),
    [
        ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", False),
        ("PySide6/Qt/plugins/imageformats/libqsvg.so", True),
        ("PySide6/Qt/lib/libQt6Core.so.6", True),
        ("PySide6/Qt/lib/libQt6Qml.so.6", False),
        ("PySide6/Qt/lib/libQt6WaylandEglClientHwIntegration.so.6", True),
        ("PySide6/Qt/translations/qtbase_en.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PIL/_webp.cpython-311-x86_64-linux-gnu.so", True),
        ("PIL/_avif.cpython-311-x86_64-linux-gnu.so", False),
        ("kiosk/resources/i18n/loket_en.qm", True),
        ("kiosk/resources/i18n/loket_en.ts", False),
        ("loket-0.1.0.dist-info/METADATA", True),
        ("loket-0.1.0.dist-info/RECORD", False),
    ],
)
def test_what_no_screen_reaches_stays_out(name: str, stays: bool):
    assert file_stays(name) is stays


def test_every_screen_and_every_keyring_comes_along_and_no_test_does():
    wanted = ["kiosk.ui.screens.otp", "keyring.backends.SecretService", "holidays.countries"]
    assert all(map(module_stays, wanted))
    assert not any(map(module_stays, ["unittest.mock", "setuptools", "phonenumbers.geodata.de"]))
    assert not any(map(module_stays, ["dns", "dns.resolver", "holidays.financial"]))


@pytest.mark.parametrize(
    ("name", "source", "kind", "comes"),
    [
        ("msgspec/_core.so", SITE + "msgspec/_core.so", "EXTENSION", True),
        ("libssl.so.3", "/lib/x86_64-linux-gnu/libssl.so.3", "BINARY", False),
        ("libpython3.11.so.1.0", "/lib/libpython3.11.so.1.0", "BINARY", True),
        ("_ssl.so", "/usr/lib/python3.11/lib-dynload/_ssl.so", "EXTENSION", True),
        ("libQt6Qml.so.6", "PySide6/Qt/lib/libQt6Qml.so.6", "SYMLINK", False),
        ("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK", True),
    ],
)
def test_the_distributions_libraries_are_left_to_it(name: str, source: str, kind: str, comes: bool):
    assert comes_along(name, source, kind, PREFIX) is comes


def test_the_lock_of_the_builder_pins_with_hashes_and_names_no_host():
    text = (RECIPE / "requirements-build.lock").read_text("utf-8")
    pins = [pin for pin in text.replace("\\\n", " ").splitlines() if pin]
    assert [pin for pin in pins if "==" not in pin or "--hash=sha256:" not in pin] == []
    assert "http" not in text


def test_the_builder_and_loket_agree_on_what_both_pin():
    def pinned(lock: Path) -> dict[str, str]:
        return dict(re.findall(r"^([\w.-]+)==(\S+)", lock.read_text("utf-8"), re.MULTILINE))

    ours, builder = pinned(ROOT / "requirements.lock"), pinned(RECIPE / "requirements-build.lock")
    assert {name: builder[name] for name in ours.keys() & builder.keys()} == {
        name: ours[name] for name in ours.keys() & builder.keys()
    }


def test_the_version_of_the_packages_is_the_projects():
    line = re.search(r"sed -n '(s/.*?)' pyproject.toml", (RECIPE / "deb.sh").read_text("utf-8"))
    assert line
    told = subprocess.run(
        ["sed", "-n", line[1], ROOT / "pyproject.toml"], check=True, capture_output=True, text=True
    )
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert told.stdout.strip() == project["version"]

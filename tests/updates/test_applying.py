"""The Windows updater, with real installers (little programs) that it runs as processes."""

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kiosk.updates.applying import HEALTH_S, MOST_TRIES, Applier, Commands, Timing
from kiosk.updates.handover import PROGRESS, Handover, Outcome
from kiosk.updates.statement import Platform
from tests.updates.an_office import NOW, add_program, found, publish
from tools.updates.office import Office

ROOT = Path(__file__).parents[2]
INSTALLER = """
import sys
from pathlib import Path
site = Path({site!r})
if {breaks!r}:
    sys.exit(3)
(site / "version").write_text({version!r})
"""
"""What an installer of the tests does: it puts its version in place of the one before."""
WITHOUT_WINDOW = """
import sys
sys.modules["PySide6"] = sys.modules["shiboken6"] = None
from kiosk.cli import main
sys.exit(main())
"""
"""As the copy that the setup program lays, which has no Qt (`installer/windows/updating.py`)."""
STARTER = """
import json, sys
from pathlib import Path
site = Path({site!r})
version = (site / "version").read_text()
with (site / "log").open("a") as log:
    log.write(f"start {{version}}\\n")
if version not in {silent!r}:
    said = {{"version": version, "at": "2026-11-30T03:00:00Z"}}
    (site / "handover" / "healthy.json").write_text(json.dumps(said))
"""


@dataclass
class Machine:
    """A computer on which Loket 0.1.0 was installed from its office's folder."""

    site: Path
    office: Office
    silent: tuple[str, ...] = ()
    now: datetime = NOW
    passed_s: float = 0.0
    slept: list[float] = field(default_factory=list)

    @property
    def handover(self) -> Handover:
        return Handover(self.site / "handover")

    @property
    def version(self) -> str:
        return (self.site / "version").read_text()

    @property
    def log(self) -> list[str]:
        log = self.site / "log"
        return log.read_text().splitlines() if log.exists() else []

    def offer(self, version: str, *, breaks: bool = False) -> Path:
        text = INSTALLER.format(site=str(self.site), version=version, breaks=breaks)
        add_program(self.office, version, Platform.WINDOWS, text.encode())
        return publish(self.office)

    def wish(self, version: str = "0.2.0", source: Path | str | None = None) -> None:
        self.handover.ask(version, str(source or self.office.folder), self.now)

    def applier(self, **more) -> Applier:
        def sleep(seconds: float) -> None:
            self.slept.append(seconds)
            self.passed_s += seconds

        starter = self.site / "start.py"
        starter.write_text(STARTER.format(site=str(self.site), silent=self.silent))
        commands = Commands(
            (sys.executable, "-c", f"open({str(self.site / 'log')!r}, 'a').write('stop\\n')"),
            (sys.executable, "{file}"),
            (sys.executable, str(starter)),
        )
        given = {
            "root": (self.office.metadata / "1.root.json").read_bytes(),
            "commands": commands,
            "timing": Timing(lambda: self.now, lambda: self.passed_s, sleep),
            "installed": lambda: self.version,
            **more,
        }
        return Applier(self.handover, self.site / "state", **given)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    site = tmp_path / "site"
    (site / "handover").mkdir(parents=True)
    (site / "version").write_text("0.1.0")
    made = Machine(site, found(tmp_path / "office"))
    made.offer("0.1.0")
    made.offer("0.2.0")
    return made


def outcome(machine: Machine, **more) -> tuple[Outcome, str]:
    result = machine.applier(**more).run()
    assert result is not None
    assert machine.handover.result() == result
    assert machine.handover.request() is None
    return result.outcome, result.detail


def test_a_version_that_comes_up_well_is_installed(machine):
    machine.wish()
    assert outcome(machine) == (Outcome.INSTALLED, "healthy")
    assert machine.version == "0.2.0"
    assert machine.log == ["stop", "start 0.2.0"]
    kept = sorted(path.name for path in (machine.site / "state" / "kept").glob("*.exe"))
    assert kept == ["loket-0.2.0.exe"]


def test_a_version_without_a_first_screen_gives_way_to_the_one_before(machine):
    machine.silent = ("0.2.0",)
    machine.wish()
    assert outcome(machine) == (Outcome.ROLLED_BACK, "not-healthy")
    assert machine.version == "0.1.0"
    assert machine.log == ["stop", "start 0.2.0", "stop", "start 0.1.0"]
    assert HEALTH_S <= sum(machine.slept) < HEALTH_S + 5


def test_an_installer_that_fails_changes_nothing(machine):
    machine.offer("0.3.0", breaks=True)
    machine.wish("0.3.0")
    assert outcome(machine) == (Outcome.ROLLED_BACK, "not-installable")
    assert machine.version == "0.1.0"
    assert machine.log[-1] == "start 0.1.0"


def test_the_next_update_goes_back_to_what_ran_well_before(machine):
    machine.wish()
    outcome(machine)
    machine.offer("0.3.0")
    machine.silent = ("0.3.0",)
    machine.wish("0.3.0")
    assert outcome(machine) == (Outcome.ROLLED_BACK, "not-healthy")
    assert machine.version == "0.2.0"


def test_nobody_wished_for_anything(machine):
    assert machine.applier().run() is None
    assert machine.handover.result() is None


@pytest.mark.parametrize("late", [timedelta(minutes=10, seconds=1), timedelta(minutes=-2)])
def test_an_old_wish_and_one_from_the_future_are_thrown_away(machine, late):
    machine.wish()
    machine.now += late
    assert machine.applier().run() is None
    assert machine.handover.request() is None
    assert machine.version == "0.1.0"


def test_a_case_on_the_table_comes_first(machine):
    held = machine.handover.hold_case()
    machine.wish()
    assert outcome(machine) == (Outcome.BUSY, "case-open")
    held.release()
    assert (machine.version, machine.log) == ("0.1.0", [])


def test_during_the_change_nobody_can_open_a_case(machine):
    seen = []
    applier = machine.applier()
    machine.wish()
    watch = Timing(applier.timing.now, applier.timing.monotonic, lambda _: None)

    def installed() -> str:
        seen.append(machine.handover.hold_case())
        return machine.version

    machine.applier(timing=watch, installed=installed).run()
    assert seen == [None]


def test_a_stranger_is_refused_and_nothing_is_stopped(machine, tmp_path):
    stranger = found(tmp_path / "stranger")
    add_program(stranger, "0.2.0", Platform.WINDOWS, b"print('evil')")
    machine.wish(source=publish(stranger))
    assert outcome(machine) == (Outcome.REFUSED, "stranger")
    assert machine.log == []


def test_without_a_root_of_trust_nothing_is_installed(machine):
    machine.wish()
    assert outcome(machine, root=None) == (Outcome.REFUSED, "not-prepared")


def test_expired_signatures_and_older_sticks_are_refused(machine, tmp_path):
    old = shutil.copytree(machine.office.folder, tmp_path / "old" / "loket-updates")
    publish(machine.office)
    machine.wish("9.9")
    assert outcome(machine) == (Outcome.REFUSED, "not-in-folder")
    machine.wish(source=old)
    assert outcome(machine) == (Outcome.REFUSED, "older")
    machine.now += timedelta(days=500)
    machine.wish()
    assert outcome(machine) == (Outcome.REFUSED, "expired")
    assert machine.version == "0.1.0"


def test_an_altered_installer_is_never_run(machine):
    file = machine.office.targets / "windows" / "loket-0.2.0-setup.exe"
    file.write_bytes(file.read_bytes().replace(b"0.2.0", b"6.6.6"))
    machine.wish()
    assert outcome(machine) == (Outcome.UNREADABLE, "damaged")
    assert (machine.version, machine.log) == ("0.1.0", [])


def test_a_stick_that_is_gone_is_unreadable(machine, tmp_path):
    machine.wish(source=tmp_path / "pulled" / "loket-updates")
    assert outcome(machine) == (Outcome.UNREADABLE, "no-folder")


@pytest.mark.parametrize(
    "source",
    [
        "\\\\server\\share\\loket-updates",
        "//server/share/loket-updates",
        "loket-updates",
        "/media/../etc",
        "https://elsewhere.example/loket-updates",
        "http://127.0.0.1/loket-updates",
        "file:///etc",
    ],
)
def test_no_other_source_is_ever_looked_at(machine, source):
    machine.wish(source=source)
    assert outcome(machine) == (Outcome.REFUSED, "source-not-allowed")


@pytest.mark.parametrize("version", ["0.1.0", "0.0.9"])
def test_no_wish_leads_to_an_older_version(machine, version):
    machine.wish(version)
    assert outcome(machine) == (Outcome.REFUSED, "older-version")


def test_without_a_way_back_nothing_is_begun(machine, tmp_path):
    office = found(tmp_path / "young")
    only = Machine(machine.site, office)
    only.offer("0.2.0")
    only.wish()
    assert outcome(only) == (Outcome.REFUSED, "no-way-back")
    assert only.log == []


def test_the_installer_is_copied_before_it_runs(machine, tmp_path):
    """What is exchanged on the stick after the look is not what runs."""
    stick = Path(shutil.copytree(machine.office.folder, tmp_path / "USB" / "loket-updates"))
    evil = "open({!r}, 'w').write('evil')".format(str(tmp_path / "evil"))
    for file in (stick / "targets" / "windows").iterdir():
        exchange = (
            f"from pathlib import Path; Path({str(file)!r}).write_text({evil!r}); "
            f"open({str(machine.site / 'log')!r}, 'a').write('stop\\n')"
        )
    machine.wish(source=stick)
    applier = machine.applier()
    commands = applier.commands._replace(stop=(sys.executable, "-c", exchange))
    assert outcome(machine, commands=commands) == (Outcome.INSTALLED, "healthy")
    assert not (tmp_path / "evil").exists()


@pytest.mark.parametrize(
    ("came_up", "version", "told"),
    [
        (True, "0.2.0", (Outcome.INSTALLED, "healthy")),
        (False, "0.1.0", (Outcome.ROLLED_BACK, "power-cut")),
    ],
)
def test_after_a_power_cut_in_the_middle_it_is_brought_to_an_end(machine, came_up, version, told):
    machine.wish()

    class PowerCut(Exception):
        pass

    def cut(_seconds: float) -> None:
        raise PowerCut

    machine.silent = ("0.2.0",)
    timing = Timing(lambda: machine.now, lambda: 0.0, cut)
    with pytest.raises(PowerCut):
        machine.applier(timing=timing).run()
    assert machine.version == "0.2.0"
    if came_up:
        machine.handover.tell_healthy("0.2.0", NOW)
    assert outcome(machine) == told
    assert machine.version == version
    assert machine.applier().run() is None


def test_the_command_reads_its_config_and_says_what_came_of_it(machine, tmp_path):
    machine.applier()  # writes the starter
    now = datetime.now(NOW.tzinfo)
    machine.handover.ask("0.2.0", str(machine.office.folder), now)
    config = tmp_path / "updater.json"
    config.write_text(
        json.dumps(
            {
                "handover": str(machine.site / "handover"),
                "state": str(machine.site / "state"),
                "root": str(machine.office.metadata / "1.root.json"),
                "stop": [],
                "install": [sys.executable, "{file}"],
                "start": [sys.executable, str(machine.site / "start.py")],
                "version_file": str(machine.site / "version"),
            }
        )
    )
    said = subprocess.run(
        [sys.executable, "-c", WITHOUT_WINDOW, "update-apply", str(config)],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert (said.returncode, said.stdout) == (0, "0.2.0: installed (healthy)\n"), said.stderr
    assert machine.version == "0.2.0"


def test_the_old_version_is_not_put_back_every_minute_for_ever(machine):
    machine.offer("0.3.0")
    machine.silent = ("0.3.0",)
    machine.wish("0.3.0")
    nothing_installs = machine.applier().commands._replace(
        install=(sys.executable, "-c", "exit(3)")
    )
    for _ in range(MOST_TRIES):
        assert outcome(machine, commands=nothing_installs) == (Outcome.FAILED, "not-put-back")
    stopped = machine.log.count("stop")
    assert machine.applier(commands=nothing_installs).run() is None
    assert machine.log.count("stop") == stopped
    assert machine.log[-1] == "start 0.1.0"
    machine.silent = ()
    machine.wish()
    assert outcome(machine) == (Outcome.INSTALLED, "healthy")


def test_what_a_power_cut_left_waits_while_somebody_is_served(machine):
    machine.wish()
    machine.site.joinpath("state").mkdir()
    left = json.dumps({"version": "0.2.0", "before": "0.1.0"})
    (machine.site / "state" / PROGRESS).write_text(left)
    held = machine.handover.hold_case()
    assert machine.applier().run() is None
    assert machine.log == []
    held.release()
    machine.handover.tell_healthy("0.2.0", NOW)
    assert outcome_of_left(machine) == (Outcome.INSTALLED, "healthy")


def outcome_of_left(machine: Machine) -> tuple[Outcome, str]:
    """Of what was begun; the wish that lies there waits for its turn."""
    result = machine.applier().run()
    assert result is not None
    return result.outcome, result.detail


def config_of(machine: Machine, folder: Path, **more: str) -> Path:
    file = folder / "updater.json"
    said = {
        "handover": str(machine.site / "handover"),
        "state": str(machine.site / "state"),
        "root": str(machine.office.metadata / "1.root.json"),
        "stop": [],
        "start": [],
    }
    file.write_text(json.dumps(said | more))
    return file


def test_asked_every_minute_it_imports_nothing_dear_while_there_is_no_wish(machine, tmp_path):
    look = (
        "import sys; from kiosk.cli import main; "
        "code = main(); print(code, sorted({'tuf', 'cryptography', 'PySide6'} & set(sys.modules)))"
    )
    said = subprocess.run(
        [sys.executable, "-c", look, "update-apply", str(config_of(machine, tmp_path))],
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert said.stdout == "0 []\n"


def test_a_folder_that_leads_elsewhere_is_not_followed(machine, tmp_path, capsys):
    from kiosk.update_apply import run

    machine.wish()
    (tmp_path / "link").symlink_to(machine.site / "handover")
    assert run(config_of(machine, tmp_path, handover=str(tmp_path / "link"))) == 2
    assert "another place" in capsys.readouterr().err
    assert machine.handover.request() is not None


def test_a_config_with_an_error_is_named(tmp_path):
    from kiosk.update_apply import run

    (tmp_path / "updater.json").write_text("{}")
    assert run(tmp_path / "updater.json") == 2

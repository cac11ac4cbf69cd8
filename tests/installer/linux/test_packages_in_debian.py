"""Both packages in a clean Debian: they install, run, show the session, upgrade, and let go."""

import json
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.bench import stores
from kiosk.updates.handover import Handover
from tests.installer.linux.bare_root import BareRoot, needs_a_clean_debian
from tests.installer.linux.made import VERSION, build, bundled
from tests.updates.an_office import add_resources, copy_of_resources, found, publish

pytestmark = pytest.mark.soak

EARLIER = f"{VERSION}~earlier"
NOT_YET_SET_UP = 10  # of loket doctor: there is something to look at
HOME = "/var/lib/loket"
HEADLESS = {"QT_QPA_PLATFORM": "offscreen", "LOKET_HOME": HOME, "HOME": HOME}
GDM = "/lib/systemd/system/gdm.service"
SIGN = "0b4f9e"  # the blue of the top bar's name and of the first button
A_LIST = "nik,phone\n3374110101990001,081200000000\n"
# Runs the session on the screen that the root has for itself, takes a picture of it once it
# stands, ends Loket as asked, and says how the session ended.
SESSION = """
export XDG_RUNTIME_DIR=/tmp/runtime DISPLAY=:91 WLR_BACKENDS=x11
rm -rf $XDG_RUNTIME_DIR; mkdir -m 700 $XDG_RUNTIME_DIR
for _ in $(seq 100); do [ -n "$(grep /tmp/.X11-unix/X91 /proc/net/unix)" ] && break; sleep 0.1; done
/usr/lib/loket-kiosk/session & session=$!
for _ in $(seq 100); do
    WAYLAND_DISPLAY=wayland-0 grim -t png /tmp/shown.png 2>/dev/null &&
        [ $(stat -c %s /tmp/shown.png) -gt 20000 ] && break
    kill -0 $session 2>/dev/null || break
    sleep 0.2
done
[ -z "${KILL:-}" ] || kill -9 $(grep -lz '^/usr/bin/loket' /proc/[0-9]*/cmdline | cut -d/ -f3)
wait $session; echo "session ended with $?"
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> BareRoot:
    needs_a_clean_debian()
    return BareRoot(tmp_path_factory.mktemp("debian"))


def test_two_builds_give_the_same_octets(bundle: Path, tmp_path: Path):
    again = bundled(tmp_path / "elsewhere")
    one, other = build(tmp_path / "one", bundle), build(tmp_path / "other", again)
    assert [package.name for package in one] == [package.name for package in other]
    assert [package.read_bytes() for package in one] == [package.read_bytes() for package in other]


def test_a_clean_debian_installs_runs_upgrades_and_lets_go(
    bundle: Path, root: BareRoot, tmp_path: Path
):
    earlier = build(tmp_path / "earlier", bundle, "--quick", "--version", EARLIER)
    newer = build(tmp_path / "newer", bundle, "--quick")
    a_desktop_was_here(root)

    _timed("install", lambda: root.install(*earlier))
    assert link(root, "display-manager.service").endswith("loket-kiosk.service")
    every_command_answers(root)
    a_signed_folder_is_understood(root)
    printers_are_seen_by_the_session(root)
    the_session_shows_loket_and_says_how_it_ended(root)
    a_stick_is_mounted_and_let_go(root)
    a_case_on_the_table_is_not_interrupted(root)

    stores.practice(root.folder / HOME[1:], kept=200)
    root.run("chown", "-R", "kiosk:kiosk", HOME)
    before = walked(root)
    _timed("upgrade", lambda: root.install(*newer))
    assert VERSION in root.run("dpkg-query", "-W", "loket", "loket-kiosk")
    assert walked(root) == before
    assert before["entries"] > 1500
    the_records_outlive_the_packages(root, newer)


def the_records_outlive_the_packages(root: BareRoot, packages: list[Path]) -> None:
    before = walked(root)
    key = root.folder / "etc/loket/credentials/loket-store-key.cred"
    assert not key.exists(), "whoever copied this folder as an image would copy the key"
    root.write(str(key.relative_to(root.folder)), "of this computer")
    root.take_out("remove")
    assert not (root.folder / "usr/lib/loket").exists()
    assert link(root, "display-manager.service") == GDM
    assert (root.folder / "etc/X11/default-display-manager").read_text() == "/usr/sbin/gdm3\n"
    root.take_out("purge")
    records = root.folder / HOME[1:]
    assert any(records.rglob("journal.db")), "nobody could be asked, so the records stay"
    assert key.exists(), "and what opens them"

    root.install(*packages)
    assert walked(root) == before
    yes = "loket-kiosk loket-kiosk/delete-records boolean true"
    root.run("sh", "-c", f"echo {yes} | debconf-set-selections")
    root.take_out("purge")
    assert not records.exists()
    assert not key.parent.exists()


def a_desktop_was_here(root: BareRoot) -> None:
    root.write(GDM[1:], "[Service]\nExecStart=/usr/sbin/gdm3\n")
    root.write("etc/X11/default-display-manager", "/usr/sbin/gdm3\n")
    (root.folder / "etc/systemd/system").mkdir(parents=True, exist_ok=True)
    (root.folder / "etc/systemd/system/display-manager.service").symlink_to(GDM)


def link(root: BareRoot, name: str) -> str:
    return str((root.folder / "etc/systemd/system" / name).readlink())


def every_command_answers(root: BareRoot) -> None:
    assert root.run("loket", "--version") == f"loket {EARLIER}\n"
    doctor = ["loket", "doctor"]
    said = root.run(*doctor, user="kiosk", environment=HEADLESS, codes=[NOT_YET_SET_UP])
    assert "Kunci" in said
    assert "Pembaruan" in said
    unproven = root.run("loket", "recovery-key", user="kiosk", environment=HEADLESS, codes=[1])
    assert "13. " in unproven, "nobody typed the last group from the paper"
    root.write("tmp/list.csv", A_LIST)
    (answer,) = root.run("loket", "check", "--json", "/tmp/list.csv").splitlines()
    assert json.loads(answer)["phone"]["e164"] == "+6281200000000"
    demo = ["loket", "demo", "--out", "/tmp/demo"]
    assert "filed itself" in root.run(*demo, user="kiosk", environment=HEADLESS, alone=True)
    assert (root.folder / "tmp/demo").is_dir()
    assert no_trouble(root), "holidays, letters, pictures: whatever a window asks for is there"
    assert "groups" in root.run("id", "kiosk")
    assert "dialout" in root.run("id", "kiosk")


def no_trouble(root: BareRoot) -> bool:
    """Loket goes on after an error of its own and notes it in its home; none did."""
    homes = (root.folder / name for name in ("tmp/demo", "tmp/session", HOME[1:]))
    return not [note for home in homes for note in home.rglob("trouble.log")]


def a_signed_folder_is_understood(root: BareRoot) -> None:
    """By the libraries of TUF in the bundle, and the set in it by Loket's own readers."""
    now = datetime.now(UTC)
    office = found(root.folder / "tmp/office", now)
    add_resources(office, 9)
    publish(office)
    copy_of_resources(root.folder / "tmp/set")
    handover = root.folder / "tmp/handover"
    handover.mkdir()
    Handover(handover).ask("9.9", "/tmp/office/loket-updates", now)
    told = {"handover": "/tmp/handover", "state": "/tmp/state", "version_file": "/tmp/version"}
    trust = "/tmp/office/loket-updates/metadata/1.root.json"
    config = told | {"root": trust, "stop": ["false"], "start": ["false"]}
    root.write("tmp/version", "0.1.0")
    root.write("tmp/config.json", json.dumps(config))
    said = root.run("loket", "update-apply", "/tmp/config.json", codes=[1])
    assert said == "9.9: refused (not-in-folder)\n"
    for folder, answer, code in (("set", "ok\n", 0), ("office", "policy.toml", 1)):
        root.write("tmp/task", json.dumps({"folder": f"/tmp/{folder}"}))
        asked = ["sh", "-c", "loket resource-check </tmp/task"]
        assert answer in root.run(*asked, user="kiosk", environment=HEADLESS, codes=[code])


def printers_are_seen_by_the_session(root: BareRoot) -> None:
    """A spooler of its own, with one queue; the user of the session asks as Loket does."""
    root.run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "cups", "cups-client")
    script = """
        mkdir -p /run/cups; cupsd
        for _ in $(seq 100); do lpstat -r 2>/dev/null | grep -q running && break; sleep 0.1; done
        lpadmin -p kasir -E -v socket://127.0.0.1:9100 -m raw 2>/dev/null
        setpriv --reuid=kiosk --regid=kiosk --init-groups loket doctor
    """
    asked = ["sh", "-c", script]
    assert "kasir" in root.run(*asked, environment=HEADLESS, alone=True, codes=[NOT_YET_SET_UP])


def the_session_shows_loket_and_says_how_it_ended(root: BareRoot) -> None:
    root.run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "grim")
    home = {"LOKET_HOME": "/tmp/session", "HOME": HOME}

    def session(**more: str) -> str:
        return root.run("sh", "-c", SESSION, user="kiosk", environment={**home, **more}, alone=True)

    for how in ({}, {"LOKET_RUN": "run --kiosk --practice"}):
        assert "session ended with 137" in session(KILL="yes", **how)
        shown = QImage(str(root.folder / "tmp/shown.png"))
        assert (shown.width(), shown.height()) == (1024, 768)
        spots = ((x, y) for x in range(0, 1024, 4) for y in range(0, 768, 4))
        assert f"#{SIGN}" in {shown.pixelColor(x, y).name() for x, y in spots}
        (root.folder / "tmp/shown.png").unlink()
    assert no_trouble(root)
    root.write("tmp/desk", "#!/bin/sh\necho 42 >$LOKET_ENDED; exit 42\n").chmod(0o755)
    assert "session ended with 42" in session(LOKET_DESK="/tmp/desk")
    assert "session ended with 2\n" in session(LOKET_RUN="tidak-ada")


def a_stick_is_mounted_and_let_go(root: BareRoot) -> None:
    """A file as a stick, where this machine knows loop devices."""
    script = """
        for n in 0 1 2 3 4 5 6 7; do [ -e /dev/loop$n ] || mknod /dev/loop$n b 7 $n; done
        [ -e /dev/loop-control ] || mknod /dev/loop-control c 10 237
        truncate -s 4M /tmp/stick.img; mkfs.ext2 -q -L "STIK DESA;" /tmp/stick.img
        loop=$(losetup -f --show /tmp/stick.img) || { echo none; exit 0; }
        /usr/lib/loket-kiosk/stick mount ${loop#/dev/}
        grep " /media/kiosk/STIKDESA ext2 ro,nosuid,nodev,noexec" /proc/mounts
        /usr/lib/loket-kiosk/stick release ${loop#/dev/}
        losetup -d $loop; ls /media/kiosk
    """
    told = root.run("sh", "-ec", script)
    assert told == "none\n" or (told.count("STIKDESA") == 1 and "nodev" in told)


def a_case_on_the_table_is_not_interrupted(root: BareRoot) -> None:
    """What dpkg runs first of all, in a root that seems to be running; systemd itself is not."""
    root.write("tmp/told/systemctl", '#!/bin/sh\necho "$@"\n').chmod(0o755)
    script = """
        PATH=/tmp/told:$PATH; mkdir -p /run/systemd/system /var/lib/loket-updates
        lock=/var/lib/loket-updates/case-open.lock; touch $lock
        before=/var/lib/dpkg/info/loket.prerm after=/var/lib/dpkg/info/loket.postinst
        flock $lock $before upgrade 9.9 && exit 9
        [ ! -e /run/loket-was-running ]; echo "not now"
        $before upgrade 9.9; $after configure 0.1; rm $lock
    """
    told = root.run("sh", "-ec", script)
    refused, _, replaced = told.partition("not now")
    assert "stop" not in refused
    assert "stop loket-kiosk.service" in replaced
    assert "start --no-block loket-kiosk.service" in replaced
    assert "a case is on the table" in told


def walked(root: BareRoot) -> dict[str, object]:
    store = next((root.folder / HOME[1:]).rglob("journal.db")).parent
    within = f"/{store.relative_to(root.folder)}"
    said = root.run("loket", "verify", "--json", within, user="kiosk", environment=HEADLESS)
    told: dict[str, object] = json.loads(said)
    return told


def _timed(what: str, act: Callable[[], None]) -> None:
    began = time.monotonic()
    act()
    sys.stderr.write(f"{what}: {time.monotonic() - began:.1f} s\n")

"""A kiosk that lives in a folder: the session of the packages in a real cage, updated for real.

Of a kiosk only systemd is missing. In its place a script starts and stops the session as the unit
says: as the user kiosk, and with all that it began.
"""

import json
from pathlib import Path
from typing import Final

import pytest

from tests.installer.linux.bare_root import BareRoot

HOME: Final = "/var/lib/loket"
HANDOVER: Final = "/var/lib/loket-updates"
SOURCE: Final = "/media/kiosk/STIK/loket-updates"
_SYSTEMCTL: Final = """#!/bin/sh
echo "$*" >>/var/log/systemctl
of_the_session() {
    for process in /proc/[0-9]*; do
        [ "$(stat -c %U "$process" 2>/dev/null)" != kiosk ] || echo "${process#/proc/}"
    done
}
case "$*" in
    "start "*loket-kiosk.service)
        [ -z "$(of_the_session)" ] || exit 0
        rm -rf /tmp/runtime; install -d -m 700 -o kiosk /tmp/runtime
        exec >>/var/log/session 2>&1 </dev/null
        setsid setpriv --reuid=kiosk --regid=kiosk --init-groups env -i PATH=/usr/bin:/bin \
            HOME=/var/lib/loket LOKET_HOME=/var/lib/loket XDG_RUNTIME_DIR=/tmp/runtime \
            DISPLAY=:91 WLR_BACKENDS=x11 /usr/lib/loket-kiosk/session & ;;
    "stop "*loket-kiosk.service)
        kill $(of_the_session) 2>/dev/null
        for _ in $(seq 100); do [ -n "$(of_the_session)" ] || exit 0; sleep 0.1; done
        kill -9 $(of_the_session) ;;
    "is-active "*) [ -n "$(of_the_session)" ] ;;
    daemon-reload | *loket-update*) ;;
    *) exec /usr/bin/systemctl.distrib "$@" ;;
esac
"""
_BEGIN: Final = """
set -eu
mkdir -p /run/systemd/system
for _ in $(seq 100); do [ -n "$(grep /tmp/.X11-unix/X91 /proc/net/unix)" ] && break; sleep 0.1; done
for n in 0 1 2 3 4 5 6 7; do [ -e /dev/loop$n ] || mknod /dev/loop$n b 7 $n; done
[ -e /dev/loop-control ] || mknod /dev/loop-control c 10 237
loop=$(losetup -f --show /tmp/stick.img) || { echo no loop device; exit 77; }
/usr/lib/loket-kiosk/stick mount ${loop#/dev/}
losetup -d $loop  # goes with the mount
rm -f /var/lib/loket-updates/healthy.json
systemctl start loket-kiosk.service
for _ in $(seq 600); do [ -e /var/lib/loket-updates/healthy.json ] && break; sleep 0.1; done
cp /var/lib/loket-updates/healthy.json /tmp/before.json
/usr/bin/python3 -Iu /usr/lib/loket-kiosk/loket-update.pyz request
for _ in $(seq 600); do [ -e /var/lib/loket-updates/healthy.json ] && break; sleep 0.1; done
setpriv --reuid=kiosk --regid=kiosk --init-groups env XDG_RUNTIME_DIR=/tmp/runtime \
    WAYLAND_DISPLAY=wayland-0 grim -t png /tmp/after.png
systemctl stop loket-kiosk.service
"""


class LiveKiosk:
    """The packages in a bare root; `update` is one stay of the machine."""

    def __init__(self, root: BareRoot, packages: list[Path]) -> None:
        self.root = root
        root.install(*packages)
        root.run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "grim")
        there = ("dpkg-divert", "--local", "--rename", "--add", "/usr/bin/systemctl")
        root.run(*there)
        root.write("usr/bin/systemctl", _SYSTEMCTL).chmod(0o755)

    def update(self) -> str:
        """The session starts, the updater does what was asked for; what it told the journal."""
        told = self.root.run("sh", "-c", _BEGIN, alone=True, codes=(0, 77))
        if "no loop device" in told:
            pytest.skip("this machine knows no loop devices, of which a stick is made")
        return told

    def told(self, file: str) -> dict[str, str]:
        """A file in JSON that somebody of the kiosk wrote."""
        said: dict[str, str] = json.loads((self.root.folder / file[1:]).read_text("utf-8"))
        return said

"""Mounted sticks are found by what the system says of itself."""

from pathlib import Path

from kiosk.sticks import mounted, removable_roots

MOUNTS = """\
/dev/vda / ext4 rw 0 0
proc /proc proc rw 0 0
/dev/sdb1 /run/media/petugas/USB\\040SITI vfat rw,nosuid 0 0
/dev/sdc1 /media/petugas/AB-12 exfat rw 0 0
/dev/sdd1 /mnt/\\134a vfat rw 0 0
/dev/vdb /srv/media/x ext4 rw 0 0
broken
"""


def test_mounted_sticks_are_found_with_their_odd_names():
    assert mounted(MOUNTS) == [
        Path("/run/media/petugas/USB SITI"),
        Path("/media/petugas/AB-12"),
        Path("/mnt/\\a"),
    ]


def test_looking_for_sticks_on_this_machine_finds_folders_or_nothing():
    assert all(isinstance(root, Path) for root in removable_roots())

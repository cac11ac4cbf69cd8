"""A central office for tests, with real keys, and folders of updates as it hands them out."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

from kiosk import resources
from kiosk.updates.client import Trust
from kiosk.updates.statement import Platform, Program, Resources
from tools.updates.bundle import pack
from tools.updates.office import Office

NOW = datetime(2026, 11, 30, 3, 0, tzinfo=UTC)
PASSPHRASE = "kalimat untuk uji saja"


def passphrase(_file: str) -> str:
    return PASSPHRASE


def found(home: Path, now: datetime = NOW) -> Office:
    office = Office(home, now)
    office.init(passphrase)
    return office


def copy_of_resources(into: Path) -> Path:
    """What ships, as a folder that a central office edits."""
    into.mkdir(parents=True)
    for name in resources.PUBLISHED:
        source = resources.shipped(name)
        if source.is_dir():
            shutil.copytree(source, into / name)
        else:
            shutil.copyfile(source, into / name)
    return into


def add_resources(office: Office, number: int, bundle: Path | None = None, **says: str) -> None:
    """Those that ship, under a higher number; or another finished bundle."""
    file = office.targets / f"resources-{number}.zip"
    if bundle:
        shutil.copyfile(bundle, file)
    else:
        pack(resources.root(), file)
    office.add(file, Resources(number=number, dated="2026-11-30", **says))


def add_program(office: Office, version: str, platform: Platform, content: bytes = b"MZ") -> None:
    names = {
        Platform.LINUX: f"loket_{version}_amd64.deb",
        Platform.WINDOWS: f"loket-{version}-setup.exe",
    }
    file = office.home / names[platform]
    file.write_bytes(content)
    office.add(file, Program(version=version, platform=platform, dated="2026-11-30"))


def publish(office: Office) -> Path:
    """Signs, and answers the folder that is handed out."""
    office.publish(passphrase)
    return office.folder


def trust_in(office: Office, seen: Path, at: datetime = NOW) -> Trust:
    return Trust((office.metadata / "1.root.json").read_bytes(), seen, at)

"""Small made-up parts of a Windows build, of the right shapes."""

import struct
import zipfile
from hashlib import sha256
from pathlib import Path

from installer.windows.embed import checked
from installer.windows.stage import Parts

AMD64, ARM64, X86 = 0x8664, 0xAA64, 0x14C
FILES = ("pythonw.exe", "python3.dll", "python313.dll", "_ssl.pyd", "_sqlite3.pyd", "LICENSE.txt")


def program(machine: int = AMD64) -> bytes:
    """The head of a program for Windows, no more."""
    return (
        b"MZ".ljust(0x3C, b"\0") + struct.pack("<I", 64) + struct.pack("<4sH", b"PE\0\0", machine)
    )


def embeddable(
    folder: Path, machine: int = AMD64, without: str = "", more: str = "python313.zip"
) -> Path:
    """A zip file with the names of python.org's package."""
    file = folder / "python-3.13.9-embed-amd64.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("python.exe", program(machine))
        archive.writestr("python313._pth", "python313.zip\n.\n")
        for name in {*FILES, more} - {without}:
            archive.writestr(name, name)
    return file


def digest(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()


def package(packages: Path, name: str, needs: tuple[str, ...] = (), *files: str) -> None:
    """An installed package with its papers."""
    papers = packages / f"{name}-1.0.dist-info"
    papers.mkdir(parents=True)
    asked = "".join(f"Requires-Dist: {need}\n" for need in needs)
    (papers / "METADATA").write_text(f"Metadata-Version: 2.4\nName: {name}\n{asked}\nLong words\n")
    recorded = [*files, f"{papers.name}/METADATA", f"{papers.name}/RECORD"]
    for file in files:
        (packages / file).parent.mkdir(parents=True, exist_ok=True)
        (packages / file).write_text(file)
    (papers / "RECORD").write_text("".join(f"{one},sha256=x,1\n" for one in recorded))


def parts(folder: Path) -> Parts:
    """Everything a stage is laid from."""
    packages, wheel = folder / "packages", folder / "loket-0.1.0-py3-none-any.whl"
    package(packages, "msgspec", (), "msgspec/__init__.py", "msgspec/_core.pyi")
    package(packages, "keyring", ("pywin32-ctypes>=0.2", "shtab; extra == 'completion'"))
    package(packages, "pywin32_ctypes", (), "win32ctypes/__init__.py", "win32ctypes/tests/t.py")
    package(packages, "hatchling", (), "hatchling/__init__.py", "bin/hatchling")
    package(packages, "PySide6", (), "PySide6/QtCore.pyd", "PySide6/Qt6Quick.dll")
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("kiosk/__init__.py", "")
        archive.writestr("loket-0.1.0.dist-info/METADATA", "Name: loket\nVersion: 0.1.0\n")
    zipped = embeddable(folder)
    return Parts(
        python=checked(zipped, digest(zipped)),
        packages=packages,
        wanted={"msgspec", "keyring", "PySide6"},
        wheel=wheel,
        version="0.1.0",
        window_stub=program() + b"window",
        console_stub=program() + b"console",
        stub_licence=b"PSF",
        icon=b"\0\0\1\0",
    )

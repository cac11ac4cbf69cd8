"""What lies beside the program in its package: the licences of all it holds, and its icon.

Usage: extras.py LOCK DRAWING FOLDER, run by the Python of the virtual environment that is bundled.
"""

import os
import re
import shutil
import sys
import sysconfig
from collections.abc import Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path

ICON_SIZES = (48, 128, 256)
_LICENCE = re.compile(r"(?i)(licen[cs]e|copying|notice|authors)[\w.+-]*$")
_BUILT_WITH = frozenset(
    {"hatchling", "packaging", "pathspec", "pluggy", "tomlkit", "trove-classifiers"}
)


def bundled(lock: str, builders: frozenset[str] = _BUILT_WITH) -> set[str]:
    """The names that a lock pins, less those that only build."""
    return {plain(name) for name in re.findall(r"(?m)^([\w.-]+)==", lock)} - builders


def plain(name: str) -> str:
    """The one spelling of a package's name (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def licences_of(there: Distribution) -> Iterator[Path]:
    """The files of an installed package that tell its licence."""
    for file in there.files or []:
        told = len(file.parts) > 2 and file.parts[1].lower() in ("licenses", "licences")
        if ".dist-info" in file.parts[0] and (told or _LICENCE.match(file.name)):
            yield Path(str(file.locate()))


def keep_licences(lock: str, folder: Path) -> None:
    """A folder for each package, with the full texts it came with; and Python's own."""
    wanted = bundled(lock)
    for there in distributions():
        name = plain(there.metadata["Name"])
        for file in licences_of(there) if name in wanted else ():
            target = folder / name / file.name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    for known in (python, Path("/usr/share/doc/python3/copyright")):
        if known.exists():
            (folder / "python").mkdir(parents=True, exist_ok=True)
            shutil.copyfile(known, folder / "python" / "LICENSE.txt")
            break


def draw_icons(drawing: Path, folder: Path) -> None:
    """The icon theme's folders: the drawing itself, and pictures of it in the usual sizes."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    app = QGuiApplication([])
    renderer = QSvgRenderer(str(drawing))
    for size in ICON_SIZES:
        picture = QImage(size, size, QImage.Format.Format_ARGB32)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter)
        painter.end()
        target = folder / f"{size}x{size}" / "apps" / "loket.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        if not picture.save(str(target)):
            raise OSError(f"{target} could not be written")
    app.quit()
    (folder / "scalable" / "apps").mkdir(parents=True, exist_ok=True)
    shutil.copyfile(drawing, folder / "scalable" / "apps" / "loket.svg")


if __name__ == "__main__":
    lock, drawing, out = (Path(argument) for argument in sys.argv[1:4])
    keep_licences(lock.read_text("utf-8"), out / "licences")
    draw_icons(drawing, out / "hicolor")

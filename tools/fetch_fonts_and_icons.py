"""Fetch the fonts and icons that ship with Loket from their npm packages (needs npm, fontTools).

Run it again after adding a name to ICONS; the results in ``resources/`` are committed.
"""

import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

RESOURCES = Path(__file__).parent.parent / "resources"
PACKAGES = {
    "sans": "@fontsource/plus-jakarta-sans@5.3.0",
    "mono": "@fontsource/jetbrains-mono@5.3.0",
    "icons": "lucide-static@1.62.0",
}
FONTS = (
    # package, file stem, family, weight, style name
    ("sans", "plus-jakarta-sans", "Plus Jakarta Sans", 400, "Regular"),
    ("sans", "plus-jakarta-sans", "Plus Jakarta Sans", 600, "SemiBold"),
    ("sans", "plus-jakarta-sans", "Plus Jakarta Sans", 700, "Bold"),
    ("mono", "jetbrains-mono", "JetBrains Mono", 500, "Medium"),
)
ICONS = """
arrow-big-up arrow-big-up-dash arrow-down arrow-left arrow-right arrow-up check circle-alert
circle-check circle-x clipboard-paste clock corner-down-left delete download eye file-text history
hourglass image inbox info key-round keyboard life-buoy lock mail minus pause pencil phone plus
power printer refresh-cw send server settings shield-alert signal smartphone square trash-2
triangle-alert
undo-2 usb user wifi wifi-off x zoom-in zoom-out
"""


def unpack(package: str, into: Path) -> Path:
    """The folder of one npm package, fetched through npm itself."""
    into.mkdir()
    subprocess.run(
        ["npm", "pack", "--silent", package],  # noqa: S607 - npm lies where the developer has it
        cwd=into,
        check=True,
        capture_output=True,
    )
    with tarfile.open(next(into.glob("*.tgz"))) as archive:
        archive.extractall(into, filter="data")
    return into / "package"


def name_font(font: TTFont, family: str, style: str) -> None:
    """Name a weight so that every platform finds it under the one family."""
    ribbi = style in ("Regular", "Bold")
    names = font["name"]
    names.names = [entry for entry in names.names if entry.nameID in (0, 5, 13, 14)]
    for number, text in (
        (1, family if ribbi else f"{family} {style}"),
        (2, style if ribbi else "Regular"),
        (3, f"{family} {style} for Loket"),
        (4, f"{family} {style}"),
        (6, f"{family.replace(' ', '')}-{style}"),
        *(() if ribbi else ((16, family), (17, style))),
    ):
        names.setName(text, number, 3, 1, 0x409)


def convert(source: Path, target: Path, family: str, style: str) -> None:
    """One woff2 file as TTF, without the ligatures that no kiosk needs."""
    font = TTFont(source)
    font.flavor = None
    options = subset.Options(
        layout_features=["kern", "mark", "mkmk", "tnum", "ccmp"], name_IDs=["*"], hinting=False
    )
    options.notdef_outline = True
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=font.getBestCmap())
    cutter.subset(font)
    name_font(font, family, style)
    font.save(target)


def fetch_fonts(folders: dict[str, Path]) -> None:
    """Write the weights in use, each with its licence beside it."""
    for package, stem, family, weight, style in FONTS:
        source = folders[package] / "files" / f"{stem}-latin-{weight}-normal.woff2"
        convert(source, RESOURCES / "fonts" / f"{stem}-{weight}.ttf", family, style)
        licence = (folders[package] / "LICENSE").read_text("utf-8")
        (RESOURCES / "fonts" / f"{stem}-LICENSE.txt").write_text(licence, "utf-8")


def fetch_icons(folder: Path) -> None:
    """Write the icons in use, one line each, and the licence beside them."""
    for name in ICONS.split():
        svg = (folder / "icons" / f"{name}.svg").read_text("utf-8")
        svg = re.sub(r"<!--.*?-->|\sclass=\"[^\"]*\"", "", svg, flags=re.DOTALL)
        line = re.sub(r"\s+", " ", svg).replace("> <", "><").replace(" >", ">").strip()
        (RESOURCES / "icons" / f"{name}.svg").write_text(line + "\n", "utf-8")
    licence = (folder / "LICENSE").read_text("utf-8")
    (RESOURCES / "icons" / "lucide-LICENSE.txt").write_text(licence, "utf-8")


def main() -> int:
    """Fetch everything; the exit status is that of npm when it fails."""
    with tempfile.TemporaryDirectory() as scratch:
        folders = {key: unpack(name, Path(scratch) / key) for key, name in PACKAGES.items()}
        fetch_fonts(folders)
        fetch_icons(folders["icons"])
    return 0


if __name__ == "__main__":
    sys.exit(main())

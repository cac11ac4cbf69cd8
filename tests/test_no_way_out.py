"""Nothing in Loket opens a window of the system, a foreign program or a folder to browse."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

KIOSK = Path(__file__).parents[1] / "kiosk"
FORBIDDEN = {
    "QFileDialog",
    "QDesktopServices",
    "QInputDialog",
    "QMessageBox",
    "QErrorMessage",
    "QColorDialog",
    "QFontDialog",
    "QPrintDialog",
    "QPageSetupDialog",
    "QPrintPreviewDialog",
    "QSystemTrayIcon",
    "QProcess",
    "QFileSystemModel",
    "QTextBrowser",
    "setOpenExternalLinks",
    "startfile",
    "webbrowser",
}
FILES = sorted(KIOSK.rglob("*.py"))


def names(file: Path) -> Iterator[str]:
    """Every name that a module imports, reads or calls."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(KIOSK)))
def test_no_module_leads_out_of_loket(file: Path):
    assert FORBIDDEN.isdisjoint(names(file))


def test_the_rule_would_see_it(tmp_path: Path):
    wrong = tmp_path / "wrong.py"
    wrong.write_text(
        "from PySide6.QtWidgets import QFileDialog\nimport os\nos.startfile('x')\n", "utf-8"
    )
    assert FORBIDDEN & set(names(wrong)) == {"QFileDialog", "startfile"}

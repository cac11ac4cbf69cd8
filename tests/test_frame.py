"""The rules of the house that hold for the tree as a whole."""

import ast
import re
import socket
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.loopback import LeftTheMachine

ROOT = Path(__file__).parents[1]
LOCKS = [ROOT / "requirements.lock", ROOT / "requirements-test.lock"]
MODULES = sorted((ROOT / "kiosk").rglob("*.py"))
OPENED = [m for m in [*MODULES, *(ROOT / "tools").glob("*.py")] if m.name != "__init__.py"]
# The worker and the bounded probe carry a fault home, where it is raised again.
MAY_CATCH_EVERYTHING = {"kiosk/ui/work.py", "kiosk/ui/bugs.py", "kiosk/probes/bounded.py"}

# Written in pieces, so that this file does not hold what it looks for.
FOREIGN = re.compile(
    "|".join(
        [
            r"/wor" + r"k/(main|shared)",
            r"/roo" + r"t/",
            r"/hom" + r"e/[a-z]",
            r"/op" + r"t/(pypi|wheels)",
            r"C:\\User" + r"s\\",
            r"pypi" + r"\.org",
            r"python" + r"hosted\.org",
            r"registry\.npm" + r"js",
            r"extra-index" + r"-url",
        ]
    )
)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def files_of_the_project() -> Iterator[Path]:
    """Every file beside what .gitignore names; needs no git."""
    ignored = {line.rstrip("/") for line in (ROOT / ".gitignore").read_text().split()}
    for path in ROOT.iterdir():
        if path.name in ignored or path.name == ".git":
            continue
        yield from (path.rglob("*") if path.is_dir() else [path])


def test_no_file_names_a_machine_or_a_package_index():
    guilty = []
    for path in files_of_the_project():
        if path.is_file() and "__pycache__" not in path.parts:
            text = path.read_text(encoding="utf-8", errors="replace")
            guilty += [f"{name_of(path)}: {hit.group()}" for hit in FOREIGN.finditer(text)]
    assert guilty == []


@pytest.mark.parametrize("lock", LOCKS, ids=name_of)
def test_every_pin_of_a_lock_carries_hashes_and_no_host(lock: Path):
    text = lock.read_text()
    pins = [pin for pin in text.replace("\\\n", " ").splitlines() if pin]
    assert "http" not in text
    assert "file:" not in text
    assert pins
    assert [pin for pin in pins if "==" not in pin or "--hash=sha256:" not in pin] == []


def test_the_two_locks_agree_on_every_version():
    run, test = (
        dict(re.findall(r"^([\w.-]+)==(\S+)", lock.read_text(), re.MULTILINE)) for lock in LOCKS
    )
    assert {name: test.get(name) for name in run} == run


def test_every_dependency_is_pinned_and_explained():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    names = [re.split(r"[^\w-]", need)[0].lower() for need in wanted]
    explained = (ROOT / "docs" / "dependencies.md").read_text().lower()
    pinned = LOCKS[1].read_text()
    assert [name for name in names if f"\n{name}==" not in f"\n{pinned}"] == []
    assert [name for name in names if f"`{name}`" not in explained] == []


@pytest.mark.parametrize("module", OPENED, ids=name_of)
def test_every_module_opens_with_one_sentence_and_fits_in_the_head(module: Path):
    text = module.read_text(encoding="utf-8")
    opening = (ast.get_docstring(ast.parse(text)) or "").partition("\n\n")[0]
    assert re.search(r"[.:?]$", opening), "the module does not open with a sentence"
    assert not re.search(r"[.?!] [A-Z]", opening), "one sentence is enough"
    assert text.count("\n") <= 400


def test_packages_hold_nothing_of_their_own():
    assert [name_of(m) for m in MODULES if m.name == "__init__.py" and m.read_text()] == []


def test_only_the_worker_and_the_last_resort_swallow_everything():
    catching = {
        name_of(module)
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.ExceptHandler) and swallows_everything(node)
    }
    assert catching <= MAY_CATCH_EVERYTHING


def swallows_everything(clause: ast.ExceptHandler) -> bool:
    last = clause.body[-1]
    if isinstance(last, ast.Raise) and last.exc is None:
        return False
    kinds = [clause.type] if clause.type else []
    named = {node.id for kind in kinds for node in ast.walk(kind) if isinstance(node, ast.Name)}
    return not kinds or not named.isdisjoint({"Exception", "BaseException"})


def test_a_test_cannot_leave_the_machine():
    with socket.socket() as line, pytest.raises(LeftTheMachine):
        line.connect(("192.0.2.1", 9))

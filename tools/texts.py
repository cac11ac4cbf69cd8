"""Finds the texts for people in one Python file, and those that Qt would never translate."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

NOOP = "QT_TRANSLATE_NOOP"
SHOWS = {
    "QLabel",
    "QPushButton",
    "QToolButton",
    "QCheckBox",
    "QRadioButton",
    "QGroupBox",
    "setText",
    "setPlainText",
    "setHtml",
    "setTitle",
    "setToolTip",
    "setStatusTip",
    "setWhatsThis",
    "setWindowTitle",
    "setPlaceholderText",
    "setAccessibleName",
    "setAccessibleDescription",
    "setPrefix",
    "setSuffix",
    "addItem",
    "addTab",
}
WORDS = re.compile(r"[a-z]{2}")
NAMES = {"Loket"}


@dataclass(frozen=True, order=True)
class Text:
    """One text for people, in Indonesian; `context` is the class or table it stands in."""

    context: str
    source: str
    comment: str = ""
    plural: bool = False

    def __str__(self) -> str:
        return f"[{self.context}] {self.source!r}"


def texts_of(file: Path, name: str) -> tuple[list[Text], list[str]]:
    """The texts of one file, and what its author has to change, as ``name:line: words``."""
    reader = _Reader()
    reader.visit(ast.parse(file.read_text(encoding="utf-8")))
    return reader.texts, [f"{name}:{line}: {words}" for line, words in reader.slips]


class _Reader(ast.NodeVisitor):
    """Walks a module, minding the class it is in: that is the context Qt looks in."""

    def __init__(self) -> None:
        self.texts: list[Text] = []
        self.slips: list[tuple[int, str]] = []
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        called = _called(node)
        if called == "tr":
            self._tr(node)
        elif called == NOOP or (called == "translate" and len(node.args) > 1):
            self._translate(node, table=called == NOOP)
        elif (
            called == "say" and node.args and (_literal(node.args[0]) or _is_made_up(node.args[0]))
        ):
            self._slip(node, f"say() takes a text marked with {NOOP}")
        elif called in SHOWS and any(map(_bare_words, node.args)):
            self._slip(node, f"{called} shows a text without tr()")
        self.generic_visit(node)

    def _tr(self, node: ast.Call) -> None:
        if not self._classes:
            self._slip(node, "tr() outside a class; use QCoreApplication.translate(context, text)")
        elif node.keywords or not all(map(_literal, node.args[:2])):
            self._slip(node, "tr() takes a literal text: no f-string, no variable, no keyword")
        else:
            self._keep(node, self._classes[-1], node.args)

    def _translate(self, node: ast.Call, *, table: bool) -> None:
        context, text, *_ = node.args
        if _literal(context) and _literal(text):
            self._keep(node, _value(context), node.args[1:])
        elif table or _literal(text) or _is_made_up(text):
            self._slip(node, f"{_called(node)} takes a literal context and a literal text")

    def _keep(self, node: ast.Call, context: str, args: list[ast.expr]) -> None:
        source, comment, *number = [*args, ast.Constant("")] if len(args) == 1 else args
        text = Text(context, _value(source), _value(comment), bool(number))
        if text.plural != ("%n" in text.source):
            self._slip(node, "%n and a number belong together")
        self.texts.append(text)

    def _slip(self, node: ast.AST, words: str) -> None:
        self.slips.append((getattr(node, "lineno", 0), words))


def _called(node: ast.Call) -> str:
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def _literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and (node.value is None or isinstance(node.value, str))


def _is_made_up(node: ast.expr) -> bool:
    """Whether a text is put together on the spot, so that no catalogue can know it."""
    return isinstance(node, ast.JoinedStr | ast.BinOp) or (
        isinstance(node, ast.Call) and _called(node) in ("format", "join")
    )


def _value(node: ast.expr) -> str:
    return str(node.value or "") if isinstance(node, ast.Constant) else ""


def _bare_words(node: ast.expr) -> bool:
    return any(WORDS.search(text) and text not in NAMES for text in _shown(node))


def _shown(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        for part in node.values:
            yield from _shown(part)

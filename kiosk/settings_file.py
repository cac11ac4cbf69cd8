"""Reads TOML files in layers and says where and what is wrong, down to file, key and line."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NamedTuple, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from kiosk.domain.errors import Trouble, What

LARGEST_FILE = 256 * 1024
LARGEST_NUMBER = 1_000_000
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")

Tree = dict[str, Any]
Shape = TypeVar("Shape", bound=msgspec.Struct)


class Expected(StrEnum):
    """What should have stood there. ``ui/wording.py`` has the words for each."""

    READABLE_FILE = "readable-file"
    TOML = "toml"
    KNOWN_KEY = "known-key"
    TABLE = "table"
    WHOLE_NUMBER = "whole-number"
    NUMBER = "number"
    YES_OR_NO = "yes-or-no"
    TEXT = "text"
    LIST = "list"
    DATE = "date"
    ONE_OF = "one-of"
    KIOSK_CODE = "kiosk-code"
    HOST = "host"
    WEB_ADDRESS = "web-address"
    EMAIL = "email"
    PHONE = "phone"
    FITTING = "fitting"
    """Values that fit together; `bounds` says which."""


PLAIN = {
    int: Expected.WHOLE_NUMBER,
    float: Expected.NUMBER,
    bool: Expected.YES_OR_NO,
    str: Expected.TEXT,
    date: Expected.DATE,
}


class SettingsError(Trouble):
    """A settings file cannot be used as it is.

    `key` is a dotted path such as ``mail.port``, `line` counts from 1 (0: unknown), `bounds`
    narrows `expected` (``1-65535``, the choices of a ONE_OF), `suggestion` is the key that was
    probably meant. `found` is empty for an unknown key, whose value may be a secret.
    """

    def __init__(
        self,
        file: Path,
        key: str,
        expected: Expected,
        *,
        found: object = "",
        bounds: str = "",
        suggestion: str = "",
        line: int = 0,
    ) -> None:
        self.file, self.key, self.expected, self.line = file, key, expected, line
        self.bounds, self.suggestion = bounds, suggestion
        self.found = repr(found)[:60] if found != "" else ""
        super().__init__(What.SETTINGS_WRONG, self._in_short())

    def _in_short(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else str(self.file)
        words = [f"{self.key}:" if self.key else "", "expected", self.expected.value, self.bounds]
        words += [f"found {self.found}" if self.found else ""]
        words += [f"did you mean {self.suggestion}?" if self.suggestion else ""]
        return " ".join([place, *filter(None, words)])


class Layer(NamedTuple):
    """One file, read; `under` is where its keys belong in the settings (``policy`` or nothing)."""

    file: Path
    text: str
    tree: Tree
    under: str = ""

    def has(self, key: str) -> bool:
        node: Any = self.tree
        for part in key.split("."):
            if not isinstance(node, dict) or part not in node:
                return False
            node = node[part]
        return True

    def own(self, key: str) -> str:
        """The key as this file writes it."""
        return key.removeprefix(f"{self.under}.") if self.under else key


def read(file: Path, under: str = "") -> Layer | None:
    """One TOML file; None if there is none. Raises SettingsError."""
    try:
        with file.open("rb") as source:
            raw = source.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SettingsError(file, "", Expected.READABLE_FILE, found=error.strerror) from None
    if len(raw) > LARGEST_FILE:
        raise SettingsError(file, "", Expected.READABLE_FILE, bounds=f"<= {LARGEST_FILE} bytes")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise SettingsError(file, "", Expected.TOML, bounds="UTF-8", line=line) from None
    try:
        tree = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise SettingsError(file, "", Expected.TOML, line=_line_of(error, text)) from None
    return Layer(file, text, {under: tree} if under else tree, under)


def convert(layers: Sequence[Layer], shape: type[Shape]) -> Shape:
    """The layers, later ones over earlier ones, as one checked struct. Raises SettingsError."""
    merged: Tree = {}
    for layer in layers:
        for key, known in _unknown(layer.tree, shape):
            raise wrong([layer], key, Expected.KNOWN_KEY, suggestion=_meant(key, known))
        merged = _laid_over(merged, layer.tree)
    try:
        settings = msgspec.convert(merged, shape)
    except msgspec.ValidationError as error:
        raise _explained(str(error), layers, merged, shape) from None
    for key, value in _leaves(merged):
        if isinstance(value, str) and CONTROL.search(value):
            raise wrong(layers, key, Expected.TEXT, found=value, bounds="one line")
        if isinstance(value, int | float) and not 0 <= value <= LARGEST_NUMBER:
            raise wrong(layers, key, Expected.NUMBER, found=value, bounds=f"0-{LARGEST_NUMBER}")
    return settings


def wrong(
    layers: Sequence[Layer],
    key: str,
    expected: Expected,
    *,
    found: object = "",
    bounds: str = "",
    suggestion: str = "",
) -> SettingsError:
    """The error for a key of the merged settings, put down to the file that said it last."""
    layer = next((one for one in reversed(layers) if one.has(key)), layers[-1])
    own = layer.own(key)
    return SettingsError(
        layer.file,
        own,
        expected,
        found=found,
        bounds=bounds,
        suggestion=suggestion,
        line=_line_with(own, layer.text),
    )


def _meant(key: str, known: list[str]) -> str:
    from difflib import get_close_matches

    return "".join(get_close_matches(key.rpartition(".")[2], known, 1))


def _explained(
    message: str, layers: Sequence[Layer], merged: Tree, shape: type[msgspec.Struct]
) -> SettingsError:
    said, _, place = message.partition(" - at `$.")
    key = place.rstrip("`")
    plain = re.sub(r"\[.*", "", key)
    hint = _hint(shape, plain, element=plain != key)
    expected, bounds = _wish(hint)
    if expected is Expected.TABLE and not said.startswith("Expected"):
        expected, bounds = Expected.FITTING, said
    return wrong(layers, plain, expected, found=_value(merged, plain), bounds=bounds)


def _hint(shape: Any, key: str, *, element: bool) -> Any:
    for part in key.split("."):
        shape = get_type_hints(shape, include_extras=True)[part]
    if not element:
        return shape
    listed = get_args(shape)[0] if get_origin(shape) is Annotated else shape
    return get_args(listed)[0]


def _wish(hint: Any) -> tuple[Expected, str]:
    """What a field wants, from its annotation: the kind, and the bounds in signs."""
    if get_origin(hint) is Annotated:
        kind, meta = get_args(hint)
        limits = f"{meta.ge}-{meta.le}" if meta.ge is not None else ""
        length = f"<= {meta.max_length}" if meta.max_length else ""
        wish = (meta.extra or {}).get("expected", _wish(kind)[0])
        return Expected(wish), limits or length
    if get_origin(hint) is tuple:
        return Expected.LIST, ""
    if issubclass(hint, msgspec.Struct):
        return Expected.TABLE, ""
    if issubclass(hint, StrEnum):
        return Expected.ONE_OF, " | ".join(hint)
    return PLAIN[hint], ""


def _unknown(tree: Tree, shape: Any, above: str = "") -> Iterator[tuple[str, list[str]]]:
    hints = get_type_hints(shape)
    for key, value in tree.items():
        if key not in hints:
            yield above + key, list(hints)
        elif isinstance(value, dict) and hasattr(hints[key], "__struct_fields__"):
            yield from _unknown(value, hints[key], f"{above}{key}.")


def _laid_over(below: Tree, above: Tree) -> Tree:
    merged = dict(below)
    for key, value in above.items():
        lower = merged.get(key)
        if isinstance(lower, dict) and isinstance(value, dict):
            value = _laid_over(lower, value)
        merged[key] = value
    return merged


def _leaves(tree: Any, above: str = "") -> Iterator[tuple[str, object]]:
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from _leaves(value, f"{above}.{key}" if above else key)
    elif isinstance(tree, list):
        for value in tree:
            yield from _leaves(value, above)
    else:
        yield above, tree


def _value(tree: Any, key: str) -> object:
    for part in key.split("."):
        tree = tree[part]
    return "" if isinstance(tree, dict) else tree


def _line_of(error: Exception, text: str) -> int:
    place = re.search(r"at line (\d+)", str(error))
    return int(place.group(1)) if place else text.count("\n") + 1


def _line_with(key: str, text: str) -> int:
    """The line that gives `key`, counted from 1; 0 if it is written in a way not looked for."""
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[([\w.-]+)\]", line):
            table = header.group(1) + "."
        name = re.match(r"\s*([\w.-]+)\s*=", line)
        if key == (table + name.group(1) if name else table.rstrip(".")):
            return number
    return 0

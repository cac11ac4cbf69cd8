"""Reads TOML files in layers and says where and what is wrong, down to file, key and line."""

import os
import re
import sys
import tomllib
from collections.abc import Iterator, Sequence
from datetime import date, time
from enum import StrEnum
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, NamedTuple, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from kiosk.domain.errors import Trouble, What

LARGEST_FILE = 256 * 1024
LARGEST_NUMBER = 1_000_000
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")

PATH = re.compile(r"\[[^]]*\]|[\w-]+")
MISSING = re.compile(r"Object missing required field `([\w-]+)`")

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
    TIME = "time"
    ONE_OF = "one-of"
    KIOSK_CODE = "kiosk-code"
    HOST = "host"
    WEB_ADDRESS = "web-address"
    EMAIL = "email"
    PHONE = "phone"
    HELPDESK = "helpdesk"
    DEVICE = "device"
    RUNG_ID = "rung-id"
    PUBLIC_KEY = "public-key"
    PLACEHOLDER = "placeholder"
    """A text with facts to be put in; `bounds` lists the ones there are."""
    FITTING = "fitting"
    """Values that fit together; `bounds` says which."""


PLAIN = {
    int: Expected.WHOLE_NUMBER,
    float: Expected.NUMBER,
    bool: Expected.YES_OR_NO,
    str: Expected.TEXT,
    date: Expected.DATE,
    time: Expected.TIME,
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
    """One file, read; `under` is where its keys belong in the settings.

    A dotted path such as ``policy.ladder``, or nothing.
    """

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
    for part in reversed(under.split(".") if under else ()):
        tree = {part: tree}
    return Layer(file, text, tree, under)


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
    told = key
    while not any(layer.has(told) for layer in layers) and "." in told:
        told = told.rpartition(".")[0]  # a key that is missing: where its table stands
    layer = next((one for one in reversed(layers) if one.has(told)), layers[-1])
    own = layer.own(key)
    return SettingsError(
        layer.file,
        own,
        expected,
        found=found,
        bounds=bounds,
        suggestion=suggestion,
        line=_line_with(own, layer.text) or _line_with(layer.own(told), layer.text),
    )


def _meant(key: str, known: list[str]) -> str:
    from difflib import get_close_matches

    return "".join(get_close_matches(key.rpartition(".")[2], known, 1))


class Spot(NamedTuple):
    """A place in the tree where a value will not do: its key, what was wanted, what stands."""

    key: str
    hint: Any
    value: Any


def _explained(
    message: str, layers: Sequence[Layer], merged: Tree, shape: type[msgspec.Struct]
) -> SettingsError:
    said, _, place = message.partition(" - at `$.")
    spot = _spot(PATH.findall(place), Spot("", shape, merged))
    if missing := MISSING.match(said):
        within = get_type_hints(spot.hint, include_extras=True)
        spot = Spot(f"{spot.key}.{missing[1]}", within[missing[1]], "")
    expected, bounds = _wish(spot.hint)
    if expected is Expected.TABLE and not said.startswith("Expected"):
        expected, bounds = Expected.FITTING, said
    hidden = isinstance(spot.value, dict) or expected is Expected.PUBLIC_KEY
    found = "" if hidden else spot.value  # a key may be the private one by mistake
    return wrong(layers, spot.key, expected, found=found, bounds=bounds)


def _spot(path: Sequence[str], spot: Spot) -> Spot:
    """Follows a path of msgspec; an element of a list goes under the key of its list."""
    listed = False
    for part in path:
        hint, value = _bare(spot.hint), spot.value
        if part == "[...]":
            part = next(key for key, each in value.items() if not _fits(each, get_args(hint)[1]))
            spot = Spot(f"{spot.key}.{part}", get_args(hint)[1], value[part])
        elif part.startswith("["):
            listed = True
            spot = Spot(spot.key, get_args(hint)[0], value[int(part[1:-1])])
        else:
            key = f"{spot.key}.{part}" if spot.key else part
            within = get_type_hints(hint, include_extras=True)[part]
            spot = Spot(spot.key if listed else key, within, value[part])
    return spot


def _fits(value: Any, hint: Any) -> bool:
    try:
        msgspec.convert(value, hint)
    except msgspec.ValidationError:
        return False
    return True


def _bare(hint: Any) -> Any:
    """Without its bounds, and without the None of a value that may be missing."""
    if get_origin(hint) is Annotated:
        return _bare(get_args(hint)[0])
    if get_origin(hint) is UnionType:
        return next(_bare(one) for one in get_args(hint) if one is not NoneType)
    return hint


def _wish(hint: Any) -> tuple[Expected, str]:
    """What a field wants, from its annotation: the kind, and the bounds in signs."""
    if get_origin(hint) is Annotated:
        kind, meta = get_args(hint)
        limits = f"{meta.ge}-{meta.le}" if meta.ge is not None else ""
        length = f"<= {meta.max_length}" if meta.max_length else ""
        wish = (meta.extra or {}).get("expected", _wish(kind)[0])
        return Expected(wish), limits or length
    hint = _bare(hint)
    if get_origin(hint) is tuple:
        return Expected.LIST, ""
    if get_origin(hint) is dict or issubclass(hint, msgspec.Struct):
        return Expected.TABLE, ""
    if issubclass(hint, StrEnum):
        return Expected.ONE_OF, " | ".join(hint)
    return PLAIN[hint], ""


def _unknown(tree: Any, hint: Any, above: str = "") -> Iterator[tuple[str, list[str]]]:
    """Keys that no struct has, each with those it does have; values are looked at elsewhere."""
    hint = _bare(hint)
    within = get_args(hint)
    if get_origin(hint) is dict and isinstance(tree, dict):
        for key, value in tree.items():
            yield from _unknown(value, within[1], f"{above}{key}.")
    elif get_origin(hint) is tuple and isinstance(tree, list):
        for value in tree:
            yield from _unknown(value, within[0], above)
    elif hasattr(hint, "__struct_fields__") and isinstance(tree, dict):
        hints = get_type_hints(hint, include_extras=True)
        for key, value in tree.items():
            if key not in hints:
                yield above + key, list(hints)
            else:
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
    elif isinstance(tree, list | tuple):
        for value in tree:
            yield from _leaves(value, above)
    else:
        yield above, tree


def _line_of(error: Exception, text: str) -> int:
    place = re.search(r"at line (\d+)", str(error))
    return int(place.group(1)) if place else text.count("\n") + 1


def _line_with(key: str, text: str) -> int:
    """The line that gives `key`, counted from 1; 0 if it is written in a way not looked for."""
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[\[?([\w.-]+)\]", line):
            table = header.group(1) + "."
        name = re.match(r"\s*([\w.-]+)\s*=", line)
        if key == (table + name.group(1) if name else table.rstrip(".")):
            return number
    return 0


def put(file: Path, content: bytes) -> None:
    """Writes the file whole or not at all: a power cut leaves the old one. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f".{file.name}.new")
    try:
        with fresh.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        fresh.replace(file)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
    _settle(file.parent)


def _settle(folder: Path) -> None:
    """Makes the new name itself survive a power cut, where the system can be asked to."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

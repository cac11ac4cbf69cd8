"""A guide: what a small Markdown file says, read into plain blocks that nothing is fetched for.

The file begins with TOML between two lines of ``+++``. Below it stand headings (``##``), steps
(``1.``), points (``-``), what is said to the participant (``>``), paragraphs, and drawings by
name. Everything else stays the letters it is: no HTML, no link, so a code such as *444# is safe.
"""

import re
import tomllib
from collections.abc import Container, Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, NamedTuple, TypeVar

import msgspec
from msgspec import Meta

from kiosk.domain.handing_over import asks_for_secret

LONGEST_TEXT, LONGEST_FRONT, MOST_BLOCKS = 20_000, 4_000, 120
LONGEST_LINE = 3_000
"""Of TOML: what a dotted key costs grows with the square of its length."""
Line = Annotated[str, Meta(min_length=1, max_length=300, pattern=r"\S")]
Short = Annotated[str, Meta(min_length=1, max_length=60, pattern=r"\S")]


class Kind(StrEnum):
    """What one block is."""

    HEADING = "heading"
    TEXT = "text"
    STEP = "step"
    POINT = "point"
    SAID = "said"
    PICTURE = "picture"


class Block(NamedTuple):
    """`text` in plain letters; of a picture what it shows. `number` counts the steps of a list."""

    kind: Kind
    text: str
    number: int = 0
    drawing: str = ""


class Front(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a guide tells of itself. `about` has outcomes of an OTP request, `words` what people
    call the trouble; `checked` is the day its source was read, `confidence` as in the handbook."""

    title: Short
    about: Annotated[tuple[Short, ...], Meta(max_length=12)] = ()
    words: Annotated[tuple[Short, ...], Meta(max_length=40)] = ()
    checked: date
    source: Line
    confidence: Literal["H", "M", "L"]
    order: Annotated[int, Meta(ge=0, le=999)] = 500


class Guide(NamedTuple):
    front: Front
    blocks: tuple[Block, ...]


class Flaw(StrEnum):
    """Why a file of the kiosk's own cannot be used."""

    UNREADABLE = "unreadable"
    TOO_LARGE = "too-large"
    NOT_UTF8 = "not-utf8"
    NAME = "name"
    TOO_MANY = "too-many"
    HIDDEN_SIGNS = "hidden-signs"
    FRONT_MISSING = "front-missing"
    FRONT_WRONG = "front-wrong"
    EMPTY = "empty"
    LINK = "link"
    DRAWING = "drawing"
    ASKS_FOR_SECRET = "asks-for-secret"  # noqa: S105 - the name of a flaw


class Flawed(NamedTuple):
    """`line` counts from 1 in the file, 0 where no line is to blame; `found` is cut short."""

    flaw: Flaw
    line: int = 0
    found: str = ""


Shape = TypeVar("Shape", bound=msgspec.Struct)

_FENCED = re.compile(r"\+\+\+\n(.*?)^\+\+\+\n(.*)", re.DOTALL | re.MULTILINE)
_HIDDEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]")
_FOREIGN = re.compile(r"!\[|\]\(|\]:|://|<[a-z/!]", re.IGNORECASE)
_PICTURE = re.compile(r"!\[([^\]]{1,200})\]\(drawings/([a-z0-9-]{1,40})\.svg\)")
_STARTS = (
    (Kind.HEADING, re.compile(r"#{1,6}\s+")),
    (Kind.STEP, re.compile(r"\d{1,2}\.\s+")),
    (Kind.POINT, re.compile(r"-\s+")),
    (Kind.SAID, re.compile(r">\s*")),
)
_FOUND = 60


def read_guide(text: str, drawings: Container[str]) -> Guide | Flawed:
    """The guide in the text of one file; `drawings` are the names that may be shown."""
    if len(text) > LONGEST_TEXT + LONGEST_FRONT:
        return Flawed(Flaw.TOO_LARGE)
    text = text.replace("\r\n", "\n").replace("\t", "    ")
    if hidden := _HIDDEN.search(text):
        return Flawed(Flaw.HIDDEN_SIGNS, _line(text, hidden.start()), f"U+{ord(hidden[0]):04X}")
    parts = _FENCED.fullmatch(text if text.endswith("\n") else f"{text}\n")
    if parts is None:
        return Flawed(Flaw.FRONT_MISSING, 1)
    if len(parts[1]) > LONGEST_FRONT:
        return Flawed(Flaw.TOO_LARGE)
    front = read_toml(parts[1], Front)
    if isinstance(front, Flawed):
        return front._replace(line=front.line and front.line + 1)
    body, before = parts[2], text.count("\n", 0, parts.start(2))
    if flawed := _unfit(body, drawings):
        return flawed._replace(line=flawed.line and flawed.line + before)
    return Guide(front, tuple(_numbered(_blocks(body))))


def read_toml(text: str, shape: type[Shape]) -> Shape | Flawed:
    """`text` as this struct, or where it goes wrong."""
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST_LINE:
            return Flawed(Flaw.TOO_LARGE, number)
    try:
        tree = tomllib.loads(text)
        read = msgspec.convert(tree, shape)
    except tomllib.TOMLDecodeError as error:
        told = re.search(r"line (\d+)", str(error))
        return Flawed(Flaw.FRONT_WRONG, int(told[1]) if told else 0, "TOML")
    except (ValueError, RecursionError) as error:  # of msgspec too, whose errors are ValueErrors
        return Flawed(Flaw.FRONT_WRONG, 0, str(error)[:120])
    if any(_HIDDEN.search(leaf) or "\n" in leaf for leaf in _leaves(tree)):
        return Flawed(Flaw.HIDDEN_SIGNS)
    asking = next(filter(asks_for_secret, _leaves(tree)), "")
    return Flawed(Flaw.ASKS_FOR_SECRET, 0, asking[:_FOUND]) if asking else read


def _leaves(tree: object) -> Iterator[str]:
    """Every text in it: TOML may write signs as an escape that nobody sees in the file."""
    if isinstance(tree, str):
        yield tree
    for branch in (
        tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ()
    ):
        yield from _leaves(branch)


def _unfit(body: str, drawings: Container[str]) -> Flawed | None:
    if not body.strip():
        return Flawed(Flaw.EMPTY)
    if len(body) > LONGEST_TEXT or sum(1 for _ in _blocks(body)) > MOST_BLOCKS:
        return Flawed(Flaw.TOO_LARGE)
    for number, line in enumerate(body.split("\n"), 1):
        if flaw := _unfit_line(line.strip(), drawings):
            return Flawed(flaw, number, line.strip()[:_FOUND])
    for block in _blocks(body):
        if asks_for_secret(block.text):
            return Flawed(Flaw.ASKS_FOR_SECRET, 0, block.text[:_FOUND])
    return None


def _unfit_line(line: str, drawings: Container[str]) -> Flaw | None:
    if picture := _PICTURE.fullmatch(line):
        return None if picture[2] in drawings else Flaw.DRAWING
    return Flaw.LINK if _FOREIGN.search(line) else None


def _blocks(body: str) -> Iterator[Block]:
    """Lines that only go on belong to the block before them."""
    open_block: Block | None = None
    for line in (*map(str.strip, body.split("\n")), ""):
        begun = _begun(line)
        if line and begun is None and open_block:
            open_block = open_block._replace(text=f"{open_block.text} {_plain(line)}")
            continue
        if open_block:
            yield open_block
        open_block = begun or (Block(Kind.TEXT, _plain(line)) if line else None)


def _begun(line: str) -> Block | None:
    """The block that this line begins by its first signs."""
    if picture := _PICTURE.fullmatch(line):
        return Block(Kind.PICTURE, picture[1].strip(), drawing=picture[2])
    for kind, start in _STARTS:
        if found := start.match(line):
            return Block(kind, _plain(line[found.end() :]))
    return None


def _numbered(blocks: Iterator[Block]) -> Iterator[Block]:
    """Steps count on over drawings, and anew below each heading."""
    number = 0
    for block in blocks:
        number = 0 if block.kind is Kind.HEADING else number + (block.kind is Kind.STEP)
        yield block._replace(number=number) if block.kind is Kind.STEP else block


def _plain(text: str) -> str:
    """Without the marks of bold type; a single star is left, for operators dial it."""
    return re.sub(r"\*\*([^*]+)\*\*", r"\1", text)


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1

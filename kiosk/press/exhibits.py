"""The evidence in the dossier: each picture with its label, and honestly where there is none."""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256

from kiosk.domain.dossier import Exhibit
from kiosk.press.blocks import Block, Framed, Gap, Words
from kiosk.press.dossier_words import line, moment, word
from kiosk.press.picture import Columns, Picture, can_be_read
from kiosk.press.sheet import MONO
from kiosk.press.words import html

HIGH, LOW = 690.0, 330.0
"""Pixels on paper: two upright pictures stand side by side, two wide ones on a page."""
CAPTION_PX, HASH_PX = 11.5, 9.0
MONO_CSS = ", ".join(f"'{family}'" for family in MONO)


def exhibits(
    evidence: Sequence[Exhibit], pictures: Mapping[str, bytes], longest_px: int
) -> Iterator[list[Block]]:
    """What is not parted by the end of a page: two upright pictures, or a wide one after them."""
    shown = [(one, [*_shown(one, pictures.get(one.label), longest_px)]) for one in evidence]
    upright = [blocks for one, blocks in shown if _is_upright(one)]
    for place in range(0, len(upright), 2):
        yield [Columns([*upright[place : place + 2], []][:2])]
    yield from (blocks for one, blocks in shown if not _is_upright(one))


def _is_upright(one: Exhibit) -> bool:
    return one.height > one.width


def _shown(one: Exhibit, content: bytes | None, longest_px: int) -> Iterator[Block]:
    """Its label and digest, and below them the picture or why it is not there."""
    size = f"{one.size / 1000:.0f} kB"
    facts = {"width": one.width, "height": one.height, "size": size, "added": moment(one.added)}
    label = line(one.label)
    told = html(word("said", "picture", label=label, **facts))
    yield Words(told.replace(label, f"<b>{label}</b>", 1), CAPTION_PX)
    yield _digest("picture_hash", one.sha256)
    yield Gap(4)
    if content is None:
        yield _instead("picture_gone")
    elif not longest_px:
        yield _instead("picture_apart", label)
    elif not can_be_read(content):
        yield _instead("picture_odd")
    else:
        found = sha256(content).hexdigest()
        if found != one.sha256:
            yield _digest("picture_covered", found)
            yield Gap(4)
        shape = (max(1, one.width), max(1, one.height))
        yield Picture(content, shape, HIGH if _is_upright(one) else LOW, longest_px)


def _digest(code: str, found: str) -> Block:
    hashed = f'<span style="font-family:{MONO_CSS}">{html(line(found))}</span>'
    return Words(html(word("said", code, digest="\0")).replace("\0", hashed), HASH_PX)


def _instead(code: str, label: str = "") -> Block:
    return Framed([Words(html(word("said", code, label=label)), CAPTION_PX)])

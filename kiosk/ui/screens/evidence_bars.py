"""Bars that somebody has drawn and nobody has saved, for each picture; kept as text in a draft."""

import math
from collections.abc import Collection

from kiosk.ui.parts.cover_canvas import Cover
from kiosk.ui.wishes import CoverEvidence, Draft

OPEN, BARS = "open", "bars."
"""Names in the draft: the picture on the table, and before its id the bars drawn on each."""

Covers = tuple[Cover, ...]


class UnsavedBars(dict[str, Covers]):
    """The id of a picture to its bars; a picture without has no entry."""

    def note(self, picture: str, covers: Covers) -> None:
        """What is drawn on a picture now."""
        self[picture] = covers
        if not covers:
            del self[picture]

    def keep_only(self, pictures: Collection[str]) -> bool:
        """A picture that is gone has no bars; whether there was one."""
        gone = self.keys() - pictures
        for picture in gone:
            del self[picture]
        return bool(gone)

    def wish(self, picture: str) -> CoverEvidence:
        """To cover what is drawn there."""
        bars = ((bar.left, bar.top, bar.width, bar.height) for bar in self[picture])
        return CoverEvidence(picture, tuple(bars))

    def draft(self, opened: str) -> Draft:
        """What to keep; `opened` is the picture on the table, "" for none."""
        kept = {f"{BARS}{picture}": _as_text(covers) for picture, covers in self.items()}
        return {OPEN: opened, **kept} if kept else {}


def bars_of(draft: Draft) -> UnsavedBars:
    """The bars of a draft; what is spoilt in it is left out."""
    bars = UnsavedBars()
    for name, text in draft.items():
        if name.startswith(BARS):
            bars.note(name.removeprefix(BARS), _from_text(text))
    return bars


def _as_text(covers: Covers) -> str:
    return ";".join(",".join(f"{part:.4f}" for part in cover) for cover in covers)


def _from_text(text: str) -> Covers:
    try:
        covers = tuple(Cover(*map(float, bar.split(","))) for bar in text.split(";") if bar)
    except (TypeError, ValueError):
        return ()
    parts = [part for cover in covers for part in cover]
    return covers if all(math.isfinite(part) and 0 <= part <= 1 for part in parts) else ()

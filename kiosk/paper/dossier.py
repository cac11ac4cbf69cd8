"""The dossier as a paper: its text, and the pictures that it lists."""

from collections.abc import Mapping

import msgspec

FOR_PAPER = 1700
"""Pixels of the longer side of a picture: fine enough to read, and no more."""


class DossierPaper(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """`text` is that of ``domain.dossier.as_json``; `pictures` are octets by label.

    `longest_px` bounds each picture, 0 leaves them out and says that they come apart. `embed`
    puts the text into the PDF as a file of its own.
    """

    text: str
    pictures: Mapping[str, bytes] = {}
    practice: bool = False
    longest_px: int = FOR_PAPER
    embed: bool = False

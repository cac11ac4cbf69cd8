"""The kiosk's own guides: how many are used, and which are put aside."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.domain.preflight import Code, Finding, Topic, fine, warn
from kiosk.guides import read_operators, read_shelf


def guides_of(own: Path) -> Iterator[Finding]:
    """One line for what is used, and one for each file that is put aside."""
    shelf, operators = read_shelf(own), read_operators(own)
    count = sum(len(spoken.own) for spoken in shelf.guides.values())
    if count:
        yield fine(Topic.GUIDES, Code.GUIDES_OWN, count=count)
    else:
        yield fine(Topic.GUIDES, Code.GUIDES_SHIPPED)
    for one in (*shelf.flawed, *operators.flawed):
        flaw, line, found = one.flawed
        yield warn(
            Topic.GUIDES, Code.GUIDE_PUT_ASIDE, file=one.file, flaw=flaw, line=line, found=found
        )

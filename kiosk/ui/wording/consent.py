"""The consent text: versioned files, so that it can be shown what a participant agreed to.

A text that was ever shown is never edited; a change is a new version (UU 27/2022 art. 22-24).
"""

import re
from typing import NamedTuple

from kiosk import resources

VERSION = "v1"
LANGUAGES = ("id", "en")
_TICK = re.compile(r"- (help|complaint|keep): (.+)")


class ConsentText(NamedTuple):
    """What the participant reads, filled in; `help`, `complaint` and `keep` are the three ticks.

    `version` and `language` belong in the `Consent` of the case.
    """

    version: str
    language: str
    title: str
    paragraphs: tuple[str, ...]
    help: str
    complaint: str
    keep: str


def consent_text(
    language: str, days: int, site: str, idle_days: int = 180, version: str = VERSION
) -> ConsentText:
    """The text in `language` ("id" or "en"; any other reads Indonesian).

    `days` is how long a closed case is kept, `idle_days` how long one that nobody closes. Raises
    OSError for a version that does not ship, KeyError when a tick is missing in its file.
    """
    language = language if language in LANGUAGES else LANGUAGES[0]
    file = resources.path(f"guides/consent/{version}.{language}.md")
    written = file.read_text("utf-8").format(days=days, site=site, idle_days=idle_days)
    blocks = [block.strip() for block in written.split("\n\n")]
    paragraphs = tuple(block for block in blocks if block[:1] not in ("#", "-"))
    ticks = dict(_TICK.findall(written))
    title = blocks[0].removeprefix("# ")
    return ConsentText(
        version, language, title, paragraphs, ticks["help"], ticks["complaint"], ticks["keep"]
    )

"""What the pages lead to is there: pictures, other pages, and files they name by their path."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
NAMED = re.compile(r"`((?:docs|kiosk|resources|tests|tools)/[\w./-]+)`")


def missing(page: Path) -> Iterator[str]:
    text = re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.DOTALL)
    for link in LINK.findall(text):
        if "://" not in link and "<" not in link and not (page.parent / link).exists():
            yield link
    yield from (path for path in NAMED.findall(text) if not (ROOT / path).exists())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_nothing_that_a_page_leads_to_is_missing(page: Path):
    assert list(missing(page)) == []

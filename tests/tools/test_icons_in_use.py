"""No icon ships that nothing shows, and the list that fetches them is the folder."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
SHIPPED = {file.stem for file in (ROOT / "resources" / "icons").glob("*.svg")}


def test_every_icon_is_named_somewhere_in_the_kiosk():
    source = "".join(file.read_text("utf-8") for file in (ROOT / "kiosk").rglob("*.py"))
    named = set(re.findall(r'"([a-z0-9-]+)"', source))
    assert SHIPPED - named == set()


def test_the_list_that_fetches_the_icons_is_what_ships():
    fetching = (ROOT / "tools" / "fetch_fonts_and_icons.py").read_text("utf-8")
    listed = re.search(r'^ICONS = """(.+?)"""', fetching, re.DOTALL | re.MULTILINE)
    assert listed is not None
    assert set(listed[1].split()) == SHIPPED

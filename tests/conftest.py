"""What every test shares: no screen, no home of its own, no network beyond loopback.

Workers keep away from Qt, and garbage is looked for between tests on the main thread, as the
kiosk does (decision 0010).
"""

import gc
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from kiosk.ui.tidying import tidy_old, tidy_young
from tests import qt_at_home
from tests.loopback import stay_on_loopback

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

settings.register_profile("loket", deadline=None, max_examples=60)
settings.load_profile("loket")
sys.addaudithook(stay_on_loopback)
threading.setprofile(qt_at_home.watch)
gc.disable()


@pytest.fixture(autouse=True, scope="session")
def a_home_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Loket's data folder while testing, so that no test touches a person's own."""
    home = tmp_path_factory.mktemp("home")
    os.environ["LOKET_HOME"] = str(home)
    yield home
    del os.environ["LOKET_HOME"]


@pytest.fixture(autouse=True)
def qt_stays_at_home() -> Iterator[None]:
    """A worker that calls Qt may wait for ever; the test that made it fails."""
    yield
    tidy_young()
    tidy_old()
    seen = qt_at_home.seen.copy()
    qt_at_home.seen.clear()
    assert not seen


LONGEST = ("test_demo.py", "test_a_newcomer.py", "test_mistakes.py", "test_updating.py")
"""A minute of computing or more each; one process does the whole of a file."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files begin, whatever the order of the others, so that nobody waits for them."""
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> int:
    return LONGEST.index(item.path.name) if item.path.name in LONGEST else len(LONGEST)

"""What every test shares: no screen, no home of its own, no network beyond loopback."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.loopback import stay_on_loopback

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

settings.register_profile("loket", deadline=None, max_examples=60)
settings.load_profile("loket")
sys.addaudithook(stay_on_loopback)


@pytest.fixture(autouse=True, scope="session")
def a_home_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Loket's data folder while testing, so that no test touches a person's own."""
    home = tmp_path_factory.mktemp("home")
    os.environ["LOKET_HOME"] = str(home)
    yield home
    del os.environ["LOKET_HOME"]

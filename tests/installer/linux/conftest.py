"""The bundle, made once for all tests that install it."""

from pathlib import Path

import pytest

from tests.installer.linux.bare_root import needs_a_clean_debian
from tests.installer.linux.made import bundled


@pytest.fixture(scope="session")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    needs_a_clean_debian()
    return bundled(tmp_path_factory.mktemp("bundle"))

"""Says in one line which refusal is expected."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from kiosk.domain.errors import Reason, Refused


@contextmanager
def refuses(reason: Reason) -> Iterator[None]:
    """The block raises Refused with exactly this reason."""
    with pytest.raises(Refused) as no:
        yield
    assert no.value.reason is reason

"""What the disk answers an update, as a reason that people understand."""

from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.disk_writing import FULL
from kiosk.updates.unusable import Unusable, Why


@contextmanager
def answering() -> Iterator[None]:
    """Turns what this kiosk's own disk answers inside into `Unusable`."""
    try:
        yield
    except OSError as error:
        full = error.errno in FULL
        raise Unusable(Why.DISK_FULL if full else Why.DISK_FAILED, str(error)) from error

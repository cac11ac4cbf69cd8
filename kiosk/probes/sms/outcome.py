"""What came of one SMS, as far as the sender can know; nothing here is ever tried again.

A `detail` is recorded, so it has numbers and names of the sender's own: never a word of what a
program or a server said, because both may repeat the message.
"""

from collections.abc import Callable

import msgspec

from kiosk.domain.errors import What


class Accepted(msgspec.Struct, frozen=True):
    """The network took it, under its own `reference`; that it arrived is another matter."""

    reference: str = ""


class Failed(msgspec.Struct, frozen=True):
    """Surely not sent."""

    what: What
    detail: str = ""


class Unsure(msgspec.Struct, frozen=True):
    """It may have gone out: the answer did not come, or nobody could read it."""

    what: What
    detail: str = ""


Outcome = Accepted | Failed | Unsure
Stopped = Callable[[], bool]
"""Whether nobody waits any more, so that what runs ends soon."""

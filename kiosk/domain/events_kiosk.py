"""What can happen to a kiosk as a machine; ``events.py`` lists these kinds among all others."""

from kiosk.domain.event import Event


class PreflightOverridden(Event, frozen=True, kw_only=True):
    """The supervisor `by` answers for one line of the preflight for this WIB day.

    `line` is a `Code` of ``domain/preflight.py``.
    """

    line: str


class StoreSalvaged(Event, frozen=True, kw_only=True):
    """The journal was damaged; this chain carries on what could still be opened."""

    kept: int
    lost: int
    old_file: str


# A participant's case

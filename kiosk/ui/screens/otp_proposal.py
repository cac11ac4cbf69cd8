"""The time proposed for the next attempt: never before the wait ends, never out of nothing."""

from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk.domain.forecast import Proposal
from kiosk.ui.view import View


def proposed(view: View, may_again: datetime | None) -> Proposal | None:
    """`may_again` is when the wait ends (``otp_stage.return_at``); None: nobody has to come back.

    The hours and weekdays are those at which this desk has worked before.
    """
    if may_again is None:
        return None
    zone, days_off = ZoneInfo(view.settings.site.zone), frozenset(view.rules.ladder.days_off)
    return view.forecast.propose(may_again, zone, days_off)

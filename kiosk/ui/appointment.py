"""The time at which a participant should come back, as a calendar entry."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from kiosk.domain.actions.otp import verdict
from kiosk.domain.events import OtpChannel
from kiosk.paper.calendar import Appointment, calendar_text
from kiosk.ui.screens.otp_proposal import proposed
from kiosk.ui.screens.otp_stage import return_at
from kiosk.ui.view import View

HALF_AN_HOUR = timedelta(minutes=30)


def calendar_entry(view: View, channel: OtpChannel) -> str:
    """The proposed time, or else the end of the wait on `channel`; "" when no wait runs.

    It is the same text as long as nothing new is recorded.
    """
    case = view.case
    may_again = return_at(verdict(case, channel, view.rules, view.now), view.now) if case else None
    if case is None or may_again is None:
        return ""
    found = proposed(view, may_again)
    begins = found.begins if found else may_again
    site = view.settings.site
    entry = Appointment(
        reference=case.reference,
        begins=begins,
        ends=found.ends if found else begins + HALF_AN_HOUR,
        made_at=case.touched.at,
        summary=QCoreApplication.translate("Papers", "Coba kode OTP Prakerja"),
        place=site.name,
    )
    return calendar_text(entry)

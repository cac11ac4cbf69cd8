"""The test page with which a desk finds out whether its printer prints, and to the edges."""

from datetime import datetime

import msgspec

from kiosk.paper.slip import Form


class TrialPage(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Nothing of any participant; `made_at` is aware, `zone` a name such as ``Asia/Jakarta``.

    `printer` is the spooler's name, "" for the usual one.
    """

    site: str
    zone: str
    made_at: datetime
    printer: str = ""
    practice: bool = False
    form: Form = Form.THERMAL_80

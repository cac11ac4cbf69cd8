"""What the kiosk was told: its settings files, the age of its rules, and the mail of complaints."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from kiosk import settings
from kiosk.domain.clock import WIB
from kiosk.domain.errors import Trouble
from kiosk.domain.events import Purpose
from kiosk.domain.grading import rules_age
from kiosk.domain.preflight import Code, Finding, Topic, fine, stop, warn
from kiosk.journal.disk import answering
from kiosk.settings import Mail, Settings, SettingsError, checked_dates
from kiosk.ui.posting import post_by

Confirms = Callable[[Purpose, str], bool]
"""Whether a supervisor confirmed an address."""


def settings_of(files: Sequence[Path]) -> tuple[Settings | None, Finding]:
    """The settings, or None where a file is wrong."""
    try:
        chosen = settings.load(files)
    except SettingsError as error:
        facts = {"error": error, "line": error.line, "expected": error.expected}
        return None, stop(Topic.SETTINGS, Code.SETTINGS_WRONG, **facts)
    changed = last_changed(files)
    if changed is None:
        return chosen, fine(Topic.SETTINGS, Code.SETTINGS_ABSENT)
    return chosen, fine(Topic.SETTINGS, Code.SETTINGS_READ, changed=changed)


def last_changed(files: Sequence[Path]) -> date | None:
    """The WIB day on which the newest of these was written; None where none can be looked at."""
    stamps = [stamp for file in files if (stamp := _stamp(file)) is not None]
    return datetime.fromtimestamp(max(stamps), UTC).astimezone(WIB).date() if stamps else None


def _stamp(file: Path) -> float | None:
    try:
        with answering():
            return file.stat().st_mtime
    except Trouble:
        return None


def rules_of(chosen: Settings, now: datetime) -> Finding:
    """How old the oldest rule is that is in force."""
    rules = chosen.policy
    return rules_age((one.on for one in checked_dates(rules)), rules.preflight, now)


def mail_of(chosen: Settings, confirms: Confirms | None) -> Finding:
    """Whether complaints can go out; nobody is contacted. `confirms`: None: nobody knows."""
    mail = chosen.mail
    if not mail.ready:
        return warn(Topic.MAIL, Code.MAIL_UNTOLD, keys=tuple(_untold(mail)))
    try:
        server = post_by(mail, chosen.site.zone, None).server
    except Trouble:
        return warn(Topic.MAIL, Code.MAIL_UNSAFE)
    if confirms is None:
        return warn(Topic.MAIL, Code.MAIL_TOLD)
    wanted = (
        (Purpose.MAIL_SERVER, server.address),
        (Purpose.COMPLAINT_RECIPIENT, mail.complaint_to),
    )
    if lacking := tuple(why for why, to in wanted if not confirms(why, to)):
        return warn(Topic.MAIL, Code.MAIL_UNCONFIRMED, which=lacking)
    return fine(Topic.MAIL, Code.MAIL_READY)


def _untold(mail: Mail) -> Iterator[str]:
    told = {"host": mail.host, "sender": mail.sender, "complaint_to": mail.complaint_to}
    return (key for key, value in told.items() if not value)

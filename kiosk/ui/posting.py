"""Which post serves which rung, by the settings; keys are asked for where nobody waits."""

from collections.abc import Iterator
from typing import NamedTuple
from zoneinfo import ZoneInfo

from kiosk.domain.errors import Trouble, What
from kiosk.domain.events import RungKind
from kiosk.domain.ladder import FIRST, Rung
from kiosk.outbox.carrier import Post
from kiosk.outbox.channels.mail import MailPost
from kiosk.outbox.channels.mail_server import MailServer
from kiosk.settings import Mail, Settings
from kiosk.ui.grants.channels import rung_secret
from kiosk.ui.grants.house import MAIL_PASSWORD


class Plan(NamedTuple):
    """What a post is made from but for its key, which is kept under `secret`; "": it needs none."""

    secret: str
    told: Mail | Rung
    zone: str = ""

    def post(self, key: str | None) -> Post | None:
        """None for a helpdesk without a key. Raises Trouble(SETTINGS_WRONG)."""
        if isinstance(self.told, Mail):
            return post_by(self.told, self.zone, key)
        if key is None:
            return None
        from kiosk.outbox.posts import post_for

        return post_for(self.told, key)


def plans(settings: Settings, *, practice: bool) -> dict[str, Plan]:
    """One for each rung that Loket climbs alone and that was told enough; all mail goes one way.

    Practice reaches the built-in mail server and nobody else.
    """
    mail, found = settings.mail, {}
    by_mail = Plan(MAIL_PASSWORD if mail.user else "", mail, settings.site.zone.value)
    if mail.ready:
        found = {FIRST: by_mail, **{rung: by_mail for rung, _ in _rungs(settings, by_mail=True)}}
    if not practice:
        helpdesks = _rungs(settings, by_mail=False)
        found |= {key: Plan(rung_secret(key), rung) for key, rung in helpdesks if rung.address}
    return found


def post_by(mail: Mail, zone: str, password: str | None) -> MailPost:
    """What letters go by. Raises Trouble(SETTINGS_WRONG) for what is never safe to use."""
    try:
        server = MailServer(
            host=mail.host,
            port=mail.port,
            security=mail.security.value,
            user=mail.user,
            timeout_s=mail.timeout_s,
            ca_file=mail.ca_file,
        )
    except ValueError as error:
        raise Trouble(What.SETTINGS_WRONG, f"mail: {error}") from error
    return MailPost(server, mail.sender, ZoneInfo(zone), mail.reply_to, password)


def _rungs(settings: Settings, *, by_mail: bool) -> Iterator[tuple[str, Rung]]:
    """Also those that were taken off the ladder: a letter may still wait there."""
    for key, rung in settings.rules.ladder.rung.items():
        if rung.kind.automatic and (rung.kind is RungKind.EMAIL) is by_mail:
            yield key, rung

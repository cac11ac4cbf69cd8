"""Which post serves which kind of rung: a new channel is one file and one line here."""

from collections.abc import Callable, Mapping

from kiosk.domain.errors import Trouble, What
from kiosk.domain.events import RungKind
from kiosk.domain.ladder import Rung
from kiosk.outbox.carrier import Post
from kiosk.outbox.channels.osticket import OsTicketPost
from kiosk.outbox.channels.webhook import WebhookPost
from kiosk.outbox.channels.zammad import ZammadPost
from kiosk.outbox.helpdesk import WebServer

Helpdesk = Callable[[WebServer, str, Rung], Post]
HELPDESKS: Mapping[RungKind, Helpdesk] = {
    RungKind.ZAMMAD: lambda server, key, rung: ZammadPost(server, key, rung.group or "Users"),
    RungKind.OSTICKET: lambda server, key, rung: OsTicketPost(server, key, rung.group),
    RungKind.WEBHOOK: lambda server, key, _: WebhookPost(server, key),
}


def post_for(rung: Rung, key: str) -> Post:
    """The way out of a helpdesk's rung; `key` is its token, API key or signing secret.

    Raises Trouble(SETTINGS_WRONG) for what could never be used safely.
    """
    try:
        server = WebServer(url=rung.address, ca_file=rung.ca_file)
        return HELPDESKS[rung.kind](server, key, rung)
    except ValueError as error:
        raise Trouble(What.SETTINGS_WRONG, f"{rung.name}: {error}") from error

"""Mode latihan: the built-in mail server and the settings that lead to it and nowhere else."""

from msgspec.structs import replace

from kiosk.desk import Desk
from kiosk.domain.events import AddressConfirmed, Purpose
from kiosk.outbox.practice_mail import PracticeMail
from kiosk.settings import Mail, Security, Settings
from kiosk.ui.room import Clock

SITE_NAME = "Loket Latihan"
SENDER, RECIPIENT = "loket@latihan.example", "pengaduan@latihan.example"


def practise(desk: Desk, chosen: Settings, mail: PracticeMail, clock: Clock) -> Settings:
    """Starts the practice mail server; answers the `chosen` settings, but sending there.

    Its address is confirmed in the practice journal, so that sending goes the way of a real one.
    """
    server = mail.start()
    wanted = {
        (Purpose.MAIL_SERVER, server.address),
        (Purpose.COMPLAINT_RECIPIENT, RECIPIENT),
    }
    for purpose, address in sorted(wanted - desk.state.confirmed):
        now = clock.moment()
        desk.record(AddressConfirmed(when=now, purpose=purpose, address=address))
    post = Mail(
        host=server.host,
        port=server.port,
        security=Security.NONE,
        sender=SENDER,
        complaint_to=RECIPIENT,
    )
    site = replace(chosen.site, name=chosen.site.name or SITE_NAME)
    return replace(chosen, site=site, mail=post)

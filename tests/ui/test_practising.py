"""Mode latihan sends through a real mail server, and that server is on this computer."""

from pathlib import Path

from kiosk.domain.events import Purpose
from kiosk.outbox.practice_mail import PracticeMail
from kiosk.ui.founding import House, open_practice
from kiosk.ui.practising import RECIPIENT, practise
from tests.given import Days


def test_its_settings_lead_to_loopback_and_are_confirmed(tmp_path: Path):
    days = Days()
    opened = open_practice(House(tmp_path, practice=True), days.moment())
    with PracticeMail(tmp_path / "mail") as mail:
        chosen = practise(opened.desk, opened.settings, mail, days)
        assert chosen.mail.host == "127.0.0.1"
        assert chosen.mail.ready
        state = opened.desk.state
        assert state.is_confirmed(Purpose.COMPLAINT_RECIPIENT, RECIPIENT)
        assert state.is_confirmed(Purpose.MAIL_SERVER, mail.server.address)
    opened.desk.journal.close()


def test_practice_and_truth_share_no_file(tmp_path: Path):
    real = House(tmp_path)
    practice = real.within()
    assert practice.practice
    assert practice.store != real.store
    assert not set(practice.files) & set(real.files)

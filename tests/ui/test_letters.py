"""Letters are written in the name of the kiosk, to where the ladder in force says."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk import settings
from kiosk.domain import events as ev
from kiosk.domain.actions.otp import Occasion
from kiosk.domain.dossier import read_dossier
from kiosk.journal import keys
from kiosk.journal.journal import Journal
from kiosk.settings import Mail, Settings, Site
from kiosk.ui.letters import letter_writer
from tests import given

WHY = ev.Persistence.ON_TWO_DAYS


@pytest.fixture
def journal(tmp_path: Path):
    opened = Journal.open(tmp_path, keys.create_practice(tmp_path))
    yield opened
    opened.close()


def chosen() -> Settings:
    return replace(
        settings.load([]),
        site=Site(name="Karang Taruna Mekar", kiosk="MEKAR", domain="kios.example"),
        mail=Mail(complaint_to="pengaduan@prakerja.example"),
    )


def test_the_first_letter_goes_where_the_mail_page_says_in_the_kiosks_name(journal: Journal):
    counter = given.Counter()
    write = letter_writer(chosen, journal)
    letter = write(counter.case, Occasion(WHY, 1, 1, "email-prakerja"), counter.now())
    assert letter.recipient == "pengaduan@prakerja.example"
    assert letter.message_id == f"<{given.REFERENCE}.1@kios.example>"
    assert "Karang Taruna Mekar (kios MEKAR)" in letter.text
    told = read_dossier(letter.dossier)
    assert (told.kiosk, told.site, told.head) == ("MEKAR", "Karang Taruna Mekar", journal.head)


def test_the_bank_is_written_to_at_its_own_address_with_its_own_subject(journal: Journal):
    counter = given.Counter()
    write = letter_writer(chosen, journal)
    letter = write(counter.case, Occasion(WHY, 1, 4, "email-bri"), counter.now())
    assert letter.recipient == settings.load([]).policy.ladder.rung["email-bri"].address
    assert letter.subject == f"Limit OTP PraKerja [{given.REFERENCE}]"
    assert letter.message_id == f"<{given.REFERENCE}.1-4@kios.example>"


def test_settings_are_asked_anew_for_each_letter(journal: Journal):
    counter, now = given.Counter(), [chosen()]
    write = letter_writer(lambda: now[0], journal)
    now[0] = replace(now[0], site=Site(name="Desa Baru", kiosk="BARU"))
    letter = write(counter.case, Occasion(WHY, 1, 1, "email-prakerja"), counter.now())
    assert "Desa Baru (kios BARU)" in letter.text
    assert letter.message_id.endswith("@baru.loket.invalid>")

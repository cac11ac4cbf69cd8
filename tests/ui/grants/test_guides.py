"""Opening a guide moves nothing on the table, and the kiosk's own files are read when it opens."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain.errors import Refused
from kiosk.ui.view import Place
from kiosk.ui.wishes import GiveConsent, GoTo, LeaveGuides, OpenGuide
from tests import given
from tests.domain.test_guides import FRONT
from tests.ui.rooms import Furnished, furnished


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Furnished]:
    with furnished(tmp_path) as opened:
        opened.sign_in()
        yield opened


def test_one_comes_back_to_where_one_was_with_the_same_case(desk: Furnished):
    desk.grant(GiveConsent(given.consent()))
    case, head = desk.room.session.case, desk.room.desk.journal.head
    desk.grant(OpenGuide("kode-salah"))
    assert (desk.room.session.place, desk.room.view().guide) == (Place.GUIDES, "kode-salah")
    desk.grant(OpenGuide("pesan-limit"))
    desk.grant(LeaveGuides())
    assert (desk.room.session.place, desk.room.session.case) == (Place.KTP, case)
    assert desk.room.desk.journal.head == head


def test_nobody_who_is_not_signed_in_opens_one(desk: Furnished):
    desk.room.session.staff = ""
    for wish in (OpenGuide(), LeaveGuides()):
        with pytest.raises(Refused):
            desk.grant(wish)


def test_a_file_changed_meanwhile_is_seen_at_the_next_opening(desk: Furnished, tmp_path: Path):
    desk.grant(GoTo(Place.HOME))
    desk.grant(OpenGuide())
    assert "kantor" not in desk.room.books.shelf().guides
    (tmp_path / "guides").mkdir()
    (tmp_path / "guides" / "kantor.id.md").write_text(FRONT + "Halo.\n", "utf-8")
    said = '[[operator]]\nbrand = "Tri"\nchecked = 2027-01-02\nsource = "gerai"\n'
    (tmp_path / "guides" / "operators.toml").write_text(said, "utf-8")
    desk.grant(OpenGuide("kode-salah"))
    assert "kantor" not in desk.room.books.shelf().guides
    desk.grant(LeaveGuides())
    desk.grant(OpenGuide())
    assert "kantor" in desk.room.books.shelf().guides
    assert desk.room.view().operators().brands["Tri"].source == "gerai"

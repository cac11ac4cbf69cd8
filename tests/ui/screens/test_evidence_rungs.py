"""What the evidence screen says of a rung whose letter is written already."""

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from kiosk.domain import events as ev
from kiosk.domain.ladder import Placed
from kiosk.ui.screens.evidence_rungs import RungChoice
from tests import given
from tests.ui.screens.desk_view import view_of

KEEPS = "tetap membawa bukti yang dipilih saat ditulis"
ACCEPTED = [ev.SendingStarted, ev.SendingAccepted]
REFUSED = [ev.SendingStarted, ev.SendingRejected]
UNSURE = [ev.SendingStarted, ev.SendingUncertain]
FACTS = {
    ev.SendingStarted: {"attempt": 1},
    ev.SendingAccepted: {"receipt": "250"},
    ev.SendingRejected: {"what": "mail-refused"},
}


def story(enclosed: tuple[str, ...], kinds: list[type[ev.DeliveryEvent]]) -> list[ev.Event]:
    days = given.Days()
    *before, complaint = given.filed(days.moment())
    assert isinstance(complaint, ev.ComplaintFiled)
    added = ev.EvidenceAdded(
        when=days.moment(), case=given.CASE, evidence="gambar-1", media="image/png", size=9,
        width=3, height=3, sha256="0" * 64,
    )  # fmt: skip
    letter = replace(complaint.letter, evidence=enclosed)
    fared = [
        kind(when=days.walk(seconds=1), case=given.CASE, complaint=1, **FACTS.get(kind, {}))
        for kind in kinds
    ]
    unticked = ev.EvidenceChosen(
        when=days.moment(), case=given.CASE, rung="email-prakerja", evidence=()
    )
    return [*before, added, replace(complaint, letter=letter), *fared, unticked]


@pytest.mark.parametrize(
    ("enclosed", "kinds", "told"),
    [
        (("gambar-1",), [], True),
        (("gambar-1",), REFUSED, True),
        (("gambar-1",), UNSURE, True),
        (("gambar-1",), ACCEPTED, False),
        ((), [], False),
    ],
    ids=["waiting", "refused", "in doubt", "accepted", "without pictures"],
)
def test_a_letter_that_waits_is_said_to_keep_its_pictures_and_offers_no_choice(
    qtbot: QtBot,
    enclosed: tuple[str, ...],
    kinds: list[type[ev.DeliveryEvent]],
    told: bool,
) -> None:
    view = view_of(*story(enclosed, kinds))
    placed = Placed("email-prakerja", given.ladder().rung["email-prakerja"])
    choice = RungChoice(placed)
    qtbot.addWidget(choice)
    assert view.case
    choice.present(placed, view.case, view)
    assert choice.ticks() == []
    assert (KEEPS in choice._said.text()) is told
    assert ("Ikut: Bukti 1" in choice._said.text()) is bool(enclosed)

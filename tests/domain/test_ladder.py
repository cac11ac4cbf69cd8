"""The ladder that ships with Loket."""

from kiosk import resources
from kiosk.domain.ladder import RungKind


def test_the_six_rungs_of_the_design_are_there_in_order():
    rungs = resources.ladder().rung
    assert [rung.number for rung in rungs] == [1, 2, 3, 4, 5, 6]
    assert [rung.kind for rung in rungs] == [
        RungKind.EMAIL,
        RungKind.CALL,
        RungKind.CHAT,
        RungKind.EMAIL,
        RungKind.INSTAGRAM,
        RungKind.VISIT,
    ]


def test_nothing_that_ships_is_confirmed_and_everything_says_where_it_is_from():
    for rung in resources.ladder().rung:
        assert not rung.confirmed
        assert rung.source
        assert all(not older.confirmed for older in rung.older)

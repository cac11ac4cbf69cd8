"""How many participants of one family card came to this kiosk: by hash, never who, erased none."""

from msgspec.structs import replace

from kiosk.domain import events as ev
from kiosk.domain.families import Families
from kiosk.domain.state import State
from tests import given

NIKS = [f"317123410190990{number}" for number in range(5)]
KK, OTHER_KK = "3171230101209902", "3171230101209903"
NOW = given.Days().moment()


def hashed(text: str) -> str:
    return f"hash of {text}"


class Desk:
    """A state and its families, touched after each event as the room does it."""

    def __init__(self) -> None:
        self.state = State()
        self.families = Families(self.state, hashed)

    def take_in(self, case: str, nik: str, kk: str = KK) -> None:
        if case not in self.state.cases:
            self.record(given.opened(NOW, case=case, reference=f"PK-UJI-{case}"))
        person = replace(given.person(nik=nik), kk=kk)
        self.record(ev.PersonRecorded(when=NOW, case=case, person=person))

    def erase(self, case: str) -> None:
        reference, cause = self.state.cases[case].reference, ev.EraseCause.ASKED
        self.record(ev.PersonErased(when=NOW, case=case, reference=reference, cause=cause))

    def record(self, event: ev.CaseEvent) -> None:
        self.state.apply(event)
        self.families.touch(event.case)

    def others(self, case: str) -> int:
        fresh = Families(self.state, hashed)
        along = self.families.others(self.state.cases[case])
        assert along == fresh.others(self.state.cases[case])
        return along


def test_others_of_the_same_card_are_counted_and_oneself_is_not():
    desk = Desk()
    for number in range(3):
        desk.take_in(f"c{number}", NIKS[number])
    desk.take_in("far", NIKS[3], OTHER_KK)
    assert [desk.others(case) for case in ("c0", "c1", "c2", "far")] == [2, 2, 2, 0]


def test_one_person_with_two_cases_is_one():
    desk = Desk()
    for case, nik in (("c0", NIKS[0]), ("c1", NIKS[1]), ("c2", NIKS[1])):
        desk.take_in(case, nik)
    assert desk.others("c0") == 1
    assert desk.others("c1") == 1
    desk.erase("c2")
    assert desk.others("c0") == 1


def test_without_a_card_number_nobody_is_related():
    desk = Desk()
    desk.take_in("c0", NIKS[0], "")
    desk.take_in("c1", NIKS[1], "")
    assert desk.others("c0") == 0


def test_a_corrected_card_number_moves_to_its_family_and_the_erased_count_no_more():
    desk = Desk()
    desk.take_in("c0", NIKS[0])
    desk.take_in("c1", NIKS[1], OTHER_KK)
    assert desk.others("c0") == 0
    desk.take_in("c1", NIKS[1], KK)
    assert desk.others("c0") == 1
    desk.erase("c1")
    assert desk.others("c0") == 0


def test_a_card_number_never_has_the_hash_of_a_phone_or_an_email():
    asked: list[str] = []
    families = Families(State(), lambda text: asked.append(text) or text)
    families.others(
        given.state_of(
            given.opened(NOW), ev.PersonRecorded(when=NOW, case=given.CASE, person=given.person())
        ).cases[given.CASE]
    )
    assert asked == [f"kk {given.person().kk}"] * len(asked)

"""Every place at every size in both languages, on a desk that has seen some days: nothing clipped.

The screens' own tests look at their states one by one; here they stand in the window together.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.domain import events as ev
from kiosk.domain.errors import Reason, Refused, What
from kiosk.domain.network_choice import Gauged
from kiosk.domain.steadiness import Via
from kiosk.probes.course import Course
from kiosk.ui import wishes
from kiosk.ui.language import Language
from kiosk.ui.places import BEFORE_THE_DESK, IN_PRACTICE, ONLY_BEFORE, builders
from kiosk.ui.reception import Reception
from kiosk.ui.screens.device_network import NetworkCard
from kiosk.ui.theme import Theme
from kiosk.ui.view import Gauging, Place
from kiosk.ui.window import Window
from tests import given
from tests.ui.clipping import clipped
from tests.ui.rooms import Furnished, furnished

SIZES = {"usual": (1366, 768, 1.0), "small": (1024, 600, 1.0), "large-text": (1366, 768, 1.4)}
USUAL_TEXT = 1.0
DURING_THE_DAY = tuple(place for place in Place if place not in (*ONLY_BEFORE, *IN_PRACTICE))
LONGEST_NAME = "RADEN AJENG SITI NURHALIZAH KUSUMAWARDHANI BINTI ABDURRAHMAN"
CODES = (given.MISSING, ev.OtpOutcome.EXPIRED, ev.OtpOutcome.WRONG_CODE, given.LIMIT)


@dataclass
class Desk:
    """An open desk in its window, and the case with the most to show."""

    qapp: QApplication
    opened: Furnished
    window: Window
    reception: Reception
    fullest: str

    def at(self, place: Place) -> list[str]:
        """What is clipped there, with the fullest case on the table."""
        if place is Place.HOME:
            self.reception.grant(wishes.GoTo(Place.HOME))
        else:
            self.opened.room.session.case = self.fullest
            self.reception.grant(wishes.GoTo(place))
        assert self.window.shown() is self.reception.screen(place)
        return clipped(self.window)


@pytest.fixture(scope="module")
def desk(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with furnished(tmp_path_factory.mktemp("desk")) as opened:
        window = Window()
        reception = Reception(window, opened.room, builders())
        opened.sign_in(ev.Role.SUPERVISOR)
        for number in range(6):
            take_in(opened, number)
        fullest = file_a_complaint(opened)
        window.show()
        yield Desk(qapp, opened, window, reception, fullest)
        window.close()
        window.deleteLater()


def take_in(desk: Furnished, number: int) -> str:
    """One more participant up to the step Kode OTP, with one attempt; answers the case's id."""
    desk.grant(wishes.StartCase())
    desk.grant(wishes.GiveConsent(given.consent()))
    nik = f"337411630495990{number}"
    name = LONGEST_NAME[: 60 - 8 * number]
    person = ev.Person(name=name, nik=nik, birth_date=date(1995, 4, 23), sex="P", kk="")
    differs = ev.FieldResult(field="birth-date", outcome="different", remedy="change-in-account")
    desk.grant(wishes.RecordPerson(person, ("nik-birth-differs",), (differs,)))
    phone = f"+62812000001{number // 2:02}"
    email = f"{'nama.yang.panjang.' * 2}{number}@peserta.example.com"
    desk.grant(wishes.RecordContact(phone, email, 1, "Telkomsel"))
    desk.grant(wishes.RecordDevice(("signal",), ("sms-space", "clock")))
    answer(desk, CODES[number % len(CODES)])
    case = desk.room.session.case
    desk.grant(wishes.GoTo(Place.HOME))
    return case


def answer(desk: Furnished, outcome: ev.OtpOutcome) -> None:
    desk.grant(wishes.RequestCode(given.SMS))
    desk.days.walk(minutes=3)
    desk.grant(wishes.AnswerCode(given.SMS, outcome, "limit OTP Prakerja telah mencapai batas"))


def file_a_complaint(desk: Furnished) -> str:
    """Four attempts on two days; the letter stays in the queue, since nobody may be contacted."""
    case = take_in(desk, 8)
    for outcome in CODES[1:]:
        desk.grant(wishes.OpenCase(case))
        desk.days.walk(hours=1)
        answer(desk, outcome)
    desk.days.walk(hours=25)
    answer(desk, given.LIMIT)
    assert desk.room.desk.state.cases[case].complaint
    enclose_a_picture(desk, case)
    return case


def enclose_a_picture(desk: Furnished, case: str) -> None:
    """One that cannot be opened any more, as far as the screens can tell."""
    facts = {"evidence": "p1", "media": "image/png", "size": 1_240_000, "sha256": "p1"}
    event = ev.EvidenceAdded(when=desk.days.moment(), case=case, width=1080, height=2340, **facts)
    desk.room.record(event)


@contextmanager
def seen_as(desk: Desk, size: str, language: str) -> Iterator[None]:
    """The whole window at a size and in a language, and as it was afterwards."""
    width, height, text = SIZES[size]
    speaking = Language(desk.qapp)
    if text != USUAL_TEXT:
        Theme(text).apply(desk.qapp)
    assert speaking.use(language) == language
    desk.window.resize(width, height)
    yield
    speaking.use("id")
    if text != USUAL_TEXT:
        Theme().apply(desk.qapp)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_clipped_anywhere(desk: Desk, size: str, language: str):
    with seen_as(desk, size, language):
        cut = {place: desk.at(place) for place in DURING_THE_DAY}
    assert {place: lines for place, lines in cut.items() if lines} == {}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_clipped_before_there_is_a_desk(desk: Desk, size: str, language: str):
    stuck = (What.STORE_DAMAGED, What.DISK_FULL)
    view = replace(desk.opened.room.view(), keyring=False, troubles=stuck, may_salvage=True)
    cut = {}
    with seen_as(desk, size, language):
        for place, build in builders(BEFORE_THE_DESK).items():
            screen = build()
            desk.window.adopt(screen)
            screen.enter(view, {})
            desk.window.show_screen(screen)
            cut[place] = clipped(desk.window)
    assert {place: lines for place, lines in cut.items() if lines} == {}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_the_longer_measurement_finds_room(desk: Desk, size: str, language: str):
    room, cut = desk.opened.room, []
    with seen_as(desk, size, language):
        for gauging in measurements():
            room.gauging = gauging
            desk.at(Place.DEVICE)
            for longer in desk.window.findChildren(NetworkCard):
                longer.longer.click()
            cut += clipped(desk.window)
        room.gauging = Gauging()
    assert cut == []


def measurements() -> Iterator[Gauging]:
    """Nothing yet, one that runs, and two to compare."""
    yield Gauging()
    yield Gauging(via=Via.TETHERING, course=Course(30))
    facts = {"loss_percent": 27, "jitter_ms": 1210, "median_ms": 1840, "tries": 30, "over_s": 30}
    poor = Gauged(network=ev.Network(verdict="unstable", **facts), at=given.MORNING)
    shut = Gauged(network=ev.Network(verdict="blocked-tls"), at=given.MORNING)
    yield Gauging(kept={Via.WIFI: poor, Via.TETHERING: shut}, stopped=Via.WIFI)


@pytest.mark.parametrize("size", SIZES)
def test_banners_and_refusals_find_room(desk: Desk, size: str):
    room = desk.opened.room
    with seen_as(desk, size, "id"):
        desk.at(Place.CONTACT)
        for what in (What.DISK_FULL, What.NO_PRINTER, What.ADDRESS_UNCONFIRMED):
            room.trouble(what)
        room.refuse(Refused(Reason.PHONE_INVALID))
        cut = clipped(desk.window)
        room.lift(What.DISK_FULL, What.NO_PRINTER, What.ADDRESS_UNCONFIRMED)
    assert cut == []

"""Before there is a desk: every way in, and a sentence where there is none."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk import settings
from kiosk.domain.errors import Trouble, What
from kiosk.journal import keyfile, keys
from kiosk.journal.recovery import RecoveryKey
from kiosk.journal.seal import StoreKey
from kiosk.settings import Language, Settings
from kiosk.ui import founding
from kiosk.ui.founding import House, Opened
from kiosk.ui.opening import Opening
from kiosk.ui.places import BEFORE_THE_DESK, builders
from kiosk.ui.power import Power
from kiosk.ui.screens.attention import AttentionScreen
from kiosk.ui.screens.commissioning import CommissioningScreen
from kiosk.ui.screens.leaving import LeavingScreen
from kiosk.ui.screens.unseal import UnsealScreen
from kiosk.ui.window import Window
from kiosk.ui.wishes import Practise, SendTest, SetLanguage
from kiosk.ui.wishes_kiosk import LeaveKiosk, Way
from kiosk.ui.wording.refusals import REFUSALS
from kiosk.ui.wording.troubles import trouble
from kiosk.ui.work import Work
from tests.credentials import OF_ANOTHER_COMPUTER, hand_over
from tests.given import Days
from tests.journal.hands import change
from tests.ui.screens.desk_view import texts
from tests.ui.screens.first_start import (
    PHRASE,
    PIN,
    go_to_mail,
    go_to_recovery,
    press,
    read,
    write,
)
from tests.ui.test_founding import KEY, WISH

SERVED = "mail.example menjawab 250 OK"


def no_mail(*_: object) -> str:
    raise Trouble(What.MAIL_SILENT, "timed out")


@dataclass
class Door:
    """A window and its opening on one house, and what came through it."""

    house: House
    qtbot: QtBot
    window: Window
    work: Work
    keyring: bool = False
    test_mail: object = no_mail
    unlock_with_keyring: object = None
    kiosk: bool = False
    switch_power: object = None
    asked: list[Power] = field(default_factory=list)
    came: list[Opened] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    ways: list[Way] = field(default_factory=list)
    opening: Opening = field(init=False)

    def __post_init__(self) -> None:
        self.opening = Opening(
            self.window,
            builders(BEFORE_THE_DESK),
            self.house,
            Days(),
            self.work,
            self.test_mail,
            lambda: self.keyring,
            self.unlock_with_keyring,
            kiosk=self.kiosk,
            switch_power=self.switch_power or self.asked.append,
        )
        self.opening.leave_wished.connect(self.ways.append)
        self.opening.opened.connect(self.came.append)
        self.opening.language_chosen.connect(self.languages.append)

    def begin(self) -> object:
        """Starts, and answers the screen in front once the keyring was asked."""
        self.opening.begin()
        self.come_home()
        return self.window.shown()

    def come_home(self) -> None:
        self.qtbot.waitUntil(lambda: self.work.running == 0, timeout=20_000)
        QApplication.processEvents()

    def opened(self) -> Opened:
        self.qtbot.waitUntil(lambda: bool(self.came), timeout=20_000)
        return self.came[0]

    def read(self) -> str:
        return read(self.window)

    def unseal(self, text: str) -> None:
        screen = self.window.shown()
        assert isinstance(screen, UnsealScreen)
        write(self.qtbot, screen._field.edit, text)
        press(self.qtbot, self.window, "open")


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path / "loket")


@pytest.fixture
def door(qtbot: QtBot, house: House) -> Iterator[object]:
    doors: list[Door] = []

    def build(where: House = house, **given: object) -> Door:
        window = Window()
        qtbot.addWidget(window)
        window.show()
        doors.append(Door(where, qtbot, window, Work(threads=3), **given))
        return doors[-1]

    yield build
    for one in doors:
        one.work.close()
        for opened in one.came:
            opened.desk.journal.close()


def found(house: House) -> None:
    founding.commission(house, Settings(), WISH, Days().moment()).desk.journal.close()


def test_the_keys_on_the_screen_come_as_the_settings_file_says(door, house: House):
    house.files[-1].parent.mkdir(parents=True, exist_ok=True)
    house.files[-1].write_text('[desk]\nkeyboard = "never"\n', "utf-8")
    here = door()
    assert isinstance(here.begin(), CommissioningScreen)
    assert not here.window.typing.button.isVisible()


def test_a_first_start_leads_to_a_founded_kiosk_with_its_supervisor_signed_in(door, qtbot):
    first = door()
    screen = first.begin()
    assert isinstance(screen, CommissioningScreen)
    go_to_mail(qtbot, first.window, screen)
    press(qtbot, first.window, "later")
    opened = first.opened()
    assert opened.settings.site.kiosk == "KTRW07"
    assert opened.desk.state.staff[opened.staff].name == "Ibu Lestari"
    assert founding.ways_in(first.house) == {keys.SlotKind.PASSPHRASE, keys.SlotKind.RECOVERY}


def test_the_next_day_the_passphrase_opens_the_kiosk_and_a_wrong_one_says_so(door, house):
    found(house)
    day = door()
    assert isinstance(day.begin(), UnsealScreen)
    day.unseal("bukan ini frasanya")
    day.come_home()
    assert trouble(What.WRONG_PASSPHRASE) in day.read()
    day.unseal(PHRASE)
    assert day.opened().settings.site.name == WISH.site.name
    assert day.opened().staff == ""


def test_a_second_press_while_it_opens_does_no_harm(door, house):
    found(house)
    day = door()
    day.begin()
    day.unseal(PHRASE)
    day.unseal(PHRASE)
    day.opened()
    day.come_home()
    assert len(day.came) == 1
    assert isinstance(day.window.shown(), UnsealScreen)


def test_the_recovery_key_opens_the_kiosk_and_a_slip_of_the_pen_is_told(door, qtbot, house):
    found(house)
    day = door()
    screen = day.begin()
    qtbot.mouseClick(screen._switch, Qt.MouseButton.LeftButton)
    day.unseal(KEY.text[:-1])
    assert trouble(What.WRONG_RECOVERY_KEY) in day.read()
    day.unseal(RecoveryKey.generate().text)
    day.come_home()
    assert trouble(What.WRONG_RECOVERY_KEY) in day.read()
    day.unseal(KEY.text.lower().replace("-", " "))
    assert day.opened()


def test_a_half_written_settings_file_is_named_with_key_and_remedy(door, house):
    found(house)
    file = house.files[-1]
    file.write_text('[mail]\nhost = "mail.example"\nport = 99999\n')
    day = door()
    assert isinstance(day.begin(), AttentionScreen)
    for words in (trouble(What.SETTINGS_WRONG), str(file), "mail.port", "1-65535", "99999"):
        assert words in day.read()
    day.opening.grant(SetLanguage("id"))
    assert "mail.port" in day.read()


def test_a_corrected_settings_file_is_read_again_without_closing(door, house, qtbot):
    file = house.files[-1]
    file.parent.mkdir(parents=True)
    file.write_text("[mail]\nport = 99999\n", "utf-8")
    at = door()
    assert isinstance(at.begin(), AttentionScreen)
    press(qtbot, at.window, "again")
    at.come_home()
    assert isinstance(at.window.shown(), AttentionScreen), "nothing was corrected yet"
    file.write_text("[mail]\nport = 587\n", "utf-8")
    press(qtbot, at.window, "again")
    at.come_home()
    assert isinstance(at.window.shown(), CommissioningScreen)


@pytest.mark.parametrize("placed", [b"\xff\xfe[mail]", b"[mail]\n" * 50_000, None])
def test_whatever_the_office_placed_ends_in_a_screen_that_names_it(door, house, placed):
    file = house.files[-1]
    file.parent.mkdir(parents=True)
    file.mkdir() if placed is None else file.write_bytes(placed)
    at = door()
    assert isinstance(at.begin(), AttentionScreen)
    assert str(file) in at.read()


def test_a_settings_file_cut_off_in_the_middle_is_named_with_its_line(door, house):
    house.home.mkdir()
    house.files[-1].write_text('[mail]\nhost = "mail.ex')
    day = door()
    assert isinstance(day.begin(), AttentionScreen)
    assert "loket.toml:2" in day.read()


def test_a_second_loket_on_the_same_store_says_so_before_asking_anything(door, house):
    found(house)
    first, second = door(), door()
    first.begin()
    first.unseal(PHRASE)
    first.opened()
    assert isinstance(second.begin(), AttentionScreen)
    assert trouble(What.STORE_BUSY) in second.read()


def test_a_store_without_its_key_file_is_not_taken_for_a_new_kiosk(door, house):
    found(house)
    keyfile.path_in(house.store).unlink()
    day = door()
    assert isinstance(day.begin(), AttentionScreen)
    assert trouble(What.NO_STORE_KEY) in day.read()
    assert "keys.json" in day.read()


def test_a_damaged_journal_goes_on_when_somebody_says_so(door, house, qtbot):
    found(house)
    change(house.store, "UPDATE entries SET box = x'00' WHERE seq = 2")
    day = door()
    day.begin()
    day.unseal(PHRASE)
    day.come_home()
    assert isinstance(day.window.shown(), AttentionScreen)
    assert trouble(What.STORE_DAMAGED) in day.read()
    press(qtbot, day.window, "salvage")
    assert day.opened().desk.state.salvaged
    assert [person.name for person in day.opened().desk.state.active_staff()] == ["Ibu Lestari"]


def test_a_salvage_that_lost_all_staff_asks_for_a_supervisor(door, house, qtbot):
    found(house)
    change(house.store, "UPDATE entries SET box = x'00' WHERE seq = 1")
    day = door()
    day.begin()
    day.unseal(PHRASE)
    day.come_home()
    press(qtbot, day.window, "salvage")
    screen = day.window.shown()
    assert isinstance(screen, CommissioningScreen)
    assert day.came == []
    write(qtbot, screen.supervisor.name.edit, "Pak Hadi")
    for one in (screen.supervisor.pin.first, screen.supervisor.pin.again):
        write(qtbot, one.edit, PIN)
    press(qtbot, day.window, "next")
    (person,) = day.opened().desk.state.active_staff()
    assert (person.id, person.name) == (day.opened().staff, "Pak Hadi")


def test_a_keyring_opens_the_kiosk_by_itself(door, house):
    found_with_keyring(house)
    store_key = keys.unlock_with_recovery(house.store, KEY)
    day = door(unlock_with_keyring=lambda _house: store_key)
    day.opening.begin()
    assert day.opened().store_key.raw == store_key.raw


def test_a_keyring_that_waits_does_not_keep_the_recovery_key_waiting(door, house):
    found_with_keyring(house)
    answers = threading.Event()

    def slow(_house: House) -> StoreKey:
        answers.wait(20)
        raise Trouble(What.NO_KEYRING, "locked")

    day = door(unlock_with_keyring=slow)
    day.opening.begin()
    day.qtbot.waitUntil(lambda: isinstance(day.window.shown(), UnsealScreen), timeout=20_000)
    assert "Menunggu brankas sandi" in day.read()
    day.unseal(KEY.text)
    day.opened()
    answers.set()
    day.come_home()
    assert len(day.came) == 1
    assert trouble(What.NO_KEYRING) not in day.read()


def test_a_locked_keyring_can_be_asked_again(door, house, qtbot):
    found_with_keyring(house)
    store_key, asked = keys.unlock_with_recovery(house.store, KEY), []

    def locked_once(_house: House) -> StoreKey:
        asked.append(1)
        if len(asked) == 1:
            raise Trouble(What.NO_KEYRING, "locked")
        return store_key

    day = door(unlock_with_keyring=locked_once)
    screen = day.begin()
    assert isinstance(screen, UnsealScreen)
    assert trouble(What.NO_KEYRING) in day.read()
    qtbot.mouseClick(screen._switch, Qt.MouseButton.LeftButton)
    assert day.opened()


def test_a_keyring_that_fails_at_the_first_start_is_replaced_by_a_passphrase(door, qtbot):
    first = door(keyring=True)
    screen = first.begin()
    go_to_mail(qtbot, first.window, screen)
    press(qtbot, first.window, "later")
    first.come_home()
    assert first.came == []
    assert screen.supervisor.passphrase.isVisible()
    assert trouble(What.NO_KEYRING) in first.read()
    for one in (screen.supervisor.passphrase.first, screen.supervisor.passphrase.again):
        write(qtbot, one.edit, PHRASE)
    for name in ("next", "next", "later"):
        press(qtbot, first.window, name)
    assert first.opened().settings.site.kiosk == "KTRW07"


def found_with_credential(house: House) -> None:
    wish = structs.replace(WISH, passphrase="", by_credential=True)
    founding.commission(house, Settings(), wish, Days().moment()).desk.journal.close()


def test_where_systemd_hands_over_a_key_a_kiosk_is_founded_without_a_passphrase_and_opens_by_itself(
    door, house, qtbot, tmp_path, monkeypatch
):
    hand_over(monkeypatch, tmp_path / "credentials")
    first = door()
    screen = first.begin()
    assert isinstance(screen, CommissioningScreen)
    go_to_mail(qtbot, first.window, screen)
    assert not screen.supervisor.passphrase.isVisibleTo(screen)
    assert "Kunci disimpan oleh komputer ini" in screen.supervisor._why.text()
    press(qtbot, first.window, "later")
    founded = first.opened()
    assert founding.ways_in(house) == {keys.SlotKind.CREDENTIAL, keys.SlotKind.RECOVERY}
    founded.vault.put("mail", "kata sandi surat")
    founded.desk.journal.close()
    day = door()
    day.opening.begin()
    assert day.opened().store_key.raw == founded.store_key.raw
    assert day.opened().vault.get("mail") == "kata sandi surat", "sealed in the store"


def test_a_keyring_goes_before_the_credential(door, house, tmp_path, monkeypatch):
    hand_over(monkeypatch, tmp_path / "credentials")
    screen = door(keyring=True).begin()
    assert "brankas sandi komputer ini" in screen.supervisor._why.text()


def test_a_credential_gone_while_the_kiosk_is_founded_is_replaced_by_a_passphrase(
    door, house, qtbot, tmp_path, monkeypatch
):
    file = hand_over(monkeypatch, tmp_path / "credentials")
    first = door()
    screen = first.begin()
    go_to_mail(qtbot, first.window, screen)
    file.unlink()
    press(qtbot, first.window, "later")
    first.come_home()
    assert first.came == []
    assert not house.store.exists()
    assert screen.supervisor.passphrase.isVisible()
    assert trouble(What.NO_CREDENTIAL) in first.read()


@pytest.mark.parametrize("lost", ["gone", "of another computer"])
def test_without_its_credential_a_kiosk_asks_for_the_recovery_key(
    door, house, lost, tmp_path, monkeypatch
):
    file = hand_over(monkeypatch, tmp_path / "credentials")
    found_with_credential(house)
    if lost == "gone":
        file.unlink()
    else:
        hand_over(monkeypatch, tmp_path / "credentials", OF_ANOTHER_COMPUTER)
    day = door()
    assert isinstance(day.begin(), UnsealScreen)
    assert trouble(What.NO_CREDENTIAL) in day.read()
    assert "Frasa sandi" not in texts(day.window.shown())
    day.unseal(KEY.text)
    assert day.opened()


def test_a_credential_that_came_back_can_be_tried_again(door, house, qtbot, tmp_path, monkeypatch):
    file = hand_over(monkeypatch, tmp_path / "credentials")
    found_with_credential(house)
    file.unlink()
    day = door()
    screen = day.begin()
    hand_over(monkeypatch, tmp_path / "credentials")
    qtbot.mouseClick(screen._switch, Qt.MouseButton.LeftButton)
    assert day.opened()


def test_a_refusal_keeps_what_was_typed(door, qtbot):
    first = door()
    screen = first.begin()
    go_to_mail(qtbot, first.window, screen)
    screen.supervisor.pin.first.setText("111111")
    screen.supervisor.pin.again.setText("111111")
    press(qtbot, first.window, "later")
    assert REFUSALS["pin-too-weak"] in first.read()
    assert screen.supervisor.name.text() == "Ibu Lestari"
    assert not first.house.store.exists()


def test_the_language_of_the_first_start_stays_the_kiosks(door, qtbot):
    first = door()
    screen = first.begin()
    go_to_recovery(qtbot, first.window, screen)
    first.opening.grant(SetLanguage("en"))
    assert first.languages[-1] == "en"
    assert screen.site.name.text() == WISH.site.name
    first.opening.grant(SetLanguage("id"))
    first.opening.grant(SetLanguage("en"))
    press(qtbot, first.window, "next")
    screen.recovery.last.setText(screen.recovery._key.text[-4:])
    press(qtbot, first.window, "next")
    press(qtbot, first.window, "later")
    first.opened()
    assert settings.load(first.house.files).site.language is Language.ENGLISH


def test_practice_begins_in_a_house_of_its_own(door):
    first = door()
    first.begin()
    first.opening.grant(Practise())
    assert first.opened().house == first.house.within()
    assert founding.ways_in(first.house) == frozenset()


def test_a_test_message_is_answered_in_words(door):
    first = door(test_mail=lambda *_: SERVED)
    screen = first.begin()
    first.opening.grant(SendTest(WISH.mail, "ibu@desa.example"))
    first.come_home()
    assert SERVED in screen.mail.trial._answer.text()


def test_a_test_message_that_fails_says_why_with_the_small_print(door):
    first = door()
    screen = first.begin()
    first.opening.grant(SendTest(WISH.mail, "ibu@desa.example"))
    first.come_home()
    assert trouble(What.MAIL_SILENT) in screen.mail.trial._answer.text()
    assert "timed out" in screen.mail.trial._answer.text()


def found_with_keyring(house: House) -> None:
    """A store whose daily way in is a keyring; its recovery key is KEY."""
    import keyring

    from tests.journal.test_vault import Shelf

    before = keyring.get_keyring()
    keyring.set_keyring(Shelf())
    keys.create_with_keyring(house.store, KEY.public)
    keyring.set_keyring(before)
    store_key = keys.unlock_with_recovery(house.store, KEY)
    opened = founding.open_kiosk(house, Settings(), store_key)
    founding.appoint(opened, WISH, Days().moment()).desk.journal.close()


@pytest.fixture
def stuck(door, house: House) -> Door:
    """A kiosk whose settings file has an error."""
    house.home.mkdir(parents=True)
    (house.home / "loket.toml").write_text("[site]\nname = 3\n")
    one: Door = door(kiosk=True)
    one.begin()
    return one


def test_a_kiosk_that_does_not_open_shows_the_ways_out_and_no_way_to_the_system(stuck: Door):
    assert "Tutup Loket" not in stuck.read()
    said = stuck.read()
    press(stuck.qtbot, stuck.window, "quit")
    assert isinstance(stuck.window.shown(), LeavingScreen)
    offered = texts(stuck.window)
    assert "Matikan komputer" in offered
    assert "Keluar ke sistem" not in offered
    press(stuck.qtbot, stuck.window, "back")
    assert stuck.read() == said


def test_before_the_desk_no_pin_opens_the_system(stuck: Door):
    stuck.opening.grant(LeaveKiosk(Way.SYSTEM, "staff", "135790"))
    assert stuck.ways == []


def test_before_the_desk_loket_restarts_and_the_computer_goes_off(stuck: Door):
    stuck.opening.grant(LeaveKiosk(Way.LOKET))
    stuck.opening.grant(LeaveKiosk(Way.OFF))
    stuck.come_home()
    assert stuck.asked == [Power.OFF]
    assert stuck.ways == [Way.LOKET, Way.OFF]


def test_a_computer_that_stays_on_is_said_and_the_trouble_of_before_comes_back(door, house: House):
    def refuse(_power: Power) -> None:
        raise Trouble(What.POWER_REFUSED, "inhibited")

    house.home.mkdir(parents=True)
    (house.home / "loket.toml").write_text("[site]\nname = 3\n")
    one = door(kiosk=True, switch_power=refuse)
    one.begin()
    before = one.read()
    press(one.qtbot, one.window, "quit")
    one.opening.grant(LeaveKiosk(Way.OFF))
    one.come_home()
    assert trouble(What.POWER_REFUSED) in one.read()
    press(one.qtbot, one.window, "back")
    assert one.read() == before

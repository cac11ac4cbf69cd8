"""Data KTP: every bad input is shown for what it is, warnings stop nobody, texts compared stay."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from kiosk.domain import events as ev
from kiosk.domain.errors import Reason, Refused
from kiosk.ui.screens.ktp import KtpScreen
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place
from kiosk.ui.wishes import GoTo, RecordPerson
from kiosk.ui.wording.guide import Scene, guide
from tests import given
from tests.ui.clipping import clipped
from tests.ui.screens.desk_view import button, entered, line, texts, view_of, wishes

NOW = given.Days().moment()
NIK, NAME, BORN, KK = "NIK", "Nama lengkap", "Tanggal lahir", "Nomor KK"
GOOD = {NIK: "3374116304959902", NAME: "Siti Nurhaliza", BORN: "23-04-1995"}
SITI = ev.Person(
    name="SITI NURHALIZA", nik="3374116304959902", birth_date=date(1995, 4, 23), sex="P"
)


def shown(qtbot, *events: ev.Event, draft=None, **size: int) -> KtpScreen:
    view = view_of(given.opened(NOW), *events)
    return entered(qtbot, KtpScreen(), view, Place.KTP, draft, **size)


@pytest.fixture
def screen(qtbot) -> KtpScreen:
    return shown(qtbot)


def fill(screen: KtpScreen, typed: dict[str, str]) -> None:
    for spoken, text in typed.items():
        line(screen, spoken).setText(text)


def said(screen: KtpScreen, spoken: str) -> str:
    return line(screen, spoken).accessibleDescription()


def leave(qtbot, screen: KtpScreen, spoken: str) -> None:
    line(screen, spoken).setFocus()
    qtbot.keyClick(line(screen, spoken), Qt.Key.Key_Tab)


def go_on(screen: KtpScreen) -> None:
    button(screen.window(), "Lanjut ke telepon").click()


def recorded(person: ev.Person = SITI, *comparison: ev.FieldResult) -> ev.PersonRecorded:
    return ev.PersonRecorded(when=NOW, case=given.CASE, person=person, comparison=comparison)


def test_a_whole_card_becomes_the_record(screen):
    made = wishes(screen)
    fill(screen, {**GOOD, KK: "3374110101209901"})
    go_on(screen)
    person = ev.Person(
        name="SITI NURHALIZA",
        nik="3374116304959902",
        birth_date=date(1995, 4, 23),
        sex="P",
        kk="3374110101209901",
    )
    assert made == [RecordPerson(person)]


def test_a_nik_says_at_once_what_it_holds_and_claims_no_more(screen):
    fill(screen, GOOD)
    assert said(screen, NIK) == "Kota Semarang, Kec. Banyumanik · perempuan · lahir 23-04-1995"
    assert said(screen, BORN) == "Sesuai NIK"
    assert "Ini belum berarti cocok dengan data Dukcapil." in screen.frame().guide.why
    assert "terdaftar" not in texts(screen.window())


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("337411", "Sekarang baru 6 dari 16 angka."),
        ("337411630495990", "Sekarang baru 15 dari 16 angka."),
        ("33741163049599021", "Sekarang 17 angka"),
        ("337411630495990O", "Hanya angka, bukan O. Sekarang baru 15 angka."),
        ("NIK 3374", "Hanya angka, bukan NIK. Sekarang baru 4 angka."),
    ],
)
def test_what_is_no_nik_yet_says_how_far_it_is(screen, typed, words):
    fill(screen, {NIK: typed})
    assert words in said(screen, NIK)


def test_fifteen_digits_are_called_wrong_once_the_line_is_left(qtbot, screen):
    fill(screen, {NIK: "337411630495990"})
    leave(qtbot, screen, NIK)
    assert said(screen, NIK) == "NIK harus 16 angka. Sekarang 15 angka; cek KTP lagi."


@pytest.mark.parametrize(
    "typed",
    [
        "3374 1163 0495 9902",
        " 3374-1163-0495-9902 ",
        "3374.1163.0495.9902",
        "３３７４１１６３０４９５９９０２",
        "'3374116304959902",
    ],
)
def test_digits_as_people_paste_them_are_understood_and_left_as_typed(screen, typed):
    made = wishes(screen)
    fill(screen, {**GOOD, NIK: typed})
    go_on(screen)
    assert made[0].person.nik == "3374116304959902"
    assert line(screen, NIK).text() == typed


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("31-02-1995", "tidak ada di kalender"),
        ("31021995", "tidak ada di kalender"),
        ("23-04-2090", "belum terjadi"),
        ("23-04-1895", "sebelum 1900"),
    ],
)
def test_a_date_that_cannot_be_is_refused_beside_it(screen, typed, words):
    made = wishes(screen)
    fill(screen, {**GOOD, BORN: typed})
    assert words in said(screen, BORN)
    go_on(screen)
    assert made == []
    assert line(screen, BORN).hasFocus()
    assert line(screen, BORN).text() == typed


def test_a_date_is_not_called_wrong_while_it_is_being_typed(qtbot, screen):
    fill(screen, {NIK: GOOD[NIK]})
    born = line(screen, BORN)
    born.setFocus()
    for letter in "23-04-19":
        qtbot.keyClicks(born, letter)
        assert said(screen, BORN) == ""
    leave(qtbot, screen, BORN)
    assert "4 angka" in said(screen, BORN)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Nur'aini", "NUR'AINI"),
        ("Nur’aini  d’Arc", "NUR'AINI D'ARC"),
        ("SUHARTO", "SUHARTO"),
        ("H. Moh. Ali, S.Pd.", "H. MOH. ALI, S.PD."),
        ("Ananda Putri " * 6 + "Ay", ("ANANDA PUTRI " * 6) + "AY"),
    ],
)
def test_a_name_as_the_card_has_it_is_taken(screen, typed, kept):
    made = wishes(screen)
    fill(screen, {**GOOD, NAME: typed})
    go_on(screen)
    assert made[0].person.name == kept


def test_a_name_of_80_letters_is_noticed_and_taken(screen):
    made = wishes(screen)
    fill(screen, {**GOOD, NAME: "A" * 40 + " " + "B" * 39})
    assert "lebih dari 60 huruf" in said(screen, NAME)
    go_on(screen)
    assert len(made[0].person.name) == 80


def test_one_word_is_noticed_when_the_line_is_left(qtbot, screen):
    line(screen, NAME).setFocus()
    qtbot.keyClicks(line(screen, NAME), "Suharto")
    assert said(screen, NAME) == ""
    leave(qtbot, screen, NAME)
    assert "hanya satu kata" in said(screen, NAME)


@pytest.mark.parametrize("typed", ["S1ti", "<b>Siti</b>", "Siti 🙂"])
def test_a_name_with_anything_but_letters_is_refused_beside_it(screen, typed):
    made = wishes(screen)
    fill(screen, {**GOOD, NAME: typed})
    assert "Nama hanya boleh huruf" in said(screen, NAME)
    go_on(screen)
    assert made == []


def test_an_empty_form_says_of_every_field_what_is_missing(screen):
    made = wishes(screen)
    go_on(screen)
    assert made == []
    assert "NIK harus 16 angka" in said(screen, NIK)
    assert "Nama belum diisi" in said(screen, NAME)
    assert "Tanggal lahir belum diisi" in said(screen, BORN)
    assert "Pilih jenis kelamin seperti di KTP." in texts(screen)
    assert line(screen, NIK).hasFocus()


@pytest.mark.parametrize("typed", ["337411010120990", "33741101012099011", "abc"])
def test_a_kk_of_another_shape_is_refused_beside_it(screen, typed):
    made = wishes(screen)
    fill(screen, {**GOOD, KK: typed})
    go_on(screen)
    assert made == []
    assert "angka" in said(screen, KK)
    assert line(screen, KK).hasFocus()


def test_a_birth_date_that_differs_from_the_nik_is_a_warning_that_stops_nobody(screen):
    made = wishes(screen)
    fill(screen, {**GOOD, BORN: "24-04-1995"})
    assert "NIK menunjukkan 23-04-1995" in said(screen, BORN)
    assert screen.frame().guide == guide(Scene.KTP_CHECK)
    go_on(screen)
    assert made[0].findings == ("nik-birth-differs",)
    assert made[0].person.birth_date == date(1995, 4, 24)


def test_an_age_outside_the_programme_is_a_warning_by_the_kiosks_own_day(screen):
    made = wishes(screen)
    fill(screen, {**GOOD, NIK: "3374116411089902", BORN: "24-11-2008"})
    assert "Umur 17 tahun." in said(screen, BORN)
    go_on(screen)
    assert made[0].findings == ("age-outside-18-64",)


@pytest.mark.parametrize(
    ("nik", "words", "code"),
    [
        ("9101116304959902", "kode lama (sekarang Kabupaten Merauke)", "nik-regency-retired"),
        ("3374996304959902", "tidak ada di daftar sekarang", "nik-district-unknown"),
        ("9974116304959902", "Kode provinsi 99", "nik-province-unknown"),
        ("3374116304950000", "0000", "nik-serial-zero"),
    ],
)
def test_a_strange_nik_is_taken_with_its_finding(screen, nik, words, code):
    made = wishes(screen)
    fill(screen, {**GOOD, NIK: nik})
    assert words in said(screen, NIK)
    go_on(screen)
    assert made[0].findings == (code,)


def test_the_sex_is_taken_from_the_nik_and_says_so(screen):
    fill(screen, {NIK: GOOD[NIK]})
    assert button(screen, "Perempuan").isChecked()
    assert "Diisi dari NIK. Cocokkan dengan KTP." in texts(screen)
    fill(screen, {NIK: "3374112304959902"})
    assert button(screen, "Laki-laki").isChecked()
    fill(screen, {NIK: "33741"})
    assert not button(screen, "Laki-laki").isChecked()
    assert "sex" not in screen.draft()


def test_a_sex_chosen_by_hand_is_left_alone_and_compared(screen):
    made = wishes(screen)
    button(screen, "Laki-laki").click()
    fill(screen, GOOD)
    assert button(screen, "Laki-laki").isChecked()
    assert "NIK menunjukkan perempuan" in texts(screen)
    go_on(screen)
    assert (made[0].person.sex, made[0].findings) == ("L", ("nik-sex-differs",))


def test_a_nik_without_a_sex_asks_for_the_cards(screen):
    made = wishes(screen)
    fill(screen, {**GOOD, NIK: "3374113504959902"})
    go_on(screen)
    assert made == []
    button(screen, "Perempuan").click()
    go_on(screen)
    assert made[0].findings == ("nik-date-impossible",)


def test_only_the_findings_of_the_comparison_leave_the_screen(screen):
    made = wishes(screen)
    fill(screen, GOOD)
    fill(
        screen,
        {
            "Nama, Akun Prakerja": "SITI NUR HALIZA",
            "Tanggal lahir, Akun Prakerja": "24-04-1995",
            "Alamat, KTP": "JL. DURIAN 12, RT 003/RW 005",
            "Alamat, Akun Prakerja": "JALAN DURIAN NO 12",
        },
    )
    seen = texts(screen)
    for words in ("Beda spasi", "Tidak sama", "Kurang lengkap", "Peserta mengubah tanggal lahir"):
        assert words in seen
    assert screen.frame().guide == guide(Scene.KTP_DIFFERS)
    kept = " ".join(screen.draft().values())
    assert "DURIAN" not in kept
    assert "NUR HALIZA" not in kept
    go_on(screen)
    assert made[0].comparison == (
        ev.FieldResult("name", "equivalent", "change-in-account"),
        ev.FieldResult("birth-date", "different", "change-in-account"),
        ev.FieldResult("address", "equivalent", "nothing"),
    )


def test_the_verdict_waits_while_somebody_types_what_the_card_says(qtbot, screen):
    fill(screen, GOOD)
    account = line(screen, "Nama, Akun Prakerja")
    account.setFocus()
    qtbot.keyClicks(account, "SITI NUR")
    assert "Tidak sama" not in texts(screen)
    qtbot.keyClick(account, Qt.Key.Key_Tab)
    assert "Tidak sama" in texts(screen)


def test_the_card_side_follows_the_form_and_is_judged_anew(screen):
    fill(screen, {**GOOD, "Nama, Akun Prakerja": "SITI NURHALIZAH"})
    assert "Tidak sama" in texts(screen)
    fill(screen, {NAME: "Siti Nurhalizah"})
    assert line(screen, "Nama, KTP").text() == "SITI NURHALIZAH"
    assert "Tidak sama" not in texts(screen)
    assert "Sama" in texts(screen)


def test_findings_survive_the_draft_while_the_texts_do_not(qtbot, screen):
    fill(screen, {**GOOD, "Nama, Akun Prakerja": "SITI"})
    draft = dict(screen.draft())
    again = shown(qtbot, draft=draft)
    assert line(again, "Nama, Akun Prakerja").text() == ""
    assert "Tidak sama" in texts(again)
    assert dict(again.draft()) == draft
    fill(again, {NAME: "Siti"})
    assert "Tidak sama" not in texts(again)


def test_a_draft_comes_back_as_it_was_typed(qtbot):
    draft = {"nik": "3374 1163", "name": "Nur’aini", "born": "31-02-19", "sex": "L", "kk": "33"}
    screen = shown(qtbot, draft=draft)
    assert line(screen, NIK).text() == "3374 1163"
    assert line(screen, BORN).text() == "31-02-19"
    assert button(screen, "Laki-laki").isChecked()
    assert dict(screen.draft()) == draft


def test_what_is_on_record_is_shown_and_not_recorded_twice(qtbot):
    differs = ev.FieldResult("name", "different", "change-in-account")
    screen = shown(qtbot, recorded(SITI, differs))
    made = wishes(screen)
    assert line(screen, NAME).text() == "SITI NURHALIZA"
    assert "Tidak sama" in texts(screen)
    assert screen.draft() == {}
    go_on(screen)
    fill(screen, {KK: "3374110101209901"})
    go_on(screen)
    assert made[0] == GoTo(Place.CONTACT)
    assert made[1].person.kk == "3374110101209901"
    assert made[1].comparison == (differs,)


def test_nothing_is_left_to_draft_once_it_is_recorded(screen):
    fill(screen, {**GOOD, NIK: "3374 1163 0495 9902"})
    assert screen.draft() != {}
    screen.present(view_of(given.opened(NOW), recorded()))
    assert screen.draft() == {}


def test_the_other_ways_out_are_one_press_each(screen):
    made = wishes(screen)
    button(screen.window(), "Kembali").click()
    button(screen.window(), "Simpan, lanjut nanti").click()
    assert made == [GoTo(Place.CONSENT), GoTo(Place.HOME)]


def test_the_truth_may_change_without_touching_what_is_typed(screen):
    fill(screen, {NIK: "3374 11", NAME: "Nur"})
    screen.present(view_of(given.opened(NOW), recorded()))
    assert (line(screen, NIK).text(), line(screen, NAME).text()) == ("3374 11", "Nur")


def test_the_language_switches_in_the_middle_of_a_form(screen):
    fill(screen, {NIK: "3374 11", "Alamat, KTP": "JL. DURIAN"})
    QApplication.sendEvent(screen, QEvent(QEvent.Type.LanguageChange))
    assert line(screen, NIK).text() == "3374 11"
    assert line(screen, "Alamat, KTP").text() == "JL. DURIAN"


@pytest.mark.parametrize(
    ("reason", "field"),
    [
        (Reason.NIK_NOT_16_DIGITS, NIK),
        (Reason.KK_NOT_16_DIGITS, KK),
        (Reason.NAME_INVALID, NAME),
        (Reason.BIRTH_DATE_INVALID, BORN),
    ],
)
def test_a_refusal_stands_beside_its_field(screen, reason, field):
    fill(screen, {field: "12"})
    screen.refuse(Refused(reason))
    assert said(screen, field)
    assert line(screen, field).hasFocus()
    assert line(screen, field).text() == "12"


def test_any_other_refusal_is_said_at_the_top(screen):
    screen.refuse(Refused(Reason.CASE_CLOSED))
    assert "Kasus ini sudah ditutup." in texts(screen)


def test_by_keyboard_alone_from_the_first_digit_to_the_wish(qtbot, screen):
    made = wishes(screen)
    window = screen.window()
    window.activateWindow()
    assert line(screen, NIK).hasFocus()
    for text in (GOOD[NIK], GOOD[NAME], GOOD[BORN]):
        qtbot.keyClicks(QApplication.focusWidget(), text)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    visited = []
    while not line(screen, "Nomor KK, Akun Prakerja").hasFocus():
        visited.append(QApplication.focusWidget().accessibleName())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert len(visited) < 20
    assert visited[0].startswith("Jenis kelamin: ")
    rest = [spoken for spoken in visited if not spoken.startswith("Jenis kelamin: ")]
    assert rest[:2] == [KK, "Nama, Akun Prakerja"]
    assert "Nama, KTP" not in visited
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(made))
    assert made == [RecordPerson(SITI)]


@pytest.mark.parametrize("scale", [1.0, 1.4])
@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 600)])
def test_nothing_is_clipped(qtbot, qapp, width, height, scale):
    Theme(scale).apply(qapp)
    screen = shown(qtbot, width=width, height=height)
    assert clipped(screen.window()) == []
    fill(screen, {**GOOD, BORN: "24-04-1995", "Tanggal lahir, Akun Prakerja": "23-04-1995"})
    screen.act("next")
    assert clipped(screen.window()) == []

"""Bukti: what is dropped, pasted, chosen, covered, ticked and taken away, by presses."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QBuffer, QEvent, QIODevice, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk import resources
from kiosk.domain import events as ev
from kiosk.domain.actions import evidence as act
from kiosk.domain.case import DeliveryState
from kiosk.domain.errors import Reason, Refused, Trouble, What
from kiosk.evidence.sources import Found
from kiosk.ui.screens.evidence import EvidenceScreen
from kiosk.ui.screens.evidence_brought import MOST_PIXELS, brought
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place
from kiosk.ui.wishes import (
    ChooseEvidence,
    CoverEvidence,
    GoTo,
    LookForFiles,
    PasteEvidence,
    RemoveEvidence,
    TakeEvidence,
    Wish,
)
from tests import given
from tests.ui.clipping import clipped
from tests.ui.screens.at_the_counter import (
    SIZES,
    AtTheCounter,
    complained,
    delivered,
    without_consent_to_complain,
)

LEFT, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
STICK = Path("/media/kios/KINGSTON")
FOUND = tuple(
    Found(STICK / name, STICK, name, 240_000, given.MORNING.timestamp() - age)
    for age, name in enumerate(("layar.png", f"{'x' * 90}.jpg", "surat.pdf"))
)
LANGUAGE = QEvent.Type.LanguageChange


def drawn(colour: str = "white", width: int = 300, height: int = 600) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


def png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return buffer.data().data()


class AtTheShelf(AtTheCounter):
    """Pictures lie in `kept`; what was opened of them is in `read`. `no` is refused by the desk."""

    def __init__(self, pictures: int) -> None:
        counter = complained(given.Counter(rules=replace(given.RULES, ladder=resources.ladder())))
        super().__init__(EvidenceScreen(), Place.COMPLAINT, counter, picture=self.look)
        self.kept: dict[str, bytes] = {}
        self.read: list[str] = []
        self.no: Refused | None = None
        for _ in range(pictures):
            self.take_in()

    def look(self, name: str) -> bytes:
        self.read.append(name)
        if name not in self.kept:
            raise Trouble(What.EVIDENCE_MISSING, name)
        return self.kept[name]

    def take_in(self, replaces: str = "", colour: str = "white") -> str:
        """One more picture, noted as the grant notes it."""
        name = f"p{len(self.kept) // 2 + 1}"
        self.kept[name] = self.kept[f"{name}-small"] = png(drawn(colour))
        facts = {"media": "image/png", "size": 240_000, "width": 300, "height": 600}
        when = self.counter.days.moment()
        added = {"when": when, "case": given.CASE, "evidence": name, "sha256": name}
        self.counter.record(ev.EvidenceAdded(**added, **facts, replaces=replaces))
        return name

    def _grant(self, wish: Wish) -> None:
        counter, when = self.counter, self.counter.days.moment()
        if self.no:
            raise self.no
        match wish:
            case ChooseEvidence(rung, pictures):
                chosen = (rung, pictures, when, self.by)
                counter.record(act.choose_evidence(counter.state, given.CASE, *chosen))
            case RemoveEvidence(picture):
                by = self.by
                counter.record(act.remove_evidence(counter.state, given.CASE, picture, when, by))
            case _:
                super()._grant(wish)


@pytest.fixture
def desk(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[AtTheShelf]:
    made = AtTheShelf(getattr(request, "param", 2))
    yield made
    made.close()


def with_pictures(count: int) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("desk", [count], indirect=True)


def words(root: QWidget) -> str:
    return "\n".join(one.text() for one in root.findChildren(QLabel) if one.isVisible())


def button(root: QWidget, text: str) -> QAbstractButton:
    found = [b for b in root.findChildren(QAbstractButton) if b.text() == text and b.isVisible()]
    assert len(found) == 1, f"{len(found)} buttons say {text!r}"
    return found[0]


def buttons(root: QWidget) -> set[str]:
    return {b.text() for b in root.findChildren(QAbstractButton) if b.isVisible()}


def urls(*addresses: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl(one) for one in addresses])
    return mime


def drop(desk: AtTheShelf, mime: QMimeData) -> bool:
    """Carries something over the screen and lets go, if it is welcome."""
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), copy, mime, LEFT, none)
    enter.ignore()
    QApplication.sendEvent(desk.screen, enter)
    if not enter.isAccepted():
        return False
    actions = copy | Qt.DropAction.MoveAction
    dropped = QDropEvent(QPointF(50, 50), actions, mime, LEFT, none)
    QApplication.sendEvent(desk.screen, dropped)
    assert dropped.isAccepted() and dropped.dropAction() is copy
    desk.settle()
    return True


def drag(qtbot: QtBot, canvas: QWidget, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(canvas, LEFT, pos=start)
    qtbot.mouseMove(canvas, pos=end)
    qtbot.mouseRelease(canvas, LEFT, pos=end)


def open_tile(desk: AtTheShelf, number: int = 1) -> None:
    desk.screen.overview.shelf.tiles()[number - 1].click()
    desk.settle()


@with_pictures(0)
def test_without_evidence_it_says_what_helps_and_what_never_belongs_here(
    desk: AtTheShelf,
) -> None:
    desk.open()
    shown = words(desk.window)
    assert "tangkapan layar pesan limit" in shown
    assert "Jangan foto KTP" in shown
    assert "Jangan pernah meminta kode OTP" in shown
    assert QApplication.focusWidget() is desk.screen.overview.add.files
    assert "Ikut dikirim ke mana" not in shown


def test_each_picture_has_its_name_size_and_the_day_on_which_it_goes(desk: AtTheShelf) -> None:
    desk.open()
    names = [tile.accessibleName() for tile in desk.screen.overview.shelf.tiles()]
    assert names == [f"Bukti {number}, 240 KB, dihapus otomatis Kamis 24 Des" for number in (1, 2)]
    assert "2 dari 6 bukti · 480 KB dari 5 MB" in words(desk.window)


def test_files_that_are_dropped_are_taken_in_but_no_address_of_the_net(desk: AtTheShelf) -> None:
    desk.open()
    mime = urls("file:///tmp/layar.png", "https://a.example/x.png", "file://server/x.png")
    assert drop(desk, mime)
    assert desk.wishes == [TakeEvidence((("/tmp/layar.png", ""),))]
    assert drop(desk, urls("https://a.example/x.png"))
    assert len(desk.wishes) == 1
    assert "Tidak ada gambar yang disalin" in words(desk.window)


def test_words_cannot_be_dropped(desk: AtTheShelf) -> None:
    desk.open()
    mime = QMimeData()
    mime.setText("482913")
    assert not drop(desk, mime)
    assert desk.wishes == []


def test_while_something_hangs_over_the_screen_the_place_to_add_shows_it(
    desk: AtTheShelf,
) -> None:
    desk.open()
    before = desk.screen.overview.add.grab().toImage()
    none, copy = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    mime = urls("file:///tmp/layar.png")
    QApplication.sendEvent(desk.screen, QDragEnterEvent(QPoint(50, 50), copy, mime, LEFT, none))
    assert desk.screen.overview.add.grab().toImage() != before
    QApplication.sendEvent(desk.screen, QEvent(QEvent.Type.DragLeave))
    assert desk.screen.overview.add.grab().toImage() == before


def test_a_copied_picture_is_pasted_by_a_press_and_by_keys(desk: AtTheShelf, qtbot: QtBot) -> None:
    desk.open()
    QGuiApplication.clipboard().setImage(drawn("red", 8, 4))
    button(desk.window, "Tempel").click()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    first, second = desk.wishes
    assert isinstance(first, PasteEvidence) and first == second
    again = QImage.fromData(first.content)
    assert (again.width(), again.height()) == (8, 4)
    assert again.pixelColor(3, 3) == QColor("red")


def test_what_was_copied_as_a_file_of_octets_is_not_decoded_here() -> None:
    mime = QMimeData()
    mime.setData("image/png", b"\x89PNG and then nonsense")
    assert brought(mime) == PasteEvidence(b"\x89PNG and then nonsense")


def test_copied_files_go_before_the_picture_that_lies_beside_them() -> None:
    mime = urls("file:///tmp/layar.png")
    mime.setImageData(drawn())
    assert brought(mime) == TakeEvidence((("/tmp/layar.png", ""),))


def test_a_monstrous_picture_in_the_clipboard_is_refused_before_it_is_encoded(
    desk: AtTheShelf,
) -> None:
    desk.open()
    image = QImage(MOST_PIXELS // 1000 + 1, 1000, QImage.Format.Format_Mono)
    QGuiApplication.clipboard().setImage(image)
    button(desk.window, "Tempel").click()
    assert desk.wishes == []
    assert "terlalu besar" in words(desk.window)


def test_with_nothing_copied_a_paste_says_so(desk: AtTheShelf) -> None:
    desk.open()
    QGuiApplication.clipboard().clear()
    button(desk.window, "Tempel").click()
    assert desk.wishes == []
    assert "Tidak ada gambar yang disalin" in words(desk.window)


def test_files_are_looked_for_ticked_and_taken_with_their_root(desk: AtTheShelf) -> None:
    desk.open()
    desk.seen["looking"] = True
    button(desk.window, "Dari stik USB / berkas").click()
    assert desk.wishes == [LookForFiles()]
    assert "Mencari di stik USB" in words(desk.window)
    assert not desk.actions()["Cari lagi"].isEnabled()
    desk.seen |= {"looking": False, "found": FOUND}
    desk.beat()
    assert not desk.actions()["Ambil"].isEnabled()
    names = [tick.text() for tick in desk.screen.files.ticks()]
    assert names[0] == "layar.png\nKINGSTON · 240 KB · kemarin 09.00 WIB"
    for tick in desk.screen.files.ticks()[:2]:
        tick.click()
    desk.press("Ambil 2 berkas")
    pairs = tuple((str(one.path), str(STICK)) for one in FOUND[:2])
    assert desk.wishes[1:] == [TakeEvidence(pairs)]
    assert "Tambah bukti" in words(desk.window)


def test_ticks_stay_while_a_stick_is_looked_through_again(desk: AtTheShelf) -> None:
    desk.seen["found"] = FOUND
    desk.open()
    button(desk.window, "Dari stik USB / berkas").click()
    desk.screen.files.ticks()[2].click()
    more = Found(STICK / "baru.png", STICK, "baru.png", 1, given.MORNING.timestamp())
    desk.seen["found"] = (more, *FOUND)
    desk.press("Cari lagi")
    assert desk.wishes[1:] == [LookForFiles()]
    assert desk.screen.files.chosen() == [FOUND[2]]


def test_with_no_file_found_it_says_what_to_do(desk: AtTheShelf) -> None:
    desk.seen["found"] = ()
    desk.open()
    button(desk.window, "Dari stik USB / berkas").click()
    assert "Pasang stik USB" in words(desk.window)


def test_a_full_stick_is_shown_in_parts(desk: AtTheShelf) -> None:
    many = [replace_name(number) for number in range(60)]
    desk.seen["found"] = tuple(many)
    desk.open()
    button(desk.window, "Dari stik USB / berkas").click()
    desk.settle()
    desk.screen.files.ticks()[0].click()
    assert len(desk.screen.files.ticks()) == 25
    for shown in (50, 60):
        button(desk.window, "Tampilkan lebih banyak").click()
        assert len(desk.screen.files.ticks()) == shown
    assert "Tampilkan lebih banyak" not in buttons(desk.window)
    assert desk.screen.files.chosen() == [many[0]]


def replace_name(number: int) -> Found:
    name = f"{number}.png"
    return FOUND[0]._replace(path=STICK / name, name=name)


def test_what_is_refused_at_once_stays_ticked(desk: AtTheShelf) -> None:
    desk.seen["found"] = FOUND
    desk.open()
    button(desk.window, "Dari stik USB / berkas").click()
    desk.screen.files.ticks()[0].click()
    desk.no = Refused(Reason.EVIDENCE_FULL, most=6, mb=5)
    desk.press("Ambil 1 berkas")
    assert "Paling banyak 6 bukti, bersama-sama 5 MB." in words(desk.window)
    assert desk.screen.files.chosen() == [FOUND[0]]


def test_refusals_that_come_home_late_are_told_one_by_one(desk: AtTheShelf) -> None:
    desk.open()
    for name in ("surat.docx", "video.mp4"):
        desk.screen.refuse(Refused(Reason.EVIDENCE_NOT_A_PICTURE, file=name))
    shown = words(desk.window)
    assert "surat.docx: Berkas ini bukan gambar" in shown
    assert "video.mp4: Berkas ini bukan gambar" in shown
    drop(desk, urls("file:///tmp/layar.png"))
    assert "surat.docx" not in words(desk.window)


def test_of_very_many_refusals_the_rest_is_counted(desk: AtTheShelf) -> None:
    desk.open()
    for number in range(20):
        desk.screen.refuse(Refused(Reason.EVIDENCE_DAMAGED, file=f"{number}.png"))
    assert "Dan 14 berkas lagi." in words(desk.window)


def test_while_something_is_read_a_calm_line_says_so(desk: AtTheShelf) -> None:
    desk.open()
    desk.seen["busy"] = True
    desk.beat()
    assert "Gambar sedang dibaca" in words(desk.window)


@with_pictures(6)
def test_when_it_is_full_that_is_said_and_nothing_more_is_offered(desk: AtTheShelf) -> None:
    desk.open()
    assert "Sudah 6 bukti" in words(desk.window)
    assert not button(desk.window, "Tempel").isEnabled()


def test_a_bar_is_drawn_by_dragging_and_saved_in_fractions(desk: AtTheShelf, qtbot: QtBot) -> None:
    desk.open()
    open_tile(desk)
    assert not desk.actions()["Simpan yang tertutup"].isEnabled()
    canvas = desk.screen.cover.canvas
    shown = canvas._shown()
    start = (shown.topLeft() + QPointF(shown.width() / 4, shown.height() / 4)).toPoint()
    drag(qtbot, canvas, start, shown.center().toPoint())
    assert "Gambar asli dihapus untuk selamanya." in words(desk.window)
    desk.press("Simpan yang tertutup")
    (wish,) = desk.wishes
    assert isinstance(wish, CoverEvidence) and wish.picture == "p1"
    assert wish.bars[0] == pytest.approx((0.25, 0.25, 0.25, 0.25), abs=0.01)


def test_a_bar_is_drawn_moved_resized_and_saved_by_keys_alone(
    desk: AtTheShelf, qtbot: QtBot
) -> None:
    desk.open()
    tab_to(qtbot, desk, "Bukti 1")
    press_key(qtbot, desk, Qt.Key.Key_Return)
    tab_to(qtbot, desk, "Tutup bagian ini")
    press_key(qtbot, desk, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is desk.screen.cover.canvas
    for _ in range(3):
        press_key(qtbot, desk, Qt.Key.Key_Left)
        press_key(qtbot, desk, Qt.Key.Key_Down, SHIFT)
    told = "Penutup 1 dari 1: 32% dari kiri, 47% dari atas, lebar 30%, tinggi 9%."
    assert told in words(desk.window)
    assert desk.screen.cover.canvas.accessibleDescription() == told
    press_key(qtbot, desk, Qt.Key.Key_Return)
    assert desk.wishes == []
    tab_to(qtbot, desk, "Simpan yang tertutup")
    press_key(qtbot, desk, Qt.Key.Key_Space)
    (wish,) = desk.wishes
    assert isinstance(wish, CoverEvidence)
    assert wish.bars[0] == pytest.approx((0.32, 0.47, 0.3, 0.09), abs=0.011)


def tab_to(qtbot: QtBot, desk: AtTheShelf, name: str) -> None:
    for _ in range(40):
        focused = QApplication.focusWidget() or desk.window
        text = focused.text() if isinstance(focused, QAbstractButton) else ""
        if (focused.accessibleName() or text).startswith(name):
            return
        press_key(qtbot, desk, Qt.Key.Key_Tab)
    raise AssertionError(f"no Tab leads to {name!r}")


def press_key(
    qtbot: QtBot,
    desk: AtTheShelf,
    key: Qt.Key,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    qtbot.keyClick(QApplication.focusWidget() or desk.window, key, held)
    desk.settle()


def test_the_last_bar_is_taken_back(desk: AtTheShelf) -> None:
    desk.open()
    open_tile(desk)
    for _ in range(2):
        button(desk.window, "Tutup bagian ini").click()
    button(desk.window, "Batalkan penutup terakhir").click()
    assert len(desk.screen.cover.canvas.covers) == 1
    button(desk.window, "Batalkan penutup terakhir").click()
    assert desk.screen.draft() == {}
    assert not desk.actions()["Simpan yang tertutup"].isEnabled()


def test_bars_are_typing_they_stay_in_a_draft_and_come_back(desk: AtTheShelf, qtbot: QtBot) -> None:
    desk.open()
    open_tile(desk, 2)
    with qtbot.waitSignal(desk.screen.typed):
        button(desk.window, "Tutup bagian ini").click()
    drawn = desk.screen.cover.canvas.covers
    desk.beat(minutes=1)
    assert desk.screen.cover.canvas.covers == drawn
    draft = desk.screen.draft()
    desk.press("Kembali")
    assert set(desk.screen.draft()) == {"open", "bars.p2"}
    desk.open()
    assert desk.screen.draft() == {}
    desk.open(draft)
    assert "Gambar asli dihapus untuk selamanya." in words(desk.window)
    kept = desk.screen.cover.canvas.covers
    assert [pytest.approx(one, abs=1e-4) for one in kept] == [tuple(one) for one in drawn]
    assert desk.screen.draft() == draft


@pytest.mark.parametrize("spoilt", ["", "x", "0.1,0.2", "0,0,nan,1", "0,0,7,1", "0,0,1,1,1"])
def test_a_spoilt_draft_brings_no_bar_and_does_no_harm(desk: AtTheShelf, spoilt: str) -> None:
    desk.open({"open": "p9", "bars.p1": spoilt, "other": "x"})
    assert "Tambah bukti" in words(desk.window)
    assert desk.screen.draft() == {}


def test_bars_that_nobody_saved_are_named_where_pictures_are_chosen(desk: AtTheShelf) -> None:
    desk.open()
    open_tile(desk)
    button(desk.window, "Tutup bagian ini").click()
    desk.press("Kembali")
    assert "Gambar yang dikirim masih yang asli." in words(desk.window)
    tile = desk.screen.overview.shelf.tiles()[0]
    assert "Penutup belum disimpan" in tile.accessibleName()
    assert QApplication.focusWidget() is tile


def test_while_a_picture_is_covered_nothing_can_be_drawn_then_its_copy_is_in_its_place(
    desk: AtTheShelf, qtbot: QtBot
) -> None:
    desk.open()
    open_tile(desk)
    button(desk.window, "Tutup bagian ini").click()
    drawn = desk.screen.cover.canvas.covers
    desk.seen["busy"] = True
    desk.press("Simpan yang tertutup")
    assert "Bagian itu sedang ditutup" in words(desk.window)
    assert not desk.actions()["Simpan yang tertutup"].isEnabled()
    qtbot.keyClick(desk.screen.cover.canvas, Qt.Key.Key_Left)
    assert desk.screen.cover.canvas.covers == drawn
    desk.take_in(replaces="p1", colour="black")
    removed = {"evidence": "p1", "why": ev.EvidenceEnd.REPLACED}
    desk.counter.record(
        ev.EvidenceRemoved(when=desk.counter.days.moment(), case=given.CASE, **removed)
    )
    desk.seen["busy"] = False
    with qtbot.waitSignal(desk.screen.typed):
        desk.beat()
    tiles = desk.screen.overview.shelf.tiles()
    assert [tile.key for tile in tiles] == ["p3", "p2"]
    assert desk.screen.draft() == {}
    assert QApplication.focusWidget() is tiles[0]


def test_while_another_picture_is_read_one_goes_on_drawing(desk: AtTheShelf) -> None:
    desk.seen["busy"] = True
    desk.open()
    open_tile(desk)
    button(desk.window, "Tutup bagian ini").click()
    assert "Bagian itu sedang ditutup" not in words(desk.window)
    assert desk.actions()["Simpan yang tertutup"].isEnabled()


def test_a_cover_that_is_refused_keeps_what_was_drawn(desk: AtTheShelf) -> None:
    desk.open()
    open_tile(desk)
    button(desk.window, "Tutup bagian ini").click()
    desk.press("Simpan yang tertutup")
    desk.screen.refuse(Refused(Reason.EVIDENCE_DAMAGED))
    assert "Gambar ini rusak" in words(desk.screen.cover)
    assert len(desk.screen.cover.canvas.covers) == 1
    button(desk.window, "Tutup bagian ini").click()
    assert "Gambar ini rusak" not in words(desk.window)


def test_a_picture_is_seen_close_and_whole_again(desk: AtTheShelf) -> None:
    desk.open()
    open_tile(desk)
    whole = desk.screen.cover.canvas.height()
    button(desk.window, "Perbesar").click()
    desk.settle()
    assert desk.screen.cover.canvas.height() > whole
    button(desk.window, "Lihat seluruhnya").click()
    desk.settle()
    assert desk.screen.cover.canvas.height() == whole


def test_a_picture_goes_only_after_a_second_press(desk: AtTheShelf, qtbot: QtBot) -> None:
    desk.open()
    open_tile(desk)
    button(desk.window, "Hapus bukti").click()
    assert "Hapus Bukti 1 dari loket ini?" in words(desk.window)
    desk.beat(seconds=1)
    button(desk.window, "Batal").click()
    assert desk.wishes == []
    button(desk.window, "Hapus bukti").click()
    button(desk.window, "Ya, hapus bukti").click()
    assert desk.wishes == [RemoveEvidence("p1")]
    assert [tile.key for tile in desk.screen.overview.shelf.tiles()] == ["p2"]


def test_a_picture_that_cannot_be_opened_can_still_be_taken_away(desk: AtTheShelf) -> None:
    desk.kept.clear()
    desk.open()
    open_tile(desk)
    assert "tidak bisa dibuka lagi" in words(desk.window)
    assert not button(desk.window, "Tutup bagian ini").isEnabled()
    desk.beat(seconds=1)
    assert desk.read.count("p1") == 1
    button(desk.window, "Hapus bukti").click()
    button(desk.window, "Ya, hapus bukti").click()
    assert desk.wishes == [RemoveEvidence("p1")]


def test_pictures_are_chosen_for_each_rung_that_loket_climbs_alone(desk: AtTheShelf) -> None:
    desk.open()
    shown = words(desk.window)
    assert "Email BRI: 2 bukti" in shown
    assert "Alamat belum dikonfirmasi penyelia" in shown
    assert "Instagram" not in shown
    choice = desk.screen.overview.rungs.choices()[1]
    choice.ticks()[0].click()
    assert desk.wishes == [ChooseEvidence("email-bri", ("p2",))]
    assert "Email BRI: 1 bukti" in words(desk.window)
    choice.ticks()[1].click()
    assert "Email BRI: tanpa bukti" in words(desk.window)
    desk.beat(minutes=1)
    assert len(desk.wishes) == 2


def test_a_picture_that_comes_after_a_choice_waits_for_one(desk: AtTheShelf) -> None:
    desk.open()
    choice = desk.screen.overview.rungs.choices()[1]
    choice.ticks()[0].click()
    desk.take_in()
    desk.beat()
    assert [tick.isChecked() for tick in choice.ticks()] == [False, True, False]


def test_a_choice_that_is_refused_is_shown_as_it_is_in_truth(desk: AtTheShelf) -> None:
    desk.open()
    desk.no = Refused(Reason.CASE_CLOSED)
    choice = desk.screen.overview.rungs.choices()[1]
    choice.ticks()[0].click()
    assert choice.ticks()[0].isChecked()
    assert "Kasus ini sudah ditutup" in words(desk.window)
    assert "Tidak jadi ditambahkan" not in words(desk.window)


def test_a_rung_that_was_written_to_says_what_went_along(desk: AtTheShelf) -> None:
    complaint = desk.counter.case.complaint
    letter = replace(complaint.first.letter, evidence=("p1", "gone"))
    steps = (replace(complaint.first, letter=letter),)
    desk.counter.case.complaints[-1] = replace(complaint, steps=steps)
    delivered(desk.counter, DeliveryState.ACCEPTED)
    desk.open()
    shown = words(desk.window)
    assert "Email Prakerja: 2 bukti" in shown
    assert "Surat: Diterima server. Ikut: Bukti 1. 1 bukti sudah dihapus dari loket ini." in shown
    assert desk.screen.overview.rungs.choices()[0].ticks() == []


def test_without_consent_to_complain_nothing_is_added_and_there_is_a_way_to_it(
    desk: AtTheShelf,
) -> None:
    without_consent_to_complain(desk.counter)
    desk.open()
    assert "Peserta belum setuju pengaduan dikirim" in words(desk.window)
    assert "Tempel" not in buttons(desk.window)
    assert not drop(desk, urls("file:///tmp/layar.png"))
    button(desk.window, "Minta izin").click()
    assert desk.wishes == [GoTo(Place.CONSENT)]


def test_a_closed_case_is_only_looked_at(desk: AtTheShelf, qtbot: QtBot) -> None:
    desk.counter.case.closed = desk.counter.now()
    desk.open()
    assert "Kasus ini sudah ditutup" in words(desk.window)
    assert not {"Tempel", "Dari stik USB / berkas"} & buttons(desk.window)
    assert not any(tick.isEnabled() for tick in desk.screen.overview.rungs.choices()[1].ticks())
    open_tile(desk)
    assert not {"Tutup bagian ini", "Hapus bukti"} & buttons(desk.window)
    drag(qtbot, desk.screen.cover.canvas, QPoint(150, 100), QPoint(400, 300))
    assert desk.screen.cover.canvas.covers == ()
    assert not desk.actions()["Simpan yang tertutup"].isEnabled()


def test_each_small_picture_is_opened_once_and_none_stays_when_the_screen_is_left(
    desk: AtTheShelf,
) -> None:
    desk.open()
    for _ in range(3):
        desk.beat(seconds=1)
    assert desk.read == ["p1-small", "p2-small"]
    open_tile(desk)
    button(desk.window, "Tutup bagian ini").click()
    desk.screen.hide()
    tiles = desk.screen.overview.shelf.tiles()
    assert [tile.picture() for tile in tiles] == [None, None]
    assert not desk.screen.cover.canvas.has_picture()
    desk.screen.show()
    desk.beat(seconds=1)
    assert desk.screen.cover.canvas.has_picture()
    assert len(desk.screen.cover.canvas.covers) == 1


def test_another_participant_finds_neither_pictures_nor_bars_nor_names_of_files(
    desk: AtTheShelf,
) -> None:
    desk.seen["found"] = FOUND
    desk.open()
    open_tile(desk)
    button(desk.window, "Tutup bagian ini").click()
    desk.press("Kembali")
    button(desk.window, "Dari stik USB / berkas").click()
    other = given.identified(desk.counter.days.moment(), case="c0ffee0000000002", reference="PK-2")
    desk.counter.record(*other)
    desk.seen |= {"found": None, "case": desk.counter.state.cases["c0ffee0000000002"]}
    desk.screen.enter(desk.view(), {})
    desk.settle()
    assert desk.screen.overview.shelf.tiles() == []
    assert desk.screen.files.ticks() == []
    assert desk.screen.draft() == {}
    assert not desk.screen.cover.canvas.has_picture()


def test_a_participant_who_was_erased_meanwhile_leaves_nothing_in_memory(
    desk: AtTheShelf,
) -> None:
    desk.open()
    open_tile(desk)
    desk.seen["case"] = None
    desk.beat()
    assert not desk.screen.cover.canvas.has_picture()


def test_enter_and_escape_go_back_and_never_save(desk: AtTheShelf, qtbot: QtBot) -> None:
    desk.open()
    open_tile(desk)
    button(desk.window, "Tutup bagian ini").click()
    press_key(qtbot, desk, Qt.Key.Key_Escape)
    assert "Tambah bukti" in words(desk.window)
    button(desk.window, "Dari stik USB / berkas").click()
    press_key(qtbot, desk, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is desk.screen.overview.add.files
    desk.open()
    press_key(qtbot, desk, Qt.Key.Key_Return)
    assert desk.wishes[-1] == GoTo(Place.COMPLAINT)
    assert not any(isinstance(wish, CoverEvidence) for wish in desk.wishes)


def test_files_are_chosen_by_keys_alone(desk: AtTheShelf, qtbot: QtBot) -> None:
    desk.seen["found"] = FOUND
    desk.open()
    tab_to(qtbot, desk, "Dari stik USB")
    press_key(qtbot, desk, Qt.Key.Key_Return)
    tab_to(qtbot, desk, "surat.pdf")
    press_key(qtbot, desk, Qt.Key.Key_Space)
    tab_to(qtbot, desk, "Ambil 1 berkas")
    press_key(qtbot, desk, Qt.Key.Key_Space)
    assert desk.wishes[1:] == [TakeEvidence(((str(STICK / "surat.pdf"), str(STICK)),))]


def test_the_tabs_go_from_adding_over_the_pictures_to_the_rungs_and_out(
    desk: AtTheShelf, qtbot: QtBot
) -> None:
    desk.open()
    for name in ("Dari stik", "Tempel", "Bukti 1", "Bukti 2", "Email BRI: Bukti 1", "Kembali ke"):
        tab_to(qtbot, desk, name)


def test_a_switch_of_language_keeps_ticks_and_bars(desk: AtTheShelf) -> None:
    desk.seen["found"] = FOUND
    desk.open()
    open_tile(desk)
    button(desk.window, "Tutup bagian ini").click()
    desk.press("Kembali")
    button(desk.window, "Dari stik USB / berkas").click()
    desk.screen.files.ticks()[1].click()
    for widget in (desk.screen, *desk.screen.findChildren(QWidget)):
        QApplication.sendEvent(widget, QEvent(LANGUAGE))
    assert desk.screen.files.chosen() == [FOUND[1]]
    desk.press("Kembali")
    open_tile(desk)
    assert len(desk.screen.cover.canvas.covers) == 1


def states(desk: AtTheShelf) -> Iterator[str]:
    """Everything the screen can look like, one after the other."""
    yield "shelf"
    for name in ("surat.docx", f"{'y' * 90}.png"):
        desk.screen.refuse(Refused(Reason.EVIDENCE_NOT_A_PICTURE, file=name))
    desk.seen["busy"] = True
    desk.beat()
    yield "refused"
    desk.seen |= {"busy": False, "found": FOUND}
    button(desk.window, "Dari stik USB / berkas").click()
    desk.screen.files.ticks()[0].click()
    yield "files"
    desk.seen |= {"found": (), "looking": True}
    desk.beat()
    yield "looking"
    desk.press("Kembali")
    open_tile(desk)
    button(desk.window, "Tutup bagian ini").click()
    yield "covering"
    button(desk.window, "Hapus bukti").click()
    yield "removing"
    button(desk.window, "Batal").click()
    button(desk.window, "Perbesar").click()
    yield "close"
    desk.press("Kembali")
    yield "unsaved"
    without_consent_to_complain(desk.counter)
    desk.beat()
    yield "without consent"


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_clipped(size: tuple[int, int, float], qapp: QApplication) -> None:
    Theme(size[2]).apply(qapp)
    desk = AtTheShelf(5)
    desk.open(size=size[:2])
    for state in states(desk):
        desk.settle()
        assert (state, clipped(desk.window)) == (state, [])
    desk.close()

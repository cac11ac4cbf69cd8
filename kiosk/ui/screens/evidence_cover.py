"""One picture, large: parts of it are covered for good, or it is taken away."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.case import Picture
from kiosk.domain.errors import What
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.columns import Columns
from kiosk.ui.parts.confirm import Confirm
from kiosk.ui.parts.cover_canvas import Cover, CoverCanvas
from kiosk.ui.parts.flow import Flow
from kiosk.ui.parts.message import Message
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.evidence_add import BusyLine
from kiosk.ui.screens.evidence_shelf import read_picture
from kiosk.ui.view import View
from kiosk.ui.wording import evidence as words
from kiosk.ui.wording.troubles import trouble


class CoverPanel(QWidget):
    """`covered`: the bars are others now; `removed`: the picture is to go, and that is sure."""

    covered = Signal()
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._number = 0
        self._busy = self._read_only = self._is_missing = False
        self.canvas, self._card = CoverCanvas(), Card()
        self._facts, self._how = Text("", "caption"), Text("", "muted")
        self.add, self.undo = Button(icon="square"), Button(icon="undo-2")
        self.close_up = Button(kind="quiet", icon="zoom-in")
        self.whole = Button(kind="quiet", icon="zoom-out")
        self.remove = Button(kind="quiet", icon="trash-2")
        self._told, self._flaw = Text("", "caption"), Message()
        self._for_good, self._confirm = Notice(tone="warning"), Confirm()
        self.busy = BusyLine()
        self._lay_out()
        self.canvas.changed.connect(self._note)
        for button, slot in (
            (self.add, self._add),
            (self.undo, self._undo),
            (self.close_up, self._look_close),
            (self.whole, self._look_at_all),
            (self.remove, self._ask),
        ):
            button.clicked.connect(slot)
        self._confirm.confirmed.connect(self.removed)
        self._confirm.cancelled.connect(self._stay)
        self._say()

    def begin(self, covers: tuple[Cover, ...]) -> None:
        """Another picture comes to the table, with the bars drawn on it so far."""
        self.canvas.fill(covers)
        self.forget()
        self._look_at_all()
        self._confirm.hide()
        self._flaw.say()
        self._tell()

    def present(self, picture: Picture, number: int, view: View, saving: bool) -> None:
        """Shows the picture; what is drawn on it is left alone. `saving`: it is being covered."""
        self._number, self._busy = number, saving and view.busy
        self._read_only = view.case is None or view.case.closed is not None
        if not (self.canvas.has_picture() or self._is_missing):
            self._read(picture, view)
        size = words.pixels(picture.width, picture.height)
        self._facts.setText(f"{size} · {words.size(picture.size)}")
        self.canvas.setAccessibleName(words.label(number))
        if self._read_only:
            self._confirm.hide()
        self._arrange()

    def refuse(self, text: str) -> None:
        """Why the last wish was not granted; what is drawn stays."""
        self._flaw.say(text, "bad")

    def quiet(self) -> None:
        """What was said about the last wish is old."""
        self._flaw.say()

    def forget(self) -> None:
        """The picture leaves the memory; the bars stay."""
        self._is_missing = False
        self.canvas.show_picture(None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _read(self, picture: Picture, view: View) -> None:
        """Once: what cannot be opened now cannot be opened a second later."""
        pixmap = read_picture(view.picture, picture.id)
        self.canvas.show_picture(pixmap)
        self._is_missing = pixmap is None
        if pixmap is None:
            self.refuse(trouble(What.EVIDENCE_MISSING))

    def _lay_out(self) -> None:
        for widget in (
            self._facts,
            self._how,
            self.add,
            self.undo,
            self._told,
            self._flaw,
            self.busy,
            self._for_good,
        ):
            self._card.body.addWidget(widget)
        ways = Flow(spacing=4)
        for button in (self.close_up, self.whole, self.remove):
            ways.addWidget(button)
        self._card.body.addLayout(ways)
        self._card.body.addWidget(self._confirm)
        left, right = _at_top(self.canvas, 1000), _at_top(self._card, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Columns((left, 5), (right, 3), beside_from=620))

    def _arrange(self) -> None:
        """What can be done now."""
        drawn, may = bool(self.canvas.covers), not (self._read_only or self._busy)
        self.canvas.is_locked = not may
        self.busy.say(self.tr("Bagian itu sedang ditutup. Tunggu sebentar…") if self._busy else "")
        for widget in (self._how, self.add, self.undo):
            widget.setVisible(not self._read_only)
        self._told.setVisible(drawn)
        self._for_good.setVisible(drawn and not self._read_only)
        self.add.setEnabled(may and self.canvas.has_picture())
        self.undo.setEnabled(may and drawn)
        self.remove.setVisible(not self._read_only and self._confirm.isHidden())
        self.remove.setEnabled(may)
        for button in (self.close_up, self.whole):
            button.setEnabled(self.canvas.has_picture())
        self.close_up.setVisible(not self.canvas.is_close())
        self.whole.setVisible(self.canvas.is_close())

    def _note(self) -> None:
        self._flaw.say()
        self._tell()
        self._arrange()
        heard = QAccessibleAnnouncementEvent(self.canvas, self._told.text())
        QAccessible.updateAccessibility(heard)
        self.covered.emit()

    def _add(self) -> None:
        self.canvas.add()
        self.canvas.setFocus()

    def _undo(self) -> None:
        self.canvas.drop_last()
        if not self.canvas.covers:
            self.canvas.setFocus()

    def _look_close(self) -> None:
        self.canvas.set_close(True)
        self._arrange()
        self.whole.setFocus()

    def _look_at_all(self) -> None:
        had = self.whole.hasFocus()
        self.canvas.set_close(False)
        self._arrange()
        if had:
            self.close_up.setFocus()

    def _ask(self) -> None:
        self.remove.hide()
        self._confirm.ask(*self._question())

    def _stay(self) -> None:
        self._arrange()
        self.remove.setFocus()

    def _question(self) -> tuple[str, str, str]:
        lead = self.tr("Hapus {label} dari loket ini?").format(label=words.label(self._number))
        said = self.tr("Surat yang sudah terkirim bersamanya tidak ikut ditarik.")
        return said, self.tr("Ya, hapus bukti"), lead

    def _tell(self) -> None:
        """Where the bar in hand lies, for whoever does not see it."""
        count, held = len(self.canvas.covers), self.canvas.in_hand
        if held < 0:
            self._told.setText(self.tr("Belum ada yang ditutup."))
            self.canvas.setAccessibleDescription(self._told.text())
            return
        cover = self.canvas.covers[held]
        left, top, wide, high = (round(100 * part) for part in cover)
        self._told.setText(
            self.tr(
                "Penutup {number} dari {count}: {left}% dari kiri, {top}% dari atas, "
                "lebar {wide}%, tinggi {high}%."
            ).format(number=held + 1, count=count, left=left, top=top, wide=wide, high=high)
        )
        self.canvas.setAccessibleDescription(self._told.text())

    def _say(self) -> None:
        self._how.setText(
            self.tr(
                "Seret di atas gambar untuk menutup. Dengan tombol: panah menggeser, "
                "Shift + panah mengubah ukuran, Delete menghapus penutup."
            )
        )
        self.add.setText(self.tr("Tutup bagian ini"))
        self.undo.setText(self.tr("Batalkan penutup terakhir"))
        self.close_up.setText(self.tr("Perbesar"))
        self.whole.setText(self.tr("Lihat seluruhnya"))
        self.remove.setText(self.tr("Hapus bukti"))
        self._for_good.setText(
            self.tr("Yang disimpan hanya gambar yang tertutup, dan tidak bisa dibuka lagi."),
            self.tr("Gambar asli dihapus untuk selamanya."),
        )
        self._confirm.say(*self._question())
        self._tell()
        self._arrange()


def _at_top(widget: QWidget, share: int) -> QWidget:
    """A column in which `widget` takes its share of the height, and stands above what is left."""
    column = QWidget()
    stacked = QVBoxLayout(column)
    stacked.setContentsMargins(0, 0, 0, 0)
    stacked.addWidget(widget, share)
    stacked.addStretch(1)
    return column

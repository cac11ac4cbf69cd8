"""The evidence of a case as large tiles; or, where there is none, what is worth showing."""

from collections.abc import Callable, Collection
from datetime import timedelta

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.case import Case, Picture
from kiosk.domain.errors import Trouble
from kiosk.ui.grants.evidence import thumbnail
from kiosk.ui.parts.empty_state import EmptyState
from kiosk.ui.parts.flow import Flow
from kiosk.ui.parts.picture_tile import PictureTile
from kiosk.ui.parts.tab_order import place_in_order
from kiosk.ui.view import View
from kiosk.ui.wording import evidence as words


class Shelf(QWidget):
    """`opened` tells the id of a picture whose tile was pressed.

    Small pictures are opened once and kept by their ids until `forget`.
    """

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._half_covered: Collection[str] = ()
        self._tiles: dict[str, PictureTile] = {}
        self._small: dict[str, QPixmap | None] = {}
        self._row, self._empty = QWidget(), EmptyState("image")
        self._flow = Flow(spacing=16)
        self._row.setLayout(self._flow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)
        column.addWidget(self._empty)
        self._say()

    def present(self, view: View, half_covered: Collection[str]) -> None:
        """The pictures in their order; `half_covered` have bars that nobody has saved."""
        self._view, self._half_covered = view, half_covered
        case = view.case
        pictures = case.pictures if case else {}
        if list(pictures) != list(self._tiles):
            self._lay(list(pictures))
        if case:
            for number, picture in enumerate(pictures.values(), 1):
                self._fill(self._tiles[picture.id], number, picture, case, view)
        self._row.setVisible(bool(pictures))
        self._empty.setVisible(not pictures)

    def tiles(self) -> list[PictureTile]:
        """The tiles as they stand."""
        return list(self._tiles.values())

    def forget(self) -> None:
        """No picture stays in memory."""
        self._small.clear()
        for tile in self._tiles.values():
            tile.show_picture(None)

    def focus_at(self, place: int) -> None:
        """Puts the focus on the tile at this place, counting from 1, if there is one."""
        tiles = self.tiles()
        if 0 < place <= len(tiles):
            tiles[place - 1].setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay(self, ids: list[str]) -> None:
        before, self._tiles = self._tiles, {}
        while self._flow.count():
            self._flow.takeAt(0)
        for key in ids:
            tile = self._tiles[key] = before.pop(key) if key in before else self._new_tile(key)
            self._flow.addWidget(tile)
            tile.show()
        for key, tile in before.items():
            self._small.pop(key, None)
            tile.hide()
            tile.deleteLater()
        place_in_order(self._row, self._tiles.values())
        self._row.updateGeometry()

    def _new_tile(self, key: str) -> PictureTile:
        tile = PictureTile(key)
        tile.clicked.connect(self._open)
        return tile

    def _fill(
        self, tile: PictureTile, number: int, picture: Picture, case: Case, view: View
    ) -> None:
        rules, zone = view.rules.evidence, view.settings.site.zone
        facts = [words.size(picture.size)]
        if not case.closed:
            gone = picture.added.at + timedelta(days=rules.keep_days)
            facts.append(words.goes(gone, view.now.at, zone))
        warning = ""
        if picture.id in self._half_covered:
            warning = self.tr("Penutup belum disimpan")
        tile.present(words.label(number), tuple(facts), warning)
        if picture.id not in self._small:
            self._small[picture.id] = read_picture(view.picture, thumbnail(picture.id))
        tile.show_picture(self._small[picture.id])

    def _open(self) -> None:
        tile = self.sender()
        if isinstance(tile, PictureTile):
            self.opened.emit(tile.key)

    def _say(self) -> None:
        self._empty.setText(
            self.tr("Belum ada bukti."),
            self.tr(
                "Yang membantu: tangkapan layar pesan limit di HP peserta, dengan tanggal dan "
                "jamnya. Jangan foto KTP, KK, atau wajah: itu tidak diperlukan."
            ),
        )
        if self._view:
            self.present(self._view, self._half_covered)


def read_picture(read: Callable[[str], bytes], name: str) -> QPixmap | None:
    """A picture that Loket has drawn itself; None where it cannot be opened."""
    try:
        content = read(name)
    except Trouble:
        return None
    pixmap = QPixmap()
    return pixmap if pixmap.loadFromData(content) else None

"""The evidence of a case at a glance: adding, or what keeps one from it, pictures, where to."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.case import Case
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.notice import Notice
from kiosk.ui.screens.evidence_add import AddArea
from kiosk.ui.screens.evidence_rungs import RungsCard
from kiosk.ui.screens.evidence_shelf import Shelf
from kiosk.ui.view import Place, View
from kiosk.ui.wishes import GoTo


def may_add(case: Case | None) -> bool:
    """Whether pictures may be brought for this case at all."""
    return case is not None and case.closed is None and case.consent.complaint


class Overview(QWidget):
    """`wished` carries a Wish; the parts are told apart by their names."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._held, self._consent = Notice(tone="warning"), Button(icon="arrow-right")
        self._unsaved = Notice(tone="warning")
        self.add, self.shelf, self.rungs = AddArea(), Shelf(), RungsCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._held)
        column.addWidget(self._consent, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self._unsaved, self.add, self.shelf, self.rungs):
            column.addWidget(widget)
        column.addStretch(1)
        self._consent.clicked.connect(self._ask_consent)
        self.rungs.wished.connect(self.wished)
        self._say()

    def present(self, view: View, half_covered: Collection[str]) -> None:
        """`half_covered`: pictures with bars that nobody has saved."""
        self._view, case = view, view.case
        if case is None:
            return
        closed = case.closed is not None
        self._held.setVisible(not may_add(case))
        self._consent.setVisible(not closed and not case.consent.complaint)
        self._held.setText(self._why_held(closed=closed))
        self._unsaved.setVisible(bool(half_covered) and not closed)
        self.add.setVisible(may_add(case))
        self.add.present(view)
        self.shelf.present(view, half_covered)
        self.rungs.present(view)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _why_held(self, *, closed: bool) -> str:
        if closed:
            return self.tr(
                "Kasus ini sudah ditutup. Bukti hanya bisa dilihat, lalu dihapus sendiri."
            )
        return self.tr(
            "Peserta belum setuju pengaduan dikirim, jadi bukti belum boleh ditambahkan. "
            "Tanyakan dulu kepada peserta."
        )

    def _ask_consent(self) -> None:
        self.wished.emit(GoTo(Place.CONSENT))

    def _say(self) -> None:
        self._consent.setText(self.tr("Minta izin"))
        self._unsaved.setText(
            self.tr("Gambar yang dikirim masih yang asli. Buka gambarnya, lalu simpan."),
            self.tr("Ada penutup yang belum disimpan."),
        )
        if self._view and self._view.case:
            self._held.setText(self._why_held(closed=self._view.case.closed is not None))

"""Where evidence is added: dropped here, pasted, or chosen from a stick or a folder."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.case import Case
from kiosk.domain.policy.evidence import EvidenceRules
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.flow import Flow
from kiosk.ui.parts.icon import Icon
from kiosk.ui.parts.text import Text
from kiosk.ui.theme import colour
from kiosk.ui.view import View
from kiosk.ui.wording import evidence as words


class BusyLine(QWidget):
    """A calm line for what takes a while."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Text("", "strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(10)
        row.addWidget(Icon("hourglass", "brand", 20), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def say(self, text: str) -> None:
        """What is being done; "" takes the line away."""
        self._words.setText(text)
        self.setVisible(bool(text))


class AddArea(QFrame):
    """`files_asked`, `pasted`: its two presses. What is dropped reaches the screen around it."""

    files_asked = Signal()
    pasted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._awaits = False
        self._lead, self._how = Text("", "heading"), Text("", "muted")
        self._room = Text("", "caption")
        self.files, self.paste = Button(icon="usb"), Button(icon="clipboard-paste")
        self.busy = BusyLine()
        presses = Flow(spacing=10)
        presses.addWidget(self.files)
        presses.addWidget(self.paste)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(self._lead)
        column.addWidget(self._how)
        column.addLayout(presses)
        column.addWidget(self.busy)
        column.addWidget(self._room)
        self.files.clicked.connect(self.files_asked)
        self.paste.clicked.connect(self.pasted)
        self._say()

    def present(self, view: View) -> None:
        """Whether there is room, and whether something is being read."""
        self._view, case = view, view.case
        if case is None:
            return
        rules = view.rules.evidence
        full = len(case.pictures) >= rules.most
        for button in (self.files, self.paste):
            button.setEnabled(not full)
        self.busy.say(self.tr("Gambar sedang dibaca. Tunggu sebentar…") if view.busy else "")
        self._room.setText(self._how_full(case, rules, full=full))

    def await_drop(self, awaits: bool) -> None:
        """Something hangs over the screen that could be dropped."""
        self._awaits = awaits
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colour("brand-soft" if self._awaits else "card"))
        pen = QPen(colour("brand" if self._awaits else "edge"), 2 if self._awaits else 1.5)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 16, 16)

    def _how_full(self, case: Case, rules: EvidenceRules, *, full: bool) -> str:
        if full:
            return self.tr(
                "Sudah {most} bukti, tidak bisa lebih. Hapus dulu yang tidak penting."
            ).format(most=rules.most)
        taken = sum(picture.size for picture in case.pictures.values())
        return self.tr("{count} dari {most} bukti · {size} dari {mb} MB").format(
            count=len(case.pictures),
            most=rules.most,
            size=words.size(taken) if taken else "0 KB",
            mb=rules.total_mb,
        )

    def _say(self) -> None:
        self._lead.setText(self.tr("Tambah bukti"))
        self._how.setText(
            self.tr("Seret gambar atau PDF ke sini, tempel dengan Ctrl+V, atau pilih berkasnya.")
        )
        self.files.setText(self.tr("Dari stik USB / berkas"))
        self.paste.setText(self.tr("Tempel"))
        if self._view:
            self.present(self._view)

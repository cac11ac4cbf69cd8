"""The time to come back on the participant's own phone: a code to scan, or a file."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.paper.qr import qr_matrix
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.qr_view import QrView
from kiosk.ui.parts.text import Text

MODULE_PX = 3
SIDE_PX = 260


class CalendarPanel(QWidget):
    """`save_asked`: keep the same text as a file."""

    save_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._entry = ""
        self._title, self._how, self._holds = Text("", "heading"), Text("", "muted"), Text("")
        self.code = QrView(SIDE_PX, module_px=MODULE_PX)
        self.save = Button(icon="download")
        self.save.clicked.connect(self.save_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self._title, self._how):
            column.addWidget(widget)
        column.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._holds)
        column.addWidget(self.save)
        column.addStretch(1)
        self.code.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.code)  # so that a small screen shows it whole
        self._say()

    def present(self, entry: str, words: str) -> None:
        """`entry` is the calendar text, `words` say when; the code is drawn when it changes."""
        self._holds.setText(words)
        if entry != self._entry:
            self._entry = entry
            self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _draw(self) -> None:
        rows = qr_matrix(self._entry, border=0) if self._entry else []
        self.code.present(rows, self.tr("Kode QR: waktu kembali untuk kalender HP peserta"))

    def _say(self) -> None:
        self._title.setText(self.tr("Waktu kembali ke kalender HP"))
        self._how.setText(
            self.tr("Peserta memindai kode ini dengan kamera HP sendiri. Tanpa data pribadi.")
        )
        self.save.setText(self.tr("Simpan berkas kalender"))
        self._draw()

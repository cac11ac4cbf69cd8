"""A text that moves to the participant's own phone: as a code to scan, and to read along."""

from PySide6.QtCore import QEvent, Qt

from kiosk.paper.qr import qr_matrix
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.qr_view import QrView
from kiosk.ui.parts.text import Text

MODULE_PX = 3
MOST_PX = 380
"""A code of this side still fits on the smallest screen together with its title."""
QUIET_ZONES = 8


def fits(rows: list[list[bool]]) -> bool:
    """Whether a phone reads the code comfortably from the screen."""
    return (len(rows) + QUIET_ZONES) * MODULE_PX <= MOST_PX


class CarryCard(Card):
    """``present(text, short)``: the short form is coded where the text is too long for a code."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[str, str] = ("", "")
        self._coded: tuple[str, str] | None = None
        self.code = QrView(340, module_px=MODULE_PX)
        self._short, self._how = Notice(tone="info"), Text("", "muted")
        self._lead, self._text = Text("", "label"), Text("", "reading")
        self.body.addWidget(self._how)
        self.body.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        for widget in (self._short, self._lead, self._text):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._say()

    def present(self, text: str, short: str) -> None:
        """Draws the code anew only when it says something else; an empty text hides it."""
        self._shown = (text, short)
        self.setVisible(bool(text))
        if text and self._coded != self._shown:
            self._coded = self._shown
            self._draw(text, short)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _draw(self, text: str, short: str) -> None:
        rows, carried = _code(text), text
        if rows is None:
            rows, carried = _code(short), short
        self.code.setVisible(rows is not None)
        self.code.present(rows or [], self.tr("Kode QR: teks untuk ponsel peserta"))
        self._short.setVisible(carried != text)
        self._text.setText(text if carried == text else f"{carried}\n\n{text}")

    def _say(self) -> None:
        self.set_title(self.tr("Pindahkan teks ke ponsel peserta"))
        self._how.setText(self.tr("Peserta memindai kode ini, menyalin teksnya, lalu menempelnya."))
        self._short.setText(
            self.tr("Teks lengkap terlalu panjang untuk kode QR, jadi kodenya berisi teks singkat.")
        )
        self._lead.setText(self.tr("Isi teks"))
        self._coded = None
        self.present(*self._shown)


def _code(text: str) -> list[list[bool]] | None:
    """The code of a text, if it can be read from the screen."""
    try:
        rows = qr_matrix(text, border=0) if text else None
    except ValueError:
        return None
    return rows if rows and fits(rows) else None

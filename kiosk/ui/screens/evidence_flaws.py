"""Why something was not taken in: a line for each file, until the next is brought."""

from PySide6.QtCore import QEvent

from kiosk.domain.errors import Reason, Refused
from kiosk.ui.parts.notice import Notice
from kiosk.ui.wording.evidence import file_refusal

MOST = 6
OF_ADDING = (
    Reason.EVIDENCE_NOT_A_PICTURE,
    Reason.EVIDENCE_TOO_LARGE,
    Reason.EVIDENCE_TOO_MANY,
    Reason.EVIDENCE_DAMAGED,
    Reason.EVIDENCE_REPEATED,
    Reason.EVIDENCE_FULL,
)


class Flaws(Notice):
    """``tell(refused)`` adds a line, ``tell_nothing()`` says that nothing had been copied."""

    def __init__(self) -> None:
        super().__init__(tone="bad")
        self._told: list[Refused] = []
        self._nothing = False
        self._say()

    def clear(self) -> None:
        """Something new is tried."""
        self._told, self._nothing = [], False
        self._say()

    def tell(self, refused: Refused) -> None:
        self._told.append(refused)
        self._say()

    def tell_nothing(self) -> None:
        self._nothing = True
        self._say()

    def is_told(self) -> bool:
        """Whether there is anything to say."""
        return bool(self._told) or self._nothing

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        lines = list(dict.fromkeys(map(file_refusal, self._told)))
        if self._nothing:
            lines.append(self.tr("Tidak ada gambar yang disalin. Salin dulu, lalu tempel lagi."))
        more = len(lines) - MOST
        if more > 0:
            lines = [*lines[:MOST], self.tr("Dan %n berkas lagi.", "", more)]
        adding = any(refused.reason in OF_ADDING for refused in self._told)
        self.setText("\n".join(lines), self.tr("Tidak jadi ditambahkan") if adding else "")
        self.setVisible(self.is_told())

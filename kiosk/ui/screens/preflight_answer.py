"""A supervisor answers for what is in the way today: chooses the own name, enters the PIN."""

from PySide6.QtCore import QEvent, Qt, Signal

from kiosk.domain.errors import Refused
from kiosk.domain.events import Role
from kiosk.domain.preflight import Finding
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.supervisor_pin import SupervisorPin
from kiosk.ui.view import View
from kiosk.ui.wishes_preflight import OverridePreflight
from kiosk.ui.wording import health


class AnswerCard(Card):
    """Hidden while nothing can be answered for; the keys show once they are asked for.

    `opened` says that they do. Whoever works at the desk stays signed in.
    """

    wished = Signal(object)
    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._about: list[Finding] = []
        self._words = Text()
        self.begin, self.pin = Button(icon="key-round"), SupervisorPin()
        self.body.addWidget(self._words)
        self.body.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.pin)
        self.begin.clicked.connect(self._open)
        self.pin.entered.connect(self._answer)
        self._say()

    @property
    def is_open(self) -> bool:
        """Whether the keys for the PIN are asked for."""
        return not self.pin.isHidden()

    def present(self, view: View, about: list[Finding]) -> None:
        """`about`: the lines that a supervisor may answer for."""
        self._view, self._about = view, about
        if not about:
            self.close_up()
        self.setVisible(bool(about))
        words = self.tr(
            "Bila tidak bisa dibereskan sekarang, penyelia boleh melanjutkan hari ini. "
            "Namanya dicatat, dan besok ditanya lagi."
        )
        lines = [f"{health.topic(one.topic)}: {health.said(one)}" for one in about]
        self._words.setText("\n".join([*lines, words]))
        staff = view.state.active_staff()
        self.pin.present([one for one in staff if one.role is Role.SUPERVISOR], view)

    def refuse(self, refused: Refused) -> None:
        """Why the PIN did not do."""
        self.pin.refuse(refused)

    def close_up(self) -> None:
        """No digits are left from before."""
        self.pin.clear()
        self.pin.hide()
        self.begin.show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.set_title(self.tr("Untuk penyelia"))
        self.begin.setText(self.tr("Lanjutkan dengan PIN penyelia"))
        if self._view:
            self.present(self._view, self._about)

    def _open(self) -> None:
        self.begin.hide()
        self.pin.clear()
        self.pin.show()
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)
        self.opened.emit()

    def _answer(self, staff: str, pin: str) -> None:
        self.wished.emit(OverridePreflight(staff, pin))

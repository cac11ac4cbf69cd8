"""First start, page 4: the mail server, which may also come later."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.settings import Mail
from kiosk.ui.grants.house import OF_A_TEST
from kiosk.ui.parts.card import Card
from kiosk.ui.screens.mail_form import MailForm
from kiosk.ui.screens.trial_row import TrialRow
from kiosk.ui.view import View
from kiosk.ui.wording.troubles import trouble


class MailPage(QWidget):
    """The form and the test; what the server answers stands below the test."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.form = MailForm()
        self.trial = TrialRow(self.form)
        self.trial.wished.connect(self.wished)
        card, test = Card(), Card()
        card.body.addWidget(self.form)
        test.body.addWidget(self.trial)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(card)
        column.addWidget(test)
        self.setFocusProxy(self.form)

    def fill(self, mail: Mail) -> None:
        """Begin with what a settings file already says."""
        self.form.fill(mail, suggest=True)

    def present(self, view: View) -> None:
        """What came of the test."""
        told = [trouble(what) for what in view.troubles if what in OF_A_TEST]
        if told:
            self.trial.answer(" ".join([*told, view.detail]).strip(), "bad")
        else:
            self.trial.answer(view.said, "info")

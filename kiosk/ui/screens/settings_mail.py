"""Pengaturan, Email: the mail server, a test, and the addresses it may contact."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.errors import Reason, Refused, What
from kiosk.domain.events import Purpose
from kiosk.settings import Mail
from kiosk.ui.grants.house import OF_A_TEST
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.mail_form import MailForm, addresses_of
from kiosk.ui.screens.settings_addresses import AddressList
from kiosk.ui.screens.trial_row import TrialRow
from kiosk.ui.view import View
from kiosk.ui.wishes import ConfirmAddress, SaveMail, SendTest
from kiosk.ui.wording.refusals import refusal
from kiosk.ui.wording.troubles import trouble

NOT_KEPT = {What.NO_KEYRING, What.DISK_FULL, What.DISK_FAILED}


class MailSection(QWidget):
    """What is typed stays until it is saved, also while other sections are looked at."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._dirty = self._testing = False
        self._saving: Mail | None = None
        self.form = MailForm()
        self.trial = TrialRow(self.form)
        self.addresses = AddressList()
        self._words = Text("", "muted")
        self._server, self._test, self._allowed = Card(), Card(), Card()
        self._server.body.addWidget(self.form)
        self._test.body.addWidget(self.trial)
        self._allowed.body.addWidget(self._words)
        self._allowed.body.addWidget(self.addresses)
        self.form.typed.connect(self._note)
        self.trial.wished.connect(self._try)
        self.addresses.wished.connect(self.wished)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for card in (self._server, self._test, self._allowed):
            column.addWidget(card)
        self.setFocusProxy(self.form)
        self._say()

    def enter(self, view: View) -> None:
        """Fills the form, unless something in it was not saved yet."""
        if not self._dirty:
            mail = view.settings.mail
            self.form.fill(mail, keeps_password=bool(mail.user), suggest=True)
        self.present(view)

    def present(self, view: View) -> None:
        mail, confirmed = view.settings.mail, view.state.confirmed
        self.form.allow(confirmed)
        if self._saving == mail and not NOT_KEPT & set(view.troubles):
            self._saving, self._dirty = None, False
            self.form.fill(mail, keeps_password=bool(mail.user))
        kinds = (Purpose.MAIL_SERVER, Purpose.COMPLAINT_RECIPIENT)
        older = sorted(pair for pair in confirmed if pair[0] in kinds)
        listed = list(dict.fromkeys([*_wanted(mail), *older]))
        self.addresses.present(listed, confirmed)
        self._allowed.setVisible(bool(listed))
        self._show_answer(view)

    def refuse(self, refused: Refused) -> None:
        self._saving = None
        if refused.reason is Reason.PASSWORD_AGAIN:
            self.form.password.set_message(refusal(refused), "bad")
            self.form.password.setFocus()
        else:
            self.trial.answer(refusal(refused), "bad")

    def save(self) -> None:
        """Keeps the form; ticked addresses are confirmed in the same breath."""
        mail = self.form.mail()
        if mail is None:
            return
        self._saving, self._testing = mail, False
        if self.form.checked.isChecked():
            for purpose, address in addresses_of(mail):
                self.wished.emit(ConfirmAddress(purpose, address))
        self.wished.emit(SaveMail(mail, self.form.password.text() or None))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._server.set_title(self.tr("Server dan alamat"))
        self._test.set_title(self.tr("Surat uji"))
        self._allowed.set_title(self.tr("Alamat yang boleh dihubungi"))
        self._words.setText(
            self.tr("Persetujuan yang ditarik berlaku saat itu juga; surat menunggu di antrean.")
        )

    def _show_answer(self, view: View) -> None:
        """What came of the last test, as long as there is news of it."""
        told = [trouble(what) for what in view.troubles if what in OF_A_TEST]
        if self._testing and view.said:
            self.trial.answer(view.said, "info")
        elif self._testing and told:
            self.trial.answer(" ".join([*told, view.detail]).strip(), "bad")

    def _note(self) -> None:
        self._dirty, self._testing = True, False

    def _try(self, wish: SendTest) -> None:
        self._testing = True
        self.wished.emit(wish)


def _wanted(mail: Mail) -> tuple[tuple[Purpose, str], ...]:
    """The addresses in force; a server that can never be used has none to confirm."""
    try:
        return addresses_of(mail)
    except ValueError:
        return ()

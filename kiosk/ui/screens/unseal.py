"""Opening the store by hand: with the supervisor's passphrase, or with the recovery key.

A store that the computer opens by itself gets here when its keyring is locked, empty or silent,
or when its credential is not there or is another computer's.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.domain.errors import Refused
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.frame import Action, Frame
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.view import View
from kiosk.ui.wishes import Draft, Quit, Unseal
from kiosk.ui.wording.names import way_out
from kiosk.ui.wording.refusals import refusal
from kiosk.ui.wording.troubles import trouble


class UnsealScreen(QWidget):
    """One field; a button changes it from passphrase to recovery key and back.

    Where the computer opens the store there is no passphrase: the button asks it again.
    """

    wished = Signal(object)
    typed = Signal()
    frame_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._kiosk = False
        self._by_recovery = self._by_computer = self._by_credential = False
        self._field = Field(max_length=200, entry=Entry.PASSWORD)
        self._switch = Button(kind="quiet")
        self._trouble, self._news = Notice(tone="bad"), Notice()
        self._trouble.hide()
        self._news.hide()
        self._switch.clicked.connect(self._change_way)
        self._field.edit.returnPressed.connect(self._open, Qt.ConnectionType.QueuedConnection)
        card = Card()
        card.body.addWidget(self._field)
        card.body.addWidget(self._switch)
        card.body.addWidget(self._trouble)
        card.body.addWidget(self._news)
        self._page = ScrollPage(widest=640)
        self._page.body.addWidget(card)
        self._page.body.addStretch(1)
        self._page.fill(self)
        self._say()

    def enter(self, view: View, draft: Draft) -> None:
        del draft
        self._field.setText("")
        self._by_computer = self._by_recovery = bool(view.keyring) or view.credential
        self._by_credential = view.credential
        self._say()
        self.present(view)
        self._field.edit.setFocus()

    def present(self, view: View) -> None:
        if view.kiosk != self._kiosk:
            self._kiosk = view.kiosk
            self.frame_changed.emit()
        said = [trouble(what) for what in view.troubles]
        self._trouble.setText(" ".join(said))
        self._trouble.setVisible(bool(said))
        self._news.setText(view.said)
        self._news.setVisible(bool(view.said))

    def refuse(self, refused: Refused) -> None:
        self._field.set_message(refusal(refused), "bad")

    def draft(self) -> Draft:
        return {}

    def frame(self) -> Frame:
        return Frame(
            actions=(
                Action("quit", way_out(kiosk=self._kiosk), left=True),
                Action("open", self.tr("Buka"), "primary"),
            )
        )

    def act(self, name: str) -> None:
        if name == "open":
            self._open()
        else:
            self.wished.emit(Quit())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        subtitle = self.tr("Data peserta terkunci dan hanya terbuka dengan kunci yang benar.")
        self._page.say(self.tr("Buka penyimpanan loket"), subtitle)
        if self._by_recovery:
            self._field.say(self.tr("Kunci pemulihan (14 kelompok huruf dan angka)"))
            back = self.tr("Pakai frasa sandi penyelia")
            again = self.tr("Coba lagi dengan brankas sandi komputer")
            if self._by_credential:
                again = self.tr("Coba lagi dengan kunci komputer ini")
            self._switch.setText(again if self._by_computer else back)
        else:
            self._field.say(self.tr("Frasa sandi penyelia"))
            self._switch.setText(self.tr("Frasa sandi hilang? Pakai kunci pemulihan"))
        shown = QLineEdit.EchoMode.Normal if self._by_recovery else QLineEdit.EchoMode.Password
        self._field.edit.setEchoMode(shown)
        self._field.take(Entry.PASSWORD)  # an echo of its own takes hints away

    def _change_way(self) -> None:
        if self._by_computer:
            self.wished.emit(Unseal())
            return
        self._by_recovery = not self._by_recovery
        self._field.setText("")
        self._field.set_message("")
        self._say()
        self._field.edit.setFocus()

    def _open(self) -> None:
        """The focus stays in the line, so that a wrong phrase is typed anew at once."""
        self._field.edit.setFocus()
        text = self._field.text()
        if not text.strip():
            self._field.set_message(self.tr("Isi dulu, lalu tekan Buka."), "bad")
        elif self._by_recovery:
            self.wished.emit(Unseal(recovery=text))
        else:
            self.wished.emit(Unseal(passphrase=text))

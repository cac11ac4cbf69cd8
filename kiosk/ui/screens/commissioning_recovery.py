"""First start, page 3: the recovery key, shown now and never again, written on paper."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.errors import Trouble
from kiosk.journal.recovery import RecoveryKey
from kiosk.paper.qr import qr_matrix
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.flow import Flow
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.qr_view import QrView
from kiosk.ui.parts.text import Text
from kiosk.ui.theme import scaled

GROUPS = 14


class RecoveryPage(QWidget):
    """Shows the key; once "written" was pressed hides it and asks for its last group."""

    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._key: RecoveryKey | None = None
        self._groups = [Text("", "mono", wrap=False) for _ in range(GROUPS)]
        self._warning, self._ask = Notice(tone="warning"), Text()
        self._qr, self._qr_words = QrView(150), Text("", "caption")
        self.written = Button(kind="secondary", icon="pencil")
        self.again = Button(kind="quiet", icon="eye")
        self.last = Field(mono=True, max_length=8, entry=Entry.PASSWORD)
        self.written.clicked.connect(self.hide_key)
        self.again.clicked.connect(self.show_key)
        self.last.changed.connect(self._forget_message)
        queued = Qt.ConnectionType.QueuedConnection
        self.last.edit.returnPressed.connect(self.done, queued)
        self._shown, self._hidden = self._key_card(), self._check_card()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._shown)
        column.addWidget(self._hidden)
        self._hidden.hide()
        self.setFocusProxy(self.written)
        self._say()

    def make_key(self) -> None:
        """Makes the key, unless it was made already."""
        if self._key is not None:
            return
        self._key = RecoveryKey.generate()
        for number, group in enumerate(self._key.text.split("-")):
            self._groups[number].setText(f"{number + 1:>2}. {group}")
            self._groups[number].setAccessibleName(f"{number + 1}: {' '.join(group)}")
        self._qr.present(qr_matrix(self._key.text, border=0), self._qr_words.text())

    def show_key(self) -> None:
        """Back to writing."""
        self._show(self._shown)
        self.written.setFocus(Qt.FocusReason.OtherFocusReason)

    def hide_key(self) -> None:
        """From here on the paper is needed."""
        self._show(self._hidden)
        self.last.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def public(self) -> bytes | None:
        """The key's public half, once its last group was typed; else None, after saying why.

        The first time it asks for the paper; the key itself leaves this page with nobody.
        """
        if self._key is None or self._hidden.isHidden():
            self.hide_key()
            return None
        try:
            read = RecoveryKey.parse(self._key.text[:-4] + self.last.text())
        except Trouble:
            words = self.tr("Belum sama dengan kuncinya. Baca lagi dari kertas, atau lihat lagi.")
            self.last.set_message(words, "bad")
            self.last.setFocus()
            return None
        return read.public

    def forget(self) -> None:
        """Nothing of the key stays behind."""
        self._key = None
        self.last.setText("")
        for group in self._groups:
            group.setText("")
            group.setAccessibleName("")
        self._qr.present([])
        self._show(self._shown)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _key_card(self) -> Card:
        card = Card()
        groups = Flow(spacing=14)
        for text in self._groups:
            groups.addWidget(text)
        beside = QVBoxLayout()
        beside.addWidget(self._qr, 0, Qt.AlignmentFlag.AlignHCenter)
        beside.addWidget(self._qr_words)
        beside.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addLayout(groups)
        left.addWidget(self._warning)
        left.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addLayout(left, 1)
        row.addLayout(beside)
        card.body.addLayout(row)
        card.body.addWidget(self.written, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _check_card(self) -> Card:
        card = Card()
        card.body.addWidget(self._ask)
        self.last.setMaximumWidth(scaled(340))
        card.body.addWidget(self.last)
        card.body.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _say(self) -> None:
        self._warning.setText(
            self.tr(
                "Tanpa kunci ini, data tidak bisa dibuka lagi bila frasa sandi atau komputer "
                "hilang. Loket tidak menyimpannya dan tidak akan menampilkannya lagi."
            ),
            self.tr("Tulis di kertas sekarang, simpan di luar komputer ini."),
        )
        self._qr_words.setText(self.tr("Kunci yang sama, untuk dipindai."))
        self.written.setText(self.tr("Sudah saya tulis"))
        self.again.setText(self.tr("Lihat kunci lagi"))
        self._ask.setText(self.tr("Ambil kertasnya. Kunci di layar disembunyikan."))
        self.last.say(self.tr("Kelompok terakhir di kertas (nomor 14)"))
        self.last.set_message("")

    def _show(self, card: Card) -> None:
        self._shown.setVisible(card is self._shown)
        self._hidden.setVisible(card is self._hidden)
        self.setFocusProxy(self.written if card is self._shown else self.last)

    def _forget_message(self) -> None:
        self.last.set_message("")

"""Perhatian: something is wrong that a person has to know, with what to do next."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from kiosk.domain.errors import Refused
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.frame import Action, Frame
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.parts.text import Text
from kiosk.ui.view import Place, View
from kiosk.ui.wishes import Draft, GoTo, Practise, Quit, Salvage, TryAgain
from kiosk.ui.wording.refusals import refusal
from kiosk.ui.wording.troubles import trouble


class AttentionScreen(QWidget):
    """Each trouble in a sentence, the small print below it, and the ways on."""

    wished = Signal(object)
    typed = Signal()
    frame_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._trouble = Notice(tone="bad")
        self._safe = Text()
        self._detail = Text("", "mono-small")
        card = Card()
        card.body.addWidget(self._trouble)
        card.body.addWidget(self._safe)
        card.body.addWidget(self._detail)
        self._page = ScrollPage(widest=760)
        self._page.body.addWidget(card)
        self._page.body.addStretch(1)
        self._page.fill(self)
        self._say()

    def enter(self, view: View, draft: Draft) -> None:
        del draft
        self.present(view)
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def present(self, view: View) -> None:
        self._view = view
        self._trouble.setText("\n".join(trouble(what) for what in view.troubles))
        self._detail.setText(view.detail)
        self._detail.setVisible(bool(view.detail))
        self.frame_changed.emit()

    def refuse(self, refused: Refused) -> None:
        self._detail.setText(refusal(refused))
        self._detail.show()

    def draft(self) -> Draft:
        return {}

    def frame(self) -> Frame:
        """With a desk: back to it. Without: on with what opens, once more, practise, or close."""
        close = Action("quit", self.tr("Tutup Loket"), left=True)
        if self._view is None:
            return Frame(actions=(close,))
        if self._view.staff:
            return Frame(actions=(close, Action("home", self.tr("Kembali ke Beranda"), "primary")))
        practise = Action("practise", self.tr("Mode latihan"))
        if self._view.may_salvage:
            go_on = Action("salvage", self.tr("Lanjutkan dengan yang selamat"), "primary")
            return Frame(actions=(close, practise, go_on))
        again = Action("again", self.tr("Coba lagi"), "primary", icon="refresh-cw")
        return Frame(actions=(close, practise, again))

    def act(self, name: str) -> None:
        wishes = {
            "quit": Quit(),
            "home": GoTo(Place.HOME),
            "practise": Practise(),
            "again": TryAgain(),
            "salvage": Salvage(),
        }
        self.wished.emit(wishes[name])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._page.say(
            self.tr("Perlu perhatian"),
            self.tr("Loket berhenti di sini supaya tidak ada yang hilang."),
        )
        self._safe.setText(
            self.tr(
                "Yang sudah dicatat tetap tersimpan. Sebutkan tulisan kecil ini bila minta bantuan."
            )
        )
        if self._view:
            self.present(self._view)

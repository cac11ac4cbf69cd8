"""One rung in the settings: what it is, whether it was confirmed, and the ways to change it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kiosk.domain.clock import WIB
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.ladder import Placed, Rung
from kiosk.settings import Zone
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.columns import Columns
from kiosk.ui.parts.flow import Flow
from kiosk.ui.parts.message import Message
from kiosk.ui.parts.pill import Pill
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.settings_addresses import breakable
from kiosk.ui.screens.settings_channels_form import ChannelForm
from kiosk.ui.screens.settings_mail import NOT_KEPT
from kiosk.ui.theme import mark
from kiosk.ui.view import View
from kiosk.ui.wishes import ConfirmAddress, MoveRung, SaveRung, SwitchRung, WithdrawAddress
from kiosk.ui.wording.hours import desk_hours
from kiosk.ui.wording.names import name
from kiosk.ui.wording.refusals import refusal
from kiosk.ui.wording.times import date_text


class ChannelRow(QWidget):
    """A place on the ladder: ``present(number, placed, view)`` says which rung stands there."""

    wished = Signal(object)
    folded = Signal()
    """The form was opened or closed."""
    focus_moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._placed: Placed | None = None
        self._number = 0
        self._may_rise = self._may_sink = False
        self._saving: Rung | None = None
        self._title, self._address = Text("", "strong"), Text("", "mono")
        self._facts, self._source = Text("", "muted"), Text("", "caption")
        self._kind, self._state, self._message = Pill(), Pill(), Message()
        self.confirm, self.edit, self.switch = Button(), Button(icon="pencil"), Button()
        self.up, self.down = Button(icon="arrow-up"), Button(icon="arrow-down")
        self.form, self.keep, self.leave = ChannelForm(), Button("", "primary"), Button()
        self.confirm.clicked.connect(self._change)
        self.edit.clicked.connect(self.unfold)
        self.up.clicked.connect(self._raise)
        self.down.clicked.connect(self._lower)
        self.switch.clicked.connect(self._switch)
        self.keep.clicked.connect(self._save)
        self.leave.clicked.connect(self._fold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        column.addWidget(Columns((self._words(), 3), (self._buttons(), 2), beside_from=760))
        self._panel, rule = self._form_panel(), QFrame()
        mark(rule, kind="rule")
        for widget in (self._message, self._panel, rule):
            column.addWidget(widget)

    @property
    def key(self) -> str:
        """The id of the rung that stands here."""
        return self._placed.id if self._placed else ""

    @property
    def is_open(self) -> bool:
        """Whether somebody changes this rung just now."""
        return not self._panel.isHidden()

    def present(self, number: int, placed: Placed, view: View, *, last: bool) -> None:
        """Show this rung as the `number`-th in use; 0: not in use."""
        if self._placed and self._placed.id != placed.id:
            self._message.say()
        self._number, self._placed, self._view = number, placed, view
        self._may_rise, self._may_sink = number > 1, number > 0 and not last
        self.up.setVisible(number > 0)
        self.down.setVisible(number > 0)
        if self._saving == placed.rung and not NOT_KEPT & set(view.troubles):
            self._fold()
            self._message.say(self.tr("Tersimpan."), "good")
        self._say()

    def let_arrange(self, allowed: bool) -> None:
        """Nothing moves on the ladder while somebody types."""
        self.up.setEnabled(allowed and self._may_rise)
        self.down.setEnabled(allowed and self._may_sink)
        self.switch.setEnabled(allowed)
        self.edit.setEnabled(allowed)

    def refuse(self, refused: Refused) -> None:
        """The last wish of this row was refused."""
        self._saving = None
        if refused.reason is Reason.KEY_MISSING:
            self.form.demand_secret()
            return
        self._message.say(refusal(refused), "bad")

    def unfold(self) -> None:
        """Open the form."""
        if self._placed is None or self._view is None:
            return
        self._message.say()
        self.form.fill(
            self._placed.rung, self._view.now.at.astimezone(WIB).date(), keeps_secret=True
        )
        self._panel.show()
        self.form.setFocus(Qt.FocusReason.OtherFocusReason)
        self.folded.emit()
        self.focus_moved.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _words(self) -> QWidget:
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self._title)
        column.addLayout(_in_a_row(6, self._state, self._kind))
        for text in (self._address, self._facts, self._source):
            column.addWidget(text)
        column.addStretch(1)
        return words

    def _buttons(self) -> QWidget:
        buttons = QWidget()
        column = QVBoxLayout(buttons)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(_in_a_row(8, self.confirm, self.edit))
        column.addLayout(_in_a_row(8, self.up, self.down, self.switch))
        column.addStretch(1)
        return buttons

    def _form_panel(self) -> QWidget:
        panel = QFrame()
        mark(panel, kind="panel")
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(12)
        column.addWidget(self.form)
        column.addLayout(_in_a_row(8, self.keep, self.leave))
        panel.hide()
        return panel

    def _say(self) -> None:
        if self._placed is None or self._view is None:
            return
        rung = self._placed.rung
        self._title.setText(f"{self._number} · {rung.name}" if self._number else rung.name)
        self._address.setText(breakable(rung.address))
        self._address.setVisible(bool(rung.address))
        self._facts.setText(" · ".join(self._known(rung, self._view)))
        said = self.tr("Dicek {date}. Sumber: {source}")
        self._source.setText(said.format(date=date_text(rung.checked), source=rung.source))
        by_itself = self.tr("{kind}, dikirim sendiri oleh Loket")
        by_hand = self.tr("{kind}, dikerjakan petugas")
        words = by_itself if rung.kind.automatic else by_hand
        self._kind.present(words.format(kind=name(rung.kind)), "neutral")
        self._say_state(rung, self._view)
        self._say_buttons(rung.name)

    def _known(self, rung: Rung, view: View) -> list[str]:
        """Hours in WIB, then in the zone of the kiosk where that is another; and the patience."""
        now, zone = view.now.at, view.settings.site.zone
        hours = desk_hours(rung, now, Zone.WIB)
        here = desk_hours(rung, now, zone)
        if hours and zone is not Zone.WIB:
            hours = self.tr("{hours} ({here} di sini)").format(hours=hours, here=here)
        patience = self.tr("Tanpa waktu tunggu")
        if rung.patience_days:
            patience = self.tr("Tunggu {days} hari kerja").format(days=rung.patience_days)
        subject = self.tr("Judul: {subject}").format(subject=rung.subject) if rung.subject else ""
        return [fact for fact in (hours, patience, subject) if fact]

    def _say_state(self, rung: Rung, view: View) -> None:
        confirmed = view.state.is_confirmed(rung.purpose, rung.address)
        if not rung.order:
            self._state.present(self.tr("Tidak dipakai"), "neutral", "minus")
        elif not rung.address and rung.kind.automatic:
            self._state.present(self.tr("Alamat belum diisi: tidak dikirimi"), "warning", "pause")
        elif not rung.address:
            self._state.present("")
        elif confirmed:
            self._state.present(self.tr("Dikonfirmasi"), "good", "check")
        elif rung.kind.automatic:
            self._state.present(self.tr("Belum dikonfirmasi: tidak dikirimi"), "warning", "pause")
        else:
            self._state.present(self.tr("Belum diperiksa"), "warning", "triangle-alert")
        self.confirm.setVisible(bool(rung.address))
        ask, back = self.tr("Sudah diperiksa, setujui"), self.tr("Tarik persetujuan")
        self.confirm.setText(back if confirmed else ask)

    def _say_buttons(self, whose: str) -> None:
        self.edit.setText(self.tr("Ubah"))
        self.switch.setText(self.tr("Matikan") if self._number else self.tr("Pakai lagi"))
        self.keep.setText(self.tr("Simpan kanal"))
        self.leave.setText(self.tr("Batal"))
        for button in (self.confirm, self.edit, self.switch, self.keep, self.leave):
            button.setAccessibleName(f"{button.text()}: {whose}")
        self.up.setAccessibleName(self.tr("Naikkan: {name}").format(name=whose))
        self.down.setAccessibleName(self.tr("Turunkan: {name}").format(name=whose))

    def _fold(self) -> None:
        self._saving = None
        self._panel.hide()
        self.folded.emit()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.focus_moved.emit()

    def _save(self) -> None:
        told = self.form.told()
        if told is None or self._placed is None:
            self.focus_moved.emit()
            return
        self._saving = told.rung
        if told.checked and told.rung.address:
            self.wished.emit(ConfirmAddress(told.rung.purpose, told.rung.address))
        self.wished.emit(SaveRung(self._placed.id, told.rung, told.secret))

    def _change(self) -> None:
        if self._placed and self._view:
            rung = self._placed.rung
            known = self._view.state.is_confirmed(rung.purpose, rung.address)
            wish = WithdrawAddress if known else ConfirmAddress
            self.wished.emit(wish(rung.purpose, rung.address))

    def _raise(self) -> None:
        self._move(up=True)

    def _lower(self) -> None:
        self._move(up=False)

    def _move(self, *, up: bool) -> None:
        if self._placed:
            self.wished.emit(MoveRung(self._placed.id, up))

    def _switch(self) -> None:
        if self._placed:
            self.wished.emit(SwitchRung(self._placed.id, on=not self._number))


def _in_a_row(spacing: int, *widgets: QWidget) -> Flow:
    flow = Flow(spacing=spacing)
    for widget in widgets:
        flow.addWidget(widget)
    return flow

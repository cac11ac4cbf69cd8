"""What comes first on Pengaduan: an answer that waits to be read, or that it has ended."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.case import Case, Complaint
from kiosk.domain.running import is_running
from kiosk.domain.steps import Step
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.flow import Flow
from kiosk.ui.parts.notice import Notice
from kiosk.ui.screens.complaint_stage import End, ended
from kiosk.ui.view import View
from kiosk.ui.wording.times import when

TONES = {End.CLOSED: "neutral", End.WORKED: "good", End.HELPED: "good", End.WITHDRAWN: "warning"}


class ComplaintNews(QWidget):
    """Hidden while there is nothing of the kind; `asked` carries the number of a step to read."""

    asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Case, Complaint, View] | None = None
        self._step: Step | None = None
        self._notice, self.read = Notice(tone="info"), Button(kind="primary", icon="mail")
        self.read.clicked.connect(self._ask)
        ways = Flow()
        ways.addWidget(self.read)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._notice)
        column.addLayout(ways)
        self._say()

    def present(self, case: Case, complaint: Complaint, view: View) -> None:
        self._shown = (case, complaint, view)
        end = ended(case, complaint)
        self._step = complaint.answered if is_running(case) else None
        self.setVisible(end is not None or self._step is not None)
        self.read.setVisible(self._step is not None)
        if end:
            self._notice.set_tone(TONES[end])
            self._notice.setText(self._ended(end))
        elif self._step and self._step.answer:
            time = when(self._step.answer.read.at, view.now.at, view.settings.site.zone)
            lead = self.tr("Ada jawaban, dibaca Loket {time}").format(time=time)
            self._notice.set_tone("info")
            self._notice.setText(
                self.tr("Langkah berikutnya menunggu sampai jawaban ini dibaca bersama peserta."),
                lead,
            )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _ask(self) -> None:
        if self._step:
            self.asked.emit(self._step.number)

    def _ended(self, end: End) -> str:
        match end:
            case End.CLOSED:
                return self.tr("Kasus ini sudah ditutup. Pengaduan tidak diteruskan lagi.")
            case End.WORKED:
                return self.tr("Kode OTP sudah berhasil. Pengaduan tidak diteruskan lagi.")
            case End.HELPED:
                return self.tr("Jawaban sudah membantu. Pengaduan tidak diteruskan lagi.")
            case _:
                return self.tr("Izin mengadu ditarik. Pengaduan tidak diteruskan lagi.")

    def _say(self) -> None:
        self.read.setText(self.tr("Baca bersama peserta"))
        if self._shown:
            self.present(*self._shown)

"""The fields of the card, and what each of them says at every keystroke."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk import resources
from kiosk.domain.events import Person
from kiosk.domain.person import Sex
from kiosk.ui.parts.choice_row import ChoiceRow
from kiosk.ui.parts.columns import Columns
from kiosk.ui.parts.date_field import DateField
from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.message import Message
from kiosk.ui.screens.ktp_card import CardReading, read_card
from kiosk.ui.screens.ktp_words import CardWords, Said
from kiosk.ui.wishes import Draft
from kiosk.ui.wording.names import name
from kiosk.ui.wording.times import date_text

LINES = ("nik", "name", "born", "kk")


class KtpForm(QWidget):
    """`changed`: something was typed or chosen; `reading` is then what it means."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = CardWords(self)
        self._today = date.min
        self._lines: dict[str, Field] = {
            "nik": Field(mono=True, max_length=60, entry=Entry.DIGITS),
            "name": Field(max_length=200),
            "born": DateField(),
            "kk": Field(mono=True, max_length=60, entry=Entry.DIGITS),
        }
        self._sex = ChoiceRow("", {sex.value: "" for sex in Sex})
        self._about_sex = Message()
        self._sex_by_hand = self._pressed = self._filling = False
        self._left: set[str] = set()
        self.reading: CardReading | None = None
        self._lay_out()
        for line in self._lines.values():
            line.changed.connect(self._type)
            line.finished.connect(self._leave)
        self._sex.chosen.connect(self._choose_sex)
        self._say()

    def begin(self, today: date, typed: Draft) -> None:
        """A blank form, or one with what was typed before; reads the region table if nobody has."""
        self._today = today
        self._filling = True
        for key, line in self._lines.items():
            line.setText(typed.get(key, ""))
        self._sex.choose(typed.get("sex", ""))
        self._filling = False
        self._sex_by_hand = bool(typed.get("sex"))
        self._pressed = False
        self._left = {key for key in LINES if typed.get(key)}
        self._read()

    def set_today(self, today: date) -> None:
        """Midnight has passed: ages and centuries are read anew."""
        if today != self._today:
            self._today = today
            self._read()

    def typed(self) -> Draft:
        """Field name to text, as `begin` takes it; a sex taken from the NIK is not typed."""
        texts = {key: line.text() for key, line in self._lines.items()}
        texts["sex"] = self._sex.value() if self._sex_by_hand else ""
        return {key: text for key, text in texts.items() if text.strip()}

    def find_wanting(self) -> QWidget | None:
        """Says of every field what is missing; the first of them, or None when all is there."""
        self._pressed = True
        self._judge()
        reading = self.reading
        if reading is None or reading.person:
            return None
        wanting: Mapping[str, bool] = {
            "nik": not reading.nik.shape_is_right,
            "name": reading.name_flaw is not None,
            "born": not isinstance(reading.born, date),
            "sex": reading.sex is None,
            "kk": reading.kk is None,
        }
        return self.at(next(key for key, wants in wanting.items() if wants))

    def at(self, key: str) -> QWidget:
        """The widget of a field: nik, name, born, sex or kk."""
        return self._sex if key == "sex" else self._lines[key]

    def flaw(self, key: str, words: str) -> None:
        """What the desk says of a field."""
        self._lines[key].set_message(words, "bad")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        sex = QWidget()
        under = QVBoxLayout(sex)
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(5)
        under.addWidget(self._sex)
        under.addWidget(self._about_sex)
        under.addStretch(1)
        line = self._lines
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        first = ((line["nik"], 13), (line["name"], 10))
        second = ((line["born"], 7), (sex, 9), (line["kk"], 7))
        column.addWidget(Columns(*first, beside_from=560, spacing=16))
        column.addWidget(Columns(*second, beside_from=660, spacing=16))

    def _say(self) -> None:
        line = self._lines
        line["nik"].say(self.tr("NIK"), self.tr("16 angka"))
        line["name"].say(self.tr("Nama lengkap"), self.tr("seperti di KTP"))
        line["born"].say(self.tr("Tanggal lahir"), self.tr("tgl-bln-tahun"))
        line["kk"].say(self.tr("Nomor KK"), self.tr("boleh kosong"))
        sexes = {sex.value: name(sex).capitalize() for sex in Sex}
        self._sex.say(self.tr("Jenis kelamin"), sexes)
        self._judge()

    def _type(self) -> None:
        if self._filling:
            return
        sender = self.sender()
        self._left -= {key for key, line in self._lines.items() if line is sender}
        self._read()
        self.changed.emit()

    def _leave(self) -> None:
        sender = self.sender()
        self._left |= {key for key, line in self._lines.items() if line is sender and line.text()}
        self._judge()

    def _choose_sex(self) -> None:
        self._sex_by_hand = True
        self._read()
        self.changed.emit()

    def _read(self) -> None:
        """Understands the texts, fills in the sex where nobody chose one, and says what it sees."""
        texts = {key: line.text() for key, line in self._lines.items()}
        regions = resources.regions()
        chosen = self._sex.value() if self._sex_by_hand else ""
        reading = read_card({**texts, "sex": chosen}, regions, self._today)
        if not self._sex_by_hand:
            found = reading.nik.sex or ""
            if found != self._sex.value():
                self._sex.choose(found)
            if found:
                reading = read_card({**texts, "sex": found}, regions, self._today)
        self.reading = reading
        self._judge()

    def _judge(self) -> None:
        card = self.reading
        if card is None:
            return
        say = {
            "nik": self._words.nik,
            "name": self._words.name,
            "born": self._words.born,
            "kk": self._words.kk,
        }
        for key, line in self._lines.items():
            said = say[key](line.text(), card, done=self._pressed or key in self._left)
            line.set_message(said.words, said.tone)
        by_nik = bool(self._sex.value()) and not self._sex_by_hand
        self._tell_sex(self._words.sex(card, by_nik=by_nik, done=self._pressed))

    def _tell_sex(self, said: Said) -> None:
        self._about_sex.say(said.words, said.tone)
        self._sex.setAccessibleDescription(said.words)


def typed_of(person: Person) -> Draft:
    """A record as it would be typed."""
    return {
        "nik": person.nik,
        "name": person.name,
        "born": date_text(person.birth_date),
        "sex": person.sex,
        "kk": person.kk,
    }

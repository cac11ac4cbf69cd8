"""The comparison card against account: texts stay in the widgets, only the findings leave."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Signal

from kiosk.domain.comparison import Comparison, Field, Outcome, Remedy, compare_field
from kiosk.domain.events import FieldResult
from kiosk.domain.nik import NikReading
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.compare_table import CompareTable
from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.text import Text
from kiosk.ui.wording import compared

COPIED = (Field.NAME, Field.NIK, Field.KK, Field.BIRTH_DATE, Field.SEX)
ROWS = (
    Field.NAME,
    Field.NIK,
    Field.BIRTH_DATE,
    Field.ADDRESS,
    Field.BIRTH_PLACE,
    Field.SEX,
    Field.KK,
)

TYPED_AS = {Field.NIK: Entry.DIGITS, Field.KK: Entry.DIGITS, Field.BIRTH_DATE: Entry.DATE}
"""What is no text."""


class ComparisonCard(Card):
    """`typed`: somebody typed; `completed`: Enter in the last line.

    An earlier finding stands until the card's text changes or the account's is typed again.
    """

    typed = Signal()
    completed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._card: Mapping[Field, str] = {}
        self._nik: NikReading | None = None
        self._earlier: dict[Field, tuple[FieldResult, str]] = {}
        self._filling = False
        self._table = CompareTable(ROWS, copied=COPIED)
        for row, entry in TYPED_AS.items():
            self._table.take(row, entry)
        self._not_kept = Text("", "caption")
        self.body.addWidget(self._table)
        self.body.addWidget(self._not_kept)
        self._table.changed.connect(self._type)
        self._table.left.connect(self._judge)
        self._table.completed.connect(self.completed)
        self._say()

    def begin(
        self, card: Mapping[Field, str], nik: NikReading, known: tuple[FieldResult, ...]
    ) -> None:
        """Blank lines for the account; `known` are the findings there are already."""
        self._filling = True
        for row in ROWS:
            self._table.fill(row, "", "")
        self._filling = False
        self._card = {}
        self._earlier = {
            Field(one.field): (one, card.get(Field(one.field), ""))
            for one in known
            if one.field in set(Field)
        }
        self.present(card, nik)

    def present(self, card: Mapping[Field, str], nik: NikReading) -> None:
        """The card's side has changed: judge what depends on it anew."""
        before, self._card, self._nik = self._card, card, nik
        self._filling = True
        for row in COPIED:
            if card[row] != before.get(row):
                self._table.fill(row, card[row], self._table.values(row)[1])
        self._filling = False
        for row in ROWS:
            self._judge(row)

    def results(self) -> tuple[FieldResult, ...]:
        """The findings, in the order of the rows; never a text."""
        return tuple(found for row in ROWS if (found := self._result(row)))

    def differs(self) -> bool:
        """Whether card and account disagree somewhere."""
        return any(one.outcome == Outcome.DIFFERENT for one in self.results())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._table.say({row: compared.field(row) for row in ROWS})
        self._not_kept.setText(
            self.tr(
                "Boleh diisi sebagian, dibacakan peserta dari HP sendiri. "
                "Yang disimpan hanya hasilnya; tulisan akun dan alamat tidak."
            )
        )
        for row in ROWS:
            self._judge(row)

    def _type(self, row: str) -> None:
        if self._filling:
            return
        self._judge(row)
        self.typed.emit()

    def _texts(self, row: Field) -> tuple[str, str]:
        card, account = self._table.values(row)
        return self._card.get(row, card), account

    def _compared(self, row: Field) -> Comparison | None:
        card, account = self._texts(row)
        if not card.strip() or not account.strip():
            return None
        return compare_field(row, card, account, self._nik)

    def _result(self, row: Field) -> FieldResult | None:
        found = self._compared(row)
        if found:
            return FieldResult(row.value, found.outcome.value, found.remedy.value)
        earlier, (card, account) = self._earlier.get(row), self._texts(row)
        return earlier[0] if earlier and not account.strip() and card == earlier[1] else None

    def _judge(self, row: str) -> None:
        field = Field(row)
        found, result = self._compared(field), self._result(field)
        if result is None or self._still_agrees(field, found):
            self._table.judge(row, "")
            return
        self._table.judge(
            row,
            compared.outcome(result.outcome, found.how if found else None),
            _tone(result),
            "" if result.remedy == Remedy.NOTHING else compared.remedy(result.remedy, row),
        )

    def _still_agrees(self, row: Field, found: Comparison | None) -> bool:
        """Somebody is typing, and what is there so far is how the card begins."""
        if (
            found is None
            or found.outcome is not Outcome.DIFFERENT
            or not self._table.is_typing(row)
        ):
            return False
        card, account = self._texts(row)
        return card.upper().startswith(account.strip().upper())


def _tone(result: FieldResult) -> str:
    if result.outcome == Outcome.DIFFERENT:
        return "bad"
    return "good" if result.remedy == Remedy.NOTHING else "warning"

"""Before the first attempt: does the participant meet the rules, in their own words."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Signal

from kiosk import resources
from kiosk.domain.case import Case
from kiosk.domain.eligibility import AgeRule
from kiosk.domain.person import age_on
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.choice_row import ChoiceRow
from kiosk.ui.parts.message import Message
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.text import Text
from kiosk.ui.view import View
from kiosk.ui.wording import eligibility

FINE, OPEN = "fine", "open"


class EligibilityCard(Card):
    """`declared` carries whether all is fine; which point is open is never asked for.

    Once answered it is small: the answer can be changed, the list has been read.
    """

    declared = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Case, View] | None = None
        self._age, self._points, self._kept = Message(), Text(), Text("", "caption")
        self.answer = ChoiceRow("", {FINE: "", OPEN: ""})
        self._family, self._advice = Notice(tone="warning"), Notice(tone="warning")
        for widget in (self._age, self._points, self.answer, self._advice, self._family):
            self.body.addWidget(widget)
        self.body.addWidget(self._kept)
        self.answer.chosen.connect(self._declare)
        self._say()

    def present(self, case: Case, view: View) -> None:
        """Stands there until an attempt is spent: later it would help nobody."""
        self._shown = (case, view)
        self.setVisible(not case.attempts and case.closed is None)
        self.answer.choose("" if case.declared is None else FINE if case.declared else OPEN)
        rules, language = resources.eligibility(), view.settings.site.language.value
        self._tell_age(_age(case, view), rules.age)
        said = [point.said(language) for point in rules.point]
        self._points.setText(_numbered([one.says for one in said]))
        self._points.setVisible(case.declared is None)
        self._advise([one.open for one in said] if case.declared is False else [])
        self._tell_family(eligibility.family(view.relatives, rules.family))
        self._kept.setText(f"{self._what_is_kept()} {eligibility.source(rules)}")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _tell_age(self, age: int | None, rule: AgeRule) -> None:
        if age is None:
            self._age.say()
            return
        self._age.say(eligibility.age(age, rule), "good" if rule.holds(age) else "warning")

    def _advise(self, advice: list[str]) -> None:
        may = self.tr("Perlu dicek. Peserta tetap boleh mencoba.")
        self._advice.setText(_numbered(advice), may)
        self._advice.setVisible(bool(advice))

    def _tell_family(self, words: str) -> None:
        self._family.setText(words)
        self._family.setVisible(bool(words))

    def _what_is_kept(self) -> str:
        return self.tr("Dicatat hanya sesuai atau perlu dicek, bukan yang mana.")

    def _declare(self, answer: str) -> None:
        """What is on record already is not recorded twice."""
        if self._shown and self._shown[0].declared is not (answer == FINE):
            self.declared.emit(answer == FINE)

    def _say(self) -> None:
        self.set_title(self.tr("Syarat, sebelum meminta kode"))
        options = {FINE: self.tr("Semua sesuai"), OPEN: self.tr("Ada yang perlu dicek")}
        self.answer.say(self.tr("Bacakan. Apakah semuanya sesuai?"), options)
        if self._shown:
            self.present(*self._shown)


def _numbered(lines: list[str]) -> str:
    return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))


def _age(case: Case, view: View) -> int | None:
    if case.person is None:
        return None
    today = view.now.at.astimezone(ZoneInfo(view.settings.site.zone)).date()
    return age_on(case.person.birth_date, today)

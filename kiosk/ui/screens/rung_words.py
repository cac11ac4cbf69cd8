"""What stands around a step on the Rung screen: headline, state, actions and guide."""

from PySide6.QtCore import QObject

from kiosk.domain.case import DeliveryState
from kiosk.domain.events import HandOutcome, RungKind
from kiosk.domain.masking import mask_name
from kiosk.domain.policy.climbing import is_to_do
from kiosk.ui.parts.frame import Action
from kiosk.ui.screens.otp_words import lacks_printer
from kiosk.ui.screens.rung_stage import OnTable, Stage
from kiosk.ui.view import View
from kiosk.ui.wording import ladder as words
from kiosk.ui.wording.guide import Scene
from kiosk.ui.wording.names import name

SCENES = {
    RungKind.CALL: Scene.CALL,
    RungKind.CHAT: Scene.CHAT,
    RungKind.INSTAGRAM: Scene.INSTAGRAM,
    RungKind.VISIT: Scene.VISIT,
}
LETTER_SCENES = {
    DeliveryState.UNCERTAIN: Scene.COMPLAINT_UNCERTAIN,
    DeliveryState.REJECTED: Scene.COMPLAINT_REJECTED,
}


def scene_of(now: OnTable) -> Scene:
    """The situation for the guide."""
    if now.stage is Stage.ANSWER:
        return Scene.ANSWER
    if now.step.delivery:
        return LETTER_SCENES.get(now.step.delivery.state, Scene.COMPLAINT)
    return SCENES.get(now.step.channel, Scene.COMPLAINT)


class RungWords(QObject):
    """Speaks for the Rung screen in the language of the moment."""

    def headline(self, now: OnTable) -> tuple[str, str]:
        """Title and subtitle: the rung, and whose it is."""
        case, step = now.case, now.step
        who = mask_name(case.person.name if case.person else case.consent.name)
        where = self.tr("langkah {number}").format(number=step.number)
        title = now.rung.name if now.rung else name(step.channel)
        return title, f"{who} · {case.reference} · {where}"

    def standing(self, now: OnTable, view: View) -> str:
        """How far this step has come; empty while it is simply to be done."""
        if now.stage is Stage.TO_DO and now.step.ended is None:
            return ""
        return words.climbed(
            now.complaint,
            now.step,
            view.now.at,
            view.settings.site.zone,
            running=now.running,
            next_try=view.next_try.get(now.key),
        )

    def actions(self, now: OnTable | None, view: View) -> tuple[Action, ...]:
        """The bottom bar."""
        back = Action("back", self.tr("Kembali"), left=True, icon="arrow-left")
        if now is None:
            return (back,)
        left = (back, *self._papers(now, view))
        match now.stage:
            case Stage.ANSWER:
                return (
                    *left,
                    Action("not-helped", self.tr("Belum membantu, lanjutkan")),
                    Action("helped", self.tr("Jawaban ini membantu"), "primary"),
                )
            case Stage.TO_DO:
                kind = now.step.channel
                again = words.hand_button(kind, HandOutcome.NOT_REACHED)
                done = words.hand_button(kind, HandOutcome.PASSED_ON)
                return (*left, Action("again", again), Action("done", done, "primary"))
            case _:
                way = Action("complaint", self.tr("Ke pengaduan"), "primary")
                return (*left[1:], way)

    def _papers(self, now: OnTable, view: View) -> tuple[Action, ...]:
        """A letter goes on paper as it went out; for a visit there is the dossier."""
        saving = lacks_printer(view)
        if now.step.letter:
            name, text = "letter", self.tr("Cetak surat")
        elif now.step.channel is RungKind.VISIT or not is_to_do(now.step):
            name, text = "dossier", self.tr("Cetak berkas")
        else:
            return ()
        if saving:
            return (Action(f"save-{name}", self.tr("Simpan PDF"), left=True, icon="download"),)
        return (Action(f"print-{name}", text, left=True, icon="printer"),)

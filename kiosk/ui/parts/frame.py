"""What a screen asks of the window around it: rail, guide and actions, as plain frozen values.

A screen answers ``frame() -> Frame`` in the language of the moment (so build the texts there with
``self.tr``), and emits ``frame_changed`` when the answer would be another.
"""

from typing import Literal, NamedTuple, Protocol

from PySide6.QtCore import SignalInstance

ActionKind = Literal["primary", "good", "secondary", "danger"]
StepState = Literal["done", "current", "attention", "todo"]


class Action(NamedTuple):
    """One button of the bottom bar; pressing it calls the screen's ``act(name)``.

    At most three without `left`, at most one of them "primary" or "good"; `left` ones stand at
    the far left ("Kembali", "Cetak"). `name` stays the same in every language. `icon` is a file
    stem in ``resources/icons``.
    """

    name: str
    text: str
    kind: ActionKind = "secondary"
    left: bool = False
    enabled: bool = True
    icon: str = ""


class GuideText(NamedTuple):
    """The words of the right panel; empty ones are left out.

    `say` is read to the participant (bring the quotation marks), `why` explains it, `list_title`
    and `list_items` are a numbered list ("Sambil menunggu"), `safety` is the red line.
    """

    say: str = ""
    why: str = ""
    list_title: str = ""
    list_items: tuple[str, ...] = ()
    safety: str = ""


class Frame(NamedTuple):
    """How the window looks around one screen."""

    show_rail: bool = False
    guide: GuideText | None = None
    actions: tuple[Action, ...] = ()


class Step(NamedTuple):
    """One step of the left rail; `name` comes back in ``Window.step_chosen``.

    `enabled` False: shown but not to be pressed yet.
    """

    name: str
    text: str
    state: StepState = "todo"
    enabled: bool = True


class Screen(Protocol):
    """What the window asks of a screen, beside being a QWidget."""

    @property
    def frame_changed(self) -> SignalInstance: ...

    def frame(self) -> Frame: ...

    def act(self, name: str) -> None: ...

"""A scenario card of practice mode: who comes to the desk, what their phone shows, how it ends."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated, NamedTuple

import msgspec
from msgspec import Meta

from kiosk.domain.events import OtpOutcome
from kiosk.domain.free_text import may_be_a_code

FIRST_SERIAL = 9900
"""Serials from here on are nobody's (handbook 2.1)."""
NIK_DIGITS = 16
PHONES = "08120000"
"""Numbers that begin so are given to nobody here; tests and cards use them."""
PHONE_DIGITS = 12
DOMAINS = (".example", "example.com")


class Ending(StrEnum):
    """What the participant leaves with."""

    WORKED = "worked"
    FILED = "filed"


class Receipt(StrEnum):
    """What the built-in mail server does with the letter of this card."""

    GIVEN = "given"
    LOST = "lost"
    """The letter arrives; the connection breaks before the receipt."""
    NEVER = "never"
    """The connection breaks at the same spot, and the letter does not arrive."""


class PhonePoint(StrEnum):
    """The points of the device check, by the names that `DeviceChecked` keeps."""

    SIGNAL = "signal"
    SMS_MEMORY = "sms-memory"
    CLOCK = "clock"
    SIM_SLOT = "sim-slot"
    NOTIFICATIONS = "notifications"
    STORAGE = "storage"


Line = Annotated[str, Meta(min_length=1, max_length=300)]


class Participant(msgspec.Struct, frozen=True, kw_only=True):
    """Nobody who could exist: see `flaw`. `phone` as people write it; sex is L or P."""

    name: Annotated[str, Meta(min_length=1, max_length=60)]
    nik: str
    birth_date: date
    sex: str
    phone: str
    email: str

    @property
    def e164(self) -> str:
        """The phone as Loket keeps it."""
        return f"+62{_digits(self.phone)[1:]}"


class PortalScreen(msgspec.Struct, frozen=True, kw_only=True):
    """What the participant's screen shows after a request, and what that is called."""

    outcome: OtpOutcome
    id: Line
    en: Line


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """What is wrong with the phone until the device check notes it; no code works before."""

    point: PhonePoint
    outcome: OtpOutcome = OtpOutcome.NOT_DELIVERED
    id: Line
    en: Line


class Says(msgspec.Struct, frozen=True, kw_only=True):
    """What the participant says at each step."""

    begin: Line
    ktp: Line
    contact: Line
    device: Line
    otp: Line
    end: Line


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """The texts of a card in one language; `looks` and `mended` speak of a fault."""

    title: Annotated[str, Meta(min_length=1, max_length=60)]
    about: Line
    aim: Line
    says: Says
    looks: str = ""
    mended: str = ""


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """`screen` are the portal's messages in order; the last one is shown again and again."""

    order: Annotated[int, Meta(ge=1, le=1000)]
    minutes: Annotated[int, Meta(ge=1, le=120)]
    ending: Ending
    receipt: Receipt = Receipt.GIVEN
    participant: Participant
    account_birth_date: date | None = None
    """What the account says, where that differs from the KTP."""
    fault: Fault | None = None
    screen: tuple[PortalScreen, ...]
    id: Story
    en: Story

    def story(self, language: str) -> Story:
        """The texts in "id" or "en"."""
        return self.en if language == "en" else self.id


class Wrong(StrEnum):
    """Why a card of the right shape is none."""

    NIK = "nik"
    SEX = "sex"
    PHONE = "phone"
    EMAIL = "email"
    DATE = "date"
    CODE = "code"
    SCREENS = "screens"
    RECEIPT = "receipt"
    FAULT = "fault"


class Flaw(NamedTuple):
    """`key` is dotted as in the file."""

    key: str
    wrong: Wrong
    found: str = ""


def flaw(card: Card) -> Flaw | None:
    """The first thing that no card may have; practice uses only what is nobody's."""
    return next(_flaws(card), None)


def _flaws(card: Card) -> Iterator[Flaw]:
    who = card.participant
    if len(who.nik) != NIK_DIGITS or _digits(who.nik) != who.nik or _serial(who) < FIRST_SERIAL:
        yield Flaw("participant.nik", Wrong.NIK, who.nik)
    if who.sex not in ("L", "P"):
        yield Flaw("participant.sex", Wrong.SEX, who.sex)
    phone = _digits(who.phone)
    if len(phone) != PHONE_DIGITS or not phone.startswith(PHONES):
        yield Flaw("participant.phone", Wrong.PHONE, who.phone)
    if not _is_nobodys(who.email):
        yield Flaw("participant.email", Wrong.EMAIL, who.email)
    if card.account_birth_date == who.birth_date:
        yield Flaw("account_birth_date", Wrong.DATE, card.account_birth_date.isoformat())
    for key, text in _texts(card):
        if may_be_a_code(text):
            yield Flaw(key, Wrong.CODE, text)
    yield from _flaws_of_the_course(card)


def _flaws_of_the_course(card: Card) -> Iterator[Flaw]:
    shown = [screen.outcome for screen in card.screen]
    wanted = OtpOutcome.WORKED if card.ending is Ending.WORKED else OtpOutcome.LIMIT_MESSAGE
    if not shown or shown[-1] is not wanted or OtpOutcome.WORKED in shown[:-1]:
        yield Flaw("screen", Wrong.SCREENS, " ".join(shown))
    if card.receipt is not Receipt.GIVEN and card.ending is not Ending.FILED:
        yield Flaw("receipt", Wrong.RECEIPT, card.receipt)
    for language, story in (("id", card.id), ("en", card.en)):
        if card.fault and not (story.looks and story.mended):
            yield Flaw(f"{language}.looks", Wrong.FAULT)


def _texts(card: Card) -> Iterator[tuple[str, str]]:
    """Everything that somebody reads, with its key."""
    for screen in (*card.screen, *((card.fault,) if card.fault else ())):
        yield "screen", screen.id
        yield "screen", screen.en
    for language, story in (("id", card.id), ("en", card.en)):
        for key in ("title", "about", "aim", "looks", "mended"):
            yield f"{language}.{key}", str(getattr(story, key))
        for key in Says.__struct_fields__:
            yield f"{language}.says.{key}", str(getattr(story.says, key))


def _serial(who: Participant) -> int:
    return int(who.nik[-4:])


def _is_nobodys(email: str) -> bool:
    account, _, domain = email.rpartition("@")
    return bool(account) and (domain.endswith(DOMAINS[0]) or domain == DOMAINS[1])


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign in "0123456789")

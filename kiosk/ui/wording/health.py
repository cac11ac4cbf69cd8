"""What a look at the kiosk found, and what to do; the command and the window say the same words.

None has room for anybody's data. The new line of a further check is a `Code`, and its words here.
"""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain.errors import What
from kiosk.domain.events import Purpose
from kiosk.domain.guides import Flaw
from kiosk.domain.preflight import Code, Finding, Grade, Topic
from kiosk.settings_file import SettingsError
from kiosk.ui.wording import network, updates
from kiosk.ui.wording.health_said import FLAWS as FLAWS
from kiosk.ui.wording.health_said import SAID
from kiosk.ui.wording.phrase import say
from kiosk.ui.wording.times import date_text
from kiosk.ui.wording.troubles import settings_error, trouble
from kiosk.updates.handover import Outcome
from kiosk.updates.unusable import Why

MEGABYTE, GIGABYTE = 10**6, 10**9

GRADES = {
    Grade.FINE: QT_TRANSLATE_NOOP("Wording", "baik"),
    Grade.WARN: QT_TRANSLATE_NOOP("Wording", "perhatikan"),
    Grade.OVERRIDE: QT_TRANSLATE_NOOP("Wording", "tanya penyelia"),
    Grade.STOP: QT_TRANSLATE_NOOP("Wording", "BERHENTI"),
}
TOPICS = {
    Topic.SETTINGS: QT_TRANSLATE_NOOP("Wording", "Pengaturan"),
    Topic.KEYS: QT_TRANSLATE_NOOP("Wording", "Kunci"),
    Topic.RECORDS: QT_TRANSLATE_NOOP("Wording", "Catatan"),
    Topic.CLOCK: QT_TRANSLATE_NOOP("Wording", "Jam"),
    Topic.DISK: QT_TRANSLATE_NOOP("Wording", "Penyimpanan"),
    Topic.QUEUE: QT_TRANSLATE_NOOP("Wording", "Antrean"),
    Topic.MAIL: QT_TRANSLATE_NOOP("Wording", "Pengaduan"),
    Topic.NETWORK: QT_TRANSLATE_NOOP("Wording", "Jaringan"),
    Topic.PRINTER: QT_TRANSLATE_NOOP("Wording", "Printer"),
    Topic.SMS: QT_TRANSLATE_NOOP("Wording", "SMS tes"),
    Topic.GUIDES: QT_TRANSLATE_NOOP("Wording", "Panduan"),
    Topic.UPDATES: QT_TRANSLATE_NOOP("Wording", "Pembaruan"),
}
LINE = QT_TRANSLATE_NOOP("Wording", " baris {line}")
FOLDER = QT_TRANSLATE_NOOP("Wording", "folder guides")
SERVER = QT_TRANSLATE_NOOP("Wording", "server email")
RECIPIENT = QT_TRANSLATE_NOOP("Wording", "tujuan pengaduan")
ALL_FINE = QT_TRANSLATE_NOOP("Wording", "Semuanya baik.")
PLACES = {Purpose.MAIL_SERVER: SERVER, Purpose.COMPLAINT_RECIPIENT: RECIPIENT}


def grade(which: Grade) -> str:
    """The grade in a word."""
    return say(GRADES[which])


def topic(which: Topic) -> str:
    """What was looked at."""
    return say(TOPICS[which])


def said(finding: Finding) -> str:
    """How it is, and what to do about it."""
    facts = finding.facts
    match finding.code:
        case Code.SETTINGS_WRONG if isinstance(error := facts.get("error"), SettingsError):
            return settings_error(error)
        case Code.NETWORK_FOUND:
            return " ".join([network.verdict(str(facts["kind"])), *_advice(facts.get("advice"))])
        case Code.HELD_BY:
            return _reason(facts)
        case Code.GUIDE_PUT_ASIDE:
            return _put_aside(facts)
        case Code.UPDATES_REFUSED:
            return updates.reason(Why(str(facts["why"])))
        case Code.UPDATES_OUTCOME:
            detail = str(facts.get("detail", ""))
            return updates.outcome(Outcome(str(facts["outcome"])), str(facts["version"]), detail)
    words = {name: _worded(name, fact) for name, fact in facts.items()}
    return say(SAID[finding.code], **{"reason": _reason(facts), **words})


def all_fine() -> str:
    """The last line where nothing is worse."""
    return say(ALL_FINE)


def units(count: int) -> str:
    """Bytes as people read them: "0 MB", "512 MB", "12 GB"."""
    if count >= GIGABYTE:
        return f"{count // GIGABYTE} GB"
    return f"{count // MEGABYTE} MB"


def _reason(facts: Mapping[str, object]) -> str:
    what = facts.get("what")
    return trouble(what) if isinstance(what, What) else ""


def _advice(which: object) -> tuple[str, ...]:
    return network.advice(which) if isinstance(which, tuple) else ()


def _put_aside(facts: Mapping[str, object]) -> str:
    """A name may hold anything, so only what prints is told."""
    line, flaw = facts["line"], facts["flaw"]
    found = _printable(str(facts["found"])).replace("{", "(").replace("}", ")")
    return say(
        SAID[Code.GUIDE_PUT_ASIDE],
        file=_printable(str(facts["file"])) or say(FOLDER),
        place=say(LINE, line=line) if line else "",
        reason=say(FLAWS[Flaw(str(flaw))], found=found),
    )


def _worded(name: str, fact: object) -> object:
    match fact:
        case Purpose():
            return say(PLACES[fact])
        case tuple():
            return ", ".join(str(_worded(name, one)) for one in fact)
        case date():
            return date_text(fact)
        case int() if name == "free":
            return units(fact)
    return fact


def _printable(text: str) -> str:
    return "".join(sign if sign.isprintable() else "?" for sign in text)[:80]

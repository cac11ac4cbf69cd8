"""A GSM modem behind gammu: sends one SMS, tells who it is, and hears who reaches it."""

import re
from contextlib import closing
from dataclasses import dataclass
from time import monotonic

from kiosk.domain.errors import Trouble, What
from kiosk.domain.facts import ProofKind
from kiosk.probes.sms.gammu import Line, Said, call, follow, tell
from kiosk.probes.sms.outcome import Accepted, Failed, Outcome, Stopped, Unsure

E164 = re.compile(r"\+[1-9][0-9]{7,14}")
REFERENCE = re.compile(r"OK, message reference=(\d+)")
REFUSAL = re.compile(r"error (\d+), message reference")
BEGUN, ON_ITS_WAY = "Sending SMS", "waiting for network answer"
"""Up to 0.7 s lie between the two, and the message leaves in that time."""
CALLER = re.compile(r'incoming call from "([^"]*)"')
PLACE = re.compile(r"Location (\d+)")
SENDER = re.compile(r'^Remote number\s*: "([^"]*)"', re.MULTILINE)
"""The first is that of the head."""
CALLED = "called"
NO_SIM = range(310, 319)
"""+CMS ERROR numbers of a SIM that is not there or locked (3GPP TS 27.005, 3.2.5)."""
DOUBTFUL = (332, 500)
"""Those of a network that did not answer in time, and of an error nobody knows."""
REFUSALS = (123, 127, 149)
"""Exit codes of a modem that said no when the message was begun."""
SEND_S, ASK_S = 45.0, 20.0
COUNTRY, TRUNK = "+62", "0"


@dataclass(frozen=True, slots=True)
class Modem:
    """Satisfies the sender's shape; each method is one run of the program, in the worker."""

    line: Line
    way: str = "modem"
    limit_s: float = SEND_S

    def send(self, phone: str, text: str, stop: Stopped) -> Outcome:
        """One message to `phone` in E.164. Both go by the input, where nobody else sees them.

        gammu's dummy takes any recipient, so the number is checked here.
        """
        if not E164.fullmatch(phone):
            return Failed(What.SMS_RECIPIENT)
        if not self.line.is_there:
            return Failed(What.MODEM_MISSING, self.line.device)
        try:
            said = tell(self.line, f"sendsms TEXT {phone}", text, self.limit_s, stop)
        except Trouble as trouble:
            return Failed(trouble.what, trouble.detail)
        return outcome(said, gone=not self.line.is_there)

    def identify(self, stop: Stopped, limit_s: float = ASK_S) -> str:
        """What the modem says of itself, on one line; raises Trouble."""
        if not self.line.is_there:
            raise Trouble(What.MODEM_MISSING, self.line.device)
        said = call(self.line, ["identify"], "", limit_s, stop)
        if said.code != 0:
            raise Trouble(said.what, _ended(said))
        told = dict(_pairs(said.words))
        return " ".join(filter(None, (told.get("Manufacturer"), told.get("Model"))))

    def listen(self, phone: str, limit_s: float, stop: Stopped) -> ProofKind | None:
        """How `phone` reached the modem within `limit_s`, or None; raises Trouble.

        Only numbers are looked at. A matching message is deleted from the SIM, and what it says
        goes nowhere; others are left alone.
        """
        if not self.line.is_there:
            raise Trouble(What.MODEM_MISSING, self.line.device)
        end = monotonic() + limit_s
        while (left_s := end - monotonic()) > 0 and not stop():
            place = self._next_message(phone, left_s, stop)
            if place is None or place == CALLED:
                return ProofKind.CALL if place else None
            if self._take(place, phone, stop):
                return ProofKind.SMS
        return None

    def _next_message(self, phone: str, limit_s: float, stop: Stopped) -> str | None:
        """Where the next message lies in the SIM; CALLED if `phone` rang first.

        Gammu is ended at the head of a message: what it says follows in the same stream, and
        could be written so that it looks like gammu's own words about somebody else.
        """
        with closing(follow(self.line, ["monitor"], limit_s, stop)) as lines:
            for said in lines:
                if found := PLACE.match(said):
                    return found[1]
                caller = CALLER.search(said)
                if caller and same_number(caller[1], phone):
                    return CALLED
        return None

    def _take(self, place: str, phone: str, stop: Stopped) -> bool:
        """Whether the message there is from `phone`, by its head alone; then it is deleted."""
        said = call(self.line, ["getsms", "0", place], "", ASK_S, stop)
        sender = SENDER.search(said.words)
        if sender is None or not same_number(sender[1], phone):
            return False
        call(self.line, ["deletesms", "0", place], "", ASK_S, stop)
        return True


def outcome(said: Said, *, gone: bool = False) -> Outcome:
    """What gammu's words and exit code say of a message, and no more than that."""
    if said.code in (0, None) and (found := REFERENCE.search(said.words)):
        return Accepted(found[1])
    if found := REFUSAL.search(said.words):
        return _refused(int(found[1]), said)
    if _may_have_left(said):
        return Unsure(What.MODEM_MISSING if gone else What.SMS_UNKNOWN, _ended(said))
    if said.code is None:
        return Failed(What.MODEM_MISSING if gone else What.MODEM_SILENT)
    return Failed(said.what, _ended(said))


def _refused(number: int, said: Said) -> Outcome:
    if number in DOUBTFUL and ON_ITS_WAY in said.words:
        return Unsure(What.SMS_UNKNOWN, f"CMS {number}")
    return Failed(What.MODEM_NO_SIM if number in NO_SIM else What.SMS_REFUSED, f"CMS {number}")


def _may_have_left(said: Said) -> bool:
    if ON_ITS_WAY in said.words or said.code == 0 or not said.whole:
        return True
    return BEGUN in said.words and said.code not in REFUSALS


def same_number(heard: str, phone: str) -> bool:
    """Whether a number as the network writes it is `phone` in E.164, and no other."""
    if heard.startswith(TRUNK) and phone.startswith(COUNTRY):
        return heard == phone.replace(COUNTRY, TRUNK, 1)
    return phone in (heard, f"+{heard}")


def _ended(said: Said) -> str:
    return "ended by Loket" if said.code is None else f"gammu {said.code}"


def _pairs(words: str) -> list[tuple[str, str]]:
    split = (line.partition(" : ") for line in words.splitlines())
    return [(name.strip(), value.strip()) for name, _, value in split]

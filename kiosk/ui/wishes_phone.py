"""What staff may wish for to prove a phone, and a supervisor to set that up."""

from kiosk.settings import Sms
from kiosk.ui.wishes import RecordContact, Wish


class SendTestSms(Wish, frozen=True):
    """Keep the contact as it stands on the screen, and send a code to its phone."""

    contact: RecordContact


class AnswerTestCode(Wish, frozen=True):
    """What the participant read back of the kiosk's own SMS; never a code of Prakerja."""

    code: str


class ListenForPhone(Wish, frozen=True):
    """Keep the contact, and wait a while for its phone to call or write to the modem."""

    contact: RecordContact


class StopListening(Wish, frozen=True):
    """The participant does not call after all."""


class SaveSms(Wish, frozen=True):
    """`secret` None leaves the stored key as it is."""

    sms: Sms
    secret: str | None = None


class TryModem(Wish, frozen=True):
    """Ask the modem, as typed, what it is; nothing is sent."""

    sms: Sms

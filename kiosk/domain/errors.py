"""The two errors that are not bugs: the domain says no, or the world is absent.

    Exception
    ├── Refused   the domain says no; the screen explains and offers the next step
    └── Trouble   the world is absent (offline, paper, disk); a quiet banner, retried

Anything else that is raised is a bug and reaches the attention screen.
"""

from enum import StrEnum


class Reason(StrEnum):
    """Why the domain said no. ``ui/wording.py`` has the sentence for each."""

    NOT_SIGNED_IN = "not-signed-in"
    WRONG_PIN = "wrong-pin"
    LOCKED_OUT = "locked-out"
    NEEDS_SUPERVISOR = "needs-supervisor"
    PIN_TOO_WEAK = "pin-too-weak"
    NAME_MISSING = "name-missing"
    LAST_SUPERVISOR = "last-supervisor"
    NO_SUCH_STAFF = "no-such-staff"
    NO_SUCH_CASE = "no-such-case"
    CASE_CLOSED = "case-closed"
    NO_COMPLAINT_CONSENT = "no-complaint-consent"
    NIK_NOT_16_DIGITS = "nik-not-16-digits"
    KK_NOT_16_DIGITS = "kk-not-16-digits"
    NAME_INVALID = "name-invalid"
    BIRTH_DATE_INVALID = "birth-date-invalid"
    PHONE_INVALID = "phone-invalid"
    EMAIL_INVALID = "email-invalid"
    CONTACT_MISSING = "contact-missing"
    PERSON_MISSING = "person-missing"
    STILL_WAITING = "still-waiting"
    ATTEMPT_OPEN = "attempt-open"
    LOOKS_LIKE_A_CODE = "looks-like-a-code"
    COMPLAINT_OPEN = "complaint-open"
    NO_COMPLAINT = "no-complaint"
    NOT_UNCERTAIN = "not-uncertain"
    NOT_REJECTED = "not-rejected"
    NO_RUNG = "no-rung"
    NO_ANSWER = "no-answer"
    NO_EVIDENCE = "no-evidence"
    EVIDENCE_REPEATED = "evidence-repeated"
    EVIDENCE_FULL = "evidence-full"
    EVIDENCE_NOT_A_PICTURE = "evidence-not-a-picture"
    EVIDENCE_TOO_LARGE = "evidence-too-large"
    EVIDENCE_TOO_MANY = "evidence-too-many"
    EVIDENCE_DAMAGED = "evidence-damaged"
    ADDRESS_INVALID = "address-invalid"
    KEY_MISSING = "key-missing"
    PASSWORD_AGAIN = "password-again"  # noqa: S105 - a name, not a secret
    KIOSK_CODE_INVALID = "kiosk-code-invalid"
    PRACTICE_ONLY = "practice-only"
    NOT_READY = "not-ready"
    NOTHING_TO_OVERRIDE = "nothing-to-override"
    CASE_ON_TABLE = "case-on-table"
    SMS_NOT_READY = "sms-not-ready"
    SMS_RUNNING = "sms-running"
    SMS_OWN_NUMBER = "sms-own-number"
    SMS_NUMBER_CAP = "sms-number-cap"
    SMS_KIOSK_CAP = "sms-kiosk-cap"
    SMS_TOO_SOON = "sms-too-soon"
    SMS_TEXT_UNFIT = "sms-text-unfit"
    NO_SMS_TEST = "no-sms-test"
    CODE_SHAPE = "code-shape"
    CODE_EXPIRED = "code-expired"
    CODE_TRIES_OVER = "code-tries-over"
    NO_OWN_NUMBER = "no-own-number"
    PASSPHRASE_TOO_SHORT = "passphrase-too-short"  # noqa: S105 - a name, not a secret


class Refused(Exception):
    """The domain says no, with the facts a sentence needs (for instance ``minutes``)."""

    def __init__(self, reason: Reason, **facts: object) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.facts = facts


class What(StrEnum):
    """What of the world is absent. ``ui/wording.py`` has the sentence for each."""

    OFFLINE = "offline"
    DISK_FULL = "disk-full"
    DISK_FAILED = "disk-failed"
    STORE_BUSY = "store-busy"
    STORE_DAMAGED = "store-damaged"
    STORE_TOO_NEW = "store-too-new"
    NO_STORE_KEY = "no-store-key"
    WRONG_PASSPHRASE = "wrong-passphrase"  # noqa: S105 - a name, not a secret
    WRONG_RECOVERY_KEY = "wrong-recovery-key"
    NO_KEYRING = "no-keyring"
    NO_CREDENTIAL = "no-credential"
    """The system gave no key of this computer, or one that does not open this store."""
    NO_PRINTER = "no-printer"
    PRINTER_FAILED = "printer-failed"
    PAPER_FAILED = "paper-failed"
    """The process that draws papers did not answer."""
    SETTINGS_WRONG = "settings-wrong"
    MAIL_REFUSED = "mail-refused"
    MAIL_SILENT = "mail-silent"
    MAIL_CERTIFICATE = "mail-certificate"
    MAIL_PASSWORD = "mail-password"  # noqa: S105 - a name, not a secret
    HELPDESK_REFUSED = "helpdesk-refused"
    HELPDESK_SILENT = "helpdesk-silent"
    HELPDESK_CERTIFICATE = "helpdesk-certificate"
    HELPDESK_KEY = "helpdesk-key"
    HELPDESK_ODD = "helpdesk-odd"
    """Something answered that is not the helpdesk: a sign-in page, another program."""
    MAILBOX_FAILED = "mailbox-failed"
    MAILBOX_PASSWORD = "mailbox-password"  # noqa: S105 - a name, not a secret
    BOUNCED = "bounced"
    """The other side's mail server sent the letter back."""
    EVIDENCE_MISSING = "evidence-missing"
    STICK_GONE = "stick-gone"
    NO_STICK = "no-stick"
    """There is none to write on, or it was pulled in the middle."""
    STICK_FULL = "stick-full"
    STICK_SHUT = "stick-shut"
    """It lets nothing be written."""
    ADDRESS_UNCONFIRMED = "address-unconfirmed"
    NO_GAMMU = "no-gammu"
    MODEM_MISSING = "modem-missing"
    MODEM_DENIED = "modem-denied"
    MODEM_BUSY = "modem-busy"
    MODEM_SILENT = "modem-silent"
    MODEM_NO_SIM = "modem-no-sim"
    SMS_REFUSED = "sms-refused"
    """By the network: no credit, no signal, or a number that takes none."""
    SMS_RECIPIENT = "sms-recipient"
    SMS_UNKNOWN = "sms-unknown"
    """It may have gone out and may not."""
    GATEWAY_KEY = "gateway-key"
    GATEWAY_CREDIT = "gateway-credit"
    GATEWAY_BUSY = "gateway-busy"
    GATEWAY_CERTIFICATE = "gateway-certificate"
    GATEWAY_REFUSED = "gateway-refused"
    GATEWAY_ODD = "gateway-odd"
    """Something answered that is not the gateway."""
    POWER_REFUSED = "power-refused"
    """The system does not switch the computer off now; it says why."""
    UPDATE_UNUSABLE = "update-unusable"
    """Nothing of it was installed; `kiosk/updates/unusable.py` has the reason."""
    BUG = "bug"
    """Not the world but Loket itself; shown by the attention screen, never raised."""


class Trouble(Exception):
    """The world is absent; `detail` is for the log and the small print, never for a decision."""

    def __init__(self, what: What, detail: str = "") -> None:
        super().__init__(f"{what.value}: {detail}" if detail else what.value)
        self.what = what
        self.detail = detail

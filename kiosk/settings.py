"""What a kiosk is told about itself: frozen structs, read once from TOML, passed down in pieces."""

import errno
from collections.abc import Iterator, Sequence
from datetime import date, time
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import msgspec
from msgspec import Meta

from kiosk import on_paper, resources
from kiosk.domain.errors import Trouble, What
from kiosk.domain.facts import RungKind
from kiosk.domain.ladder import Ladder, Rung
from kiosk.domain.policy.rules import Rules
from kiosk.settings_file import Expected, Layer, SettingsError, convert, read, wrong
from kiosk.settings_rungs import flaws, plain_address
from kiosk.settings_shapes import (
    LOOPBACK,
    Code,
    Device,
    Email,
    Host,
    Line,
    Phone,
    PublicKey,
    Url,
)
from kiosk.settings_writing import difference, replace_whole
from kiosk.whereabouts import data_folder, machine_folder

__all__ = ["Expected", "Settings", "SettingsError", "load", "save"]

SHIPPED = (("policy.toml", "policy"), ("channels.toml", "policy.ladder"))
"""The files that ship with Loket, and where their keys belong."""


class Kind(StrEnum):
    BRI = "bri"
    KARANG_TARUNA = "karang-taruna"


class Zone(StrEnum):
    WIB = "Asia/Jakarta"
    WITA = "Asia/Makassar"
    WIT = "Asia/Jayapura"


class Language(StrEnum):
    INDONESIAN = "id"
    ENGLISH = "en"


class Security(StrEnum):
    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


class Typing(StrEnum):
    """When the keys on the screen come: by touch, with every line, or not at all."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class SmsKind(StrEnum):
    """Over what a test SMS goes out."""

    NONE = "none"
    MODEM = "modem"
    GATEWAY = "gateway"


class SmsGateway(StrEnum):
    ZENZIVA = "zenziva"
    TWILIO = "twilio"
    INFOBIP = "infobip"


def bares_password(security: Security, user: str, host: str) -> bool:
    """Whether a password would travel in the clear beyond this machine."""
    return security is Security.NONE and user != "" and host not in LOOPBACK


class Section(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One table of ``loket.toml``."""


class Site(Section, frozen=True):
    name: Line = ""
    kind: Kind = Kind.KARANG_TARUNA
    kiosk: Code = "LATIHAN"
    zone: Zone = Zone.WIB
    language: Language = Language.INDONESIAN
    domain: Host = ""
    phone: Phone = ""

    @property
    def message_domain(self) -> str:
        """The right side of every Message-ID; a name that cannot exist unless one was given."""
        return self.domain or f"{self.kiosk.lower()}.loket.invalid"


class Mail(Section, frozen=True):
    """Empty texts: not yet told. The password is in the keyring, never here."""

    host: Host = ""
    port: Annotated[int, Meta(ge=1, le=65535)] = 587
    security: Security = Security.STARTTLS
    user: Line = ""
    sender: Email = ""
    reply_to: Email = ""
    ca_file: Annotated[str, Meta(max_length=1000)] = ""
    timeout_s: Annotated[int, Meta(ge=1, le=120)] = 20
    complaint_to: Email = ""

    @property
    def ready(self) -> bool:
        """Whether a supervisor has told everything that sending needs (design, promise 5)."""
        return bool(self.host and self.sender and self.complaint_to)

    @property
    def bares_password(self) -> bool:
        """Whether signing in would send the password in the clear beyond this machine."""
        return bares_password(self.security, self.user, self.host)


class Replies(Section, frozen=True):
    """The mailbox in which answers arrive, read by IMAP; the password is in the keyring."""

    host: Host = ""
    port: Annotated[int, Meta(ge=1, le=65535)] = 993
    security: Security = Security.TLS
    user: Line = ""
    folder: Line = "INBOX"
    ca_file: Annotated[str, Meta(max_length=1000)] = ""
    timeout_s: Annotated[int, Meta(ge=1, le=120)] = 20
    same_password: bool = True
    """Whether the password of the mail server opens the mailbox too."""

    @property
    def ready(self) -> bool:
        """Whether a supervisor has told where to read and as whom."""
        return bool(self.host and self.user)

    @property
    def bares_password(self) -> bool:
        """Whether signing in would send the password in the clear beyond this machine."""
        return bares_password(self.security, self.user, self.host)


class Sms(Section, frozen=True):
    """The test SMS; fresh from the box nothing sends. A gateway's key is in the keyring."""

    kind: SmsKind = SmsKind.NONE
    device: Device = ""
    """Of the modem."""
    connection: Annotated[str, Meta(pattern=r"^at[a-z0-9]*\Z", max_length=20)] = "at"
    gateway: SmsGateway = SmsGateway.ZENZIVA
    url: Url = ""
    user: Line = ""
    sender: Line = ""
    ca_file: Annotated[str, Meta(max_length=1000)] = ""
    timeout_s: Annotated[int, Meta(ge=1, le=60)] = 20
    own_number: Phone = ""
    """Of the SIM in the modem, which participants may reach."""
    called: Line = ""
    """What the site is called in the text; empty: by its kind."""

    @property
    def ready(self) -> bool:
        """Whether a supervisor has told everything that sending needs."""
        return self.kind is not SmsKind.NONE and all(getattr(self, one) for one in self.needed)

    @property
    def needed(self) -> tuple[str, ...]:
        """What sending cannot do without, by the way of sending and the make of the gateway."""
        if self.kind is SmsKind.GATEWAY:
            return NEEDED[self.gateway]
        return ("device",) if self.kind is SmsKind.MODEM else ()

    def site_name(self, kind: Kind) -> str:
        """As it stands in the text (handbook 4.4: "loket BRI")."""
        return self.called or CALLED[kind]


NEEDED = {
    SmsGateway.ZENZIVA: ("url", "user"),
    SmsGateway.TWILIO: ("url", "user", "sender"),
    SmsGateway.INFOBIP: ("url",),
}
"""Twilio takes no message without a sender; Infobip knows an account by its key alone."""
CALLED = {Kind.BRI: "loket BRI", Kind.KARANG_TARUNA: "loket Karang Taruna"}


class Recovery(Section, frozen=True):
    """The public half of a recovery key that a central office keeps for many kiosks."""

    public: PublicKey = ""

    @property
    def key(self) -> bytes | None:
        """Its 32 bytes; None where each kiosk makes a key of its own."""
        return on_paper.read_public(self.public) if self.public else None


class Network(Section, frozen=True):
    """Fresh from the box there is nothing here, and Loket reaches nobody."""

    probes: Annotated[tuple[Url, ...], Meta(max_length=8)] = ()
    captive_url: Url = ""
    captive_expect: Line = ""


class Updates(Section, frozen=True):
    """Where signed updates lie, if not on a stick; fresh from the box nowhere."""

    url: Url = ""
    ca_file: Annotated[str, Meta(max_length=1000)] = ""


class Desk(Section, frozen=True):
    idle_lock_minutes: Annotated[int, Meta(ge=1, le=120)] = 5
    text_scale: Annotated[float, Meta(ge=1.0, le=1.6)] = 1.0
    keep_days: Annotated[int, Meta(ge=1, le=365)] = 30
    keyboard: Typing = Typing.AUTO
    dim: bool = True
    """Before the screen of a kiosk locks, and dark afterwards."""
    dim_seconds: Annotated[int, Meta(ge=10, le=300)] = 30
    """How long before the lock; at most half of the minutes until it."""
    dark_minutes: Annotated[int, Meta(ge=1, le=120)] = 2
    """How long nobody touches the lock or Masuk before only a calm clock is left."""
    second_screen: bool = True


class SlipPaper(StrEnum):
    """What a slip is printed on."""

    THERMAL_80 = "thermal-80"
    A4 = "a4"


class Printing(Section, frozen=True):
    """Fresh from the box: the usual printer of the system, and slips from a roll."""

    printer: Line = ""
    """By the spooler's name; empty: the usual one, or the only one."""
    slip: SlipPaper = SlipPaper.THERMAL_80
    seen_to: bool = False
    """Whether a supervisor has seen to printer and modem, so that Beranda asks no more."""


class Settings(Section, frozen=True):
    site: Site = Site()
    mail: Mail = Mail()
    replies: Replies = Replies()
    network: Network = Network()
    sms: Sms = Sms()
    updates: Updates = Updates()
    recovery: Recovery = Recovery()
    desk: Desk = Desk()
    printing: Printing = Printing()
    policy: Rules = Rules()
    """As written in the files; what is in force is in `rules`."""

    @property
    def rules(self) -> Rules:
        """The rules in force: the first letter goes where the mail server's page says."""
        ladder = self.policy.ladder
        if (first := first_email(ladder)) is None:
            return self.policy
        ladder = ladder.readdressed({first: self.mail.complaint_to})
        return msgspec.structs.replace(self.policy, ladder=ladder)


def first_email(ladder: Ladder) -> str | None:
    """The id of the lowest rung climbed by e-mail; its address is ``mail.complaint_to``."""
    mails = (one.id for one in ladder.placed() if one.rung.kind is RungKind.EMAIL)
    return next(mails, None)


class Checked(NamedTuple):
    """When a rule of the house was last held against its source."""

    rule: str
    on: date
    source: str


def checked_dates(rules: Rules) -> Iterator[Checked]:
    """One line a rule, for display: nobody should trust a limit that was read two years ago."""
    for name in rules.__struct_fields__:
        rule = getattr(rules, name)
        yield Checked(name, rule.checked, rule.source)


def home() -> Path:
    """The folder of this kiosk's data and its own ``loket.toml``; ``LOKET_HOME`` names another."""
    return data_folder()


def places() -> tuple[Path, Path]:
    """The machine-wide ``loket.toml``, set by who installs, and the kiosk's own, which wins."""
    return machine_folder() / "loket.toml", home() / "loket.toml"


def load(files: Sequence[Path] | None = None) -> Settings:
    """The settings from `files` (default: `places()`): the later one wins, one may be absent.

    Below them lie the shipped rules of ``policy.toml`` and rungs of ``channels.toml``.
    Raises SettingsError.
    """
    return _checked(_layers(places() if files is None else files))


def save(settings: Settings, file: Path, beneath: Sequence[Path] = ()) -> None:
    """Writes what differs from the shipped rules and the files `beneath`, whole or not at all.

    Raises SettingsError for values that `load` would refuse, Trouble when the disk does.
    """
    import tomli_w

    below = _layers(beneath)
    tree = difference(_plain(settings), _with_new_rungs(_plain(_checked(below)), settings))
    _checked([*below, Layer(file, "", tree)])
    try:
        replace_whole(file, tomli_w.dumps(tree).encode())
    except OSError as error:
        what = What.DISK_FULL if error.errno == errno.ENOSPC else What.DISK_FAILED
        raise Trouble(what, f"{file}: {error.strerror}") from error


def check_rung(key: str, rung: Rung) -> None:
    """Raises SettingsError with the key of the first field that `load` would refuse."""
    tree = {"policy": {"ladder": {"rung": {key: _plain(rung)}}}}
    _checked([Layer(Path("loket.toml"), "", tree)])


def _layers(files: Sequence[Path]) -> list[Layer]:
    shipped = [read(resources.path(name), under) for name, under in SHIPPED]
    return [layer for layer in [*shipped, *map(read, files)] if layer]


def _checked(layers: Sequence[Layer]) -> Settings:
    settings = convert(layers, Settings)
    for section in ("mail", "replies"):
        told: Mail | Replies = getattr(settings, section)
        if told.bares_password:
            bounds = f"{Security.STARTTLS} | {Security.TLS}"
            key, found = f"{section}.security", told.security.value
            raise wrong(layers, key, Expected.ONE_OF, found=found, bounds=bounds)
    for key, url in (("sms.url", settings.sms.url), ("updates.url", settings.updates.url)):
        if url and plain_address(url) != url:
            raise wrong(layers, key, Expected.HELPDESK, found=url, bounds=plain_address(url))
    if (public := settings.recovery.public) and not _is_public(public):
        raise wrong(layers, "recovery.public", Expected.PUBLIC_KEY)  # it may be the private one
    for flaw in flaws(settings.policy.ladder):
        key = f"policy.ladder.rung.{flaw.key}"
        raise wrong(layers, key, flaw.expected, found=flaw.found, bounds=flaw.bounds)
    return settings


def _is_public(text: str) -> bool:
    try:
        return bool(on_paper.read_public(text))
    except on_paper.Misread:
        return False


def _plain(struct: msgspec.Struct) -> dict[str, Any]:
    plain: dict[str, Any] = _told(msgspec.to_builtins(struct, builtin_types=(date, time)))
    return plain


def _told(tree: Any) -> Any:
    """Without what is None: TOML has no word for it."""
    if isinstance(tree, dict):
        return {key: _told(value) for key, value in tree.items() if value is not None}
    return [_told(value) for value in tree] if isinstance(tree, list | tuple) else tree


def _with_new_rungs(below: dict[str, Any], settings: Settings) -> dict[str, Any]:
    """Under a rung that only this kiosk has lie the defaults of any rung."""
    usual = {
        field.name: field.default
        for field in msgspec.structs.fields(Rung)
        if field.default is not msgspec.NODEFAULT
    }
    rungs = below["policy"]["ladder"]["rung"]
    for key in settings.policy.ladder.rung.keys() - rungs.keys():
        rungs[key] = _told(msgspec.to_builtins(usual))
    return below

"""What a kiosk is told about itself: frozen structs, read once from TOML, passed down in pieces."""

import errno
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import msgspec
from msgspec import Meta

from kiosk import resources
from kiosk.domain.errors import Trouble, What
from kiosk.domain.policy.rules import Rules
from kiosk.settings_file import Expected, Layer, SettingsError, convert, read, wrong

__all__ = ["Expected", "Settings", "SettingsError", "load", "save"]

LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
HOST = rf"{LABEL}(?:\.{LABEL})*"
LOOPBACK = ("localhost", "127.0.0.1", "::1")


def _text(pattern: str, most: int, expected: Expected) -> Meta:
    return Meta(pattern=rf"^(?:{pattern})?\Z", max_length=most, extra={"expected": expected})


Line = Annotated[str, Meta(max_length=120)]
Host = Annotated[str, _text(rf"{HOST}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*", 253, Expected.HOST)]
Email = Annotated[str, _text(rf"[A-Za-z0-9.!#$%&'*+/=?^_`{{|}}~-]+@{HOST}", 254, Expected.EMAIL)]
Phone = Annotated[str, _text(r"\+?[0-9][0-9 ().-]*", 30, Expected.PHONE)]
Url = Annotated[
    str, _text(rf"https?://{HOST}(?::\d{{1,5}})?(?:/[!-~]*)?", 500, Expected.WEB_ADDRESS)
]
Code = Annotated[str, Meta(pattern=r"^[A-Z0-9]{2,8}\Z", extra={"expected": Expected.KIOSK_CODE})]


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
        return self.security is Security.NONE and self.user != "" and self.host not in LOOPBACK


class Network(Section, frozen=True):
    """Fresh from the box there is nothing here, and Loket reaches nobody."""

    probes: Annotated[tuple[Url, ...], Meta(max_length=8)] = ()
    captive_url: Url = ""
    captive_expect: Line = ""


class Desk(Section, frozen=True):
    idle_lock_minutes: Annotated[int, Meta(ge=1, le=120)] = 5
    text_scale: Annotated[float, Meta(ge=1.0, le=1.6)] = 1.0
    keep_days: Annotated[int, Meta(ge=1, le=365)] = 30


class Settings(Section, frozen=True):
    site: Site = Site()
    mail: Mail = Mail()
    network: Network = Network()
    desk: Desk = Desk()
    policy: Rules = Rules()


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
    if named := os.environ.get("LOKET_HOME"):
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("Loket", appauthor=False)


def places() -> tuple[Path, Path]:
    """The machine-wide ``loket.toml``, set by who installs, and the kiosk's own, which wins."""
    if sys.platform == "win32":
        shared = Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "Loket"
    else:
        shared = Path("/etc/loket")
    return shared / "loket.toml", home() / "loket.toml"


def load(files: Sequence[Path] | None = None) -> Settings:
    """The settings from `files` (default: `places()`): the later one wins, one may be absent.

    Below them lie the shipped rules of ``policy.toml``. Raises SettingsError.
    """
    return _checked(_layers(places() if files is None else files))


def save(settings: Settings, file: Path, beneath: Sequence[Path] = ()) -> None:
    """Writes what differs from the shipped rules and the files `beneath`, whole or not at all.

    Raises SettingsError for values that `load` would refuse, Trouble when the disk does.
    """
    import tomli_w

    below = _layers(beneath)
    tree = _difference(_plain(settings), _plain(_checked(below)))
    _checked([*below, Layer(file, "", tree)])
    try:
        _replace(file, tomli_w.dumps(tree).encode())
    except OSError as error:
        what = What.DISK_FULL if error.errno == errno.ENOSPC else What.DISK_FAILED
        raise Trouble(what, f"{file}: {error.strerror}") from error


def _layers(files: Sequence[Path]) -> list[Layer]:
    read_ones = [read(resources.path("policy.toml"), under="policy"), *map(read, files)]
    return [layer for layer in read_ones if layer]


def _checked(layers: Sequence[Layer]) -> Settings:
    settings = convert(layers, Settings)
    if settings.mail.bares_password:
        found = settings.mail.security.value
        bounds = f"{Security.STARTTLS} | {Security.TLS}"
        raise wrong(layers, "mail.security", Expected.ONE_OF, found=found, bounds=bounds)
    return settings


def _plain(settings: Settings) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(settings, builtin_types=(date,))
    return plain


def _difference(tree: dict[str, Any], below: dict[str, Any]) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    for key, value in tree.items():
        if isinstance(value, dict):
            value = _difference(value, below[key])
            if not value:
                continue
        elif value == below[key]:
            continue
        kept[key] = value
    return kept


def _replace(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f".{file.name}.new")
    try:
        with fresh.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        fresh.replace(file)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
    _settle(file.parent)


def _settle(folder: Path) -> None:
    """Makes the new name itself survive a power cut, where the system can be asked to."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

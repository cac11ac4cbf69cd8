"""apt in a tree of its own: one source, one key, and none of the machine's settings or sources."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from loket_update.kit import Kit, Said
from loket_update.outcome import Ended, Why, refused, unreadable

_QUICK, _LONG = 300.0, 3600.0
_URI = re.compile(r"^'(?P<uri>[^']+)' (?P<name>\S+) (?P<size>\d+) SHA256:(?P<sha256>[0-9a-f]{64})$")
_SAID = (
    ("EXPKEYSIG", refused(Why.KEY_EXPIRED)),
    ("REVKEYSIG", refused(Why.KEY_REVOKED)),
    ("is revoked", refused(Why.KEY_REVOKED)),
    ("NO_PUBKEY", refused(Why.STRANGER)),
    ("Missing key", refused(Why.STRANGER)),
    ("BADSIG", refused(Why.STRANGER)),
    ("not valid yet", refused(Why.NOT_VALID_YET)),
    ("is expired", refused(Why.EXPIRED)),
    ("Hash Sum mismatch", unreadable(Why.DAMAGED)),
    ("unexpected size", unreadable(Why.DAMAGED)),
    ("File not found", unreadable(Why.DAMAGED)),
    ("Could not resolve", unreadable(Why.UNREACHABLE)),
    ("Could not connect", unreadable(Why.UNREACHABLE)),
    ("Failed to fetch https", unreadable(Why.UNREACHABLE)),
    ("is not signed", refused(Why.STRANGER)),
)
"""What apt, gpgv and sqv say (apt 2.6 and 3.0, in C.UTF-8), the more certain first."""


@dataclass(frozen=True)
class Piece:
    """A package that an update brings: where its file is fetched, its size and SHA-256."""

    uri: str
    name: str
    """The file's name in the cache, which apt makes of package, version and architecture."""
    size: int
    sha256: str


class Apt:
    """Asks apt about one folder; answers come from an index whose signature apt has checked."""

    def __init__(self, kit: Kit, source: str) -> None:
        """`source` is the address of the repository: file:/… or https://…"""
        self._kit = kit
        self._tree = kit.places.incoming
        self._settings = self._tree / "apt.conf"
        keyring = next((ring for ring in kit.places.keyrings if ring.exists()), None)
        if keyring is None:
            raise refused(Why.NO_KEY)
        self._keyring = keyring
        self._lay(source)

    def update(self) -> None:
        """Fetches and verifies the index. Raises Ended: stranger, expired, damaged …"""
        said = self._apt("apt-get", "update", "-o", "APT::Update::Error-Mode=any")
        if said.code or not self.in_release.exists():
            raise why(said)
        self._look_at_the_key_today()

    def _look_at_the_key_today(self) -> None:
        """apt 3 asks sqv, which takes the signature's own word for its date.

        So whoever holds a key that has expired could sign as if it had not; gpgv asks the clock.
        """
        ring = ("--keyring", str(self._keyring), "--output", "/dev/null")
        said = self._kit.run(("gpgv", "--status-fd", "1", *ring, str(self.in_release)), _QUICK, {})
        if "[GNUPG:] GOODSIG " not in said.text:
            raise why(said)

    @property
    def in_release(self) -> Path:
        """The signed text as apt has kept it after verifying; a name that is not there before."""
        found = sorted((self._tree / "lists").glob("*_InRelease"))
        return found[0] if found else self._tree / "lists/none"

    def has(self, package: str, version: str) -> bool:
        said = self._apt("apt-cache", "madison", package)
        rows = [line.split("|") for line in said.text.splitlines() if line.count("|") == 2]
        return any(row[1].strip() == version for row in rows)

    def plan(self, targets: Sequence[str]) -> list[Piece]:
        """What has to be fetched for `package=version` each. Raises Ended if it cannot be."""
        said = self._apt("apt-get", "install", "--print-uris", *_CAREFUL, *targets)
        if said.code:
            raise refused(Why.NEEDS_OTHER_PACKAGES)
        found = [_URI.match(line) for line in said.text.splitlines()]
        return [
            Piece(row["uri"], row["name"], int(row["size"]), row["sha256"]) for row in found if row
        ]

    def download(self, targets: Sequence[str]) -> None:
        """Into the cache, verified by apt."""
        said = self._apt("apt-get", "install", "--download-only", *_CAREFUL, *targets, long=True)
        if said.code:
            raise why(said)

    def install(self, targets: Sequence[str]) -> Said:
        """From what was fetched before, so that neither network nor stick is needed any more."""
        # Not with --no-download: apt 2.6 then forgets where the files of a file: source lie.
        return self._apt("apt-get", "install", *_CAREFUL, *targets, long=True)

    def _apt(self, *command: str, long: bool = False) -> Said:
        # By APT_CONFIG and not by -o: apt reads /etc/apt/apt.conf.d before it looks at options.
        return self._kit.do(command, _LONG if long else _QUICK, APT_CONFIG=str(self._settings))

    def _lay(self, source: str) -> None:
        places = self._kit.places
        for folder in ("lists/partial", "archives/partial", "state"):
            (self._tree / folder).mkdir(parents=True, exist_ok=True)
        (self._tree / "sources.list").write_text(f"deb [signed-by={self._keyring}] {source} ./\n")
        own = {
            "Dir::State": self._tree / "state",
            "Dir::State::lists": self._tree / "lists",
            "Dir::State::status": places.admindir / "status",
            "Dir::Cache": self._tree,
            "Dir::Cache::archives": self._tree / "archives",
            "Dir::Etc::sourcelist": self._tree / "sources.list",
        }
        lines = [f'{name} "{value}";' for name, value in own.items()]
        lines += [f'DPkg::Options:: "{option}";' for option in dpkg_options(self._kit)]
        self._settings.write_text("\n".join([*_SETTINGS, *lines, *places.apt, ""]))


_CAREFUL = ("-y", "--no-remove", "--no-install-recommends")
_NOTHING = ("parts", "main", "sourceparts", "preferences", "preferencesparts", "trustedparts")
_SETTINGS = (
    *(f'Dir::Etc::{name} "/dev/null";' for name in _NOTHING),
    'Dir::Etc::trusted "/dev/null";',
    'Acquire::AllowInsecureRepositories "false";',
    'Acquire::AllowWeakRepositories "false";',
    'Acquire::AllowDowngradeToInsecureRepositories "false";',
    'Acquire::Check-Valid-Until "true";',
    'Acquire::Check-Date "true";',
    'Acquire::Max-FutureTime "86400";',  # the clock of a kiosk without network may run behind
    'Acquire::ForceHash "SHA256";',
    'Acquire::Languages "none";',
    'Acquire::Retries "2";',
    'Acquire::https::Timeout "30";',
    'Acquire::http::AllowRedirect "false";',
    'Acquire::https::AllowRedirect "false";',
    'APT::Get::AllowUnauthenticated "false";',
    'APT::Get::allow-downgrades "false";',
    'DPkg::Lock::Timeout "60";',
    'DPkg::Use-Pty "false";',
)


def dpkg_options(kit: Kit) -> tuple[str, ...]:
    """Settings that somebody changed stay as they are, and nothing is asked."""
    return ("--force-confdef", "--force-confold", *kit.places.dpkg)


def why(said: Said) -> Ended:
    """Why apt would not have the folder."""
    return next((end for words, end in _SAID if words in said.text), unreadable(Why.DAMAGED))

"""Makes the apt half of the folder of updates: packages in, a signed repository out.

    python -m tools.aptfolder loket-updates --key FINGERPRINT PACKAGE.deb…

For the central office, on a Debian or Ubuntu machine (it asks dpkg-deb and gpg). The same packages
and the same --date give the same index to the octet; how it is used and how the key is kept:
docs/updates-linux.md.
"""

import argparse
import hashlib
import lzma
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

DAYS = 400
"""How long a folder is accepted; villages may be without a new one for a year."""
_PACKAGES = ("Packages", "Packages.xz")


class Unusable(Exception):
    """The folder cannot be made so; the words say why."""


@dataclass(frozen=True)
class Signing:
    """By which key of which gpg home (None: the person's own) it is signed."""

    key: str
    home: Path | None = None


def make(folder: Path, debs: Sequence[Path], signing: Signing, at: datetime, days: int) -> None:
    """Adds the packages to `folder`/apt and signs the whole anew. Raises Unusable."""
    apt = folder / "apt"
    pool = apt / "pool"
    pool.mkdir(parents=True, exist_ok=True)
    for deb in debs:
        _add(deb, pool)
    index = "\n".join(_stanzas(apt)).encode()
    if not index:
        raise Unusable("no package was given and none is in the pool")
    release = _release(index, at, days)
    signed = _sign(release.encode(), signing)
    # The signed text goes last: until then the old one stands, and kiosks ask again later.
    for name, content in (*_indexes(index), ("Release", release.encode()), ("InRelease", signed)):
        _replace(apt / name, content)


def _add(deb: Path, pool: Path) -> None:
    fields = _control(deb)
    name = (
        f"{fields['Package']}_{fields['Version'].replace(':', '%3a')}_{fields['Architecture']}.deb"
    )
    there = pool / name
    if not there.exists():
        aside = there.with_suffix(".new")
        shutil.copyfile(deb, aside)
        aside.replace(there)
    elif _sha256(there.read_bytes()) != _sha256(deb.read_bytes()):
        raise Unusable(f"{name} is in the folder with other content; raise its version")


def _stanzas(apt: Path) -> Iterator[str]:
    """One stanza a package, in the order of names."""
    for deb in sorted((apt / "pool").glob("*.deb")):
        content = deb.read_bytes()
        yield (
            f"{_field(deb)}\nFilename: pool/{deb.name}\n"
            f"Size: {len(content)}\nSHA256: {_sha256(content)}\n"
        )


def _control(deb: Path) -> dict[str, str]:
    names = ("Package", "Version", "Architecture")
    return {name: _field(deb, name) for name in names}


def _field(deb: Path, *names: str) -> str:
    """The control file as it stands, or the value of one field."""
    ask = ["dpkg-deb", "--field", str(deb), *names]
    asked = subprocess.run(ask, check=False, capture_output=True)
    if asked.returncode:
        raise Unusable(f"{deb.name} is no package: {asked.stderr.decode().strip()}")
    return asked.stdout.decode().strip()


def _indexes(index: bytes) -> list[tuple[str, bytes]]:
    return [("Packages", index), ("Packages.xz", lzma.compress(index, preset=9))]


def _release(index: bytes, at: datetime, days: int) -> str:
    sums = [f" {_sha256(content)} {len(content)} {name}" for name, content in _indexes(index)]
    return "\n".join(
        (
            "Origin: Loket",
            "Label: Loket",
            "Suite: stable",
            "Codename: loket",
            f"Version: {at:%Y%m%d}",
            "Architectures: all amd64",
            "Description: Updates of Loket",
            f"Date: {_date(at)}",
            f"Valid-Until: {_date(at + timedelta(days=days))}",
            "SHA256:",
            *sums,
            "",
        )
    )


def _date(at: datetime) -> str:
    return format_datetime(at.astimezone(UTC)).replace("+0000", "UTC")


def _sign(text: bytes, signing: Signing) -> bytes:
    home = ["--homedir", str(signing.home)] if signing.home else []
    how = ["--batch", "--local-user", signing.key, "--digest-algo", "SHA512", "--clearsign"]
    sign = ["gpg", *home, *how]
    signed = subprocess.run(sign, input=text, check=False, capture_output=True)
    if signed.returncode:
        raise Unusable(f"gpg did not sign: {signed.stderr.decode().strip()}")
    return signed.stdout


def _replace(file: Path, content: bytes) -> None:
    aside = file.with_name(f"{file.name}.new")
    aside.write_bytes(content)
    aside.replace(file)


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def main(words: Sequence[str] | None = None) -> int:
    """Answers 0, or 1 after saying what is wrong."""
    asked = _asked(words)
    try:
        make(asked.folder, asked.debs, Signing(asked.key, asked.home), asked.date, asked.days)
    except Unusable as wrong:
        print(wrong, file=sys.stderr)
        return 1
    print(
        f"{asked.folder / 'apt'} is signed until {asked.date + timedelta(days=asked.days):%Y-%m-%d}"
    )
    return 0


def _asked(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.aptfolder", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("folder", type=Path, help="the folder of updates; made if it is not there")
    parser.add_argument("debs", type=Path, nargs="*", help="packages to add (none: sign anew)")
    parser.add_argument("--key", required=True, help="fingerprint of the signing subkey")
    parser.add_argument("--home", type=Path, help="gpg's home, if not the usual one")
    parser.add_argument("--days", type=int, default=DAYS, help=f"accepted so long ({DAYS})")
    parser.add_argument("--date", type=_moment, default=_this_second(), help="ISO time of signing")
    return parser.parse_args(words)


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _this_second() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


if __name__ == "__main__":
    sys.exit(main())

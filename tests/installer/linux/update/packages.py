"""Small real packages, keys and signed folders to try the updater with."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tools.aptfolder import Signing, make

HEALTHY = """#!/bin/sh
printf '{"version": "VERSION", "at": "2026-11-30T00:00:00+00:00"}' >"$1/healthy.json.new"
mv "$1/healthy.json.new" "$1/healthy.json"
"""
SICK = "#!/bin/sh\nexit 1\n"


@dataclass(frozen=True)
class Recipe:
    """A package to build; `program` is what the session starts."""

    name: str
    version: str
    program: str = HEALTHY
    depends: str = ""
    postinst: str = ""
    ballast: int = 0
    """Octets that no packing makes smaller."""
    laid: Path | None = None
    """A tree that goes into the package as it is."""


def build(recipe: Recipe, folder: Path) -> Path:
    """The .deb of a recipe."""
    tree = folder / f"{recipe.name}-{recipe.version}"
    program = tree / "usr/lib" / recipe.name / "program"
    program.parent.mkdir(parents=True)
    program.write_text(recipe.program.replace("VERSION", recipe.version))
    program.chmod(0o755)
    (program.parent / "ballast").write_bytes(os.urandom(recipe.ballast))
    (program.parent / "link").symlink_to("program")
    settings = tree / "etc" / recipe.name / "settings"
    settings.parent.mkdir(parents=True)
    settings.write_text("as shipped\n")
    if recipe.laid:
        shutil.copytree(recipe.laid, tree, symlinks=True, dirs_exist_ok=True)
    _write_control(tree / "DEBIAN", recipe)
    deb = folder / f"{recipe.name}_{recipe.version}_all.deb"
    how = ["dpkg-deb", "-Zgzip", "-z1", "--build", str(tree), str(deb)]
    subprocess.run(how, check=True, capture_output=True)
    return deb


def _write_control(folder: Path, recipe: Recipe) -> None:
    folder.mkdir()
    size = 16 + recipe.ballast // 1024
    fields = {
        "Package": recipe.name,
        "Version": recipe.version,
        "Architecture": "all",
        "Maintainer": "Loket <loket@example.org>",
        "Installed-Size": str(size),
        "Depends": recipe.depends,
        "Description": "a small one to try updates with\n of two lines",
    }
    lines = [f"{name}: {value}\n" for name, value in fields.items() if value]
    (folder / "control").write_text("".join(lines))
    (folder / "conffiles").write_text(f"/etc/{recipe.name}/settings\n")
    script = folder / "postinst"
    script.write_text(f"#!/bin/sh\nset -e\n{recipe.postinst}\n")
    script.chmod(0o755)


class Keys:
    """The office's key and a stranger's, in a gpg home of their own; `at`: as if made then."""

    def __init__(self, home: Path, at: str = "", lasts: str = "never") -> None:
        home.mkdir(mode=0o700)
        self.home = home
        if at:
            (home / "gpg.conf").write_text(f"faked-system-time {at}\n")
        self.office = self._make("office@example.org", lasts)
        self.stranger = self._make("stranger@example.org", lasts)
        self.keyring = home / "office.gpg"
        self.keyring.write_bytes(self.export(self.office))

    def signing(self, key: str = "") -> Signing:
        return Signing(key or self.office, self.home)

    def export(self, key: str) -> bytes:
        """As it is placed on a kiosk."""
        return self._gpg("--export", key)

    def with_subkey(self) -> str:
        """A key that only certifies and never travels, and a subkey of it that signs folders."""
        whole = self._make("primary@example.org", "never", "cert")
        self._gpg("--passphrase", "", "--quick-add-key", whole, "ed25519", "sign", "2y")
        self.keyring.write_bytes(self.export(whole))
        return self._fingerprints("primary@example.org")[1]

    def revoke_subkey(self) -> None:
        how = ["gpg", "--homedir", str(self.home), "--no-tty", "--command-fd", "0", "--status-fd"]
        words = "key 1\nrevkey\ny\n1\n\ny\nsave\n"
        edit = [*how, "2", "--edit-key", "primary@example.org"]
        subprocess.run(edit, input=words.encode(), check=True, capture_output=True)
        self.keyring.write_bytes(self.export("primary@example.org"))

    def revoke(self) -> None:
        """With the certificate gpg makes for the day a key is lost."""
        certificate = self.home / "openpgp-revocs.d" / f"{self.office}.rev"
        unlocked = self.home / "revoke.asc"
        unlocked.write_text(certificate.read_text().replace(":-----BEGIN", "-----BEGIN"))
        self._gpg("--import", str(unlocked))
        self.keyring.write_bytes(self.export(self.office))

    def _make(self, name: str, lasts: str, use: str = "sign") -> str:
        self._gpg("--passphrase", "", "--quick-generate-key", name, "ed25519", use, lasts)
        return self._fingerprints(name)[0]

    def _fingerprints(self, name: str) -> list[str]:
        """Of the key and then of its subkeys."""
        listed = self._gpg("--with-colons", "--list-keys", name).decode()
        return [row.split(":")[9] for row in listed.splitlines() if row.startswith("fpr")]

    def _gpg(self, *words: str) -> bytes:
        how = ["gpg", "--homedir", str(self.home), "--batch", "--quiet", *words]
        return subprocess.run(how, check=True, capture_output=True).stdout

    def close(self) -> None:
        """gpg leaves an agent behind for each home."""
        how = ["gpgconf", "--homedir", str(self.home), "--kill", "gpg-agent"]
        subprocess.run(how, check=True, capture_output=True)


def sign_folder(
    folder: Path, debs: list[Path], keys: Keys, *, key: str = "", age: timedelta = timedelta(0)
) -> None:
    """A folder of updates that was signed so long ago, for 400 days."""
    at = datetime.now(UTC).replace(microsecond=0) - age
    make(folder, debs, keys.signing(key), at, 400)

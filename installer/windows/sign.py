"""Signs what Windows runs, with osslsigncode and what who builds gives by variables.

| variable | what |
|---|---|
| ``SIGN_PKCS12`` | a file with certificate and key, or |
| ``SIGN_CERT``, ``SIGN_KEY`` | the chain (PEM) and its key: a file, or a ``pkcs11:`` address |
| ``SIGN_PKCS11_MODULE`` | the library of the token that holds the key |
| ``SIGN_PASSWORD_FILE`` | a file with the password or PIN |
| ``SIGN_TIMESTAMP`` | the address of a time stamping authority (RFC 3161) |
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

NAME: Final = "Loket"
UNSIGNED: Final = """\
************************************************************************
  NOT SIGNED: no SIGN_PKCS12 and no SIGN_CERT was given. Windows will
  warn whoever opens this installer. Fit for trials, not to be handed out.
************************************************************************
"""
_VARIABLES: Final = ("PKCS12", "CERT", "KEY", "PKCS11_MODULE", "PASSWORD_FILE", "TIMESTAMP")


class Unsigned(Exception):
    """A signature that was asked for could not be made; the text is for who builds."""


class Signer(NamedTuple):
    """With what to sign. Empty texts: not given."""

    pkcs12: str = ""
    cert: str = ""
    key: str = ""
    pkcs11_module: str = ""
    password_file: str = ""
    timestamp: str = ""

    def command(self, plain: Path, signed: Path) -> list[str]:
        """The command line that writes `signed`."""
        words = ["osslsigncode", "sign", "-h", "sha256", "-n", NAME]
        if self.pkcs12:
            words += ["-pkcs12", self.pkcs12]
        else:
            words += ["-certs", self.cert, "-key", self.key]
        if self.pkcs11_module:
            words += ["-pkcs11module", self.pkcs11_module]
        if self.password_file:
            words += ["-readpass", self.password_file]
        if self.timestamp:
            words += ["-ts", self.timestamp]
        if plain.suffix == ".msi":
            words += ["-add-msi-dse"]
        return [*words, "-in", str(plain), "-out", str(signed)]


def signer(environ: Mapping[str, str]) -> Signer | None:
    """What the variables say; None where nothing is to be signed. Raises Unsigned for a half."""
    given = Signer(*(environ.get(f"SIGN_{name}", "") for name in _VARIABLES))
    if given == Signer():
        return None
    if bool(given.pkcs12) == bool(given.cert):
        raise Unsigned("SIGN_PKCS12 or SIGN_CERT: exactly one says with what to sign")
    if bool(given.cert) != bool(given.key):
        raise Unsigned("SIGN_CERT and SIGN_KEY belong together")
    files = [given.pkcs12, given.cert, given.password_file, given.pkcs11_module]
    if not given.key.startswith("pkcs11:"):
        files.append(given.key)
    for name in filter(None, files):
        if not Path(name).is_file():
            raise Unsigned(f"SIGN_...: there is no file {name}")
    if not shutil.which("osslsigncode"):
        raise Unsigned("osslsigncode is needed to sign (Debian, Ubuntu: apt install osslsigncode)")
    return given


def sign(file: Path, chosen: Signer) -> None:
    """Signs `file` in its place, or leaves it as it was. Raises Unsigned."""
    signed = file.with_name(f".{file.name}.signed")
    try:
        done = subprocess.run(
            chosen.command(file, signed), capture_output=True, text=True, check=False, timeout=300
        )
        if done.returncode:
            raise Unsigned(f"osslsigncode: {file.name}: {(done.stdout + done.stderr).strip()}")
        signed.replace(file)
    finally:
        signed.unlink(missing_ok=True)


def main(names: list[str]) -> int:
    """Signs each file by the variables; makensis asks for it, for the uninstaller."""
    try:
        chosen = signer(os.environ)
        if chosen:
            for name in names:
                sign(Path(name), chosen)
    except Unsigned as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

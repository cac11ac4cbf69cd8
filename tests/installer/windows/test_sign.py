"""Signing: asked for by variables, refused when half told, proven by osslsigncode itself."""

import shutil
import subprocess
from pathlib import Path

import pytest

from installer.windows.sign import Signer, Unsigned, main, sign, signer
from tests.installer.windows.certificate import SelfSigned, self_signed
from tests.installer.windows.test_setup_program import compiled, needs_makensis

needs_osslsigncode = pytest.mark.skipif(
    not shutil.which("osslsigncode"), reason="osslsigncode is missing"
)


@pytest.fixture
def told(tmp_path: Path) -> SelfSigned:
    return self_signed(tmp_path)


def test_without_variables_nothing_is_signed():
    assert signer({}) is None
    assert signer({"SIGN_TIMESTAMP": "", "PATH": "/usr/bin"}) is None


@pytest.mark.parametrize(
    ("variables", "why"),
    [
        ({"SIGN_PASSWORD_FILE": "/tidak/ada"}, "exactly one"),
        ({"SIGN_TIMESTAMP": "http://time.example/"}, "exactly one"),
        ({"SIGN_PKCS12": "a", "SIGN_CERT": "b", "SIGN_KEY": "c"}, "exactly one"),
        ({"SIGN_CERT": "b"}, "belong together"),
        ({"SIGN_PKCS12": "/tidak/ada.p12"}, "/tidak/ada.p12"),
        ({"SIGN_CERT": __file__, "SIGN_KEY": "/tidak/ada.pem"}, "/tidak/ada.pem"),
    ],
)
def test_half_a_wish_is_refused_before_anything_is_built(variables: dict[str, str], why: str):
    with pytest.raises(Unsigned, match=why):
        signer(variables)


def test_a_token_and_a_time_stamp_are_told_as_they_were_given():
    chosen = Signer(
        cert="chain.pem",
        key="pkcs11:object=loket",
        pkcs11_module="/usr/lib/token.so",
        password_file="pin",
        timestamp="http://time.example/",
    )
    words = " ".join(chosen.command(Path("loket.msi"), Path("signed.msi")))
    assert "-certs chain.pem -key pkcs11:object=loket -pkcs11module /usr/lib/token.so" in words
    assert "-readpass pin -ts http://time.example/ -add-msi-dse" in words
    assert "-add-msi-dse" not in chosen.command(Path("loket.exe"), Path("signed.exe"))


@needs_osslsigncode
def test_the_key_of_a_token_is_no_file(told: SelfSigned):
    chosen = signer({"SIGN_CERT": str(told.authority), "SIGN_KEY": "pkcs11:object=loket"})
    assert chosen is not None
    assert chosen.key == "pkcs11:object=loket"


@needs_osslsigncode
@needs_makensis
def test_a_signed_program_verifies_and_a_changed_one_does_not(tmp_path: Path, told: SelfSigned):
    program = compiled(tmp_path)
    assert not verifies(program, told)
    chosen = signer(told.variables)
    assert chosen is not None
    sign(program, chosen)
    assert verifies(program, told)
    octets = bytearray(program.read_bytes())
    octets[len(octets) // 2] ^= 1
    program.write_bytes(octets)
    assert not verifies(program, told)


@needs_osslsigncode
def test_what_cannot_be_signed_stays_as_it_was_and_is_said(tmp_path: Path, told: SelfSigned):
    file, chosen = tmp_path / "loket.exe", signer(told.variables)
    file.write_bytes(b"no program")
    assert chosen is not None
    with pytest.raises(Unsigned, match=r"loket\.exe"):
        sign(file, chosen)
    assert file.read_bytes() == b"no program"
    assert not list(tmp_path.glob(".loket*"))


def test_the_compiler_that_asks_for_nothing_gets_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    for name in ("PKCS12", "CERT", "KEY", "PKCS11_MODULE", "PASSWORD_FILE", "TIMESTAMP"):
        monkeypatch.delenv(f"SIGN_{name}", raising=False)
    assert main([str(tmp_path / "absent.exe")]) == 0
    monkeypatch.setenv("SIGN_CERT", "chain.pem")
    assert main([str(tmp_path / "absent.exe")]) == 1
    assert "SIGN_KEY" in capsys.readouterr().err


def verifies(file: Path, told: SelfSigned) -> bool:
    command = ["osslsigncode", "verify", "-CAfile", str(told.authority), "-in", str(file)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0

"""A certificate for signing code that nobody trusts, made where it is needed."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

PASSWORD = "kata sandi uji"


class SelfSigned(NamedTuple):
    """`variables` is what the build is told; `authority` (PEM) is what a check is told to trust."""

    variables: dict[str, str]
    authority: Path


def self_signed(folder: Path) -> SelfSigned:
    """Certificate, key and password as files in `folder`."""
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Loket (uji)")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CODE_SIGNING]), critical=False)
        .sign(key, SHA256())
    )
    bundle, password, authority = (folder / name for name in ("uji.p12", "sandi", "uji.pem"))
    lock = BestAvailableEncryption(PASSWORD.encode())
    bundle.write_bytes(serialize_key_and_certificates(b"uji", key, certificate, None, lock))
    password.write_text(PASSWORD)
    authority.write_bytes(certificate.public_bytes(Encoding.PEM))
    variables = {"SIGN_PKCS12": str(bundle), "SIGN_PASSWORD_FILE": str(password)}
    return SelfSigned(variables, authority)

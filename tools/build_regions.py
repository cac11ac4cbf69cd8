"""Writes resources/regions/regions.tsv from the pinned npm package idn-area-data.

Run by hand when the government publishes new region codes: ``python tools/build_regions.py``.
It needs npm; the package itself is unpacked in a temporary folder and never committed.
"""

import csv
import hashlib
import io
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

PACKAGE = "idn-area-data@4.0.1"
DECREE = "Kepmendagri 300.2.2-2138 Tahun 2025"
DECREE_DATE = "2025-04-25"
SOURCE = f"npm {PACKAGE} (ODbL 1.0)"
EXPECTED = {"provinces": 38, "regencies": 514, "districts": 7285}
SHA256 = {
    "provinces": "ee9e5b5aaca298c41aef1aa0888285e103856f1414134bbb7afc68b294c9a89d",
    "regencies": "d5fbd54bb1500bbf5e194ddc94a3806df6e6837a310146dfa646b085bd99c0ae",
    "districts": "982f843613cf36bf474cab7ec46b5ecafc46dfeaad26e4bbadf170a6dae8ebe7",
}
TARGET = Path(__file__).parent.parent / "resources" / "regions"

# Old codes still found in NIKs (handbook 2.2). Laws 14, 15, 16 and 29 of 2022 split Papua:
MOVED = {
    "9301": "9101", "9302": "9116", "9303": "9117", "9304": "9118",
    "9401": "9104", "9402": "9107", "9403": "9108", "9404": "9109",
    "9405": "9125", "9406": "9126", "9407": "9127", "9408": "9128",
    "9501": "9102", "9502": "9112", "9503": "9113", "9504": "9114",
    "9505": "9121", "9506": "9122", "9507": "9123", "9508": "9124",
    "9601": "9201", "9602": "9204", "9603": "9205", "9604": "9209",
    "9605": "9210", "9671": "9271",
}  # fmt: skip
# Gaps which older splits of Kalimantan Timur and Sulawesi Selatan left; no certain successor.
GAPS = ("6404", "6405", "6406", "6410", "6473", "7319", "7320", "7321", "7323", "7325")


def packed_files() -> dict[str, bytes]:
    """The CSV files of the package and its data licence, by name without extension."""
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("npm is not installed.")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([npm, "pack", "--silent", PACKAGE], cwd=folder, check=True)
        (archive,) = Path(folder).glob("*.tgz")
        with tarfile.open(archive) as tar:
            return {name: _member(tar, name) for name in ("LICENSE.md", *EXPECTED)}


def _member(tar: tarfile.TarFile, name: str) -> bytes:
    path = f"package/data/{name}" if "." in name else f"package/data/{name}.csv"
    found = tar.extractfile(path)
    if found is None:
        sys.exit(f"{path} is not in {PACKAGE}.")
    return found.read()


def rows_of(name: str, content: bytes) -> list[tuple[str, str]]:
    """(code without dots, name) of every row; stops when the file is not the pinned one."""
    if hashlib.sha256(content).hexdigest() != SHA256[name]:
        sys.exit(f"{name}.csv is not the file this script was written for.")
    reader = csv.DictReader(io.StringIO(content.decode("utf-8")))
    rows = [(row["code"].replace(".", ""), " ".join(row["name"].split())) for row in reader]
    if len(rows) != EXPECTED[name]:
        sys.exit(f"{name}: {len(rows)} rows, expected {EXPECTED[name]}.")
    return rows


def table_of(files: dict[str, bytes]) -> str:
    """The whole table: a head of ``#key``, then ``code<TAB>name``, then ``old<TAB>>new``."""
    rows = [row for name in EXPECTED for row in rows_of(name, files[name])]
    retired = sorted([(old, f">{new}") for new, old in MOVED.items()] + [(c, ">") for c in GAPS])
    known = {code for code, _ in rows}
    if any(old in known for old, _ in retired) or not known.issuperset(MOVED):
        sys.exit("A retired code is in use, or its successor is not.")
    head = [("#decree", DECREE), ("#decree_date", DECREE_DATE), ("#source", SOURCE)]
    return "".join(f"{code}\t{name}\n" for code, name in [*head, *sorted(rows), *retired])


def main() -> None:
    files = packed_files()
    TARGET.mkdir(parents=True, exist_ok=True)
    (TARGET / "regions.tsv").write_text(table_of(files), encoding="utf-8", newline="\n")
    (TARGET / "ODbL-1.0.md").write_bytes(files["LICENSE.md"])


if __name__ == "__main__":
    main()

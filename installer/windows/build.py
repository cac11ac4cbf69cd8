"""Builds Loket for Windows on Linux, into ``dist/``: a setup program, an MSI, a list of digests.

Wants makensis and wixl (Debian, Ubuntu: nsis, wixl), python.org's embeddable package as a file,
and the package index for the locked wheels. Variables: `sign.py`, and

| variable | what |
|---|---|
| ``PYTHON_EMBED`` | the embeddable package, ``python-3.x.y-embed-amd64.zip`` |
| ``PYTHON_EMBED_SHA256`` | its published digest, where ``python-embed.toml`` does not know it |
| ``SOURCE_DATE_EPOCH`` | the moment of every file; default: of the last commit |
"""

import json
import os
import shutil
import subprocess
import sys
import time
import tomllib
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from installer.windows import msi
from installer.windows.embed import Embeddable, Unfit, checked
from installer.windows.icon import icon
from installer.windows.sign import UNSIGNED, Signer, Unsigned, sign, signer
from installer.windows.stage import Parts, files, lay, manifest
from installer.windows.trim import normal

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parents[1]
WORK: Final = ROOT / "build" / "windows"
DIST: Final = ROOT / "dist"
SOME_DAY: Final = "1767225600"
"""Of every file where no commit says when: the first second of 2026."""


def main(environ: Mapping[str, str]) -> int:
    """Builds everything and says what it took."""
    begun = time.monotonic()
    try:
        built = build(environ)
    except (Unfit, Unsigned) as error:
        print(f"make windows: {error}", file=sys.stderr)
        return 1
    for file in built:
        print(f"{file.name}  {file.stat().st_size / 1e6:.1f} MB")
    print(f"built in {time.monotonic() - begun:.0f} s")
    return 0


def build(environ: Mapping[str, str], dist: Path = DIST) -> list[Path]:
    """The files made in `dist`. Raises Unfit or Unsigned before anything slow is begun."""
    for program, package in (("makensis", "nsis"), ("wixl", "wixl")):
        if not shutil.which(program):
            raise Unfit(f"{program} is needed (Debian, Ubuntu: apt install {package})")
    if not environ.get("PYTHON_EMBED"):
        raise Unfit("PYTHON_EMBED has to name python.org's embeddable package (docs/installing.md)")
    python = checked(Path(environ["PYTHON_EMBED"]), environ.get("PYTHON_EMBED_SHA256", ""))
    chosen = signer(environ)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    version, stage = project["version"], WORK / "stage"
    WORK.mkdir(parents=True, exist_ok=True)
    dist.mkdir(exist_ok=True)
    lay(stage, _parts(python, project), _epoch(environ))
    listed = manifest(stage)
    if chosen:
        for name in ("loket.exe", "loket-cli.exe"):
            sign(stage / name, chosen)
    made = [
        _setup(stage, dist / f"loket-{version}-setup.exe", version, signed=chosen is not None),
        _msi(stage, dist / f"loket-{version}.msi", version, sha256(listed.encode()).hexdigest()),
    ]
    _finish(made, chosen)
    return [*made, *_records(made, listed, python, version, signed=chosen is not None)]


def _parts(python: Embeddable, project: dict[str, Any]) -> Parts:
    tools = _installed("tools", HERE / "requirements-build.lock", [])
    windows = ["--python-platform", "windows", "--python-version", python.version]
    packages = _installed("packages", ROOT / "requirements.lock", windows)
    wanted = {normal(one) for one in map(_name, project["dependencies"])}
    papers = next(tools.glob("distlib-*.dist-info"))
    return Parts(
        python=python,
        packages=packages,
        wanted=wanted,
        wheel=_wheel(),
        version=project["version"],
        window_stub=(tools / "distlib" / "w64.exe").read_bytes(),
        console_stub=(tools / "distlib" / "t64.exe").read_bytes(),
        stub_licence=(papers / "licenses" / "LICENSE.txt").read_bytes(),
        icon=icon(),
    )


def _name(requirement: str) -> str:
    for sign_ in "=<>;[ ":
        requirement = requirement.split(sign_, 1)[0]
    return requirement


def _installed(name: str, lock: Path, more: list[str]) -> Path:
    """A folder with the wheels of a lock; uv reads a lock's markers for Windows, pip cannot."""
    folder = WORK / name
    shutil.rmtree(folder, ignore_errors=True)
    hashed = ["--only-binary", ":all:", "--require-hashes", "-r", str(lock)]
    _run(
        [_uv(), "pip", "install", "--quiet", "--no-config", "--target", str(folder), *more, *hashed]
    )
    return folder


def _uv() -> str:
    """uv of this machine, or the pinned one from the lock of the tools."""
    if found := shutil.which("uv"):
        return found
    folder = WORK / "uv"
    if not (folder / "bin" / "uv").exists():
        lock = str(HERE / "requirements-build.lock")
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(folder)]
        _run([*pip, "--only-binary", ":all:", "--require-hashes", "-r", lock])
    return str(folder / "bin" / "uv")


def _wheel() -> Path:
    folder = WORK / "wheel"
    shutil.rmtree(folder, ignore_errors=True)
    _run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)])
    return next(folder.glob("loket-*.whl"))


def _setup(stage: Path, made: Path, version: str, *, signed: bool) -> Path:
    size = sum(file.stat().st_size for file in files(stage)) // 1024
    told = {"VERSION": version, "STAGE": str(stage), "SIZE_KB": str(size), "OUT": str(made)}
    if signed:
        told["SIGN"] = f'"{sys.executable}" "{HERE / "sign.py"}"'
    defines = [f"-D{name}={value}" for name, value in told.items()]
    _run(["makensis", "-NOCD", "-V2", "-INPUTCHARSET", "UTF8", *defines, str(HERE / "loket.nsi")])
    return made


def _msi(stage: Path, made: Path, version: str, fingerprint: str) -> Path:
    made.unlink(missing_ok=True)
    names = [file.relative_to(stage).as_posix() for file in files(stage)]
    wxs = WORK / "loket.wxs"
    wxs.write_text(msi.source(names, version, stage.name, fingerprint), "utf-8")
    _run(["wixl", "-a", "x64", "-o", str(made), wxs.name], WORK)
    return made


def _finish(made: list[Path], chosen: Signer | None) -> None:
    if chosen is None:
        print(UNSIGNED, file=sys.stderr)
        return
    for file in made:
        sign(file, chosen)


def _records(
    made: list[Path], listed: str, python: Embeddable, version: str, *, signed: bool
) -> list[Path]:
    """What the build was made of, for whoever asks later."""
    contents = made[0].parent / f"loket-{version}-windows.sha256"
    contents.write_text(listed, "ascii")
    record = made[0].parent / f"loket-{version}-windows.json"
    told = {
        "version": version,
        "python": {"file": python.file.name, "sha256": python.sha256},
        "stage": sha256(listed.encode()).hexdigest(),
        "signed": signed,
        "files": {file.name: sha256(file.read_bytes()).hexdigest() for file in made},
    }
    record.write_text(json.dumps(told, indent=1) + "\n", "utf-8")
    return [contents, record]


def _epoch(environ: Mapping[str, str]) -> int:
    if given := environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    asked = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    said = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()
    return int(said or SOME_DAY)


def _run(command: list[str], folder: Path = ROOT) -> None:
    """Raises Unfit with what the program said."""
    moment = {"SOURCE_DATE_EPOCH": str(_epoch(os.environ)), "TZ": "UTC"}
    done = subprocess.run(
        command, cwd=folder, env=os.environ | moment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise Unfit(f"{Path(command[0]).name} failed:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    raise SystemExit(main(os.environ))

"""The source of the MSI for wixl: every file of a stage, and what happens around them.

wixl sorts what has no number to the end, behind the commit; so each step here has its number.
"""

import re
import uuid
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Final
from xml.sax.saxutils import quoteattr

FAMILY: Final = uuid.UUID("8d5f4f9c-7a63-4f5e-9a0c-1f6b0a7c52d1")
"""The upgrade code: the same for every version of Loket, for ever."""
PYTHON: Final = "python/python.exe"
ON_SITE: Final = r"[INSTALLDIR]setup\on_site.py"

_HEAD: Final = """\
<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
 <Product Id="{product}" Name="Loket" Language="1033" Codepage="65001" Version="{version}"
   Manufacturer="Loket" UpgradeCode="{family}">
  <Package InstallerVersion="500" Compressed="yes" InstallScope="perMachine" Platform="x64"/>
  <Upgrade Id="{family}">
   <UpgradeVersion Minimum="0.0.0" IncludeMinimum="yes" Property="OLDER_OR_NEWER"/>
  </Upgrade>
  <Media Id="1" Cabinet="loket.cab" EmbedCab="yes"/>
  <Icon Id="loket.ico" SourceFile="{stage}/loket.ico"/>
  <Property Id="ARPPRODUCTICON" Value="loket.ico"/>
  <Property Id="ARPNOMODIFY" Value="1"/>
  <Property Id="MSIRESTARTMANAGERCONTROL" Value="Disable"/>
  <Property Id="BY_SETUP">
   <RegistrySearch Id="BySetup" Root="HKLM" Key="Software\\Loket" Name="InstalledBy" Type="raw"/>
  </Property>
  <Condition Message="Loket was installed by its setup program. Remove that one first; its data \
stays.">Installed OR NOT (BY_SETUP = "setup")</Condition>
  <Condition Message="Loket needs 64-bit Windows 10 or 11.">VersionNT64 &gt;= 603</Condition>
  <Directory Id="TARGETDIR" Name="SourceDir">
   <Directory Id="ProgramFiles64Folder"><Directory Id="INSTALLDIR" Name="Loket">
"""
_LINKS: Final = """\
   </Directory></Directory>
   <Directory Id="ProgramMenuFolder"/>
   <Directory Id="DesktopFolder"/>
  </Directory>
"""
_TAIL: Final = """\
  <CustomAction Id="NobodyAtWork" FileKey="{python}" Execute="deferred" Impersonate="no"
    Return="check" ExeCommand='-I "{on_site}" idle'/>
  <CustomAction Id="Forget" FileKey="{python}" Execute="deferred" Impersonate="no"
    Return="ignore" ExeCommand='-I "{on_site}" remove'/>
  <CustomAction Id="Settle" FileKey="{python}" Execute="deferred" Impersonate="no"
    Return="check" ExeCommand='-I "{on_site}" install "[ACCOUNT]"'/>
  <InstallExecuteSequence>
   <RemoveExistingProducts Sequence="1501"/>
   <Custom Action="NobodyAtWork" Sequence="1510">Installed</Custom>
   <Custom Action="Forget" Sequence="1520">REMOVE="ALL"</Custom>
   <Custom Action="Settle" Sequence="4500">NOT REMOVE</Custom>
  </InstallExecuteSequence>
 </Product>
</Wix>
"""


def source(names: list[str], version: str, stage: str, fingerprint: str) -> str:
    """The .wxs of a stage with these files (paths with ``/``), at `stage` as wixl is told it.

    The same `fingerprint` of the files gives the same product code.
    """
    if PYTHON not in names:
        raise ValueError(f"no {PYTHON} to settle in with")
    product = uuid.uuid5(FAMILY, f"{version} {fingerprint}")
    components = {name: f"c{key(name)[1:]}" for name in names}
    return "".join(
        [
            _HEAD.format(product=product, version=version, family=FAMILY, stage=stage),
            *_folder(Folder.of(names), "", stage),
            _LINKS,
            '  <Feature Id="Loket" Title="Loket" Level="1">\n',
            *(f'   <ComponentRef Id="{one}"/>\n' for one in components.values()),
            "  </Feature>\n",
            _TAIL.format(python=key(PYTHON), on_site=ON_SITE),
        ]
    )


class Folder:
    """The files and folders of one folder of the stage."""

    def __init__(self) -> None:
        self.files: list[str] = []
        self.folders: dict[str, Folder] = {}

    @classmethod
    def of(cls, names: list[str]) -> "Folder":
        top = cls()
        for name in names:
            here = top
            for part in PurePosixPath(name).parts[:-1]:
                here = here.folders.setdefault(part, cls())
            here.files.append(name)
        return top


def key(name: str) -> str:
    """A name of a file within the MSI: the same in every build, at most 72 signs."""
    plain = re.sub(r"\W", "_", PurePosixPath(name).name)[:40]
    return f"f_{sha256(name.encode()).hexdigest()[:16]}_{plain}"


def _folder(folder: Folder, path: str, stage: str) -> Iterator[str]:
    for name in folder.files:
        yield _component(name, stage)
    for part, below in folder.folders.items():
        whole = f"{path}{part}/"
        ident = "d_" + sha256(whole.encode()).hexdigest()[:16]
        yield f'<Directory Id="{ident}" Name={quoteattr(part)}>\n'
        yield from _folder(below, whole, stage)
        yield "</Directory>\n"


def _component(name: str, stage: str) -> str:
    guid = uuid.uuid5(FAMILY, name)
    file = quoteattr(str(Path(stage) / name))
    plain = quoteattr(PurePosixPath(name).name)
    return (
        f'<Component Id="c{key(name)[1:]}" Guid="{guid}" Win64="yes">'
        f'<File Id="{key(name)}" Name={plain} Source={file} KeyPath="yes">'
        f"{_shortcuts(name)}</File></Component>\n"
    )


def _shortcuts(name: str) -> str:
    if name != "loket.exe":
        return ""
    return "".join(
        f'<Shortcut Id="{folder}Loket" Directory="{folder}" Name="Loket" Advertise="no" '
        'WorkingDirectory="INSTALLDIR" Icon="loket.ico" IconIndex="0"/>'
        for folder in ("ProgramMenuFolder", "DesktopFolder")
    )

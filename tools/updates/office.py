"""What a central office does with its folder of updates: found it, fill it, sign it, renew keys."""

import json
import shutil
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import msgspec
from securesystemslib.signer import Signer
from tuf.api.metadata import (
    Metadata,
    MetaFile,
    Role,
    Root,
    Snapshot,
    TargetFile,
    Targets,
    Timestamp,
)
from tuf.api.serialization.json import JSONSerializer

from kiosk.disk_writing import SHARED, write_whole
from kiosk.updates.statement import Program, Resources
from tools.updates.keys import AskPassphrase, OfficeError, new_key, open_key

ROOT_KEYS, ROOT_THRESHOLD = 3, 2
ONLINE: Final = ("targets", "snapshot", "timestamp")
DAYS, ROOT_DAYS = 400, 1_200
KEPT_LISTS: Final = 5
"""So many older signed lists stay, for whoever reads while a new one is put there."""
_WRITER: Final = JSONSerializer(compact=False)


class Office:
    """`home` has ``keys/``, ``list.json`` and, to be handed out, ``loket-updates/``."""

    def __init__(self, home: Path, now: datetime | None = None) -> None:
        self.home, self.now = home, now or datetime.now(UTC)
        self.keys, self.folder = home / "keys", home / "loket-updates"
        self.metadata, self.targets = self.folder / "metadata", self.folder / "targets"
        self._list = home / "list.json"

    def init(self, ask: AskPassphrase, root_days: int = ROOT_DAYS) -> Path:
        """The ceremony: all keys, the first root; answers the root that kiosks are given."""
        if self.metadata.exists():
            raise OfficeError(f"{self.folder} is there already")
        roots = [f"root-{number}" for number in range(1, ROOT_KEYS + 1)]
        signers = {name: new_key(self._key(name), ask(f"{name}.pem")) for name in (*roots, *ONLINE)}
        root = Root(
            version=1,
            expires=self._later(root_days),
            roles={
                name: Role([], ROOT_THRESHOLD if name == "root" else 1)
                for name in ("root", *ONLINE)
            },
            consistent_snapshot=True,
        )
        for name, signer in signers.items():
            root.add_key(signer.public_key, name if name in ONLINE else "root")
        self.metadata.mkdir(parents=True)
        self.targets.mkdir()
        first = self._sign_root(root, [signers[name] for name in roots])
        self._write_list({})
        self._publish({role: signers[role] for role in ONLINE}, DAYS)
        return first

    def add(self, file: Path, says: Resources | Program) -> str:
        """Takes a finished file in; it counts once it is published. Answers its path."""
        listed = self.listed()
        if isinstance(says, Resources):
            path = f"resources-{says.number}.zip"
            place = self.targets / path
        else:
            path = f"{says.platform.value}/{file.name}"
            place = self.place(path)
        if path in listed:
            raise OfficeError(f"{path} is listed already; a file never changes under its name")
        place.parent.mkdir(parents=True, exist_ok=True)
        if file != place:
            shutil.copyfile(file, place)
        self._write_list({**listed, path: msgspec.to_builtins(says)})
        return path

    def place(self, path: str) -> Path:
        """Where a listed file lies: packages for Linux only once, where apt finds them."""
        if path.startswith("linux/"):
            return self.folder / "apt" / "pool" / path.removeprefix("linux/")
        return self.targets / path

    def publish(self, ask: AskPassphrase, days: int = DAYS) -> int:
        """Signs the list as it is now; answers its version. Also renews what would expire."""
        self._publish({role: open_key(self._key(role), ask) for role in ONLINE}, days)
        return self.version("targets")

    def rotate(
        self, role: str, root_keys: Sequence[Path], ask: AskPassphrase, days: int = ROOT_DAYS
    ) -> Path:
        """A new key in the place of the one of `role` (``targets`` … or ``root-2``).

        Wants as many of the old root keys as the threshold says; answers the new key's file.
        """
        signers: list[Signer] = [open_key(file, ask) for file in root_keys]
        root = self._root().signed
        kind = "root" if role.startswith("root-") else role
        if kind not in root.roles:
            raise OfficeError(f"no role {role}")
        known = set(root.roles["root"].keyids)
        if len({one.public_key.keyid for one in signers} & known) < root.roles["root"].threshold:
            raise OfficeError(f"{root.roles['root'].threshold} root keys of before are needed")
        fresh = self._key(f"{role}.v{root.version + 1}")
        signer = new_key(fresh, ask(fresh.name))
        root.revoke_key(self._keyid(role, root), kind)
        root.add_key(signer.public_key, kind)
        root.version += 1
        root.expires = self._later(days)
        self._sign_root(root, [*signers, *([signer] if kind == "root" else [])])
        self._name_key(role, fresh, signer.public_key.keyid)
        return fresh

    def listed(self) -> dict[str, Any]:
        """What the next signature will cover: path to what is said of it."""
        if not self._list.exists():
            raise OfficeError(f"{self.home} is no office; begin with init")
        said: dict[str, Any] = json.loads(self._list.read_text("utf-8"))
        return said

    def version(self, role: str) -> int:
        """Of the newest signed list of a role; 0 where there is none."""
        found = (file.name.partition(".")[0] for file in self.metadata.glob(f"*.{role}.json"))
        return max((int(number) for number in found if number.isdigit()), default=0)

    def _publish(self, signers: Mapping[str, Signer], days: int) -> None:
        expires = self._later(days)
        files = {path: self._described(path, says) for path, says in self.listed().items()}
        listed, seen = self.version("targets") + 1, self.version("snapshot") + 1
        targets = Targets(version=listed, expires=expires, targets=files)
        self._write(targets, signers["targets"], f"{listed}.targets.json")
        snapshot = Snapshot(seen, expires=expires, meta={"targets.json": MetaFile(listed)})
        content = self._write(snapshot, signers["snapshot"], f"{seen}.snapshot.json")
        meta = MetaFile.from_data(seen, content, ["sha256"])
        timestamp = Timestamp(self._stamp() + 1, expires=expires, snapshot_meta=meta)
        self._write(timestamp, signers["timestamp"], "timestamp.json")  # last: it makes all count
        self._prune()

    def _described(self, path: str, says: object) -> TargetFile:
        place = self.place(path)
        if not place.is_file():
            raise OfficeError(f"{path} is listed, but {place} is not there")
        described = TargetFile.from_file(path, str(place), ["sha256"])
        described.unrecognized_fields["custom"] = says
        return described

    def _write(self, signed: Any, signer: Signer, name: str) -> bytes:
        metadata = Metadata(signed)
        metadata.sign(signer)
        root = self._root().signed
        role = signed.type
        if signer.public_key.keyid not in root.roles[role].keyids:
            raise OfficeError(f"the key of {role} is not the one that the root names")
        content = metadata.to_bytes(_WRITER)
        write_whole(self.metadata / name, content, SHARED)
        return content

    def _sign_root(self, root: Root, signers: Sequence[Signer]) -> Path:
        metadata = Metadata(root)
        for signer in signers:
            metadata.sign(signer, append=True)
        root.verify_delegate("root", metadata.signed_bytes, metadata.signatures)
        file = self.metadata / f"{root.version}.root.json"
        write_whole(file, metadata.to_bytes(_WRITER), SHARED)
        return file

    def _root(self) -> Metadata[Root]:
        version = self.version("root")
        return Metadata[Root].from_file(str(self.metadata / f"{version}.root.json"))

    def _stamp(self) -> int:
        file = self.metadata / "timestamp.json"
        if not file.exists():
            return 0
        return Metadata[Timestamp].from_file(str(file)).signed.version

    def _prune(self) -> None:
        for role in ("targets", "snapshot"):
            newest = self.version(role)
            for number in range(1, newest - KEPT_LISTS):
                (self.metadata / f"{number}.{role}.json").unlink(missing_ok=True)

    def _key(self, name: str) -> Path:
        """Where the key of a name lies, after any rotation."""
        return self.keys / f"{self._names().get(name, {}).get('file', name)}.pem"

    def _keyid(self, role: str, root: Root) -> str:
        """Of the key that `role` has now."""
        if role in root.roles and len(root.roles[role].keyids) == 1:
            return root.roles[role].keyids[0]
        named = self._names().get(role, {}).get("keyid")
        if named:
            return str(named)
        number = role.removeprefix("root-")
        if not (number.isdigit() and 1 <= int(number) <= ROOT_KEYS):
            raise OfficeError(f"no role {role}")
        first = Metadata[Root].from_file(str(self.metadata / "1.root.json")).signed
        return first.roles["root"].keyids[int(number) - 1]

    def _names(self) -> dict[str, dict[str, str]]:
        file = self.home / "keys.json"
        said: dict[str, dict[str, str]] = json.loads(file.read_text()) if file.exists() else {}
        return said

    def _name_key(self, role: str, file: Path, keyid: str) -> None:
        names = {**self._names(), role: {"file": file.stem, "keyid": keyid}}
        write_whole(self.home / "keys.json", json.dumps(names, indent=1).encode(), SHARED)

    def _write_list(self, listed: Mapping[str, Any]) -> None:
        write_whole(self._list, json.dumps(listed, indent=1, sort_keys=True).encode(), SHARED)

    def _later(self, days: int) -> datetime:
        return (self.now + timedelta(days=days)).replace(microsecond=0)

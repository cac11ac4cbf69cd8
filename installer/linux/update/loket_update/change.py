"""The change of packages itself: install, start, wait for health, or put everything back."""

import errno
from collections.abc import Mapping
from pathlib import Path

from loket_update import dpkg, health, kept, progress, reserve, seen
from loket_update.bringing import Brought
from loket_update.handover import HEALTHY, Handover
from loket_update.kit import PACKAGES, Kit, Said
from loket_update.outcome import Ended, Outcome, Why
from loket_update.progress import Progress, Step

_SESSION_SECONDS = 120.0
_FOR_DPKG = 8 << 20
"""What dpkg and the updater write beside the files of packages."""
_REASONS = (
    ("No space left on device", Why.DISK_FULL_MIDWAY),
    ("Could not get lock", Why.PACKAGES_LOCKED),
)
_OUTCOMES = {
    Why.DISK_FULL_MIDWAY: Outcome.NO_SPACE,
    Why.PACKAGES_LOCKED: Outcome.BUSY,
    Why.SESSION_STANDS: Outcome.FAILED,
}
"""Of an update that was put back for such a reason; all others are rolled back."""


def begin(kit: Kit, version: str, old: Mapping[str, str], brought: Brought) -> Progress:
    """Everything that is needed to go back lies ready. Raises Ended; nothing was changed then."""
    changing = {name: old[name] for name in brought.new}
    try:
        files = kept.keep_installed(kit, changing)
        reserve.hold(kit, _FOR_DPKG + sum(_size_on_disk(kit, name) for name in changing))
    except OSError as trouble:
        reserve.let_go(kit)
        full = trouble.errno == errno.ENOSPC
        kit.tell(f"nothing to go back to: {trouble}")
        raise Ended(
            *((Outcome.NO_SPACE, Why.DISK_FULL) if full else (Outcome.FAILED, Why.UNEXPECTED))
        ) from trouble
    new = [str(file) for file in brought.files]
    return Progress(
        version, Step.INSTALLING, changing, brought.new, [str(file) for file in files], new
    )


def install(kit: Kit, handover: Handover, plan: Progress, brought: Brought) -> Ended:
    """To be called while no case can be opened. How it ended, after the session runs again."""
    plan = progress.save(kit, plan)
    if not stop_session(kit):
        start_session(kit)
        return put_back(kit, handover, plan.at(Step.PUTTING_BACK, Why.SESSION_STANDS.value))
    said = brought.apt.install(brought.targets)
    if said.code or not is_whole(kit, plan.new):
        return put_back(kit, handover, plan.at(Step.PUTTING_BACK, _why_not(said)))
    return start_and_wait(kit, handover, await_health(kit, handover, plan))


def _why_not(said: Said) -> str:
    found = (reason for words, reason in _REASONS if words in said.text)
    return next(found, Why.NOT_INSTALLABLE).value


def await_health(kit: Kit, handover: Handover, plan: Progress) -> Progress:
    """From here on, whatever healthy.json appears is of the new version."""
    handover.remove(HEALTHY)
    return progress.save(kit, plan.at(Step.WAITING))


def start_and_wait(kit: Kit, handover: Handover, plan: Progress) -> Ended:
    start_session(kit)
    if health.wait(kit, handover, plan.version):
        return settle(kit, plan)
    return put_back(kit, handover, plan.at(Step.PUTTING_BACK, Why.NOT_HEALTHY.value))


def settle(kit: Kit, plan: Progress) -> Ended:
    """The new version stays."""
    reserve.let_go(kit)
    try:
        kept.keep_new(kit, [Path(file) for file in plan.files], PACKAGES)
    except OSError as trouble:  # the next update makes the file anew from what is installed
        kit.tell(f"not kept: {trouble}")
    seen.forgive(kit, plan.version)
    progress.save(kit, plan.at(Step.DONE))
    return Ended(Outcome.INSTALLED, Why.HEALTHY)


def put_back(kit: Kit, handover: Handover, plan: Progress) -> Ended:
    """The old version is installed again and started."""
    reserve.let_go(kit)  # before anything is written: the disk may be full
    plan = progress.save(kit, plan)
    if plan.why in (Why.NOT_HEALTHY.value, Why.NOT_INSTALLABLE.value):
        seen.remember_rolled_back(kit, plan.version)
    if not is_whole(kit, plan.old):
        stop_session(kit)
        handover.remove(HEALTHY)
        restore_packages(kit, plan)
    start_session(kit)
    if not is_whole(kit, plan.old):
        return Ended(Outcome.FAILED, Why.NOT_PUT_BACK)
    progress.save(kit, plan.at(Step.DONE))
    return put_back_because(plan)


def put_back_because(plan: Progress) -> Ended:
    why = Why(plan.why or Why.POWER_CUT.value)
    return Ended(_OUTCOMES.get(why, Outcome.ROLLED_BACK), why)


def restore_packages(kit: Kit, plan: Progress) -> None:
    """Harmless to call again, and on whatever a power cut left."""
    reserve.let_go(kit)
    if not is_whole(kit, plan.old):
        dpkg.put(kit, [Path(file) for file in plan.kept])
        dpkg.configure(kit)


def is_whole(kit: Kit, versions: Mapping[str, str]) -> bool:
    return all(dpkg.is_whole(kit, name, version) for name, version in versions.items())


def stop_session(kit: Kit) -> bool:
    """The program must not run while its files are replaced beneath it."""
    return kit.do(kit.places.stop, _SESSION_SECONDS).code == 0


def start_session(kit: Kit) -> None:
    kit.do(kit.places.start, _SESSION_SECONDS)


def _size_on_disk(kit: Kit, package: str) -> int:
    said = dpkg.ask(kit, "-W", "-f", "${Installed-Size}", package)
    return int(said) * 1024 if said.isdecimal() else 0

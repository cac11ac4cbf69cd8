"""One request from taking it to its answer, and what is left of one that a power cut ended."""

import shutil
from dataclasses import replace

from loket_update import change, dpkg, health, progress, request, reserve, seen
from loket_update.bringing import bring
from loket_update.handover import RESULT, CaseOpen, Handover
from loket_update.kit import PACKAGES, Kit
from loket_update.outcome import Ended, Outcome, Why, refused
from loket_update.progress import Progress, Step
from loket_update.request import Wish

_MOST_REPAIRS = 5


def take_request(kit: Kit) -> Ended | None:
    """Does what was asked for and answers in result.json; None if nothing (sensible) was asked."""
    kit.places.state.mkdir(parents=True, exist_ok=True)
    with Handover(kit.places.handover) as handover:
        wish = request.take(handover, kit.clock.now())
        if progress.load(kit):
            resume(kit)
        if wish is None:
            kit.tell("no request that is fresh and makes sense")
            return None
        end = _end(kit, handover, wish)
        _answer(kit, handover, wish.version, end)
        return end


def _end(kit: Kit, handover: Handover, wish: Wish) -> Ended:
    try:
        return _update(kit, handover, wish)
    except Ended as end:
        return end
    except CaseOpen:
        return Ended(Outcome.BUSY, Why.CASE_OPEN)
    except OSError as trouble:
        kit.tell(f"unexpected: {trouble}")
        reserve.let_go(kit)
        return _put_right(kit, handover) or Ended(Outcome.FAILED, Why.UNEXPECTED)


def _put_right(kit: Kit, handover: Handover) -> Ended | None:
    """What was begun is brought to an end, whatever interrupted it."""
    plan = progress.load(kit)
    return None if plan is None else _resumed(kit, handover, plan)


def _update(kit: Kit, handover: Handover, wish: Wish) -> Ended:
    installed = dpkg.installed(kit, PACKAGES)
    _judge(kit, wish, installed)
    with handover.no_case():
        pass  # an answer at once; it is locked for good after everything is there
    if dpkg.is_locked(kit):
        raise Ended(Outcome.BUSY, Why.PACKAGES_LOCKED)
    brought = bring(kit, wish, installed)
    with handover.no_case():
        plan = change.begin(kit, wish.version, installed, brought)
        return change.install(kit, handover, plan, brought)


def _judge(kit: Kit, wish: Wish, installed: dict[str, str]) -> None:
    now = installed.get(PACKAGES[0], "")
    if now == wish.version:
        raise refused(Why.ALREADY_INSTALLED)
    if not now or not dpkg.is_newer(kit, wish.version, now):
        raise refused(Why.OLDER_VERSION)
    if wish.version in seen.load(kit).rolled_back and not wish.again:
        raise refused(Why.ROLLED_BACK_BEFORE)


def repair(kit: Kit) -> None:
    """Before the session starts: makes packages whole that a power cut left in the middle."""
    plan = progress.load(kit)
    if plan is None or plan.step is Step.DONE:
        return
    if plan.tries >= _MOST_REPAIRS:
        progress.give_up(kit)
        return
    plan = progress.save(kit, replace(plan, tries=plan.tries + 1))
    dpkg.configure(kit)
    if plan.step is not Step.PUTTING_BACK and change.is_whole(kit, plan.new):
        if plan.step is Step.INSTALLING:
            with Handover(kit.places.handover) as handover:
                change.await_health(kit, handover, plan)
        return
    why = plan.why or Why.POWER_CUT.value
    plan = progress.save(kit, plan.at(Step.PUTTING_BACK, why))
    change.restore_packages(kit, plan)


def resume(kit: Kit) -> Ended | None:
    """After the session was started, or after the updater was killed: goes on to the end."""
    plan = progress.load(kit)
    if plan is None:
        return None
    with Handover(kit.places.handover) as handover:
        end = _resumed(kit, handover, plan)
        if end is not None:
            _answer(kit, handover, plan.version, end)
        return end


def _resumed(kit: Kit, handover: Handover, plan: Progress) -> Ended | None:
    if plan.step is Step.DONE:
        return _how_it_ended(kit, plan)
    if plan.step is Step.WAITING and health.is_healthy(handover, plan.version):
        change.start_session(kit)
        return change.settle(kit, plan)
    try:
        with handover.no_case():
            return _finish(kit, handover, plan)
    except CaseOpen:
        kit.tell("a case is open; what is left waits for the next start")
        return None


def _finish(kit: Kit, handover: Handover, plan: Progress) -> Ended | None:
    if plan.step is Step.INSTALLING or not _is_settled(kit, plan):
        change.stop_session(kit)
        repair(kit)
    left = progress.load(kit)
    if left is None:
        change.start_session(kit)
        return Ended(Outcome.FAILED, Why.NOT_PUT_BACK)
    if left.step is Step.WAITING:
        return change.start_and_wait(kit, handover, left)
    return change.put_back(kit, handover, left)


def _is_settled(kit: Kit, plan: Progress) -> bool:
    """Whether packages stand as the step says, so that a session that runs may run on."""
    return change.is_whole(kit, plan.new if plan.step is Step.WAITING else plan.old)


def _how_it_ended(kit: Kit, plan: Progress) -> Ended:
    if change.is_whole(kit, plan.new):
        return Ended(Outcome.INSTALLED, Why.HEALTHY)
    return change.put_back_because(plan)


def _answer(kit: Kit, handover: Handover, version: str, end: Ended) -> None:
    """The answer is on disk before what it answers is forgotten."""
    kit.tell(f"{version}: {end.outcome.value} ({end.why.value})")
    left = progress.load(kit)
    over = left is None or left.step is Step.DONE
    if over:  # first, for on a full disk there is no room for an answer
        shutil.rmtree(kit.places.incoming, ignore_errors=True)
    answer = {"version": version, "outcome": end.outcome.value, "detail": end.why.value}
    handover.write(RESULT, {**answer, "at": kit.clock.now().isoformat(timespec="seconds")})
    if over:
        progress.clear(kit)

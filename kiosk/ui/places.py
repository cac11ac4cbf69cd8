"""Which screen belongs to which place; each is imported when it is first shown."""

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from typing import cast

from kiosk.ui.screen import Screen
from kiosk.ui.view import Place

SCREENS = {
    Place.SIGN_IN: ("sign_in", "SignInScreen"),
    Place.HOME: ("home", "HomeScreen"),
    Place.CONSENT: ("consent", "ConsentScreen"),
    Place.KTP: ("ktp", "KtpScreen"),
    Place.CONTACT: ("contact", "ContactScreen"),
    Place.DEVICE: ("device", "DeviceScreen"),
    Place.OTP: ("otp", "OtpScreen"),
    Place.COMPLAINT: ("complaint", "ComplaintScreen"),
    Place.RECORD: ("record", "RecordScreen"),
    Place.RUNG: ("rung", "RungScreen"),
    Place.EVIDENCE: ("evidence", "EvidenceScreen"),
    Place.CASE: ("case", "CaseScreen"),
    Place.QUEUE: ("queue", "QueueScreen"),
    Place.PREFLIGHT: ("preflight", "PreflightScreen"),
    Place.GUIDANCE: ("guidance", "GuidanceScreen"),
    Place.GUIDES: ("guides", "GuidesScreen"),
    Place.SETTINGS: ("settings", "SettingsScreen"),
    Place.LEAVING: ("leaving", "LeavingScreen"),
    Place.LOCK: ("lock", "LockScreen"),
    Place.ATTENTION: ("attention", "AttentionScreen"),
    Place.UNSEAL: ("unseal", "UnsealScreen"),
    Place.COMMISSIONING: ("commissioning", "CommissioningScreen"),
    Place.PRACTICE: ("practice", "PracticeScreen"),
    Place.PRACTICE_RESULT: ("practice_result", "PracticeResultScreen"),
}
BEFORE_THE_DESK = (Place.ATTENTION, Place.UNSEAL, Place.COMMISSIONING, Place.LEAVING)
ONLY_BEFORE = (Place.UNSEAL, Place.COMMISSIONING)
IN_PRACTICE = (Place.PRACTICE, Place.PRACTICE_RESULT)
"""Nobody builds these at a real desk."""


def builders(places: tuple[Place, ...] | None = None) -> Mapping[Place, Callable[[], Screen]]:
    """A builder for each place asked for; by default for all that a real desk needs."""
    other = (*ONLY_BEFORE, *IN_PRACTICE)
    wanted = places or tuple(place for place in SCREENS if place not in other)
    return {place: partial(_build, *SCREENS[place]) for place in wanted}


def _build(module: str, name: str) -> Screen:
    built = getattr(import_module(f"kiosk.ui.screens.{module}"), name)()
    return cast("Screen", built)

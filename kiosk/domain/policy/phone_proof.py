"""When a test SMS may go out, what it says, and when its code counts (handbook 4.4)."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated

import msgspec
from msgspec import Meta

from kiosk.domain.case import Case
from kiosk.domain.clock import Moment, elapsed_ms, wib_day
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.phone_test import Sent, SmsTest

CODE_DIGITS = 4
LONGEST_SMS = 160
TEXT = (
    "Tes nomor dari {site}. Kode tes: {code}. Ini BUKAN kode OTP Prakerja. "
    "Jangan berikan kode OTP Prakerja kepada siapa pun, termasuk petugas."
)
"""No name and no NIK: an old number may belong to somebody else by now (handbook 4.3)."""
GSM_7 = frozenset(
    "\n @$_!\"#%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
)
"""What the basic alphabet of 3GPP TS 23.038 shares with ASCII: nothing counts twice, and no
program on the way can read it in another encoding."""


class PhoneProofRules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`per_number` and `per_kiosk` count test SMS a WIB day, so that Loket pesters nobody."""

    checked: date = date(2026, 11, 23)
    source: str = "handbook 4.4; the numbers are defaults of Loket"
    valid_min: Annotated[int, Meta(ge=1, le=60)] = 10
    tries: Annotated[int, Meta(ge=1, le=5)] = 3
    spacing_s: Annotated[int, Meta(ge=30, le=3600)] = 60
    per_number: Annotated[int, Meta(ge=1, le=10)] = 3
    per_kiosk: Annotated[int, Meta(ge=1, le=500)] = 40
    listen_s: Annotated[int, Meta(ge=30, le=600)] = 120


def sms_text(site: str, code: str) -> str:
    """The whole message; Refused(SMS_TEXT_UNFIT) where the site's name does not fit in one SMS."""
    text = TEXT.format(site=site.strip(), code=code)
    if not site.strip() or len(text) > LONGEST_SMS or not GSM_7.issuperset(text):
        raise Refused(Reason.SMS_TEXT_UNFIT)
    return text


def check_may_send(
    case: Case, phone_hash: str, log: Iterable[Sent], rules: PhoneProofRules, now: Moment
) -> None:
    """Raises Refused with the cap or the wait that stands in the way; `now` is trusted."""
    today = [one for one in log if wib_day(one.at.at) == wib_day(now.at)]
    same = [one for one in today if one.phone_hash == phone_hash]
    if len(same) >= rules.per_number:
        raise Refused(Reason.SMS_NUMBER_CAP, most=rules.per_number)
    if len(today) >= rules.per_kiosk:
        raise Refused(Reason.SMS_KIOSK_CAP, most=rules.per_kiosk)
    left = max(spacing_left_ms(one, rules, now) for one in (_last(case), *_times(same)))
    if left:
        raise Refused(Reason.SMS_TOO_SOON, remaining_ms=left)


def spacing_left_ms(last: Moment | None, rules: PhoneProofRules, now: Moment) -> int:
    """How long until the next one may follow one that was sent at `last`."""
    if last is None:
        return 0
    return max(0, rules.spacing_s * 1000 - elapsed_ms(last, now))


def left_ms(test: SmsTest, rules: PhoneProofRules, now: Moment) -> int:
    """How long its code still counts."""
    return max(0, rules.valid_min * 60_000 - elapsed_ms(test.sent, now))


def tries_left(test: SmsTest, rules: PhoneProofRules) -> int:
    return max(0, rules.tries - test.wrong)


def waits_for_code(test: SmsTest, rules: PhoneProofRules, now: Moment) -> bool:
    """Whether its code may be read back now; also of one that may or may not have gone out."""
    open_still = test.may_have_arrived and not test.right
    return open_still and tries_left(test, rules) > 0 and left_ms(test, rules, now) > 0


def check_answerable(test: SmsTest | None, rules: PhoneProofRules, now: Moment) -> SmsTest:
    """The test itself, or Refused with why its code does not count any more."""
    if test is None or not test.may_have_arrived or test.right:
        raise Refused(Reason.NO_SMS_TEST)
    if not tries_left(test, rules):
        raise Refused(Reason.CODE_TRIES_OVER)
    if not left_ms(test, rules, now):
        raise Refused(Reason.CODE_EXPIRED)
    return test


def _last(case: Case) -> Moment | None:
    """When a message of this case last may have gone out; a failed one asks for no wait."""
    times = [test.sent for test in case.sms_tests if test.may_have_arrived]
    return times[-1] if times else None


def _times(sent: Iterable[Sent]) -> Iterator[Moment]:
    return (one.at for one in sent)

"""What a web server's answer to a letter means, whatever helpdesk it is."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TypeVar
from urllib.parse import urlsplit

import msgspec

from kiosk.domain.errors import What
from kiosk.outbox.outcome import Outcome, Postponed, Rejected, Uncertain, one_line

T = TypeVar("T")
PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|meta|script|body)\b",
    re.IGNORECASE | re.DOTALL,
)
KEY_WRONG = (401, 403)
NO_SUCH_PLACE = (404, 405, 410, 421, 501, 505)
BUSY = (408, 425, 429, 503)
BEYOND_THE_PROXY = 407
SAYS_NOTHING_OF_BEFORE = (408, 503)
"""Gateways say this too, when what they wait for takes long or ends after the ticket was made."""
THE_SAME_ELSEWHERE = (307, 308)
"""Asks for the very request at another place, so it was not carried out here (RFC 9110, 15.4)."""
WORDS_IN_JSON = ("error_human", "error", "message", "detail")


class Answer(msgspec.Struct, frozen=True):
    """`whole`: the body is all of it. `early`: it came before the letter was all sent."""

    status: int
    headers: Mapping[str, str]
    """Names in small letters."""
    body: bytes
    whole: bool = True
    early: bool = False

    @property
    def is_page(self) -> bool:
        """A document for people, as captive portals and sign-in pages are."""
        return PAGE.match(self.body) is not None

    @property
    def words(self) -> str:
        """The status and the server's own words, in one line."""
        return one_line(f"{self.status} {_said(self)}")

    def holds(self, kind: type[T]) -> T | None:
        """The body as the JSON that was promised; None if it is anything else."""
        if not self.whole:
            return None
        try:
            return msgspec.json.decode(self.body, type=kind)
        except (ValueError, RecursionError):
            return None


def without_promise(answer: Answer) -> Outcome:
    """What an answer means that is not the promised one.

    A refusal is final, unless it speaks of the settings or of now. Errors of the server say
    nothing about what it did before it failed: Zammad and osTicket can both fail after the
    ticket was made, and a gateway does not know what happened behind it. A form that was taken is
    often followed by a redirect. A page for people in place of a success comes from a portal or a
    sign-in in between; anything else that looks like a success may be one.
    """
    if early := _before_the_letter(answer):
        return early
    if not answer.early and _may_follow_a_success(answer.status):
        return Uncertain(_in_short(answer))
    if waiting := not_now(answer):
        return waiting
    if 400 <= answer.status < 500 and answer.status != 409:
        return Rejected(What.HELPDESK_REFUSED, answer.status, answer.words)
    if answer.is_page and answer.status == 200:
        return Postponed(What.HELPDESK_ODD, answer.words)
    return Uncertain(answer.words)


def not_now(answer: Answer) -> Postponed | None:
    """Where waiting or better settings may help, of a request that surely changed nothing."""
    status = answer.status
    if 300 <= status < 400:
        return Postponed(What.HELPDESK_ODD, _in_short(answer))
    if status in KEY_WRONG:
        return Postponed(What.HELPDESK_KEY, answer.words)
    if status in NO_SUCH_PLACE:
        return Postponed(What.HELPDESK_ODD, answer.words)
    if status in BUSY:
        return Postponed(What.HELPDESK_SILENT, answer.words, retry_after_s(answer.headers))
    if status == BEYOND_THE_PROXY:
        return Postponed(What.OFFLINE, answer.words)
    return None


def not_told(answer: Answer) -> Postponed:
    """What an answer means to a question that changes nothing: it is asked again later."""
    if waiting := not_now(answer):
        return waiting
    what = What.HELPDESK_SILENT if answer.status >= 500 else What.HELPDESK_ODD
    return Postponed(what, answer.words)


def retry_after_s(headers: Mapping[str, str]) -> int | None:
    """The wait that was asked for: seconds, or a date measured by the server's own clock.

    A date without the server's `Date` beside it is passed over: this kiosk's clock may be wrong.
    """
    asked = headers.get("retry-after", "").strip()
    if asked.isascii() and asked.isdecimal():
        return int(asked[:9])
    try:
        until, now = (
            _aware(parsedate_to_datetime(text)) for text in (asked, headers.get("date", ""))
        )
    except ValueError:
        return None
    return max(0, int((until - now).total_seconds()))


def _before_the_letter(answer: Answer) -> Postponed | None:
    if answer.early and not 300 <= answer.status < 500:
        what = What.HELPDESK_SILENT if answer.status >= 500 else What.HELPDESK_ODD
        return Postponed(what, answer.words, retry_after_s(answer.headers))
    return None


def _may_follow_a_success(status: int) -> bool:
    if 300 <= status < 400:
        return status not in THE_SAME_ELSEWHERE
    return status in SAYS_NOTHING_OF_BEFORE


def _in_short(answer: Answer) -> str:
    if 300 <= answer.status < 400:
        return one_line(f"{answer.status} to {_where(answer)}")
    return answer.words


def _said(answer: Answer) -> str:
    if answer.is_page:
        title = re.search(rb"<title[^>]{0,200}>([^<]{1,400})", answer.body, re.IGNORECASE)
        return f"a web page: {one_line(title[1]) if title else 'without a title'}"
    told = answer.holds(dict[str, object]) or {}
    named = [told[key] for key in WORDS_IN_JSON if isinstance(told.get(key), str)]
    return str(named[0]) if named else one_line(answer.body)


def _where(answer: Answer) -> str:
    """Where a redirect points, without what may have been written behind the path."""
    try:
        parts = urlsplit(answer.headers.get("location", ""))
    except ValueError:
        return "somewhere else"
    host = parts.netloc.rpartition("@")[2]
    return f"{parts.scheme}://{host}{parts.path}" if host else parts.path or "nowhere"


def _aware(at: datetime) -> datetime:
    return at if at.tzinfo else at.replace(tzinfo=UTC)

"""What every event has, the kiosk's own and a participant's."""

import msgspec

from kiosk.domain.clock import Moment


class Event(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="kind"):
    """Something that happened at a raw moment; `by` is the id of the staff signed in."""

    when: Moment
    by: str = ""


class CaseEvent(Event, frozen=True, kw_only=True):
    """Something that happened to one participant; `case` is a random id, also of their key."""

    case: str

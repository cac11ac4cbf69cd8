"""What goes along is opened in the worker; what cannot be had puts off its own letter alone."""

from collections.abc import Callable, Sequence

import pytest

from kiosk.domain.errors import Trouble, What
from kiosk.domain.steps import DeliveryState, LetterKey
from kiosk.outbox.parcel import Attachment, Parcel
from tests.helpdesk.given import server_at, webhook
from tests.helpdesk.host import Host
from tests.helpdesk.receiver import Receiver
from tests.outbox.scripted import TAKEN, Scripted, helped, key

PICTURE = Attachment("layar.png", "image/png", b"\x89PNG")


def missing() -> Sequence[Attachment]:
    raise Trouble(What.EVIDENCE_MISSING, "layar.png")


def test_what_goes_along_is_asked_for_here_and_opened_only_in_the_worker() -> None:
    steps: list[str] = []
    carried: list[Attachment] = []

    def enclose(wanted: LetterKey) -> Callable[[], Sequence[Attachment]]:
        steps.append(f"asked for {wanted.case}")

        def opened() -> Sequence[Attachment]:
            steps.append("opened")
            return [PICTURE]

        return opened

    def carries(parcel: Parcel) -> object:
        carried.extend(parcel.attachments())
        carried.extend(parcel.attachments())
        return TAKEN

    post = Scripted(carries=carries)  # type: ignore[arg-type]
    kiosk = helped(post, "a")
    kiosk.enclose = enclose
    kiosk.outbox.look()
    assert steps == ["asked for a"]
    kiosk.run()
    assert steps == ["asked for a", "opened"]
    assert carried == [PICTURE, PICTURE]


@pytest.mark.parametrize("where", ["here", "in the worker"])
def test_a_letter_whose_evidence_is_missing_waits_and_the_others_go(where: str) -> None:
    post = Scripted()
    kiosk = helped(post, "a", "b")

    def enclose(wanted: LetterKey) -> Callable[[], Sequence[Attachment]]:
        if wanted != key("a"):
            return list
        return missing if where == "in the worker" else missing()  # type: ignore[return-value]

    kiosk.enclose = enclose
    kiosk.run()
    delivery = kiosk.complaint("a").delivery
    assert (delivery.state, delivery.what) == (DeliveryState.QUEUED, What.EVIDENCE_MISSING)
    assert kiosk.standing("b") is DeliveryState.ACCEPTED
    assert post.asked == [("carry", "<PK-LATIHAN-20261123-b.1@kios.example>")]
    tries = len(kiosk.kinds("a"))
    kiosk.run()
    assert len(kiosk.kinds("a")) == tries, "it has a wait of its own"


def test_a_letter_that_loket_fails_to_pack_is_not_in_doubt_for_the_one_that_went_before() -> None:
    def breaks() -> Sequence[Attachment]:
        raise ZeroDivisionError

    with Host(Receiver()) as host:
        kiosk = helped(webhook(server_at(host.url)), "a", "b")  # type: ignore[arg-type]
        kiosk.enclose = lambda wanted: breaks if wanted == key("b") else list
        with pytest.raises(ZeroDivisionError):
            kiosk.run()
        kiosk.outbox.close()
    delivery = kiosk.complaint("b").delivery
    assert kiosk.standing("a") is DeliveryState.ACCEPTED
    assert (delivery.state, delivery.what) == (DeliveryState.QUEUED, What.BUG)


def test_nothing_is_opened_for_a_letter_that_is_only_searched_for() -> None:
    opened: list[LetterKey] = []
    post = Scripted(carries=lambda _: TAKEN)
    kiosk = helped(post, "a")
    kiosk.outbox.look()
    again = helped(post, kiosk=type(kiosk)(state=kiosk.state))
    again.enclose = lambda wanted: opened.append(wanted) or missing  # type: ignore[func-returns-value]
    for again.seconds in (0, 60):
        again.run()
    assert post.done() == ["look"]
    assert opened == []

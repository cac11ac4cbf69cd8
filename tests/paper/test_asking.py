"""Asking the press: what comes back is what was wanted, or a trouble that says so."""

import threading

import pytest

from kiosk.domain.errors import Trouble, What
from kiosk.paper.asking import draw, print_through_qt
from kiosk.paper.order import MOST_ANSWERED, Draw, Order
from kiosk.paper.slip import Slip


def test_every_thread_may_ask_at_once(slip: Slip) -> None:
    made: list[bytes] = []
    askers = [threading.Thread(target=lambda: made.append(draw(slip, "id").pdf)) for _ in range(3)]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    assert [pdf[:5] for pdf in made] == [b"%PDF-"] * 3


def test_a_press_that_cannot_be_started_is_trouble(
    slip: Slip, monkeypatch: pytest.MonkeyPatch, tmp_path
) -> None:
    monkeypatch.setattr("sys.executable", str(tmp_path / "tidak-ada"))
    with pytest.raises(Trouble) as trouble:
        draw(slip, "id")
    assert trouble.value.what is What.PAPER_FAILED


def test_an_order_survives_its_way(slip: Slip) -> None:
    import msgspec

    order: Order = Draw(paper=slip, language="en", most=MOST_ANSWERED)
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(order), type=Order) == order


def test_closing_loket_waits_for_no_press(slip: Slip) -> None:
    stop = threading.Event()
    stop.set()
    with pytest.raises(Trouble) as trouble:
        draw(slip, "id", stop=stop)
    assert trouble.value.what is What.PAPER_FAILED
    with pytest.raises(Trouble) as trouble:
        print_through_qt(slip, "id", "kasir", stop)
    assert trouble.value.what is What.PRINTER_FAILED

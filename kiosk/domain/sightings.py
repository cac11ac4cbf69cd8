"""Which numbers were seen before, in eight bytes a slot: a million take 17 MB, a set takes 90."""

from array import array

_MASK = (1 << 64) - 1
_SPREAD = 0x9E3779B97F4A7C15
_FIRST_BITS = 10


class Sightings:
    """An open-addressing table of whole numbers from 1 to 2**64 - 1, at most two thirds full."""

    def __init__(self) -> None:
        self._bits = _FIRST_BITS
        self._slots = array("Q", bytes(8 << _FIRST_BITS))
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def seen_before(self, number: int) -> bool:
        """Whether `number` was asked about before; remembers it."""
        slots = self._slots
        place = self._place(number)
        if slots[place] == number:
            return True
        slots[place] = number
        self._count += 1
        if self._count * 3 > len(slots) * 2:
            self._grow()
        return False

    def _place(self, number: int) -> int:
        """The slot that holds `number`, or the empty one where it belongs."""
        slots = self._slots
        place = (number * _SPREAD & _MASK) >> (64 - self._bits)
        while slots[place] and slots[place] != number:
            place = (place + 1) % len(slots)
        return place

    def _grow(self) -> None:
        kept = self._slots
        self._bits += 1
        self._slots = array("Q", bytes(8 << self._bits))
        for number in kept:
            if number:
                self._slots[self._place(number)] = number

"""A GSM modem without hardware: speaks the AT dialogue on a pseudo-terminal, and has faults.

Adapted from the test bench of Loket. The real ``gammu`` talks to it; nothing is ever sent.
"""

import os
import pty
import select
import threading
import tty
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

ANSWERS = {
    "AT+CGMI": "LOKET",
    "AT+CGMM": "TESTBENCH",
    "AT+CGMR": "1.0",
    "AT+CGSN": "350000000000006",
    "AT+CIMI": "510100000000001",
    "AT+CPIN?": "+CPIN: READY",
    "AT+CSQ": "+CSQ: 20,0",
    "AT+CREG?": '+CREG: 2,1,"00A1","00B2"',
    "AT+COPS?": '+COPS: 0,2,"51010"',
    "AT+CSCA?": '+CSCA: "+6281100000",145',
    "AT+CPMS=?": '+CPMS: ("SM"),("SM"),("SM")',
    "AT+CMGF=?": "+CMGF: (0)",
    "AT+CMGF?": "+CMGF: 0",
    "AT+CNMI=?": "+CNMI: (0-2),(0-3),(0-2),(0-2),(0-1)",
    "AT+CSCS=?": '+CSCS: ("GSM","UCS2","IRA")',
    "AT+CSCS?": '+CSCS: "GSM"',
    "AT+CBC": "+CBC: 0,100",
    "AT+CPBS=?": '+CPBS: ("SM")',
    "AT+CSMS?": "+CSMS: 0,1,1,1",
    "AT+CSMS=?": "+CSMS: (0,1)",
    "AT+GCAP": "+GCAP: +CGSM",
}
SETTINGS = (
    *("AT+CMEE=", "AT+CSCS=", "AT+CFUN=", "AT+CNMI=", "AT+CLIP=", "AT+CRC=", "AT+CCWA="),
    *("AT+CUSD=", "AT+CPBS=", "AT+CMGF=", "AT+CREG=", "AT+COPS=", "AT+CSMS=", "AT+CSCA="),
)
END_OF_MESSAGE, ESCAPE = b"\x1a", b"\x1b"


@dataclass(kw_only=True)
class Faults:
    """What goes wrong; `refuses` is the +CMS ERROR for every message, `silent_to` a number's end.

    `hangs` and `unplugged` happen after the whole message has been taken.
    """

    refuses: int = 0
    hangs: bool = False
    unplugged: bool = False
    no_sim: bool = False
    mute: bool = False


@dataclass
class Message:
    """One that lies in the SIM."""

    number: str
    text: str
    minute: int = 0

    @property
    def pdu(self) -> str:
        address = self.number.removeprefix("+")
        head = f"0004{len(address):02X}91{_swapped(address)}0000"
        at = _swapped(f"26113016{self.minute:02}00") + "82"
        return f"{head}{at}{len(self.text):02X}{_packed(self.text)}"


@dataclass
class Modem:
    """Plugged in while used as a context manager; `link` is the device's path."""

    link: Path
    faults: Faults = field(default_factory=Faults)
    sent: list[tuple[str, str]] = field(default_factory=list)
    """What it took: number without plus, and text."""
    memory: dict[int, Message] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    listening: threading.Event = field(default_factory=threading.Event)
    """Somebody wants to be told of calls."""
    _news: deque[str] = field(default_factory=deque)
    """What it tells unasked, between two answers, as a modem does."""
    _buffer: bytes = b""
    _in_message: bool = False
    _echo: bool = True

    def __enter__(self) -> Self:
        self._master, self._slave = pty.openpty()
        self._wake, self._waker = os.pipe()
        tty.setraw(self._master)
        tty.setraw(self._slave)
        self.link.symlink_to(os.ttyname(self._slave))
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None:
        os.write(self._waker, b".")
        self._thread.join()
        self._unplug()
        os.close(self._wake)
        os.close(self._waker)

    def receive(self, number: str, text: str) -> None:
        """Somebody sends the kiosk a message."""
        place = max(self.memory, default=0) + 1
        self.memory[place] = Message(number, text, place)
        self._news.append(f'\r\n+CMTI: "SM",{place}\r\n')

    def ring(self, number: str) -> None:
        """Somebody calls and hangs up."""
        self._news += [f'\r\nRING\r\n\r\n+CLIP: "{number}",145\r\n', "\r\nNO CARRIER\r\n"]

    def _run(self) -> None:
        while self._slave >= 0:
            ready = select.select([self._master, self._wake], [], [])[0]
            if self._wake in ready:
                return
            try:
                self._buffer += os.read(self._master, 512)
            except OSError:
                return
            while not self.faults.mute and self._step():
                pass

    def _step(self) -> bool:
        return self._message() if self._in_message else self._command()

    def _message(self) -> bool:
        if END_OF_MESSAGE in self._buffer:
            raw, self._buffer = self._buffer.split(END_OF_MESSAGE, 1)
            self._send(raw.decode().strip())
        elif ESCAPE in self._buffer:
            self._buffer = self._buffer.split(ESCAPE, 1)[1]
            self._say("\r\nOK\r\n")
        else:
            return False
        self._in_message = False
        return True

    def _send(self, pdu: str) -> None:
        faults = self.faults
        self.sent.append(submitted(pdu))
        if faults.unplugged:
            self._unplug()
        elif faults.refuses:
            self._say(f"\r\n+CMS ERROR: {faults.refuses}\r\n")
        elif not faults.hangs:
            self._say(f"\r\n+CMGS: {len(self.sent)}\r\n\r\nOK\r\n")

    def _unplug(self) -> None:
        if self._slave >= 0:
            self.link.unlink(missing_ok=True)
            os.close(self._slave)
            os.close(self._master)
            self._slave = -1

    def _command(self) -> bool:
        if b"\r" not in self._buffer:
            self._buffer = self._buffer.replace(ESCAPE, b"").replace(END_OF_MESSAGE, b"")
            return False
        raw, self._buffer = self._buffer.split(b"\r", 1)
        line = raw.replace(b"\n", b"").strip(ESCAPE + END_OF_MESSAGE).decode("latin-1").strip()
        if line:
            self.asked.append(line)
            self._answer(line)
        return True

    def _answer(self, line: str) -> None:
        if self._echo:
            self._say(line + "\r")
        if line.startswith("AT+CMGS="):
            self._begin_message()
        else:
            said = self._said(line)
            self._say("\r\nERROR\r\n" if said is None else f"{said}\r\nOK\r\n")
        if line.startswith("AT+CLIP=1"):
            self.listening.set()
        if line == "AT+CSQ" and self._news:
            self._say(self._news.popleft())

    def _begin_message(self) -> None:
        if self.faults.no_sim:
            self._say("\r\n+CMS ERROR: 310\r\n")
            return
        self._in_message = True
        self._say("\r\n> ")

    def _said(self, line: str) -> str | None:
        """None for what no plain modem knows; gammu asks for the wonders of many makes."""
        if line in ("AT", "ATE0", "ATE1", "ATZ"):
            self._echo = line != "ATE0"
            return ""
        if line in ANSWERS:
            return f"\r\n{ANSWERS[line]}\r\n"
        if line.startswith(("AT+CMGL", "AT+CMGR", "AT+CMGD", "AT+CPMS")):
            return self._of_memory(line)
        return "" if line.startswith(SETTINGS) else None

    def _of_memory(self, line: str) -> str | None:
        used = len(self.memory)
        if line == "AT+CPMS?":
            return f'\r\n+CPMS: "SM",{used},10,"SM",{used},10,"SM",{used},10\r\n'
        if line.startswith("AT+CPMS="):
            return f"\r\n+CPMS: {used},10,{used},10,{used},10\r\n"
        if line == "AT+CMGL=4":
            kept = sorted(self.memory.items())
            return "".join(f"\r\n+CMGL: {at},0,,{_size(m)}\r\n{m.pdu}\r\n" for at, m in kept)
        place = int(line.partition("=")[2].partition(",")[0])
        found = self.memory.get(place)
        if line.startswith("AT+CMGD="):
            self.memory.pop(place, None)
            return ""
        return f"\r\n+CMGR: 0,,{_size(found)}\r\n{found.pdu}\r\n" if found else None

    def _say(self, text: str) -> None:
        os.write(self._master, text.encode())


def submitted(pdu: str) -> tuple[str, str]:
    """Number and text of an SMS-SUBMIT in the 7 bit alphabet (3GPP TS 23.040)."""
    octets = bytes.fromhex(pdu)
    at = 1 + octets[0] + 2
    digits = octets[at]
    packed = octets[at + 2 : at + 2 + (digits + 1) // 2]
    number = "".join(f"{o & 15:x}{o >> 4:x}" for o in packed)[:digits]
    at += 2 + (digits + 1) // 2 + 3
    return number, _unpacked(octets[at + 1 :], octets[at])


def _size(message: Message) -> int:
    return len(message.pdu) // 2 - 1


def _swapped(digits: str) -> str:
    even = digits + "F" * (len(digits) % 2)
    return "".join(even[at + 1] + even[at] for at in range(0, len(even), 2))


def _packed(text: str) -> str:
    bits = sum(ord(sign) << 7 * at for at, sign in enumerate(text))
    return bits.to_bytes((7 * len(text) + 7) // 8, "little").hex().upper()


def _unpacked(octets: bytes, count: int) -> str:
    bits = int.from_bytes(octets, "little")
    return "".join(chr(bits >> 7 * at & 127) for at in range(count))

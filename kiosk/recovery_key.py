"""``loket recovery-key``: a central office makes one recovery key for all its kiosks.

The key itself is shown once, to be written on paper; its public half, which only closes, goes
into the settings file that is placed on each kiosk.
"""

import sys

from kiosk import command_words as words
from kiosk.command_words import Ask, ask_unseen
from kiosk.journal.recovery import RecoveryKey
from kiosk.on_paper import public_text

TRIES = 3


def run(ask: Ask = ask_unseen, key: RecoveryKey | None = None) -> int:
    """Shows a new key, has its last group read from the paper, then says the line for the file.

    Answers 0, or 1 without that line: a key that is on no paper must close no records.
    """
    language = words.language()
    made = key or RecoveryKey.generate()
    groups = made.text.split("-")
    listed = [f"{number:>4}. {group}" for number, group in enumerate(groups, 1)]
    _say(words.OFFICE_KEY.say(language), *listed, "")
    try:
        if not _is_on_paper(groups[-1], ask, language):
            sys.stderr.write(words.OFFICE_KEY_UNPROVEN.say(language) + "\n")
            return 1
    except (EOFError, KeyboardInterrupt):
        sys.stderr.write(words.OFFICE_KEY_UNPROVEN.say(language) + "\n")
        return 1
    _say(words.OFFICE_LINE.say(language), "[recovery]", f'public = "{public_text(made.public)}"')
    return 0


def _is_on_paper(last: str, ask: Ask, language: str) -> bool:
    for _ in range(TRIES):
        if ask(words.ASK_LAST_GROUP.say(language)).strip().upper() == last:
            return True
        sys.stderr.write(words.NOT_ALIKE.say(language) + "\n")
    return False


def _say(*lines: str) -> None:
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()

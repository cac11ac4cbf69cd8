"""What only the command says; the lines themselves are in ``ui/wording/health.py``."""

from kiosk.command_words import Both

COUNTED = Both(
    "{warn} perlu diperhatikan, {override} perlu penyelia, {stop} menghentikan.",
    "{warn} to pay attention to, {override} for a supervisor, {stop} in the way.",
)
ASK_PASSPHRASE = Both("Frasa sandi: ", "Passphrase: ")
BUNDLE_SAVED = Both("Berkas bantuan disimpan: {file}", "Support file written: {file}")
BUNDLE_FAILED = Both(
    "Berkas bantuan tidak tersimpan. {reason}", "The support file was not written. {reason}"
)

"""Whom the demo serves: nobody who could exist (NIK serials from 9900, numbers nobody has)."""

from typing import NamedTuple

SUPERVISOR, OFFICER = "Ibu Lestari", "Rina Wulandari"
SUPERVISOR_PIN, OFFICER_PIN = "730164", "481920"
PASSPHRASE = "lumbung padi di tepi kali"  # noqa: S105 - of a store that the demo makes
SITE = "Karang Taruna Banyumanik"
KIOSK_CODE = "BMK"
SENDER, RECIPIENT = "loket@banyumanik.example", "pengaduan@prakerja.example"


class Participant(NamedTuple):
    """What is typed for one person, as the card and the participant say it."""

    name: str
    nik: str
    born: str
    kk: str
    phone: str
    email: str

    @property
    def first_name(self) -> str:
        """As it stands at the head of a masked name."""
        return self.name.split()[0].title()


SITI = Participant(
    "SITI RAHMAWATI",
    "3374 1163 0495 9907",
    "23-04-1995",
    "3374 1112 0619 9903",
    "0812-0000-0107",
    "siti.rahmawati@example.com",
)
ACCOUNT_SAYS_BORN = "24-04-1995"
BUDI = Participant(
    "BUDI SANTOSO", "3374110502909912", "05-02-1990", "", "081200000212", "budi.s@example.com"
)
DEWI = Participant(
    "DEWI ANGGRAINI", "3374105708979921", "17-08-1997", "", "081200000321", "dewi.a@example.com"
)
AGUS = Participant(
    "AGUS PRAYITNO", "3374121411879934", "14-11-1987", "", "081200000434", "agus.p@example.com"
)
MARIA = Participant(
    "MARIA TUHUTERU", "3374094909939946", "09-09-1993", "", "081200000545", "maria.t@example.com"
)

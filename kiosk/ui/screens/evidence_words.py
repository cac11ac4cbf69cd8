"""What stands around the Evidence screen: headline, guide and actions of the moment."""

from enum import StrEnum

from PySide6.QtCore import QObject

from kiosk.ui.parts.frame import Action, Frame
from kiosk.ui.wording import evidence as words
from kiosk.ui.wording.guide import Scene, guide


class Mode(StrEnum):
    """What somebody does here."""

    SHELF = "shelf"
    """Looks at the pictures, adds some, chooses where they go."""
    FILES = "files"
    """Chooses files of a stick or a folder."""
    PICTURE = "picture"
    """Looks at one picture, covers parts of it, takes it away."""


class EvidenceWords(QObject):
    """Speaks for the Evidence screen in the language of the moment."""

    def headline(self, mode: Mode, number: int) -> tuple[str, str]:
        """Title and subtitle; `number` is the place of the picture on the table."""
        match mode:
            case Mode.FILES:
                said = self.tr("Centang yang dibutuhkan saja. Bukan foto KTP.")
                return self.tr("Pilih berkas"), said
            case Mode.PICTURE:
                said = self.tr(
                    "Tutup NIK, kode OTP, dan nama orang lain. "
                    "Saat disimpan, gambar asli dihapus untuk selamanya."
                )
                return words.label(number), said
        said = self.tr("Tangkapan layar pesan limit. Semuanya dihapus sendiri pada tanggalnya.")
        return self.tr("Bukti pengaduan"), said

    def frame(self, mode: Mode, *, ticked: int, may_look: bool, may_save: bool) -> Frame:
        """`ticked` files are chosen; `may_look`, `may_save`: the action can be pressed now."""
        back = Action("back", self.tr("Kembali"), left=True, icon="arrow-left")
        match mode:
            case Mode.FILES:
                again = Action("again", self.tr("Cari lagi"), icon="refresh-cw", enabled=may_look)
                text = self.tr("Ambil %n berkas", "", ticked) if ticked else self.tr("Ambil")
                take = Action("take", text, "primary", enabled=ticked > 0)
                return Frame(True, guide(Scene.EVIDENCE), (back, again, take))
            case Mode.PICTURE:
                save = Action("save", self.tr("Simpan yang tertutup"), "primary", enabled=may_save)
                return Frame(False, guide(Scene.EVIDENCE_COVER), (back, save))
        home = Action("complaint", self.tr("Kembali ke pengaduan"), "primary")
        return Frame(True, guide(Scene.EVIDENCE), (home,))

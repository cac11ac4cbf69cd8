"""Kunci: covers what was on the screen until a PIN; what was typed waits behind it."""

from kiosk.ui.screens.sign_in import SignInScreen
from kiosk.ui.view import View


class LockScreen(SignInScreen):
    """The sign-in screen with other words; whoever locked it is chosen already."""

    def __init__(self) -> None:
        self._covering = ""
        super().__init__()

    def present(self, view: View) -> None:
        super().present(view)
        if view.staff and view.staff.id != self._covering:
            self._covering = view.staff.id
            self.choose(view.staff.id)

    def _say(self) -> None:
        super()._say()
        self._title.setText(self.tr("Layar terkunci"))
        self._hint.setText(
            self.tr(
                "Masukkan PIN. Yang sudah diketik tetap tersimpan; orang lain mulai di Beranda."
            )
        )

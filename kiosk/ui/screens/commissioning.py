"""The first start: few short pages from nothing to a kiosk, or the way to practise."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.errors import Reason, Refused, What
from kiosk.domain.events import Purpose
from kiosk.on_paper import GROUP
from kiosk.settings import Mail, Settings, Site
from kiosk.ui.grants.house import OF_A_TEST
from kiosk.ui.parts.frame import Action, Frame, GuideText
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.screens.commissioning_mail import MailPage
from kiosk.ui.screens.commissioning_recovery import RecoveryPage
from kiosk.ui.screens.commissioning_site import SitePage
from kiosk.ui.screens.commissioning_start import StartPage
from kiosk.ui.screens.commissioning_supervisor import SupervisorPage
from kiosk.ui.screens.mail_form import addresses_of
from kiosk.ui.view import View
from kiosk.ui.wishes import Commission, Draft, Practise, Quit
from kiosk.ui.wording.names import way_out
from kiosk.ui.wording.refusals import refusal
from kiosk.ui.wording.troubles import trouble

START, SITE, SUPERVISOR, RECOVERY, MAIL = range(5)


def pages_for(told: Settings) -> tuple[int, ...]:
    """The pages this kiosk needs: what a central office has settled is not asked again."""
    settled = {
        SITE: bool(told.site.name) and told.site.kiosk != Site().kiosk,
        RECOVERY: told.recovery.key is not None,
    }
    return tuple(at for at in (SITE, SUPERVISOR, RECOVERY, MAIL) if not settled.get(at))


OF_THE_SUPERVISOR = (Reason.NAME_MISSING, Reason.PIN_TOO_WEAK, Reason.PASSPHRASE_TOO_SHORT)


class CommissioningScreen(QWidget):
    """One page at a time; back and forward keep everything, leaving for good keeps no secret.

    Pages that a settings file placed beforehand answers are not shown.
    """

    wished = Signal(object)
    typed = Signal()
    frame_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._at = START
        self._order = (START, *pages_for(Settings()))
        self._view: View | None = None
        self._finishing = False
        self._news = Notice()
        self._news.hide()
        self.start, self.site, self.supervisor = StartPage(), SitePage(), SupervisorPage()
        self.recovery, self.mail = RecoveryPage(), MailPage()
        self._pages: tuple[QWidget, ...] = (
            self.start,
            self.site,
            self.supervisor,
            self.recovery,
            self.mail,
        )
        self.start.set_up.connect(self._next)
        self.start.practise.connect(self._practise)
        for page in (self.site, self.supervisor, self.recovery):
            page.done.connect(self._next)
        self.mail.wished.connect(self.wished)
        self._page = ScrollPage()
        self._page.body.addWidget(self._news)
        for widget in self._pages:
            widget.hide()
            self._page.body.addWidget(widget)
        self._page.body.addStretch(1)
        self._page.fill(self)
        self._say()

    def enter(self, view: View, draft: Draft) -> None:
        del draft
        self.site.fill(view.settings.site)
        self.mail.fill(view.settings.mail)
        self._order = (START, *pages_for(view.settings))
        self.start.expect(len(self._order) - 1, paper=RECOVERY in self._order)
        self.present(view)
        self._turn_to(SUPERVISOR if view.appointing else START)

    def present(self, view: View) -> None:
        self._view = view
        self.supervisor.present(view.keyring, view.appointing, view.credential)
        if view.troubles and self._finishing:
            self._finishing = False
            if {What.NO_KEYRING, What.NO_CREDENTIAL}.intersection(view.troubles):
                self._turn_to(SUPERVISOR)
        self._show_news(view)
        if not self._finishing:
            self.mail.present(view)
        self.frame_changed.emit()

    def refuse(self, refused: Refused) -> None:
        """Turns to the page with the line it concerns; everything typed is still there."""
        self._finishing = False
        if refused.reason in OF_THE_SUPERVISOR:
            self._turn_to(SUPERVISOR)
            self.supervisor.refuse(refused)
        else:
            self._tell(refusal(refused), "bad")
        self.frame_changed.emit()

    def draft(self) -> Draft:
        """Nothing: a first start has secrets in it, and no store to keep them in."""
        return {}

    def frame(self) -> Frame:
        close = Action("quit", way_out(kiosk=bool(self._view and self._view.kiosk)), left=True)
        back = Action("back", self.tr("Kembali"), left=True)
        onward = Action("next", self.tr("Lanjut"), "primary", icon="arrow-right")
        ready = not self._finishing
        if self._view and self._view.appointing:
            return Frame(actions=(close, Action("next", self.tr("Selesai"), "primary")))
        if self._at == START:
            return Frame(actions=(close,))
        if self._at < MAIL:
            return Frame(guide=self._guide(), actions=(back, onward))
        later = Action("later", self.tr("Nanti saja"), enabled=ready)
        finish = Action("next", self.tr("Simpan dan mulai"), "primary", enabled=ready)
        return Frame(guide=self._guide(), actions=(back._replace(enabled=ready), later, finish))

    def act(self, name: str) -> None:
        acts = {"quit": self._quit, "back": self._back, "next": self._next, "later": self._later}
        acts[name]()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def hideEvent(self, event: QHideEvent) -> None:
        """Left for good: nobody returns to a first start, so its secrets are forgotten."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.supervisor.forget()
            self.recovery.forget()
            self.mail.form.password.setText("")

    def _say(self) -> None:
        title, subtitle = self._heading()
        self._page.say(title, subtitle)
        if self._view:
            self._show_news(self._view)

    def _guide(self) -> GuideText:
        """Why this page is asked for."""
        central = self._view.settings.recovery.public if self._view else ""
        if self._at == SUPERVISOR and central:
            words = self.tr(
                "Kunci pemulihan loket ini dipegang kantor pusat (sidik {mark}). Penyelia menambah "
                "petugas, memeriksa alamat, dan membuka PIN yang terkunci."
            )
            return GuideText(why=words.format(mark=central[-GROUP:]))
        why = {
            SITE: self.tr(
                "Nama tempat muncul di layar dan di surat pengaduan. Kode loket membuat nomor "
                "kasus tiap loket berbeda."
            ),
            SUPERVISOR: self.tr(
                "Penyelia menambah petugas, memeriksa alamat, dan membuka PIN yang terkunci. "
                "Petugas lain ditambahkan nanti di Pengaturan."
            ),
            RECOVERY: self.tr(
                "Kunci ini membuka data bila frasa sandi terlupa atau komputer rusak. Simpan di "
                "brankas, atau di amplop tertutup di tempat lain."
            ),
            MAIL: self.tr(
                "Pengaduan dikirim dari alamat email loket. Loket tidak menghubungi siapa pun "
                "sebelum Anda memberi centang."
            ),
        }
        return GuideText(why=why[self._at])

    def _heading(self) -> tuple[str, str]:
        """The title of the page in front, and which of them it is."""
        if self._view and self._view.appointing:
            words = self.tr("Daftar petugas tidak selamat. Catatan lain tetap ada.")
            return self.tr("Loket ini perlu penyelia"), words
        if self._at == START:
            words = self.tr("Loket membantu peserta melewati limit OTP Prakerja.")
            return self.tr("Selamat datang di Loket"), words
        titles = {
            SITE: self.tr("Di mana loket ini?"),
            SUPERVISOR: self.tr("Siapa penyelianya?"),
            RECOVERY: self.tr("Kunci pemulihan"),
            MAIL: self.tr("Email untuk pengaduan"),
        }
        number, last = self._order.index(self._at), len(self._order) - 1
        return titles[self._at], self.tr("Halaman {n} dari {last}").format(n=number, last=last)

    def _show_news(self, view: View) -> None:
        """What stands in the way, with the small print; or that the kiosk is being made."""
        told = [what for what in view.troubles if what not in OF_A_TEST]
        if told:
            self._tell("\n".join(filter(None, [*map(trouble, told), view.detail])), "bad")
        else:
            self._tell(view.said if self._finishing else "", "info")

    def _tell(self, words: str, tone: str) -> None:
        self._news.set_tone(tone)
        self._news.setText(words)
        self._news.setVisible(bool(words))

    def _turn_to(self, at: int) -> None:
        self._at = at
        if at == RECOVERY:
            self.recovery.make_key()
        for index, page in enumerate(self._pages):
            page.setVisible(index == at)
        self._say()
        self._page.verticalScrollBar().setValue(0)
        self.frame_changed.emit()
        self._pages[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _back(self) -> None:
        self._turn_to(self._order[self._order.index(self._at) - 1])

    def _next(self) -> None:
        """One page on, if this one is complete; behind the last one the kiosk is made."""
        if self._finishing:
            return
        if not self._is_complete():
            self._show_focus()
            return
        if self._view and self._view.appointing:
            self._finish(None)
        elif self._at < MAIL:
            self._turn_to(self._order[self._order.index(self._at) + 1])
        elif mail := self.mail.form.checked_mail():
            self._finish(mail, addresses_of(mail))
        else:
            self._show_focus()

    def _show_focus(self) -> None:
        """What is wrong may stand further down than the page shows."""
        if focused := self.focusWidget():
            self._page.ensureWidgetVisible(focused, 30, 60)

    def _is_complete(self) -> bool:
        """Asks the page in front, which says beside the line what is missing."""
        if self._view is None:
            return False
        if self._at == SITE:
            return self.site.site(self._view.settings.site) is not None
        if self._at == SUPERVISOR:
            return self.supervisor.supervisor() is not None
        return self._at != RECOVERY or self.recovery.public() is not None

    def _later(self) -> None:
        """Without mail for now; what was typed is kept, and contacted by nobody."""
        self._finish(self.mail.form.kept())

    def _finish(self, mail: Mail | None, confirmed: tuple[tuple[Purpose, str], ...] = ()) -> None:
        """Puts the pages together; each is asked once more, since the keyring may have gone."""
        if self._view is None:
            return
        alone = self._view.appointing
        base = self._view.settings.site
        site = base if alone else self.site.site(base)
        public = b"" if alone else self._public()
        supervisor = self.supervisor.supervisor()
        if site is None or public is None:
            return
        if supervisor is None:
            self._turn_to(SUPERVISOR)
            self.supervisor.supervisor()
            return
        self._finishing = True
        self.frame_changed.emit()
        wish = Commission(
            site=site,
            mail=mail,
            mail_password=self.mail.form.password.text() if mail else "",
            supervisor=supervisor.name,
            pin=supervisor.pin,
            passphrase=supervisor.passphrase,
            recovery_public=public,
            by_credential=supervisor.by_credential,
            confirmed=confirmed,
        )
        self.wished.emit(wish)

    def _public(self) -> bytes | None:
        """The half that closes: the central office's, or that of the key on paper."""
        central = self._view.settings.recovery.key if self._view else None
        return central or self.recovery.public()

    def _practise(self) -> None:
        self.wished.emit(Practise())

    def _quit(self) -> None:
        self.wished.emit(Quit())

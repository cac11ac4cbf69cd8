"""What is carried to the screen, dropped on it or copied elsewhere, as a wish to take it in."""

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage, QImageWriter
from PySide6.QtWidgets import QWidget

from kiosk.domain.errors import Reason, Refused
from kiosk.evidence.picture import MOST_RAW
from kiosk.ui.wishes import PasteEvidence, TakeEvidence

ENCODED = ("image/png", "image/jpeg", "image/webp", "image/gif", "image/bmp", "application/pdf")
"""What is handed on as it came: hostile octets are decoded in a process apart, not here."""
MOST_PIXELS = 40_000_000
_QUICK = 80
"""Of a PNG: this little squeezing keeps nobody waiting, and it is drawn anew anyway."""


class Door(QObject):
    """Watches a screen for what is dropped on it; `paste` takes what was copied.

    `brought` carries a wish, `refused` a Refused; `nothing` says that there was nothing to take.
    `awaits` tells whether something hangs over the screen. While not `is_open`, nothing may be
    dropped.
    """

    brought = Signal(object)
    refused = Signal(object)
    nothing = Signal()
    awaits = Signal(bool)

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self.is_open = False
        screen.setAcceptDrops(True)
        screen.installEventFilter(self)

    def paste(self) -> None:
        """Takes in what lies in the clipboard."""
        self._take_in(QGuiApplication.clipboard().mimeData())

    def eventFilter(self, _screen: QObject, event: QEvent) -> bool:
        """Of what is dropped a copy is taken: nobody's file is moved away."""
        if event.type() == QEvent.Type.DragLeave:
            self.awaits.emit(False)
            return True
        if not isinstance(event, QDropEvent):  # a QDragEnterEvent and its like are one too
            return False
        if self.is_open and _may_be_brought(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            dropped = event.type() == QEvent.Type.Drop
            self.awaits.emit(not dropped)
            if dropped:
                self._take_in(event.mimeData())
        else:
            event.ignore()
        return True

    def _take_in(self, mime: QMimeData | None) -> None:
        """Qt answers None for an empty clipboard."""
        try:
            wish = brought(mime) if mime else None
        except Refused as refused:
            self.refused.emit(refused)
            return
        if wish is None:
            self.nothing.emit()
        else:
            self.brought.emit(wish)


def brought(mime: QMimeData) -> TakeEvidence | PasteEvidence | None:
    """The wish to take it in; None where there is nothing that can be.

    Files go before a picture: beside a file its icon may lie as one. An address of another
    computer is no file. Raises `Refused(EVIDENCE_TOO_LARGE)`.
    """
    local = [url for url in mime.urls() if url.isLocalFile() and not url.host()]
    if local:
        return TakeEvidence(tuple((url.toLocalFile(), "") for url in local))
    octets = _octets(mime)
    if len(octets) > MOST_RAW:
        raise Refused(Reason.EVIDENCE_TOO_LARGE, megabytes=MOST_RAW // 1_000_000)
    return PasteEvidence(octets) if octets else None


def _may_be_brought(mime: QMimeData) -> bool:
    """Whether there may be evidence in it, by its formats alone."""
    return mime.hasUrls() or mime.hasImage() or any(map(mime.hasFormat, ENCODED))


def _octets(mime: QMimeData) -> bytes:
    for kind in ENCODED:
        if mime.hasFormat(kind) and (octets := mime.data(kind).data()):
            return bytes(octets)
    image = mime.imageData() if mime.hasImage() else None
    return _png(image) if isinstance(image, QImage) and not image.isNull() else b""


def _png(image: QImage) -> bytes:
    if image.width() * image.height() > MOST_PIXELS:
        raise Refused(Reason.EVIDENCE_TOO_LARGE)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    writer.setQuality(_QUICK)
    return bytes(buffer.data().data()) if writer.write(image) else b""

"""Pages for views: white pictures of a size."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage


def a_page(width: int, height: int, colour: str = "white") -> bytes:
    """A PNG of one colour."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(colour)
    return png(image)


def png(image: QImage) -> bytes:
    """A picture as the content of a file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # its types want bytes, and bytes are refused
    return bytes(buffer.data().data())


def pages(number: int, ppi: float = 96) -> tuple[bytes, ...]:
    """Upright pages of A4."""
    return tuple(a_page(round(8.27 * ppi), round(11.69 * ppi)) for _ in range(number))

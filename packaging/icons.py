"""Makes every icon that a system asks for (PNG, ICO, ICNS) from the two drawings under resources/icons."""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DRAWINGS = ROOT / "resources" / "icons"
APP, DOCUMENT = "careercompare", "careercompare-document"
PNG_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
# What each size is called within an ICNS file; the second names are for screens with twice the pixels.
ICNS_TYPES = (
    (b"icp4", 16),
    (b"ic11", 32),
    (b"icp5", 32),
    (b"ic12", 64),
    (b"ic07", 128),
    (b"ic13", 256),
    (b"ic08", 256),
    (b"ic14", 512),
    (b"ic09", 512),
    (b"ic10", 1024),
)


def main() -> int:
    """Write all icons of both drawings into the folder that is named (default: build/icons)."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "icons"
    for file in make_icons(folder):
        print(file)
    return 0


def make_icons(folder: Path) -> list[Path]:
    """Write NAME.ico, NAME.icns and NAME-SIZE.png for the app and for its files; returns what was written."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name in (APP, DOCUMENT):
        drawing = DRAWINGS / f"{name}.svg"
        sizes = {*PNG_SIZES, *ICO_SIZES, *(size for _, size in ICNS_TYPES)}
        pictures = {size: picture(drawing, size) for size in sorted(sizes)}
        contents = {f"{name}-{size}.png": pictures[size] for size in PNG_SIZES}
        contents[f"{name}.ico"] = ico({size: pictures[size] for size in ICO_SIZES})
        contents[f"{name}.icns"] = icns([(kind, pictures[size]) for kind, size in ICNS_TYPES])
        for file, content in contents.items():
            (folder / file).write_bytes(content)
            written.append(folder / file)
    return written


def picture(drawing: Path, size: int) -> bytes:
    """A drawing as PNG of that many pixels a side."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QIODevice, QRectF
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    _application = QGuiApplication.instance() or QGuiApplication([])
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    renderer = QSvgRenderer(str(drawing))
    if not renderer.isValid():
        raise ValueError(f"{drawing} is no drawing that Qt can read.")
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # Qt's types do not know that the format may be text.
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon of PNG pictures by their size, as Vista and later read it."""
    at = 6 + 16 * len(pictures)
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for size, png in pictures.items():
        # A side of 256 is written as 0.
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(png), at + len(body))
        body += png
    return head + body


def icns(pictures: list[tuple[bytes, bytes]]) -> bytes:
    """A macOS icon of PNG pictures by their kind."""
    body = b"".join(kind + struct.pack(">I", len(png) + 8) + png for kind, png in pictures)
    return b"icns" + struct.pack(">I", len(body) + 8) + body


if __name__ == "__main__":
    sys.exit(main())

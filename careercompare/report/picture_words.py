"""Title and description inside pictures, for search and for those who hear them; and of a PNG how large it prints."""

from __future__ import annotations

import re
import struct
import zlib
from xml.sax.saxutils import escape, quoteattr

from careercompare.report.characters import BOX, clean, replace, unshowable

_HEAD = b"\x89PNG\r\n\x1a\n"
_AFTER_HEADER = len(_HEAD) + 4 + 4 + 13 + 4
_INCH = 0.0254
_ROOT = re.compile(r"<svg\b[^>]*>")
# What XML 1.0 cannot hold, however it is written.
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def png_with_words(picture: bytes, title: str, description: str, ppi: float) -> bytes:
    """The picture with both texts and its size in print; its pixels stay as they are."""
    if not picture.startswith(_HEAD):
        raise ValueError("this is no PNG picture")
    metre = round(ppi / _INCH)
    chunks = [_chunk(b"pHYs", struct.pack(">IIB", metre, metre, 1))]
    for key, text in (("Title", title), ("Description", description), ("Software", "careercompare")):
        if words := _shown(text):
            # An iTXt chunk: key, not compressed, no language and no translated key, UTF-8.
            chunks.append(_chunk(b"iTXt", key.encode() + b"\0\0\0\0\0" + words.encode()))
    return picture[:_AFTER_HEADER] + b"".join(chunks) + _without(picture[_AFTER_HEADER:], b"pHYs")


def svg_with_words(drawing: bytes, title: str, description: str, language: str) -> bytes:
    """The drawing as one picture with a name and a description, in a language."""
    text = drawing.decode()
    root = _ROOT.search(text)
    if root is None:
        raise ValueError("this is no SVG drawing")
    opened = root[0].removesuffix(">") + (
        f' role="img" aria-labelledby="poster-title poster-description" xml:lang={quoteattr(language)}>'
    )
    words = (
        f'<title id="poster-title">{escape(_shown(title))}</title>'
        f'<desc id="poster-description">{escape(_shown(description))}</desc>'
    )
    return (text[: root.start()] + opened + words + text[root.end() :]).encode()


def _shown(text: str) -> str:
    cleaned = clean(text)
    return _NO_XML.sub(BOX, replace(cleaned, unshowable(cleaned)))


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _without(chunks: bytes, kind: bytes) -> bytes:
    """The chunks without those of a kind."""
    kept, start = [], 0
    while start < len(chunks):
        end = start + 12 + int.from_bytes(chunks[start : start + 4])
        if chunks[start + 4 : start + 8] != kind:
            kept.append(chunks[start:end])
        start = end
    return b"".join(kept)

"""Title and description inside pictures."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare.report.picture_words import png_with_words, svg_with_words

SVG = b'<svg viewBox="0 0 1 1" xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'
NAMES = "{http://www.w3.org/2000/svg}"


def chunk(kind: bytes, content: bytes) -> bytes:
    """One piece of a PNG."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


PNG = (
    b"\x89PNG\r\n\x1a\n"
    + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    + chunk(b"pHYs", struct.pack(">IIB", 1, 1, 1))
    + chunk(b"IDAT", zlib.compress(b"\0\0"))
    + chunk(b"IEND", b"")
)


def chunks(picture: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The pieces of a PNG, whose sums must be right."""
    start = 8
    while start < len(picture):
        [length] = struct.unpack(">I", picture[start : start + 4])
        kind, content = picture[start + 4 : start + 8], picture[start + 8 : start + 8 + length]
        assert struct.unpack(">I", picture[start + 8 + length : start + 12 + length]) == (zlib.crc32(kind + content),)
        yield kind, content
        start += 12 + length


def test_a_png_says_what_it_shows_and_how_large_it_prints() -> None:
    """300 dots per inch are 11811 in a metre; its pixels are the same as before."""
    found = list(chunks(png_with_words(PNG, "Wege", "Größer als 58 %.", 300)))

    assert [kind for kind, _ in found] == [b"IHDR", b"pHYs", b"iTXt", b"iTXt", b"iTXt", b"IDAT", b"IEND"]
    assert struct.unpack(">IIB", found[1][1]) == (11811, 11811, 1)
    assert found[2][1] == b"Title\0\0\0\0\0Wege"
    assert found[3][1].decode() == "Description\0\0\0\0\0Größer als 58 %."
    assert found[5] == list(chunks(PNG))[2]


def test_an_svg_has_a_name_and_a_description() -> None:
    """As one picture, in its language, and what is drawn stays."""
    root = ET.fromstring(svg_with_words(SVG, 'A <b> & "c"', "All of it.", "de"))

    assert [child.tag for child in root] == [f"{NAMES}title", f"{NAMES}desc", f"{NAMES}path"]
    assert (root[0].text, root[1].text) == ('A <b> & "c"', "All of it.")
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == f"{root[0].get('id')} {root[1].get('id')}"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "de"


@given(st.text())
def test_any_words_keep_a_picture_whole(text: str) -> None:
    """Whatever they are, both can be read again."""
    assert list(chunks(png_with_words(PNG, text, text, 300)))[-1] == (b"IEND", b"")
    assert len(ET.fromstring(svg_with_words(SVG, text, text, "en"))) == 3


def test_something_else_is_refused() -> None:
    """Rather than being spoilt."""
    with pytest.raises(ValueError, match="no PNG"):
        png_with_words(SVG, "a", "b", 300)
    with pytest.raises(ValueError, match="no SVG"):
        svg_with_words(b"<html/>", "a", "b", "en")

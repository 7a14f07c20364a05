"""Icons as each system reads them, drawn from one picture."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from icons import APP, DOCUMENT, DRAWINGS, ICNS_TYPES, ICO_SIZES, PNG_SIZES, icns, ico, make_icons, picture

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of all icons."""
    folder = tmp_path_factory.mktemp("icons")
    make_icons(folder)
    return folder


def size_of(png: bytes) -> tuple[int, int]:
    """Width and height of a PNG picture."""
    assert png.startswith(PNG)
    width, height = struct.unpack_from(">II", png, 16)
    return width, height


@pytest.mark.parametrize("name", [APP, DOCUMENT])
def test_pictures_have_the_sizes_in_their_names(made: Path, name: str) -> None:
    """Square, and each of its own size."""
    for size in PNG_SIZES:
        assert size_of((made / f"{name}-{size}.png").read_bytes()) == (size, size)


@pytest.mark.parametrize("name", [APP, DOCUMENT])
def test_windows_finds_every_picture(made: Path, name: str) -> None:
    """The head of an ICO file leads to whole PNG pictures."""
    content = (made / f"{name}.ico").read_bytes()
    zero, kind, number = struct.unpack_from("<HHH", content)
    assert (zero, kind, number) == (0, 1, len(ICO_SIZES))
    for at, size in enumerate(ICO_SIZES):
        width, height, _, _, _, depth, length, start = struct.unpack_from("<BBBBHHII", content, 6 + 16 * at)
        assert (width or 256, height or 256, depth) == (size, size, 32)
        assert size_of(content[start : start + length]) == (size, size)


@pytest.mark.parametrize("name", [APP, DOCUMENT])
def test_macos_finds_every_picture(made: Path, name: str) -> None:
    """The parts of an ICNS file fill it exactly, each with its size."""
    content = (made / f"{name}.icns").read_bytes()
    assert content[:4] == b"icns"
    assert struct.unpack_from(">I", content, 4) == (len(content),)
    at, found = 8, []
    while at < len(content):
        kind, length = content[at : at + 4], struct.unpack_from(">I", content, at + 4)[0]
        found.append((kind, size_of(content[at + 8 : at + length])[0]))
        at += length
    assert found == list(ICNS_TYPES)


def test_the_same_drawing_makes_the_same_bytes(made: Path) -> None:
    """So that installers can be made twice and compared."""
    png = picture(DRAWINGS / f"{APP}.svg", 32)

    assert png == (made / f"{APP}-32.png").read_bytes()
    assert ico({32: png}) == ico({32: png})
    assert icns([(b"icp5", png)])[8:] == b"icp5" + struct.pack(">I", len(png) + 8) + png


@pytest.mark.qt_log_level_fail("CRITICAL")  # Qt warns of it as well
def test_a_broken_drawing_is_refused(tmp_path: Path) -> None:
    """Rather than shipped as an empty square."""
    drawing = tmp_path / "broken.svg"
    drawing.write_text("<svg", encoding="utf-8")

    with pytest.raises(ValueError, match=r"broken\.svg is no drawing"):
        picture(drawing, 16)

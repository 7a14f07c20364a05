"""The picture on a letterhead."""

from __future__ import annotations

from pathlib import Path

import pytest

from careercompare.core.errors import ReportError
from careercompare.report.logo import LARGEST, logo_of

KINDS = {
    "png": (b"\x89PNG\r\n\x1a\nrest", "image/png"),
    "jpg": (b"\xff\xd8\xff\xe0rest", "image/jpeg"),
    "svg": (b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', "image/svg+xml"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_is_known_by_what_is_in_it(kind: str, tmp_path: Path) -> None:
    """Whatever its name says."""
    content, media = KINDS[kind]
    (tmp_path / "logo.txt").write_bytes(content)
    logo = logo_of(str(tmp_path / "logo.txt"))

    assert logo is not None
    assert (logo.content, logo.kind, logo.media) == (content, kind, media)


def test_no_path_is_no_logo() -> None:
    """Nor is a blank one."""
    assert logo_of("") is None
    assert logo_of("  ") is None


def test_what_cannot_be_used_is_told_in_a_sentence(tmp_path: Path) -> None:
    """Missing, a folder, not a picture, too large."""
    (tmp_path / "words.png").write_text("words", encoding="utf-8")
    (tmp_path / "large.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(LARGEST))
    for name, why in {
        "none.png": "cannot be read: there is no file of that name; check the name or choose another",
        "": "cannot be read: it is a folder; choose a file",
        "words.png": "is neither a PNG, a JPEG nor an SVG picture; choose one of these",
        "large.png": "is larger than 4 MB; choose a smaller picture",
        "a\0b.png": "cannot be read: no file can be called that; choose another",
    }.items():
        with pytest.raises(ReportError, match=f"The logo .*{why}\\."):
            logo_of(str(tmp_path / name) if "\0" not in name else name)

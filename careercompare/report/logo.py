"""The picture on a letterhead: read from disk, and nothing but a picture."""

from __future__ import annotations

from pathlib import Path

from careercompare.core.errors import ReportError
from careercompare.core.value import value
from careercompare.data.files import reason

LARGEST = 4_000_000
"""Bytes: every copy of a report carries its logo."""


@value
class Logo:
    """A picture's bytes, their kind (png, jpg, svg) and its media type."""

    content: bytes
    kind: str
    media: str


def logo_of(path: str) -> Logo | None:
    """The logo in a file, told by what is in it rather than by its name; None without a path. Raises ReportError."""
    if not path.strip():
        return None
    file = Path(path)
    try:
        if file.is_file() and file.stat().st_size > LARGEST:
            raise ReportError(f"The logo {file.name} is larger than 4 MB; choose a smaller picture.")
        content = file.read_bytes()
    except (OSError, ValueError) as error:  # a path with a null character is a ValueError
        why = (
            reason(error, reading=True) if isinstance(error, OSError) else "no file can be called that; choose another"
        )
        raise ReportError(f"The logo {file.name} cannot be read: {why}.") from error
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return Logo(content, "png", "image/png")
    if content.startswith(b"\xff\xd8\xff"):
        return Logo(content, "jpg", "image/jpeg")
    if b"<svg" in content[:4096]:
        return Logo(content, "svg", "image/svg+xml")
    raise ReportError(f"The logo {file.name} is neither a PNG, a JPEG nor an SVG picture; choose one of these.")

"""The licences of everything the app is made of, as files under resources/licences."""

from __future__ import annotations

from careercompare.data.bundled import resources


def notices() -> tuple[tuple[str, str], ...]:
    """Title and text of each notice: a file's first line and the rest; the app's own comes first."""
    found = []
    for file in sorted((resources() / "licences").glob("*.txt")):
        title, _, text = file.read_text(encoding="utf-8").partition("\n")
        found.append((title.strip(), text.strip()))
    return tuple(found)

"""Texts cut to a length where there is no room for all of them: always at the same place, and never in secret."""

from __future__ import annotations

import unicodedata

ELLIPSIS = "…"


def shortened(text: str, most: int) -> str:
    """A text in one line of so many characters at most; what is cut off leaves an ellipsis, after a word if it can."""
    words = " ".join(text.split(" ")).strip()
    if len(words) <= most:
        return words
    kept = words[: max(most - 1, 0)]
    # A word may be cut if nearly nothing would be left without it.
    if not words[len(kept)].isspace() and (end := kept.rfind(" ")) > most // 2:
        kept = kept[:end]
    # An accent or a joiner belongs to the letter before it, and a letter that lost its own is another one.
    elif _joins(words[len(kept)]):
        while kept and _joins(kept[-1]):
            kept = kept[:-1]
        kept = kept[:-1]
    return kept.rstrip(" ,.;:·–-") + ELLIPSIS


def _joins(character: str) -> bool:
    return bool(unicodedata.combining(character)) or unicodedata.category(character) in {"Mn", "Me", "Cf", "Sk"}

"""What somebody probably meant by a word that does not exist."""

from __future__ import annotations

from collections.abc import Iterable

NEAR_ENOUGH = 70


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is spelt most alike, or None if none is near."""
    from rapidfuzz import fuzz, process  # only a mistake needs it, and it takes longer to import than a catalogue

    found = process.extractOne(word, sorted(known), scorer=fuzz.ratio, processor=_loosely, score_cutoff=NEAR_ENOUGH)
    return str(found[0]) if found else None


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """The end of a sentence: the nearest known word, or what to do if none is near."""
    near = nearest(word, known)
    return f"did you mean “{near}”?" if near is not None else otherwise


def _loosely(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")

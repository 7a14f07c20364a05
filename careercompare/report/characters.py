"""Which characters a report can hold: what is cleaned away, and what is shown as an empty box instead."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

BOX = "\u25a1"
"""Stands for a character that no font can show."""

# Marks that turn the reading direction of what follows: one of them in a title could reverse the whole page.
_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_LINE_ENDS = re.compile("\r\n|[\r\u0085\u000b\u000c\u2028\u2029]")


def clean(text: str) -> str:
    """The text composed (NFC), with plain line ends and without controls; a text with nothing to see is empty."""
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    kept = "".join(character for character in text if character == "\n" or not _dropped(character))
    # Composed only now: a control between a letter and its accent would keep the two apart.
    kept = unicodedata.normalize("NFC", kept)
    return kept if any(_visible(character) for character in kept) else ""


def unshowable(text: str) -> set[str]:
    """The characters that no font may show: private use, halves of pairs, and codes that are no character."""
    return {character for character in text if not character.isascii() and _no_character(character)}


def replace(text: str, characters: Iterable[str]) -> str:
    """The text with each of these characters shown as a box."""
    return text.translate({ord(character): BOX for character in characters})


def _dropped(character: str) -> bool:
    return character in _TURNS or character == "\ufeff" or unicodedata.category(character) == "Cc"


def _visible(character: str) -> bool:
    return unicodedata.category(character) not in {"Cf", "Zs", "Cc"}


def _no_character(character: str) -> bool:
    code = ord(character)
    return unicodedata.category(character) in {"Co", "Cs"} or code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF

"""File names from what people are called: legal on every system, and told apart on every one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

from careercompare.data.slug import RESERVED

MOST_BYTES = 120
"""Of a name without its ending: some disks take 143 bytes in all, and a number may be added."""

_APOSTROPHES = re.compile("['`´‘’ʼ]")
_HARMLESS = " ._-,()[]+&@='’"
_DEVICE = re.compile(rf"(?:{RESERVED}|conin|conout|clock)")


def file_stem(text: str, kind: str = "person") -> str:
    """What a file is called after a text, without its ending: small letters and digits of any script, and hyphens.

    A text without any gets its kind's name, and so does what Windows takes for a device.
    """
    # first to the plain forms: a full-width slash is a slash, and ² in COM² is a digit to Windows
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).lower())
    kept = (letter if unicodedata.category(letter)[0] in "LMN" else "-" for letter in _APOSTROPHES.sub("", plain))
    made = re.sub("-+", "-", "".join(kept)).strip("-")
    short = made.encode()[:MOST_BYTES].decode(errors="ignore").rstrip("-")
    # a mark with no letter before it would sit on whatever stands before the name
    while short and unicodedata.category(short[0])[0] == "M":
        short = short[1:].lstrip("-")
    return f"{kind}-{short}".rstrip("-") if not short or _DEVICE.fullmatch(short) else short


def wished_stem(text: str, kind: str = "person") -> str:
    """The same after a name that somebody chose for the file: capitals, spaces, dots and other harmless signs stay."""
    plain = unicodedata.normalize("NFC", text)
    kept = (letter if unicodedata.category(letter)[0] in "LMN" or letter in _HARMLESS else "-" for letter in plain)
    short = "".join(kept).strip(" .").encode()[:MOST_BYTES].decode(errors="ignore").strip(" .")
    device = _DEVICE.fullmatch(unicodedata.normalize("NFKC", short).casefold().partition(".")[0].strip())
    lonely = not short or unicodedata.category(short[0])[0] == "M"
    return f"{kind}-{short}".rstrip("-") if device or lonely else short


def same_name(name: str) -> str:
    """What is equal for two names if any system takes them for one file."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKD", name).casefold())


def free_name(stem: str, suffix: str, taken: Container[str]) -> str:
    """The name of a file that is not among `taken` (as `same_name` gives them), with a number if need be."""
    name, number = f"{stem}{suffix}", 2
    while same_name(name) in taken:
        name, number = f"{stem}-{number}{suffix}", number + 1
    return name

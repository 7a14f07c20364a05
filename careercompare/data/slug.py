"""From a title to an id that can name a file on every system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

LONGEST = 60
RESERVED = "con|prn|aux|nul|com[0-9]|lpt[0-9]"
"""What Windows takes for a device, not for a file, whatever follows a dot behind it."""


def slug(title: str, taken: Collection[str] = (), kind: str = "role") -> str:
    """Small letters, digits and hyphens; a title without any gets its kind's name, a taken id a number behind it."""
    ascii_only = unicodedata.normalize("NFKD", title.replace("ß", "ss")).encode("ascii", "ignore").decode()
    made = re.sub("[^a-z0-9]+", "-", ascii_only.lower()).strip("-")[:LONGEST].strip("-")
    if not made or re.fullmatch(RESERVED, made) or made.startswith("x-"):  # keys with x- are not looked at
        made = f"{kind}-{made}".strip("-")
    found, number = made, 2
    while found in taken:
        found, number = f"{made}-{number}", number + 1
    return found

"""Which addresses a report turns into links."""

from __future__ import annotations

import re

# A file: or javascript: address in somebody's catalogue must not become something to click on.
_SAFE = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f]{1,2000}", re.IGNORECASE)


def link_target(address: str) -> str:
    """The address if it may be clicked (http, https, mailto), else empty."""
    return address if _SAFE.fullmatch(address) else ""

"""How an area is found by words; imported when somebody searches, since no start needs it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from careercompare.core.area import Area, AreaKind

_ORDER = {kind: place for place, kind in enumerate(AreaKind)}
_WORD = re.compile(r"\w+")


def find_areas(areas: Mapping[str, Area], text: str) -> tuple[Area, ...]:
    """The areas that hold every word of a text, in any order; a word may be the beginning of one.

    Titles count most; ids and the titles of wider areas are searched too, so that “texas” finds its metropolitan
    areas. Wide areas come first, then they go by title. An empty text finds all, one of signs alone finds none.
    """
    wanted = _words(text)
    if not wanted and text.strip():
        return ()
    found: list[tuple[bool, int, str, Area]] = []
    for area in areas.values():
        title = _words(area.title)
        # the end of an id is what people write for short: us, tx
        if _holds([*title, *_words(area.id)[-1:]], wanted):
            beyond = False
        else:
            # not the nation: everything in it would hold the words of its title
            inside = [areas[parent] for parent in area.parents if parent in areas]
            around = [_words(parent.title) for parent in inside if parent.kind is not AreaKind.NATION]
            beyond = True
            if not _holds([*title, *_words(area.id), *(word for words in around for word in words)], wanted):
                continue
        found.append((beyond, _ORDER[area.kind], " ".join(title), area))
    return tuple(area for *_, area in sorted(found, key=lambda one: one[:3]))


def has_words(area: Area, text: str) -> bool:
    """Whether each word of a text is a whole word of the area's title or id, and there is one."""
    wanted = _words(text)
    return bool(wanted) and {*wanted} <= {*_words(area.title), *_words(area.id)}


def _holds(words: Iterable[str], wanted: Iterable[str]) -> bool:
    known = tuple(words)
    return all(any(word.startswith(beginning) for word in known) for beginning in wanted)


def _words(text: str) -> list[str]:
    """The words of a text without accents and case, so that San German finds San Germán."""
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    return _WORD.findall(bare.casefold())

"""How a page marks which language a text is in and which way it runs, and which places lead to which source."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import TYPE_CHECKING

from careercompare.present.blocks import DocumentView

if TYPE_CHECKING:
    from markupsafe import Markup

_RIGHT_TO_LEFT = ("ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi")


class Voice:
    """Puts a text into a span of its own language and direction where these are not the page's."""

    def __init__(self, view: DocumentView) -> None:
        self._page = "rtl" if view.right_to_left else "ltr"
        self._language, self._texts = view.language, view.texts_language

    def own(self, text: str) -> Markup:
        """Words of the report or of the person."""
        way = direction(text)
        return _marked(text, {"dir": way} if way not in {"", self._page} and _only(text, way) else {})

    def told(self, text: str) -> Markup:
        """Words of the catalogue."""
        foreign = self._texts != self._language
        usual = "rtl" if self._texts.split("-")[0] in _RIGHT_TO_LEFT else "ltr"
        way = direction(text) or (usual if foreign else "")
        attributes = {"lang": self._texts} if foreign else {}
        return _marked(text, attributes | ({"dir": way} if way not in {"", self._page} else {}))


class Mentions:
    """Which parts point to which source: the first place in each gets a name, to which the source leads back."""

    def __init__(self) -> None:
        self._places: dict[int, dict[str, str]] = {}

    def place(self, number: int, part: str, title: str) -> str:
        """The name of this place if it is the part's first for that source, else empty."""
        places = self._places.setdefault(number, {})
        name = f"{part}-source-{number}"
        if name in places:
            return ""
        places[name] = title
        return name

    def places(self, number: int) -> Mapping[str, str]:
        """The names of the places that lead to a source, with the titles of their parts."""
        return self._places.get(number, {})


def direction(text: str) -> str:
    """Which way most letters of a text run: rtl, ltr, or empty if none runs any way."""
    ways = [unicodedata.bidirectional(character) for character in text]
    right, left = sum(way in {"R", "AL"} for way in ways), ways.count("L")
    return "" if not right and not left else "rtl" if right > left else "ltr"


def _only(text: str, way: str) -> bool:
    """Whether all letters run that way: a sentence that quotes others keeps the page's direction."""
    return all((unicodedata.bidirectional(one) == "L") is (way == "ltr") for one in text if one.isalpha())


def _marked(text: str, attributes: Mapping[str, str]) -> Markup:
    from markupsafe import Markup, escape

    if not attributes or not text:
        return escape(text)
    written = Markup("").join(Markup(' {}="{}"').format(name, value) for name, value in attributes.items())
    return Markup("<span{}>{}</span>").format(written, text)

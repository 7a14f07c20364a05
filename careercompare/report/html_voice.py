"""How a page marks which language a text is in and which way it runs, and which places lead to which source."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from careercompare.present.blocks import DocumentView
from careercompare.report.characters import clean
from careercompare.report.cleaning import line
from careercompare.report.directions import direction, runs_against

if TYPE_CHECKING:
    from markupsafe import Markup

_RIGHT_TO_LEFT = ("ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi")


class Voice:
    """Puts a text into a span of its own language and direction where these are not the page's."""

    def __init__(self, view: DocumentView) -> None:
        self._page = "rtl" if view.right_to_left else "ltr"
        self._language, self._texts = view.language, view.texts_language
        self._told = {line(clean(text)) for text in view.told}

    def own(self, text: str) -> Markup:
        """Words of the report or of the person, unless the catalogue says the very same."""
        return _marked(text, self._attributes(text, told=False))

    def told(self, text: str) -> Markup:
        """Words of the catalogue."""
        return _marked(text, self._attributes(text, told=True))

    def said(self, text: str, fact: str, sources: str = "") -> Markup:
        """A statement, of the catalogue if it is a fact, and the marks of its sources, which are the page's own words.

        They stand at the end of its last line, which is elsewhere in each direction.
        """
        from markupsafe import Markup, escape

        attributes = self._attributes(text, told=bool(fact))
        whole = _marked(text, attributes) + escape(sources)
        if sources.strip() and "dir" in attributes:
            return Markup('<span dir="{}">{}</span>').format(attributes["dir"], whole)
        return whole

    def anchored(self, anchor: str) -> Markup:
        """The attributes of words in a picture that is drawn from the left, in the page's own direction.

        From the right, a text starts at its right end: to stay where it is, it has to be held by the other.
        """
        from markupsafe import Markup

        if self._page == "ltr":
            return Markup(' text-anchor="{}"').format(anchor)
        return Markup(' direction="rtl" text-anchor="{}"').format({"start": "end", "end": "start"}.get(anchor, anchor))

    def _attributes(self, text: str, *, told: bool) -> Mapping[str, str]:
        way = direction(text)
        if not told and text not in self._told:
            return {"dir": way} if runs_against(text, right_to_left=self._page == "rtl") else {}
        foreign = self._texts != self._language
        if foreign and not way:
            way = "rtl" if self._texts.split("-")[0] in _RIGHT_TO_LEFT else "ltr"
        attributes = {"lang": self._texts} if foreign else {}
        return attributes | ({"dir": way} if way not in {"", self._page} else {})


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


def _marked(text: str, attributes: Mapping[str, str]) -> Markup:
    from markupsafe import Markup, escape

    if not attributes or not text:
        return escape(text)
    written = Markup("").join(Markup(' {}="{}"').format(name, value) for name, value in attributes.items())
    return Markup("<span{}>{}</span>").format(written, text)

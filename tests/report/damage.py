"""Reports damaged in one way each, to see that a check finds it: a check that nothing fails proves nothing."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pikepdf

from careercompare.core.report_choices import Paper
from careercompare.report.finished import Report
from tests.report.matrix import Case, Made, made

Damage = Callable[[pikepdf.Pdf], None]
GOOD = Case(2, Paper.A4, "en", "plain")


def damaged(damage: Damage) -> Made:
    """A good report after some damage to its file."""
    good = made(GOOD)
    with pikepdf.open(io.BytesIO(good.pdf)) as document:
        damage(document)
        written = io.BytesIO()
        document.save(written)
    return replace(good, report=Report(written.getvalue()))


def elements(document: pikepdf.Pdf, *kinds: str) -> Iterator[Any]:
    """The elements of some types, in reading order."""
    waiting: list[Any] = [document.Root.StructTreeRoot]
    while waiting:
        here = waiting.pop()
        if str(here.get("/S", "")).removeprefix("/") in kinds:
            yield here
        below = here.get("/K")
        several = list(below) if isinstance(below, pikepdf.Array) else [below]
        waiting += [one for one in reversed(several) if isinstance(one, pikepdf.Dictionary) and "/S" in one]


def first(document: pikepdf.Pdf, *kinds: str) -> Any:
    """The first element of some types."""
    return next(elements(document, *kinds))


def attributes(element: Any) -> Any:
    """What a cell is to its table."""
    return next(one for one in element.A if one.get("/O") == "/Table")


def links(document: pikepdf.Pdf) -> list[Any]:
    """All links that lead out of the document."""
    return [one for page in document.pages for one in page.get("/Annots", []) if "/A" in one and "/URI" in one.A]


def say(document: pikepdf.Pdf, key: str, text: str | None) -> None:
    """Let the document's metadata say something else, or no longer say it."""
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told:
        if text is None:
            del told[key]
        else:
            told[key] = text


def redraw(pattern: bytes, instead: bytes) -> Damage:
    """Draw the first page with something else in the place of what a pattern finds."""

    def change(document: pikepdf.Pdf) -> None:
        content = document.pages[0].Contents
        drawn = content.read_bytes()
        changed = re.sub(pattern, instead, drawn, count=1, flags=re.DOTALL)
        assert changed != drawn
        content.write(changed)

    return change


def set_key(place: Callable[[pikepdf.Pdf], Any], key: str, found: Any) -> Damage:
    """Set a key of some object, or (None) take it away."""

    def change(document: pikepdf.Pdf) -> None:
        if found is None:
            del place(document)[key]
        else:
            place(document)[key] = found

    return change

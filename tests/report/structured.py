"""The structure of a PDF as readers get it: elements in reading order, each with the text that it holds."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import pikepdf

from careercompare.core.value import value
from tests.report.drawn import drawn


@value
class Element:
    """An element: its type (H1, TD), its text and that of all below it, its alternative text, and what it is to tables.

    `path` are the types above it, `page` is where its first text stands (-1 if it has none).
    """

    kind: str
    text: str
    page: int
    path: tuple[str, ...]
    alt: str = ""
    key: str = ""
    scope: str = ""
    across: int = 1
    headers: tuple[str, ...] = ()
    kids: tuple[Element, ...] = ()
    annotations: int = 0

    def all(self, *kinds: str) -> list[Element]:
        """Those of some types, from itself on, in reading order."""
        found = [self] if self.kind in kinds else []
        return found + [one for kid in self.kids for one in kid.all(*kinds)]


@lru_cache(maxsize=4)
def structured(pdf: bytes) -> Element:
    """The root of a document's structure."""
    marked: dict[tuple[int, int], str] = defaultdict(str)
    for run in drawn(pdf).runs:
        marked[run.sheet, run.mark] += run.text
    with pikepdf.open(io.BytesIO(pdf)) as document:
        sheets = {page.obj.objgen: number for number, page in enumerate(document.pages)}
        return _element(document.Root.StructTreeRoot, marked, sheets, -1, ())


def _element(
    one: Any,
    marked: Mapping[tuple[int, int], str],
    sheets: Mapping[tuple[int, int], int],
    page: int,
    path: tuple[str, ...],
) -> Element:
    kind = str(one.get("/S", "/Root")).removeprefix("/")
    here = _page(one, sheets, page)
    texts, kids, annotations, first = [], [], 0, -1
    for below in _below(one):
        if isinstance(below, pikepdf.Dictionary) and "/S" in below:
            kid = _element(below, marked, sheets, here, (*path, kind))
            kids.append(kid)
            texts.append(kid.text)
            first = kid.page if first < 0 else first
        elif isinstance(below, pikepdf.Dictionary) and below.get("/Type") == "/OBJR":
            annotations += 1
        else:
            number, on = (below, here) if isinstance(below, int) else (int(below.MCID), _page(below, sheets, here))
            texts.append(marked.get((on, number), ""))
            first = on if first < 0 else first
    table = _table(one)
    return Element(
        kind,
        "".join(texts),
        first,
        path,
        alt=str(one.get("/Alt", "")),
        key=str(one.get("/ID", "")),
        scope=str(table.get("/Scope", "")).removeprefix("/"),
        across=int(table.get("/ColSpan", 1)),
        headers=tuple(str(name) for name in table.get("/Headers", [])),
        kids=tuple(kids),
        annotations=annotations,
    )


def _page(one: Any, sheets: Mapping[tuple[int, int], int], inherited: int) -> int:
    return sheets[one.Pg.objgen] if "/Pg" in one else inherited


def _below(one: Any) -> Iterator[Any]:
    kids = one.get("/K")
    if kids is not None:
        yield from list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _table(one: Any) -> Any:
    found = one.get("/A")
    several = list(found) if isinstance(found, pikepdf.Array) else [found]
    return next((a for a in several if a is not None and a.get("/O") == "/Table"), {})

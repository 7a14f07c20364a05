"""Gives the rows of a PDF's tables their headers, which Typst writes as plain cells.

Screen readers then say "Focus area, Network Engineer: …" and not the column alone. The first cell of each body row
becomes a header of scope Row with an id; the other cells of its row name that id; the document's index of ids
(IDTree) learns it.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf

from careercompare.core.errors import ReportError
from careercompare.report.packing import pack


def add_row_headers(pdf: bytes) -> bytes:
    """The same document with row headers, packed smaller; raises ReportError if there was no row to change."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        root = document.Root.StructTreeRoot
        made: dict[str, pikepdf.Object] = {}
        for number, row in enumerate(_rows(root)):
            made |= _promote(row, f"R{number}")
        if not made:
            raise ReportError("The report's tables could not be given row headers, so it was not made.")
        ids = dict(_names(root.get("/IDTree"))) | made
        names = [part for key in sorted(ids, key=str.encode) for part in (pikepdf.String(key), ids[key])]
        root.IDTree = document.make_indirect(pikepdf.Dictionary(Names=pikepdf.Array(names)))
        return pack(document)


def _rows(element: pikepdf.Object) -> Iterator[list[pikepdf.Object]]:
    """The cells of every body row, in reading order."""
    waiting = [element]
    while waiting:
        here = waiting.pop()
        kids = _children(here)
        if here.get("/S") == "/TR":
            cells = [kid for kid in kids if kid.get("/S") in ("/TH", "/TD")]
            if len(cells) > 1 and cells[0].S == "/TD":
                yield cells
        waiting.extend(reversed(kids))


def _children(element: pikepdf.Object) -> list[pikepdf.Object]:
    kids = element.get("/K")
    if kids is None:
        return []
    several = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    # Everything else among the kids is content: numbers of marked text, and references to links.
    return [kid for kid in several if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def _promote(cells: list[pikepdf.Object], key: str) -> dict[str, pikepdf.Object]:
    """Make the first cell the header of the others; nothing if Typst's attributes are not where they are expected."""
    attributes = [_table_attributes(cell) for cell in cells]
    if attributes[0] is None:
        return {}
    cells[0].S = pikepdf.Name.TH
    cells[0].ID = pikepdf.String(key)
    attributes[0].Scope = pikepdf.Name.Row
    for others in attributes[1:]:
        if others is not None:
            others.Headers = pikepdf.Array([*others.get("/Headers", []), pikepdf.String(key)])
    return {key: cells[0]}


def _table_attributes(cell: pikepdf.Object) -> pikepdf.Object | None:
    found = cell.get("/A")
    if found is None:
        return None
    several = list(found) if isinstance(found, pikepdf.Array) else [found]
    return next((one for one in several if one.get("/O") == "/Table"), None)


def _names(node: pikepdf.Object | None) -> Iterator[tuple[str, pikepdf.Object]]:
    """Every id and what it names, from a tree of any depth."""
    if node is None:
        return
    flat = list(node.get("/Names", []))
    for key, element in zip(flat[::2], flat[1::2], strict=True):
        yield str(key), element
    for kid in node.get("/Kids", []):
        yield from _names(kid)

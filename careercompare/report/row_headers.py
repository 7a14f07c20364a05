"""Gives the rows of a PDF's tables their headers, which Typst writes as plain cells.

Screen readers then say "Focus area, Network Engineer: …" and not the column alone. The first cell of each body row
becomes a header of scope Row with an id; the other cells of its row name that id; the document's index of ids
(IDTree) learns it. Cells under a subheading that goes across the table name it and their own column; where the
subheading is a heading of the text, it is what the row is called, and the first cell stays a cell.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf

from careercompare.core.errors import ReportError
from careercompare.report.packing import pack


def add_row_headers(pdf: bytes, tables: bool = True) -> bytes:
    """The same document with row headers, packed smaller.

    Raises ReportError if it is said to have tables and there was no row to change.
    """
    with pikepdf.open(io.BytesIO(pdf)) as document:
        root = document.Root.StructTreeRoot
        heads = {str(head.ID): head for head in _across(root)}
        made: dict[str, pikepdf.Object] = {}
        titled = False
        for number, row in enumerate(_rows(root)):
            above = _name_columns(row, heads)
            if above is None or not any(kid.S == "/H2" for kid in _children(above)):
                made |= _promote(row, f"R{number}")
            else:
                titled = True
        for head in heads.values():
            # Every cell below now names its own column.
            _set_headers(head, [])
        if tables and not (made or titled):
            raise ReportError("The report's tables could not be given row headers, so it was not made.")
        ids = dict(_names(root.get("/IDTree"))) | made
        if not ids:
            return pack(document)
        names = [part for key in sorted(ids, key=str.encode) for part in (pikepdf.String(key), ids[key])]
        root.IDTree = document.make_indirect(pikepdf.Dictionary(Names=pikepdf.Array(names)))
        return pack(document)


def _elements(root: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Everything below the root, in reading order."""
    waiting = [root]
    while waiting:
        here = waiting.pop()
        yield here
        waiting.extend(reversed(_children(here)))


def _rows(root: pikepdf.Object) -> Iterator[list[pikepdf.Object]]:
    """The cells of every body row, in reading order."""
    for element in _elements(root):
        if element.get("/S") == "/TR":
            cells = [kid for kid in _children(element) if kid.get("/S") in ("/TH", "/TD")]
            if len(cells) > 1 and cells[0].S == "/TD":
                yield cells


def _across(root: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """The subheadings that span several columns."""
    for element in _elements(root):
        if element.get("/S") == "/TH" and "/ID" in element:
            attributes = _table_attributes(element)
            if attributes is not None and attributes.get("/ColSpan", 1) > 1:
                yield element


def _name_columns(cells: list[pikepdf.Object], heads: dict[str, pikepdf.Object]) -> pikepdf.Object | None:
    """Let cells under a subheading name the header of their column too, and return the subheading if there is one.

    Typst lets them name the subheading alone, which names all columns: a reader would say every one of them.
    """
    above = None
    for column, cell in enumerate(cells):
        names = _headers(cell)
        if len(names) == 1 and str(names[0]) in heads:
            above = heads[str(names[0])]
            _set_headers(cell, [*_headers(above)[column : column + 1], *names])
    return above


def _children(element: pikepdf.Object) -> list[pikepdf.Object]:
    kids = element.get("/K")
    if kids is None:
        return []
    several = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    # Everything else among the kids is content: numbers of marked text, and references to links.
    return [kid for kid in several if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def _promote(cells: list[pikepdf.Object], key: str) -> dict[str, pikepdf.Object]:
    """Make the first cell the header of the others; nothing if Typst's attributes are not where they are expected."""
    first, *others = cells
    attributes = _table_attributes(first)
    if attributes is None:
        return {}
    first.S = pikepdf.Name.TH
    first.ID = pikepdf.String(key)
    attributes.Scope = pikepdf.Name.Row
    for cell in others:
        _set_headers(cell, [*_headers(cell), pikepdf.String(key)])
    return {key: first}


def _headers(cell: pikepdf.Object) -> list[pikepdf.Object]:
    """The ids of the headers that a cell names."""
    attributes = _table_attributes(cell)
    return [] if attributes is None else list(attributes.get("/Headers", []))


def _set_headers(cell: pikepdf.Object, names: list[pikepdf.Object]) -> None:
    attributes = _table_attributes(cell)
    if attributes is not None:
        attributes.Headers = pikepdf.Array(names)


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

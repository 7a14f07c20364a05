"""4: every cell of every table names its column and its row, and each header can be found by its id."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf

from tests.report.matrix import Made
from tests.report.structured import Element, structured


def tables(made: Made) -> list[str]:
    """What is wrong with rows, headers and their ids."""
    root = structured(made.pdf)
    heads = root.all("TH")
    ids = [one.key for one in heads]
    wrong = [f"the header “{one.text}” has no scope or no id" for one in heads if not one.scope or not one.key]
    if sorted(ids, key=str.encode) != _index(made.pdf):
        wrong.append("the index of ids does not hold each header once")
    for number, table in enumerate(root.all("Table")):
        wrong += [f"table {number}: {one}" for one in _of_table(table)]
    return wrong


def _of_table(table: Element) -> Iterator[str]:
    first = table.all("THead")[0].all("TR")[0] if table.all("THead") else None
    if first is None:
        yield "it has no head"
        return
    if sum(one.text == first.text for one in table.all("TR")) > 1 and first.text.strip():
        yield "its head is read out again on a later page"
    columns = [one.key for one in first.kids]
    bands = {one.key for one in table.all("TH") if one.across > 1}
    for row in table.all("TR"):
        cells = row.kids
        if row is first or any(one.key in bands for one in cells):
            continue
        if len(cells) != len(columns):
            yield f"the row “{row.text}” has {len(cells)} cells under {len(columns)} columns"
        # Under a band that is a heading of the text, that heading is what the row is called.
        names = {one.key for one in cells[:1] if one.scope == "Row"} or set(cells[0].headers) & bands
        if len(names) != 1:
            yield f"the row “{row.text}” has no header"
        for column, cell in zip(columns, cells, strict=False):
            if cell.kind != "TD":
                continue
            if [one for one in cell.headers if one in columns] != [column]:
                yield f"the cell “{cell.text}” names the columns {cell.headers}, not {column}"
            if len([one for one in cell.headers if one in names]) != 1:
                yield f"the cell “{cell.text}” does not name its row"
            if set(cell.headers) - {column} - names - bands:
                yield f"the cell “{cell.text}” names headers that are not its own: {cell.headers}"


def _index(pdf: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        tree = document.Root.StructTreeRoot.get("/IDTree", pikepdf.Dictionary())
        return [str(name) for name in list(tree.get("/Names", []))[::2]]

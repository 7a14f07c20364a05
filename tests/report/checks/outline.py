"""3: bookmarks and headings are the parts in their order, each leads to its page, and no level is skipped."""

from __future__ import annotations

import io
from itertools import pairwise
from typing import Any

import pikepdf

from tests.report.matrix import Made
from tests.report.strings import folded_text, is_read, printed
from tests.report.structured import structured


def outline(made: Made) -> list[str]:
    """Each bookmark or heading that is not where it should be."""
    parts = [printed(made, part.title) for part in made.document.parts]
    headings = structured(made.pdf).all("H1", "H2", "H3", "H4", "H5", "H6")
    first = [one for one in headings if one.kind == "H1"]
    levels = [int(one.kind[1]) for one in headings]
    marks = _bookmarks(made.pdf)
    wrong = []
    if [folded_text(title) for title, _ in marks] != parts:
        wrong.append(f"bookmarks {[title for title, _ in marks]} are not the parts {parts}")
    if len(first) != len(parts) or not all(
        is_read(made, part, folded_text(one.text)) for part, one in zip(parts, first, strict=True)
    ):
        wrong.append(f"headings {[one.text for one in first]} are not the parts {parts}")
    if [page for _, page in marks] != [one.page for one in first]:
        wrong.append(
            f"bookmarks lead to pages {[page for _, page in marks]}, headings stand on {[h.page for h in first]}"
        )
    if levels[:1] != [1] or any(after - before > 1 for before, after in pairwise(levels)):
        wrong.append(f"levels of headings are skipped: {levels}")
    return wrong


def _bookmarks(pdf: bytes) -> list[tuple[str, int]]:
    """The outermost bookmarks with the pages that they lead to."""
    with pikepdf.open(io.BytesIO(pdf)) as document, document.open_outline() as told:
        sheets = {page.obj.objgen: number for number, page in enumerate(document.pages)}
        found = []
        for item in told.root:
            target: Any = item.destination
            if target is None and item.action is not None:
                target = item.action.D
            found.append((str(item.title), sheets[_page_of(document, target)]))
        return found


def _page_of(document: pikepdf.Pdf, target: Any) -> tuple[int, int]:
    """The page of a destination, which may be known by its name alone."""
    if isinstance(target, pikepdf.String):
        target = pikepdf.NameTree(document.Root.Names.Dests)[str(target)]
    where = target.D if isinstance(target, pikepdf.Dictionary) else target
    return where[0].objgen

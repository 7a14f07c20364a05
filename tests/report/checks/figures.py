"""5: pictures are told in words with their numbers, which stand in a table as well; links are safe and said."""

from __future__ import annotations

import io

import pikepdf

from careercompare.present.blocks import Block, PayChart
from careercompare.report.links import link_target
from tests.report.matrix import Made
from tests.report.strings import folded_text, is_read, printed
from tests.report.structured import structured


def figures(made: Made) -> list[str]:
    """Each picture without the words it needs, and each link that is unsafe, unsaid or outside the structure."""
    return [*_pictures(made), *_links(made)]


def _pictures(made: Made) -> list[str]:
    root = structured(made.pdf)
    told = [one.alt for one in root.all("Figure")]
    wrong = [f"a picture has no words: {one!r}" for one in told if not folded_text(one)]
    in_tables = "".join(folded_text(one.text) for one in root.all("Table"))
    words = "".join(folded_text(one) for one in told)
    blocks: list[Block] = [block for part in made.document.parts for block in part.blocks]
    for chart in [block for block in blocks if isinstance(block, PayChart)]:
        for row in chart.rows:
            medians = [point.text for point in row.points if point.name == "Median"]
            named = [row.tag.title, *medians] if medians else []
            wrong += [f"no picture tells {one!r}" for one in named if printed(made, one) not in words]
            wrong += [
                f"no table has the median {one!r}"
                for one in medians
                if not is_read(made, printed(made, one), in_tables)
            ]
    return wrong


def _links(made: Made) -> list[str]:
    wrong = []
    links = 0
    with pikepdf.open(io.BytesIO(made.pdf)) as document:
        for page in document.pages:
            for one in page.get("/Annots", []):
                links += 1
                address = str(one.A.URI) if "/A" in one and "/URI" in one.A else ""
                if address and not link_target(address):
                    wrong.append(f"{address} can be clicked")
                if not str(one.get("/Contents", "")).strip():
                    wrong.append(f"a link to {address or 'a place in the text'} does not say where it leads")
    inside = [one for one in structured(made.pdf).all("Link") if one.annotations]
    if sum(one.annotations for one in inside) != links:
        wrong.append(f"{links} links, of which the structure knows {sum(one.annotations for one in inside)}")
    return wrong

"""2: what the document says of itself: language, title, standards, direction, and the order of links."""

from __future__ import annotations

import io

import pikepdf

from careercompare.report.typst_texts import line
from tests.report.matrix import Made


def claims(made: Made) -> list[str]:
    """Each claim that is missing or wrong."""
    title = line(made.document.title)
    with pikepdf.open(io.BytesIO(made.pdf)) as document, document.open_metadata() as told:
        root = document.Root
        viewer = root.get("/ViewerPreferences", pikepdf.Dictionary())
        right = "/R2L" if made.language.right_to_left else "/L2R"
        wrong = {
            "not marked as tagged": not bool(root.get("/MarkInfo", pikepdf.Dictionary()).get("/Marked", False)),
            f"Lang is {root.get('/Lang')}": str(root.get("/Lang", "")).split("-")[0] != made.case.language,
            "the file's name would stand in the title bar": not bool(viewer.get("/DisplayDocTitle", False)),
            f"Direction is {viewer.get('/Direction')}": str(viewer.get("/Direction", "/L2R")) != right,
            f"dc:title is {told.get('dc:title')}": bool(title) and str(told.get("dc:title")) != _shown(made, title),
            "pdfuaid:part is not 1": str(told.get("pdfuaid:part")) != "1",
            "a page with links has no order for Tab": any(
                "/Annots" in page and page.get("/Tabs") != "/S" for page in document.pages
            ),
        }
    return [what for what, found in wrong.items() if found]


def _shown(made: Made, title: str) -> str:
    for one in made.report.replaced:
        title = title.replace(one, "□")
    return title

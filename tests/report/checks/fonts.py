"""7: every font is inside, cut to the letters used, and can be read back; pictures are drawn, not made of dots."""

from __future__ import annotations

import io
import re

import pikepdf

from tests.report.drawn import drawn
from tests.report.matrix import Made

_SUBSET = re.compile(r"/[A-Z]{6}\+")


def fonts(made: Made) -> list[str]:
    """Each font that is not as it should be, and each picture made of dots."""
    wrong = []
    with pikepdf.open(io.BytesIO(made.pdf)) as document:
        found = [one for one in document.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"]
        for font in found:
            name, kind = str(font.get("/BaseFont", "?")), str(font.get("/Subtype"))
            if kind == "/Type3":
                wrong.append(f"{name} is drawn letter by letter (Type 3)")
                continue
            if kind.startswith("/CIDFont") or kind == "/TrueType":
                descriptor = font.get("/FontDescriptor", pikepdf.Dictionary())
                if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.keys()):
                    wrong.append(f"{name} is not inside")
            if not _SUBSET.match(name):
                wrong.append(f"{name} is not cut to the letters used")
            if not kind.startswith("/CIDFont") and "/ToUnicode" not in font:
                wrong.append(f"{name} cannot be read back")
        if not found:
            wrong.append("there is no font at all")
    dots = sum(sheet.images for sheet in drawn(made.pdf).sheets)
    return wrong + ([f"{dots} pictures are made of dots"] if dots else [])

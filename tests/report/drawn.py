"""What stands on the pages of a PDF: each run of text with its box, its colour, what lies under it, and its mark."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

from careercompare.core.value import value

Box = tuple[float, float, float, float]
Colour = tuple[int, int, int]
WHITE: Colour = (255, 255, 255)


@value
class Run:
    """Some letters drawn in one go; `mark` is the number by which the structure names them, -1 for mere decoration.

    The box is left, bottom, right, top in points, `ground` the colour of what lies under its middle.
    """

    sheet: int
    mark: int
    text: str
    box: Box
    paint: Colour
    ground: Colour


@value
class Sheet:
    """A page: its size in points, and how many pictures made of dots it has."""

    width: float
    height: float
    images: int


@value
class Drawn:
    """All pages of a document."""

    sheets: tuple[Sheet, ...]
    runs: tuple[Run, ...]


@lru_cache(maxsize=4)
def drawn(pdf: bytes) -> Drawn:
    """What a PDF draws; several checks in a row ask for the same."""
    document = pypdfium2.PdfDocument(_as_written(pdf))
    try:
        sheets: list[Sheet] = []
        runs: list[Run] = []
        for number in range(len(document)):
            page = document[number]
            things = [
                pdfium.FPDFPage_GetObject(page.raw, place) for place in range(pdfium.FPDFPage_CountObjects(page.raw))
            ]
            images = sum(pdfium.FPDFPageObj_GetType(one) == pdfium.FPDF_PAGEOBJ_IMAGE for one in things)
            width, height = page.get_size()
            sheets.append(Sheet(width, height, images))
            runs += _runs(number, page.get_textpage(), things)
        return Drawn(tuple(sheets), tuple(runs))
    finally:
        document.close()


def _as_written(pdf: bytes) -> bytes:
    """The document without its direction, by which pdfium would turn every line around, those from the left as well."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        viewer = document.Root.get("/ViewerPreferences", pikepdf.Dictionary())
        if "/Direction" not in viewer:
            return pdf
        del viewer["/Direction"]
        written = io.BytesIO()
        document.save(written)
    return written.getvalue()


def _runs(number: int, text: Any, things: list[Any]) -> Iterator[Run]:
    grounds: list[tuple[Box, Colour]] = []
    for one in things:
        kind = pdfium.FPDFPageObj_GetType(one)
        if kind == pdfium.FPDF_PAGEOBJ_PATH and _is_filled(one):
            grounds.append((_box(one), _colour(one)))
        elif kind == pdfium.FPDF_PAGEOBJ_TEXT and (letters := _letters(one, text)).strip():
            box = _box(one)
            across, up = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
            under = (paint for area, paint in reversed(grounds) if _inside(across, up, area))
            mark = pdfium.FPDFPageObj_GetMarkedContentID(one)
            yield Run(number, mark, letters, box, _colour(one), next(under, WHITE))


def _inside(across: float, up: float, area: Box) -> bool:
    return area[0] <= across <= area[2] and area[1] <= up <= area[3]


def _box(one: Any) -> Box:
    sides = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(one, *sides)
    left, bottom, right, top = (side.value for side in sides)
    return left, bottom, right, top


def _colour(one: Any) -> Colour:
    parts = [ctypes.c_uint() for _ in range(4)]
    pdfium.FPDFPageObj_GetFillColor(one, *parts)
    red, green, blue, _ = (part.value for part in parts)
    return red, green, blue


def _is_filled(one: Any) -> bool:
    mode, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(one, mode, stroked)
    return bool(mode.value != pdfium.FPDF_FILLMODE_NONE)


def _letters(one: Any, text: Any) -> str:
    size = pdfium.FPDFTextObj_GetText(one, text.raw, None, 0)
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFTextObj_GetText(one, text.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw[: size - 2].decode("utf-16-le", "surrogatepass")

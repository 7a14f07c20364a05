"""Reads finished PDFs back, for the tests of the report."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import page
import pikepdf
import pypdfium2

from careercompare.core.report_choices import Paper, ReportChoices
from careercompare.report.finished import Report
from careercompare.report.pdf import make_pdf
from tests.report.catalogue_builder import build_catalogue, build_comparison


@cache
def report(roles: int = 2, paper: Paper = Paper.A4) -> Report:
    """The report of the first roles, made once for all tests."""
    return make_pdf(build_catalogue(), build_comparison(roles), ReportChoices(paper=paper))


def failures(pdf: bytes) -> list[str]:
    """What the validator finds against PDF/UA-1 and the PDF/A that the file claims, or PDF/A-2a if it claims none."""
    found = []
    for profile in ("ua1", "".join(conformance(pdf)).lower()):
        result = page.validate_pdf_bytes(pdf, profile=profile)
        if "no failures" not in str(result):
            found.append(str(result))
    return found


def conformance(pdf: bytes) -> tuple[str, str]:
    """Which part and level of PDF/A a file says that it is: ("3", "A") with the comparison inside, else ("2", "A")."""
    with pikepdf.open(io.BytesIO(pdf)) as document, document.open_metadata() as told:
        return str(told.get("pdfaid:part", "2")), str(told.get("pdfaid:conformance", "A"))


def text_of(pdf: bytes) -> str:
    """All text in drawing order, without blanks, line ends and the marks that let long words break."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    finally:
        document.close()
    return folded(" ".join(pages))


def folded(text: str) -> str:
    """Text without blanks, line ends and the marks at which it may break."""
    return re.sub("[\\s\u200b\u0002\ufffe]+", "", text)


def characters(pdf: bytes) -> Iterator[tuple[int, str, tuple[float, float, float, float], tuple[float, float]]]:
    """Page number, character, its box (left, bottom, right, top), and the page's size in points."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for number in range(len(document)):
            sheet = document[number]
            text = sheet.get_textpage()
            size = sheet.get_size()
            for place in range(text.count_chars()):
                character = text.get_text_range(place, 1)
                if character.strip() and character != "\u200b":
                    yield number, character, text.get_charbox(place), size
    finally:
        document.close()


@contextmanager
def structure(pdf: bytes) -> Iterator[list[tuple[str, pikepdf.Object]]]:
    """Every element of the structure in reading order with its type, while the document is open."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        yield _elements(document)


def _elements(document: pikepdf.Pdf) -> list[tuple[str, pikepdf.Object]]:
    found: list[tuple[str, pikepdf.Object]] = []
    waiting = [document.Root.StructTreeRoot]
    while waiting:
        here = waiting.pop()
        if "/S" in here:
            found.append((str(here.S), here))
        kids: object = here.get("/K", [])
        several = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        waiting.extend(kid for kid in reversed(several) if isinstance(kid, pikepdf.Dictionary))
    return found


def bookmarks(pdf: bytes) -> list[str]:
    """The titles of the outermost bookmarks."""
    with pikepdf.open(io.BytesIO(pdf)) as document, document.open_outline() as outline:
        return [str(item.title) for item in outline.root]

"""Packing a PDF: streams that end in a carriage return, and tables without rows."""

from __future__ import annotations

import io
import zlib

import pikepdf
import pytest

from careercompare.core.errors import ReportError
from careercompare.report.packing import pack
from careercompare.report.row_headers import add_row_headers


def test_no_stream_ends_like_a_line() -> None:
    """Packed data that ends in a carriage return is written so that it does not, and reads back unchanged."""
    texts = [f"text {number}".encode() * 60 for number in range(2000)]
    texts = [text for text in texts if zlib.compress(text).endswith(b"\r")][:3]
    assert len(texts) == 3
    document = pikepdf.new()
    document.add_blank_page()
    document.Root.Test = pikepdf.Array(
        [document.make_stream(zlib.compress(text), Filter=pikepdf.Name.FlateDecode) for text in texts]
    )
    packed = pack(document)
    assert b"\r\nendstream" not in packed
    with pikepdf.open(io.BytesIO(packed)) as again:
        read = [stream.read_bytes(pikepdf.StreamDecodeLevel.specialized) for stream in again.Root.Test]
    assert read == texts


def test_packing_is_the_same_each_time() -> None:
    """The document's id comes from its content, not from the clock."""

    def made() -> bytes:
        document = pikepdf.new()
        document.add_blank_page()
        return pack(document)

    assert made() == made()


def test_a_document_without_rows_is_refused() -> None:
    """If Typst ever writes tables in another way, it shows here and not in a screen reader."""
    document = pikepdf.new()
    document.add_blank_page()
    document.Root.StructTreeRoot = pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot)
    plain = io.BytesIO()
    document.save(plain)
    with pytest.raises(ReportError, match="row headers"):
        add_row_headers(plain.getvalue())

"""A comparison is read from the PDF that carries it, and whatever else a PDF may hold ends in one sentence."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercompare.core.comparison import FILE_SUFFIX, Comparison
from careercompare.core.errors import ComparisonFileError
from careercompare.data import comparison_pdf
from careercompare.data.comparison_file import comparison_to_yaml, write_comparison
from careercompare.data.comparison_pdf import ATTACHED, MOST_ATTACHMENTS, open_comparison, read_comparison_pdf

COMPARISON = Comparison(("network-engineer",), title="Network?", notes="A line\nand another")
MEBIBYTE = 1 << 20


def pdf(attached: dict[str, bytes] | None = None, **saving: object) -> bytes:
    """A PDF with some attachments; none named: the comparison."""
    document = pikepdf.new()
    document.add_blank_page()
    for name, content in (
        {ATTACHED: comparison_to_yaml(COMPARISON).encode()} if attached is None else attached
    ).items():
        document.attachments[name] = pikepdf.AttachedFileSpec(document, content, filename=name)
    written = io.BytesIO()
    document.save(written, **saving)  # type: ignore[arg-type]
    return written.getvalue()


def pdf_of_stream(content: bytes, *filters: str) -> bytes:
    """A PDF whose attachment holds these bytes, packed by these filters."""
    document = pikepdf.open(io.BytesIO(pdf()))
    stream = document.attachments[ATTACHED].get_file().obj
    stream.write(content, filter=pikepdf.Array([pikepdf.Name(f"/{one}") for one in filters]))
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def pdf_of_objects(filling: int) -> bytes:
    """A PDF whose catalogue stands in a packed stream of objects, followed by so many mebibytes of nothing."""
    told = b"1 0 2 50 ".ljust(20) + b"<</Type/Catalog/Pages 2 0 R>>".ljust(50) + b"<</Type/Pages/Kids[]/Count 0>>"
    packer = zlib.compressobj(9)
    packed = packer.compress(told) + b"".join(packer.compress(b" " * MEBIBYTE) for _ in range(filling)) + packer.flush()
    written = b"%PDF-1.7\n"
    first = len(written)
    written += b"5 0 obj\n<</Type/ObjStm/N 2/First 20/Filter/FlateDecode/Length %d>>\nstream\n" % len(packed)
    written += packed + b"\nendstream\nendobj\n"
    index = len(written)
    rows = [(0, 0, 0), (2, 5, 0), (2, 5, 1), (0, 0, 0), (0, 0, 0), (1, first, 0), (1, index, 0)]
    table = b"".join(struct.pack(">BIH", *row) for row in rows)
    written += b"6 0 obj\n<</Type/XRef/Size 7/W[1 4 2]/Root 1 0 R/Length %d>>\nstream\n" % len(table)
    return written + table + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % index


def refusal(tmp_path: Path, content: bytes) -> str:
    """What is said about a file with this content."""
    file = tmp_path / "a.pdf"
    file.write_bytes(content)
    with pytest.raises(ComparisonFileError) as caught:
        open_comparison(file)
    said = str(caught.value)
    assert said.startswith(f"{file} could not be opened: ")
    assert said.endswith(".")
    assert len(said.splitlines()) == 1
    return said


@pytest.mark.parametrize("name", [ATTACHED, f"renamed{FILE_SUFFIX}"])
def test_the_comparison_is_read_back(tmp_path: Path, name: str) -> None:
    """Whatever it is called among the attachments, and whoever packed the file."""
    for packing in (pikepdf.ObjectStreamMode.generate, pikepdf.ObjectStreamMode.disable):
        content = pdf({"b.txt": b"other", name: comparison_to_yaml(COMPARISON).encode()}, object_stream_mode=packing)
        (tmp_path / "a.PDF").write_bytes(content)
        assert open_comparison(tmp_path / "a.PDF") == COMPARISON


def test_however_a_report_happens_to_be_packed(tmp_path: Path) -> None:
    """In runs, which is done where packed data ends like a line, and with the letters of a forbidden packing in it."""
    written = comparison_to_yaml(COMPARISON).encode()
    packed = zlib.compress(written)
    runs = b"".join(bytes([len(run) - 1]) + run for run in (packed[:99], packed[99:])) + b"\x80"
    for content in (
        pdf_of_stream(runs, "RunLengthDecode", "FlateDecode"),
        pdf({ATTACHED: written, "a.bin": b"LZW"}, compress_streams=False),
    ):
        (tmp_path / "a.pdf").write_bytes(content)
        assert open_comparison(tmp_path / "a.pdf") == COMPARISON


def test_a_file_of_its_own_is_opened_as_ever(tmp_path: Path) -> None:
    """One way in for both."""
    write_comparison(tmp_path / f"a{FILE_SUFFIX}", COMPARISON)

    assert open_comparison(tmp_path / f"a{FILE_SUFFIX}") == COMPARISON


def test_a_comparison_is_never_written_over_a_report(tmp_path: Path) -> None:
    """Whatever name somebody types into the dialog."""
    file = tmp_path / "a.pdf"
    file.write_bytes(pdf())
    with pytest.raises(ComparisonFileError, match="a comparison is no PDF; let its name end in"):
        write_comparison(file, COMPARISON)

    assert file.read_bytes() == pdf()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "it is damaged, or no PDF at all; open the comparison’s own file"),
        (b"format: 1\n", "it is damaged, or no PDF at all"),
        (b"%PDF-1.7\n%%EOF\n", "it is damaged, or no PDF at all"),
        (pdf()[:-200], "it is damaged, or no PDF at all"),
        (pdf()[:300], "it is damaged, or no PDF at all"),
        (pdf({}), "it carries no comparison; open the comparison’s own file, or another report"),
        (pdf({"a.txt": b"format: 1\n"}), "it carries no comparison"),
        (
            pdf({f"{n}.txt": b"x" for n in range(MOST_ATTACHMENTS)} | {ATTACHED: b"format: 1\n"}),
            "carries no comparison",
        ),
        (pdf({ATTACHED: b"\xff\xfe\x00"}), "the comparison in it cannot be read (comparison.careercompare:1:1: "),
        (pdf({ATTACHED: b"format: 9\n"}), "format 9 needs a newer careercompare"),
        (pdf({ATTACHED: b"format: 1\nroles: 3\narea: []\n"}), "“roles”: expected a list"),
        (pdf({ATTACHED: b"#" * 2_000_001}), "the comparison in it is larger than 2 MB"),
        (
            pdf(encryption=pikepdf.Encryption(owner="a", user="b")),
            "it is protected by a password; save it without one first.",
        ),
        (
            pdf_of_stream(b"x", "Nonsensed").replace(b"Nonsensed", b"LZWDecode"),
            "it is packed in a way that no report is",
        ),
        (pdf_of_stream(b"x", "Nonsensed"), "it is damaged, or no PDF at all"),
        (pdf_of_objects(1), "it carries no comparison"),
    ],
)
def test_what_cannot_be_opened_is_one_sentence(tmp_path: Path, content: bytes, words: str) -> None:
    """What is wrong with the file, and what to do."""
    assert words in refusal(tmp_path, content)


def test_a_pdf_that_only_its_owner_may_change_is_read(tmp_path: Path) -> None:
    """Everybody may look into it."""
    (tmp_path / "a.pdf").write_bytes(pdf(encryption=pikepdf.Encryption(owner="secret", user="")))

    assert open_comparison(tmp_path / "a.pdf") == COMPARISON


def test_a_huge_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is cut off before anybody looks into it."""
    monkeypatch.setattr(comparison_pdf, "MOST_PDF_BYTES", 1_000_000)

    assert "it is larger than 1 MB, which no report is" in refusal(tmp_path, pdf() + b"\n" * 1_000_000)


@cache
def packed(turns: int) -> bytes:
    """A hundred and fifty mebibytes of nothing, packed one or several times."""
    if turns > 1:
        return zlib.compress(packed(turns - 1), 9)
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(bytes(MEBIBYTE)) for _ in range(150)) + packer.flush()


BOMBS: dict[str, Callable[[], bytes]] = {
    "packed": lambda: pdf_of_stream(packed(1), "FlateDecode"),
    "packed twice": lambda: pdf_of_stream(packed(2), "FlateDecode", "FlateDecode"),
    "packed four times": lambda: pdf_of_stream(packed(4), *["FlateDecode"] * 4),
    "a run of nothing": lambda: pdf_of_stream(b"\x81\x00" * 1_200_000, "RunLengthDecode"),
    "objects": lambda: pdf_of_objects(150),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_does_not_go_off(tmp_path: Path, bomb: str) -> None:
    """A small file that unpacks to a hundred times its size is refused while it is still small."""
    resource = pytest.importorskip("resource", reason="Windows has no such measure of memory")
    file = tmp_path / "warm.pdf"
    file.write_bytes(pdf())
    read_comparison_pdf(file)
    content = BOMBS[bomb]()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    refusal(tmp_path, content)

    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100 * 1024


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_any_damage_is_one_sentence_or_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Bytes changed, cut out or put in anywhere."""
    content = bytearray(pdf())
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(content)))
        content[place : place + data.draw(st.integers(0, 20))] = data.draw(st.binary(max_size=20))
    file = tmp_path_factory.mktemp("damaged") / "a.pdf"
    file.write_bytes(content)
    said = ""
    try:
        read_comparison_pdf(file)
    except ComparisonFileError as error:
        said = str(error)

    assert len(said.splitlines()) <= 1

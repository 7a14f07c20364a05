"""What somebody chooses for a report is on its pages, and what they withhold is not."""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from careercompare.core.answer import NO, YES, yes_at
from careercompare.core.errors import ReportError
from careercompare.core.report_choices import Ink, Letterhead, ReportChoices, Withheld
from careercompare.core.skill import Level
from careercompare.present.screen import present
from careercompare.report.pdf import make_pages, make_pdf
from tests.report.catalogue_builder import build_catalogue, build_comparison
from tests.report.reading import bookmarks, failures, folded, structure, text_of


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


PNG = (
    b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 1, 8, 2, 0, 0, 0))
    + _chunk(b"IDAT", zlib.compress(b"\x00\x0b\x5c\xad\xa3\x47\x0b"))
    + _chunk(b"IEND", b"")
)
"""A picture of two dots, in the blue and the brown of the roles."""
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><circle cx="10" cy="10" r="9"/></svg>'
HEAD = Letterhead("Northside Careers Office", "Room 4\n+44 20 7946 0000")


def pages(**choices: object) -> bytes:
    """The report of two roles as chosen."""
    return make_pdf(build_catalogue(), build_comparison(), replace(ReportChoices(), **choices)).content  # type: ignore[arg-type]


def colours(pdf: bytes) -> set[tuple[str, ...]]:
    """Every colour that is set on any page, and in the patterns that these use."""
    found: set[tuple[str, ...]] = set()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        streams = [item for item in document.objects if isinstance(item, pikepdf.Stream)]
        drawn = [one for one in streams if one.get("/Subtype") == "/Form" or "/PatternType" in one]
        for content in [*document.pages, *drawn]:
            for step in pikepdf.parse_content_stream(content):
                if str(step.operator) in {"rg", "RG", "sc", "SC", "scn", "SCN", "g", "G"}:
                    found.add(tuple(f"{float(one):.2f}" for one in step.operands if not isinstance(one, pikepdf.Name)))
    return found


@pytest.mark.parametrize("picture", [PNG, SVG], ids=["png", "svg"])
def test_the_letterhead_opens_page_one(picture: bytes, tmp_path: Path) -> None:
    """Before the title, its logo with a text for those who do not see it."""
    logo = tmp_path / "logo"
    logo.write_bytes(picture)
    made = pages(letterhead=replace(HEAD, logo=str(logo)))

    assert failures(made) == []
    assert text_of(made).startswith(folded("Northside Careers Office Room 4 +44 20 7946 0000"))
    with structure(made) as found:
        assert next(str(one.Alt) for kind, one in found if kind == "/Figure") == "Logo of Northside Careers Office"
    assert folded("Northside") not in text_of(pages())


def test_a_logo_stands_in_the_preview_as_well(tmp_path: Path) -> None:
    """Else it would not be the same pages."""
    logo = tmp_path / "logo.png"
    logo.write_bytes(PNG)
    catalogue, comparison = build_catalogue(), build_comparison()

    with_logo = make_pages(catalogue, comparison, ReportChoices(letterhead=Letterhead(logo=str(logo))), ppi=20)
    assert with_logo.pictures[0] != make_pages(catalogue, comparison, ppi=20).pictures[0]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "logo.png cannot be read"),
        (b"GIF89a", "logo.png is neither a PNG, a JPEG nor an SVG picture"),
        (PNG[:40], "logo.png is a broken picture; choose another."),
        (b"<svg><unclosed", "logo.png is a broken picture; choose another."),
        (b"\xff\xd8\xff\xe0", "logo.png is a broken picture; choose another."),
        (PNG + bytes(4_000_001), "logo.png is larger than 4 MB"),
    ],
    ids=["missing", "another kind", "cut off", "broken drawing", "no photograph", "too large"],
)
def test_a_logo_that_is_none_is_named_in_a_sentence(content: bytes | None, says: str, tmp_path: Path) -> None:
    """And nothing is made without it."""
    logo = tmp_path / "logo.png"
    if content is not None:
        logo.write_bytes(content)
    with pytest.raises(ReportError, match=says.replace(".", r"\.")):
        pages(letterhead=Letterhead(logo=str(logo)))


def test_a_drawing_reads_nothing_else(tmp_path: Path) -> None:
    """A logo that refers to another file shows nothing of it."""
    secret = tmp_path / "secret.png"
    secret.write_bytes(PNG)
    logo = tmp_path / "logo.svg"
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="{secret}" width="9"/></svg>'
    logo.write_bytes(drawing.encode())
    try:
        made = pages(letterhead=Letterhead(logo=str(logo)))
    except ReportError:
        return
    with pikepdf.open(io.BytesIO(made)) as document:
        images = [
            one for one in document.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"
        ]
    assert images == []


def test_a_note_stands_below_the_title() -> None:
    """Line by line, as it was written, and before the verdict."""
    text = text_of(pages(note="Start with *these*.\n\nSee you on Thursday."))

    assert text.index(folded("Note: Start with *these*. See you on Thursday.")) < text.index(
        folded("Too close to call.")
    )
    assert folded("Note:") not in text_of(pages())


def test_black_ink_prints_in_black_alone() -> None:
    """No colour and no grey is left, and roles are told apart by their letters and lines."""
    made = pages(ink=Ink.BLACK)

    assert failures(made) == []
    assert {one for colour in colours(made) for one in colour} <= {"0.00", "1.00"}
    assert {one for colour in colours(pages()) for one in colour} - {"0.00", "1.00"}
    assert text_of(made) == text_of(pages())


def test_a_name_is_replaced_or_withheld() -> None:
    """Above all on page one."""
    assert folded("Prepared for Sam Rivera") in text_of(pages())
    assert folded("Prepared for Ms Okoye") in text_of(pages(name="Ms Okoye"))
    assert folded("Sam Rivera") not in text_of(pages(withheld=frozenset({Withheld.NAME})))


def test_notes_are_withheld() -> None:
    """With their heading."""
    made = pages(withheld=frozenset({Withheld.NOTES}))

    assert "Notes" in bookmarks(pages())
    assert "Notes" not in bookmarks(made)
    assert folded("Ask about the rota.") not in text_of(made)


def test_without_answers_the_pages_say_what_is_asked() -> None:
    """Not a word of what was answered, nor how much is covered; the cover says that it is left out."""
    made = pages(withheld=frozenset({Withheld.ANSWERS}))
    text = text_of(made)

    assert {"At a glance", "What is asked"} <= set(bookmarks(made))
    assert "Next best skills" not in bookmarks(made)
    assert folded("The answers behind this comparison are not part of this report.") in text
    formula = present(build_catalogue(), build_comparison()).formula
    rest = text.replace(folded(formula), "")
    assert all(folded(words) not in rest for words in ("You cover", "Your answer", "not met", "not answered", "%of"))
    assert failures(made) == []


def test_without_strengths_the_pages_show_gaps_alone() -> None:
    """What is answered with yes is nowhere, and a part of a skill only as not enough."""
    answers = {"tcp-ip": YES, "routing": yes_at(Level.WORKING), "vpn": NO}
    choices = ReportChoices(withheld=frozenset({Withheld.STRENGTHS}))
    made = make_pdf(build_catalogue(), build_comparison(answers=answers), choices).content
    text = text_of(made)

    assert "Gaps" in bookmarks(made)
    assert folded("Only gaps and open questions are listed") in text
    assert folded("TCP/IP") not in text[text.index("Aspect") :].replace(folded("Routing and switching, TCP/IP,"), "")
    assert all(folded(words) not in text for words in ("yes, working", "degree: met"))
    assert folded("not in full") in text
    assert failures(made) == []


@pytest.mark.parametrize(
    "withheld", [{Withheld.ANSWERS}, {Withheld.STRENGTHS}, set(Withheld)], ids=["answers", "strengths", "all"]
)
def test_a_report_that_withholds_is_as_accessible(withheld: set[Withheld]) -> None:
    """Whatever is left out."""
    assert failures(pages(withheld=frozenset(withheld), ink=Ink.BLACK)) == []


LONG = "A letterhead that goes on and on about the office and all that it does for people. " * 6


def test_a_long_letterhead_and_note_stay_on_the_page() -> None:
    """However much somebody has to say of themselves."""
    from tests.report.test_pdf import outside

    made = pages(letterhead=Letterhead("Office " * 30, f"{LONG}\n{'w' * 300}"), note=f"{LONG}\n{'n' * 300}\n#panic()")

    assert outside(made) == []
    assert folded("#panic()") in text_of(made)
    assert failures(made) == []


def test_parts_stand_in_the_order_wished() -> None:
    """And only those."""
    made = pages(parts=("sources", "pay", "cover"))

    assert bookmarks(made) == ["Sources", "Pay", "Too close to call."]
    assert failures(made) == []

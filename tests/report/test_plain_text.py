"""The report as plain text: in columns, or line by line."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rich.cells import cell_len

from careercompare.core.report_choices import ReportChoices
from careercompare.present.blocks import Heading, Paragraph
from careercompare.present.cell import StatementView
from careercompare.report.cleaning import cleaned
from careercompare.report.plain_text import flowing_text, make_text, plain_text
from tests.report.catalogue_builder import build_catalogue, build_comparison
from tests.report.documents import TAGS, a_document, said, with_blocks


def flat(text: str) -> str:
    """A text with single blanks."""
    return " ".join(text.split())


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("roles", [1, 2, 4])
def test_no_line_is_wider_than_asked(roles: int, width: int) -> None:
    """Also with signs that take two columns."""
    wide = with_blocks(Heading("見出し" * 30, TAGS[:1]), Paragraph((said("文章です。" * 40),)))
    for view in (a_document(roles), wide):
        assert max(cell_len(line) for line in plain_text(view, width).splitlines()) <= width


@pytest.mark.parametrize("roles", [1, 2, 4])
def test_everything_is_said(roles: int) -> None:
    """Titles, statements with their sources, cells with signs and words, sources and terms."""
    view = a_document(roles)
    for text in (flat(plain_text(view, 250)), flat(flowing_text(view))):
        wanted = [view.title.upper(), *view.meta, *view.letterhead, *view.note.splitlines(), view.catalogue]
        wanted += [part.title for part in view.parts]
        wanted += [
            "median $129,180 against $99,130. [2]",
            "●●● essential, practitioner, 3\u00a0of\u00a03",
            "1. Firewalls",
        ]
        wanted += ["○ 2 not answered", "[3] A letter. A union, 2023.", "Fit: The share of what a role needs"]
        wanted += ["+28.5 % jobs 2024–34 ∅\u00a0no source", "12 skills: 6 yes, 1 no, 5 not answered"]
        assert [one for one in wanted if flat(one) not in text] == []


def test_pay_is_drawn_where_there_is_room() -> None:
    """With a key; a letter in another font has the table alone."""
    text = plain_text(a_document(4))
    lines = text.splitlines()
    medians = [
        next(line for line in lines if line.startswith(f"{tag.letter} {tag.title}") and "#" in line) for tag in TAGS[:3]
    ]

    assert medians[0].index("#") < medians[1].index("#") < medians[2].index("#")
    assert medians[2].endswith(">")
    assert any(line.startswith("D Actor") and line.endswith("not published for this area") for line in lines)
    assert "| P10 and P90, = the middle half, # the median." in lines
    assert "........" in text
    assert "the middle half" not in flowing_text(a_document(4))


def test_narrow_tables_stand_line_by_line() -> None:
    """Four roles do in eighty columns, and all do in a letter."""
    row = "Primary role\n  A Network Engineer: Plans, builds and runs"
    assert row in plain_text(a_document(4))
    assert row in flowing_text(a_document(2))
    assert row not in plain_text(a_document(2))
    assert max(len(line) for line in flowing_text(a_document(2)).splitlines()) > 80


def test_nothing_steers_a_terminal() -> None:
    """Escapes and markup come out as text."""
    view, _ = cleaned(with_blocks(Paragraph((StatementView("\x1b[31mred\x07 [bold]x[/bold]"),))))
    text = plain_text(view)

    assert "\x1b" not in text
    assert "[31mred [bold]x[/bold]" in text


def test_a_real_report_is_made() -> None:
    """Of the parts that were chosen, the same each time."""
    made = make_text(build_catalogue(), build_comparison(), ReportChoices(parts=("pay",)))

    assert made == make_text(build_catalogue(), build_comparison(), ReportChoices(parts=("pay",)))
    assert "Side by side\n" not in made.content.decode()
    assert made.content.decode().startswith("NETWORK OR SECURITY?\n===")


def test_a_title_of_wide_signs_is_underlined_whole() -> None:
    """Each takes two columns."""
    assert plain_text(replace(with_blocks(), title="比較")).splitlines()[1] == "===="

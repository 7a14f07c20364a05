"""The report as Markdown, read back by a Markdown program."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from careercompare.present.blocks import Heading, Paragraph, Points, Row, Table, Terms
from careercompare.present.cell import PointView, StatementView
from careercompare.report.cleaning import cleaned
from careercompare.report.markdown import make_markdown, markdown
from careercompare.report.markdown_text import address, escaped
from tests.report.catalogue_builder import build_catalogue, build_comparison
from tests.report.documents import SOURCES, TAGS, a_document, cell, with_blocks
from tests.report.html_reading import Element, read


def shown(text: str) -> Element:
    """What a program shows of it: CommonMark with the tables and strikethrough of GitHub; HTML would be run."""
    program = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return read(program.render(text))


@pytest.mark.parametrize("roles", [1, 2, 4])
def test_headings_tables_and_lists_are_what_they_are(roles: int) -> None:
    """One title, a heading per part, whole tables, and every source in the list."""
    view = a_document(roles)
    root = shown(markdown(view))

    assert [one.text() for one in root.all("h1")] == [view.title]
    assert [one.text() for one in root.all("h2")] == [part.title for part in view.parts]
    tables = list(root.all("table"))
    assert len(tables) == 4
    for table in tables:
        widths = {len([*row.all("th"), *row.all("td")]) for row in table.all("tr")}
        assert len(widths) == 1
    assert [one.text() for one in next(root.all("ol")).all("li")] == ["Firewalls: +9.7 points", "Routing: +4.2 points"]
    listed = [one.text() for one in root.all("li") if one.text().startswith("[")]
    assert [one[:3] for one in listed] == ["[1]", "[2]", "[3]"]
    assert [one.get("href") for one in root.all("a")] == [SOURCES[0].address, SOURCES[1].address.replace("&", "&")]


def test_statements_are_followed_by_their_sources() -> None:
    """And what has none by its mark; the quiet picture of pay is left to its table."""
    text = markdown(a_document())

    assert "median $129,180 against $99,130. [2]" in text
    assert "| Outlook | +28.5 % jobs 2024–34 *∅\u00a0no source* |" in text
    assert "| ●●● essential, practitioner · 3 of 3 |" in text
    assert "Reads alarms. [1] All day. *∅\u00a0no source* • Closes what was open. [1]" in text
    assert "> Let us talk about this on Tuesday.\n>\n> Bring your questions." in text


def test_an_address_is_a_link_only_if_it_may_be_clicked() -> None:
    """And holds nothing that could end it."""
    assert address("https://example.org/a_b?x=1") == "<https://example.org/a_b?x=1>"
    assert address("javascript:alert(1)") == "javascript:alert(1)"
    assert address("https://example.org/<b>") == "https:\\//example.org/\\<b\\>"


def test_a_real_report_is_made() -> None:
    """The same each time."""
    made = make_markdown(build_catalogue(), build_comparison())

    assert made == make_markdown(build_catalogue(), build_comparison())
    assert "# Network or security?" in made.content.decode()


SIGNS = st.text(alphabet="*_`#-+=>|[]()<>!\\&;:./~ \n1a@$^{}\t", max_size=24)
TRAPS = st.sampled_from(
    ["1. x", "1) x", "- x", "+", "===", "---", "# x #", "> x", "```", "<b>x</b>", "&amp;", "[a](b)", "![a](b)", "~~x~~",
     "https://example.org", "www.example.org", "a@b.org", "| a | b |", "\\|", "<!-- x", "[x]: /y", "  x  ", "*x*",
     "- [ ] x"]
)  # fmt: skip


@given(SIGNS | TRAPS | st.text(max_size=20))
@settings(max_examples=150, deadline=None)
def test_any_text_is_only_text(text: str) -> None:
    """Wherever it stands it is found again as it is, and makes nothing else."""
    said = StatementView(f"{text} end")
    table = Table("Caption", text, (), (Row(text, ()), Row("row", (), note=text)))
    blocks = (Heading(f"{text} end", TAGS[:1]), Paragraph((said,)), Points((PointView((said,)),)), table)
    view, _ = cleaned(replace(with_blocks(*blocks, Terms((("term", f"{text} end"),))), note=f"{text} end"))
    root = shown(markdown(view))
    heading = view.parts[0].blocks[0]
    assert isinstance(heading, Heading)
    wished = " ".join(heading.text.split())

    found = {one.name for one in root.all()} - {""}
    assert found <= {"h1", "h2", "h3", "p", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "blockquote", "hr"}
    for name in ("h3", "p", "li"):
        assert any(wished in one.text() for one in root.all(name)), name
    assert len(list(root.all("tr"))) == 3
    assert len(list(root.all("li"))) == 2


def test_escaping_is_no_more_than_needed() -> None:
    """Dashes and numbers within a line are read as they are."""
    assert escaped("−4.2 % jobs, 15-1244 (CRI) - 1. $99,130!") == "−4.2 % jobs, 15-1244 (CRI) - 1. $99,130!"
    assert escaped("+28.5 %") == "+28.5 %"
    assert escaped("1. one") == "1\\. one"
    assert escaped("- one") == "\\- one"


def test_a_cell_without_words_is_a_dash() -> None:
    """Tables have no holes."""
    table = Table("Caption", "", (), (Row("", (cell(),)),))
    assert markdown(with_blocks(replace(table, columns=a_document().parts[1].blocks[0].columns[:1]))).count("–") == 1  # type: ignore[union-attr]

"""A whole document without controls and without what cannot be written."""

from __future__ import annotations

from dataclasses import replace

from careercompare.present.blocks import Heading, Paragraph, Tone
from careercompare.present.cell import StatementView
from careercompare.report.cleaning import cleaned, line, lines
from tests.report.documents import TAGS, a_document, with_blocks


def test_a_clean_document_stays_as_it_is() -> None:
    """Every value in it."""
    assert cleaned(a_document(4)) == (a_document(4), ())


def test_every_text_is_cleaned_however_deep_it_stands() -> None:
    """And what is shown as a box is told once, in order."""
    bad = Heading("He\x00ading", (replace(TAGS[0], title="R\ue001\x1b"),))
    view, replaced = cleaned(with_blocks(bad, Paragraph((StatementView("a\ue001\ue000\tb"),), Tone.LEAD)))

    assert replaced == ("\ue000", "\ue001")
    heading, paragraph = view.parts[0].blocks
    assert heading == Heading("Heading", (replace(TAGS[0], title="R□"),))
    assert paragraph == Paragraph((StatementView("a□□ b"),), Tone.LEAD)


def test_titles_without_anything_to_see_get_words() -> None:
    """Of the report and of a role."""
    view, _ = cleaned(replace(with_blocks(Heading("x", (replace(TAGS[1], title="\u200b"),))), title="\u202e"))
    heading = view.parts[0].blocks[0]

    assert view.title == "Career comparison"
    assert isinstance(heading, Heading)
    assert heading.tags[0].title == "Role B"


def test_texts_in_lines() -> None:
    """Spaces that must not break stay."""
    assert line(" 58\u00a0%\n of  it\t") == "58\u00a0% of it"
    assert lines("one\n\n two \n") == ["one", "two"]

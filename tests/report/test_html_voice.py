"""Language and direction of texts, and the way back from a source."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from careercompare.report.html_voice import Mentions, Voice
from tests.report.documents import a_document


def test_only_what_differs_from_the_page_is_marked() -> None:
    """A sentence in the page's language that quotes others is not."""
    voice = Voice(a_document())
    hebrew = Voice(replace(a_document(), language="he", right_to_left=True, texts_language="he"))

    assert voice.own("Sam <b>") == "Sam &lt;b&gt;"
    assert voice.own("שלום") == '<span dir="rtl">שלום</span>'
    assert voice.told("Routing") == "Routing"
    assert hebrew.own("Network Engineer") == '<span dir="ltr">Network Engineer</span>'
    assert hebrew.own("Network and Security Engineer: חצי") == "Network and Security Engineer: חצי"
    assert hebrew.told("OSPF ו") == '<span dir="ltr">OSPF ו</span>'
    assert hebrew.told("") == ""


def test_the_catalogue_s_language_is_named() -> None:
    """With its direction, even where no letter shows it."""
    voice = Voice(replace(a_document(), language="he", right_to_left=True, texts_language="en"))

    assert voice.told("$99,130") == '<span lang="en" dir="ltr">$99,130</span>'
    assert Voice(replace(a_document(), texts_language="ar")).told("٪") == '<span lang="ar" dir="rtl">٪</span>'


def test_the_catalogue_is_known_by_its_texts() -> None:
    """Wherever they stand: as the title of a row, say."""
    voice = Voice(replace(a_document(), language="he", right_to_left=True, told=frozenset({"Network+ "})))

    assert voice.own("Network+") == '<span lang="en" dir="ltr">Network+</span>'
    assert voice.own("Networks") == '<span dir="ltr">Networks</span>'


def test_the_sources_of_a_statement_stand_at_its_end() -> None:
    """Within its direction, but not in its language."""
    voice = Voice(replace(a_document(), language="he", right_to_left=True, texts_language="en"))
    mark = Markup("<sup>1</sup>")

    assert voice.said("Routing.", "a/b", mark) == (
        '<span dir="ltr"><span lang="en" dir="ltr">Routing.</span><sup>1</sup></span>'
    )
    assert voice.said("Routing.", "a/b") == '<span lang="en" dir="ltr">Routing.</span>'
    assert voice.said("שלום", "", mark) == "שלום<sup>1</sup>"


def test_words_in_a_picture_stay_where_they_are() -> None:
    """Whichever way they run."""
    voices = [Voice(replace(a_document(), right_to_left=way)) for way in (False, True)]

    assert [voice.anchored("start") for voice in voices] == [
        ' text-anchor="start"',
        ' direction="rtl" text-anchor="end"',
    ]
    assert voices[1].anchored("middle") == ' direction="rtl" text-anchor="middle"'


def test_the_first_place_of_each_part_has_a_name() -> None:
    """To which the source leads back."""
    mentions = Mentions()
    names = [mentions.place(*place) for place in ((1, "pay", "Pay"), (1, "pay", "Pay"), (1, "table", "Table"))]

    assert names == ["pay-source-1", "", "table-source-1"]
    assert mentions.places(1) == {"pay-source-1": "Pay", "table-source-1": "Table"}
    assert mentions.places(2) == {}

"""The report as a web page: its structure read back, nothing in it run or fetched, every text found again."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercompare.core.language import Language
from careercompare.core.report_choices import Ink, Letterhead, ReportChoices
from careercompare.present.blocks import Column, DocumentView, Heading, Paragraph, Row, Table
from careercompare.present.cell import StatementView
from careercompare.present.say import speaking
from careercompare.report.cleaning import cleaned
from careercompare.report.html import html_page, make_html
from careercompare.report.logo import Logo
from tests.report.catalogue_builder import build_catalogue, build_comparison
from tests.report.documents import SOURCES, TAGS, a_document, cell, with_blocks
from tests.report.html_reading import Element, read

PICTURE = Logo(b"\x89PNG\r\n\x1a\n", "png", "image/png")


def page(view: DocumentView, ink: Ink = Ink.COLOUR, logo: Logo | None = None) -> Element:
    """A document as a page, read back."""
    return read(html_page(cleaned(view)[0], ink, logo))


def wrong(root: Element) -> list[str]:
    """What breaks the rules that hold for every page."""
    found = []
    ids = [one.get("id") for one in root.all() if one.get("id")]
    found += [f"the name {one} stands twice" for one in ids if ids.count(one) > 1]
    for link in root.all("a"):
        target = link.get("href")
        if target.startswith("#") and target[1:] not in ids:
            found.append(f"{target} leads nowhere")
        if not (target.startswith(("#", "http://", "https://", "mailto:"))):
            found.append(f"{target} is no address to click on")
    for one in root.all():
        found += [
            f"{one.name} names {one.get(name)}" for name in ("aria-labelledby",) if one.get(name) not in {"", *ids}
        ]
        if one.name in {"script", "link", "iframe", "object", "form"} or any(
            name.startswith("on") for name in one.attributes
        ):
            found.append(f"<{one.name}> could run or fetch something")
        if one.name in {"svg", "img"} and not (one.get("aria-label") or one.get("alt") or one.get("aria-hidden")):
            found.append(f"<{one.name}> says nothing")
        if one.name in {"h1", "h2", "h3", "th", "li", "caption"} and not one.text():
            found.append(f"an empty {one.name}")
        if "style" in one.attributes:
            found.append("a style that the policy forbids")
    levels = [int(one.name[1]) for one in root.all() if re.fullmatch("h[1-6]", one.name)]
    found += [f"h{after} under h{before}" for before, after in pairwise(levels) if after > before + 1]
    if levels.count(1) != 1 or levels[0] != 1:
        found.append("not one title")
    found += [
        f"{name} is there {n} times" for name in ("main", "header", "footer") if (n := len(list(root.all(name)))) != 1
    ]
    for table in root.all("table"):
        rows = list(table.all("tr"))
        width = len(list(rows[0].all("th")))
        if len(list(table.all("caption"))) != 1 or any(not one.get("scope") for one in table.all("th")):
            found.append("a table without caption or scopes")
        found += [
            f"a row of {n} cells in a table of {width}"
            for row in rows
            if (n := sum(int(one.get("colspan") or 1) for one in (*row.all("th"), *row.all("td")))) != width
        ]
    return found


@pytest.mark.parametrize("ink", Ink)
@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize("roles", [1, 2, 3, 4])
def test_every_page_keeps_the_rules(roles: int, right_to_left: bool, ink: Ink) -> None:
    """Names, links, landmarks, headings in order, tables with captions and scopes, pictures with words."""
    assert wrong(page(a_document(roles, right_to_left), ink, PICTURE)) == []


def test_the_real_report_keeps_the_rules() -> None:
    """Made from a catalogue; the same bytes each time, in one language and direction."""
    made = make_html(build_catalogue(), build_comparison(4))

    assert made.content == make_html(build_catalogue(), build_comparison(4)).content
    root = read(made.content.decode())
    assert wrong(root) == []
    assert next(root.all("html")).attributes == {"lang": "en", "dir": "ltr"}


def test_a_page_that_breaks_the_rules_is_found_out() -> None:
    """The check itself can fail."""
    bad = "<main><h1>T</h1><h3 id='x'></h3><a href='#y' id='x'>1</a><a href='javascript:x'>2</a><svg></svg></main>"

    assert len(wrong(read(bad))) >= 7


def test_nothing_is_loaded_or_run() -> None:
    """The policy allows the page's own style, by its hash, and pictures within; no address but links."""
    made = html_page(a_document(4), logo=PICTURE)

    policy = next(one.get("content") for one in read(made).all("meta") if "http-equiv" in one.attributes)
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; img-src data:; "
        "base-uri 'none'; form-action 'none'",
        policy,
    )
    assert "url(" not in re.sub(r"url\(#open-[a-d]\)", "", made)
    assert "@import" not in made


def test_footnotes_lead_both_ways() -> None:
    """A number leads to its source, which names the parts that rest on it and leads to the first place in each."""
    root = page(a_document())
    source = next(one for one in root.all("li") if one.get("id") == "source-2")
    back = [one for one in source.all("a") if one.get("href").startswith("#")]

    assert [one.text() for one in back] == ["Too close to call.", "Side by side", "Pay in the United States"]
    places = {one.get("id"): one for one in root.all("a") if one.get("id")}
    for one in back:
        assert places[one.get("href")[1:]].get("href") == "#source-2"
    assert "Used in" not in next(one for one in root.all("li") if one.get("id") == "source-3").text()


def test_without_its_list_a_number_of_a_source_is_no_link() -> None:
    """It still stands there."""
    view = replace(a_document(), parts=a_document().parts[:2])
    root = page(view)

    assert wrong(root) == []
    assert not [one for one in root.all("a") if one.get("href").startswith("#source")]
    assert [one.text() for one in root.all("sup")][:2] == ["2", "1"]


def test_an_address_that_could_run_something_is_only_text() -> None:
    """While those of the web are links."""
    root = page(a_document())
    links = [one.get("href") for one in root.all("a") if not one.get("href").startswith("#")]

    assert links == [SOURCES[0].address, SOURCES[1].address]
    assert "javascript:alert(1)" in root.text()


def test_the_picture_of_pay_says_all_of_it() -> None:
    """Three sizes of one picture with the same words, and nothing of it is read twice."""
    root = page(a_document())
    figure = next(root.all("figure"))
    pictures = list(figure.all("svg"))

    assert [one.get("class") for one in pictures] == ["wide", "middle", "narrow"]
    words = "Pay in the United States. Network Engineer, Median: half earn more, half less than $99,130."
    assert {(one.get("role"), one.get("aria-label")) for one in pictures} == {("img", words)}
    assert all(next(one.all("g")).get("aria-hidden") == "true" for one in pictures)


def test_letterhead_and_note_stand_above_all() -> None:
    """Their lines, the logo inside the page, and the note as such."""
    root = page(a_document(), logo=PICTURE)
    header = next(root.all("header"))

    assert next(header.all("img")).get("src") == "data:image/png;base64,iVBORw0KGgo="
    assert "Careers OfficeRoom 4office@example.org" in header.text()
    note = next(one for one in header.all("div") if one.get("role") == "note")
    assert [one.text() for one in note.all("p")] == ["Let us talk about this on Tuesday.", "Bring your questions."]


def test_texts_of_another_language_say_so() -> None:
    """What the catalogue says has its own language and direction; the numbers of its sources have the latter."""
    view = replace(a_document(), language="ar", right_to_left=True, texts_language="en")
    root = page(view)
    row = next(one for one in root.all("tr") if one.text().startswith("Primary role"))

    assert next(root.all("html")).attributes == {"lang": "ar", "dir": "rtl"}
    assert [(one.get("lang"), one.get("dir")) for one in row.all("span")] == [
        ("", "ltr"),
        *[("", "ltr"), ("en", "ltr")] * 2,
    ]
    assert not [one for one in page(a_document()).all("span") if one.get("lang") or one.get("dir")]


def test_the_page_speaks_the_language_of_the_moment() -> None:
    """Its own words are messages."""
    german = Language("de", "Deutsch", messages={"Contents": ("Inhalt",), "Skip to the report": ("Zum Bericht",)})
    with speaking(german):
        text = page(a_document()).text()
    assert "Inhalt" in text
    assert "Zum Bericht" in text


def test_black_ink_knows_no_colour_and_no_dark() -> None:
    """Letters and patterns are left."""
    made = html_page(a_document(4), Ink.BLACK)
    style = re.search("<style>(.*)</style>", made, re.DOTALL)

    assert style is not None
    assert "prefers-color-scheme" not in style[1]
    assert "prefers-color-scheme" in html_page(a_document(4))
    black = style[1][style[1].index("/* One ink") :]
    assert set(re.findall("#[0-9a-f]{6}", black)) == {"#000000", "#ffffff", "#767676"}


def test_few_parts_need_no_contents() -> None:
    """Many do, in their order; a part that somebody wished for twice has two names."""
    assert not list(page(with_blocks(Heading("A", TAGS[:1]))).all("nav"))
    view = a_document()
    twice = page(replace(view, parts=(*view.parts, view.parts[0])))
    assert wrong(twice) == []
    assert [one.get("href") for one in next(twice.all("nav")).all("a")][-1] == "#cover-2"


def test_what_says_nothing_breaks_nothing() -> None:
    """Empty headings, rows, corners and notes."""
    table = Table("Caption", "", (), (Row("", ()),))
    view = with_blocks(Heading(""), Paragraph(()), table, Heading("\u200b", TAGS[:1]))

    assert wrong(page(replace(view, title="\u202e", note=" \n "))) == []


# All that a person can type and all that a file can hold; some of it means something in HTML.
TEXT = st.text(max_size=40) | st.sampled_from(
    [
        "<script>alert(1)</script>",
        "'\"><img src=x onerror=alert(1)>",
        "{{ 7 * 7 }}{% raw %}",
        "</style>",
        "&amp;",
        "]]>",
    ]
)


@given(TEXT, TEXT, TEXT)
@settings(max_examples=40, deadline=None)
def test_any_text_is_inert_and_found_again(title: str, words: str, head: str) -> None:
    """As it is, but for controls and for what no font may show."""
    table = Table("Caption", "Corner", (), ())
    columns = replace(table, rows=(Row(head, ()),))
    view = replace(with_blocks(Paragraph((StatementView(words),)), columns), title=title, note=words)
    shown, _ = cleaned(view)
    root = read(html_page(shown))

    assert wrong(root) == []
    spoken = shown.parts[0].blocks[0]
    assert isinstance(spoken, Paragraph)
    for wished in (shown.title, spoken.statements[0].text, shown.note):
        assert " ".join(wished.split()) in root.text()


def test_characters_that_no_font_has_are_told() -> None:
    """Half of a pair could not even be written."""
    comparison = replace(build_comparison(), title="Two \ud800 ways \ue000", prepared_for="\x07Sam")
    made = make_html(build_catalogue(), comparison)

    assert made.replaced == ("\ud800", "\ue000")
    assert "Two □ ways □" in made.content.decode()


def test_the_logo_of_the_letterhead_is_read(tmp_path: Path) -> None:
    """From the file that the choices name."""
    logo = tmp_path / "logo.svg"
    logo.write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    made = make_html(build_catalogue(), build_comparison(), ReportChoices(letterhead=Letterhead("We", "", str(logo))))

    assert "data:image/svg+xml;base64,PHN2" in made.content.decode()


def test_cells_say_sign_words_and_what_follows() -> None:
    """In that order; the sign is hidden from those who hear the words."""
    row = Row("Routing", (cell("essential", 1, mark="●●●", aside="3 of 3"), cell(mark="○")))
    table = Table("Caption", "Skill", (Column("A"), Column("B")), (row,))
    first, second = page(with_blocks(table)).all("td")

    assert first.text() == "●●●essential13 of 3"
    assert [
        one.get("aria-hidden") for one in (*first.all("span"), *second.all("span")) if one.get("class") == "mark"
    ] == [
        "true",
        "",
    ]

"""The infographic: always one page, whole, valid, and the same everywhere."""

from __future__ import annotations

import hashlib
import io
import struct
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import product
from pathlib import Path
from xml.etree import ElementTree as ET

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careercompare.core.errors import ReportError
from careercompare.core.language import Language
from careercompare.core.report_choices import Ink, Letterhead, Paper, ReportChoices, Shape, Withheld
from careercompare.data.translations import languages
from careercompare.present.poster import poster_view
from careercompare.report import poster
from careercompare.report.finished import Report
from careercompare.report.poster import KINDS, make_poster, poster_kind
from tests.report.catalogue_builder import build_catalogue, build_comparison
from tests.report.reading import bookmarks, characters, failures, folded, structure, text_of
from tests.report.test_pdf import ADVERSARIAL, wild_catalogue, wild_comparison
from tests.report.verapdf import missing, verapdf

LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'
HEBREW = Language("he", "עברית", right_to_left=True, messages={"Learn next": ("ללמוד עכשיו",)})
TITLES = (
    "Principal Network Reliability, Automation and Edge Architect",
    "Donaudampfschifffahrtsgesellschaftskapitaensmuetzenverwalter",
    "Senior Cybersecurity Governance and Cloud Compliance Manager",
    "Chief of Integrated Security Operations, Incidents and Risks",
)


def drawn(
    roles: int = 2, shape: Shape = Shape.PORTRAIT, suffix: str = ".pdf", ppi: float = 60, **choices: object
) -> Report:
    """The page of the first roles."""
    made = ReportChoices(**choices)  # type: ignore[arg-type]
    return make_poster(build_catalogue(), build_comparison(roles), made, shape, suffix, ppi)


def pages(pdf: bytes) -> list[tuple[float, float]]:
    """The size of every page, in points."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [(round(float(page.mediabox[2]), 1), round(float(page.mediabox[3]), 1)) for page in document.pages]


def beyond(pdf: bytes) -> list[str]:
    """Characters that stand outside their page."""
    return [
        character
        for _, character, (left, bottom, right, top), (width, height) in characters(pdf)
        if right > left and (left < 0 or bottom < 0 or right > width or top > height)
    ]


@pytest.mark.parametrize(("roles", "shape"), list(product([1, 2, 3, 4], Shape)))
def test_it_is_one_valid_page(roles: int, shape: Shape) -> None:
    """PDF/UA-1 and PDF/A-2a, whole within its sheet, for any number of roles in both shapes."""
    made = drawn(roles, shape)

    assert failures(made.content) == []
    assert pages(made.content) == [(720, 720) if shape is Shape.SQUARE else (595.3, 841.9)]
    assert beyond(made.content) == []
    assert made.replaced == ()


@pytest.mark.parametrize("shape", Shape)
def test_black_ink_and_letter_are_as_good(shape: Shape) -> None:
    """Told apart by letter and dash, and on the other paper."""
    made = drawn(4, shape, ink=Ink.BLACK, paper=Paper.LETTER)

    assert failures(made.content) == []
    assert pages(made.content) == [(720, 720) if shape is Shape.SQUARE else (612, 792)]
    with pikepdf.open(io.BytesIO(made.content)) as document:
        content = b"".join(one.read_bytes() for one in [document.pages[0].Contents])
    colours = {tuple(map(float, words[:3])) for words in _colours(content)}
    assert all(red == green == blue for red, green, blue in colours)


def _colours(content: bytes) -> list[list[str]]:
    """The three numbers before each sign that sets a colour."""
    words = content.decode("latin-1").split()
    return [
        words[place - 3 : place]
        for place, word in enumerate(words)
        if word in {"sc", "scn", "SC", "SCN", "rg"} and _numbers(words[place - 3 : place])
    ]


def _numbers(words: list[str]) -> bool:
    return len(words) == 3 and all(word.replace(".", "", 1).isdigit() for word in words)


@pytest.mark.parametrize(("roles", "shape"), list(product([2, 4], Shape)))
def test_titles_of_sixty_letters_have_room(roles: int, shape: Shape) -> None:
    """They wrap and shrink, and every letter of them is there."""
    catalogue = build_catalogue()
    named = {
        key: replace(role, title=title) for (key, role), title in zip(catalogue.roles.items(), TITLES, strict=True)
    }
    made = make_poster(replace(catalogue, roles=named), replace(build_comparison(roles), title=""), shape=shape)

    assert len(pages(made.content)) == 1
    assert beyond(made.content) == []
    text = text_of(made.content)
    assert all(text.count(folded(title)) >= 2 for title in TITLES[:roles])


@pytest.mark.parametrize("text", ADVERSARIAL.values(), ids=ADVERSARIAL)
def test_no_text_stops_or_breaks_it(text: str) -> None:
    """Whatever stands in the fields, it is one valid page."""
    made = make_poster(wild_catalogue(text), wild_comparison(text))

    assert failures(made.content) == []
    assert len(pages(made.content)) == 1
    assert beyond(made.content) == []


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=90), st.sampled_from(Shape))
def test_any_text_makes_one_valid_page(text: str, shape: Shape) -> None:
    """No characters at all, in no field, stop it."""
    made = make_poster(wild_catalogue(text), wild_comparison(text), shape=shape)

    assert failures(made.content) == []
    assert len(pages(made.content)) == 1


def test_all_of_the_view_is_on_it() -> None:
    """Verdict, roles, fit, skills, must-haves, pay, outlook, sources and catalogue can be read back."""
    made = poster_view(build_catalogue(), build_comparison())
    text = text_of(drawn().content)
    wanted = [made.title, made.headline, made.reason, made.pay.title, made.catalogue, *made.meta, *made.notes]
    wanted += [source for _, source in made.sources.lines]
    for role in made.roles:
        assert role.fit is not None
        wanted += [role.tag.title, role.summary, role.fit.headline, role.fit.counts, role.steps]
        wanted += [f"{one.name} {one.gain}" for one in role.skills]
        wanted += [f"{one.name} {one.state}" for one in role.gates]
        wanted += [role.outlook.change, role.outlook.openings]
    wanted += ["$99,130", "$129,180", *made.shared.skills]
    assert [one for one in wanted if folded(one) not in text] == []


def test_it_is_told_in_words_and_headings() -> None:
    """Each bar of pay says its numbers, and headings go down one at a time."""
    content = drawn().content
    with structure(content) as found:
        told = [str(element.Alt) for kind, element in found if kind == "/Figure"]
        levels = [int(kind[2]) for kind, _ in found if kind in {"/H1", "/H2", "/H3"}]
    assert ["$99,130" in told[0], "$129,180" in told[1]] == [True, True]
    assert levels[0] == 1
    assert set(levels) == {1, 2}
    assert bookmarks(content)[0] == poster_view(build_catalogue(), build_comparison()).headline


def test_what_is_withheld_is_not_in_it() -> None:
    """No name, no fit and no answer in any kind of file, and never the comparison itself."""
    silent = frozenset({Withheld.NAME, Withheld.ANSWERS})
    text = text_of(drawn(withheld=silent).content)
    assert "Sam" not in text
    assert "Youcover" not in text
    assert folded("of what the role asks") not in text
    for suffix in (".png", ".svg"):
        content = drawn(suffix=suffix, withheld=silent).content
        assert b"Sam" not in content
        assert b"You cover" not in content
    with pikepdf.open(io.BytesIO(drawn().content)) as document:
        assert len(document.attachments) == 0


@pytest.mark.parametrize(("shape", "size"), [(Shape.PORTRAIT, (2480, 3508)), (Shape.SQUARE, (3000, 3000))])
def test_a_picture_is_fine_enough_to_print(shape: Shape, size: tuple[int, int]) -> None:
    """300 dots per inch, and it says so; with a title for those who do not see it."""
    picture = make_poster(build_catalogue(), build_comparison(), shape=shape, suffix=".png").content

    assert struct.unpack(">II", picture[16:24]) == size
    assert b"pHYs" + struct.pack(">IIB", 11811, 11811, 1) in picture
    assert b"Title\0\0\0\0\0Network or security?" in picture


def test_a_drawing_needs_no_font() -> None:
    """All letters are outlines; what it shows is said beside them."""
    root = ET.fromstring(drawn(suffix=".svg").content)
    names = {element.tag.rpartition("}")[2] for element in root.iter()}

    assert "text" not in names
    assert root[0].text == "Network or security?"
    assert root[1].text == poster_view(build_catalogue(), build_comparison()).description


@pytest.mark.parametrize("suffix", KINDS)
def test_the_same_comparison_makes_the_same_bytes(suffix: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Again, elsewhere, in another time zone, and on several threads at once."""
    first = hashlib.sha256(drawn(suffix=suffix).content).hexdigest()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    with ThreadPoolExecutor(2) as pool:
        made = list(pool.map(lambda _: drawn(suffix=suffix).content, range(2)))

    assert {hashlib.sha256(one).hexdigest() for one in made} == {first}


@pytest.mark.parametrize("language", [language.code for language in languages()])
def test_it_speaks_every_language_of_reports(language: str) -> None:
    """Whole, valid, and without a character that no font shows, where there is least room."""
    made = drawn(4, Shape.SQUARE, language=language)

    assert failures(made.content) == []
    assert len(pages(made.content)) == 1
    assert beyond(made.content) == []
    assert made.replaced == ()


@pytest.mark.skipif(bool(missing()), reason=missing())
def test_the_reference_checker_agrees(tmp_path: Path) -> None:
    """PDF/UA-1 and PDF/A-2a by every rule, in colour and black, from left and from right."""
    asked = {}
    for roles, ink, language in ((1, Ink.COLOUR, "en"), (2, Ink.BLACK, "ar"), (4, Ink.COLOUR, "he")):
        path = tmp_path / f"{roles}-{language}.pdf"
        path.write_bytes(drawn(roles, ink=ink, language=language).content)
        asked[path] = ("ua1", "2a")

    assert {path.stem: rules for path, rules in verapdf(asked).items() if rules} == {}


def test_it_runs_from_right_to_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """In such a language the first role stands at the right, and the page stays valid."""
    monkeypatch.setattr(poster, "language_of", lambda _code: HEBREW)
    content = drawn(language="he").content

    assert failures(content) == []
    assert beyond(content) == []
    with pikepdf.open(io.BytesIO(content)) as document:
        assert str(document.Root.Lang) == "he"
    first = [box for _, letter, box, _ in characters(content) if letter == "A"]
    assert max(left for left, *_ in first) > 500


def test_a_letterhead_stands_small_at_the_top(tmp_path: Path) -> None:
    """With its logo, which has the name for its words."""
    logo = tmp_path / "logo.svg"
    logo.write_bytes(LOGO)
    content = drawn(letterhead=Letterhead("Careers Office", "Room 4", str(logo))).content

    assert failures(content) == []
    assert folded("Careers Office") in text_of(content)
    assert folded("Room 4") not in text_of(content)
    with structure(content) as found:
        assert next(str(element.Alt) for kind, element in found if kind == "/Figure") == "Logo of Careers Office"


def test_a_very_wide_logo_stays_on_the_page(tmp_path: Path) -> None:
    """It is drawn smaller instead of pushing aside what stands beside it."""
    logo = tmp_path / "logo.svg"
    logo.write_bytes(LOGO.replace(b'width="40"', b'width="4000"'))
    content = drawn(letterhead=Letterhead("Careers Office", logo=str(logo))).content

    assert beyond(content) == []
    assert folded("Prepared for Sam Rivera") in text_of(content)
    with pikepdf.open(io.BytesIO(content)) as document:
        assert len(document.pages) == 1


def test_a_logo_without_a_name_has_words_as_well(tmp_path: Path) -> None:
    """A picture that nobody can hear would break the page."""
    logo = tmp_path / "logo.svg"
    logo.write_bytes(LOGO)

    assert failures(drawn(letterhead=Letterhead(logo=str(logo))).content) == []


def test_what_no_font_shows_is_told_with_its_place() -> None:
    """As for every other file."""
    comparison = replace(build_comparison(), title="Net\ue000work")
    made = make_poster(build_catalogue(), comparison)

    assert (made.replaced, made.places) == (("\ue000",), ("the title",))


def test_a_name_says_what_to_draw() -> None:
    """By its ending, whatever its case; another one is refused with those that there are."""
    assert poster_kind(Path("A.PNG"), Shape.SQUARE).suffix == ".png"
    with pytest.raises(ReportError, match=r"one of \.pdf, \.png, \.svg"):
        poster_kind(Path("a.gif"), Shape.SQUARE)


def test_without_a_role_there_is_nothing_to_draw() -> None:
    """Said in one sentence."""
    with pytest.raises(ReportError, match="no role to draw"):
        make_poster(build_catalogue(), replace(build_comparison(), roles=()))

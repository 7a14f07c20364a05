"""The PDF report: valid, complete, the same everywhere, and clean at its edges."""

from __future__ import annotations

import hashlib
import io
import os
import struct
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careercompare.core.answer import NO, YES, Answer, yes_at
from careercompare.core.catalogue import Catalogue
from careercompare.core.certification import Fee
from careercompare.core.comparison import Comparison
from careercompare.core.errors import ReportError
from careercompare.core.report_choices import Paper, ReportChoices
from careercompare.core.role import CareerStep, Role
from careercompare.core.skill import Level
from careercompare.core.source import Fact
from careercompare.data.bundled import bundled_catalogue
from careercompare.data.catalogue import load_catalogue
from careercompare.data.files import CannotWriteError
from careercompare.present.blocks import Table
from careercompare.present.document import document_view
from careercompare.present.fit import NO_SKILLS
from careercompare.present.parts.listing import PARTS
from careercompare.present.screen import present
from careercompare.report.kinds import export
from careercompare.report.pdf import make_pages, make_pdf
from tests.report.catalogue_builder import (
    NETWORK,
    NETWORK_TEXTS,
    SECURITY,
    SECURITY_TEXTS,
    SOURCES,
    build_catalogue,
    build_comparison,
    with_role,
)
from tests.report.reading import bookmarks, characters, failures, folded, report, structure, text_of

MARGIN = 39.7  # 14 mm in points
LONG_WORD = "pneumono" * 38
LONG_TEXT = "This sentence goes on about one thing, and then it goes on about it once more. " * 27


def wild_catalogue(text: str) -> Catalogue:
    """The catalogue with a text in every field that a report prints."""
    catalogue = build_catalogue()
    role = replace(
        NETWORK,
        title=text[:60],
        summary=text,
        aspects={aspect: Fact(text, (text, ""), ("article",)) for aspect in NETWORK.aspects},
        needs_basis=Fact(text, (text,), ()),
    )
    skills = {key: replace(skill, name=text[:90]) for key, skill in catalogue.skills.items()}
    sources = {
        key: replace(source, title=text, publisher=text, licence=text, address=text, note=text)
        for key, source in catalogue.sources.items()
    }
    return replace(with_role(catalogue, role), name=text, skills=skills, sources=sources)


def wild_comparison(text: str) -> Comparison:
    """A comparison with a text in every field."""
    return replace(build_comparison(), title=text, prepared_for=text, date=text, notes=text)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("roles", [1, 2, 3, 4])
def test_every_report_is_accessible_and_archivable(roles: int, paper: Paper) -> None:
    """PDF/UA-1 and PDF/A-2a hold for any number of roles on both papers, and nothing had to be replaced."""
    made = report(roles, paper)
    assert failures(made.content) == []
    assert made.replaced == ()


def test_the_validator_can_fail() -> None:
    """A page without tags, language or title is found out, so the checks above mean something."""
    plain = pikepdf.new()
    plain.add_blank_page()
    written = io.BytesIO()
    plain.save(written)
    assert len(failures(written.getvalue())) == 2


ADVERSARIAL = {
    "markup": '#panic() $x$ @ref *b* _e_ `c` \\ <lab> // /* = - + #eval("1") #read("/etc/passwd") [x] {y}',
    "controls": "a\x00b\x1b[31mc\x7f\x85\u2028\u2029\ufeff\r\nd\te",
    "private use and halves of pairs": "a\ue000b\U000f0000c\ud800d\ufffee",
    "turned": "\u202eabc\u2066 שלום \u200f مرحبا بالعالم",
    "emoji": "👩🏽‍🚒 🇩🇪 1️⃣ ☂️ ❤️‍🔥",
    "far east": "漢字 かな 한국어 ภาษาไทย",
    "a long word": LONG_WORD,
    "a long text": LONG_TEXT,
    "nothing": "",
    "blank": " \n\u00a0\u200b",
}


@pytest.mark.parametrize("text", ADVERSARIAL.values(), ids=ADVERSARIAL)
def test_no_text_stops_or_breaks_a_report(text: str) -> None:
    """Whatever stands in the fields, the report is made, valid, and inside its margins."""
    made = make_pdf(wild_catalogue(text), wild_comparison(text))
    assert failures(made.content) == []
    assert outside(made.content) == []


def test_markup_is_printed_and_not_run() -> None:
    """Signs that mean something to Typst come out as they were written."""
    text = ADVERSARIAL["markup"]
    made = make_pdf(wild_catalogue(text), wild_comparison(text))
    assert folded(text) in text_of(made.content)


def test_what_no_font_shows_is_replaced_and_reported() -> None:
    """A private character is named to the caller and printed as an empty box."""
    comparison = replace(build_comparison(), title="Net\ue000work")
    made = make_pdf(build_catalogue(), comparison)
    assert made.replaced == ("\ue000",)
    assert "Net□work" in text_of(made.content)


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=60))
def test_any_text_makes_a_valid_report(text: str) -> None:
    """No characters at all, in no field, stop the report or make it invalid."""
    assert failures(make_pdf(wild_catalogue(text), wild_comparison(text)).content) == []


def test_every_text_of_the_comparison_is_in_the_report() -> None:
    """Aspects, skills, medians with date and source, gates, notes and sources can all be read back."""
    every = ReportChoices(parts=tuple(part.id for part in PARTS))
    # A hyphen at the end of a line is read as the mark of a break.
    text = text_of(make_pdf(build_catalogue(), build_comparison(), every).content).replace("-", "")
    screen = present(build_catalogue(), build_comparison())
    wanted = [*NETWORK_TEXTS.values(), *SECURITY_TEXTS.values()]
    wanted += [screen.verdict.headline, screen.verdict.fit, screen.verdict.pay, screen.verdict.basis, screen.formula]
    wanted += [role.fit.headline for role in screen.panels.roles]
    wanted += [role.fit.sentence for role in screen.panels.roles]
    wanted += [gate.name for role in screen.panels.roles for gate in role.gates]
    wanted += [row.name for row in screen.checklist.rows()]
    wanted += ["Median$99,130", "Median$129,180", "May2025", screen.pay.published, screen.pay.note, screen.pay.unit]
    wanted += ["$70,000–$110,000 ∅ no source, stated without a date", screen.heading.catalogue]
    wanted += ["Prepared for Sam Rivera · 20 November 2026", "Ask about the rota.", "Repeat in spring."]
    wanted += [
        one for source in SOURCES for one in (source.title, source.licence, source.address.removeprefix("https://"))
    ]
    assert [one for one in wanted if folded(one).replace("-", "") not in text] == []


def test_a_top_coded_value_says_so_and_a_missing_one_is_a_word() -> None:
    """Above the top code it says "over", and a role without figures "not published"."""
    text = text_of(report(4).content)
    assert folded("Median over $239,200") in text
    assert folded("No official occupation, so no published pay") in text


def test_a_text_without_source_says_so_and_nothing_needs_none() -> None:
    """An unsourced statement is marked; "Not stated" states nothing, so it is not."""
    text = text_of(report(4).content)
    assert folded("Operates on people. ∅ no source") in text
    assert folded("Not stated") in text
    assert folded("Not stated ∅") not in text


def test_each_statement_on_paper_carries_its_own_numbers() -> None:
    """A fee is followed by its own source, not by those of the whole list; a step without one is marked."""
    catalogue = build_catalogue()
    fee = Fee(300, "USD", "2026-10", "wages")
    held = replace(catalogue.certifications["ccna"], fee=fee)
    steps = (*NETWORK.before, CareerStep("Apprentice", "Learns it all."))
    changed = with_role(catalogue, replace(NETWORK, before=steps))
    changed = replace(changed, certifications={"ccna": held})
    screen = present(changed, build_comparison())
    numbers = {source.id: source.number for source in screen.sources.sources}
    text = text_of(make_pdf(changed, build_comparison()).content)
    assert folded(f"Basics of networks. {numbers['survey']} $300 {numbers['wages']} · October 2026") in text
    assert folded(f"Brings practice with cabling. {numbers['article']}") in text
    assert folded("Learns it all. ∅ no source") in text


def test_the_verdict_on_paper_names_its_source() -> None:
    """Behind the sentence with the medians, on the first page."""
    verdict = present(build_catalogue(), build_comparison()).verdict
    assert folded(f"{verdict.pay} {verdict.numbers[0]} {verdict.basis}") in text_of(report().content)


def test_gates_on_paper_are_sourced_or_marked() -> None:
    """Beside each must-have on the first page."""
    text = text_of(report().content)
    assert folded("Bachelor’s degree: met 2") in text
    assert folded("On-call rota: not met ∅ no source") in text


def test_numbers_on_paper_are_those_on_screen() -> None:
    """A changed answer changes the percentage that is printed, to the one that is shown."""
    comparison = build_comparison(answers={})
    assert "of what the role asks" not in text_of(make_pdf(build_catalogue(), comparison).content)
    shown = present(build_catalogue(), build_comparison()).panels.roles[0].fit.headline
    assert folded(shown + " of what the role asks") in text_of(report().content)


def test_each_body_row_has_a_header_that_its_cells_name() -> None:
    """First cells are row headers with an id; each other cell names its column and its row."""
    heads = 0
    with structure(report().content) as found:
        across = {
            str(element.ID) for kind, element in found if kind == "/TH" and any(kid.S == "/H2" for kid in kids(element))
        }
        for row in [element for kind, element in found if kind == "/TR"]:
            first, *others = list(row.K)
            if first.S == "/TD":
                # The row under a heading that goes across: each cell names its own column and that heading.
                named = [headers(cell) for cell in (first, *others)]
                assert all(len(ids) == 2 for ids in named)
                assert len({ids[0] for ids in named}) == len(named)
                assert {ids[1] for ids in named} <= across
                continue
            assert first.S == "/TH"
            if scope(first) == "/Column":
                # A subheading may go across the whole table, alone in its row.
                assert {scope(cell) for cell in others} <= {"/Column"}
                continue
            assert scope(first) == "/Row"
            heads += 1
            for cell in others:
                assert cell.S == "/TD"
                assert str(first.ID) in headers(cell)
                # Its column, its row, and between them the subheading it stands under, if there is one.
                assert len(headers(cell)) in (2, 3)
    blocks = [block for part in document_view(build_catalogue(), build_comparison()).parts for block in part.blocks]
    # What is missing is told as lines under each role's letter: a table of one row would say no more.
    tables = [block for block in blocks if isinstance(block, Table) and block.caption != "What is missing"]
    assert heads == sum(len(table.rows) for table in tables)


def test_the_index_of_ids_knows_every_header() -> None:
    """IDTree holds each id once, in order."""
    with structure(report().content) as found:
        ids = [str(element.ID) for kind, element in found if kind == "/TH"]
    with pikepdf.open(_open(report().content)) as document:
        names = [str(name) for name in list(document.Root.StructTreeRoot.IDTree.Names)[::2]]
    assert sorted(ids, key=str.encode) == names
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("roles", [1, 2, 4])
def test_bookmarks_are_the_parts_in_order(roles: int) -> None:
    """The outline lists the parts that the report has, by their titles."""
    document = document_view(build_catalogue(), build_comparison(roles))
    assert bookmarks(report(roles).content) == [part.title for part in document.parts]


def test_the_bundled_pair_takes_four_pages() -> None:
    """The two roles that come along stay short on A4, whether nothing is answered, some of it or all."""
    catalogue = load_catalogue(bundled_catalogue())
    pair = ("network-engineer", "security-engineer")
    some = {"tcp-ip": YES, "firewalls": YES, "routing": yes_at(Level.WORKING), "ansible": NO}
    every: dict[str, Answer] = dict.fromkeys(catalogue.skills, YES)
    kinds = (YES, NO, yes_at(Level.WORKING))
    mixed: dict[str, Answer] = {skill: kinds[place % 3] for place, skill in enumerate(catalogue.skills)}
    answers: list[dict[str, Answer]] = [{}, some, every, mixed]
    for one in answers:
        comparison = Comparison(pair, answers=one, notes="Ask about the rota.\nRepeat in spring.")
        with pikepdf.open(_open(make_pdf(catalogue, comparison).content)) as document:
            assert len(document.pages) <= 4


def test_answered_skills_come_first() -> None:
    """In each table what was answered stands over one heading for all that was not."""
    text = text_of(report().content)
    table = text[text.index(folded("Only Security Engineer asks for")) :]
    assert table.index(folded("Risk assessment")) < table.index("○2notanswered") < table.index("SIEM")


def test_a_cell_under_a_subheading_names_its_own_column() -> None:
    """A subheading over several columns names none of them, so that a reader hears one column and not all."""
    with structure(report().content) as found:
        heads = {str(one.ID): one for kind, one in found if kind == "/TH" and "/ID" in one}
        wide = {key for key, one in heads.items() if any(part.get("/ColSpan", 1) > 1 for part in one.A)}
        assert wide
        assert [headers(heads[key]) for key in wide] == [[]] * len(wide)
        for row in [one for kind, one in found if kind == "/TR"]:
            cells = [cell for cell in row.K if cell.S == "/TD" and wide & set(headers(cell))]
            columns = [next(iter(headers(cell))) for cell in cells]
            assert len(set(columns)) == len(columns)
            assert not wide & set(columns)


def test_a_part_with_nothing_to_say_is_left_out() -> None:
    """Without notes there is no heading for notes."""
    comparison = replace(build_comparison(), notes=" \n")
    made = make_pdf(build_catalogue(), comparison)
    assert "Notes" not in bookmarks(made.content)
    assert len(bookmarks(made.content)) == sum(part.usual for part in PARTS) - 1


def test_headings_never_skip_a_level() -> None:
    """Heading levels go down one at a time, and the first is a first."""
    with structure(report().content) as found:
        levels = [int(kind[2]) for kind, _ in found if kind in {"/H1", "/H2", "/H3"}]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_chart_is_told_in_words() -> None:
    """The picture of pay names each role and its median for those who hear it."""
    with structure(report().content) as found:
        [alt] = [str(element.Alt) for kind, element in found if kind == "/Figure"]
    for words in (NETWORK.title, SECURITY.title, "$99,130", "$129,180", "no source, stated without a date"):
        assert words in alt


def test_only_safe_addresses_become_links() -> None:
    """file: and javascript: addresses are printed and cannot be clicked."""
    catalogue = build_catalogue()
    bad = {"article": "javascript:alert(1)", "survey": "file:///etc/passwd"}
    sources = {key: replace(one, address=bad.get(key, one.address)) for key, one in catalogue.sources.items()}
    made = make_pdf(replace(catalogue, sources=sources), build_comparison())
    with pikepdf.open(_open(made.content)) as document:
        targets = {str(a.A.URI) for sheet in document.pages for a in sheet.get("/Annots", []) if "/A" in a}
    assert targets == {"https://example.org/w", "mailto:projections@example.org"}
    assert "javascript:alert(1)" in text_of(made.content)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("roles", [1, 2, 3, 4])
def test_no_letter_leaves_the_margins_or_covers_another(roles: int, paper: Paper) -> None:
    """Every character is inside the page's margins, and no two are printed in one place."""
    content = report(roles, paper).content
    assert outside(content) == []
    seen: dict[tuple[int, int, int], str] = {}
    doubled = []
    for sheet, character, (left, bottom, right, top), _ in characters(content):
        place = sheet, round(left + right), round(bottom + top)
        if place in seen:
            doubled.append((sheet, seen[place], character))
        seen[place] = character
    assert doubled == []


def test_three_roles_turn_the_page() -> None:
    """Up to two roles stand upright, more lie on their side; both papers have their own size."""
    sizes = {(roles, paper): next(characters(report(roles, paper).content))[3] for roles in (2, 3) for paper in Paper}
    assert [round(side) for side in sizes[2, Paper.A4]] == [595, 842]
    assert [round(side) for side in sizes[3, Paper.A4]] == [842, 595]
    assert [round(side) for side in sizes[2, Paper.LETTER]] == [612, 792]
    assert [round(side) for side in sizes[3, Paper.LETTER]] == [792, 612]


SCRIPT = """
import hashlib, sys
from careercompare.report.pdf import make_pdf
from tests.report.catalogue_builder import build_catalogue, build_comparison
print(hashlib.sha256(make_pdf(build_catalogue(), build_comparison()).content).hexdigest())
"""


@pytest.mark.parametrize(("seed", "zone"), [("1", "Asia/Tokyo"), ("77", "America/Lima")])
def test_the_bytes_are_the_same_in_any_process(seed: str, zone: str, tmp_path: Path) -> None:
    """Neither hash seed, time zone, language, folder nor thread changes one byte."""
    root = str(Path(__file__).resolve().parents[2])
    surroundings = {
        **{key: value for key, value in os.environ.items() if key not in {"SOURCE_DATE_EPOCH", "PYTHONPATH"}},
        "PYTHONHASHSEED": seed,
        "TZ": zone,
        "LC_ALL": "C",
        "PYTHONPATH": root,
    }
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=tmp_path, env=surroundings, capture_output=True, text=True, check=True
    )
    with ThreadPoolExecutor(1) as pool:
        threaded = pool.submit(make_pdf, build_catalogue(), build_comparison()).result()
    assert done.stdout.strip() == hashlib.sha256(report().content).hexdigest()
    assert threaded.content == report().content


def test_export_writes_what_was_made(tmp_path: Path) -> None:
    """The file holds the report; a folder that is not there is one sentence and no file."""
    path = tmp_path / "out.pdf"
    made = export(build_catalogue(), build_comparison(), path)
    assert path.read_bytes() == made.content == report().content
    with pytest.raises(CannotWriteError, match="folder does not exist"):
        export(build_catalogue(), build_comparison(), tmp_path / "no" / "out.pdf")


def test_no_role_is_said_in_words() -> None:
    """A comparison without roles makes no report."""
    with pytest.raises(ReportError, match="choose at least one role"):
        make_pdf(build_catalogue(), Comparison())


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda folder: (folder / "report" / "pay.typ").unlink(), r"pay\.typ in .*report"),
        (lambda folder: (folder / "theme" / "light.toml").unlink(), r"light\.toml in .*theme"),
        (lambda folder: (folder / "fonts").rename(folder / "elsewhere"), r"missing from .*fonts"),
    ],
)
def test_a_missing_resource_is_named(
    change: Callable[[Path], object], expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is missing from the installation is one sentence with its folder, never a page without text."""
    from careercompare.data.bundled import resources
    from careercompare.report import typesetting

    folder = tmp_path / "resources"
    for name in ("report", "theme", "fonts"):
        (folder / name).mkdir(parents=True)
        for path in (resources() / name).rglob("*.*"):
            if path.suffix in {".typ", ".toml", ".ttf"}:
                (folder / name / path.name).symlink_to(path)
    monkeypatch.setattr(typesetting, "resources", lambda: folder)
    make_pdf(build_catalogue(), build_comparison())
    change(folder)
    monkeypatch.setattr(typesetting, "_fonts", {})
    with pytest.raises(ReportError, match=expected):
        make_pdf(build_catalogue(), build_comparison())


def test_a_role_with_nothing_filled_in_makes_a_report() -> None:
    """No occupation, no aspects, no gates and an area without pay: words, and nothing empty."""
    bare = Role("bare", "", "", (), (), Fact(""), {})
    made = make_pdf(with_role(replace(build_catalogue(), pay_tables={}), bare), Comparison(("bare",), area="zz"))
    assert failures(made.content) == []
    assert folded("No pay is published for this area.") in text_of(made.content)


def outside(pdf: bytes) -> list[tuple[int, str, tuple[float, float, float, float]]]:
    """The characters that are not within the margins, or lie off the page above or below."""
    # A large letter may lean a little over the edge it stands on, as an accent on a narrow i does.
    lean = 3
    found = []
    for sheet, character, box, (width, height) in characters(pdf):
        left, bottom, right, top = box
        if left < MARGIN - lean or right > width - MARGIN + lean or bottom < 20 or top > height - 20:
            found.append((sheet, character, box))
    return found


def scope(cell: pikepdf.Object) -> str:
    """A header cell's scope, empty for a plain cell."""
    return next((str(one.Scope) for one in cell.A if "/Scope" in one), "")


def kids(element: pikepdf.Object) -> list[pikepdf.Object]:
    """The elements right below one."""
    below: object = element.get("/K", [])
    all_below = list(below) if isinstance(below, pikepdf.Array) else [below]
    return [kid for kid in all_below if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def headers(cell: pikepdf.Object) -> list[str]:
    """The ids of the headers that a cell names."""
    return [str(name) for one in cell.A if "/Headers" in one for name in one.Headers]


def _open(content: bytes) -> io.BytesIO:
    return io.BytesIO(content)


def test_a_role_without_skills_is_not_covered_on_paper() -> None:
    """Beside one that names some, its gaps and next skills say that none is named yet."""
    bare = with_role(build_catalogue(), replace(NETWORK, needs=()))

    text = text_of(make_pdf(bare, build_comparison()).content)

    assert text.count(folded(NO_SKILLS)) == 2


def test_the_pages_of_the_preview_are_those_of_the_pdf() -> None:
    """As many, in the same shape, and a picture each."""
    pages = make_pages(build_catalogue(), build_comparison(), ppi=36)
    sizes = {number: size for number, _, _, size in characters(report().content)}
    assert len(pages.pictures) == len(sizes)
    assert all(picture.startswith(b"\x89PNG") for picture in pages.pictures)
    shapes = {struct.unpack(">II", picture[16:24]) for picture in pages.pictures}
    assert shapes == {(298, 421)}


def test_the_preview_tells_where_characters_were_replaced() -> None:
    """As the report does."""
    comparison = replace(build_comparison(), title="Mine \ue123")
    pages, made = (make(build_catalogue(), comparison) for make in (make_pages, make_pdf))

    assert (pages.replaced, pages.places) == (made.replaced, made.places)
    assert pages.places == ("the title",)


def test_the_table_marks_a_stated_range_as_the_chart_does() -> None:
    """That it was read somewhere is no source for it."""
    pdf = make_pdf(build_catalogue(), build_comparison(1), ReportChoices(parts=("pay",))).content

    assert text_of(pdf).count(folded("$70,000–$110,000 ∅ no source")) == 2

"""The numbered list of sources, as a part of the report."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from careercompare.present.blocks import Paragraph, PartView, SourceList
from careercompare.present.parts.cited import cited
from careercompare.present.parts.listing import PARTS, parts_view
from careercompare.present.parts.sources import sources_part
from tests.builders import a_catalogue, a_comparison, a_role, two_roles_catalogue
from tests.present.parts.material_builder import build_material

CATALOGUE = two_roles_catalogue()
MATERIAL = build_material(a_comparison(CATALOGUE), CATALOGUE)
IDS = [part.id for part in PARTS if part.id != "sources"]


def listed(part: PartView) -> list[int]:
    """The numbers in its list."""
    return [one.number for block in part.blocks if isinstance(block, SourceList) for one in block.sources]


def remark(part: PartView) -> str:
    """How its entries are to be read."""
    first = part.blocks[0]
    assert isinstance(first, Paragraph)
    return " ".join(one.text for one in first.statements)


def test_alone_it_lists_all_with_what_they_share() -> None:
    """As every source was retrieved on one day, that is said once."""
    part = sources_part(MATERIAL)

    assert listed(part) == [one.number for one in MATERIAL.screen.sources.sources]
    assert remark(part).startswith("Dates are reference dates; all were retrieved 24 November 2026.")
    assert "missing" not in remark(part)
    last = part.blocks[-1]
    assert isinstance(last, SourceList)
    assert {(one.retrieved, one.licence, one.title != "") for one in last.sources} == {("", "", True)}
    assert last.complete == MATERIAL.screen.sources.sources


@given(st.sets(st.sampled_from(IDS)), st.booleans())
def test_a_report_lists_the_sources_that_it_names_and_no_others(ids: set[str], first: bool) -> None:
    """Wherever the list stands among the parts; with nothing beside it there are all."""
    chosen = ("sources", *sorted(ids)) if first else (*sorted(ids), "sources")
    made = {part.id: part for part in parts_view(MATERIAL, chosen)}
    others = [part for one, part in made.items() if one != "sources"]

    named = sorted(cited(others)) if others else [one.number for one in MATERIAL.screen.sources.sources]
    assert (listed(made["sources"]) if "sources" in made else []) == named


def test_numbers_that_are_missing_are_explained() -> None:
    """Since those of the comparison are kept, so that two reports of it agree."""
    part = next(one for one in parts_view(MATERIAL, ("outlook", "sources")) if one.id == "sources")

    assert listed(part)[0] > 1
    assert "A number that is missing" in remark(part)


def test_without_sources_there_is_nothing_to_say() -> None:
    """So the part is left out."""
    bare = a_catalogue((a_role(needs_basis=a_role().needs_basis, aspects={}),), sources={}, pay_tables=())

    assert sources_part(build_material(a_comparison(bare), bare)).blocks == ()

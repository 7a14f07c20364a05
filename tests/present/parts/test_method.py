"""How fit is computed and what pay figures are, as a part of the report."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercompare.core.answer import NO, YES, Answer, yes_at
from careercompare.core.comparison import Comparison
from careercompare.core.report_choices import Withheld
from careercompare.core.skill import Level, Weights
from careercompare.present.blocks import Heading, Paragraph, PartView, Points, Table
from careercompare.present.parts.method import method_part
from tests.builders import ANSWERS, SKILLS, a_catalogue, a_comparison, a_role, two_roles_catalogue
from tests.present.parts.material_builder import build_material

CATALOGUE = two_roles_catalogue()
ANSWERED = st.dictionaries(
    st.sampled_from(sorted(SKILLS)), st.one_of(st.just(NO), st.just(YES), st.sampled_from(Level).map(yes_at))
)
WEIGHTS = st.builds(Weights, *(st.integers(0, 9),) * 3)


def part(comparison: Comparison, *withheld: Withheld) -> PartView:
    """The part for two roles."""
    return method_part(build_material(comparison, CATALOGUE, frozenset(withheld)))


def counts(made: PartView) -> dict[str, list[float]]:
    """The numbers of each row, and nan where there is none."""
    table = next(block for block in made.blocks if isinstance(block, Table))
    return {row.title: [cell.number.amount if cell.number else math.nan for cell in row.cells] for row in table.rows}


@settings(deadline=None)
@given(ANSWERED, WEIGHTS)
def test_the_bounds_can_be_checked_from_the_counts_above_them(answers: dict[str, Answer], weights: Weights) -> None:
    """By anybody with a pencil, whatever was answered and however it is weighted."""
    found = counts(part(a_comparison(CATALOGUE, answers=answers, weights=weights)))

    for role in (0, 1):
        asked, earned, still = (found[f"Points {word}"][role] for word in ("asked", "earned", "still open"))
        low, high = found["Low bound"][role], found["High bound"][role]
        if math.isnan(low):
            assert not asked or not found["Skills answered"][role]
            continue
        assert low == pytest.approx(earned / asked)
        assert high == pytest.approx((earned + still) / asked)


@settings(deadline=None)
@given(ANSWERED)
def test_of_gaps_only_what_is_missing_and_open_is_told(answers: dict[str, Answer]) -> None:
    """And nothing of what was earned."""
    whole = counts(part(a_comparison(CATALOGUE, answers=answers)))
    gaps = counts(part(a_comparison(CATALOGUE, answers=answers), Withheld.STRENGTHS))

    assert list(gaps) == ["Skills asked", "Points asked", "Points missing", "Points still open"]
    for role in (0, 1):
        asked, missing = gaps["Points asked"][role], gaps["Points missing"][role]
        earned, still = whole["Points earned"][role], whole["Points still open"][role]
        assert missing == pytest.approx(asked - earned - still)


def test_withheld_answers_leave_what_is_asked() -> None:
    """Nobody learns whether anything was answered."""
    assert list(counts(part(a_comparison(CATALOGUE), Withheld.ANSWERS))) == ["Skills asked", "Points asked"]


def test_the_counts_of_an_example() -> None:
    """In words as well."""
    made = part(a_comparison(CATALOGUE, answers=ANSWERS))
    table = next(block for block in made.blocks if isinstance(block, Table))

    assert [(row.title, row.cells[0].said.text) for row in table.rows] == [
        ("Skills asked", "10"),
        ("Points asked", "19"),
        ("Skills answered", "6"),
        ("Points earned", "11"),
        ("Points still open", "5"),
        ("Low bound", "58\u00a0%"),
        ("High bound", "84\u00a0%"),
    ]


def test_nothing_answered_has_no_bounds() -> None:
    """A 0 would look like a judgment."""
    found = counts(part(a_comparison(CATALOGUE)))

    assert all(math.isnan(one) for one in (*found["Low bound"], *found["High bound"]))


def test_the_example_is_worked_out_with_the_weights_of_the_comparison() -> None:
    """Else it would contradict the formula before it."""
    first = part(a_comparison(CATALOGUE, weights=Weights(6, 2, 1))).blocks[0]

    assert isinstance(first, Paragraph)
    assert "essential 6, important 2" in first.statements[0].text
    assert "practitioner (3 of 4) counts 6; who knows it at working (2 of 4) earns 4." in first.statements[1].text


def test_pay_is_explained_if_the_report_has_some() -> None:
    """And an unsourced range if there is one."""
    material = build_material(a_comparison(CATALOGUE), CATALOGUE)

    def told(*parts: str) -> str:
        made = method_part(replace(material, parts=parts)).blocks
        after = [place for place, one in enumerate(made) if isinstance(one, Heading) and "pay" in one.text]
        points = made[after[0] + 1] if after else None
        return " ".join(one.text for one in points.points) if isinstance(points, Points) else ""

    assert "They are no offer." in told("pay", "method")
    assert "without a source" in told("pay", "method")
    assert told("method") == ""


def test_a_role_that_asks_for_nothing_has_no_formula() -> None:
    """With no pay either, the part is left out."""
    catalogue = a_catalogue((a_role(needs=(), occupations=()),), pay_tables=())

    assert method_part(build_material(a_comparison(catalogue), catalogue)).blocks == ()

"""Areas and figures survive their CSV files, and what cannot be is refused where it stands."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare.core.area import Area, AreaKind
from careercompare.core.pay import PERCENTILES, Mark, PayFigure
from careercompare.data.pay_csv import (
    AREA_COLUMNS,
    FIGURE_COLUMNS,
    areas_to_csv,
    figures_to_csv,
    read_areas,
    read_figures,
)

IDS = st.from_regex(r"[a-z]{1,4}(-[a-z0-9]{1,3})?", fullmatch=True)
TITLES = st.text("abcdeé,.- \"'", min_size=1, max_size=12).map(str.strip).filter(bool)
AMOUNTS = st.none() | st.sampled_from(Mark) | st.integers(0, 10**9)


@st.composite
def figures(draw: st.DrawFn) -> PayFigure:
    """A figure of numbers that never fall, marks and nothing, in any mixture."""
    cells: dict[str, Any] = {name: draw(AMOUNTS) for name in PERCENTILES}
    rising = sorted(cell for cell in cells.values() if isinstance(cell, int))
    for name, cell in cells.items():
        if isinstance(cell, int):
            cells[name] = rising.pop(0)
    employment = draw(st.none() | st.just(Mark.SUPPRESSED) | st.integers(0, 10**7))
    return PayFigure("15-1244", employment, draw(AMOUNTS), **cells)


@given(st.dictionaries(IDS, st.tuples(TITLES, st.sampled_from(AreaKind)), max_size=6))
def test_areas_come_back(titles: dict[str, tuple[str, AreaKind]]) -> None:
    """Whatever they are called; each lies in all others."""
    areas = {id_: Area(id_, title, kind, tuple(sorted(set(titles) - {id_}))) for id_, (title, kind) in titles.items()}
    text = areas_to_csv(areas.values())
    table, read = read_areas(text.encode(), "a.csv")

    assert table.document.problems == []
    assert areas == read
    assert text == areas_to_csv(reversed(read.values()))


@given(st.dictionaries(IDS, figures(), max_size=6))
def test_figures_come_back(by_area: dict[str, PayFigure]) -> None:
    """Numbers, marks and what was never published, bit for bit, in one order."""
    pay = {area: [figure] for area, figure in by_area.items()}
    text = figures_to_csv(pay)
    table, read = read_figures(text.encode(), "f.csv", by_area, {}, floor=True)

    assert table.document.problems == []
    assert pay == read
    assert text == figures_to_csv(dict(reversed(read.items())))


def test_notes_belong_to_an_occupation_everywhere() -> None:
    """They stand once in the head."""
    content = f"{','.join(FIGURE_COLUMNS)}\na,15-1244,,,,,,,\nb,15-1241,,,,,,,\n".encode()
    _, read = read_figures(content, "f.csv", ("a", "b"), {"15-1244": "Careful."}, floor=False)

    assert read == {"a": [PayFigure("15-1244", note="Careful.")], "b": [PayFigure("15-1241")]}


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("B,Bee,metro,", "1: “B” cannot be the id of an area; write small letters and digits, with hyphens between"),
        ("a,Again,metro,", "1: the area “a” stands here again (first in line 2); remove one"),
        ("b, ,metro,", "3: the area has no title; write what people call it"),
        ("b,Bee,metropolis,", "7: “metropolis” is no kind of area; the kinds are nation, state, territory, metro, non"),
        ("b,Bee,metro,aa", "13: there is no area “aa”; add it to this file or correct the id"),
        ("b,Bee,metro,b", "13: “b” cannot lie in itself; remove it"),
        ('b,"Bee, TX",metro,a aa', "19: there is no area “aa”; "),
    ],
)
def test_an_area_that_cannot_be(row: str, expected: str) -> None:
    """One mistake, one sentence with its place."""
    content = f"{','.join(AREA_COLUMNS)}\na,Aye,state,\n{row}\n".encode()
    table, _ = read_areas(content, "a.csv")

    (problem,) = table.document.problems
    assert str(problem).startswith(f"a.csv:3:{expected}")


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("aye,15-1244,,,,,,,", "1: there is no area “aye”; add it to the areas"),
        ("us-t,15-1244,,,,,,,", "1: there is no area “us-t”; did you mean “us-tx”?"),
        ("a,15-12,,,,,,,", "3: “15-12” is not an official occupation code; write two digits"),
        ("us-tx,15-1241,,,,,,,", "7: the figure of 15-1241 in “us-tx” stands here again (first in line 2); remove one"),
        ("a,15-1244,1,2,3,4,5,-6,", "21: “p75”: expected a whole number, nothing, or one of top-coded, suppressed, "),
        ("a,15-1244,,12k,,,,,", "12: “mean”: expected a whole number, nothing, or one of"),
        ("a,15-1244,,,,,,,supressed", "17: “p90”: expected a whole number, nothing, or one of top-coded, suppressed, "),
        ("a,15-1244,,,,,,,007", "17: “p90”: expected a whole number"),
        ("a,15-1244,,,,,,,#", "17: “p90”: expected a whole number"),
        ("a,15-1244,top-coded,,,,,,", "11: employment is never top-coded; write a whole number, suppressed, or"),
        ("a,15-1244,,,,,,,top-coded", "17: a top-coded cell needs its floor; add “top_code” to the table's YAML file"),
        ("a,15-1244,,,50,40,,,", "16: “p25” (40) is below “p10” (50); percentiles never fall, correct one of them"),
        ("a,15-1244,,,50,suppressed,40,,", "27: “median” (40) is below “p10” (50); percentiles never fall"),
    ],
)
def test_a_figure_that_cannot_be(row: str, expected: str) -> None:
    """One mistake, one sentence with its place."""
    content = f"{','.join(FIGURE_COLUMNS)}\nus-tx,15-1241,,,,,,,\n{row}\n".encode()
    table, _ = read_figures(content, "f.csv", ("a", "us-tx"), {}, floor=False)

    (problem,) = table.document.problems
    assert str(problem).startswith(f"f.csv:3:{expected}")


def test_occupation_codes_of_four_digits_are_read() -> None:
    """As the United Kingdom has them."""
    content = f"{','.join(FIGURE_COLUMNS)}\nuk,2237,,,,,42300,,\n".encode()
    table, figures = read_figures(content, "f.csv", ("uk",), {}, floor=False)

    assert table.sound
    assert [figure.occupation for figure in figures["uk"]] == ["2237"]

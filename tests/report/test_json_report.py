"""The report as JSON: in the shape that is published, with the numbers behind its words."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest

from careercompare.core.errors import ReportError
from careercompare.core.report_choices import ReportChoices, Withheld
from careercompare.report.json_report import json_of, make_json
from careercompare.report.json_schema import published, report_schema, schema_text
from careercompare.report.json_shapes import Document
from tests.report.catalogue_builder import build_catalogue, build_comparison
from tests.report.documents import a_document
from tests.report.schema_check import problems


def blocks(document: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    """All blocks of a kind."""
    return [block for part in document["parts"] for block in part["blocks"] if block["kind"] == kind]


@pytest.mark.parametrize("roles", [1, 2, 4])
@pytest.mark.parametrize("right_to_left", [False, True])
def test_it_has_the_published_shape(roles: int, right_to_left: bool) -> None:
    """Every kind of block; and reading it by its shapes loses nothing."""
    content = json_of(a_document(roles, right_to_left))

    assert problems(json.loads(content), json.loads(published().read_text("utf-8"))) == []
    read = msgspec.json.decode(content, type=Document)
    assert msgspec.to_builtins(read) == json.loads(content)
    assert {block["kind"] for part in json.loads(content)["parts"] for block in part["blocks"]} == {
        "cards", "heading", "paragraph", "pay-chart", "points", "source-list", "table", "terms",
    }  # fmt: skip


def test_every_source_has_its_licence_and_the_day_it_was_read() -> None:
    """On paper these stand once for all; who reads a file looks at one source."""
    document = json.loads(make_json(build_catalogue(), build_comparison(), ReportChoices(parts=("sources",))).content)
    listed = [source for block in blocks(document, "source-list") for source in block["sources"]]

    assert listed
    assert all(source["licence"] and source["retrieved"] for source in listed)


def test_the_published_schema_is_that_of_this_version() -> None:
    """`python -c "from careercompare.report.json_schema import *; published().write_text(schema_text(), 'utf-8')"`."""
    assert published().read_text("utf-8") == schema_text()


@pytest.mark.parametrize(
    ("place", "wrong"),
    [
        (("version",), 2),
        (("title",), None),
        (("parts", 0, "blocks", 0, "kind"), "poem"),
        (("parts", 0, "blocks", 0, "statements", 0, "sources"), ["2"]),
        (("parts", 3, "blocks", 2, "rows", 0, "cells", 0, "number", "amount"), "62640"),
        (("roles", 0), {"id": "x"}),
    ],
)
def test_another_shape_is_not_what_is_published(place: tuple[str | int, ...], wrong: object) -> None:
    """The schema can fail."""
    document = json.loads(json_of(a_document()))
    at: Any = document
    for step in place[:-1]:
        at = at[step]
    at[place[-1]] = wrong

    assert problems(document, report_schema()) != []


def test_numbers_stand_beside_their_words() -> None:
    """With kind and unit; what is not published is null and says why."""
    document = json.loads(json_of(a_document(3)))
    rows = {row["title"]: row["cells"] for table in blocks(document, "table") for row in table["rows"]}
    [chart] = blocks(document, "pay-chart")
    [cards] = blocks(document, "cards")

    assert rows["P25"][0]["text"] == "$78,010"
    assert rows["P25"][0]["number"] == {"amount": 78010, "kind": "money", "unit": "USD"}
    assert (rows["P90"][2]["text"], rows["P90"][2]["number"]) == ("over $239,200", None)
    assert rows["Typical tasks"][0]["points"][0][1]["unsourced"] is True
    assert chart["rows"][0]["stated"] == [{"low": 70000, "high": 110000, "text": "$70,000–$110,000", "sources": [1]}]
    assert (cards["cards"][0]["fit"]["low"], cards["cards"][0]["gates"][1]["met"]) == (0.39, False)


def test_nothing_answered_is_no_number() -> None:
    """Rather than a nought that means something else."""
    [cards] = blocks(json.loads(json_of(a_document(4))), "cards")

    assert (cards["cards"][3]["fit"]["low"], cards["cards"][3]["fit"]["high"]) == (None, None)


def test_it_is_made_of_the_comparison_as_it_may_be_told() -> None:
    """With what is withheld left out, and always the same."""
    silent = ReportChoices(withheld=frozenset({Withheld.NAME}))
    content = make_json(build_catalogue(), build_comparison()).content

    assert b"Sam Rivera" in content
    assert b"Sam Rivera" not in make_json(build_catalogue(), build_comparison(), silent).content
    assert content == make_json(build_catalogue(), build_comparison()).content
    assert problems(json.loads(content), report_schema()) == []
    with pytest.raises(ReportError, match="choose at least one role"):
        make_json(build_catalogue(), build_comparison(roles=0))

"""The comparison for other programs."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from careercompare.core.comparison import Comparison
from careercompare.core.pay import Mark, PayFigure
from careercompare.present.screen import present
from careercompare.report.json_document import comparison_json
from tests.report.catalogue_builder import build_catalogue, build_comparison


def document(roles: int = 2) -> dict[str, Any]:
    """The document as another program reads it."""
    made = comparison_json(present(build_catalogue(), build_comparison(roles)))
    return dict(json.loads(json.dumps(made)))


def test_it_names_its_format_and_its_parts() -> None:
    """The keys that others may rely on."""
    made = document()
    assert made["format"] == 1
    assert {"title", "verdict", "roles", "pay", "next_best", "sources", "formula"} <= set(made)
    assert {"id", "title", "counted_as", "fit", "gates", "needs", "gaps", "aspects", "pay"} <= set(made["roles"][0])


def test_fit_is_given_as_shares_and_as_shown() -> None:
    """10 of 16 points answered, 13 with what is open."""
    fit = document()["roles"][0]["fit"]
    assert (fit["low"], fit["high"]) == (10 / 16, 13 / 16)
    assert fit["headline"] == "63–81\u00a0%"


def test_nothing_answered_is_no_number() -> None:
    """Null, not a nought that could be read as covering nothing."""
    made: dict[str, Any] = comparison_json(present(build_catalogue(), Comparison(("surgeon",))))
    assert made["roles"][0]["fit"]["low"] is None
    assert made["roles"][0]["fit"]["known"] is False


def test_needs_carry_importance_level_and_answer() -> None:
    """A yes below the level asked, a no, and an open skill."""
    needs = {need["skill"]: need for need in document()["roles"][0]["needs"]}
    assert needs["routing"]["importance"] == "essential"
    assert needs["routing"]["level"] == "practitioner"
    assert needs["routing"]["answer"] == {"known": True, "level": "working", "text": "yes, working"}
    assert needs["routing"]["points"] == {"low": "2", "high": "2", "full": "3"}
    assert needs["vpn"]["answer"]["known"] is False
    assert needs["bgp"]["answer"]["known"] is None


def test_pay_keeps_its_marks_and_the_unsourced_apart() -> None:
    """A top-coded value has a floor and no amount; a range without source is called that."""
    roles = document(4)["roles"]
    assert roles[0]["pay"]["values"]["median"]["amount"] == 99130
    [stated] = roles[0]["pay"]["unsourced_ranges"]
    assert (stated["low"], stated["high"], stated["unsourced"]) == (70000, 110000, True)
    top = roles[2]["pay"]["values"]["median"]
    assert (top["amount"], top["floor"], top["mark"]) == (None, 239200, "top-coded")
    assert {cell["mark"] for cell in roles[3]["pay"]["values"].values()} == {"absent"}
    assert roles[3]["pay"]["gap"] == "No official occupation, so no published pay"


def test_every_cell_of_pay_says_in_a_word_of_the_data_why_it_has_no_number() -> None:
    """Withheld, not applicable, above the top code and not listed at all are four things; mean and employment too."""
    cells = {"p10": 5, "p25": Mark.SUPPRESSED, "median": Mark.NOT_APPLICABLE, "p90": Mark.TOP_CODED}
    figure = PayFigure("15-1244", employment=1234, mean=Mark.SUPPRESSED, **cells)  # type: ignore[arg-type]
    catalogue = build_catalogue()
    tables = {"us": tuple(replace(table, figures=(figure,)) for table in catalogue.pay_tables["us"])}
    made: Any = comparison_json(present(replace(catalogue, pay_tables=tables), build_comparison(1)))
    pay = made["roles"][0]["pay"]

    assert {name: cell["mark"] for name, cell in pay["values"].items()} == {
        "p10": None,
        "p25": "suppressed",
        "median": "not-applicable",
        "p75": "absent",
        "p90": "top-coded",
        "mean": "suppressed",
    }
    assert (pay["values"]["mean"]["text"], pay["mean"], pay["values"]["p75"]["text"]) == (
        "withheld",
        "withheld",
        "not listed",
    )
    assert pay["employment"] == {"amount": 1234, "floor": None, "mark": None, "text": "1,234"}
    assert pay["employed"] == "1,234"


def test_each_statement_carries_its_sources() -> None:
    """Text and points one by one, and the whole as before; what has no source says so."""
    first, _, surgeon, _ = document(4)["roles"]
    aspects = {aspect["id"]: aspect for aspect in first["aspects"]}
    held = aspects["certification-details"]
    assert [(one["text"][:5], one["sources"], one["unsourced"]) for one in held["statements"]] == [
        ("CCNA,", [3], False),
        ("Exam ", [], False),
    ]
    assert (held["sources"], held["unsourced"], len(held["points"])) == ([3], False, 1)
    assert [one["sources"] for one in aspects["choosing"]["statements"]] == [[1]] * 3
    bare = {aspect["id"]: aspect for aspect in surgeon["aspects"]}
    assert bare["primary-role"]["unsourced"]
    assert bare["primary-role"]["statements"] == [{"text": "Operates on people.", "sources": [], "unsourced": True}]
    assert (bare["tools"]["text"], bare["tools"]["unsourced"]) == ("Not stated", False)
    assert [gate["unsourced"] for gate in first["gates"]] == [False, True]


def test_needs_and_pay_name_what_they_rest_on() -> None:
    """The basis of the needs in full, and the source of the figures by number."""
    made = document()
    assert made["roles"][0]["needs_basis"]["sources"] == [1]
    assert made["roles"][0]["needs_basis"]["points"] == ["Not measured."]
    numbers = {source["number"]: source["id"] for source in made["sources"]}
    assert [numbers[number] for number in made["pay"]["sources"]] == ["wages"]
    assert made["verdict"]["pay_sources"] == made["pay"]["sources"]


def test_source_numbers_lead_to_sources() -> None:
    """Every number under an aspect is that of a listed source."""
    made = document()
    listed = {source["number"] for source in made["sources"]}
    used = {number for role in made["roles"] for aspect in role["aspects"] for number in aspect["sources"]}
    assert used
    assert used <= listed

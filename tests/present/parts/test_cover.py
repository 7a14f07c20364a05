"""The verdict and the roles at a glance."""

from __future__ import annotations

from careercompare.core.comparison import Comparison
from careercompare.core.report_choices import Withheld
from careercompare.present.blocks import Cards, Number, NumberKind, Paragraph, PartView
from careercompare.present.parts.cover import cover_part
from tests.builders import ANSWERS, two_roles_catalogue
from tests.present.parts.material_builder import build_material

PAIR = Comparison(("network-engineer", "security-engineer"), ANSWERS, {"degree": True, "on-call": False})


def cover(comparison: Comparison = PAIR, *withheld: Withheld) -> PartView:
    """The cover of a comparison, its answers gone already where they are withheld."""
    return cover_part(build_material(comparison, two_roles_catalogue(), frozenset(withheld)))


def words(part: PartView) -> list[str]:
    """What its paragraphs say."""
    return [one.text for block in part.blocks if isinstance(block, Paragraph) for one in block.statements]


def cards(part: PartView) -> Cards:
    """Its cards."""
    [found] = [block for block in part.blocks if isinstance(block, Cards)]
    return found


def test_the_verdict_is_its_heading_and_the_reasons_stand_below() -> None:
    """With the number of the source of pay."""
    verdict = build_material(PAIR, two_roles_catalogue()).screen.verdict

    part = cover()

    assert part.title == verdict.headline
    assert words(part) == [verdict.fit, verdict.pay, verdict.basis]
    paid = part.blocks[1]
    assert isinstance(paid, Paragraph)
    assert paid.statements[0].numbers == verdict.numbers != ()


def test_one_role_is_not_judged() -> None:
    """It is shown at a glance, with its card alone."""
    part = cover(Comparison(("network-engineer",), ANSWERS))

    assert part.title == "At a glance"
    assert words(part) == []
    assert len(cards(part).cards) == 1


def test_the_cards_say_the_same_as_a_table() -> None:
    """The low bound as a number, and every must-have in a row."""
    plain = cards(cover()).plain
    rows = {row.title: row.cells for row in plain.rows}

    fits = [card.fit for card in cards(cover()).cards]
    assert [cell.number for cell in rows["You cover"]] == [Number(fit.low, NumberKind.SHARE) for fit in fits]
    assert rows["Bachelor's degree"][0].said.text == "met"
    assert [cell.said.text for cell in rows["Clearance"]] == ["not asked", "not answered"]


def test_without_strengths_a_met_must_have_is_not_told() -> None:
    """And the cover says that something is left out."""
    part = cover(PAIR, Withheld.STRENGTHS)

    assert [gate.state for card in cards(part).cards for gate in card.gates] == ["not met", "not answered"]
    assert words(part)[-1] == "Only gaps and open questions are listed; what was answered with yes is left out."


def test_without_answers_nothing_is_said_of_fit() -> None:
    """Not even an invitation to tick; pay is no secret."""
    bare = Comparison(PAIR.roles)
    part = cover(bare, Withheld.ANSWERS)

    assert part.title == "At a glance"
    assert words(part)[0].startswith("Security Engineer pays more")
    assert words(part)[-1] == "The answers behind this comparison are not part of this report."
    assert {(card.fit.headline, card.fit.sentence, card.split) for card in cards(part).cards} == {("", "", "")}
    assert {gate.state for card in cards(part).cards for gate in card.gates} == {""}
    assert "You cover" not in [row.title for row in cards(part).plain.rows]

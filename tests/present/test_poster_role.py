"""One role on a page."""

from __future__ import annotations

from dataclasses import replace

from careercompare.core.answer import YES, Answer
from careercompare.core.catalogue import Catalogue
from careercompare.core.report_choices import Withheld
from careercompare.core.role import CareerStep
from careercompare.present.parts.material import Material
from careercompare.present.poster_role import PosterOutlook, PosterRole, most_skills, poster_role
from careercompare.present.poster_sources import poster_sources
from careercompare.present.screen import present
from tests.builders import ANSWERS, SKILLS, a_comparison, four_roles_catalogue, two_roles_catalogue

CATALOGUE = two_roles_catalogue()
GATES = {"degree": True, "on-call": False}


def role(
    *withheld: Withheld,
    answers: dict[str, Answer] = ANSWERS,
    silent: bool = False,
    place: int = 0,
    catalogue: Catalogue = CATALOGUE,
) -> PosterRole:
    """A role of the comparison, as it may be told."""
    comparison = a_comparison(catalogue, answers=answers, gates=GATES)
    material = Material(catalogue, comparison, present(catalogue, comparison), frozenset(withheld))
    return poster_role(material, place, poster_sources(material), silent=silent)


def test_a_role_shows_its_fit_and_what_to_learn() -> None:
    """The same numbers as everywhere; the longest bar is as long as its place allows."""
    made = role()
    screen = present(CATALOGUE, a_comparison(CATALOGUE, answers=ANSWERS))

    assert made.fit == screen.panels.roles[0].fit
    best = screen.next_best.lists[0].skills
    assert made.skills_title == "Learn next"
    assert [one.name for one in made.skills] == [one.name for one in best][: most_skills(2)]
    assert [one.gain for one in made.skills] == [f"+{one.gains[0]}" for one in best][: most_skills(2)]
    assert max(one.share for place in (0, 1) for one in role(place=place).skills) == 1.0


def test_must_haves_not_met_come_first() -> None:
    """With their signs and what was answered."""
    assert [(one.symbol, one.name, one.state) for one in role().gates] == [
        ("×", "On-call duty", "not met"),
        ("✓", "Bachelor's degree", "met"),
    ]


def test_a_silent_role_tells_nothing_of_answers() -> None:
    """What only it asks for stands in their place, the strongest first."""
    made = role(Withheld.ANSWERS, silent=True)

    assert made.fit is None
    assert made.skills_title == "Only this role asks for"
    assert [(one.name, one.gain) for one in made.skills[:2]] == [("Routing", ""), ("Switching", "")]
    assert made.skills[0].dots == "●●●"
    assert {(one.symbol, one.state) for one in made.gates} == {("•", "")}


def test_gaps_alone_leave_out_what_is_met() -> None:
    """A must-have that is met is a strength."""
    assert [one.name for one in role(Withheld.STRENGTHS).gates] == ["On-call duty"]


def test_what_there_is_no_room_for_is_counted() -> None:
    """Two of six must-haves of one of four roles."""
    catalogue = four_roles_catalogue()
    first = catalogue.roles["long-title"]
    gates = tuple(
        replace(one, gate=gate) for gate in CATALOGUE.gates for one in CATALOGUE.roles["network-engineer"].gates[:2]
    )
    made = role(catalogue=replace(catalogue, roles={**catalogue.roles, "long-title": replace(first, gates=gates)}))

    assert len(made.gates) == most_skills(4) == 3
    assert made.more_gates == "and 3 more"


def test_a_projection_says_what_of_when_and_where_from() -> None:
    """Change, years, openings, and the number of its source on the page."""
    assert role().outlook == PosterOutlook("−4.2\u00a0%", "jobs 2024–34", "14,300 openings a year", "", (2,))


def test_a_projection_without_a_source_is_not_shown() -> None:
    """A number that nobody can look up is none."""
    sources = {key: one for key, one in CATALOGUE.sources.items() if key != "projections"}

    assert role(catalogue=replace(CATALOGUE, outlooks={})).outlook.gap == "No projection published"
    made = role(catalogue=replace(CATALOGUE, sources=sources)).outlook
    assert (made.change, made.gap) == ("", "No projection with a source")


def test_it_says_where_it_leads() -> None:
    """Two jobs at most, and nothing where none is named."""
    steps = tuple(CareerStep(title, "Why.") for title in ("Network Architect", " ", "Security Engineer", "Manager"))
    changed = replace(CATALOGUE.roles["network-engineer"], after=steps)

    made = role(catalogue=replace(CATALOGUE, roles={**CATALOGUE.roles, changed.id: changed}))

    assert made.steps == "Network Architect or Security Engineer"
    assert role(place=1).steps == ""


def test_a_role_that_is_covered_says_so() -> None:
    """Instead of an empty list."""
    made = role(answers=dict.fromkeys(SKILLS, YES))

    assert made.skills == ()
    assert made.none == "Everything this role asks for is covered."

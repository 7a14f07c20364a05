"""What the roles of a page share."""

from __future__ import annotations

from careercompare.core.answer import YES, Answer
from careercompare.core.report_choices import Withheld
from careercompare.present.parts.material import Material
from careercompare.present.poster_shared import MOST, PosterShared, poster_shared
from careercompare.present.screen import present
from tests.builders import ANSWERS, SKILLS, a_comparison, two_roles_catalogue

CATALOGUE = two_roles_catalogue()


def shared(
    answers: dict[str, Answer], *withheld: Withheld, roles: tuple[str, ...] = (), silent: bool = False
) -> PosterShared:
    """What is shown for some answers."""
    comparison = a_comparison(CATALOGUE, answers=answers, roles=roles or tuple(CATALOGUE.roles))
    material = Material(CATALOGUE, comparison, present(CATALOGUE, comparison), frozenset(withheld))
    return poster_shared(material, silent=silent)


def test_what_is_covered_for_both_is_brought() -> None:
    """The strongest first, and only what both ask for and what is covered in full."""
    found = shared(ANSWERS)

    assert (found.title, found.held) == ("You bring to both", True)
    assert found.skills == ("TCP/IP", "Firewalls", "Scripting with Python")


def test_a_skill_known_in_part_is_no_strength() -> None:
    """Routing is asked at a higher level than it is known."""
    assert "Routing" not in shared(ANSWERS, roles=("network-engineer",)).skills


def test_without_answers_it_is_what_all_ask_for() -> None:
    """With how many there are besides those named."""
    found = shared({}, silent=True)

    assert (found.title, found.held) == ("Both roles ask for", False)
    assert len(found.skills) == 6 == MOST
    assert found.more == ""


def test_what_there_is_no_room_for_is_counted() -> None:
    """Nothing is left out in secret."""
    found = shared(dict.fromkeys(SKILLS, YES), roles=("network-engineer",))

    assert (found.title, len(found.skills), found.more) == ("You bring already", MOST, "and 4 more")


def test_withheld_strengths_leave_the_gaps_of_both() -> None:
    """No skill that is known is named."""
    found = shared(ANSWERS, Withheld.STRENGTHS)

    assert (found.title, found.held) == ("For both at once", False)
    assert not {"TCP/IP", "Firewalls", "Scripting with Python"} & set(found.skills)


def test_a_role_alone_shares_nothing() -> None:
    """With nothing covered there is nothing to say."""
    assert shared({}, roles=("network-engineer",), silent=True) == PosterShared("", (), held=False)
    assert shared(ANSWERS, Withheld.STRENGTHS, roles=("network-engineer",)).skills == ()

"""The comparison on one page, as a value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercompare.core.answer import NO, YES
from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.language import Language
from careercompare.core.report_choices import Letterhead, ReportChoices, Withheld
from careercompare.present.poster import MOST_SENTENCE, PosterView, poster_view
from careercompare.present.screen import present
from tests.builders import ANSWERS, SKILLS, a_comparison, four_roles_catalogue, two_roles_catalogue

CATALOGUES = {1: two_roles_catalogue(), 2: two_roles_catalogue(), 3: four_roles_catalogue(), 4: four_roles_catalogue()}


def compared(roles: int, **values: object) -> Comparison:
    """A comparison of the first roles."""
    catalogue = CATALOGUES[roles]
    told = {"answers": ANSWERS, "gates": {"degree": True}, "prepared_for": "Sam Rivera", "date": "2026-11-20"}
    return a_comparison(catalogue, roles=tuple(catalogue.roles)[:roles], **(told | values))


def view(roles: int = 2, *withheld: Withheld, **values: object) -> PosterView:
    """Its page."""
    return poster_view(CATALOGUES[roles], compared(roles, **values), ReportChoices(withheld=frozenset(withheld)))


def texts(found: object) -> Iterator[str]:
    """Every text of a value."""
    if isinstance(found, str):
        yield found
    elif isinstance(found, tuple):
        for one in found:
            yield from texts(one)
    elif is_dataclass(found):
        for field in fields(found):
            yield from texts(getattr(found, field.name))


def test_the_question_is_answered() -> None:
    """The title asks, the headline answers, and the reason says why: the words of the window."""
    made, screen = view(), present(CATALOGUES[2], compared(2))

    assert made.title == "Network Engineer or Security Engineer?"
    assert (made.headline, made.reason) == (screen.verdict.headline, screen.verdict.fit)
    assert made.pay_reading == f"{screen.verdict.pay} {screen.verdict.basis}"
    assert made.meta == ("Prepared for Sam Rivera", "20 November 2026")


def test_one_role_has_no_verdict() -> None:
    """What is covered stands in its place."""
    made = view(1)

    assert made.headline == made.pay_reading == ""
    assert made.reason == made.roles[0].fit.sentence if made.roles[0].fit else False


@pytest.mark.parametrize("roles", [1, 2, 3, 4])
def test_every_figure_has_a_source(roles: int) -> None:
    """Pay, who earns more and outlook lead to lines of the footer, and each line says of when it is."""
    made = view(roles)
    listed = [number for number, _ in made.sources.lines]

    assert made.sources.numbers(made.pay.numbers) == (1,)
    assert roles == 1 or made.pay_numbers == (1,)
    assert all(role.outlook.numbers for role in made.roles if role.outlook.change)
    assert {number for role in made.roles for number in role.outlook.numbers} <= set(listed)
    assert all("2025" in text for _, text in made.sources.lines)
    assert "version 1.0.0" in made.catalogue


def test_withheld_answers_leave_no_fit() -> None:
    """Nor a headline, nor anything else that rests on them."""
    made = view(2, Withheld.ANSWERS)

    assert made.silent
    assert made.headline == made.reason == ""
    assert [role.fit for role in made.roles] == [None, None]
    assert not made.shared.held
    assert not any(one.gain for role in made.roles for one in role.skills)
    assert made == view(2, Withheld.ANSWERS, answers={"tcp-ip": NO}, gates={})
    assert any("answers behind this comparison" in note for note in made.notes)


def test_a_withheld_name_is_nowhere() -> None:
    """Not even in the description of the picture."""
    made = view(2, Withheld.NAME)

    assert made.meta == ("20 November 2026",)
    assert not any("Sam" in text for text in (*texts(made), made.description))


def test_notes_are_never_on_it() -> None:
    """What was written for oneself is not for a wall."""
    assert not any("secret" in text for text in texts(view(2, notes="my secret")))


def test_gaps_alone_name_no_strength() -> None:
    """Nothing that is covered in full is named."""
    made = view(2, Withheld.STRENGTHS)
    named = {skill.name for role in made.roles for skill in role.skills} | set(made.shared.skills)

    assert not named & {"TCP/IP", "Switching", "Firewalls", "Scripting with Python"}
    assert not any(gate.state == "met" for role in made.roles for gate in role.gates)
    assert "Only gaps and open questions are shown." in made.notes


def test_nothing_answered_shows_what_is_asked() -> None:
    """A page for a class room: no empty rings, no invitation to tick."""
    made = view(2, answers={})

    assert made.silent
    assert made.shared.title == "Both roles ask for"
    assert made.headline == ""


def test_the_description_tells_all_of_it() -> None:
    """Verdict, fit of each role, and who earns more."""
    told = view().description

    for words in ("Too close to call.", "Network Engineer: ", "Security Engineer: ", "$129,180 against $99,130"):
        assert words in told
    assert "half less than $99,130" in view(1).description


def test_it_speaks_the_language_asked_for() -> None:
    """And says which, and which way it runs."""
    hebrew = Language("he", "עברית", right_to_left=True, messages={"Learn next": ("ללמוד עכשיו",)})

    made = poster_view(CATALOGUES[2], compared(2), language=hebrew)

    assert made.roles[0].skills_title == "ללמוד עכשיו"
    assert (made.language, made.right_to_left, made.texts_language) == ("he", True, "en")


def test_a_letterhead_gives_its_name_alone() -> None:
    """There is no room for an address."""
    choices = ReportChoices(letterhead=Letterhead("Careers Office", "Room 4"))

    assert poster_view(CATALOGUES[2], compared(2), choices).letterhead == "Careers Office"


def wild(catalogue: Catalogue, text: str) -> Catalogue:
    """The catalogue with a text in every name that a page shows."""
    roles = {
        key: replace(
            role,
            title=text,
            summary=text,
            occupations=tuple(replace(one, title=text) for one in role.occupations),
            after=tuple(replace(one, title=text) for one in role.after),
        )
        for key, role in catalogue.roles.items()
    }
    return replace(
        catalogue,
        name=text,
        roles=roles,
        skills={key: replace(one, name=text) for key, one in catalogue.skills.items()},
        gates={key: replace(one, name=text) for key, one in catalogue.gates.items()},
        sources={key: replace(one, title=text, publisher=text) for key, one in catalogue.sources.items()},
        outlooks={key: replace(one, area_title=text) for key, one in catalogue.outlooks.items()},
    )


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from([1, 2, 3, 4]),
    st.text(max_size=400) | st.sampled_from(["word " * 400, "Donaudampfschiff" * 60, "مرحبا " * 90]),
    st.dictionaries(st.sampled_from(sorted(SKILLS)), st.sampled_from([YES, NO]), max_size=13),
    st.frozensets(st.sampled_from(Withheld)),
)
def test_any_comparison_has_room(
    roles: int, text: str, answers: dict[str, object], withheld: frozenset[Withheld]
) -> None:
    """Every text and every list is bounded whatever the comparison says, and the same one makes the same page."""
    comparison = compared(roles, title=text, prepared_for=text, date=text, answers=answers)
    choices = ReportChoices(withheld=withheld, letterhead=Letterhead(text, text))
    catalogue = wild(CATALOGUES[roles], text)

    made = poster_view(catalogue, comparison, choices)

    assert made == poster_view(catalogue, comparison, choices)
    shown = replace(made, pay=replace(made.pay, rows=(), published="", reading="", note="", notice="", offers=()))
    bare = tuple(replace(role, fit=None) for role in shown.roles)
    assert max(len(one) for one in texts(replace(shown, roles=bare))) <= MOST_SENTENCE
    assert all(len(role.skills) <= 6 and len(role.gates) <= 4 for role in made.roles)
    assert len(made.shared.skills) <= 6
    assert [role.tag.letter for role in made.roles] == list("ABCD"[:roles])
    assert all((role.fit is None) is made.silent for role in made.roles)
    assert Withheld.ANSWERS not in withheld or made.silent

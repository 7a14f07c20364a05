"""Several catalogues as one: what is added, what is replaced, and the laws of both."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from careercompare.core.catalogue import Aspect, Catalogue
from careercompare.core.merge import PARTS, Layer, Layered, merge
from tests.builders import ASPECTS, a_catalogue, a_role, a_skill

IDS = st.sampled_from("abcde")
SOME = st.dictionaries(IDS, st.integers(0, 2))


def made(name: str, roles: dict[str, int], skills: dict[str, int], aspects: dict[str, int]) -> Catalogue:
    """A catalogue whose entries say which catalogue they are of, except that two may say the same."""
    whole = a_catalogue(id=name, name=name, opens_with=())
    return replace(
        whole,
        roles={one: a_role(one, title=f"{one} {number}") for one, number in roles.items()},
        skills={one: a_skill(one, meaning=f"{number}") for one, number in skills.items()},
        aspects=tuple(Aspect(one, f"{name} {number}", "Help.") for one, number in aspects.items()),
    )


CATALOGUES = st.builds(made, st.sampled_from(("low", "middle", "high")), SOME, SOME, SOME)


def all_of(catalogue: Catalogue) -> dict[str, object]:
    """Every entry of every part by its id, in order."""
    parts = {part: getattr(catalogue, part) for part in PARTS}
    return {part: list(each.items()) if hasattr(each, "items") else list(each) for part, each in parts.items()}


def over(*catalogues: Catalogue) -> Catalogue:
    """These catalogues, each over those before it."""
    return merge([Layer(each) for each in catalogues])


def test_one_catalogue_is_handed_back_as_it_is() -> None:
    """With nothing added, nothing costs anything."""
    alone = a_catalogue()

    assert merge([Layer(alone)]) is alone
    assert (alone.origins, alone.overrides) == ({}, ())


@given(CATALOGUES, CATALOGUES, CATALOGUES)
def test_merging_is_associative(low: Catalogue, middle: Catalogue, high: Catalogue) -> None:
    """It does not matter which two are merged first."""
    assert (
        all_of(over(over(low, middle), high))
        == all_of(over(low, over(middle, high)))
        == all_of(over(low, middle, high))
    )


@given(CATALOGUES, CATALOGUES)
def test_the_higher_one_counts_and_nothing_is_lost(low: Catalogue, high: Catalogue) -> None:
    """Every entry of the higher one, and of the lower one what the higher one does not have; the lower one's first."""
    merged = over(low, high)

    assert {**low.roles, **high.roles} == dict(merged.roles)
    assert [*low.roles, *(one for one in high.roles if one not in low.roles)] == list(merged.roles)
    assert {one.id: one for one in (*low.aspects, *high.aspects)} == {one.id: one for one in merged.aspects}
    assert {one: (high if one in high.roles else low).name for one in merged.roles} == {
        one: origin.name for one, origin in merged.origins.items()
    }


@given(CATALOGUES, CATALOGUES)
def test_an_override_turned_off_gives_the_lower_value(low: Catalogue, high: Catalogue) -> None:
    """All off: what the lower one has is as without the higher one, and what only the higher one has stays."""
    off = frozenset((part, one) for part in PARTS for one in "abcde")
    merged = merge([Layer(low), Layer(high, off)])

    assert {**high.roles, **low.roles} == dict(merged.roles)
    assert {**high.skills, **low.skills} == dict(merged.skills)
    assert all(not override.on for override in merged.overrides)


@given(CATALOGUES, CATALOGUES)
def test_an_override_is_a_difference(low: Catalogue, high: Catalogue) -> None:
    """What both say alike replaces nothing, so that a copied catalogue is not full of overrides."""
    found = {(one.kind, one.id) for one in over(low, high).overrides}

    expected = {("roles", one) for one in high.roles if one in low.roles and high.roles[one] != low.roles[one]}
    expected |= {("skills", one) for one in high.skills if one in low.skills and high.skills[one] != low.skills[one]}
    assert expected == {one for one in found if one[0] in ("roles", "skills")}


def test_three_catalogues_name_whom_each_replaces() -> None:
    """The highest replaces the middle one, not the lowest."""
    low, middle, high = (
        a_catalogue((a_role(title=name),), id=name, name=name.title()) for name in ("low", "middle", "high")
    )

    overrides = [one for one in over(low, middle, high).overrides if one.kind == "roles"]

    assert [(one.by.catalogue, one.over.catalogue) for one in overrides] == [("middle", "low"), ("high", "middle")]


def test_the_highest_off_gives_the_middle_one() -> None:
    """Turning off goes one step down."""
    low, middle, high = (a_catalogue((a_role(title=name),), id=name) for name in ("low", "middle", "high"))
    off = frozenset({("roles", "network-engineer")})

    merged = merge([Layer(low), Layer(middle), Layer(high, off)])

    assert merged.role("network-engineer").title == "middle"
    assert merged.origins["network-engineer"].catalogue == "middle"


def test_what_nothing_stands_in_for_cannot_be_off() -> None:
    """An update may take the lower entry away; what was turned off then counts, rather than vanish."""
    merged = merge(
        [Layer(a_catalogue()), Layer(a_catalogue((a_role("mine"),), id="own"), frozenset({("roles", "mine")}))]
    )

    assert "mine" in merged.roles


def test_the_lowest_gives_name_and_opening_roles() -> None:
    """What the whole is called does not depend on what is added; opening roles come from the first that has some."""
    low, high = replace(a_catalogue(), opens_with=()), a_catalogue((a_role("mine"),), id="own", name="Mine")

    merged = over(low, high)

    assert (low.id, low.name, ("mine",)) == (merged.id, merged.name, merged.opens_with)


def test_values_are_not_touched_before_they_are_asked_for() -> None:
    """Opening a library decodes nothing of what nobody looks at."""

    class Untouchable(dict[str, int]):
        def __getitem__(self, key: str) -> int:
            raise AssertionError(key)

    layered = Layered((Untouchable(a=1), {"b": 2}), (frozenset(), frozenset()))

    assert (list(layered), len(layered), "a" in layered, layered["b"]) == (["a", "b"], 2, True, 2)


def test_aspects_keep_their_place() -> None:
    """A replaced row stays where it was, a new one comes last."""
    mine = (Aspect("goal", "My goal", "Help."), Aspect("commute", "Commute", "Help."))

    merged = over(a_catalogue(), a_catalogue(id="own", aspects=mine))

    assert [*(one.id for one in ASPECTS), "commute"] == [one.id for one in merged.aspects]
    assert merged.aspects[2].title == "My goal"

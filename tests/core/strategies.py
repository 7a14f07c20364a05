"""Roles, answers and weights of every sort, for laws that must hold for all of them."""

from __future__ import annotations

from hypothesis import strategies as st

from careercompare.core.answer import NO, YES, Answer, yes_at
from careercompare.core.role import Role
from careercompare.core.skill import Importance, Level, Need, Weights
from tests.builders import a_role

SKILLS = tuple(f"skill-{number}" for number in range(8))

levels = st.sampled_from(Level)
answers: st.SearchStrategy[Answer] = st.one_of(st.just(YES), st.just(NO), levels.map(yes_at))
answer_sets: st.SearchStrategy[dict[str, Answer]] = st.dictionaries(st.sampled_from(SKILLS), answers)
needs = st.builds(Need, st.sampled_from(SKILLS), st.sampled_from(Importance), levels)
need_lists = st.lists(needs, min_size=1, max_size=len(SKILLS), unique_by=lambda need: need.skill)
weights = st.builds(Weights, *[st.integers(0, 9)] * 3).filter(lambda weights: weights != Weights(0, 0, 0))


def roles(name: str = "role") -> st.SearchStrategy[Role]:
    """Roles of one id with different needs."""
    return need_lists.map(lambda found: a_role(name, needs=tuple(found)))


@st.composite
def needed(draw: st.DrawFn) -> tuple[Role, Need]:
    """A role with one of its needs."""
    role = draw(roles())
    return role, draw(st.sampled_from(role.needs))

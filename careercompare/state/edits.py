"""Every change a person can make to a comparison, one named function each, with the words for its undo."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from careercompare.core.answer import NO, YES, Answer, yes_at
from careercompare.core.comparison import Comparison
from careercompare.core.skill import Level, Weights
from careercompare.core.value import value


@value
class Edit:
    """A change; `label` completes "Undo …"."""

    label: str
    change: Callable[[Comparison], Comparison]


def tick(skill: str, name: str, known: bool) -> Edit:
    """Say a plain yes to a skill, or take any answer back."""
    answer = YES if known else None
    return Edit(f"{'tick' if known else 'untick'} {name}", lambda now: now.with_answer(skill, answer))


def say_no(skill: str, name: str) -> Edit:
    """Say that a skill is not known."""
    return Edit(f"no to {name}", lambda now: now.with_answer(skill, NO))


def know_at(skill: str, name: str, level: Level) -> Edit:
    """Say how well a skill is known."""
    return Edit(f"{name} at {level.value}", lambda now: now.with_answer(skill, yes_at(level)))


def clear_answer(skill: str, name: str) -> Edit:
    """Leave a skill unanswered again."""
    return Edit(f"clear {name}", lambda now: now.with_answer(skill, None))


def answer_rest_no(skills: Iterable[str]) -> Edit:
    """Say no to every one of these skills that has no answer yet."""
    asked = tuple(skills)

    def change(now: Comparison) -> Comparison:
        answers: dict[str, Answer] = dict.fromkeys(asked, NO) | dict(now.answers)
        return replace(now, answers=answers)

    return Edit("answer the rest with no", change)


def clear_all_answers() -> Edit:
    """Take every answer back, of skills and gates."""
    return Edit("clear all answers", lambda now: replace(now, answers={}, gates={}))


def answer_gate(gate: str, name: str, met: bool | None) -> Edit:
    """Say whether a gate is met, or leave it unknown."""
    return Edit(f"answer {name}", lambda now: now.with_gate(gate, met))


def count_as(role: str, title: str, code: str, *, closest: bool) -> Edit:
    """Count a role as another of its official occupations; the closest needs no entry."""
    return Edit(f"count {title} as {code}", lambda now: now.with_occupation(role, None if closest else code))


def choose_area(area: str, title: str) -> Edit:
    """Show pay of another area; `title` is how a sentence names it."""
    return Edit(f"pay in {title}", lambda now: replace(now, area=area))


def add_role(role: str, title: str) -> Edit:
    """Add a role at the end."""
    return Edit(f"add {title}", lambda now: now.with_roles((*now.roles, role)))


def remove_role(role: str, title: str) -> Edit:
    """Take a role out; its answers are kept, since other roles may share them."""
    return Edit(f"remove {title}", lambda now: now.with_roles(tuple(one for one in now.roles if one != role)))


def replace_role(old: str, new: str, title: str) -> Edit:
    """Put another role in a role's place."""
    return Edit(
        f"change to {title}", lambda now: now.with_roles(tuple(new if one == old else one for one in now.roles))
    )


def move_role(role: str, title: str, to: int) -> Edit:
    """Move a role to a place counted from 0."""

    def change(now: Comparison) -> Comparison:
        rest = [one for one in now.roles if one != role]
        rest.insert(to, role)
        return now.with_roles(tuple(rest))

    return Edit(f"move {title}", change)


def swap_roles() -> Edit:
    """Reverse the order: with two roles, A becomes B."""
    return Edit("swap roles", lambda now: now.with_roles(now.roles[::-1]))


def describe(title: str, prepared_for: str, date: str, notes: str, weights: Weights) -> Edit:
    """Set the words that head the comparison, its notes, and how much each importance counts."""
    return Edit(
        "change details",
        lambda now: replace(now, title=title, prepared_for=prepared_for, date=date, notes=notes, weights=weights),
    )

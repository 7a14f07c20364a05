"""Ids from titles."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare.data.slug import slug


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Network Engineer", "network-engineer"),
        ("C++ / Größe", "c-grosse"),
        ("日本語", "role"),
        ("CON", "role-con"),
        ("X-ray", "role-x-ray"),
    ],
)
def test_titles_become_ids(title: str, expected: str) -> None:
    """Letters of any kind; names that a system or the catalogue keeps for itself are not used."""
    assert slug(title) == expected


@given(st.text(), st.sets(st.sampled_from(["role", "a", "a-2", "b"])))
def test_an_id_is_free_and_has_the_form(title: str, taken: set[str]) -> None:
    """Whatever the title."""
    made = slug(title, taken)

    assert made not in taken
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", made)

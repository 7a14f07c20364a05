"""The form of a role."""

from __future__ import annotations

from careercompare.present.form_spec import TableSpec
from careercompare.present.role_form import ROLE


def test_what_everybody_writes_first_is_open() -> None:
    """What it is and what it asks for; all else is folded away."""
    assert [section.id for section in ROLE if not section.folded] == ["head", "needs"]


def test_a_table_says_what_one_of_it_is() -> None:
    """For its button: “Add skill”."""
    tables = [part for section in ROLE for part in section.parts if isinstance(part, TableSpec)]

    assert [table.one for table in tables] == ["skill", "must-have", "occupation", "step", "step", "range"]

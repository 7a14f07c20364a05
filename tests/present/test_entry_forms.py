"""The forms ask for everything that a file may hold, and for nothing else."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

import pytest

from careercompare.core.catalogue import Aspect
from careercompare.core.certification import Certification
from careercompare.core.pay import PayTable
from careercompare.core.role import Role
from careercompare.core.skill import Skill
from careercompare.core.source import Source
from careercompare.data.catalogue_files import Head
from careercompare.present.entry_forms import FORMS
from careercompare.present.form_spec import EntryKind, FieldSpec, Key

SHAPES = {
    EntryKind.ROLE: Role,
    EntryKind.SKILL: Skill,
    EntryKind.CERTIFICATION: Certification,
    EntryKind.SOURCE: Source,
    EntryKind.PAY: PayTable,
    EntryKind.CATALOGUE: Head,
}


def asked(kind: EntryKind) -> set[Key]:
    """The keys of every field and of every column."""
    found: set[Key] = set()
    for section in FORMS[kind]:
        for part in section.parts:
            below: Key = ("aspects",) if section.each else ()
            columns = (part,) if isinstance(part, FieldSpec) else part.columns
            above = () if isinstance(part, FieldSpec) else part.key
            found |= {(*below, *above, *column.key) for column in columns}
    return found


def there(shape: Any, below: Key = ()) -> set[Key]:
    """The keys of a dataclass, and of those inside it."""
    found: set[Key] = set()
    for name, hint in get_type_hints(shape).items():
        inside = [each for each in (hint, *get_args(hint)) if isinstance(each, type) and is_dataclass(each)]
        found |= there(inside[0], (*below, name)) if inside else {(*below, name)}
    return found


@pytest.mark.parametrize("kind", EntryKind)
def test_nothing_is_forgotten(kind: EntryKind) -> None:
    """But ids, which names are made from, and are not to be changed once others refer to them."""
    assert asked(kind) == there(SHAPES[kind]) - {("id",)}


def test_what_is_needed_is_what_has_no_default() -> None:
    """So that an empty field is told in time."""
    needed = {field.name for field in fields(Aspect) if field.name != "place"}
    table = next(part for section in FORMS[EntryKind.CATALOGUE] for part in section.parts if part.key == ("aspects",))

    assert not isinstance(table, FieldSpec)
    assert {column.key[0] for column in table.columns if column.needed} == needed

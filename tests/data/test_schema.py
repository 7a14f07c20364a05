"""The schemas say what the check says, explain every key, and offer the ids there are."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import yaml

from careercompare.core.catalogue import Catalogue
from careercompare.core.errors import UnknownIdError
from careercompare.core.pay import Mark
from careercompare.core.skill import Importance, Level
from careercompare.data.bundled import bundled_catalogue
from careercompare.data.catalogue import load_catalogue
from careercompare.data.schema import KINDS, schema_of, shapes_in, write_schemas
from careercompare.data.schema_words import WORDS
from tests.data.catalogue_folder import FILES
from tests.data.pay_folder import FILES as MANY
from tests.data.pay_folder import HEAD


@pytest.fixture(scope="module")
def base() -> Catalogue:
    """The catalogue that ships."""
    return load_catalogue(bundled_catalogue())


def fits(value: object, schema: dict[str, Any], whole: dict[str, Any]) -> bool:
    """Whether a value is as a schema says: the few words that ours use, told apart from the code that makes them."""
    if schema == {}:
        return True
    if "$ref" in schema:
        return fits(value, whole["$defs"][schema["$ref"].rpartition("/")[2]], whole)
    if "anyOf" in schema:
        return any(fits(value, one, whole) for one in schema["anyOf"])
    if "enum" in schema:
        return value in schema["enum"]
    match schema.get("type"):
        case "object":
            known, other = schema.get("properties", {}), schema.get("additionalProperties", {})
            return (
                isinstance(value, dict)
                and set(schema.get("required", ())) <= set(value)
                and all(
                    (key in known or other is not False) and fits(one, known.get(key, other), whole)
                    for key, one in value.items()
                )
            )
        case "array":
            return isinstance(value, list) and all(fits(one, schema["items"], whole) for one in value)
        case "string":
            return isinstance(value, str) and bool(re.search(schema.get("pattern", ""), value))
        case "integer":
            return isinstance(value, int)
        case "number":
            return isinstance(value, int | float)
        case "null":
            return value is None
    raise AssertionError(schema)


def read(file: Path) -> object:
    """A file as an editor reads it: dates are text."""
    return yaml.load(file.read_text(encoding="utf-8"), Loader=_Editor)


class _Editor(yaml.SafeLoader):
    """YAML 1.2, which knows no dates."""


_Editor.yaml_implicit_resolvers = {
    key: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
    for key, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.mark.parametrize("kind", [*(one for one in KINDS if one != "addition")])
@pytest.mark.parametrize("with_ids", [False, True])
def test_the_bundled_files_fit(kind: str, with_ids: bool, base: Catalogue) -> None:
    """What passes the check passes the schema, with and without offered ids."""
    schema = schema_of(kind, base if with_ids else None)
    folder = bundled_catalogue()
    files = {"role": sorted(folder.glob("roles/*.yaml")), "pay": sorted(folder.glob("pay/*.yaml"))}

    for file in files.get(kind, [folder / f"{kind}.yaml"]):
        assert fits(read(file), schema, schema), file.name


def test_both_forms_of_a_pay_table_fit() -> None:
    """With its figures in it, and with its figures beside it; a mixture is neither."""
    schema = schema_of("pay")
    one, many = yaml.load(FILES["pay/us.yaml"], Loader=_Editor), yaml.load(MANY[HEAD], Loader=_Editor)
    four_digits = {**one, "currency": "GBP", "concept": "gross-pay", "figures": [{"occupation": "2237", "median": 1}]}

    assert all(fits(table, schema, schema) for table in (one, many, four_digits))
    assert not fits({**many, "area": "us"}, schema, schema)
    assert not fits({**four_digits, "figures": [{"occupation": "22370"}]}, schema, schema)


def test_mistakes_do_not_fit() -> None:
    """A key too many, one too few, a word that is none of the list, a code of the wrong form."""
    schema = schema_of("role")
    role: Any = read(bundled_catalogue() / "roles/network-engineer.yaml")

    assert fits(role, schema, schema)
    for change in (
        {"titel": "x"},
        {"needs": [{"skill": "a", "importance": "vital", "level": "expert"}]},
        {"occupations": [{"code": "15-12", "title": "a", "basis": "b"}]},
        {"id": "Network Engineer"},
    ):
        assert not fits(role | change, schema, schema), change
    assert not fits({key: value for key, value in role.items() if key != "title"}, schema, schema)


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_explained(kind: str) -> None:
    """In words of our own, in every part of the file; a new field needs its line in schema_words."""
    for shape in shapes_in(KINDS[kind]):
        assert {field.name for field in fields(shape)} == set(WORDS.get(shape.__name__, {})), shape.__name__


def test_words_are_offered() -> None:
    """Importances, levels and marks complete in an editor."""
    text = json.dumps([schema_of("role"), schema_of("pay")])

    for word in (*Importance, *Level, *Mark):
        assert f'"{word}"' in text


def test_ids_are_offered_and_new_ones_taken(base: Catalogue) -> None:
    """Editors complete the ids of skills, aspects and sources."""
    schema = schema_of("role", base)

    skill = schema["$defs"]["Need"]["properties"]["skill"]
    assert sorted(base.skills) == skill["anyOf"][0]["enum"]
    assert fits("a-new-one", skill, schema)
    assert {aspect.id for aspect in base.aspects} == set(schema["properties"]["aspects"]["properties"])


def test_schemas_are_written_into_a_folder(tmp_path: Path, base: Catalogue) -> None:
    """One file for each kind, made once and left alone while nothing changes."""
    written = write_schemas(tmp_path / "a/schema", base)
    times = [file.stat().st_mtime_ns for file in written]

    assert {f"{kind}.schema.json" for kind in KINDS} == {file.name for file in written}
    assert json.loads(written[0].read_text(encoding="utf-8"))["$schema"].startswith("http://json-schema.org/")
    assert times == [file.stat().st_mtime_ns for file in write_schemas(tmp_path / "a/schema", base)]


def test_a_kind_that_does_not_exist_is_guessed() -> None:
    """As everywhere."""
    with pytest.raises(UnknownIdError, match="did you mean “role”"):
        schema_of("rolle")

"""Texts in memory are checked as files are, and every problem knows the value it is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from careercompare.data.catalogue import check_catalogue
from careercompare.data.edited_catalogue import open_catalogue
from careercompare.data.text_check import check_texts
from careercompare.data.yaml_content import Path as YamlPath
from tests.data.catalogue_folder import change

ALPHA = "roles/alpha.yaml"


@pytest.mark.parametrize(
    ("name", "old", "new", "path"),
    [
        (ALPHA, "level: expert", "level: exprt", ("needs", 0, "level")),
        (ALPHA, "skill: routing", "skill: rooting", ("needs", 0, "skill")),
        (ALPHA, "summary: Builds networks\n", "", ("summary",)),
        (ALPHA, "basis: The closest", "basis: ''", ("occupations", 0, "basis")),
        (ALPHA, "  goal:", "  gaol:", ("aspects", "gaol")),
        (ALPHA, "  goal: {text: Packets arrive, sources: [survey]}\n", "", ("aspects",)),
        (ALPHA, "sources: [survey]}\n  day", "sources: [survy]}\n  day", ("aspects", "goal", "sources", 0)),
        (ALPHA, "title: Alpha", "titel: Alpha", ("titel",)),
        (ALPHA, "id: alpha", "id: [", ()),
        ("skills.yaml", "kind: networking", "kind: network", ("skills", 0, "kind")),
        ("pay/us.yaml", "p75: 120", "p75: 20", ("figures", 0, "p75")),
    ],
)
def test_problems_are_those_of_check_with_their_paths(
    folder: Path, name: str, old: str, new: str, path: YamlPath
) -> None:
    """The same sentences as on disk, and a path for the field that shows them."""
    change(folder, name, old, new)

    checked = check_texts(open_catalogue(folder).texts)

    assert tuple(each.problem for each in checked.problems) == check_catalogue(folder)
    assert [each.path for each in checked.of(name)] == [path]


def test_a_good_catalogue_has_values(folder: Path) -> None:
    """Each file's value and node, by name."""
    checked = check_texts(open_catalogue(folder).texts)

    assert checked.problems == ()
    assert checked.values.keys() == checked.nodes.keys() >= {ALPHA, "skills.yaml", "catalogue.yaml"}

"""Whether the texts of a catalogue would pass `careercompare check`, with the path of every problem."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from careercompare.core.catalogue import Catalogue
from careercompare.core.errors import Problem
from careercompare.core.value import value
from careercompare.data.catalogue_files import FOLDERS
from careercompare.data.catalogue_yaml import examine
from careercompare.data.pay_tables import PayReading
from careercompare.data.yaml_content import Path
from careercompare.data.yaml_nodes import YamlList, YamlMap, YamlNode
from careercompare.data.yaml_reading import Document, read_yaml

Texts = Mapping[str, str]
"""The text of every file of a catalogue by its relative name."""


@value
class Placed:
    """A problem and the value it is about; the empty path means the whole file."""

    problem: Problem
    path: Path


@value
class Checked:
    """What texts hold: the outermost node and the value of each file that can be read, and all that is wrong."""

    nodes: Mapping[str, YamlNode]
    values: Mapping[str, object]
    problems: tuple[Placed, ...]

    def of(self, file: str) -> tuple[Placed, ...]:
        """The problems of one file."""
        return tuple(each for each in self.problems if each.problem.file == file)


def check_texts(texts: Texts, pay: PayReading | None = None, base: Catalogue | None = None) -> Checked:
    """Check a catalogue that is only in memory, but for the CSV files behind `pay`; `base` is what it builds on.

    A folder that is still missing is made when it is saved.
    """
    documents = {name: read_yaml(text.encode("utf-8", "replace"), name) for name, text in texts.items()}
    values, problems = examine(documents | {folder: Document(folder) for folder in FOLDERS}, pay or _no_csv(), base)
    placed: dict[Problem, Path] = {}
    for document in documents.values():
        paths = dict(_paths(document.root, ())) if document.places and document.root is not None else {}
        for problem, node, missing in document.places:
            path = paths.get(id(node), ())
            placed.setdefault(problem, (*path, missing) if missing else path)
    return Checked(
        {name: document.root for name, document in documents.items() if document.root is not None},
        {name: each for name, each in values.items() if each is not None},
        tuple(Placed(problem, placed.get(problem, ())) for problem in problems),
    )


def _no_csv() -> PayReading:
    return PayReading((), lambda _name: "")


def _paths(node: YamlNode | None, path: Path) -> Iterator[tuple[int, Path]]:
    """Where each node stands, keys included; of a value that stands at several places the last is kept."""
    if node is None:
        return
    yield id(node), path
    if isinstance(node, YamlList):
        for place, item in enumerate(node.items):
            yield from _paths(item, (*path, place))
    elif isinstance(node, YamlMap):
        for key, word in node.keys.items():
            yield id(word), (*path, key)
            yield from _paths(node.values.get(key), (*path, key))

"""An entry as a form: every field with its text as it stands and, beside it, what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from careercompare.core.value import value
from careercompare.data.text_check import Checked, Placed
from careercompare.data.yaml_content import Path
from careercompare.data.yaml_nodes import YamlList, YamlMap, YamlNode, YamlText
from careercompare.present.entries import Entry, Todo, is_empty, problems_at, todo_of
from careercompare.present.entry_forms import FORMS
from careercompare.present.form_spec import Control, FieldSpec, SectionSpec, TableSpec
from careercompare.present.vocabulary import Vocabulary

TO_FILL_IN = "Still to be filled in."


@value
class FieldView:
    """A field; `path` leads there from the top of the file, `told` are sentences, `empty` says nothing is wrong yet."""

    path: Path
    spec: FieldSpec
    text: str
    told: tuple[str, ...] = ()
    empty: bool = False


@value
class TableView:
    """A list with a row of fields for each item; `told` are the sentences that belong to no cell."""

    path: Path
    spec: TableSpec
    rows: tuple[tuple[FieldView, ...], ...]
    told: tuple[str, ...] = ()


@value
class SectionView:
    """Fields under a heading; `hint` is what they say, in short, for when they are folded away."""

    id: str
    title: str
    help: str
    parts: tuple[FieldView | TableView, ...]
    todo: Todo
    folded: bool
    hint: str = ""

    @property
    def left(self) -> str:
        """What is left to do in it, or else that it is empty, for when its fields are folded away."""
        blank = all(not part.text if isinstance(part, FieldView) else not part.rows for part in self.parts)
        return self.todo.words or ("empty" if blank else "")


@value
class FormView:
    """The form of one entry; `told` are the sentences about the whole file."""

    entry: Entry
    sections: tuple[SectionView, ...]
    told: tuple[str, ...]
    todo: Todo

    def fields(self) -> Iterator[tuple[SectionView, FieldView]]:
        """Every field in reading order, cells included."""
        for section in self.sections:
            for part in section.parts:
                if isinstance(part, FieldView):
                    yield section, part
                else:
                    yield from ((section, cell) for row in part.rows for cell in row)

    @property
    def first(self) -> Path | None:
        """Where the first mistake is, or else the first empty field."""
        marked = [field for _, field in self.fields() if field.told]
        return next((field.path for field in marked if not field.empty), marked[0].path if marked else None)


def form_view(checked: Checked, entry: Entry, words: Vocabulary) -> FormView:
    """The form of an entry; of a file that cannot be read only what is wrong with it."""
    node = at(checked.nodes.get(entry.file), entry.path)
    problems = problems_at(checked, entry)
    if not isinstance(node, YamlMap):
        return FormView(entry, (), tuple(_sentence(each) for each in problems), todo_of(problems))
    maker = _Maker(node, entry.path, words, list(problems))
    sections = tuple(section for spec in FORMS[entry.kind] for section in maker.sections(spec))
    rest = tuple(
        f"Line {each.problem.line}: {_sentence(each)}"
        for each in maker.problems
        if "aspects have no text:" not in each.problem.what  # said at each of them
    )
    return FormView(entry, sections, rest, todo_of(problems))


def at(node: YamlNode | None, path: Sequence[str | int]) -> YamlNode | None:
    """The value at a path, None if there is none."""
    for step in path:
        if isinstance(node, YamlMap) and isinstance(step, str):
            node = node.values.get(step)
        elif isinstance(node, YamlList) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            return None
    return node


def texts_of(node: YamlNode | None) -> list[str]:
    """The texts of a list, or a single text; what is neither is passed over."""
    items = node.items if isinstance(node, YamlList) else [node]
    return [each.text.strip() for each in items if isinstance(each, YamlText) and not each.is_nothing()]


class _Maker:
    """Makes sections; each problem is taken by the first field that it is about."""

    def __init__(self, node: YamlMap, path: Path, words: Vocabulary, problems: list[Placed]) -> None:
        self._node = node
        self._path = path
        self._words = words
        self.problems = problems

    def sections(self, spec: SectionSpec) -> Iterator[SectionView]:
        if not spec.each:
            yield self._section(spec, spec.id, spec.title, spec.help, ())
            return
        for aspect in self._words.of("aspect"):
            yield self._section(spec, aspect.id, aspect.name, spec.help, ("aspects", aspect.id))

    def _section(self, spec: SectionSpec, id_: str, title: str, help_: str, below: Path) -> SectionView:
        before = list(self.problems)
        parts = tuple(self._part(part, below) for part in spec.parts)
        todo = todo_of([each for each in before if each not in self.problems])
        if below:  # that an aspect is missing is said of all aspects at once
            todo = Todo(todo.mistakes, sum(isinstance(part, FieldView) and part.empty for part in parts))
        shown = next((part.text for part in parts if isinstance(part, FieldView) and part.text), "") if below else ""
        return SectionView(f"{spec.id}-{id_}" if below else id_, title, help_, parts, todo, spec.folded, shown)

    def _part(self, spec: FieldSpec | TableSpec, below: Path) -> FieldView | TableView:
        if isinstance(spec, FieldSpec):
            return self._field(spec, (*below, *spec.key))
        path = (*below, *spec.key)
        node = at(self._node, path)
        items = node.items if isinstance(node, YamlList) else []
        rows = tuple(
            tuple(self._field(column, (*path, place, *column.key)) for column in spec.columns)
            for place in range(len(items))
        )
        told = tuple(_sentence(each) for each in self._take((*self._path, *path)))
        return TableView((*self._path, *path), spec, rows, told)

    def _field(self, spec: FieldSpec, path: Path) -> FieldView:
        whole = (*self._path, *path)
        problems = self._take(whole)
        told = tuple(dict.fromkeys(TO_FILL_IN if is_empty(each) else _sentence(each) for each in problems))
        if path[:1] == ("aspects",) and path[-1] == "text" and self._lacks_aspect(str(path[1])):
            told = (TO_FILL_IN,)
        return FieldView(
            whole, spec, self._text(spec, at(self._node, path)), told, bool(told) and set(told) == {TO_FILL_IN}
        )

    def _lacks_aspect(self, aspect: str) -> bool:
        whole = (*self._path, "aspects")
        if at(self._node, ("aspects", aspect)) is not None:
            return False
        lacking = [each for each in self.problems if each.path == whole and f"“{aspect}”" in each.problem.what]
        return bool(lacking)

    def _take(self, path: Path) -> list[Placed]:
        taken = [each for each in self.problems if each.path[: len(path)] == path]
        self.problems = [each for each in self.problems if each not in taken]
        return taken

    def _text(self, spec: FieldSpec, node: YamlNode | None) -> str:
        texts = texts_of(node)
        if spec.control is Control.LINES:
            return "\n".join(texts)
        if spec.control is Control.REFERENCES:
            return ", ".join(texts)
        if spec.control is Control.REFERENCE:
            return self._words.shown(spec.of, texts[0]) if texts else ""
        return texts[0] if texts and isinstance(node, YamlText) else ""


def _sentence(placed: Placed) -> str:
    """A problem as a sentence of its own; which key it is about shows where it stands."""
    what = re.sub("^(?:item [0-9]+ of )?“[^”]*”: ", "", placed.problem.what)
    return f"{what[:1].upper()}{what[1:]}{'' if what.endswith(('.', '?')) else '.'}"

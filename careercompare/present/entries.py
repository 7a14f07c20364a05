"""The editor's list: everything of a catalogue that has a form, with what is still to be done in each."""

from __future__ import annotations

from collections.abc import Sequence

from careercompare.core.value import value
from careercompare.data.catalogue_files import CERTIFICATIONS, HEAD, PAY, ROLES, SKILLS, SOURCES
from careercompare.data.text_check import Checked, Placed
from careercompare.data.yaml_content import Path
from careercompare.data.yaml_nodes import YamlList, YamlMap, YamlNode, select_texts
from careercompare.present.form_spec import EntryKind
from careercompare.present.wording import count

LISTS = {
    EntryKind.SKILL: (SKILLS, "skills"),
    EntryKind.CERTIFICATION: (CERTIFICATIONS, "certifications"),
    EntryKind.SOURCE: (SOURCES, "sources"),
}
FOLDERS = {EntryKind.ROLE: ROLES, EntryKind.PAY: PAY}
_TITLES = {
    EntryKind.ROLE: ("Roles", "title"),
    EntryKind.SKILL: ("Skills", "name"),
    EntryKind.CERTIFICATION: ("Certifications", "name"),
    EntryKind.SOURCE: ("Sources", "title"),
    EntryKind.PAY: ("Pay", "area_title"),
    EntryKind.CATALOGUE: ("The catalogue", "name"),
}


@value
class Entry:
    """One thing with a form: the file it is in, and its path there."""

    kind: EntryKind
    file: str
    path: Path = ()


@value
class Todo:
    """What is wrong and what is still empty."""

    mistakes: int = 0
    empty: int = 0

    @property
    def words(self) -> str:
        """A short sentence, empty if there is nothing to do."""
        said = [count(self.mistakes, "mistake")] if self.mistakes else []
        said += [f"{self.empty} to fill in"] if self.empty else []
        return ", ".join(said)


@value
class EntryView:
    """A line of the list."""

    entry: Entry
    title: str
    todo: Todo


@value
class GroupView:
    """The entries of a kind; `can_grow` says that new ones can be made."""

    kind: EntryKind
    title: str
    entries: tuple[EntryView, ...]
    can_grow: bool = True


def entries_view(checked: Checked) -> tuple[GroupView, ...]:
    """All groups; a file that cannot be read stands there by its name."""
    return tuple(
        GroupView(kind, title, _entries(checked, kind, name), kind is not EntryKind.CATALOGUE)
        for kind, (title, name) in _TITLES.items()
    )


def is_empty(problem: Placed) -> bool:
    """Whether nothing was written yet, which is no mistake of anybody's."""
    what = problem.problem.what
    return any(
        words in what for words in ("the text is empty", "is missing; add it", "found nothing", "“”", "have no text:")
    )


def todo_of(problems: Sequence[Placed]) -> Todo:
    """How many mistakes and empty fields."""
    empty = [each for each in problems if is_empty(each)]
    return Todo(len(problems) - len(empty), len({(each.problem.file, each.path) for each in empty}))


def problems_at(checked: Checked, entry: Entry) -> tuple[Placed, ...]:
    """The problems of an entry; of a whole file those that have no place in it as well."""
    length = len(entry.path)
    return tuple(each for each in checked.of(entry.file) if each.path[:length] == entry.path)


def _entries(checked: Checked, kind: EntryKind, name: str) -> tuple[EntryView, ...]:
    if kind in LISTS:
        file, key = LISTS[kind]
        node = checked.nodes.get(file)
        listed = node.values.get(key) if isinstance(node, YamlMap) else None
        items = listed.items if isinstance(listed, YamlList) else []
        found = [(Entry(kind, file, (key, place)), each) for place, each in enumerate(items)]
    elif kind is EntryKind.CATALOGUE:
        found = [(Entry(kind, HEAD), checked.nodes[HEAD])] if HEAD in checked.nodes else []
    else:
        files = {*checked.nodes, *(each.problem.file for each in checked.problems)}
        found = [
            (Entry(kind, file), checked.nodes.get(file, YamlMap(1, 1)))
            for file in files
            if file.startswith(FOLDERS[kind]) and file != FOLDERS[kind]
        ]
    lines = [EntryView(entry, _title(entry, node, name), todo_of(problems_at(checked, entry))) for entry, node in found]
    # in the order of the file, or by title where each has a file of its own
    return tuple(sorted(lines, key=lambda line: line.title.casefold()) if kind in FOLDERS else lines)


def _title(entry: Entry, node: YamlNode, name: str) -> str:
    found = next(select_texts(node, name), None) or next(select_texts(node, "id"), None)
    if found is not None and found.text.strip():
        return " ".join(found.text.split())
    return entry.file.rpartition("/")[2] if not entry.path else "Without a name"

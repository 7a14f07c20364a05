"""Every change a person can make to the texts of a catalogue, one named function each, with the words for its undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from careercompare.core.value import value
from careercompare.data.text_check import Texts
from careercompare.data.yaml_content import Data, Path, at
from careercompare.data.yaml_edit import insert, move, remove, set_value
from careercompare.data.yaml_spans import CannotEditError, spans
from careercompare.data.yaml_writing import Bare, Content
from careercompare.present.entries import Entry
from careercompare.present.form_spec import WORDS, Control, EntryKind, FieldSpec, TableSpec
from careercompare.present.vocabulary import Vocabulary

_FACT = ("text", "points", "sources")
_ORDER = {
    EntryKind.ROLE: (
        *("id", "gate", "skill", "code", "title", "summary", "other_titles", "occupations", "basis", "interests"),
        *("letters", "occupation", "importance", "level", "why", "role", "note", "aspects", "needs_basis", *_FACT),
        *("needs", "gates", "certifications", "unsourced_pay", "low", "high", "currency", "period", "found_in"),
        *("before", "after"),
    ),
    EntryKind.SKILL: ("id", "name", "kind", "meaning", "levels", *WORDS["level"], "other_names"),
    EntryKind.CERTIFICATION: (
        *("id", "name", "full_name", "issuer", "shows", "prerequisites", "validity", "fee", "renewal", "amount"),
        *("currency", "every_years", "as_of", "source", "note", "sources"),
    ),
    EntryKind.SOURCE: ("id", "title", "publisher", "reference", "retrieved", "licence", "address", "note"),
    EntryKind.PAY: (
        *("id", "area", "area_title", "concept", "currency", "period", "reference", "source", "top_code", "figures"),
        *("occupation", "employment", "mean", "p10", "p25", "median", "p75", "p90", "note"),
    ),
    EntryKind.CATALOGUE: (
        *("id", "name", "version", "released", "licence", "language", "opens_with", "aspects", "kinds", "gates"),
        *("title", "help", "question", "place"),
    ),
}


@value
class DraftEdit:
    """A change of texts; `label` completes "Undo …", edits with the same `field` one after the other are one step."""

    label: str
    change: Callable[[Texts], Texts]
    field: Path = ()


def write(entry: Entry, spec: FieldSpec, path: Path, typed: str, words: Vocabulary) -> DraftEdit:
    """Write what was typed into a field; nothing typed takes the key away, or leaves it empty if it is needed."""
    order = _order(entry, words)
    if spec.control in (Control.LINES, Control.REFERENCES):
        items = _items(spec, typed, words)
        return _of_file(entry, f"change {_low(spec.label)}", path, lambda text: write_list(text, path, items, order))
    content: str | Bare = typed.strip()
    if spec.control is Control.REFERENCE:
        content = words.meant(spec.of, typed)
    elif spec.control in (Control.NUMBER, Control.CHOICE):
        content = Bare(typed.strip())
    if typed.strip():
        return _of_file(entry, f"change {_low(spec.label)}", path, lambda text: set_value(text, path, content, order))
    kept = spec.needed and spec.control in (Control.LINE, Control.TEXT, Control.REFERENCE)
    return _of_file(entry, f"clear {_low(spec.label)}", path, lambda text: _clear(text, path, kept=kept))


def add_row(entry: Entry, spec: TableSpec, path: Path, words: Vocabulary, place: int | None = None) -> DraftEdit:
    """Add an item to a list, at a place or at the end; choices begin in the middle, the rest is empty."""
    row: dict[str, Content] = {}
    for column in spec.columns:
        choices = words.of(column.of) if column.control is Control.CHOICE else ()
        if column.needed:
            row[column.key[-1]] = choices[len(choices) // 2].id if choices else ""

    def change(text: str) -> str:
        there = _there(text, path)
        if not isinstance(there, list):
            return set_value(text, path, [row], _order(entry, words))
        return insert(text, path, len(there) if place is None else place, row)

    return _of_file(entry, f"add {spec.one}", (), change)


def remove_row(entry: Entry, spec: TableSpec, path: Path, place: int) -> DraftEdit:
    """Take an item out of a list."""
    return _of_file(entry, f"remove {spec.one}", (), lambda text: remove(text, (*path, place)))


def move_row(entry: Entry, spec: TableSpec, path: Path, place: int, to: int) -> DraftEdit:
    """Move an item of a list."""
    return _of_file(entry, f"move {spec.one}", (), lambda text: move(text, path, place, to))


def write_list(text: str, path: Path, items: Sequence[str], order: Sequence[str] = ()) -> str:
    """Make a list of texts say these, touching only the items that differ."""
    there = _there(text, path)
    if not isinstance(there, list) or not there:
        if not items:
            return text
        return set_value(text, path, list(items), order)
    if not items:
        return _clear(text, path, kept=False)
    old, new = [str(each).strip() for each in there], list(items)
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
        last += 1
    gone, come = old[first : len(old) - last], new[first : len(new) - last]
    for place, item in enumerate(come[: len(gone)], start=first):
        text = set_value(text, (*path, place), item)
    for place in range(len(gone) - 1, len(come) - 1, -1):
        text = remove(text, (*path, first + place))
    for place, item in enumerate(come[len(gone) :], start=first + len(gone)):
        text = insert(text, path, place, item)
    return text


def _clear(text: str, path: Path, *, kept: bool) -> str:
    """Take a key away, and the keys around it that are empty then; or leave it with an empty text."""
    if _there(text, path) is None:
        return text
    if kept:
        return set_value(text, path, "")
    try:
        while len(path) > 1 and isinstance(path[-2], str) and len(_there(text, path[:-1]) or ()) == 1:
            path = path[:-1]
        return remove(text, path)
    except CannotEditError:  # it shares a line with others
        return set_value(text, path, "")


def _there(text: str, path: Path) -> Data | None:
    try:
        return at(spans(text.removeprefix("\ufeff")).data(), path)
    except (KeyError, IndexError, TypeError):
        return None


def _items(spec: FieldSpec, typed: str, words: Vocabulary) -> list[str]:
    parts = typed.split("\n" if spec.control is Control.LINES else ",")
    found = [part.strip() for part in parts if part.strip()]
    return found if spec.control is Control.LINES else [words.meant(spec.of, each) for each in found]


def _of_file(entry: Entry, label: str, field: Path, change: Callable[[str], str]) -> DraftEdit:
    def changed(texts: Texts) -> Texts:
        return {**texts, entry.file: change(texts[entry.file])}

    return DraftEdit(label, changed, (entry.file, *field) if field else ())


def _order(entry: Entry, words: Vocabulary) -> tuple[str, ...]:
    aspects = tuple(word.id for word in words.of("aspect")) if entry.kind is EntryKind.ROLE else ()
    return (*_ORDER[entry.kind], *aspects)


def _low(label: str) -> str:
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]

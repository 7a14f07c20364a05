"""New, copied and deleted entries of a catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from careercompare.core.skill import Level
from careercompare.core.value import value
from careercompare.data.catalogue_files import ROLES
from careercompare.data.slug import slug
from careercompare.data.text_check import Texts
from careercompare.data.yaml_content import at
from careercompare.data.yaml_edit import duplicate, insert, remove, set_value
from careercompare.data.yaml_spans import spans
from careercompare.data.yaml_writing import Content, lines
from careercompare.present.entries import FOLDERS, LISTS, Entry
from careercompare.present.form_spec import EntryKind
from careercompare.present.vocabulary import Vocabulary
from careercompare.state.draft_edits import DraftEdit

_NAME = {EntryKind.SKILL: "name", EntryKind.CERTIFICATION: "name", EntryKind.SOURCE: "title", EntryKind.ROLE: "title"}
_NAME |= {EntryKind.PAY: "area_title"}


@value
class Made:
    """An edit that makes an entry, and that entry."""

    edit: DraftEdit
    entry: Entry


def new(texts: Texts, kind: EntryKind, title: str, words: Vocabulary, today: date, *, builds_on: bool = False) -> Made:
    """An entry with a title and all else to be filled in; one of a catalogue that builds on another needs none."""
    title = title.strip()
    id_ = slug(title, _ids(texts, kind, words), kind.value)
    content = _content(kind, id_, title, words, today, builds_on=builds_on)
    if kind in FOLDERS:
        file = f"{FOLDERS[kind]}{id_}.yaml"
        body = lines(content, "", "\n")
        return Made(DraftEdit(f"new {kind} {title}", lambda now: {**now, file: f"{body}\n"}), Entry(kind, file))
    file, key = LISTS[kind]
    place = len(_listed(texts, file, key))

    def change(now: Texts) -> Texts:
        text = now.get(file, "")
        if _says_nothing(text):  # its comments stay above
            return {**now, file: text + lines({key: [content]}, "", "\n") + "\n"}
        added = insert(text, (key,), place, content) if _has(text, key) else set_value(text, (key,), [content])
        return {**now, file: added}

    return Made(DraftEdit(f"new {kind} {title}", change), Entry(kind, file, (key, place)))


def copy(texts: Texts, entry: Entry, words: Vocabulary) -> Made:
    """An entry once more, as it is written, under a free id."""
    old = at(spans(texts[entry.file].removeprefix("\ufeff")).data(), entry.path)
    assert isinstance(old, dict)
    key = _NAME[entry.kind]
    title = f"{str(old.get(key, '')).strip() or 'Without a name'} (copy)"
    id_ = slug(title, _ids(texts, entry.kind, words), entry.kind.value)
    if entry.kind in FOLDERS:
        file = f"{FOLDERS[entry.kind]}{id_}.yaml"
        text = set_value(texts[entry.file], ("id",), id_)
        # a second table of an area speaks of the same area, under the same title
        text = text if entry.kind is EntryKind.PAY else set_value(text, (key,), title)
        return Made(DraftEdit(f"copy {entry.kind}", lambda now: {**now, file: text}), Entry(entry.kind, file))
    outer, place = entry.path[:-1], entry.path[-1]
    assert isinstance(place, int)
    path = (*outer, place + 1)

    def change(now: Texts) -> Texts:
        text = duplicate(now[entry.file], outer, place)
        text = set_value(set_value(text, (*path, "id"), id_), (*path, key), title)
        # no two skills may share a name
        return {**now, entry.file: remove(text, (*path, "other_names")) if "other_names" in old else text}

    return Made(DraftEdit(f"copy {entry.kind}", change), Entry(entry.kind, entry.file, path))


def adopt(texts: Texts, text: str, title: str, words: Vocabulary, *, as_own: bool) -> Made:
    """A role of another catalogue as it is written there: as a role of its own, or in its place under the same id."""
    old = at(spans(text.removeprefix("\ufeff")).data(), ())
    assert isinstance(old, dict)
    id_ = slug(title, _ids(texts, EntryKind.ROLE, words)) if as_own else str(old["id"])
    if as_own:
        text = set_value(set_value(text, ("id",), id_), ("title",), title)
    file = f"{ROLES}{id_}.yaml"
    return Made(DraftEdit(f"take over {title}", lambda now: {**now, file: text}), Entry(EntryKind.ROLE, file))


def delete(entry: Entry) -> DraftEdit:
    """Take an entry away, with its file if it has one of its own."""

    def change(now: Texts) -> Texts:
        if not entry.path:
            return {name: text for name, text in now.items() if name != entry.file}
        return {**now, entry.file: remove(now[entry.file], entry.path)}

    return DraftEdit(f"delete {entry.kind}", change)


def _content(
    kind: EntryKind, id_: str, title: str, words: Vocabulary, today: date, *, builds_on: bool
) -> Mapping[str, Content]:
    if kind is EntryKind.SKILL:
        kinds = words.of("kind")
        levels = {level.value: "" for level in Level}
        return {"id": id_, "name": title, "kind": kinds[0].id if kinds else "", "meaning": "", "levels": levels}
    if kind is EntryKind.CERTIFICATION:
        return {"id": id_, "name": title, "full_name": "", "issuer": "", "shows": ""}
    if kind is EntryKind.SOURCE:
        dates = {"reference": "", "retrieved": today.isoformat()}
        return {"id": id_, "title": title, "publisher": "", **dates, "licence": "", "address": ""}
    if kind is EntryKind.PAY:
        head = {"id": id_, "area": id_, "area_title": title, "concept": "unknown", "currency": "", "period": "year"}
        return {**head, "reference": "", "source": "", "figures": []}
    aspects: dict[str, Content] = {} if builds_on else {word.id: {"text": ""} for word in words.of("aspect")}
    head = {"id": id_, "title": title, "summary": ""}
    return {**head, "occupations": [], "aspects": aspects, "needs_basis": {"text": ""}, "needs": []}


def _ids(texts: Texts, kind: EntryKind, words: Vocabulary) -> set[str]:
    folder = FOLDERS.get(kind, "/")
    files = {name.removeprefix(folder).removesuffix(".yaml") for name in texts if name.startswith(folder)}
    return files | {word.id for word in words.of(kind.value)}


def _listed(texts: Texts, file: str, key: str) -> list[object]:
    text = texts.get(file, "")
    data = {} if _says_nothing(text) else spans(text.removeprefix("\ufeff")).data()
    found = data.get(key) if isinstance(data, dict) else None
    return list(found) if isinstance(found, list) else []


def _says_nothing(text: str) -> bool:
    return all(not line.strip() or line.startswith("#") for line in text.removeprefix("\ufeff").splitlines())


def _has(text: str, key: str) -> bool:
    data = spans(text.removeprefix("\ufeff")).data()
    return isinstance(data, dict) and key in data

"""The ids that an entry may name, with the words they are known by: of the edited files and of what these build on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from careercompare.core.catalogue import Catalogue
from careercompare.core.value import value
from careercompare.data.catalogue_files import CERTIFICATIONS, HEAD, ROLES, SKILLS, SOURCES
from careercompare.data.yaml_nodes import EACH, YamlNode, select, select_texts
from careercompare.present.form_spec import MARKS, WORDS

Nodes = Mapping[str, YamlNode]
_LISTS = {
    "aspect": (HEAD, "aspects", "title"),
    "kind": (HEAD, "kinds", "title"),
    "gate": (HEAD, "gates", "name"),
    "skill": (SKILLS, "skills", "name"),
    "certification": (CERTIFICATIONS, "certifications", "name"),
    "source": (SOURCES, "sources", "title"),
}
_BY_ID = frozenset({"source", "mark", *WORDS})
"""What is shown by its id: titles of sources are long, and fixed words are their own names."""


@value
class Word:
    """An id with its name and the other names it is found by."""

    id: str
    name: str
    more: tuple[str, ...] = ()


class Vocabulary:
    """Look-ups both ways; made anew when a file changes."""

    def __init__(self, words: Mapping[str, tuple[Word, ...]]) -> None:
        self.words = words

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Vocabulary) and self.words == other.words

    __hash__ = object.__hash__

    def of(self, kind: str) -> tuple[Word, ...]:
        """All words of a kind, in their order."""
        return self.words.get(kind, ())

    def shown(self, kind: str, id_: str) -> str:
        """How an id is shown in a field; an unknown one as it is."""
        return id_ if kind in _BY_ID else self._names.get((kind, id_), id_)

    def meant(self, kind: str, typed: str) -> str:
        """The id that a typed name, other name or id stands for; an unknown one as it is."""
        return self._ids.get((kind, _folded(typed)), typed.strip())

    @cached_property
    def _names(self) -> dict[tuple[str, str], str]:
        return {(kind, word.id): word.name for kind, words in self.words.items() for word in words}

    @cached_property
    def _ids(self) -> dict[tuple[str, str], str]:
        found: dict[tuple[str, str], str] = {}
        for kind, words in self.words.items():
            ways = [(word.id, word.id) for word in words]
            ways += [(name, word.id) for word in words for name in (word.name, *word.more)]
            for name, id_ in ways:  # an id is meant before anybody's name
                found.setdefault((kind, _folded(name)), id_)
        return found


def vocabulary(nodes: Nodes, base: Catalogue | None = None) -> Vocabulary:
    """The words of files as they stand, half written or not, and of the catalogue they build on."""
    words = {kind: {word.id: word for word in _base_words(base, kind)} for kind in (*_LISTS, "role")}
    for kind, (file, key, name) in _LISTS.items():
        for node in select(nodes.get(file), key, EACH):
            word = _word(node, name)
            if word is not None:
                words[kind][word.id] = word
    for file, node in nodes.items():
        if file.startswith(ROLES):
            word = _word(node, "title")
            if word is not None:
                words["role"][word.id] = word
    fixed = {kind: tuple(Word(each, each) for each in known) for kind, known in WORDS.items()}
    fixed["mark"] = tuple(Word(mark, mark) for mark in MARKS)
    return Vocabulary({kind: tuple(found.values()) for kind, found in words.items()} | fixed)


def _word(node: YamlNode, name: str) -> Word | None:
    id_ = next(select_texts(node, "id"), None)
    if id_ is None or not id_.text.strip():
        return None
    named = next(select_texts(node, name), id_)
    more = tuple(each.text for key in ("other_names", "other_titles") for each in select_texts(node, key, EACH))
    return Word(id_.text.strip(), named.text.strip() or id_.text, more)


def _base_words(base: Catalogue | None, kind: str) -> Iterator[Word]:
    if base is None:
        return
    if kind in ("aspect", "kind"):
        yield from (Word(each.id, each.title) for each in (base.aspects if kind == "aspect" else base.kinds))
    elif kind == "gate":
        yield from (Word(each.id, each.name) for each in base.gates.values())
    elif kind == "skill":
        yield from (Word(each.id, each.name, each.other_names) for each in base.skills.values())
    elif kind == "certification":
        yield from (Word(each.id, each.name, (each.full_name,)) for each in base.certifications.values())
    elif kind == "source":
        yield from (Word(each.id, each.title) for each in base.sources.values())
    else:
        yield from (Word(each.id, each.title, each.other_titles) for each in base.roles.values())


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())

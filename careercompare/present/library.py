"""The library in words: what each catalogue is, what it replaces, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping

from careercompare.core.catalogue import Catalogue
from careercompare.core.library import Library, Shelf, ShelfKind
from careercompare.core.origin import Override
from careercompare.core.value import value
from careercompare.present.wording import count, date, listed

_PARTS = {
    "roles": "role",
    "skills": "skill",
    "certifications": "certification",
    "sources": "source",
    "outlooks": "outlook",
    "gates": "must-have",
    "aspects": "row",
    "kinds": "kind of skill",
    "pay_tables": "pay table",
}
_PLACES = {
    ShelfKind.BUNDLED: "Comes with careercompare; always on, since others build on it",
    ShelfKind.SAMPLE: "Sample that comes with careercompare",
    ShelfKind.OWN: "Your own catalogue",
    ShelfKind.FOLDER: "Folder",
    ShelfKind.PACK: "Opened pack",
}


@value
class ReplacementView:
    """One entry that stands in another's place, in words, and whether it does."""

    part: str
    id: str
    words: str
    on: bool


@value
class CatalogueCardView:
    """One catalogue of the library; `name` is what it is known by, the texts are for reading."""

    name: str
    title: str
    facts: str
    place: str
    folder: str
    on: bool
    fixed: bool
    removable: bool
    packable: bool
    problems: str
    replacements: tuple[ReplacementView, ...]


@value
class ProblemView:
    """One problem: where (file:line:column) and what to do."""

    where: str
    what: str


@value
class BrokenView:
    """A catalogue with problems, and what is shown of it meanwhile."""

    name: str
    heading: str
    folder: str
    problems: tuple[ProblemView, ...]

    @property
    def text(self) -> str:
        """Everything as lines that can be pasted."""
        return "\n".join([self.heading, *(f"{one.where}: {one.what}" for one in self.problems)])


@value
class LibraryView:
    """Every catalogue, the bundled one first; `notice` is a sentence for the banner, empty if all is well."""

    cards: tuple[CatalogueCardView, ...]
    broken: tuple[BrokenView, ...]
    notice: str


def library_view(library: Library) -> LibraryView:
    """The library as a list of cards, with its problems."""
    broken = tuple(
        BrokenView(
            shelf.name,
            _broken_words(shelf),
            str(shelf.folder),
            tuple(ProblemView(f"{one.file}:{one.line}:{one.column}", one.what) for one in shelf.problems),
        )
        for shelf in library.broken
    )
    notice = " ".join(part for part in (library.problem, *(one.heading for one in broken)) if part)
    return LibraryView(tuple(_card(library, shelf) for shelf in library.shelves), broken, notice)


def _card(library: Library, shelf: Shelf) -> CatalogueCardView:
    catalogue = shelf.catalogue
    return CatalogueCardView(
        name=shelf.name,
        title=catalogue.name if catalogue else shelf.name,
        facts=_facts(catalogue) if catalogue else "",
        place=_PLACES[shelf.kind],
        folder=str(shelf.folder),
        on=shelf.on,
        fixed=shelf.kind is ShelfKind.BUNDLED,
        removable=shelf.kind in (ShelfKind.FOLDER, ShelfKind.PACK),
        packable=shelf.kind is not ShelfKind.BUNDLED and not shelf.problems and catalogue is not None,
        problems=_problem_words(shelf),
        replacements=_replacements(library, shelf),
    )


def _facts(catalogue: Catalogue) -> str:
    released = f" of {date(catalogue.released)}" if catalogue.released else ""
    parts = [f"Version {catalogue.version}{released}", count(len(catalogue.roles), "role")]
    if catalogue.skills:
        parts.append(count(len(catalogue.skills), "skill"))
    return " · ".join([*parts, catalogue.licence])


def _replacements(library: Library, shelf: Shelf) -> tuple[ReplacementView, ...]:
    return tuple(
        ReplacementView(
            one.kind,
            one.id,
            f"The {_PARTS.get(one.kind, 'entry')} “{_title(library, one)}” of “{one.over.name}”",
            one.on,
        )
        for one in library.catalogue.overrides
        if one.by.catalogue == shelf.name
    )


def _title(library: Library, override: Override) -> str:
    """What people call the entry that is replaced; its id if it has no name."""
    shelf = library.shelf(override.over.catalogue)
    entries = getattr(shelf.catalogue, override.kind) if shelf is not None and shelf.catalogue is not None else {}
    entry = entries.get(override.id) if isinstance(entries, Mapping) else None
    return str(getattr(entry, "title", None) or getattr(entry, "name", None) or override.id)


def _problem_words(shelf: Shelf) -> str:
    if not shelf.problems:
        return ""
    if shelf.gone:
        return f"Gone from its folder; {'its last good version counts' if shelf.catalogue else 'nothing of it counts'}."
    meanwhile = "its last good version counts" if shelf.catalogue else "nothing of it counts until they are corrected"
    return f"{count(len(shelf.problems), 'problem')}; {meanwhile}."


def _broken_words(shelf: Shelf) -> str:
    named = f"“{shelf.catalogue.name}”" if shelf.catalogue else f"“{shelf.name}”"
    whose = {ShelfKind.OWN: "Your own catalogue", ShelfKind.SAMPLE: "The sample"}.get(shelf.kind, "The catalogue")
    files = listed(sorted({one.file for one in shelf.problems})[:3])
    back = "until it is back" if shelf.gone else "until then"
    meanwhile = "its last good version is shown" if shelf.catalogue else f"it is left out {back}"
    if shelf.gone:
        return f"{whose} {named} is gone; {meanwhile}."
    return f"{whose} {named} has {count(len(shelf.problems), 'problem')} in {files}; {meanwhile}."

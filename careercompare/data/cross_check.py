"""What no file can know alone: ids that lead nowhere, names that are taken, numbers and dates that cannot be."""

from __future__ import annotations

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import MOST_ROLES
from careercompare.data.catalogue_files import CERTIFICATIONS, HEAD, OUTLOOK, PAY, ROLES, SKILLS, SOURCES
from careercompare.data.form_check import check_forms
from careercompare.data.number_check import Documents, Steps, check_numbers, of_place
from careercompare.data.spelling import did_you_mean, nearest
from careercompare.data.yaml_nodes import EACH, YamlMap, YamlText, select, select_all, select_texts
from careercompare.data.yaml_reading import Document

_IDS: dict[str, tuple[str, Steps]] = {
    "role to open with": (HEAD, ("opens_with", EACH)),
    "aspect": (HEAD, ("aspects", EACH, "id")),
    "kind": (HEAD, ("kinds", EACH, "id")),
    "gate": (HEAD, ("gates", EACH, "id")),
    "skill": (SKILLS, ("skills", EACH, "id")),
    "certification": (CERTIFICATIONS, ("certifications", EACH, "id")),
    "source": (SOURCES, ("sources", EACH, "id")),
    "outlook": (OUTLOOK, ("outlooks", EACH, "occupation")),
    "figure": (PAY, ("figures", EACH, "occupation")),
    "note": (PAY, ("notes", EACH, "occupation")),
    "need": (ROLES, ("needs", EACH, "skill")),
    "gate of the role": (ROLES, ("gates", EACH, "gate")),
    "certification of the role": (ROLES, ("certifications", EACH)),
    "occupation": (ROLES, ("occupations", EACH, "code")),
}
"""What must stand once in its file."""

_REFERENCES: tuple[tuple[str, Steps, str], ...] = (
    (HEAD, ("opens_with", EACH), "role"),
    (SKILLS, ("skills", EACH, "kind"), "kind"),
    (CERTIFICATIONS, ("certifications", EACH, "sources", EACH), "source"),
    (CERTIFICATIONS, ("certifications", EACH, "fee", "source"), "source"),
    (CERTIFICATIONS, ("certifications", EACH, "renewal", "source"), "source"),
    (OUTLOOK, ("outlooks", EACH, "source"), "source"),
    (PAY, ("source",), "source"),
    (ROLES, ("needs", EACH, "skill"), "skill"),
    (ROLES, ("needs_basis", "sources", EACH), "source"),
    (ROLES, ("aspects", EACH, "sources", EACH), "source"),
    (ROLES, ("interests", "sources", EACH), "source"),
    (ROLES, ("gates", EACH, "gate"), "gate"),
    (ROLES, ("gates", EACH, "sources", EACH), "source"),
    (ROLES, ("certifications", EACH), "certification"),
    (ROLES, ("unsourced_pay", EACH, "found_in"), "source"),
    (ROLES, ("before", EACH, "sources", EACH), "source"),
    (ROLES, ("after", EACH, "sources", EACH), "source"),
    (ROLES, ("before", EACH, "role"), "role"),
    (ROLES, ("after", EACH, "role"), "role"),
)


def cross_check(documents: Documents, base: Catalogue | None = None) -> None:
    """Add what is wrong between and inside the files to the documents' problems; broken parts are passed over.

    `base` is the catalogue that this one builds on: what it has may be used as well.
    """
    _references(documents, base)
    _aspects(documents, base)
    _repeated(documents)
    _opening(documents)
    _table_ids(documents)
    _skill_names(documents, base)
    _file_names(documents)
    check_forms(documents)
    check_numbers(documents)


def _ids(documents: Documents, kind: str, base: Catalogue | None) -> set[str] | None:
    """All ids of a kind, or None if some cannot be read: one mistake there must not become one for each use."""
    borrowed = _ids_of(base, kind) if base is not None else set()
    if kind == "role":
        written = {found.text for each in of_place(documents, ROLES) for found in select_texts(each.root, "id")}
        return borrowed | written | {_stem(each) for each in of_place(documents, ROLES)} or None
    place, steps = _IDS[kind]
    document = documents.get(place)
    if base is not None and (document is None or _leaves_out(document, steps)):
        return borrowed
    if document is None or document.root is None:
        return None
    written_ids = select_all(document.root, *steps)
    return None if written_ids is None else borrowed | {found.text.strip() for found in written_ids}


def _leaves_out(document: Document, steps: Steps) -> bool:
    """Whether a file that could be read does not have the list at all, as one that builds on another may."""
    root = document.root
    return isinstance(root, YamlMap) and steps[0] not in root.keys


def _ids_of(base: Catalogue, kind: str) -> set[str]:
    if kind in ("aspect", "kind"):
        return {each.id for each in (base.aspects if kind == "aspect" else base.kinds)}
    return set(getattr(base, f"{kind}s"))


def _stem(document: Document) -> str:
    return document.file.removeprefix(ROLES).removesuffix(".yaml")


def _references(documents: Documents, base: Catalogue | None) -> None:
    known = {kind: _ids(documents, kind, base) for kind in {kind for _, _, kind in _REFERENCES}}
    for place, steps, kind in _REFERENCES:
        ids = known[kind]
        if ids is None:
            continue
        home = _IDS[kind][0] if kind in _IDS else ROLES
        for document in of_place(documents, place):
            for found in select_texts(document.root, *steps):
                if found.text.strip() not in ids:
                    hint = did_you_mean(found.text, ids, f"add it to {home} or correct the id")
                    document.report(found, f"there is no {kind} “{found.text}”; {hint}")


def _aspects(documents: Documents, base: Catalogue | None) -> None:
    """Every role fills every aspect of the catalogue, and no other; what builds on another may leave some out."""
    ids = _ids(documents, "aspect", base)
    if ids is None:
        return
    for document in of_place(documents, ROLES):
        for aspects in select(document.root, "aspects"):
            if not isinstance(aspects, YamlMap):
                continue
            partial = isinstance(document.root, YamlMap) and "aspects" in document.root.lost
            unknown = [key for key in aspects.keys if key not in ids]
            for key in unknown:
                hint = did_you_mean(key, ids, f"add it to {HEAD} or remove it")
                document.report(aspects.keys[key], f"there is no aspect “{key}”; {hint}")
            meant = {nearest(key, ids) for key in unknown}  # a misspelt aspect is one mistake, not two
            missing = ", ".join(f"“{key}”" for key in sorted(ids - set(aspects.keys) - meant))
            if missing and base is None and not partial and not aspects.lost:
                document.report(aspects, f"these aspects have no text: {missing}; add them here")


def _repeated(documents: Documents) -> None:
    for kind, (place, steps) in _IDS.items():
        for document in of_place(documents, place):
            lines: dict[str, int] = {}
            for found in select_texts(document.root, *steps):
                text = found.text.strip()
                if text in lines:
                    what = f"the {kind} “{text}” stands here again (first in line {lines[text]}); remove one of them"
                    document.report(found, what)
                lines.setdefault(text, found.line)


def _opening(documents: Documents) -> None:
    """A new comparison has room for so many roles."""
    for document in of_place(documents, HEAD):
        for found in list(select_texts(document.root, "opens_with", EACH))[MOST_ROLES:]:
            what = f"a comparison holds at most {MOST_ROLES} roles; take “{found.text}” out of “opens_with”"
            document.report(found, what)


def _table_ids(documents: Documents) -> None:
    taken: dict[str, str] = {}
    for document in of_place(documents, PAY):
        for found in select_texts(document.root, "id"):
            if found.text in taken:
                what = f"the pay table id “{found.text}” is taken by {taken[found.text]}; give this table another"
                document.report(found, what)
            taken.setdefault(found.text, document.file)


def _skill_names(documents: Documents, base: Catalogue | None) -> None:
    """A CV that says “TCP/IP” must mean one skill."""
    document = documents.get(SKILLS)
    if document is None:
        return
    own = {found.text for found in select_texts(document.root, "skills", EACH, "id")}
    borrowed = [skill for skill in base.skills.values() if skill.id not in own] if base is not None else []
    taken: dict[str, tuple[str, str]] = {
        " ".join(name.casefold().split()): (skill.id, "the bundled catalogue")
        for skill in borrowed
        for name in (skill.name, *skill.other_names)
    }
    for number, skill in enumerate(select(document.root, "skills", EACH)):
        owner = next((found.text for found in select_texts(skill, "id")), f"number {number + 1}")
        for found in (*select_texts(skill, "name"), *select_texts(skill, "other_names", EACH)):
            other, where = taken.setdefault(_same_name(found), (owner, f"line {found.line}"))
            if other != owner:
                what = f"the name “{found.text}” is taken by the skill “{other}” ({where}); change one of them"
                document.report(found, what)


def _same_name(found: YamlText) -> str:
    return " ".join(found.text.casefold().split())


def _file_names(documents: Documents) -> None:
    for document in of_place(documents, ROLES):
        for found in select_texts(document.root, "id"):
            if found.text != _stem(document):
                what = f"the id “{found.text}” is not the file's name; call the file {found.text}.yaml or the role"
                document.report(found, f"{what} “{_stem(document)}”")

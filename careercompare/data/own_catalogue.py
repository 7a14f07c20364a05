"""The user's own catalogue: made when it is first needed, with a role to start from and schemas for the editor."""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from pathlib import Path

from careercompare.core.catalogue import Catalogue
from careercompare.core.errors import CatalogueError, LibraryError
from careercompare.data.catalogue_files import HEAD, ROLES
from careercompare.data.catalogue_yaml import documents_in, examine, pay_in, read_catalogue
from careercompare.data.files import reason, write_in_folder
from careercompare.data.form_check import DEVICE_FORM, ID, names_a_device
from careercompare.data.schema import FOLDER as SCHEMAS
from careercompare.data.schema import write_schemas
from careercompare.data.slug import slug
from careercompare.data.yaml_nodes import select_texts
from careercompare.data.yaml_reading import read_yaml

_HEAD = """\
# yaml-language-server: $schema={schemas}/addition.schema.json
#
# Your own catalogue. It builds on the bundled one: its roles may use every skill, aspect, gate, source and
# certificate that comes with careercompare, and what you write here is added. A role with the id of a bundled
# one takes its place. Beside this file you may have roles/, skills.yaml, sources.yaml, certifications.yaml,
# outlook.yaml and pay/. What you save appears in the open window at once.

# By this id others tell your catalogue from theirs.
id: {id}
name: {name}
version: "1"
licence: For my own use
builds_on: bundled
"""

_ROLE_HEAD = """\
# yaml-language-server: $schema=../{schemas}/role.schema.json
#
# {title}: a role of your own. Save this file, and it appears in careercompare.
# The file's name is the id. “careercompare list skills” shows the ids of all skills.

"""

_ROLE = """\
id: {id}
title: {title_yaml}
summary: Say in one sentence what this person does.

# Official occupations, closest first; pay and outlook follow from them. Codes: https://www.bls.gov/soc/
occupations: []
#  - {{code: 15-1244, title: Network and Computer Systems Administrators, basis: Why it is near.}}

# importance: essential, important, useful.  level: awareness, working, practitioner, expert
needs:
  - {{skill: {skill}, importance: essential, level: working}}
needs_basis: {{text: My own judgment.}}

# The rows of the comparison. What builds on the bundled catalogue may leave some out: they are shown as not stated.
aspects:
{aspects}
# More keys a role may have: other_titles, gates, certifications, unsourced_pay, before, after.
"""

_USUAL_SKILL = "problem-solving"
"""What a role to start from asks for, where there is such a skill: it is in hardly any job's way."""


def make_own_catalogue(folder: Path, base: Catalogue) -> None:
    """Make a catalogue that builds on the bundled one, if there is none in the folder; raises CannotWriteError."""
    write_schemas(folder / SCHEMAS, base)
    if (folder / HEAD).exists():
        return
    own = folder.name == "own"
    name = "My roles" if own else folder.name
    # packs of two people must not be taken for two versions of one catalogue
    words = ["my", "roles", os.urandom(2).hex()] if own else re.findall("[a-z0-9]+", folder.name.casefold())
    id_ = "-".join(words) or "roles"
    write_in_folder(folder / HEAD, _HEAD.format(schemas=SCHEMAS, id=id_, name=_quoted(name)).encode())


def id_of(title: str, taken: Collection[str] = ()) -> str:
    """The id that a role of that title is given: lighthouse-keeper of Lighthouse Keeper, none that is taken."""
    return slug(title, taken, "my-role")


def new_role(folder: Path, id_: str, base: Catalogue, title: str = "", like: Path | None = None) -> Path:
    """Write a role to start from into a catalogue folder, which is made if needed; returns the file.

    `like` is the file of a role to copy. Raises LibraryError if the role cannot be made, CannotWriteError.
    """
    if names_a_device(id_):
        raise LibraryError(f"“{id_}” {DEVICE_FORM}.")
    if not re.fullmatch(ID, id_, re.ASCII):
        raise LibraryError(f"“{id_}” is no id; write small letters, digits and hyphens, as in lighthouse-keeper.")
    file = folder / ROLES / f"{id_}.yaml"
    if file.exists():
        raise LibraryError(f"{file} is there already; edit it, or choose another id.")
    home = _catalogue_in(folder, base) if (folder / HEAD).exists() else None
    complete = home if home is not None and not home.builds_on else None
    if like is None and complete is None and id_ in base.roles:
        how = f"add --like {id_} to start from its text and take its place, or choose another id"
        raise LibraryError(f"“{id_}” is a bundled role; {how}.")
    text = _start(id_, title, base, complete) if like is None else _copy(like, id_, title)
    if home is not None:
        _check(folder, file, text, base)
    make_own_catalogue(folder, base if complete is None else complete)
    write_in_folder(file, text.encode())
    return file


def _catalogue_in(folder: Path, base: Catalogue) -> Catalogue:
    try:
        return read_catalogue(folder, base)
    except CatalogueError as error:
        what = f"{folder} has problems, so nothing was written into it; correct them first: {error.problems[0]}"
        raise LibraryError(f"{what}.") from error


def _start(id_: str, title: str, base: Catalogue, complete: Catalogue | None) -> str:
    """A role that is valid as it is: in a complete catalogue it fills every aspect, otherwise the first."""
    title = title.strip() or id_.replace("-", " ").title()
    home = complete or base
    later = "{text: Still to be written.}"
    lines = [
        f"  {aspect.id}: {later}  # {aspect.help}" if complete or not place else f"  # {aspect.id}: {aspect.help}"
        for place, aspect in enumerate(home.aspects)
    ]
    return _role_head(title) + _ROLE.format(
        id=id_,
        title_yaml=_quoted(title),
        skill=_USUAL_SKILL if _USUAL_SKILL in home.skills else next(iter(home.skills)),
        aspects="".join(f"{line}\n" for line in lines),
    )


def _copy(like: Path, id_: str, title: str) -> str:
    """The text of a role with another id, another title if one is given, and a head of its own; later comments stay."""
    try:
        text = like.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = reason(error, reading=True) if isinstance(error, OSError) else "it is not UTF-8"
        raise LibraryError(f"{like} could not be copied: {why}.") from error
    text = re.sub(r"(?m)^id:.*$", f"id: {id_}", text, count=1)
    if title.strip():
        text = re.sub(r"(?m)^title:.*(\n[ \t]+.*)*$", lambda _: f"title: {_quoted(title)}", text, count=1)
    # what a head says of the file it was written for is not true of the copy
    text = re.sub(r"\A([ \t]*(#.*)?\n)+", "", text)
    titles = select_texts(read_yaml(text.encode(), like.name).root, "title")
    return _role_head(next((found.text for found in titles), id_)) + text


def _role_head(title: str) -> str:
    return _ROLE_HEAD.format(schemas=SCHEMAS, title=" ".join(title.split()))


def _check(folder: Path, file: Path, text: str, base: Catalogue) -> None:
    """Refuse what would break the catalogue it is written into: it may lack what a copied role refers to."""
    name = f"{ROLES}{file.name}"
    document = read_yaml(text.encode(), name)
    _, problems = examine(documents_in(folder) | {name: document}, pay_in(folder), base)
    if problems:
        raise LibraryError(f"The role was not written, because it would not fit into {folder}: {problems[0]}.")


def _quoted(text: str) -> str:
    """Text as YAML cannot misread it, whatever is in it."""
    inside = " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{inside}"'

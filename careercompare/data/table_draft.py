"""A draft catalogue from a comparison table: a row is an aspect, a column a role, and nothing has a source yet."""

from __future__ import annotations

import os
import shutil
import tempfile
from datetime import date
from pathlib import Path

from careercompare.core.errors import CareerCompareError
from careercompare.core.pay import Period
from careercompare.core.value import value
from careercompare.data.catalogue_files import (
    CERTIFICATIONS,
    FOLDERS,
    HEAD,
    OUTLOOK,
    ROLES,
    SKILLS,
    SOURCES,
)
from careercompare.data.draft_rows import DraftRow, draft_rows, draft_titles, tells_something
from careercompare.data.files import CannotWriteError, reason, write_atomically
from careercompare.data.money_ranges import MoneyRange, is_about_pay, stated_money
from careercompare.data.slug import slug
from careercompare.data.table_reading import Table, split_points
from careercompare.data.yaml_writing import Content, lines

THE_TABLE = "table"
NOT_STATED = "Not stated in the table."
STILL_TO_WRITE = "Still to be written."


@value
class Draft:
    """The files of a catalogue by name, and what a person has to look at, a sentence each."""

    texts: dict[str, str]
    roles: int
    aspects: int
    notes: tuple[str, ...]


class FolderTakenError(CareerCompareError):
    """A folder that holds something already."""


def draft(table: Table, name: str, today: date) -> Draft:
    """The draft; `name` says where the table is from. Raises TableError if a role or an aspect has no title."""
    notes: list[str] = []
    titles = draft_titles(table, notes)
    rows = draft_rows(table, notes)
    ids: list[str] = []
    for title in titles:
        ids.append(slug(title, ids, "role"))
    texts = {f"{ROLES}{role}.yaml": "" for role in ids}
    for column, (role, title) in enumerate(zip(ids, titles, strict=True)):
        texts[f"{ROLES}{role}.yaml"] = _role(role, title, column, rows, notes)
    texts[HEAD] = _head(name, rows, ids, today)
    texts[SOURCES] = _sources(name, today)
    texts |= {
        SKILLS: _empty("Skills that roles need, each with what it means at four levels.", "skills"),
        CERTIFICATIONS: _empty("Certificates that roles name.", "certifications"),
        OUTLOOK: _empty("How official occupations are projected to grow.", "outlooks"),
    }
    return Draft(dict(sorted(texts.items())), len(ids), len(rows), tuple(notes))


def write_draft(made: Draft, folder: Path) -> None:
    """Write a draft into a new or empty folder, all or nothing; raises FolderTakenError or CannotWriteError."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderTakenError(f"{folder} holds something already. Name a folder that is new or empty.")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        building = Path(tempfile.mkdtemp(prefix=".careercompare-", dir=folder.parent))
    except OSError as error:
        raise CannotWriteError(f"{folder} could not be made: {reason(error)}.") from error
    try:
        for inside in FOLDERS:
            (building / inside).mkdir()
        for name, text in made.texts.items():
            write_atomically(building / name, text.encode())
        building.chmod(0o777 & ~_umask())
        if folder.exists():
            folder.rmdir()
        os.replace(building, folder)  # noqa: PTH105 (as in files.py)
    except OSError as error:
        raise CannotWriteError(f"{folder} could not be written: {reason(error)}.") from error
    finally:
        shutil.rmtree(building, ignore_errors=True)


def _umask() -> int:
    """What the system takes away from a new folder's permissions; mkdtemp takes away more."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _role(role: str, title: str, column: int, rows: list[DraftRow], notes: list[str]) -> str:
    aspects: dict[str, Content] = {}
    pay: list[MoneyRange] = []
    left: list[str] = []
    for row in rows:
        text, points = split_points(row.cells[column])
        aspects[row.id] = {"text": text or NOT_STATED} | ({"points": points} if points else {})
        money = stated_money(row.cells[column], row.title)
        pay += [each for each in money.pay if each not in pay]
        left += [f"“{written}” in “{row.title}” is not taken as pay: {why}." for written, why in money.left]
    asked = [f"“{found.written}” does not say for what period; taken as a year." for found in pay if not found.period]
    asked += [f"“{found.written}” is rounded to whole amounts." for found in pay if found.rounded]
    asked += left
    notes += [f"{title}: {each}" for each in asked]
    told = (split_points(row.cells[column])[0] for row in rows if not is_about_pay(row.title))
    summary = next((text for text in told if tells_something(text)), STILL_TO_WRITE)
    content: dict[str, Content] = {
        "id": role,
        "title": title,
        "summary": summary,
        "occupations": [],
        "needs_basis": {"text": "Not stated. The table lists no skills with their weights."},
        "needs": [],
        "aspects": aspects,
    }
    ranges = [
        {
            "low": found.low,
            "high": found.high,
            "currency": found.currency,
            "period": (found.period or Period.YEAR).value,
            "found_in": THE_TABLE,
        }
        for found in pay
    ]
    content |= {"unsourced_pay": ranges} if ranges else {}
    head = [f"{title}: a draft from a table. No statement has a source yet; add “sources: [id]” to each."]
    return "".join(f"# {line}\n" for line in (*head, *asked)) + "\n" + _text(content)


def _head(name: str, rows: list[DraftRow], roles: list[str], today: date) -> str:
    content: dict[str, Content] = {
        "id": slug(name, (), "catalogue"),
        "name": name,
        "version": "0.1",
        "released": today.isoformat(),
        "licence": "Not stated. Ask the author of the table before you share it.",
        "opens_with": roles[:2],
        "aspects": [
            {"id": row.id, "title": row.title, "help": f"The row “{row.title}” of the table.", "place": "table"}
            for row in rows
        ],
        "kinds": [],
        "gates": [],
    }
    return "# A draft catalogue from a table: each row became an aspect, each column a file in roles/.\n\n" + _text(
        content
    )


def _sources(name: str, today: date) -> str:
    content: dict[str, Content] = {
        "sources": [
            {
                "id": THE_TABLE,
                "title": name,
                "publisher": "Not stated",
                "reference": today.isoformat(),
                "retrieved": today.isoformat(),
                "licence": "Not stated",
                "address": "Not stated",
                "note": "The date is that of the import; the table itself states none.",
            }
        ]
    }
    return "# Where facts come from. The table is only where ranges of pay were read; it proves none.\n\n" + _text(
        content
    )


def _empty(comment: str, key: str) -> str:
    return f"# {comment}\n\n{key}: []\n"


def _text(content: Content) -> str:
    return lines(content, "", "\n") + "\n"

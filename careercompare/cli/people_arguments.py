"""`careercompare export --people` as it is written: the list, the folder, and how the batch runs."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

PEOPLE = """\
a report for each person of a list (--people):
  The list is a table (CSV, or a spreadsheet) with a person in each row and these columns, in any order:
    name     whose report it is; files are called after it, such as mara-lind.pdf
    roles    ids or titles of one to four roles, with semicolons between them
    skills   ids or names; “siem:working” or “siem:2” says how well, “no:siem” or “-siem” says no
    area     id or name of the area to show pay of
    title, notes, date, file    what the report is called, what it says, its date, and the name of its file
  Only name and roles must be there. Columns that begin with x- are your own. Rows with mistakes are left out and listed
  at the end and in FOLDER/problems.csv, and everybody else gets a report.
  The same command again makes only what is missing or has changed, also after Ctrl-C, a crash or a full disk: the file
  .careercompare-batch in FOLDER remembers what is made. Two people of one name get mara.pdf and mara-2.pdf, and keep
  them. Files that the batch did not make, or whose people left the list, are left alone and named.
"""


def add_people_options(parser: argparse.ArgumentParser) -> None:
    """Add what a batch takes beyond the choices of a report."""
    group = parser.add_argument_group("a report for each person of a list")
    group.add_argument("--people", type=Path, metavar="LIST", help="a table of people; then --to is a folder")
    group.add_argument(
        "--format",
        default="pdf",
        metavar="KIND",
        help="what to make: “list formats” shows all endings (default: pdf)",
    )
    group.add_argument("--check", action="store_true", help="say what would be made and what is wrong; write nothing")
    group.add_argument("--again", action="store_true", help="make everything anew, not only what is missing or changed")
    group.add_argument("--workers", type=_workers, metavar="N", help="so many processes at once (default: every core)")
    group.add_argument("--quiet", action="store_true", help="do not say how far it is")


def people_of(found: argparse.Namespace) -> dict[str, Any]:
    """What was asked for, by the names of Arguments; what only one person can have is a wrong argument."""
    alone = {
        "a comparison file or roles": found.what,
        "--know": found.know,
        "--lack": found.lack,
        "--count": found.counted,
        "--pdf": found.pdf,
        "--name": found.name,
    }
    given = [option for option, value in alone.items() if value]
    if given:
        found.parser.error(f"{given[0]} cannot stand beside --people; write it into the list")
    if len(found.outputs) > 1 or not (found.outputs or found.check):
        found.parser.error("name one folder for the reports, such as --to reports")
    return {
        "people": found.people,
        "to": found.outputs[0] if found.outputs else None,
        "suffix": f".{found.format.lstrip('.').lower()}",
        "workers": found.workers,
        "again": found.again,
        "check": found.check,
        "quiet": found.quiet,
        "area": found.area,
        "catalogues": tuple(found.catalogues),
    }


def check_no_people(found: argparse.Namespace) -> None:
    """Without a list somebody must be named, and what only a batch has is a wrong argument."""
    if not found.what:
        found.parser.error("name a comparison file or roles, or a list with --people")
    for option in ("check", "again", "workers", "quiet"):
        if getattr(found, option):
            found.parser.error(f"--{option} goes with --people")
    if found.format != "pdf":
        found.parser.error("--format goes with --people; here the ending of --to says what is made")


def _workers(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"“{text}” is no number of processes; write 1 or more")
    return int(text)

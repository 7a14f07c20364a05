"""The commands for authors and for the library, as they are written on the command line."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import _SubParsersAction

COMMANDS = ("pack", "schema", "new-role", "library")
WISHES = ("add", "remove", "on", "off")


def add_library_commands(commands: _SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add pack, schema, new-role and library."""
    pack = commands.add_parser(
        "pack",
        help="make a pack (.ccpack) of a catalogue folder, to send it",
        description="Check a catalogue folder and write it as one file that others can open.",
    )
    pack.add_argument("path", type=Path, metavar="FOLDER")
    pack.add_argument("--to", type=Path, metavar="FILE", help="the file to write (default: ID.ccpack, here)")
    schema = commands.add_parser(
        "schema",
        help="print the JSON Schema of a catalogue's files, for your editor, or of a report as JSON",
        description="Print JSON Schemas of the files of a catalogue, or write them into a folder; with “report”, that "
        "of the JSON that export writes.",
    )
    schema.add_argument("name", nargs="?", default="", metavar="KIND", help="one kind of file, such as role; or report")
    schema.add_argument("--to", type=Path, metavar="FOLDER", help="write KIND.schema.json into this folder instead")
    new_role = commands.add_parser(
        "new-role",
        help="write a role to start from into your own catalogue",
        description="Write a valid, commented role into your own catalogue, or into a catalogue folder.",
    )
    new_role.add_argument("name", metavar="ID", help="its id, such as lighthouse-keeper; the file is named after it")
    new_role.add_argument("--title", default="", help="what people call the job")
    new_role.add_argument("--like", default="", metavar="ROLE", help="copy this role instead of starting anew")
    new_role.add_argument("--in", type=Path, dest="to", metavar="FOLDER", help="a catalogue folder (default: your own)")
    library = commands.add_parser(
        "library",
        help="list your catalogues; add, remove, turn on or off",
        description="List the catalogues that careercompare knows, or change the list.",
        usage="careercompare library [add PATH | remove NAME | on NAME [ENTRY] | off NAME [ENTRY]]",
    )
    library.add_argument("wish", nargs="?", default="", choices=("", *WISHES), metavar="add|remove|on|off")
    library.add_argument(
        "name", nargs="?", default="", metavar="NAME", help="a folder or pack to add, or a name listed"
    )
    library.add_argument(
        "entry", nargs="?", default="", metavar="ENTRY", help="what it replaces, such as roles/network-engineer"
    )


def add_catalogue_option(parser: argparse.ArgumentParser) -> None:
    """Let a command use further catalogues for this one run."""
    parser.add_argument(
        "--catalogue",
        action="append",
        default=[],
        type=Path,
        dest="catalogues",
        metavar="PATH",
        help="use this catalogue folder or pack too, for this run only; may be given several times",
    )

"""What can be written on the command line, and what it means."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from careercompare import __version__
from careercompare.cli import library_arguments
from careercompare.cli.comparison_arguments import add_comparison
from careercompare.cli.export_arguments import add_export_command, choices_of, files_of
from careercompare.cli.library_arguments import add_catalogue_option, add_library_commands
from careercompare.cli.people_arguments import people_of
from careercompare.cli.poster_arguments import add_poster_command, poster_of
from careercompare.core.comparison import FILE_SUFFIX
from careercompare.core.report_choices import ReportChoices, Shape
from careercompare.core.value import value

COMMANDS = ("show", "export", "poster", "check", "list", "sources", "import", "draft", *library_arguments.COMMANDS)
LISTED = ("skills", "roles", "areas", "parts", "languages", "formats")
DESCRIPTION = """\
Compare careers side by side: how much of each role you cover, what it pays, and what to learn next.
Without a command the app opens. Everything stays on this computer."""

EPILOG = """\
examples:
  careercompare                                       open the app with the last comparison
  careercompare mine.careercompare                    open the app with this file, or with a report (PDF)
  careercompare show network-engineer security-engineer --know tcp-ip --know firewalls:working
  careercompare show mine.careercompare --json
  careercompare export network-engineer security-engineer --know tcp-ip --to a.pdf --paper letter
  careercompare export mine.careercompare --to a.pdf --parts cover,skills --withhold name    “export --help” has all
  careercompare poster mine.careercompare --to wall.pdf    all of it on one page; also .png and .svg, portrait or square
  careercompare export --people people.csv --to reports    a report for each person of a list, on every core
  careercompare check resources/catalogue/roles/network-engineer.yaml
  careercompare draft table.xlsx --to my-catalogue    a catalogue to go on with, from a comparison table
  careercompare list skills                           every skill by its id and name; also: roles, parts, formats
  careercompare list areas kansas city               areas with pay of their own, found by words
  careercompare show network-engineer --area us-metro-28140
  careercompare sources network-engineer              each fact with where it is from; alone: every source
  careercompare new-role lighthouse-keeper            a role of your own to start from; then edit the file
  careercompare pack my-catalogue                     a catalogue folder as one file, to send
  careercompare library add theirs.ccpack             what somebody sent you; also: remove, on, off

exit codes:
    0  done
    1  something was wrong with a file, an id or the disk; one line on stderr says what
    2  wrong arguments, or no display or system library to open a window with
    3  export --people: some rows were left out, and everybody else has a report
  130  stopped with Ctrl-C"""


@value
class Arguments:
    """What was asked for; `command` None opens the app, `pdf` is the one of `outputs` that is a PDF by any name."""

    command: str | None = None
    file: Path | None = None
    smoke: bool = False
    what: tuple[str, ...] = ()
    know: tuple[str, ...] = ()
    lack: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    outputs: tuple[Path, ...] = ()
    pdf: Path | None = None
    choices: ReportChoices = ReportChoices()
    shape: Shape = Shape.PORTRAIT
    people: Path | None = None
    suffix: str = ".pdf"
    workers: int | None = None
    again: bool = False
    check: bool = False
    quiet: bool = False
    as_json: bool = False
    path: Path | None = None
    area: str | None = None
    words: str = ""
    dataset: str = ""
    catalogues: tuple[Path, ...] = ()
    to: Path | None = None
    name: str = ""
    title: str = ""
    like: str = ""
    wish: str = ""
    entry: str = ""


def parse(words: Sequence[str]) -> Arguments:
    """Read the command line; a wrong one says why and exits with 2."""
    if words and words[0] not in COMMANDS and not words[0].startswith("-"):
        return _file_to_open(words)
    found = command_parser().parse_args(words)
    if found.command == "check":
        return Arguments("check", path=found.path)
    if found.command == "draft":
        return Arguments("draft", path=found.table, to=found.to)
    if found.command == "list":
        if found.words and found.what != "areas":
            found.parser.error("only areas are searched by words; name what to list alone")
        return Arguments("list", what=(found.what,), words=" ".join(found.words), catalogues=tuple(found.catalogues))
    if found.command == "import":
        return Arguments("import", dataset=found.dataset, file=found.file, path=found.catalogue)
    if found.command == "sources":
        return Arguments("sources", what=tuple(found.what), as_json=found.as_json, catalogues=tuple(found.catalogues))
    if found.command in library_arguments.COMMANDS:
        return _for_library(found)
    if found.command is None:
        return Arguments(smoke=found.smoke)
    if found.command == "export" and found.people is not None:
        return Arguments("export", choices=choices_of(found), **people_of(found))
    return Arguments(
        found.command,
        what=tuple(found.what),
        know=tuple(found.know),
        lack=tuple(found.lack),
        counted=tuple(found.counted),
        area=found.area,
        catalogues=tuple(found.catalogues),
        **_shown_as(found),
    )


def _shown_as(found: argparse.Namespace) -> dict[str, Any]:
    """What becomes of a comparison."""
    if found.command == "poster":
        return poster_of(found)
    if found.command == "export":
        return {"outputs": files_of(found), "pdf": found.pdf, "choices": choices_of(found)}
    return {"as_json": found.as_json}


def _for_library(found: argparse.Namespace) -> Arguments:
    if found.command == "library" and bool(found.wish) != bool(found.name):
        command_parser().error(f"library {found.wish}: name what to {found.wish}")
    asked = {key: value for key, value in vars(found).items() if key != "command"}
    return Arguments(found.command, **asked)


def _file_to_open(words: Sequence[str]) -> Arguments:
    file = Path(words[0])
    if len(words) == 1 and (file.suffix == FILE_SUFFIX or file.exists()):
        return Arguments(file=file)
    parser = command_parser()
    alone = "is neither a command nor a file" if len(words) == 1 else "is no command; a comparison file is opened alone"
    return parser.error(f"“{words[0]}” {alone}")


def command_parser() -> argparse.ArgumentParser:
    """The parser of all that can be written; its words are the manual page and what shells complete."""
    parser = argparse.ArgumentParser(
        prog="careercompare",
        description=DESCRIPTION,
        epilog=EPILOG,
        usage=f"careercompare [FILE]\n       careercompare {{{','.join(COMMANDS)}}} …",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"careercompare {__version__}")
    parser.add_argument(
        "--smoke",
        action="store_true",
        help="start, draw and export once without a screen, then exit: is all of it there?",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", prog="careercompare")
    show = commands.add_parser(
        "show", help="print a comparison as a table, or as JSON", description="Print a comparison."
    )
    add_comparison(show)
    show.add_argument("--json", action="store_true", dest="as_json", help="print JSON instead of a table")
    add_export_command(commands)
    add_poster_command(commands)
    check = commands.add_parser(
        "check",
        help="check a catalogue folder, a pack, or one file of a folder",
        description="Check a catalogue folder, one YAML file of it, or a pack; prints file:line:column and what to do.",
    )
    check.add_argument("path", type=Path, metavar="PATH")
    drafted = commands.add_parser(
        "draft",
        help="make a draft catalogue from a comparison table",
        description="Turn a table (HTML, CSV, XLSX) into a catalogue folder: its first column becomes the aspects, "
        "each other column a role; nothing has a source yet.",
    )
    drafted.add_argument("table", type=Path, metavar="TABLE")
    drafted.add_argument("--to", type=Path, required=True, metavar="FOLDER", help="a new or empty folder")
    listed = commands.add_parser(
        "list",
        help="list the ids of skills, roles, areas; of a report’s parts, languages and formats",
        description="List ids and names, one in each line.",
    )
    listed.add_argument("what", choices=LISTED, help="what to list")
    listed.add_argument("words", nargs="*", metavar="WORD", help="only areas that hold all these words")
    listed.set_defaults(parser=listed)
    add_catalogue_option(listed)
    sources = commands.add_parser(
        "sources",
        help="tell where facts come from",
        description="List each fact of some roles with its sources; or, with no role named, every source of the "
        "catalogue with the number of facts that rest on it.",
    )
    sources.add_argument(
        "what", nargs="*", metavar="FILE|ROLE", help="a comparison file or report, or ids of up to four roles"
    )
    sources.add_argument("--json", action="store_true", dest="as_json", help="print JSON instead of a table")
    add_catalogue_option(sources)
    imported = commands.add_parser(
        "import",
        help="turn an official dataset into files of a catalogue",
        description="Write pay of every area, for the occupations a catalogue names, into its folder pay/.",
    )
    imported.add_argument("dataset", choices=("oews",), help="oews: U.S. wages by area, as one SQLite file")
    imported.add_argument("file", type=Path, metavar="FILE", help="the dataset, .sqlite or .sqlite.gz")
    imported.add_argument("--catalogue", type=Path, metavar="FOLDER", help="the catalogue (default: the bundled one)")
    add_library_commands(commands)
    return parser

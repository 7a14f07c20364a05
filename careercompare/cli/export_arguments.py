"""`careercompare export` as it is written: the files to make, and every choice of a report."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from careercompare.cli.comparison_arguments import add_comparison
from careercompare.cli.people_arguments import PEOPLE, add_people_options, check_no_people
from careercompare.core.report_choices import Ink, Letterhead, Paper, ReportChoices, Withheld

if TYPE_CHECKING:
    from argparse import _SubParsersAction

DESCRIPTION = """\
Write a comparison as a file to hand out or to go on with. The ending of its name says what it becomes; “careercompare
list formats” shows all endings. The same comparison makes the same bytes on every computer and on any day."""

EPILOG = """\
examples:
  careercompare export mine.careercompare --to mine.pdf
  careercompare export network-engineer security-engineer --know tcp-ip --to a.pdf --paper letter
  careercompare export mine.careercompare --to mine.pdf --parts cover,skills,next --withhold name,notes
  careercompare export mine.careercompare --to mine.pdf --ink black --letterhead-name "Careers Office" \\
      --letterhead-contact "Room 4" --letterhead-contact office@example.org --note "Let us talk on Friday."
  careercompare export --people people.csv --to reports --letterhead-name "Careers Office"
  careercompare export --people people.csv --check

A file that is there already is replaced, and only once the new one is whole."""


def add_export_command(commands: _SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add export."""
    export = commands.add_parser(
        "export",
        help="write a comparison as PDF and in other formats",
        usage="careercompare export FILE|ROLE… --to OUT [--to OUT …] [options]\n"
        "       careercompare export --people LIST --to FOLDER [--format KIND] [options]",
        description=DESCRIPTION,
        epilog=f"{PEOPLE}\n{EPILOG}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    export.set_defaults(parser=export)
    add_comparison(export, needed=False)
    files = export.add_argument_group("files")
    files.add_argument(
        "--to",
        action="append",
        default=[],
        type=Path,
        dest="outputs",
        metavar="OUT",
        help="the file to write or replace, by the ending of its name; several may be given. With --people: a folder",
    )
    files.add_argument("--pdf", type=Path, metavar="OUT", help="the same, a PDF whatever its name ends in")
    add_people_options(export)
    content = export.add_argument_group("what the report says")
    _add_parts(content)
    add_content(content)
    _add_extras(content)
    add_look(export.add_argument_group("how it looks, and who hands it out"))


def _add_parts(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--parts",
        type=_words,
        default=(),
        metavar="ID,ID,…",
        help="its parts in this order; “list parts” shows them (default: the usual ones)",
    )


def add_content(group: argparse._ArgumentGroup) -> None:
    """The choices of what is said that every file made for people has."""
    group.add_argument(
        "--language",
        default="en",
        metavar="CODE",
        help="what it is written in; “list languages” shows all (default: en)",
    )
    group.add_argument("--name", metavar="NAME", help="whose comparison it is, instead of what the comparison says")
    group.add_argument(
        "--withhold",
        type=_withheld,
        default=frozenset(),
        metavar="WHAT,…",
        help="leave out name (with the title), notes, answers, or strengths (then only gaps are listed; how much is "
        "covered is still told)",
    )


def _add_extras(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--note", default="", metavar="TEXT", help="a note to whoever gets it")
    group.add_argument(
        "--no-attach",
        action="store_false",
        dest="attach",
        help="do not put the comparison itself into the PDF, from which the app opens it again",
    )


def add_look(group: argparse._ArgumentGroup, *, contact: bool = True) -> None:
    """The choices of how it looks and who hands it out, with or without lines below a letterhead's name."""
    group.add_argument("--paper", choices=tuple(Paper), default=Paper.A4, help="the paper (default: a4)")
    group.add_argument(
        "--ink",
        type=_ink,
        choices=tuple(Ink),
        default=Ink.COLOUR,
        help="black tells roles apart by letter and pattern alone (default: colour)",
    )
    group.add_argument("--letterhead-name", default="", metavar="NAME", help="who hands it out")
    if contact:
        group.add_argument(
            "--letterhead-contact",
            action="append",
            default=[],
            metavar="LINE",
            help="a line below that name; may be given several times",
        )
    group.add_argument(
        "--letterhead-logo", default="", metavar="FILE", help="a picture beside it: a PNG, JPEG or SVG file"
    )


def files_of(found: argparse.Namespace) -> tuple[Path, ...]:
    """The files to write; none, or one twice, is a wrong argument."""
    check_no_people(found)
    outputs: list[Path] = [*found.outputs, *filter(None, (found.pdf,))]
    if not outputs:
        found.parser.error("name the file to write, such as --to comparison.pdf")
    twice = next((one for one in outputs if outputs.count(one) > 1), None)
    if twice is not None:
        found.parser.error(f"{twice} is named twice; name each file once")
    return tuple(outputs)


def choices_of(found: argparse.Namespace) -> ReportChoices:
    """The choices as written; ids of parts and languages are not looked up yet."""
    letterhead = Letterhead(found.letterhead_name, "\n".join(found.letterhead_contact), found.letterhead_logo)
    return ReportChoices(
        parts=found.parts,
        paper=Paper(found.paper),
        language=found.language,
        name=found.name,
        withheld=found.withhold,
        ink=Ink(found.ink),
        letterhead=letterhead,
        note=found.note,
        attach=found.attach,
    )


def _words(text: str) -> tuple[str, ...]:
    words = tuple(word.strip() for word in text.split(","))
    if not all(words):
        raise argparse.ArgumentTypeError(f"“{text}” names nothing somewhere; write ids with commas between them")
    return words


def _withheld(text: str) -> frozenset[Withheld]:
    try:
        return frozenset(Withheld(word) for word in _words(text))
    except ValueError:
        known = ", ".join(Withheld)
        raise argparse.ArgumentTypeError(f"“{text}” cannot be withheld; write some of {known}") from None


def _ink(text: str) -> str:
    return "colour" if text == "color" else text

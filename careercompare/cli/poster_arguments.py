"""`careercompare poster` as it is written: the file to make, its shape, and the choices of a report that it has."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from careercompare.cli.comparison_arguments import add_comparison
from careercompare.cli.export_arguments import add_content, add_look
from careercompare.core.report_choices import Ink, Letterhead, Paper, ReportChoices, Shape

if TYPE_CHECKING:
    from argparse import _SubParsersAction

DESCRIPTION = """\
Draw a comparison on one page, for a wall or a slide: the verdict, how much of each role is covered, what to learn
next, must-haves, pay and outlook, with the source of each figure. The ending of the file's name says what it becomes:
.pdf (accessible, to print), .png (300 dots per inch) or .svg (to go on drawing with; its letters are outlines, so it
looks the same everywhere). The comparison itself is not inside."""

EPILOG = """\
examples:
  careercompare poster mine.careercompare --to mine.pdf
  careercompare poster network-engineer security-engineer --know tcp-ip --to slide.png --shape square
  careercompare poster mine.careercompare --to wall.pdf --withhold name --letterhead-name "Careers Office"
  careercompare poster mine.careercompare --to copier.pdf --ink black --paper letter

A file that is there already is replaced, and only once the new one is whole."""


def add_poster_command(commands: _SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add poster."""
    poster = commands.add_parser(
        "poster",
        help="draw a comparison on one page, as PDF or picture",
        usage="careercompare poster FILE|ROLE… --to OUT.{pdf,png,svg} [--shape portrait|square] [options]",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_comparison(poster)
    page = poster.add_argument_group("the page")
    page.add_argument(
        "--to",
        type=Path,
        required=True,
        dest="output",
        metavar="OUT",
        help="the file to write or replace, ending in .pdf, .png or .svg",
    )
    page.add_argument(
        "--shape",
        choices=tuple(Shape),
        default=Shape.PORTRAIT,
        help="an upright sheet of the paper, or a square for a slide (default: portrait)",
    )
    add_content(poster.add_argument_group("what it says"))
    add_look(poster.add_argument_group("how it looks, and who hands it out"), contact=False)


def poster_of(found: argparse.Namespace) -> dict[str, Any]:
    """The file, the shape and the choices as written; ids of languages are not looked up yet."""
    choices = ReportChoices(
        paper=Paper(found.paper),
        language=found.language,
        name=found.name,
        withheld=found.withhold,
        ink=Ink(found.ink),
        letterhead=Letterhead(found.letterhead_name, "", found.letterhead_logo),
    )
    return {"outputs": (found.output,), "shape": Shape(found.shape), "choices": choices}

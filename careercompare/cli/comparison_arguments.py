"""How a comparison is named on the command line: a file or roles, and what somebody knows."""

from __future__ import annotations

import argparse

from careercompare.cli.library_arguments import add_catalogue_option


def add_comparison(parser: argparse.ArgumentParser, *, needed: bool = True) -> None:
    """Let a command take a comparison file, or roles with answers, an area and occupations."""
    parser.add_argument(
        "what",
        nargs="+" if needed else "*",
        metavar="FILE|ROLE",
        help="a comparison file, a PDF report that carries one, or ids of up to four roles",
    )
    add_catalogue_option(parser)
    parser.add_argument(
        "--know",
        action="append",
        default=[],
        metavar="SKILL[:LEVEL]",
        help="a skill you know; LEVEL is 1 to 4 or awareness, working, practitioner, expert",
    )
    parser.add_argument("--lack", action="append", default=[], metavar="SKILL", help="a skill you do not know")
    parser.add_argument("--area", metavar="ID", help="the area to show pay of; “list areas” finds its id")
    parser.add_argument(
        "--count",
        action="append",
        default=[],
        dest="counted",
        metavar="ROLE=SOC",
        help="count a role as another of its official occupations, such as network-engineer=15-1241",
    )

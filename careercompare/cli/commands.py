"""The commands, and the exit codes they end with."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

from careercompare.cli.arguments import Arguments
from careercompare.cli.comparison import comparison_from
from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.errors import CareerCompareError
from careercompare.data.bundled import bundled_catalogue
from careercompare.data.catalogue import check_catalogue, load_catalogue
from careercompare.data.folders import cache_folder
from careercompare.present.screen import missing_roles, present

EXIT_OK, EXIT_FAILED, EXIT_STOPPED = 0, 1, 130


def run(arguments: Arguments) -> int:
    """Do what a subcommand asks; returns the exit code."""
    try:
        code = _COMMANDS[arguments.command or ""](arguments)
        sys.stdout.flush()
    except CareerCompareError as error:
        print(f"careercompare: {error}", file=sys.stderr)
        return EXIT_FAILED
    except BrokenPipeError:
        # `careercompare show … | head` closed the pipe: keep Python from complaining when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_OK
    except OSError as error:
        print(f"careercompare: the output could not be written: {error.strerror}.", file=sys.stderr)
        # What is left in the buffer would be tried once more at the end, and fail once more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_FAILED
    except KeyboardInterrupt:
        print("careercompare: stopped; nothing was written.", file=sys.stderr)
        return EXIT_STOPPED
    return code


def _check(arguments: Arguments) -> int:
    path = arguments.path or Path()
    problems = check_catalogue(path)
    for problem in problems:
        print(problem)
    if problems:
        count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        print(f"careercompare: {count} found in {path}.", file=sys.stderr)
        return EXIT_FAILED
    print(f"{path}: no problems.")
    return EXIT_OK


def _show(arguments: Arguments) -> int:
    catalogue = load_catalogue(bundled_catalogue(), cache_folder())
    comparison = comparison_from(catalogue, arguments)
    screen = present(catalogue, comparison)
    _warn_of_missing(catalogue, comparison)
    if arguments.as_json:
        from careercompare.report.json_document import comparison_json

        print(json.dumps(comparison_json(screen), ensure_ascii=False, indent=2))
    else:
        from careercompare.report.text_table import comparison_text

        print(comparison_text(screen, shutil.get_terminal_size((100, 24)).columns))
    return EXIT_OK


def _export(arguments: Arguments) -> int:
    from careercompare.report.pdf import Paper, export_pdf

    catalogue = load_catalogue(bundled_catalogue(), cache_folder())
    comparison = comparison_from(catalogue, arguments)
    _warn_of_missing(catalogue, comparison)
    file = arguments.pdf or Path("comparison.pdf")
    report = export_pdf(catalogue, comparison, file, Paper(arguments.paper))
    if report.replaced:
        shown = " ".join(f"U+{ord(one):04X}" for one in report.replaced)
        print(f"careercompare: no font can show {shown}; the report has □ instead.", file=sys.stderr)
    print(file)
    return EXIT_OK


def _warn_of_missing(catalogue: Catalogue, comparison: Comparison) -> None:
    gone = missing_roles(catalogue, comparison)
    if gone:
        print(f"careercompare: {gone}", file=sys.stderr)


_COMMANDS = {"check": _check, "show": _show, "export": _export}

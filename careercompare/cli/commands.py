"""The commands, and the exit codes they end with."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

from careercompare.cli import library
from careercompare.cli.arguments import Arguments
from careercompare.cli.comparison import comparison_from, warn_of_missing
from careercompare.cli.stopping import drop_output, too_late_to_stop
from careercompare.core.errors import CareerCompareError
from careercompare.data.bundled import bundled_catalogue
from careercompare.data.catalogue import check_catalogue
from careercompare.present.screen import present
from careercompare.present.wording import count

EXIT_OK, EXIT_FAILED = 0, 1


def run(arguments: Arguments) -> int:
    """Do what a subcommand asks; returns the exit code."""
    if sys.stdout is None:
        what = "the output is closed, so nothing was done; leave it open, or send it to a file"
        print(f"careercompare: {what}.", file=sys.stderr)
        return EXIT_FAILED
    try:
        code = _COMMANDS[arguments.command or ""](arguments)
        sys.stdout.flush()
    except CareerCompareError as error:
        print(f"careercompare: {error}", file=sys.stderr)
        return EXIT_FAILED
    except BrokenPipeError:
        # `careercompare show … | head` closed the pipe.
        drop_output()
        return EXIT_OK
    except OSError as error:
        print(f"careercompare: the output could not be written: {error.strerror}.", file=sys.stderr)
        drop_output()
        return EXIT_FAILED
    finally:
        too_late_to_stop()
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
    catalogue = library.catalogue_for(arguments)
    comparison = comparison_from(catalogue, arguments)
    screen = present(catalogue, comparison)
    warn_of_missing(catalogue, comparison)
    if arguments.as_json:
        from careercompare.report.json_document import comparison_json

        print(json.dumps(comparison_json(screen), ensure_ascii=False, indent=2))
    else:
        from careercompare.report.text_table import comparison_text

        print(comparison_text(screen, shutil.get_terminal_size((100, 24)).columns))
    return EXIT_OK


def _export(arguments: Arguments) -> int:
    if arguments.people is not None:
        from careercompare.cli.people import export_people

        return export_people(arguments)
    from careercompare.cli.exporting import export_files

    export_files(arguments)
    return EXIT_OK


def _poster(arguments: Arguments) -> int:
    from careercompare.cli.poster import draw_poster

    draw_poster(arguments)
    return EXIT_OK


def _draft(arguments: Arguments) -> int:
    from datetime import date

    from careercompare.data.table_draft import draft, write_draft
    from careercompare.data.table_reading import read_table

    table, folder = arguments.path or Path(), arguments.to or Path()
    made = draft(read_table(table), table.stem, date.today())  # noqa: DTZ011 (the day on the wall is meant)
    write_draft(made, folder)
    for note in made.notes:
        print(f"careercompare: {note}", file=sys.stderr)
    print(f"{folder}: a draft of {count(made.roles, 'role')} with {count(made.aspects, 'aspect')} each.")
    print(f"Nothing in it has a source yet. “careercompare check {folder}” finds mistakes as you go on.")
    return EXIT_OK


def _list(arguments: Arguments) -> int:
    from careercompare.cli.listing import listed_lines

    for line in listed_lines(arguments):
        print(line)
    return EXIT_OK


def _import(arguments: Arguments) -> int:
    from careercompare.cli.importing import import_oews

    import_oews(arguments.file or Path(), arguments.path or bundled_catalogue())
    return EXIT_OK


def _sources(arguments: Arguments) -> int:
    from careercompare.cli.sources import sources_printed

    print(sources_printed(library.catalogue_for(arguments), arguments).rstrip("\n"))
    return EXIT_OK


_COMMANDS = {
    "check": _check,
    "show": _show,
    "export": _export,
    "poster": _poster,
    "list": _list,
    "sources": _sources,
    "import": _import,
    "draft": _draft,
    "pack": library.pack,
    "schema": library.schema,
    "new-role": library.new_role,
    "library": library.library,
}

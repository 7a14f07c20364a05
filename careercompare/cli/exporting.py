"""`careercompare export`: one comparison as files."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from careercompare.cli.arguments import Arguments
from careercompare.cli.comparison import comparison_from, names_file, warn_of_missing
from careercompare.cli.library import catalogue_for
from careercompare.cli.stopping import say_when_stopped
from careercompare.core.errors import UnknownIdError
from careercompare.core.report_choices import ReportChoices
from careercompare.data.files import refuse_to_replace

if TYPE_CHECKING:
    from careercompare.report.kinds import Kind


def export_files(arguments: Arguments) -> None:
    """Make each file, print its name once it is there, and say what could not be printed. Raises CareerCompareError."""

    def kinds() -> dict[Path, Kind]:
        from careercompare.report.kinds import BY_SUFFIX, kind_of

        return {file: BY_SUFFIX[".pdf"] if file == arguments.pdf else kind_of(file) for file in arguments.outputs}

    write_files(arguments, kinds)


def write_files(arguments: Arguments, kinds_of: Callable[[], Mapping[Path, Kind]]) -> None:
    """The same for the kinds of these files. Raises CareerCompareError."""
    files = arguments.outputs
    before = {file: _state(file) for file in files}
    say_when_stopped(lambda: _what_became(before))
    from careercompare.report.kinds import export
    from careercompare.report.places import replaced_sentence

    # Before anything is made: of two files none is written if one of them cannot be.
    kinds = kinds_of()
    check_choices(arguments.choices)
    catalogue = catalogue_for(arguments)
    comparison = comparison_from(catalogue, arguments)
    for file in files:
        refuse_to_replace(file, Path(arguments.what[0]) if names_file(catalogue, arguments) else None)
    warn_of_missing(catalogue, comparison)
    for file, kind in kinds.items():
        report = export(catalogue, comparison, file, arguments.choices, kind)
        if report.replaced:
            print(f"careercompare: {replaced_sentence(report)}", file=sys.stderr)
        print(file)


def check_choices(choices: ReportChoices) -> None:
    """Refuse parts, languages and a logo that there are not. Raises CareerCompareError."""
    from careercompare.data.translations import language_of
    from careercompare.present.parts.listing import BY_ID
    from careercompare.report.logo import logo_of

    language_of(choices.language)
    logo_of(choices.letterhead.logo)
    for part in choices.parts:
        if part not in BY_ID:
            from careercompare.data.spelling import did_you_mean

            hint = did_you_mean(part, BY_ID, "“careercompare list parts” shows them all.")
            raise UnknownIdError(f"A report has no part “{part}”; {hint}")
        if choices.parts.count(part) > 1:
            raise UnknownIdError(f"The part “{part}” is named twice; name each part once.")


def _state(file: Path) -> tuple[int, ...] | None:
    """What changes when a file is written; None if there is none."""
    try:
        status = file.stat()
    except (OSError, ValueError):
        return None
    return status.st_ino, status.st_mtime_ns, status.st_size


def _what_became(before: dict[Path, tuple[int, ...] | None]) -> str:
    written = [str(file) for file, state in before.items() if _state(file) != state]
    if not written:
        return "; nothing was written"
    return f"; {' and '.join(written)} {'is' if len(written) == 1 else 'are'} written"

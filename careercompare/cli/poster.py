"""`careercompare poster`: one comparison on one page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from careercompare.cli.arguments import Arguments
from careercompare.cli.exporting import write_files

if TYPE_CHECKING:
    from careercompare.report.kinds import Kind


def draw_poster(arguments: Arguments) -> None:
    """Draw the page, print its name once it is there, and say what could not be printed. Raises CareerCompareError."""

    def kinds() -> dict[Path, Kind]:
        from careercompare.report.poster import poster_kind

        return {file: poster_kind(file, arguments.shape) for file in arguments.outputs}

    write_files(arguments, kinds)

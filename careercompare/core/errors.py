"""Failures that a person can understand and act on; every other exception is a defect."""

from __future__ import annotations

from dataclasses import dataclass


class CareerCompareError(Exception):
    """Base of all expected failures: `str()` is one sentence for the person at the screen."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong in a file: where it stands (line and column count from 1) and what to do."""

    file: str
    line: int
    column: int
    what: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.what}"


class CatalogueError(CareerCompareError):
    """A catalogue that cannot be used, with every problem found in one pass."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        super().__init__(f"The catalogue has {count}:\n" + "\n".join(str(problem) for problem in problems))


class PackError(CareerCompareError):
    """A pack that is refused or cannot be made; nothing was written."""


class LibraryError(CareerCompareError):
    """A change of the library that cannot be made; the library is as it was."""


class ComparisonFileError(CareerCompareError):
    """A comparison file that cannot be read or written."""


class ReportError(CareerCompareError):
    """A report that could not be made; nothing was written."""


class UnknownIdError(CareerCompareError):
    """A role, skill or occupation that the catalogue does not have."""

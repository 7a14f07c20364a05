"""Comparison files: a small YAML document that a person can save, open, send and read."""

from __future__ import annotations

import stat
from pathlib import Path

from careercompare.core.comparison import FILE_SUFFIX, PDF_SUFFIX, Comparison
from careercompare.core.errors import ComparisonFileError
from careercompare.data.comparison_reading import check_format, comparison_of, raise_problems
from careercompare.data.comparison_text import FORMAT, comparison_to_yaml
from careercompare.data.files import reason, write_atomically
from careercompare.data.yaml_reading import MOST_BYTES, read_yaml

__all__ = ["comparison_from_bytes", "comparison_from_yaml", "comparison_to_yaml", "read_comparison", "write_comparison"]


def read_comparison(path: Path) -> Comparison:
    """The comparison in a file; raises ComparisonFileError with everything that is wrong in it."""
    return comparison_from_bytes(read_bytes(path, MOST_BYTES), str(path))


def comparison_from_yaml(text: str, name: str) -> Comparison:
    """The comparison in the text of a file called `name`; raises ComparisonFileError."""
    return comparison_from_bytes(text.encode("utf-8", "surrogatepass"), name)


def comparison_from_bytes(content: bytes, name: str) -> Comparison:
    """The comparison in the content of a file called `name`; raises ComparisonFileError."""
    document = read_yaml(content, name)
    raise_problems(document, only_if_unreadable=True)
    check_format(document, FORMAT)
    comparison = comparison_of(document, document.root, beside=("format",))
    raise_problems(document)
    return comparison


def write_comparison(path: Path, comparison: Comparison) -> None:
    """Save a comparison at one stroke; raises CannotWriteError, or ComparisonFileError if it is too long to be read."""
    if path.suffix.lower() == PDF_SUFFIX:  # it may be the very report that the comparison was opened from
        remedy = f"let its name end in {FILE_SUFFIX}, or export a report"
        raise ComparisonFileError(f"{path} was not written: a comparison is no PDF; {remedy}.")
    content = comparison_to_yaml(comparison).encode()
    if len(content) > MOST_BYTES:
        size = f"{MOST_BYTES // 1_000_000} MB"
        raise ComparisonFileError(f"{path} was not written: it would be larger than {size}; shorten the notes.")
    write_atomically(path, content)


def read_bytes(path: Path, most: int) -> bytes:
    """A file's content, cut off after one byte too many; raises ComparisonFileError."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise _cannot_open(path, "it is a folder; choose a file in it")
        if not stat.S_ISREG(status.st_mode):  # a pipe would never end
            raise _cannot_open(path, "it is not an ordinary file; choose another")
        with path.open("rb") as file:
            return file.read(most + 1)
    except FileNotFoundError:
        raise _cannot_open(path, "there is no such file; choose another") from None
    except OSError as error:
        raise _cannot_open(path, reason(error, reading=True)) from error
    except ValueError:  # a NUL in the path
        raise _cannot_open(path, "no file can have this name; choose another") from None


def _cannot_open(path: Path, why: str) -> ComparisonFileError:
    return ComparisonFileError(f"{path} could not be opened: {why}.")

"""What every system is told of careercompare: its names, its kinds of files, and who makes it."""

from __future__ import annotations

from dataclasses import dataclass

from careercompare.core.comparison import FILE_SUFFIX
from careercompare.data.catalogue_files import PACK_SUFFIX

NAME = "careercompare"
APP_ID = "io.github.careercompare.CareerCompare"
MAKER = "The careercompare authors"
HOMEPAGE = "https://careercompare.github.io/"
SUMMARY = "Compare careers side by side, privately and offline"


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file that the app owns: its ending, its media type, what macOS and Windows call it, and in words."""

    suffix: str
    media_type: str
    uniform_type: str
    windows_class: str
    words: str


COMPARISON = FileKind(
    FILE_SUFFIX,
    "application/vnd.careercompare+yaml",
    "io.github.careercompare.comparison",
    "careercompare.Comparison",
    "Career comparison",
)
PACK = FileKind(
    PACK_SUFFIX,
    "application/vnd.careercompare.pack+zip",
    "io.github.careercompare.pack",
    "careercompare.Pack",
    "Pack of careers",
)
FILE_KINDS = (COMPARISON, PACK)

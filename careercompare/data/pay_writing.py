"""A pay table of many areas as files of a catalogue: a YAML head that people may edit, and two CSV files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from careercompare.core.area import Area
from careercompare.core.errors import CatalogueError
from careercompare.core.pay import PayFigure
from careercompare.data.catalogue_files import OUTLOOK, PAY, ROLES, PayHead, yaml_files
from careercompare.data.comparison_text import scalar
from careercompare.data.files import write_atomically
from careercompare.data.pay_csv import areas_to_csv, figures_to_csv, read_areas, read_figures
from careercompare.data.yaml_nodes import EACH, select_texts
from careercompare.data.yaml_reading import MOST_BYTES, read_yaml

_HEAD = """\
# What this table is. The areas and the figures stand in the two CSV files beside it, which a command writes; this
# file is written once and then yours: notes on an occupation go here, and are kept.

"""


def named_occupations(folder: Path) -> tuple[str, ...]:
    """Every SOC code that a role or an outlook of a catalogue folder names; files that are broken are passed over."""
    codes: set[str] = set()
    for name in yaml_files(folder):
        steps = ("occupations", EACH, "code") if name.startswith(ROLES) else ("outlooks", EACH, "occupation")
        if (name.startswith(ROLES) or name == OUTLOOK) and (folder / name).is_file():
            with (folder / name).open("rb") as file:
                root = read_yaml(file.read(MOST_BYTES + 1), name).root
            codes |= {found.text for found in select_texts(root, *steps)}
    return tuple(sorted(codes))


def pay_file_names(table: str) -> tuple[str, str, str]:
    """The names of the head and of the two CSV files of a table, without their folder."""
    return f"{table}.yaml", f"{table}-areas.csv", f"{table}-figures.csv"


def write_pay(
    folder: Path, head: PayHead, areas: Iterable[Area], figures: Mapping[str, Iterable[PayFigure]]
) -> tuple[Path, ...]:
    """Write a table into a catalogue folder and return its files; a head that is there is kept as it is.

    Raises CatalogueError before anything is written if the app could not read the table back, CannotWriteError if a
    file cannot be written.
    """
    contents = {
        head.areas: areas_to_csv(areas).encode(),
        head.figures: figures_to_csv(figures).encode(),
    }
    read, known = read_areas(contents[head.areas], PAY + head.areas)
    floor = head.top_code is not None
    table, _ = read_figures(contents[head.figures], PAY + head.figures, known, {}, floor=floor)
    problems = (*read.document.problems, *table.document.problems)
    if problems:
        raise CatalogueError(problems)
    place = folder / PAY
    name = pay_file_names(head.id)[0]
    if not (place / name).exists():
        contents[name] = _head_text(head).encode()
    for file, content in contents.items():
        write_atomically(place / file, content)
    return tuple(place / file for file in contents)


def _head_text(head: PayHead) -> str:
    keys = ("id", "concept", "currency", "period", "reference", "source", "top_code", "areas", "figures")
    pairs = ((key, getattr(head, key)) for key in keys)
    lines = [f"{key}: {_plain(value)}" for key, value in pairs if value is not None]
    notes = [f"  - occupation: {note.occupation}\n    note: {scalar(note.note)}" for note in head.notes]
    return _HEAD + "\n".join(lines + (["notes:", *notes] if notes else [])) + "\n"


def _plain(value: object) -> str:
    text = str(value)
    # a year and a month, or a file name, is text to every YAML reader; a year alone is not
    return text if isinstance(value, int) or not text.isdigit() else f'"{text}"'

"""`careercompare import`: official datasets into the files of a catalogue."""

from __future__ import annotations

import sys
from pathlib import Path

from careercompare.core.errors import CareerCompareError, CatalogueError
from careercompare.core.pay import Concept, Period


def import_oews(file: Path, folder: Path) -> None:
    """Write pay of all areas for every occupation that a catalogue names; raises CareerCompareError."""
    from careercompare.data.catalogue import check_catalogue
    from careercompare.data.catalogue_files import PAY, PayHead
    from careercompare.data.pay_writing import named_occupations, pay_file_names, write_pay
    from careercompare.sources.oews import read_oews

    wanted = named_occupations(folder)
    if not (folder / "pay").is_dir() or not wanted:
        raise CareerCompareError(f"{folder} is no catalogue folder that names occupations; choose another.")
    oews = read_oews(file, wanted)
    table = f"us-oews-{oews.reference}"
    _, areas, figures = pay_file_names(table)
    head = PayHead(
        id=table,
        concept=Concept.BASE_WAGE,
        currency="USD",
        period=Period.YEAR,
        reference=oews.reference,
        source=f"oews-{oews.reference}",
        areas=areas,
        figures=figures,
        top_code=oews.top_code,
    )
    for written in write_pay(folder, head, oews.areas, oews.figures):
        print(written)
    found = [figure.occupation for of_area in oews.figures.values() for figure in of_area]
    print(f"{len(oews.areas):,} areas, {len(set(found))} occupations, {len(found):,} figures")
    wrong = tuple(problem for problem in check_catalogue(folder) if problem.file.startswith(PAY))
    if wrong:
        raise CatalogueError(wrong)
    missing = sorted(set(wanted) - set(found))
    if missing:
        print(f"careercompare: this release has no figures for {', '.join(missing)}.", file=sys.stderr)

"""Numbers that cannot be: percentiles that fall, ranges that run backwards, a top code without its floor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from careercompare.core.pay import PERCENTILES, Mark, PayFigure, first_fall
from careercompare.data.catalogue_files import CERTIFICATIONS, OUTLOOK, PAY, ROLES
from careercompare.data.yaml_nodes import EACH, YamlMap, YamlText, select, select_texts
from careercompare.data.yaml_reading import Document

Documents = Mapping[str, Document]
Steps = tuple[object, ...]

_RANGES: tuple[tuple[str, Steps, str, str], ...] = (
    (ROLES, ("unsourced_pay", EACH), "low", "high"),
    (OUTLOOK, ("outlooks", EACH), "first_year", "last_year"),
)


def check_numbers(documents: Documents) -> None:
    """Add every such number to its document's problems."""
    _ranges(documents)
    _percentiles(documents)
    _floors(documents)
    _employment(documents)
    _prices(documents)


def _prices(documents: Documents) -> None:
    """An exam costs nothing or more, and a certificate is kept for a year or more."""
    for document in of_place(documents, CERTIFICATIONS):
        for cost in ("fee", "renewal"):
            for node in select(document.root, "certifications", EACH, cost):
                values = node.values if isinstance(node, YamlMap) else {}
                amount, years = values.get("amount"), values.get("every_years")
                if isinstance(amount, YamlText) and amount.text.startswith("-"):
                    document.report(amount, f"“amount” is {amount.text}; write what it costs, or 0 if it is free")
                if isinstance(years, YamlText) and (whole := years.whole()) is not None and whole < 1:
                    document.report(years, f"“every_years” is {whole}; write after how many years it is paid again")


def of_place(documents: Documents, place: str) -> Iterator[Document]:
    """The file of that name, or every file of that folder."""
    for name, document in documents.items():
        if name == place or (place.endswith("/") and name.startswith(place)):
            yield document


def _whole_numbers(node: object, *keys: str) -> dict[str, tuple[int, YamlText]]:
    """The whole numbers among these keys of a mapping, with where they stand."""
    numbers: dict[str, tuple[int, YamlText]] = {}
    values = node.values if isinstance(node, YamlMap) else {}
    for key in keys:
        value = values.get(key)
        whole = value.whole() if isinstance(value, YamlText) else None
        if isinstance(value, YamlText) and whole is not None:
            numbers[key] = whole, value
    return numbers


def _ranges(documents: Documents) -> None:
    for place, steps, low, high in _RANGES:
        for document in of_place(documents, place):
            for node in select(document.root, *steps):
                ends = _whole_numbers(node, low, high)
                if len(ends) == 2 and ends[low][0] > ends[high][0]:
                    what = f"“{low}” ({ends[low][0]}) is above “{high}” ({ends[high][0]}); swap or correct them"
                    document.report(ends[low][1], what)


def _percentiles(documents: Documents) -> None:
    for document in of_place(documents, PAY):
        for node in select(document.root, "figures", EACH):
            cells = _whole_numbers(node, *PERCENTILES)
            amounts: dict[str, Any] = {key: amount for key, (amount, _) in cells.items()}
            fall = first_fall(PayFigure("", **amounts))
            if fall is not None:
                (upper, lower) = fall
                what = f"“{lower}” ({cells[lower][0]}) is below “{upper}” ({cells[upper][0]}); percentiles never fall"
                document.report(cells[lower][1], f"{what}, correct one of them")


def _employment(documents: Documents) -> None:
    for document in of_place(documents, PAY):
        for cell in select_texts(document.root, "figures", EACH, "employment"):
            if cell.text in (Mark.TOP_CODED, Mark.NOT_APPLICABLE):
                what = f"employment is never {cell.text}; write a whole number or suppressed, or remove the key"
                document.report(cell, what)


def _floors(documents: Documents) -> None:
    for document in of_place(documents, PAY):
        if isinstance(document.root, YamlMap) and "top_code" in document.root.values:
            continue
        for node in select(document.root, "figures", EACH):
            cells = node.values.values() if isinstance(node, YamlMap) else ()
            for cell in cells:
                if isinstance(cell, YamlText) and cell.text == Mark.TOP_CODED:
                    document.report(cell, "a top-coded cell needs its floor; add “top_code” to the table")

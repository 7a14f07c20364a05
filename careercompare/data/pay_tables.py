"""From the files of `pay/` to pay tables by area: small ones in one file, and large ones with CSV files beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from careercompare.core.area import Area
from careercompare.core.errors import Problem
from careercompare.core.pay import PayTable
from careercompare.data.catalogue_files import PAY, PayHead
from careercompare.data.pay_csv import Figures, read_areas, read_figures
from careercompare.data.spelling import did_you_mean
from careercompare.data.yaml_nodes import YamlMap, YamlText
from careercompare.data.yaml_reading import Document

Reader = Callable[[str], bytes | str]
"""The content of a file of the catalogue by its relative name, or why it cannot be read."""


def is_head(document: Document) -> bool:
    """Whether a file of `pay/` speaks of many areas."""
    return isinstance(document.root, YamlMap) and "areas" in document.root.values


class PayReading:
    """Reads the CSV files that the heads name; `areas` and `tables` fill up with what is sound."""

    def __init__(self, files: Iterable[str], read: Reader) -> None:
        """`files` are the CSV files there are."""
        self._files = set(files)
        self._read = read
        self._named: set[str] = set()
        self._unsure = False
        self._titles: dict[str, tuple[str, str]] = {}
        self.areas: dict[str, Area] = {}
        self.tables: dict[str, list[PayTable]] = {}
        self.problems: list[Problem] = []

    def add(self, document: Document, table: PayTable | PayHead | None) -> None:
        """Take in what one YAML file of `pay/` holds; None if that could not be told."""
        if isinstance(table, PayTable):
            self._add_areas(document.file, {table.area: Area(table.area, table.area_title)})
            self.tables.setdefault(table.area, []).append(table)
        elif table is None:
            self._unsure = True
        else:
            self._add_head(document, table)

    def finish(self) -> None:
        """Report the CSV files that no head names, unless one could not be read that may well do."""
        for file in () if self._unsure else sorted(self._files - self._named):
            what = "no file of pay/ names this one; name it under “areas” or “figures”, or remove it"
            self.problems.append(Problem(file, 1, 1, what))

    def _add_head(self, document: Document, head: PayHead) -> None:
        contents = {key: self._content(document, key, getattr(head, key)) for key in ("areas", "figures")}
        areas: dict[str, Area] | None = None
        figures: Figures = {}
        if contents["areas"] is not None:
            read, areas = read_areas(contents["areas"], PAY + head.areas)
            self.problems += read.document.problems
            self._add_areas(PAY + head.areas, areas)
            # one mistake among the areas must not become one for each of their figures
            areas = areas if read.sound else None
        if contents["figures"] is not None:
            notes = {note.occupation: note.note for note in head.notes}
            floor = head.top_code is not None
            read, figures = read_figures(contents["figures"], PAY + head.figures, areas, notes, floor=floor)
            self.problems += read.document.problems
        for area in (areas or {}).values():
            table = PayTable(
                id=head.id,
                area=area.id,
                area_title=area.title,
                concept=head.concept,
                currency=head.currency,
                period=head.period,
                reference=head.reference,
                source=head.source,
                figures=tuple(figures.get(area.id, ())),
                top_code=head.top_code,
            )
            self.tables.setdefault(area.id, []).append(table)

    def _content(self, document: Document, key: str, name: str) -> bytes | None:
        file = PAY + name
        self._named.add(file)
        if file not in self._files:
            hint = did_you_mean(name, [each.removeprefix(PAY) for each in self._files], "put it there, or correct it")
            self._report(document, key, f"there is no CSV file {file}; {hint}")
            return None
        content = self._read(file)
        if isinstance(content, str):
            self.problems.append(Problem(file, 1, 1, content))
            return None
        return content

    def _add_areas(self, file: str, areas: Mapping[str, Area]) -> None:
        """An area is one place under one title, whichever tables speak of it; what says most of it counts."""
        for area in areas.values():
            title, where = self._titles.setdefault(area.id, (area.title, file))
            if title != area.title:
                what = f"the area “{area.id}” is called “{title}” in {where} and “{area.title}” here; use one title"
                self.problems.append(Problem(file, 1, 1, what))
            if area.id not in self.areas or area.parents:
                self.areas[area.id] = area

    def _report(self, document: Document, key: str, what: str) -> None:
        node = _node(document, key)
        self.problems.append(Problem(document.file, node.line if node else 1, node.column if node else 1, what))


def _node(document: Document, key: str) -> YamlText | None:
    node = document.root.values.get(key) if isinstance(document.root, YamlMap) else None
    return node if isinstance(node, YamlText) else None

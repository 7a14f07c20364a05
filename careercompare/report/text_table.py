"""The comparison as plain text for a terminal or a text file."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from careercompare.present.panels import CellView, RolePanelView
from careercompare.present.pay import UNSOURCED, PayRowView, PayView
from careercompare.present.report import answer_symbol, met_symbol, need_points, tally
from careercompare.present.screen import Screen
from careercompare.report.characters import clean
from careercompare.report.parts import has_verdict

LEAST_WIDTH = 40


def comparison_text(screen: Screen, width: int) -> str:
    """The whole comparison as lines of at most `width` columns (40 or more), without colour."""
    paper = io.StringIO()
    console = Console(
        file=paper,
        width=max(width, LEAST_WIDTH),
        color_system=None,
        force_terminal=False,
        force_jupyter=False,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )
    for block in _blocks(screen):
        console.print(block)
    return "\n".join(line.rstrip() for line in paper.getvalue().splitlines()).strip("\n") + "\n"


def _blocks(screen: Screen) -> Iterable[RenderableType]:
    yield from _opening(screen)
    yield from _fits(screen.panels.roles)
    yield from _aspects(screen)
    yield from _gaps(screen)
    yield from _pay(screen.pay)
    yield from _next(screen)
    if clean(screen.heading.notes):
        yield _heading("Notes")
        yield _text(screen.heading.notes)
    yield _heading("Sources")
    for source in screen.sources.sources:
        yield _text(f"{source.line}. Retrieved {source.retrieved}. {source.licence}. {source.address}")
    yield _heading("How fit is computed")
    yield _text(screen.formula)
    yield _text(screen.heading.catalogue)


def _opening(screen: Screen) -> Iterable[RenderableType]:
    heading = screen.heading
    yield _text(heading.title.upper())
    about = [f"Prepared for {heading.prepared_for}" if heading.prepared_for else "", heading.date]
    if any(about):
        yield _text(" · ".join(part for part in about if part))
    if has_verdict(screen):
        yield _text("")
        yield _text(screen.verdict.headline)
        yield _text(screen.verdict.sentence)


def _fits(roles: Sequence[RolePanelView]) -> Iterable[RenderableType]:
    yield _heading("Fit")
    table = _table("", *(_name(role) for role in roles))
    counted = [role.counted_as for role in roles]
    _add(table, "Counted as", [one.label if one else "no official occupation" for one in counted])
    _add(table, "You cover", [role.fit.headline for role in roles])
    _add(table, "", [role.fit.sentence for role in roles])
    _add(table, "Answered", [role.fit.counts for role in roles])
    _add(table, "Points", [role.fit.sum or "none yet" for role in roles])
    gates = ["\n".join(f"{met_symbol(gate.met)} {gate.name}: {gate.state}" for gate in role.gates) for role in roles]
    _add(table, "Must-haves", [text or "none named" for text in gates])
    yield table


def _aspects(screen: Screen) -> Iterable[RenderableType]:
    for title, folds in (("Side by side", False), ("In detail", True)):
        rows = [row for row in screen.panels.rows if row.folds is folds]
        if rows:
            yield _heading(title)
            table = _table("", *(_name(role) for role in screen.panels.roles))
            for row in rows:
                _add(table, row.title, [_cell(cell) for cell in row.cells])
            yield table


def _gaps(screen: Screen) -> Iterable[RenderableType]:
    yield _heading("Fit and gaps")
    roles = {role.tag.role: role for role in screen.panels.roles}
    for group in screen.checklist.groups:
        yield _text(f"{group.title}: {tally(group)}")
        rows = [row for kind in group.kinds for row in kind.rows]
        asking = [role for role in roles if any(need.tag.role == role for row in rows for need in row.needs)]
        table = _table("Skill", *(f"{roles[role].tag.letter} asks, points" for role in asking), "Your answer")
        for row in rows:
            needs = {need.tag.role: need for need in row.needs}
            cells = []
            for role in asking:
                if role not in needs:
                    cells.append("-")
                    continue
                counted = next(one for one in roles[role].fit.contributions if one.skill == row.skill)
                cells.append(f"{needs[role].importance}, {needs[role].level}, {need_points(counted)}")
            _add(table, row.name, [*cells, f"{answer_symbol(row.answer)} {row.answer_words}"])
        yield table


def _pay(pay: PayView) -> Iterable[RenderableType]:
    yield _heading("Pay")
    yield _text(". ".join(part for part in (pay.unit, pay.area) if part))
    header, *lines = pay.table()
    # Every value in a row of its own: there are more of them than roles.
    roles = [f"{row.tag.letter} {row.tag.title}" for row in pay.rows]
    table = _table("Value", *roles)
    for name, *values in list(zip(header, *lines, strict=True))[1:]:
        _add(table, name, values)
    _add(table, UNSOURCED.capitalize(), [_ranges(row) for row in pay.rows])
    yield table
    for line in (pay.reading, pay.source_line, pay.note):
        if line:
            yield _text(line)


def _next(screen: Screen) -> Iterable[RenderableType]:
    yield _heading("Next best skills")
    for one in screen.next_best.lists:
        yield _text(one.title)
        for place, skill in enumerate(one.skills, start=1):
            unanswered = ", not answered yet" if skill.open else ""
            yield Padding(_text(f"{place}. {skill.name}: {skill.gain}{unanswered}"), (0, 0, 0, 2))
        if not one.skills:
            yield Padding(_text(one.empty), (0, 0, 0, 2))


def _ranges(row: PayRowView) -> str:
    return "; ".join(stated.text + _numbers(stated.number) for stated in row.ranges) or "none"


def _cell(cell: CellView) -> str:
    lines = [cell.text] if cell.text else []
    lines += [f"- {point}" for point in cell.points]
    return "\n".join(lines) + _numbers(cell.numbers)


def _numbers(numbers: Sequence[int]) -> str:
    return "".join(f" [{number}]" for number in numbers)


def _name(role: RolePanelView) -> str:
    return f"{role.tag.letter} {role.tag.title}"


def _heading(title: str) -> RenderableType:
    return _text(f"\n{title}\n{'=' * len(title)}")


def _text(words: str) -> Text:
    # Cleaned of controls: a catalogue from elsewhere must not be able to steer the terminal.
    return Text(clean(words), overflow="fold")


def _table(*titles: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_lines=False, pad_edge=False, expand=True)
    for title in titles:
        table.add_column(_text(title), ratio=1, overflow="fold")
    # What a row is about needs less room than what it says.
    table.columns[0].ratio, table.columns[0].width = None, 16
    return table


def _add(table: Table, title: str, values: Sequence[str]) -> None:
    table.add_row(_text(title), *(_text(value) for value in values))

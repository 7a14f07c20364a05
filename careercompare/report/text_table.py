"""The comparison as plain text for a terminal or a text file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import RenderableType
from rich.padding import Padding

from careercompare.present.cell import CellView, PointView
from careercompare.present.panels import GateView, RolePanelView
from careercompare.present.pay import RANGES, UNSOURCED_MARK, PayRowView, PayView
from careercompare.present.pay_gap import elsewhere_words, published_elsewhere
from careercompare.present.report import answer_symbol, has_verdict, met_symbol, need_points, tally
from careercompare.present.screen import Screen
from careercompare.report.characters import clean
from careercompare.report.text_blocks import add_row, columns, marks, paragraph, printed, titled


def comparison_text(screen: Screen, width: int) -> str:
    """The whole comparison as lines of at most `width` columns (40 or more), without colour."""
    return printed(_blocks(screen), width)


def _blocks(screen: Screen) -> Iterable[RenderableType]:
    yield from _opening(screen)
    yield from _fits(screen.panels.roles)
    yield from _aspects(screen)
    yield from _gaps(screen)
    yield from _pay(screen.pay)
    yield from _next(screen)
    if clean(screen.heading.notes):
        yield titled("Notes")
        yield paragraph(screen.heading.notes)
    yield titled("Sources")
    for source in screen.sources.sources:
        yield paragraph(f"{source.line}. Retrieved {source.retrieved}. {source.licence}. {source.address}")
    yield titled("How fit is computed")
    yield paragraph(screen.formula)
    yield paragraph(screen.heading.catalogue)


def _opening(screen: Screen) -> Iterable[RenderableType]:
    heading = screen.heading
    yield paragraph(heading.title.upper())
    about = [f"Prepared for {heading.prepared_for}" if heading.prepared_for else "", heading.date]
    if any(about):
        yield paragraph(" · ".join(part for part in about if part))
    if has_verdict(screen):
        yield paragraph("")
        yield paragraph(screen.verdict.headline)
        told = screen.verdict
        parts = (told.fit, f"{told.pay}{marks(told.numbers)}", told.basis)
        yield paragraph(" ".join(part for part in parts if part))


def _fits(roles: Sequence[RolePanelView]) -> Iterable[RenderableType]:
    yield titled("Fit")
    table = columns("", *(_name(role) for role in roles))
    if any(role.origin for role in roles):
        add_row(table, "From", [role.origin.line if role.origin else "" for role in roles])
    counted = [role.counted_as for role in roles]
    add_row(table, "Counted as", [one.label if one else "no official occupation" for one in counted])
    add_row(table, "You cover", [role.fit.headline for role in roles])
    add_row(table, "", [role.fit.sentence for role in roles])
    add_row(table, "Answered", [role.fit.counts for role in roles])
    add_row(table, "Points", [role.fit.sum or "none yet" for role in roles])
    gates = ["\n".join(_gate(gate) for gate in role.gates) for role in roles]
    add_row(table, "Must-haves", [text or "none named" for text in gates])
    yield table


def _aspects(screen: Screen) -> Iterable[RenderableType]:
    for title, folds in (("Side by side", False), ("In detail", True)):
        rows = [row for row in screen.panels.rows if row.folds is folds]
        if rows:
            yield titled(title)
            table = columns("", *(_name(role) for role in screen.panels.roles))
            for row in rows:
                add_row(table, row.title, [_cell(cell) for cell in row.cells])
            yield table


def _gaps(screen: Screen) -> Iterable[RenderableType]:
    yield titled("Fit and gaps")
    roles = {role.tag.role: role for role in screen.panels.roles}
    for group in screen.checklist.groups:
        yield paragraph(f"{group.title}: {tally(group)}")
        rows = [row for kind in group.kinds for row in kind.rows]
        asking = [role for role in roles if any(need.tag.role == role for row in rows for need in row.needs)]
        table = columns("Skill", *(f"{roles[role].tag.letter} asks, points" for role in asking), "Your answer")
        for row in rows:
            needs = {need.tag.role: need for need in row.needs}
            cells = []
            for role in asking:
                if role not in needs:
                    cells.append("-")
                    continue
                counted = next(one for one in roles[role].fit.contributions if one.skill == row.skill)
                cells.append(f"{needs[role].importance}, {needs[role].level}, {need_points(counted)}")
            add_row(table, row.name, [*cells, f"{answer_symbol(row.answer)} {row.answer_words}"])
        yield table
    basis = columns("", *(_name(role) for role in roles.values()))
    add_row(basis, "What the needs rest on", [_cell(role.basis) for role in roles.values()])
    yield basis


def _gate(gate: GateView) -> str:
    return f"{met_symbol(gate.met)} {gate.name}: {gate.state}" + marks(gate.numbers, unsourced=gate.unsourced)


def _pay(pay: PayView) -> Iterable[RenderableType]:
    yield titled("Pay")
    yield paragraph(". ".join(part for part in (pay.unit, pay.area) if part))
    header, *lines = pay.table()
    # Every value in a row of its own: there are more of them than roles.
    roles = [f"{row.tag.letter} {row.tag.title}" for row in pay.rows]
    table = columns("Value", *roles)
    for name, *values in list(zip(header, *lines, strict=True))[1:]:
        add_row(table, name, values)
    add_row(table, RANGES, [_ranges(row) for row in pay.rows])
    yield table
    for line in (pay.reading, *_elsewhere(pay), pay.source_line, pay.note):
        if line:
            yield paragraph(line)


def _elsewhere(pay: PayView) -> Iterable[str]:
    """Where each pay that is missing is published, and how to see it."""
    for row in pay.rows:
        offers = published_elsewhere(pay.offers, row.tag.role)
        if offers:
            yield f"{row.tag.title}: {elsewhere_words(offers)} (--area {offers[0].area})."


def _next(screen: Screen) -> Iterable[RenderableType]:
    yield titled("Next best skills")
    for one in screen.next_best.lists:
        yield paragraph(one.title)
        for place, skill in enumerate(one.skills, start=1):
            unanswered = ", not answered yet" if skill.open else ""
            yield Padding(paragraph(f"{place}. {skill.name}: {skill.gain}{unanswered}"), (0, 0, 0, 2))
        if not one.skills:
            yield Padding(paragraph(one.empty), (0, 0, 0, 2))


def _ranges(row: PayRowView) -> str:
    return "; ".join(f"{stated.text} {UNSOURCED_MARK}{marks(stated.number)}" for stated in row.ranges) or "none"


def _cell(cell: CellView) -> str:
    mark = marks(cell.numbers, unsourced=cell.unsourced)
    lines = [cell.text + mark] if cell.text else []
    lines += [f"- {_point(point)}" for point in cell.points]
    return "\n".join(lines) + ("" if cell.text else mark)


def _point(point: PointView) -> str:
    return " ".join(one.text + marks(one.numbers, unsourced=one.unsourced) for one in point.statements)


def _name(role: RolePanelView) -> str:
    return f"{role.tag.letter} {role.tag.title}"

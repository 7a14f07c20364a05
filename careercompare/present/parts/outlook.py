"""How official projections expect the roles' occupations to grow, as a part of the report."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from careercompare.core.outlook import Outlook
from careercompare.core.role import Role
from careercompare.core.trace import FactKind
from careercompare.core.value import value
from careercompare.present.areas import the_area
from careercompare.present.blocks import Cell, Column, Number, NumberKind, Paragraph, PartView, Row, Table
from careercompare.present.cell import CellView, StatementView
from careercompare.present.panels import OccupationView
from careercompare.present.parts.material import Material
from careercompare.present.say import say
from careercompare.present.wording import signed, whole


@value
class _Projected:
    """A role with what it is counted as and how that is projected to grow, if it is."""

    role: Role
    counted: OccupationView | None
    outlook: Outlook | None


def outlook_part(material: Material) -> PartView:
    """Jobs then and now, change and openings, for what each role is counted as."""
    title = say("Outlook")
    found = [
        _Projected(role, counted, material.catalogue.outlooks.get(counted.code) if counted else None)
        for role, panel in zip(material.roles, material.screen.panels.roles, strict=True)
        for counted in [panel.counted_as]
    ]
    outlooks = [one.outlook for one in found if one.outlook]
    if not found:
        return PartView("outlook", title, ())
    if not outlooks:
        none = Paragraph((StatementView(say("The catalogue has no official projection for what is compared here.")),))
        return PartView("outlook", title, (none,))
    caption, lead = _caption(outlooks), _lead(outlooks, material.screen.pay.area)
    rows = (*_figures(material, found, outlooks), *_entry(material, found), *_otherwise(material, found))
    return PartView("outlook", title, (Paragraph((StatementView(lead),)), _table(material, caption, rows)))


def _table(material: Material, caption: str, rows: tuple[Row, ...]) -> Table:
    columns = tuple(Column(panel.tag.title, panel.tag) for panel in material.screen.panels.roles)
    return Table(caption, say("Projection"), columns, rows)


def _caption(outlooks: Sequence[Outlook]) -> str:
    areas = {one.area_title for one in outlooks}
    if len(areas) == 1 and (area := areas.pop()):
        return say("Official projections for {area}", area=the_area(area))
    return say("Official projections")


def _lead(outlooks: Sequence[Outlook], pay_area: str) -> str:
    told = [say("A projection is no promise. Openings are new posts and those that people leave.")]
    areas = list(dict.fromkeys(one.area_title for one in outlooks if one.area_title))
    if areas and areas != [pay_area]:
        told.append(say("It is for {area}, whatever area pay is shown for.", area=" · ".join(map(the_area, areas))))
    return " ".join(told)


def _figures(material: Material, found: Sequence[_Projected], outlooks: Sequence[Outlook]) -> tuple[Row, ...]:
    first, last = {one.first_year for one in outlooks}, {one.last_year for one in outlooks}
    alike = len(first) == len(last) == 1

    def jobs(thousands: float, year: int) -> Cell:
        cell = _counted(thousands)
        return cell if alike else Cell(cell.said, aside=say("in {year}", year=year), number=cell.number)

    titles = (
        say("Jobs in {year}", year=first.pop()) if alike else say("Jobs at the start"),
        say("Jobs in {year}", year=last.pop()) if alike else say("Jobs at the end"),
    )
    return (
        *([] if "pay" in material.parts else [Row(say("Counted as"), tuple(_occupation(one) for one in found))]),
        _row(material, found, titles[0], lambda one: jobs(one.employment_first, one.first_year)),
        _row(material, found, titles[1], lambda one: jobs(one.employment_last, one.last_year)),
        _row(material, found, say("Change"), _change),
        _row(material, found, say("Openings a year"), lambda one: _counted(one.openings_per_year)),
    )


def _entry(material: Material, found: Sequence[_Projected]) -> tuple[Row, ...]:
    """What the projections say a newcomer has to bring, where they say it."""
    rows = (
        _row(material, found, say("Usual education"), lambda one: Cell(CellView(one.entry_education))),
        _row(material, found, say("Experience before"), lambda one: Cell(CellView(one.work_experience))),
        _row(material, found, say("Training on the job"), lambda one: Cell(CellView(one.training))),
    )
    return tuple(row for row in rows if any(cell.said.fact and cell.said.text for cell in row.cells))


def _row(material: Material, found: Sequence[_Projected], title: str, figure: Callable[[Outlook], Cell]) -> Row:
    cells = []
    for one in found:
        if one.outlook is None or one.counted is None:
            cells.append(Cell(CellView(say("Not published") if one.counted else "–"), quiet=True))
            continue
        made = figure(one.outlook)
        numbers = material.screen.sources.numbers([one.outlook.source])
        said = CellView(made.said.text, (), numbers, not numbers, f"{FactKind.OUTLOOK}:{one.counted.code}")
        cells.append(Cell(said, made.mark, made.aside, made.number))
    return Row(title, tuple(cells))


def _occupation(one: _Projected) -> Cell:
    if one.counted is None:
        return Cell(CellView(say("No official occupation")), quiet=True)
    closest = one.role.occupations[0]
    switched = closest.code != one.counted.code
    aside = say("chosen; the closest is {code} {title}", code=closest.code, title=closest.title) if switched else ""
    return Cell(CellView(one.counted.label), aside=aside)


def _otherwise(material: Material, found: Sequence[_Projected]) -> tuple[Row, ...]:
    """The other occupations that a role could be counted as: their projection is often another one."""
    cells = []
    for one in found:
        others = [
            (occupation, outlook, numbers)
            for occupation in one.role.occupations
            if one.counted is not None and occupation.code != one.counted.code
            if (outlook := material.catalogue.outlooks.get(occupation.code)) is not None
            if (numbers := material.screen.sources.numbers([outlook.source]))
        ]
        words = [
            say(
                "{code} {title}: {change}, {openings} openings a year",
                code=occupation.code,
                title=occupation.title,
                change=signed(outlook.change_percent),
                openings=_counted(outlook.openings_per_year).said.text,
            )
            for occupation, outlook, _ in others
        ]
        numbers = tuple(sorted({number for _, _, named in others for number in named}))
        cells.append(Cell(CellView("; ".join(words), (), numbers)) if words else Cell(CellView("–"), quiet=True))
    return (Row(say("If counted otherwise"), tuple(cells)),) if any(not cell.quiet for cell in cells) else ()


def _counted(thousands: float) -> Cell:
    jobs = round(thousands * 1000)
    return Cell(CellView(whole(jobs)), number=Number(jobs, NumberKind.COUNT))


def _change(outlook: Outlook) -> Cell:
    percent = outlook.change_percent
    return Cell(CellView(signed(percent)), number=Number(percent / 100, NumberKind.SHARE))

"""What the roles pay, as a part of the report."""

from __future__ import annotations

from careercompare.core.earnings import occupation_of
from careercompare.present.blocks import (
    Block,
    Cell,
    Column,
    Number,
    NumberKind,
    Paragraph,
    PartView,
    PayChart,
    Row,
    Table,
    Tone,
)
from careercompare.present.cell import CellView, PointView, StatementView
from careercompare.present.parts.material import Material
from careercompare.present.pay import RANGES, PayRowView, PayView, UnsourcedRangeView
from careercompare.present.pay_gap import elsewhere_words, published_elsewhere
from careercompare.present.pay_point import EMPLOYED, MEAN, NAMES, READINGS
from careercompare.present.pay_words import cell_text
from careercompare.present.report import chart_words
from careercompare.present.say import in_order, say


def pay_part(material: Material) -> PartView:
    """The chart, the same numbers as a table, what they mean and where they come from."""
    pay = material.screen.pay
    unit = " · ".join(part for part in (pay.unit, in_order(pay.area)) if part)
    drawn: tuple[Block, ...] = ()
    if pay.axis.ticks:
        drawn = (PayChart(pay.axis, pay.rows, chart_words(pay)), _table(pay, _otherwise(material)))
    words = " ".join((pay.reading, *_elsewhere(pay))).strip()
    blocks = (
        *_paragraph(unit, Tone.SMALL),
        *drawn,
        *_paragraph(words, Tone.NORMAL),
        *_paragraph(pay.published, Tone.SMALL, pay.numbers),
        *_paragraph(pay.note, Tone.SMALL),
    )
    return PartView("pay", say("Pay"), blocks)


def _paragraph(text: str, tone: Tone, numbers: tuple[int, ...] = ()) -> tuple[Block, ...]:
    return (Paragraph((StatementView(text, numbers),), tone),) if text.strip() else ()


def _table(pay: PayView, otherwise: tuple[Row, ...]) -> Table:
    header, *lines = pay.table()
    # The table stands with the roles as columns, like every table of the report.
    values = list(zip(("", "", *NAMES.values(), MEAN, EMPLOYED), header, zip(*lines, strict=True), strict=True))[1:]
    rows = [_row(pay, name, title, told) for name, title, told in values]
    rows += otherwise
    if any(row.ranges for row in pay.rows):
        # Ranges that nobody sourced stand last and are marked as what they are.
        rows.append(Row(say(RANGES), tuple(_ranges(row) for row in pay.rows)))
    columns = tuple(Column(row.tag.title, row.tag) for row in pay.rows)
    return Table(pay.title, say("Value"), columns, tuple(rows))


def _row(pay: PayView, name: str, title: str, texts: tuple[str, ...]) -> Row:
    cells = tuple(
        Cell(CellView(text), number=_number(row, name, pay.currency)) for row, text in zip(pay.rows, texts, strict=True)
    )
    reading = READINGS.get(name.lower())
    return Row(title, cells, note=say(reading) if reading else "")


def _number(row: PayRowView, name: str, currency: str) -> Number | None:
    """What is behind a value: nothing where no amount is published, and none of what is only known to be higher."""
    point = row.point(name)
    if point is None or point.amount is None or point.top_coded:
        return None
    if name == EMPLOYED:
        return Number(point.amount, NumberKind.COUNT)
    return Number(point.amount, NumberKind.MONEY, currency)


def _otherwise(material: Material) -> tuple[Row, ...]:
    """The medians of the other occupations that a role could be counted as: who earns more may rest on that choice."""
    pay = material.screen.pay
    counted = [occupation_of(role, material.comparison) for role in material.roles]
    table = material.catalogue.pay_table(pay.area_id, [one.code for one in counted if one])
    cells = []
    for role, chosen in zip(material.roles, counted, strict=True):
        medians = [
            say("{title}: {text}", title=f"{occupation.code} {occupation.title}", text=cell_text(figure.median, table))
            for occupation in role.occupations
            if table is not None and chosen is not None and occupation.code != chosen.code
            if (figure := table.figure(occupation.code)) is not None and figure.median is not None
        ]
        cells.append(
            Cell(CellView("; ".join(medians), (), pay.numbers)) if medians else Cell(CellView("–"), quiet=True)
        )
    row = Row(say("If counted otherwise"), tuple(cells), note=say("Median"))
    return (row,) if any(not cell.quiet for cell in cells) else ()


def _ranges(row: PayRowView) -> Cell:
    if not row.ranges:
        return Cell(CellView(say("none")), quiet=True)
    if len(row.ranges) == 1:
        [one] = row.ranges
        return Cell(CellView(one.text, (), one.number, unsourced=True))
    return Cell(CellView("", tuple(map(_point, row.ranges))))


def _point(one: UnsourcedRangeView) -> PointView:
    return PointView((StatementView(one.text, one.number, unsourced=True),))


def _elsewhere(pay: PayView) -> list[str]:
    """Where each pay that is missing is published: the window has links in this place."""
    found = [(row.tag.title, published_elsewhere(pay.offers, row.tag.role)) for row in pay.rows]
    return [say("{role}: {where}.", role=title, where=elsewhere_words(offers)) for title, offers in found if offers]

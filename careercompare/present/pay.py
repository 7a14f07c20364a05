"""The pay chart and its table twin: the same published values as positions, words and a sentence each."""

from __future__ import annotations

from collections.abc import Sequence

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.earnings import occupation_of
from careercompare.core.pay import PayTable, Period, UnsourcedRange
from careercompare.core.role import Role
from careercompare.core.value import value
from careercompare.present.areas import missing_area, the_area
from careercompare.present.money_axis import AxisView, money_axis
from careercompare.present.pay_gap import AreaOfferView, area_offers, gap_words
from careercompare.present.pay_point import EMPLOYED, MEAN, NAMES, PayPointView, other_points, pay_point
from careercompare.present.pay_words import ABSENT, EACH, stated_text, unit_words
from careercompare.present.say import message, say
from careercompare.present.sources import SourcesView
from careercompare.present.tags import RoleTag, tags
from careercompare.present.wording import date, money

UNSOURCED = message("no source, stated without a date")
RANGES = message("Stated ranges")
UNSOURCED_MARK = message("∅\u00a0no source, stated without a date")
Unit = tuple[str, Period]


@value
class UnsourcedRangeView:
    """A range nobody sourced; drawn visibly differently, and never as percentiles."""

    low: int
    high: int
    text: str
    number: tuple[int, ...]


@value
class PayRowView:
    """One role's pay: five points in rising order (empty if nothing is published) and any unsourced ranges.

    `others` are mean and employment as they were published, which the chart does not draw.
    """

    tag: RoleTag
    counted_as: str
    label: str
    points: tuple[PayPointView, ...]
    mean: str
    employment: str
    ranges: tuple[UnsourcedRangeView, ...]
    gap: str
    sentence: str
    others: tuple[PayPointView, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether no published value can be placed: the gap says why."""
        return not any(point.amount is not None or point.top_coded for point in self.points)

    def point(self, name: str) -> PayPointView | None:
        """The point of that name, if there is one."""
        return next((point for point in (*self.points, *self.others) if point.name == name), None)


@value
class PayView:
    """The pay chart; `unit` says what an amount is, `published` where the published values come from.

    `currency` is the code of what the amounts are in.
    `notice` tells when another area is shown than was wished, `offers` which other areas publish what is missing.
    """

    area: str
    unit: str
    rows: tuple[PayRowView, ...]
    axis: AxisView
    published: str
    reading: str
    note: str
    area_id: str = ""
    notice: str = ""
    offers: tuple[AreaOfferView, ...] = ()
    numbers: tuple[int, ...] = ()
    currency: str = ""

    @property
    def title(self) -> str:
        """The view's heading: Pay in the United States."""
        return say("Pay in {area}", area=the_area(self.area)) if self.unit else say("Pay")

    @property
    def source_line(self) -> str:
        """Where the published values come from, after the numbers of the source."""
        return _bracketed(self.numbers) + self.published

    def table(self) -> tuple[tuple[str, ...], ...]:
        """Header and one line per role, with the texts of every published value."""
        header = (say("Role"), say("Counted as"), *(say(name) for name in NAMES.values()), say(MEAN), say(EMPLOYED))
        lines = [
            (
                row.tag.title,
                row.counted_as,
                *(_text(row, name) for name in NAMES.values()),
                row.mean,
                row.employment,
            )
            for row in self.rows
        ]
        return (header, *lines)

    def unsourced(self) -> tuple[tuple[str, str], ...]:
        """Role and words of every range that was stated without a source."""
        return tuple((row.tag.title, f"{one.text} {say(UNSOURCED_MARK)}") for row in self.rows for one in row.ranges)


def pay_view(
    catalogue: Catalogue,
    comparison: Comparison,
    roles: Sequence[Role],
    table: PayTable | None,
    sources: SourcesView,
) -> PayView:
    """The pay of each role in the comparison's area."""
    unit = _unit(roles, table)
    rows = tuple(
        _row(comparison, role, tag, table, unit, sources) for role, tag in zip(roles, tags(roles), strict=True)
    )
    if table is None:
        axis = money_axis(_amounts(rows), unit[0] if unit else "")
        nothing = say("No pay is published for this area.")
        return PayView(comparison.area, "", rows, axis, nothing, "", "", comparison.area)
    source = catalogue.sources[table.source]
    number = sources.numbers([table.source])
    notice = missing_area(catalogue, comparison)
    published = say(
        "{publisher}, {title}, {date}, {area}.",
        publisher=source.publisher,
        title=source.title,
        date=date(table.reference),
        area=table.area_title,
    )
    return PayView(
        table.area_title,
        unit_words(table),
        rows,
        money_axis(_amounts(rows), table.currency),
        published,
        " ".join(part for part in (notice, *(row.sentence for row in rows)) if part),
        source.note,
        table.area,
        notice,
        area_offers(catalogue, comparison, roles, table),
        number,
        table.currency,
    )


def _row(
    comparison: Comparison,
    role: Role,
    tag: RoleTag,
    table: PayTable | None,
    unit: Unit | None,
    sources: SourcesView,
) -> PayRowView:
    occupation = occupation_of(role, comparison)
    figure = table.figure(occupation.code) if table and occupation else None
    counted = f"{occupation.code} {occupation.title}" if occupation else say("no official occupation")
    label = counted
    if table and occupation:  # no figure, no date of it
        label = f"{occupation.code} · {date(table.reference)}" if figure else occupation.code
    ranges = tuple(_range(one, sources) for one in role.unsourced_pay if (one.currency, one.period) == unit)
    beside = "".join(f" {_elsewhere(one)}" for one in role.unsourced_pay if (one.currency, one.period) != unit)
    gap = gap_words(figure, occupation, table)
    if figure is None or table is None:
        return PayRowView(
            tag, counted, label, (), say(ABSENT), say(ABSENT), ranges, gap, _gap_sentence(role, gap) + beside
        )
    points = tuple(pay_point(name, cell, table, role.title) for name, cell in figure.percentiles() if cell is not None)
    others = other_points(figure, table, role.title)
    median = next((point for point in points if point.name == "Median"), None)
    if gap:
        sentence = _gap_sentence(role, gap)
    elif median is None or (median.amount is None and not median.top_coded):
        gap = say("median not published")
        sentence = say("The median of {role} is not published here.", role=role.title)
    elif median.amount is None:
        sentence = say("{role}: the median is higher than the publisher gives amounts for.", role=role.title)
    elif median.top_coded:
        over = money(median.amount, table.currency)
        sentence = say("{role}: half earn more than {amount}.", role=role.title, amount=over)
    else:
        sentence = say("{role}: half earn more than {amount}, half less.", role=role.title, amount=median.text)
    return PayRowView(
        tag,
        counted,
        label,
        points,
        others[0].text,
        others[1].text,
        ranges,
        gap,
        sentence + beside,
        others,
    )


def _gap_sentence(role: Role, gap: str) -> str:
    return say("{role}: {gap}.", role=role.title, gap=f"{gap[0].lower()}{gap[1:]}")


def _range(stated: UnsourcedRange, sources: SourcesView) -> UnsourcedRangeView:
    return UnsourcedRangeView(stated.low, stated.high, stated_text(stated), sources.numbers([stated.found_in]))


def _unit(roles: Sequence[Role], table: PayTable | None) -> Unit | None:
    """What the axis counts: the table's unit, or without a table that of the first stated range."""
    if table is not None:
        return table.currency, table.period
    return next(((one.currency, one.period) for role in roles for one in role.unsourced_pay), None)


def _elsewhere(stated: UnsourcedRange) -> str:
    return say(
        "Not drawn, being in another unit: {range} {each}, no source, stated without a date.",
        range=stated_text(stated),
        each=say(EACH[stated.period]),
    )


def _text(row: PayRowView, name: str) -> str:
    point = row.point(name)
    return point.text if point else say(ABSENT)


def _bracketed(numbers: tuple[int, ...]) -> str:
    return "".join(f"[{number}] " for number in numbers)


def _amounts(rows: Sequence[PayRowView]) -> list[int]:
    placed = [point.amount for row in rows for point in row.points if point.amount is not None]
    return placed + [end for row in rows for one in row.ranges for end in (one.low, one.high)]

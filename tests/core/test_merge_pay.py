"""Pay of several catalogues as one: tables by area and id, and areas that stay what they are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from careercompare.core.area import Area, AreaKind
from careercompare.core.catalogue import Catalogue
from careercompare.core.merge import PAY, Layer, merge
from careercompare.core.merge_pay import LayeredTables, layered_areas
from careercompare.core.pay import PayFigure, PayTable
from tests.builders import FIGURES, a_catalogue, a_pay_table

Tables = dict[str, tuple[PayTable, ...]]


def a_franc_table(amount: int = 90000, **values: str) -> PayTable:
    """Pay of Switzerland, and so in francs."""
    what = {"id": "pay-ch", "area": "ch", "area_title": "Switzerland", "currency": "CHF", **values}
    return a_pay_table(PayFigure("15-1244", median=amount), **what)


def made(which: set[tuple[str, str, int]]) -> Tables:
    """Tables by area, at most one of an id in each, whose amounts differ."""
    once = {(area, id_): amount for area, id_, amount in sorted(which)}
    tables: Tables = {}
    for (area, id_), amount in once.items():
        tables[area] = (*tables.get(area, ()), a_franc_table(amount, id=id_, area=area, area_title=area))
    return tables


TABLES = st.builds(made, st.sets(st.tuples(st.sampled_from(("us", "ch")), st.sampled_from("ab"), st.integers(1, 2))))
NONE = frozenset[str]()


def ids(catalogue: Catalogue, area: str) -> list[str]:
    """The tables of an area in their order."""
    return [table.id for table in catalogue.pay_tables[area]]


def test_another_catalogue_adds_its_areas_and_currency() -> None:
    """The nation's pay stays, and the other country's is beside it, each with its own currency."""
    low = a_catalogue()
    high = a_catalogue(id="own", pay_tables=(a_franc_table(),))

    merged = merge([Layer(low), Layer(high)])

    assert list(merged.pay_tables) == ["us", "ch"]
    assert list(merged.areas) == ["us", "ch"]
    assert [merged.pay_tables[area][0].currency for area in ("us", "ch")] == ["USD", "CHF"]
    assert merged.overrides == ()


def test_tables_of_one_area_stand_beside_each_other_the_later_first() -> None:
    """Somebody's own table of the nation hides nothing of the bundled one, and counts where both say the same."""
    low = a_catalogue()
    high = a_catalogue(id="own", pay_tables=(a_pay_table(PayFigure("99-0001", median=1), id="mine"),))

    merged = merge([Layer(low), Layer(high)])

    assert ids(merged, "us") == ["mine", low.pay_tables["us"][0].id]
    assert merged.pay_table("us", ["99-0001"]) == high.pay_tables["us"][0]
    assert merged.pay_table("us", ["15-1244", "15-1241"]) == low.pay_tables["us"][0]


def test_a_table_of_the_same_id_replaces_and_can_be_turned_off() -> None:
    """As with every entry of a catalogue: it is told, once, and can be undone."""
    low = a_catalogue(pay_tables=(a_pay_table(), a_pay_table(area="us-tx", area_title="Texas")))
    mine = tuple(
        a_pay_table(PayFigure("15-1244", median=7), area=area, area_title=title)
        for area, title in (("us", "United States"), ("us-tx", "Texas"))
    )
    high = a_catalogue(id="own", pay_tables=mine)

    on = merge([Layer(low), Layer(high)])
    off = merge([Layer(low), Layer(high, frozenset({(PAY, mine[0].id)}))])

    assert on.pay_tables["us"] == mine[:1]
    assert [(one.kind, one.id, one.on) for one in on.overrides] == [(PAY, mine[0].id, True)]
    assert off.pay_tables["us"] == low.pay_tables["us"]
    assert [one.on for one in off.overrides] == [False]


def test_an_equal_table_replaces_nothing() -> None:
    """A copied catalogue is not full of overrides."""
    assert merge([Layer(a_catalogue()), Layer(a_catalogue(id="own"))]).overrides == ()


def test_a_table_that_is_off_with_nothing_below_counts() -> None:
    """An update may take the lower table away; pay then stays rather than vanish."""
    alone = LayeredTables([{}, {"ch": (a_franc_table(),)}], [NONE, frozenset({"pay-ch"})])

    assert alone["ch"] == (a_franc_table(),)


@given(TABLES, TABLES, TABLES)
def test_merging_tables_is_associative(low: Tables, middle: Tables, high: Tables) -> None:
    """It does not matter which two are merged first."""
    none = [NONE, NONE]
    left = LayeredTables([LayeredTables([low, middle], none), high], none)
    right = LayeredTables([low, LayeredTables([middle, high], none)], none)

    assert dict(left) == dict(right) == dict(LayeredTables([low, middle, high], [*none, NONE]))


@given(TABLES, TABLES)
def test_no_table_is_lost_or_stands_twice(low: Tables, high: Tables) -> None:
    """Of every area and id there is one table: the higher one's if it has one."""
    merged = LayeredTables([low, high], [NONE, NONE])

    expected = {(area, table.id): table for tables in (low, high) for area in tables for table in tables[area]}
    found = [((area, table.id), table) for area in merged for table in merged[area]]
    assert dict(found) == expected
    assert len(found) == len(expected)


def test_tables_are_not_touched_before_they_are_asked_for() -> None:
    """Opening a library decodes no pay but that of the areas which two catalogues share."""

    class Untouchable(Tables):
        def __getitem__(self, area: str) -> tuple[PayTable, ...]:
            raise AssertionError(area)

    low = a_catalogue(pay_tables=())
    object.__setattr__(low, "pay_tables", Untouchable(us=(a_pay_table(*FIGURES),)))

    merged = merge([Layer(low), Layer(a_catalogue(id="own", pay_tables=(a_franc_table(),)))])

    assert ("us" in merged.pay_tables, len(merged.pay_tables)) == (True, 2)
    assert merged.pay_tables["ch"] == (a_franc_table(),)


def test_an_area_keeps_its_title_and_what_it_lies_in() -> None:
    """An author's table of Texas, which says no more than a name, does not take Texas out of the country."""
    nation = Area("us", "United States", AreaKind.NATION)
    texas = Area("us-tx", "Texas", AreaKind.STATE, ("us",))

    merged = layered_areas([{"us": nation, "us-tx": texas}, {"us-tx": Area("us-tx", "TX"), "us": Area("us", "Here")}])
    later = layered_areas([{"us-tx": Area("us-tx", "TX")}, {"us": nation, "us-tx": texas}])

    assert dict(merged) == {"us": nation, "us-tx": texas}
    assert later["us-tx"] == texas

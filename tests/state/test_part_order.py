"""Arranging the parts of a report."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from careercompare.present.blocks import PartView
from careercompare.present.parts.listing import Part
from careercompare.state.part_order import PartOrder, order_of, usual_order


def part(name: str, *, usual: bool = True) -> Part:
    """A part of that id."""
    return Part(name, name.title(), lambda _material: PartView(name, name, ()), usual)


KNOWN = (part("cover"), part("table"), part("pay"), part("glossary", usual=False))


def test_the_usual_order_is_no_choice() -> None:
    """So that a part which the app gains later is in by itself."""
    usual = usual_order(KNOWN)

    assert usual.ids == ("cover", "table", "pay", "glossary")
    assert usual.on == {"cover", "table", "pay"}
    assert usual.chosen(KNOWN) == ()


def test_a_part_is_turned_off_and_on() -> None:
    """What is chosen keeps the order of all."""
    without = usual_order(KNOWN).turned("table", on=False)

    assert without.chosen(KNOWN) == ("cover", "pay")
    assert without.turned("table", on=True).chosen(KNOWN) == ()
    assert usual_order(KNOWN).turned("glossary", on=True).chosen(KNOWN) == ("cover", "table", "pay", "glossary")


def test_the_last_part_stays() -> None:
    """No parts would mean the usual ones, which nobody asked for."""
    one = PartOrder(("cover", "pay"), frozenset({"pay"}))

    assert one.turned("pay", on=False) == one


def test_a_part_moves_and_stops_at_the_ends() -> None:
    """Places count without the part itself."""
    order = usual_order(KNOWN)

    assert order.moved("pay", 0).ids == ("pay", "cover", "table", "glossary")
    assert order.moved("cover", 1).ids == ("table", "cover", "pay", "glossary")
    assert order.moved("cover", 99).ids == ("table", "pay", "glossary", "cover")
    assert order.moved("cover", -3).ids == order.ids
    assert order.moved("pay", 0).chosen(KNOWN) == ("pay", "cover", "table")


def test_parts_that_are_out_stand_behind_those_they_usually_follow() -> None:
    """Somebody looks for them there."""
    order = order_of(("pay", "cover"), KNOWN)

    assert order.ids == ("pay", "glossary", "cover", "table")
    assert order.on == {"pay", "cover"}


def test_what_nobody_knows_any_more_is_left_out() -> None:
    """A part of another version; with nothing else chosen it is the usual."""
    assert order_of(("gone", "pay", "pay"), KNOWN).chosen(KNOWN) == ("pay",)
    assert order_of(("gone",), KNOWN) == usual_order(KNOWN)


@given(st.lists(st.sampled_from([one.id for one in KNOWN]), unique=True))
def test_what_was_chosen_comes_back(chosen: list[str]) -> None:
    """Whatever the order, every part has its place once."""
    order = order_of(chosen, KNOWN)

    assert sorted(order.ids) == sorted(one.id for one in KNOWN)
    assert order.chosen(KNOWN) in {tuple(chosen), ()}
    assert [one for one in order.ids if one in order.on] == (chosen or ["cover", "table", "pay"])

"""The pay view alone: chart, table twin, and reading by mouse and keyboard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent
from PySide6.QtWidgets import QLabel, QTableWidget, QToolButton
from pytestqt.qtbot import QtBot

from careercompare.core.area import Area, AreaKind
from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.pay import Mark, PayFigure
from careercompare.present.pay import UNSOURCED, UNSOURCED_MARK
from careercompare.present.screen import Screen, present
from careercompare.ui.look import Look
from careercompare.ui.pay.chart import PayChart
from careercompare.ui.pay.pay import Pay
from careercompare.ui.pay.row_labels import _wrap
from careercompare.ui.wrap_button import WrapButton
from tests.builders import FIGURES, a_comparison, a_pay_table, a_range
from tests.ui.clipping import clipped


def make(qtbot: QtBot, look: Look, screen: Screen) -> Pay:
    """A pay view on screen, with its chart."""
    made = Pay(look)
    qtbot.addWidget(made)
    made.resize(960, 330)
    made.display(screen.pay)
    made.show()
    made.load_chart()
    qtbot.waitUntil(lambda: made.chart is not None and made.chart.painted > 0)
    return made


def chart_of(pay: Pay) -> PayChart:
    """The chart, which must be there."""
    assert pay.chart is not None
    return pay.chart


def words(pay: Pay, name: str) -> str:
    """The text of one label."""
    found = pay.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def drawn_texts(chart: PayChart) -> list[str]:
    """Every word drawn into the plot."""
    return [item.toPlainText() for item in chart.plot.getPlotItem().items if hasattr(item, "toPlainText")]


def test_medians_and_ends_are_named(qtbot: QtBot, look: Look, screen: Screen) -> None:
    """What the chart draws, it also says."""
    pay = make(qtbot, look, screen)

    texts = drawn_texts(chart_of(pay))

    assert "$99,130" in texts
    assert "$129,180" in texts
    assert "P10 $62,640" in texts
    assert any(UNSOURCED in text for text in texts)


def test_year_unit_and_source_stand_with_it(qtbot: QtBot, look: Look, screen: Screen) -> None:
    """No number without its year and its source."""
    pay = make(qtbot, look, screen)

    assert "USD a year" in words(pay, "payUnit")
    assert "May 2025" in words(pay, "paySource")
    assert "Example Bureau" in words(pay, "paySource")


def test_keys_read_every_value(qtbot: QtBot, look: Look, screen: Screen) -> None:
    """Right goes from value to value of a role, Down to the next role, Escape back to the summary."""
    pay = make(qtbot, look, screen)
    chart = chart_of(pay)
    chart.setFocus()

    qtbot.keyClick(chart, Qt.Key.Key_Right)
    first = words(pay, "payReading")
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    second = words(pay, "payReading")
    qtbot.keyClick(chart, Qt.Key.Key_Escape)

    assert first == "Network Engineer, P10: one in ten earns less than $62,640"
    assert second.startswith("Security Engineer, P10")
    assert chart.accessibleDescription() == ""
    assert words(pay, "payReading") == screen.pay.reading


def test_every_number_can_be_reached_by_key(qtbot: QtBot, look: Look, screen: Screen) -> None:
    """Walking right reads all ten percentiles and both unsourced ranges."""
    pay = make(qtbot, look, screen)
    chart = chart_of(pay)
    chart.setFocus()
    read: list[str] = []
    chart.read.connect(read.append)

    for _ in chart.stops:
        qtbot.keyClick(chart, Qt.Key.Key_Right)

    assert len(set(read)) == 12
    assert sum(UNSOURCED in text for text in read) == 2


def test_the_mouse_reads_the_nearest_value(qtbot: QtBot, look: Look, screen: Screen) -> None:
    """Hovering over the median says what a median is."""
    pay = make(qtbot, look, screen)
    chart = chart_of(pay)
    box = chart.plot.getViewBox()
    spot = box.mapViewToScene(QPointF(99130, 0))
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(spot.x(), spot.y()),
        QPointF(spot.x(), spot.y()),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )

    chart.eventFilter(chart.plot.viewport(), move)

    assert words(pay, "payReading") == "Network Engineer, Median: half earn more, half less than $99,130"


def test_the_table_is_one_click_away_and_has_every_value(qtbot: QtBot, look: Look, screen: Screen) -> None:
    """The twin shows what the chart shows, unsourced ranges in words of their own."""
    pay = make(qtbot, look, screen)
    button = next(one for one in pay.findChildren(QToolButton) if one.text() == "Table")
    with qtbot.waitSignal(pay.table_chosen) as told:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    table = pay.findChild(QTableWidget, "payTable")
    assert isinstance(table, QTableWidget)
    cells = [
        item.text()
        for row in range(table.rowCount())
        for column in range(table.columnCount())
        if (item := table.item(row, column)) is not None
    ]

    assert told.args == [True]
    assert table.isVisible()
    for row in screen.pay.rows:
        assert {point.text for point in row.points} <= set(cells)
    assert f"$70,000–$110,000 {UNSOURCED_MARK}" in cells


def test_pay_can_be_traced_by_mouse_and_by_key(qtbot: QtBot, look: Look, screen: Screen) -> None:
    """The button asks for all roles, Enter in chart and table for the role that is read."""
    pay = make(qtbot, look, screen)
    asked: list[str] = []
    pay.origin_wished.connect(asked.append)
    origin = pay.findChild(WrapButton, "payOrigin")
    assert isinstance(origin, WrapButton)
    qtbot.mouseClick(origin, Qt.MouseButton.LeftButton)
    chart = chart_of(pay)
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    pay.turn()
    table = pay.findChild(QTableWidget, "payTable")
    assert isinstance(table, QTableWidget)
    for row in range(table.rowCount()):
        table.setCurrentCell(row, 1)
        qtbot.keyClick(table, Qt.Key.Key_Return)

    network, security = "network-engineer", "security-engineer"
    assert asked == ["", "", security, network, security, network, security]
    assert origin in pay.tab_stops()


def test_what_has_no_number_is_a_word(qtbot: QtBot, look: Look, hard_screen: Screen) -> None:
    """Suppressed and missing pay is said in the chart, never drawn as nought."""
    pay = make(qtbot, look, hard_screen)
    chart = chart_of(pay)

    texts = drawn_texts(chart)

    assert "median not published" in texts
    assert "Not published for the United States: its source lists no such figure there" in texts
    assert all(stop.amount > 0 for stop in chart.stops)


def test_top_coded_reaches_the_edge(qtbot: QtBot, look: Look, hard_screen: Screen) -> None:
    """A top-coded value is read as over its floor."""
    pay = make(qtbot, look, hard_screen)

    assert any("over $239,200" in stop.reading for stop in chart_of(pay).stops)


def test_a_change_of_role_redraws_and_the_same_view_need_not(
    qtbot: QtBot, look: Look, screen: Screen, catalogue: Catalogue, comparison: Comparison
) -> None:
    """Counting a role as another occupation moves its box."""
    pay = make(qtbot, look, screen)

    pay.display(present(catalogue, comparison.with_occupation("network-engineer", "15-1241")).pay)

    assert "$134,050" in drawn_texts(chart_of(pay))
    assert "$99,130" not in drawn_texts(chart_of(pay))


@pytest.mark.parametrize("width", [380, 960])
@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_is_clipped(qtbot: QtBot, look: Look, hard_screen: Screen, size: int, theme: str, width: int) -> None:
    """Four roles at double size scroll instead of running into each other."""
    look.set_theme(theme)
    look.set_text_size(size)
    pay = make(qtbot, look, hard_screen)
    pay.resize(width, 330)

    assert clipped(pay) == []


def withheld(catalogue: Catalogue) -> Screen:
    """A metropolitan area that withholds the pay of the second role, in a state that does not."""
    areas = {
        "us-tx": Area("us-tx", "Texas", AreaKind.STATE),
        "abilene": Area("abilene", "Abilene, TX", AreaKind.METRO, ("us-tx",)),
    }
    hidden = PayFigure("15-1212", 90, *[Mark.SUPPRESSED] * 6)
    tables = {
        "us-tx": (a_pay_table(area="us-tx", area_title="Texas"),),
        "abilene": (a_pay_table(FIGURES[0], hidden, area="abilene", area_title="Abilene, TX"),),
    }
    somewhere = replace(catalogue, areas=areas, pay_tables=tables)
    return present(somewhere, a_comparison(somewhere, area="abilene"))


def test_a_gap_is_one_sentence_in_chart_and_table(qtbot: QtBot, look: Look, catalogue: Catalogue) -> None:
    """Over the cells that it explains; what is published beside them stays."""
    pay = make(qtbot, look, withheld(catalogue))
    gap = "Not published for Abilene, TX: too few answers or kept confidential"
    assert gap in drawn_texts(chart_of(pay))

    pay.turn()
    table = pay.findChild(QTableWidget, "payTable")
    assert isinstance(table, QTableWidget)
    cell, employed = table.item(1, 2), table.item(1, 8)
    assert cell is not None
    assert employed is not None
    assert (cell.text(), table.columnSpan(1, 2), employed.text()) == (gap, 6, "90")


def test_a_long_gap_wraps_inside_the_chart(qtbot: QtBot, look: Look, catalogue: Catalogue) -> None:
    """In a narrow window it takes two lines instead of running out of the plot."""
    pay = make(qtbot, look, withheld(catalogue))
    pay.resize(420, 330)
    chart = chart_of(pay)
    qtbot.waitUntil(lambda: chart.plot.width() < 400)
    item = next(one for one in chart.plot.getPlotItem().items if "Not published" in getattr(one, "toPlainText", str)())

    assert 0 < item.textItem.boundingRect().width() <= chart.plot.width()


def test_offers_are_links_and_go_when_nothing_is_missing(
    qtbot: QtBot, look: Look, catalogue: Catalogue, screen: Screen
) -> None:
    """Reached by keyboard after chart and table; each wishes for its area."""
    pay = make(qtbot, look, screen)
    assert pay.findChild(WrapButton, "offer-us-tx") is None
    pay.display(withheld(catalogue).pay)
    offer = pay.findChild(WrapButton, "offer-us-tx")
    assert isinstance(offer, WrapButton)
    assert offer.accessibleName() == "Pay of Security Engineer is published for Texas"
    assert pay.tab_stops()[-1] is offer

    with qtbot.waitSignal(pay.area_wished) as wished:
        qtbot.keyClick(offer, Qt.Key.Key_Space)
    pay.display(screen.pay)

    assert wished.args == ["us-tx"]
    assert pay.findChild(WrapButton, "offer-us-tx") is None


def test_the_heading_opens_the_picker(qtbot: QtBot, look: Look, screen: Screen) -> None:
    """By mouse and by keyboard; it says where pay is shown."""
    pay = make(qtbot, look, screen)
    heading = pay.findChild(WrapButton, "payArea")
    assert isinstance(heading, WrapButton)
    with qtbot.waitSignal(pay.picker_wished):
        qtbot.keyClick(heading, Qt.Key.Key_Space)

    assert heading.text() == "Pay in the United States"
    assert heading.accessibleName() == "Pay in the United States. Choose another area."
    assert pay.tab_stops()[0] is heading


def test_without_any_table_there_is_no_area_to_choose(qtbot: QtBot, look: Look, catalogue: Catalogue) -> None:
    """The heading says what it is, and opens nothing."""
    empty = replace(catalogue, areas={}, pay_tables={})
    pay = make(qtbot, look, present(empty, a_comparison(empty)))
    heading = pay.findChild(WrapButton, "payArea")
    assert isinstance(heading, WrapButton)

    assert (heading.text(), heading.isEnabled()) == ("Pay", False)


@pytest.mark.parametrize("width", [380, 960])
@pytest.mark.parametrize("size", [100, 200])
def test_a_gap_and_its_offers_are_not_clipped(
    qtbot: QtBot, look: Look, catalogue: Catalogue, size: int, width: int
) -> None:
    """At double size and in a narrow window they wrap and scroll."""
    look.set_text_size(size)
    pay = make(qtbot, look, withheld(catalogue))
    pay.resize(width, 330)

    assert clipped(pay) == []


def test_an_amount_stated_alone_is_one_amount(qtbot: QtBot, look: Look, catalogue: Catalogue) -> None:
    """In the chart: never “$95,000–$95,000”."""
    first = a_comparison(catalogue).roles[0]
    role = replace(catalogue.roles[first], unsourced_pay=(a_range(60000, 80000), a_range(95000, 95000)))
    changed = replace(catalogue, roles={**catalogue.roles, first: role})
    chart = chart_of(make(qtbot, look, present(changed, a_comparison(changed))))

    assert any(text.startswith("$95,000 ") for text in drawn_texts(chart))


def test_a_name_beside_the_chart_breaks_at_its_words(look: Look) -> None:
    """Within a word only if that is wider than the column."""
    font, text = look.font(13), "A · Registered Nurse"
    wide = QFontMetrics(font).horizontalAdvance("Registered")

    assert _wrap(font, text, wide) is Qt.TextFlag.TextWordWrap
    assert _wrap(font, text, wide - 1) is Qt.TextFlag.TextWrapAnywhere

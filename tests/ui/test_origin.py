"""The dialogs that tell where facts are from: one spot's, and all sources with what rests on them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from careercompare.core.catalogue import Catalogue
from careercompare.present.cell import NO_SOURCE_MARK
from careercompare.present.panels import GATE, PAY
from careercompare.present.screen import Screen, present
from careercompare.present.sources import SourceView
from careercompare.present.trace import trace_view
from careercompare.ui.dialogs.source_card import SourceCard, source_html
from careercompare.ui.dialogs.sources import SourcesDialog
from careercompare.ui.dialogs.trace import ALL_SOURCES, NOTHING, OriginDialog
from careercompare.ui.look import Look
from tests.builders import a_catalogue, a_comparison, a_role, a_source
from tests.ui.clipping import clipped

NETWORK = "network-engineer"


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """What a dialog opens over."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


class Asked:
    """Opens the dialogs for one screen."""

    def __init__(self, qtbot: QtBot, look: Look, parent: QWidget, catalogue: Catalogue) -> None:
        self._qtbot, self._look, self._parent = qtbot, look, parent
        self.screen = present(catalogue, a_comparison(catalogue))
        self._trace = trace_view(catalogue, self.screen)

    def origin(self, *spot: str, number: int = 0) -> OriginDialog:
        """The dialog of one spot."""
        role, place, *fact = spot
        dialog = OriginDialog(self._parent, self._look, self.screen, self._trace, role, place, "".join(fact), number)
        self._qtbot.addWidget(dialog)
        return dialog

    def sources(self, number: int | None = None) -> SourcesDialog:
        """All sources."""
        dialog = SourcesDialog(self._parent, self._look, self._trace, self.screen.sources, number)
        self._qtbot.addWidget(dialog)
        return dialog


@pytest.fixture
def asked(qtbot: QtBot, look: Look, parent: QWidget, catalogue: Catalogue) -> Asked:
    """The dialogs over the catalogue of two roles."""
    return Asked(qtbot, look, parent, catalogue)


def words(dialog: QWidget) -> str:
    """All labels of a dialog."""
    return "\n".join(one.text() for one in dialog.findChildren(QLabel)).replace("\u200b", "")


def shown_source(dialog: SourcesDialog) -> str:
    """The words beside the list."""
    page = dialog._detail.widget()
    assert page is not None
    return words(page)


def test_a_fact_is_traced_to_all_that_is_known_of_its_source(asked: Asked) -> None:
    """Title, publisher, reference date, retrieved date, licence and address, under the fact and its number."""
    dialog = asked.origin(NETWORK, "goal")
    (source, *_) = asked.screen.sources.sources
    text = words(dialog)

    assert "Goal · Network Engineer" in text
    assert "Goal of Network Engineer." in text
    for told in (source.title, source.publisher, source.reference, source.retrieved, source.licence, source.address):
        assert told in text
    assert len(dialog.cards) == 1
    assert source.address in dialog.area.accessibleName()


def test_the_number_that_was_clicked_is_marked(asked: Asked) -> None:
    """Among several sources the one that was asked for."""
    dialog = asked.origin(NETWORK, PAY, number=4)
    assert [card.objectName() for card in dialog.cards] == ["sourceCard", "markedSource"]
    assert "→ <b>[4]" in words(dialog)


def test_what_has_no_source_says_so(asked: Asked) -> None:
    """By the word of everywhere, and no source is shown."""
    dialog = asked.origin(NETWORK, f"{GATE}on-call")
    assert NO_SOURCE_MARK in words(dialog)
    assert "On-call duty · Network Engineer" in words(dialog)
    assert dialog.cards == []


def test_pay_tells_the_figure_from_the_stated_range(asked: Asked) -> None:
    """The published figures come first with their table; the range is called unsourced beside where it was read."""
    dialog = asked.origin(NETWORK, PAY)
    text = words(dialog)
    assert text.index("Median $99,130") < text.index("$70,000–$110,000 a year") < text.index(NO_SOURCE_MARK)
    assert len(dialog.cards) == 2


def test_a_spot_without_a_fact_says_that_there_is_nothing(qtbot: QtBot, look: Look, parent: QWidget) -> None:
    """“Not stated” rests on nothing."""
    dialog = Asked(qtbot, look, parent, a_catalogue((a_role(aspects={}),))).origin(NETWORK, "goal")
    assert NOTHING in words(dialog)
    assert dialog.area.accessibleName() == NOTHING


def test_all_sources_are_one_button_away(qtbot: QtBot, asked: Asked) -> None:
    """The dialog ends by saying so, and knows the number to open at."""
    dialog = asked.origin(NETWORK, "goal")
    every = dialog.findChild(QPushButton, "allSources")
    assert isinstance(every, QPushButton)
    qtbot.mouseClick(every, Qt.MouseButton.LeftButton)
    assert (dialog.result(), dialog.first_number) == (ALL_SOURCES, 1)


@pytest.mark.parametrize("size", [100, 200])
def test_nothing_is_clipped(qtbot: QtBot, look: Look, parent: QWidget, catalogue: Catalogue, size: int) -> None:
    """At both ends of the text sizes."""
    look.set_text_size(size)
    long = replace(
        catalogue,
        sources={
            id_: a_source(id_, address=f"https://example.org/{'a-very-long-part/' * 12}", title="A long title " * 9)
            for id_ in catalogue.sources
        },
    )
    made = Asked(qtbot, look, parent, long)
    for dialog in (made.origin(NETWORK, PAY), made.sources()):
        dialog.show()
        assert clipped(dialog) == []
        dialog.close()


def a_card(qtbot: QtBot, look: Look, source: SourceView) -> SourceCard:
    """A card on screen."""
    card = SourceCard(look, source)
    qtbot.addWidget(card)
    card.show()
    return card


def test_an_address_is_opened_and_copied(
    qtbot: QtBot, look: Look, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each by its button; the copy has none of the marks at which the shown one may break."""
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    source = screen.sources.sources[0]
    card = a_card(qtbot, look, source)

    qtbot.mouseClick(card.open, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(card.copy, Qt.MouseButton.LeftButton)

    assert [one.toString() for one in opened] == [source.address]
    assert QGuiApplication.clipboard().text() == source.address
    assert card.copy.text() == "Copied"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "https://a b", ""])
def test_only_web_addresses_can_be_opened(qtbot: QtBot, look: Look, screen: Screen, address: str) -> None:
    """A catalogue from elsewhere cannot make the app open a file or run a script; the address is still shown."""
    bad = replace(screen.sources.sources[0], address=address)
    card = a_card(qtbot, look, bad)

    assert not card.open.isVisible()
    assert card.copy.isVisible() == bool(address)
    assert "href" not in source_html(bad, marked=False)
    assert address in source_html(bad, marked=False).replace("\u200b", "")


def test_the_list_counts_what_rests_on_each_source(asked: Asked) -> None:
    """Every source with its number and count, and last what has none."""
    dialog = asked.sources()
    items = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert items == [
        "[1] Title of article\nExample Magazine · 14 facts",
        "[2] Title of projections\nExample Press · 4 facts",
        "[3] Title of survey\nExample Institute · 3 facts",
        "[4] Title of wages\nExample Bureau · 2 facts",
        f"{NO_SOURCE_MARK}\n4 facts",
    ]


def test_a_source_opens_with_the_facts_that_rest_on_it(asked: Asked) -> None:
    """At the number that was asked for, with what several roles share apart."""
    text = shown_source(asked.sources(3))
    assert "[3] Title of survey" in text
    assert "3 facts rest on it" in text
    assert "<b>Network Engineer</b>" in text
    assert "<li>What the needs rest on</li>" in text
    assert text.index("Certificates and figures") < text.index("Certificate CCNA")


def test_what_has_no_source_can_be_listed(asked: Asked) -> None:
    """The last entry of the list."""
    dialog = asked.sources()
    dialog.list.setCurrentRow(dialog.list.count() - 1)
    text = shown_source(dialog)
    assert "4 facts without a source" in text
    assert "<li>On-call duty</li>" in text


def test_sources_are_found_by_words(qtbot: QtBot, asked: Asked) -> None:
    """By publisher, by title, and by the facts that rest on them; arrows go on in the list; nothing found is said."""
    dialog = asked.sources()
    dialog.show()

    def found(text: str) -> list[str]:
        dialog.search.clear()
        qtbot.keyClicks(dialog.search, text)
        return [dialog.list.item(row).text()[:3] for row in range(dialog.list.count())]

    assert found("institute") == ["[3]"]
    assert "[3] Title of survey" in shown_source(dialog)
    assert found("outlook") == ["[2]"]
    assert found("gardening") == []
    assert "“gardening”" in words(dialog)
    dialog.search.clear()
    qtbot.keyClick(dialog.search, Qt.Key.Key_Home)
    dialog.list.setCurrentRow(0)
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.list.currentRow() == 1
    dialog.close()

"""Sentences across the top: one for each matter, with a door where there is one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from careercompare.ui.banner import Banner
from careercompare.ui.look import Look


@pytest.fixture
def banner(qtbot: QtBot, look: Look) -> Banner:
    """A banner with nothing to say."""
    made = Banner(look)
    qtbot.addWidget(made)
    return made


def test_it_is_there_while_there_is_something_to_say(banner: Banner) -> None:
    """A line for each matter; saying nothing takes the line away."""
    assert banner.isHidden()
    banner.say("one", "First.")
    banner.say("two", "Second.")
    banner.say("one", "First, changed.")
    assert banner.text() == "First, changed.\nSecond."
    banner.say("one", "")
    assert banner.text() == "Second."
    banner.say("two", "")
    assert banner.isHidden()


def test_what_is_calm_is_no_warning(banner: Banner) -> None:
    """It has the colour of text; a warning keeps its own."""
    banner.say("one", "Saved.", calm=True)
    banner.say("two", "Gone.")

    assert [each.property("tone") for each in banner.findChildren(QLabel)] == ["calmBanner", "banner"]


def test_a_door_opens(qtbot: QtBot, banner: Banner) -> None:
    """The button beside the sentence does what was handed over, until the sentence is gone."""
    opened: list[bool] = []
    banner.say("one", "First.", ("Open…", lambda: opened.append(True)))
    button = banner.findChild(QPushButton, "banner-one")
    assert button is not None

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    banner.say("one", "Second.")

    assert opened == [True]
    assert banner.findChild(QPushButton, "banner-one") is None

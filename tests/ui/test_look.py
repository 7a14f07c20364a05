"""The look: colours that can be read, and the bundled typeface."""

from __future__ import annotations

import tomllib
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo
from PySide6.QtWidgets import QApplication

from careercompare.data.bundled import resources
from careercompare.ui import look as looks
from careercompare.ui.look import Look

THEMES = ("light", "dark")
TEXTS = ("ink", "soft", "faint", "danger", "a", "b", "c", "d")
GROUNDS = ("bg", "surface", "sunken")


class System(QObject):
    """A system that turns light or dark; the offscreen platform can do neither."""

    colorSchemeChanged = Signal(Qt.ColorScheme)  # noqa: N815 # Qt's name

    def __init__(self) -> None:
        super().__init__()
        self._scheme = Qt.ColorScheme.Light

    def styleHints(self) -> System:
        """Stands in for QGuiApplication as well."""
        return self

    def colorScheme(self) -> Qt.ColorScheme:
        """What is shown now."""
        return self._scheme

    def turn(self, scheme: Qt.ColorScheme) -> None:
        """Show another, and tell."""
        self._scheme = scheme
        self.colorSchemeChanged.emit(scheme)


def tokens(theme: str) -> dict[str, str]:
    """The colours of a theme file."""
    colours: dict[str, str] = tomllib.loads((resources() / "theme" / f"{theme}.toml").read_text("utf-8"))["colors"]
    return colours


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    shown = QColor(colour)
    parts = (shown.redF(), shown.greenF(), shown.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4) for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_themes_name_the_same_colours() -> None:
    """A colour that one theme lacks would stop the other half of all users."""
    assert tokens("light").keys() == tokens("dark").keys()


@pytest.mark.parametrize(("theme", "text", "ground"), list(product(THEMES, TEXTS, GROUNDS)))
def test_text_can_be_read(theme: str, text: str, ground: str) -> None:
    """Every text colour reaches WCAG AA on every ground."""
    assert contrast(tokens(theme)[text], tokens(theme)[ground]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_controls_and_focus_can_be_seen(theme: str) -> None:
    """Outlines of controls and the focus ring reach 3:1 (WCAG 1.4.11)."""
    colours = tokens(theme)
    assert contrast(colours["edge"], colours["surface"]) >= 3
    assert all(contrast(colours["focus"], colours[ground]) >= 3 for ground in GROUNDS)


def test_accents_differ_from_each_other() -> None:
    """Four roles have four colours in each theme."""
    for theme in THEMES:
        assert len({tokens(theme)[letter] for letter in "abcd"}) == 4


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold, QFont.Weight.Bold])
def test_inter_is_the_bundled_one(look: Look, weight: QFont.Weight) -> None:
    """Every weight that the design uses resolves to Inter, not to a stand-in."""
    info = QFontInfo(look.font(13, weight))

    assert info.family() == "Inter"
    assert info.weight() == weight


def test_sizes_follow_the_text_size(look: Look) -> None:
    """At 200 % lengths and fonts double."""
    look.set_text_size(200)

    assert look.px(8) == 16
    assert look.font(13).pixelSize() == 26


def test_following_the_system_or_not(look: Look) -> None:
    """A chosen theme stays; `changed` tells every view."""
    told: list[bool] = []
    look.changed.connect(lambda: told.append(look.dark))

    look.set_theme("dark")
    look.set_theme("light")

    assert told == [True, False]


def test_the_system_is_followed_only_where_that_was_chosen(
    look: Look, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system turns dark: the theme "system" turns with it, at once; a chosen one does not."""
    system = System()
    monkeypatch.setattr(looks, "QGuiApplication", system)
    following = Look(resources(), "system")
    following.apply()
    told: list[bool] = []
    following.changed.connect(lambda: told.append(following.dark))
    assert not following.dark

    system.turn(Qt.ColorScheme.Dark)

    assert told == [True]
    assert following.colour("bg") == QColor(tokens("dark")["bg"])
    assert qapp.palette().window().color() == QColor(tokens("dark")["bg"])
    following.set_theme("light")
    system.turn(Qt.ColorScheme.Light)
    system.turn(Qt.ColorScheme.Dark)
    assert told == [True, False]
    assert not following.dark
    look.apply()


def test_missing_fonts_are_said(qapp: QApplication, tmp_path: Path) -> None:
    """Without its fonts the app still opens, and says which folder is at fault."""
    (tmp_path / "theme").symlink_to(resources() / "theme")

    look = Look(tmp_path, "light")

    assert str(tmp_path / "fonts" / "inter") in look.missing_fonts
    assert "Reinstall" in look.missing_fonts

"""The look: colours that can be read, and the bundled typeface."""

from __future__ import annotations

import tomllib
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFont, QFontInfo
from PySide6.QtWidgets import QApplication

from careercompare.data.bundled import resources
from careercompare.ui.look import Look

THEMES = ("light", "dark")
TEXTS = ("ink", "soft", "faint", "danger", "a", "b", "c", "d")
GROUNDS = ("bg", "surface", "sunken")


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


def test_missing_fonts_are_said(qapp: QApplication, tmp_path: Path) -> None:
    """Without its fonts the app still opens, and says which folder is at fault."""
    (tmp_path / "theme").symlink_to(resources() / "theme")

    look = Look(tmp_path, "light")

    assert str(tmp_path / "fonts" / "inter") in look.missing_fonts
    assert "Reinstall" in look.missing_fonts

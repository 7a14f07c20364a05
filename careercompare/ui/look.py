"""The look of the app: colours from the theme files, Inter in a few sizes, and one style sheet made of both."""

from __future__ import annotations

import tomllib
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from careercompare.ui.style_sheet import style_sheet

ACCENTS = "abcd"
TEXT_SIZES = (100, 125, 150, 200)
BASE_SIZE = 13


class Look(QObject):
    """Colours and sizes for every widget; `changed` fires when the theme or the text size does."""

    changed = Signal()

    def __init__(self, resources: Path, theme: str = "system", text_size: int = 100) -> None:
        super().__init__()
        self._themes = {name: _colours(resources / "theme" / f"{name}.toml") for name in ("light", "dark")}
        self.theme = theme
        self.text_size = text_size
        self._fonts: dict[tuple[int, float, QFont.Weight, bool], QFont] = {}
        self._colours = self._read_colours()
        self.missing_fonts = _load_fonts(resources / "fonts" / "inter")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def dark(self) -> bool:
        """Whether the dark theme is shown."""
        if self.theme == "system":
            return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self.theme == "dark"

    def colour(self, name: str) -> QColor:
        """A colour of the theme by its name in the theme file."""
        return self._colours[name]

    def accent(self, place: int) -> QColor:
        """The colour of the role in that place."""
        return self.colour(ACCENTS[place])

    def wash(self, place: int) -> QColor:
        """The pale area colour of the role in that place."""
        return self.colour(f"{ACCENTS[place]}-wash")

    def px(self, size: float) -> int:
        """A length of the design in pixels at the chosen text size."""
        return round(size * self.text_size / 100)

    def font(
        self, size: float = BASE_SIZE, weight: QFont.Weight = QFont.Weight.Normal, *, tabular: bool = False
    ) -> QFont:
        """Inter at a size of the design; tabular figures are all of one width, so that columns align."""
        key = (self.text_size, size, weight, tabular)
        made = self._fonts.get(key)
        if made is not None:
            return QFont(made)
        font = QFont("Inter")
        font.setPixelSize(self.px(size))
        font.setWeight(weight)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        self._fonts[key] = font
        return QFont(font)

    def set_theme(self, theme: str) -> None:
        """Show light, dark, or what the system shows."""
        self.theme = theme
        self.apply()

    def set_text_size(self, percent: int) -> None:
        """Show all text at a percentage of the design's size."""
        self.text_size = percent
        self.apply()

    def apply(self) -> None:
        """Dress the whole application."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        self._colours = self._read_colours()
        app.setFont(self.font())
        app.setPalette(self._palette())
        app.setStyleSheet(style_sheet(self._tokens, self.px))
        self.changed.emit()

    def _read_colours(self) -> dict[str, QColor]:
        return {name: QColor(value) for name, value in self._tokens.items()}

    @property
    def _tokens(self) -> dict[str, str]:
        return self._themes["dark" if self.dark else "light"]

    def _follow_system(self) -> None:
        if self.theme == "system":
            self.apply()

    def _palette(self) -> QPalette:
        palette = QPalette()
        role = QPalette.ColorRole
        for part, name in (
            (role.Window, "bg"),
            (role.WindowText, "ink"),
            (role.Base, "surface"),
            (role.AlternateBase, "sunken"),
            (role.Text, "ink"),
            (role.Button, "surface"),
            (role.ButtonText, "ink"),
            (role.ToolTipBase, "surface"),
            (role.ToolTipText, "ink"),
            (role.PlaceholderText, "faint"),
            (role.Highlight, "focus"),
            (role.HighlightedText, "surface"),
            (role.Link, "focus"),
            (role.LinkVisited, "focus"),
            (role.Mid, "hair"),
            (role.Dark, "hair"),
            (role.Light, "surface"),
        ):
            palette.setColor(part, self.colour(name))
        for part in (role.Text, role.WindowText, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, part, self.colour("edge"))
        return palette


def _colours(file: Path) -> dict[str, str]:
    colours: dict[str, str] = tomllib.loads(file.read_text(encoding="utf-8"))["colors"]
    return colours


def _load_fonts(folder: Path) -> str:
    """Load the bundled Inter; returns a sentence if it is missing, since the window then falls back to system fonts."""
    loaded = [QFontDatabase.addApplicationFont(str(file)) for file in sorted(folder.glob("*.ttf"))]
    if loaded and all(number >= 0 for number in loaded):
        return ""
    return f"The fonts in {folder} are missing or damaged, so text is shown in a system font. Reinstall careercompare."

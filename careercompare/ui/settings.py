"""What the app remembers of itself, apart from any comparison: window, theme, text size, folds."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from careercompare.ui.look import TEXT_SIZES

THEMES = ("system", "light", "dark")
RECENT = 5


class Settings:
    """Typed access to one settings file; values that make no sense are read as the default."""

    def __init__(self, file: Path) -> None:
        self._store = QSettings(str(file), QSettings.Format.IniFormat)
        self.home = file.parent
        """The folder that this file shares with whatever else is kept."""

    @property
    def theme(self) -> str:
        """One of system, light, dark."""
        value = str(self._store.value("look/theme", "system"))
        return value if value in THEMES else "system"

    @theme.setter
    def theme(self, theme: str) -> None:
        self._store.setValue("look/theme", theme)

    @property
    def text_size(self) -> int:
        """Percent of the design's text size."""
        value = str(self._store.value("look/text_size", 100))
        return int(value) if value.isdigit() and int(value) in TEXT_SIZES else 100

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self._store.setValue("look/text_size", percent)

    @property
    def open_sections(self) -> frozenset[str]:
        """The sections of the panels that stand open."""
        return frozenset(one for one in str(self._store.value("panels/open", "")).split("|") if one)

    @open_sections.setter
    def open_sections(self, sections: frozenset[str]) -> None:
        self._store.setValue("panels/open", "|".join(sorted(sections)))

    @property
    def pay_table(self) -> bool:
        """Whether pay is shown as a table."""
        return str(self._store.value("pay/table", "false")) == "true"

    @pay_table.setter
    def pay_table(self, on: bool) -> None:
        self._store.setValue("pay/table", "true" if on else "false")

    @property
    def recent_areas(self) -> tuple[str, ...]:
        """The areas last chosen, the newest first; only the first few are kept."""
        return tuple(one for one in str(self._store.value("pay/areas", "")).split("|") if one)[:RECENT]

    @recent_areas.setter
    def recent_areas(self, areas: tuple[str, ...]) -> None:
        self._store.setValue("pay/areas", "|".join(list(dict.fromkeys(areas))[:RECENT]))

    @property
    def folder(self) -> str:
        """The folder last used to open, save or export."""
        return str(self._store.value("files/folder", ""))

    @folder.setter
    def folder(self, folder: str) -> None:
        self._store.setValue("files/folder", folder)

    @property
    def catalogue(self) -> str:
        """The folder of the catalogue last edited."""
        return str(self._store.value("editor/catalogue", ""))

    @catalogue.setter
    def catalogue(self, folder: str) -> None:
        self._store.setValue("editor/catalogue", folder)

    def geometry(self, name: str) -> QByteArray | None:
        """The bytes in which Qt keeps a window's or splitter's sizes."""
        value = self._store.value(f"window/{name}")
        return value if isinstance(value, QByteArray) else None

    def set_geometry(self, name: str, value: QByteArray) -> None:
        """Keep a window's or splitter's sizes."""
        self._store.setValue(f"window/{name}", value)

    def flush(self) -> None:
        """Write to disk now; a folder that cannot be written is borne silently, nothing of the user's is in here."""
        self._store.sync()

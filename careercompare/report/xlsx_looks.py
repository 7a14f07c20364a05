"""How cells of a workbook look: one format for each look, in the colours of the theme or in black."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from careercompare.core.errors import ReportError
from careercompare.core.report_choices import Ink
from careercompare.data.bundled import resources

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook

FONT = "Arial"
"""A font that every system has, or one just as wide."""
BLACK = {"a": "#000000", "b": "#000000", "c": "#000000", "d": "#000000", "soft": "#000000", "faint": "#000000"}
MIRRORED: dict[object, str] = {"left": "right", "right": "left"}
PATTERNS = ("percent_90", "wide_upward_diagonal", "small_grid", "percent_20")
"""What tells the roles' bars apart where there is no colour."""
_UNSAFE = ("=", "+", "-", "@", "\t")


class Looks:
    """The formats of one workbook, made when first asked for."""

    def __init__(self, workbook: Workbook, ink: Ink, *, right_to_left: bool = False) -> None:
        self._workbook, self._mirrored = workbook, right_to_left
        self.black = ink is Ink.BLACK
        self.colours = _theme() | (BLACK if self.black else {})
        self._made: dict[tuple[tuple[str, object], ...], Format] = {}

    def of(self, **properties: object) -> Format:
        """The format with these properties of XlsxWriter; text stands at the top of its cell."""
        asked = {"valign": "top", "font_color": self.colours["ink"]} | properties
        if self._mirrored:
            # Sides are those of the paper, whichever way a sheet runs.
            asked |= {"align": MIRRORED[asked.get("align", "left")], "reading_order": 2}
        key = tuple(sorted(asked.items(), key=lambda item: item[0]))
        if key not in self._made:
            self._made[key] = self._workbook.add_format(asked)
        return self._made[key]

    def text(self, words: str, **properties: object) -> Format:
        """A format for words in lines; what could be taken for a formula when edited is held fast as text."""
        inert = {"quote_prefix": True} if words.startswith(_UNSAFE) else {}
        return self.of(**({"text_wrap": True} | inert | properties))

    def accent(self, place: int) -> str:
        """The colour of a role."""
        return self.colours["abcd"[place % 4]]

    def wash(self, place: int) -> str:
        """The pale colour of a role, for areas."""
        return "#ffffff" if self.black else self.colours["abcd"[place % 4] + "-wash"]

    def head(self, place: int | None) -> dict[str, object]:
        """The head of a column: on the role's own colour, or quietly."""
        if place is None or self.black:
            fill = "#ffffff" if self.black else self.colours["sunken"]
            return {"bold": True, "bg_color": fill, "bottom": 2, "bottom_color": self.colours["edge"]}
        return {"bold": True, "bg_color": self.accent(place), "font_color": "#ffffff"}


def _theme() -> dict[str, str]:
    path = resources() / "theme" / "light.toml"
    try:
        colours: dict[str, str] = tomllib.loads(path.read_text("utf-8"))["colors"]
    except (OSError, ValueError, KeyError) as error:
        raise ReportError(f"The report needs {path}, which cannot be read; install careercompare again.") from error
    return colours

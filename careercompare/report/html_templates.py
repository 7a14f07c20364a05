"""The templates and style sheets of the web page, as they stand in resources/report/html."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from typing import TYPE_CHECKING

from careercompare.core.errors import ReportError
from careercompare.data.bundled import resources

if TYPE_CHECKING:
    from jinja2 import Environment

STACKED = {679: ".table:not(.compact)", 959: ".table.broad"}
"""Up to which width of the screen, in pixels, which tables stand row under row."""


@lru_cache(maxsize=1)
def templates() -> Environment:
    """All templates; whatever they print is escaped, and a name that they misspell is an error."""
    # No start waits for Jinja, which only this export needs.
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    return Environment(
        loader=FunctionLoader(_read),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )


def style_sheet(*, black: bool) -> str:
    """The whole style: colours of the themes, screen and paper; black ink replaces every colour and knows no dark."""
    light = _colours("light")
    sheets = [f":root {{{light} color-scheme: light{'' if black else ' dark'};}}"]
    if not black:
        sheets.append(f"@media screen and (prefers-color-scheme: dark) {{ :root {{{_colours('dark')}}} }}")
    sheets += [_read(name).strip() for name in ("page.css", "blocks.css", "tables.css")]
    stacked = _read("stacked.css").strip()
    for width, tables in STACKED.items():
        sheets.append(f"@media screen and (max-width: {width}px) {{\n{stacked.replace('.stacked', tables)}\n}}")
    sheets += [_read(name).strip() for name in ("print.css", *(["black.css"] if black else []))]
    return "\n".join(sheets)


def _colours(theme: str) -> str:
    path = resources() / "theme" / f"{theme}.toml"
    try:
        colours = tomllib.loads(path.read_text("utf-8"))["colors"]
    except (OSError, ValueError, KeyError) as error:
        raise _missing(f"{path.name} in {path.parent}") from error
    return "".join(f" --{name}: {colour};" for name, colour in colours.items())


def _read(name: str) -> str:
    path = resources() / "report" / "html" / name
    try:
        return path.read_text("utf-8")
    except (OSError, ValueError) as error:
        raise _missing(f"{path.name} in {path.parent}") from error


def _missing(what: str) -> ReportError:
    return ReportError(f"The report needs the file {what}, which cannot be read; install careercompare again.")

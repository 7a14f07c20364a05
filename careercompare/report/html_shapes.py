"""What the templates of the web page ask about blocks: which template, which colour, and what shares a line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careercompare.present.blocks import Block, Heading, Paragraph, Table
from careercompare.present.report import met_symbol
from careercompare.present.tags import RoleTag
from careercompare.report.cleaning import line, lines
from careercompare.report.links import link_target
from careercompare.report.pay_drawing import pay_drawing
from careercompare.report.pay_row_drawing import LARGE, text_width
from careercompare.report.table_shape import table_shape

FEW = 2
"""So many columns beside the first leave room for another table beside."""


def beside(blocks: Sequence[Block]) -> list[list[tuple[Block, ...]]]:
    """The blocks in runs, each from one heading to the next: slim ones that follow one another share a line."""
    runs: list[list[Block]] = [[]]
    for block in blocks:
        if isinstance(block, Heading):
            runs.append([])
        runs[-1].append(block)
    made: list[list[tuple[Block, ...]]] = []
    for run in filter(None, runs):
        if made and _slim(run) and _slim(made[-1][-1]):
            made[-1].append(tuple(run))
        else:
            made.append([tuple(run)])
    return made


def _slim(run: Sequence[Block]) -> bool:
    """Whether a run is a heading over one table of few numbers, or over a sentence in its place."""
    heading, *below = run
    return isinstance(heading, Heading) and len(below) == 1 and _little(below[0])


def _little(block: Block) -> bool:
    if isinstance(block, Table):
        return len(block.columns) <= FEW and all(table_shape(block).numbers)
    return isinstance(block, Paragraph) and len(block.statements) == 1


def kind(block: Block) -> str:
    """The name of a block's template."""
    return type(block).__name__.lower()


def accent(tag: RoleTag) -> str:
    """The theme's colour of a role."""
    return "abcd"[tag.accent]


def px(length: float) -> str:
    """A length in as few digits as a screen can show."""
    return f"{length:.1f}".removesuffix(".0")


def percent(share: float) -> str:
    """A share as the length that CSS and SVG know."""
    return f"{share * 100:.2f}%"


def shortened(text: str, width: float) -> str:
    """A text that stays within a width, about; what is too long ends in an ellipsis."""
    if text_width(text, LARGE) <= width:
        return text
    kept = text
    while kept and text_width(f"{kept}…", LARGE) > width:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


TOOLS: Mapping[str, object] = {
    "kind": kind,
    "accent": accent,
    "px": px,
    "percent": percent,
    "shortened": shortened,
    "table_shape": table_shape,
    "beside": beside,
    "pay_drawing": pay_drawing,
    "link_target": link_target,
    "met_symbol": met_symbol,
    "line": line,
    "lines": lines,
}

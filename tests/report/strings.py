"""The texts of a document as they can be read back from a page, without what layouts add and take away."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from careercompare.present import blocks
from careercompare.present.cell import CellView
from careercompare.report.characters import replace
from careercompare.report.typst_texts import paragraphs
from tests.report.matrix import Made

# Blanks, marks at which a word may break, joiners, and the hyphen at the end of a line.
_ADDED = re.compile("[\\s\u200b-\u200f\u2060\u00ad\u0002\ufffe\ufe0e\ufe0f-]+")
_FROM_THE_RIGHT = frozenset({"R", "AL", "AN"})


def folded_text(text: str) -> str:
    """A text without blanks and without signs that layouts add."""
    return _ADDED.sub("", unicodedata.normalize("NFKC", text))


def printed(made: Made, text: str) -> str:
    """A text as the report has to print it: cleaned, with boxes for what no font shows, folded."""
    return folded_text(replace(" ".join(paragraphs(text)), made.report.replaced))


def is_mixed(text: str) -> bool:
    """Whether some of it is written from the right."""
    return any(unicodedata.bidirectional(one) in _FROM_THE_RIGHT for one in text)


def is_read(made: Made, text: str, read: str) -> bool:
    """Whether a folded text stands in what was read, or at least all its letters where two directions meet in it."""
    if text in read:
        return True
    if not is_mixed(text) and not made.language.right_to_left:
        return False
    # There words, numbers and the signs between them are read in the order in which they stand on the line.
    return not letters(text) - letters(read)


def letters(text: str) -> Counter[str]:
    """How often each letter stands in it; brackets are turned around where the direction is."""
    return Counter(one for one in text if one not in "()[]{}<>«»‹›≤≥")


def strings(document: blocks.DocumentView) -> list[str]:
    """All texts that the document says and a page has to show."""
    found = [document.title, *document.meta, *document.letterhead, document.note]
    for part in document.parts:
        found.append(part.title)
        for block in part.blocks:
            found += _of_block(block)
    said = [one for text in found for one in paragraphs(text)]
    # A dash alone says that there is nothing, which a layout may say by leaving it out.
    return [one for one in said if any(unicodedata.category(letter)[0] not in "PZC" for letter in one)]


def _of_block(block: blocks.Block) -> Iterator[str]:
    match block:
        case blocks.Heading():
            yield from (block.text, block.aside)
        case blocks.Paragraph():
            yield from (one.text for one in block.statements)
        case blocks.Points():
            yield from (one.text for point in block.points for one in point.statements)
        case blocks.Table():
            for row in block.rows:
                yield row.title
                for cell in row.cells:
                    yield from _of_cell(cell.said)
        case blocks.Cards():
            for card in block.cards:
                yield from (card.tag.title, card.fit.headline, card.fit.sentence, card.counted)
                yield from (gate.name for gate in card.gates)
        case blocks.SourceList():
            for source in block.sources:
                yield from (source.title, source.publisher, source.address.removeprefix("https://"), source.note)
        case blocks.Terms():
            yield from (one for pair in block.terms for one in pair)
        case blocks.PayChart():  # its words are in its alternative text, its names may be cut short
            return


def _of_cell(cell: CellView) -> Iterator[str]:
    yield cell.text
    yield from (one.text for point in cell.points for one in point.statements)

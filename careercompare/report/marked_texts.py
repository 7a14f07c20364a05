"""Which printed texts are in the catalogue's language, and which run against the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from careercompare.present.blocks import DocumentView
from careercompare.report.directions import direction, runs_against
from careercompare.report.typesetting import Data
from careercompare.report.typst_texts import line, paragraphs


def marked_texts(data: Data, document: DocumentView) -> Mapping[str, Data]:
    """`told` are the texts of some data that the catalogue says, `turned` go from others that run against the page.

    Both are looked up by the very text.
    """
    printed = {text for text in _strings(data) if text.strip()}
    said = {one for text in document.told for one in (line(text), *paragraphs(text))}
    page = document.right_to_left
    return {
        "told": {text: direction(text) for text in sorted(printed & said)},
        "turned": {text: direction(text) for text in sorted(printed - said) if runs_against(text, right_to_left=page)},
    }


def _strings(data: Data) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping):
        for one in data.values():
            yield from _strings(one)
    elif isinstance(data, Sequence):
        for one in data:
            yield from _strings(one)

"""Every wrong key and value of a catalogue file is found, with its place and what to do about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from careercompare.data.catalogue import check_catalogue
from tests.data.catalogue_folder import change

ALPHA, PAY, SKILLS, HEAD = "roles/alpha.yaml", "pay/us.yaml", "skills.yaml", "catalogue.yaml"
TITLE = "title: Alpha Engineer"
MARKS = "expected a whole number or one of top-coded, suppressed, not-applicable"
DIGITS = "write plain digits without quotes"
ROLE_KEYS = (
    "id, title, summary, occupations, needs, needs_basis, aspects, interests, other_titles, gates, certifications, "
    "unsourced_pay, before, after"
)

MISTAKES = {
    "unknown key": (ALPHA, TITLE, "titel: Alpha Engineer", "2:1: unknown key “titel”; did you mean “title”?"),
    "unknown key, nothing near": (
        ALPHA,
        TITLE,
        f"{TITLE}\ncolour: red",
        f"3:1: unknown key “colour”; remove it; the keys here are {ROLE_KEYS}",
    ),
    "unknown key inside": (ALPHA, "basis:", "bass:", "6:44: unknown key “bass”; did you mean “basis”?"),
    "missing key": (ALPHA, "summary: Builds networks\n", "", "1:1: the key “summary” is missing; add it"),
    "repeated key": (
        ALPHA,
        TITLE,
        f"title: Beta\n{TITLE}",
        "3:1: the key “title” stands here again (first in line 2); remove one of them",
    ),
    "text for a number": (
        ALPHA,
        "low: 70",
        "low: 12k",
        f"20:11: “low”: expected a whole number, found text “12k”; {DIGITS}",
    ),
    "text for a pay cell": (
        PAY,
        "mean: 100",
        "mean: 12k",
        f"10:51: “mean”: {MARKS}, found text “12k”; {DIGITS}, or one of these words",
    ),
    "misspelt mark": (
        PAY,
        "mean: 100",
        "mean: top-codet",
        f"10:51: “mean”: {MARKS}, found text “top-codet”; did you mean “top-coded”?",
    ),
    "underscores": (
        ALPHA,
        "low: 70",
        "low: 1_000",
        f"20:11: “low”: expected a whole number, found “1_000” without quotes; {DIGITS}",
    ),
    "octal": (
        ALPHA,
        "low: 70",
        "low: 012",
        f"20:11: “low”: expected a whole number, found “012” without quotes; {DIGITS}",
    ),
    "fraction": (
        ALPHA,
        "low: 70",
        "low: 10.5",
        f"20:11: “low”: expected a whole number, found the number 10.5; {DIGITS}",
    ),
    "endless number": (
        ALPHA,
        "low: 70",
        "low: 1234567890123456789012",
        f"20:11: “low”: expected a whole number, found the number 1234567890123456789012; {DIGITS}",
    ),
    "misspelt word": (
        ALPHA,
        "importance: essential",
        "importance: esential",
        (
            "8:34: “importance”: expected one of essential, important, useful, found text “esential”; "
            "did you mean “essential”?"
        ),
    ),
    "a bare no": (
        HEAD,
        "licence: CC0",
        "licence: no",
        "5:10: “licence”: expected text, found “no” without quotes; put quotes around it",
    ),
    "a bare power of ten": (
        HEAD,
        "licence: CC0",
        "licence: 1e3",
        "5:10: “licence”: expected text, found “1e3” without quotes; put quotes around it",
    ),
    "a number for text": (
        HEAD,
        'version: "1.0"',
        "version: 1.0",
        "3:10: “version”: expected text, found the number 1.0; put quotes around it",
    ),
    "nothing": (
        HEAD,
        "licence: CC0",
        "licence:",
        "5:9: “licence”: expected text, found nothing; write a value or remove the key",
    ),
    "empty text": (
        HEAD,
        "licence: CC0",
        "licence: ' '",
        "5:10: “licence”: the text is empty; write it or remove the key",
    ),
    "list for text": (
        HEAD,
        "licence: CC0",
        "licence: [a]",
        "5:10: “licence”: expected text, found a list; write one text",
    ),
    "text for a list": (
        ALPHA,
        "points: [Morning, Evening]",
        "points: Morning",
        "15:13: “points”: expected a list, found text “Morning”; begin each item with “- ”",
    ),
    "number in a list": (
        ALPHA,
        "points: [Morning, Evening]",
        "points: [Morning, 3]",
        "15:23: item 2 of “points”: expected text, found the number 3; put quotes around it",
    ),
    "text for keys": (
        ALPHA,
        "needs_basis: {text: Adverts, sources: [survey]}",
        "needs_basis: Adverts",
        "10:14: “needs_basis”: expected keys with values, found text “Adverts”; write “key: value” lines",
    ),
}


@pytest.mark.parametrize("kind", MISTAKES)
def test_one_mistake_gives_one_sentence_with_its_place(folder: Path, kind: str) -> None:
    """The file, line and column are those of the mistake, and nothing else is reported."""
    name, old, new, expected = MISTAKES[kind]
    change(folder, name, old, new)

    assert [str(problem) for problem in check_catalogue(folder)] == [f"{name}:{expected}"]

"""Texts of the wrong form are found, with their place and the form they should have."""

from __future__ import annotations

from pathlib import Path

import pytest

from careercompare.data.catalogue import check_catalogue
from tests.data.catalogue_folder import change

ALPHA, CERTIFICATIONS = "roles/alpha.yaml", "certifications.yaml"
LETTERS = "are no RIASEC letters; write one to three of R, I, A, S, E and C, strongest first, each once"

MISTAKES = {
    "a letter that is none": (ALPHA, "letters: CRI", "letters: CRX", f"25:22: “CRX” {LETTERS}"),
    "a language by its name": (
        "catalogue.yaml",
        "released: 2026-01-31",
        "released: 2026-01-31\nlanguage: English",
        "5:11: “English” is not the code of a language; write two or three small letters, as in es, or more, "
        "as in pt-BR",
    ),
    "a letter twice": (ALPHA, "letters: CRI", "letters: CRC", f"25:22: “CRC” {LETTERS}"),
    "four letters": (ALPHA, "letters: CRI", "letters: CRIA", f"25:22: “CRIA” {LETTERS}"),
    "an O*NET code without its end": (
        ALPHA,
        "15-1244.00",
        "15-1244",
        "25:39: “15-1244” is not an O*NET code; write an occupation code, a dot and two digits, as in 15-1244.00",
    ),
    "a fee in no currency": (
        CERTIFICATIONS,
        "currency: USD, as_of: 2025-01",
        "currency: dollars, as_of: 2025-01",
        "7:34: “dollars” is not a currency code; write three capital letters, as in USD",
    ),
    "a fee on no date": (
        CERTIFICATIONS,
        "as_of: 2025-01",
        "as_of: spring",
        "7:46: “spring” is not a date; write YYYY, YYYY-MM or YYYY-MM-DD",
    ),
    "a fee from nowhere": (
        CERTIFICATIONS,
        "2025-01, source: survey",
        "2025-01, source: surwey",
        "7:63: there is no source “surwey”; did you mean “survey”?",
    ),
    "a fee below nothing": (
        CERTIFICATIONS,
        "amount: 300",
        "amount: -300",
        "7:19: “amount” is -300; write what it costs, or 0 if it is free",
    ),
    "kept for no year": (
        CERTIFICATIONS,
        "every_years: 3",
        "every_years: 0",
        "8:54: “every_years” is 0; write after how many years it is paid again",
    ),
}


@pytest.mark.parametrize("kind", MISTAKES)
def test_one_mistake_gives_one_sentence_with_its_place(folder: Path, kind: str) -> None:
    """Nothing else is reported."""
    name, old, new, sentence = MISTAKES[kind]
    change(folder, name, old, new)

    assert [str(problem) for problem in check_catalogue(folder)] == [f"{name}:{sentence}"]

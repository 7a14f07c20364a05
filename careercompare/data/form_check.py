"""Texts that must have a form: dates, currencies, languages, occupation codes and RIASEC letters."""

from __future__ import annotations

import re
from datetime import date

from careercompare.data.catalogue_files import CERTIFICATIONS, HEAD, OUTLOOK, PAY, ROLES, SOURCES
from careercompare.data.number_check import Documents, Steps, of_place
from careercompare.data.slug import RESERVED
from careercompare.data.yaml_nodes import EACH, select_texts

_SOC = "[0-9]{2}-[0-9]{4}"
CODE = f"{_SOC}|[0-9]{{4}}"
CURRENCY = "[A-Z]{3}"
DATE = "[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?"
LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"
LETTERS = r"(?!.*(.).*\1)[RIASEC]{1,3}"
ONET_CODE = _SOC + r"\.[0-9]{2}"
ID = rf"(?!({RESERVED})(\.|$))[a-z0-9]+([._-][a-z0-9]+)*"

_ID_FORM = "is no id that can name a file everywhere; write small letters, digits and hyphens, as in my-role"
DEVICE_FORM = "is a name that no file can have on Windows; write another id, as in my-role"
CODE_FORM = (
    "is not an official occupation code; write two digits, a hyphen and four digits, as in 15-1244, "
    "or four digits, as in 2237"
)
_CURRENCY_FORM = "is not a currency code; write three capital letters, as in USD"
_LANGUAGE_FORM = "is not the code of a language; write two or three small letters, as in es, or more, as in pt-BR"
_DATE_FORM = "is not a date; write YYYY, YYYY-MM or YYYY-MM-DD"

_INTERESTS_FORM = "are no RIASEC letters; write one to three of R, I, A, S, E and C, strongest first, each once"
_ONET_FORM = "is not an O*NET code; write an occupation code, a dot and two digits, as in 15-1244.00"

_PATTERNS = {
    _ID_FORM: ID,
    CODE_FORM: CODE,
    _CURRENCY_FORM: CURRENCY,
    _DATE_FORM: DATE,
    _LANGUAGE_FORM: LANGUAGE,
    _INTERESTS_FORM: LETTERS,
    _ONET_FORM: ONET_CODE,
}

_FORMS: tuple[tuple[str, Steps, str], ...] = (
    (HEAD, ("id",), _ID_FORM),
    (ROLES, ("id",), _ID_FORM),
    (HEAD, ("released",), _DATE_FORM),
    (HEAD, ("language",), _LANGUAGE_FORM),
    (SOURCES, ("sources", EACH, "reference"), _DATE_FORM),
    (SOURCES, ("sources", EACH, "retrieved"), _DATE_FORM),
    (CERTIFICATIONS, ("certifications", EACH, "fee", "currency"), _CURRENCY_FORM),
    (CERTIFICATIONS, ("certifications", EACH, "fee", "as_of"), _DATE_FORM),
    (CERTIFICATIONS, ("certifications", EACH, "renewal", "currency"), _CURRENCY_FORM),
    (CERTIFICATIONS, ("certifications", EACH, "renewal", "as_of"), _DATE_FORM),
    (OUTLOOK, ("outlooks", EACH, "occupation"), CODE_FORM),
    (PAY, ("reference",), _DATE_FORM),
    (PAY, ("currency",), _CURRENCY_FORM),
    (PAY, ("figures", EACH, "occupation"), CODE_FORM),
    (PAY, ("notes", EACH, "occupation"), CODE_FORM),
    (ROLES, ("occupations", EACH, "code"), CODE_FORM),
    (ROLES, ("interests", "letters"), _INTERESTS_FORM),
    (ROLES, ("interests", "occupation"), _ONET_FORM),
    (ROLES, ("unsourced_pay", EACH, "currency"), _CURRENCY_FORM),
)


def check_forms(documents: Documents) -> None:
    """Add every text of the wrong form to its document's problems."""
    for place, steps, what in _FORMS:
        for document in of_place(documents, place):
            for found in select_texts(document.root, *steps):
                text = found.text.strip()
                if text and not _has_form(text, what):
                    device = what == _ID_FORM and names_a_device(text)
                    document.report(found, f"“{text}” {DEVICE_FORM if device else what}")


def names_a_device(text: str) -> bool:
    """Whether an id, as a file's name, would stand for a device on Windows."""
    return re.fullmatch(rf"({RESERVED})(\..*)?", text, re.ASCII) is not None


def _has_form(text: str, what: str) -> bool:
    if not re.fullmatch(_PATTERNS[what], text, re.ASCII):
        return False
    if what != _DATE_FORM:
        return True
    try:
        date.fromisoformat(text if len(text) == 10 else "2000-01-01")
    except ValueError:
        return False
    return True

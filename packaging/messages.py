"""`make messages`: find every message in the code and bring the files of translations up to date."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
TRANSLATIONS = ROOT / "resources" / "translations"
ROOMS = ("present", "report")
KEYWORDS: dict[str, tuple[int, ...] | None] = {"say": None, "message": None, "say_number": (2, 3)}
CHECK = "--check"
_NAME = re.compile(r"\{(\w+)\}")
# What a file says of itself would change with every run, and says nothing that the history does not.
_PASSING = re.compile(
    r'^"(POT-Creation-Date|PO-Revision-Date|Generated-By|Last-Translator|Language-Team|Report-Msgid-Bugs-To):.*\n', re.M
)


def main(arguments: list[str]) -> int:
    """Write the files, or with `--check` only tell what they lack; returns the exit code."""
    template = found_messages()
    if CHECK in arguments:
        problems = [problem for file in files() for problem in lacking(template, read(file))]
        if text_of(template) != (TRANSLATIONS / "messages.pot").read_text(encoding="utf-8"):
            problems.append("messages.pot: differs from the code; run “make messages”.")
        print("\n".join(problems) or f"{len(template)} messages in {len(files())} languages, all translated.")
        return 1 if problems else 0
    TRANSLATIONS.mkdir(exist_ok=True)
    (TRANSLATIONS / "messages.pot").write_text(text_of(template), encoding="utf-8")
    for file in files():
        catalog = read(file)
        catalog.update(template, no_fuzzy_matching=False)
        file.write_text(text_of(catalog), encoding="utf-8")
        print(f"{file.name}: {len(list(lacking(template, catalog)))} to do")
    return 0


def found_messages() -> Catalog:
    """All messages that the code has, each with the files it stands in."""
    catalog = Catalog(project="careercompare", version="reports", header_comment="#", fuzzy=False)
    for room in ROOMS:
        folder = ROOT / "careercompare" / room
        found = extract_from_dir(folder, [("**.py", "python")], keywords=KEYWORDS)
        for name, _line, text, _comments, _context in found:
            catalog.add(text, locations=[(f"careercompare/{room}/{Path(name).as_posix()}", 0)])
    return catalog


def files() -> list[Path]:
    """The files of translations, by their codes."""
    return sorted(TRANSLATIONS.glob("*.po"))


def read(file: Path) -> Catalog:
    """The translations of a file. Raises PoFileError or OSError."""
    with file.open("rb") as stream:
        return read_po(stream, locale=file.stem, abort_invalid=True)


def lacking(template: Catalog, catalog: Catalog) -> Iterator[str]:
    """What is wrong with the translation of each message of the template, a sentence each."""
    for wanted in template:
        if not wanted.id:
            continue
        shown = f"{catalog.locale_identifier}.po: “{wanted.id if isinstance(wanted.id, str) else wanted.id[0]}”"
        there = catalog.get(wanted.id)
        why = "is missing" if there is None else flaw(there, catalog.num_plurals)
        if why:
            yield f"{shown} {why}."


def flaw(message: Message, plurals: int) -> str:
    """What is wrong with a translation, as the end of a sentence; empty if nothing is."""
    if message.fuzzy:
        return "is only guessed (fuzzy)"
    several = not isinstance(message.id, str)
    ids = (message.id,) if isinstance(message.id, str) else tuple(message.id)
    forms = tuple(
        form or "" for form in ([message.string] if isinstance(message.string, str) else message.string or ())
    )
    if not all(forms):
        return "is not translated"
    if len(forms) != (plurals if several else 1):
        return f"has {len(forms)} forms instead of {plurals if several else 1}"
    names = set(_NAME.findall(ids[-1]))
    # Where a form is for one number alone (1, 2), it may say it in a word.
    optional = {"number"} if several else set()
    for form in forms:
        told = set(_NAME.findall(form))
        if told - names or names - told - optional:
            return f"names {sorted(told)} instead of {sorted(names)}"
    return ""


def text_of(catalog: Catalog) -> str:
    """A file's text, the same for the same messages on any day."""
    stream = io.BytesIO()
    write_po(stream, catalog, width=116, sort_by_file=True, include_lineno=False, ignore_obsolete=True)
    return _PASSING.sub("", stream.getvalue().decode())


def new_language(code: str) -> None:
    """Begin a file for a language, with everything to do."""
    catalog = Catalog(
        locale=Locale.parse(code), project="careercompare", version="reports", header_comment="#", fuzzy=False
    )
    catalog.update(found_messages())
    (TRANSLATIONS / f"{code}.po").write_text(text_of(catalog), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The languages that a report can be written in: English, and those of the files in `translations`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from careercompare.core.errors import ReportError
from careercompare.core.language import ENGLISH, Language
from careercompare.data.bundled import resources
from careercompare.data.files import reason


@cache
def languages() -> tuple[Language, ...]:
    """All of them, English first, then by their own names. Raises ReportError."""
    read = [read_language(file) for file in _files()]
    return (ENGLISH, *sorted(read, key=lambda language: language.name))


@cache
def language_of(code: str) -> Language:
    """The language with a code (en). Raises ReportError."""
    if code == ENGLISH.code:
        return ENGLISH
    for file in _files():
        if file.stem == code:
            return read_language(file)
    known = ", ".join(f"{one.code} ({one.name})" for one in languages())
    raise ReportError(f"A report cannot be written in “{code}”; choose one of {known}.")


def read_language(file: Path) -> Language:
    """The language of a file of messages, which is named by its code (es.po). Raises ReportError."""
    # Imported here: English, and so the window, does without.
    from gettext import c2py

    from babel import Locale, UnknownLocaleError
    from babel.messages.pofile import PoFileError, read_po

    try:
        with file.open("rb") as stream:
            catalog = read_po(stream, locale=file.stem, abort_invalid=True)
        locale = Locale.parse(file.stem)
        plural = c2py(catalog.plural_expr)
    except OSError as error:
        raise ReportError(f"The translation {file} cannot be read: {reason(error, reading=True)}.") from error
    except (PoFileError, UnknownLocaleError, ValueError) as error:
        why = " ".join(str(error).split()).rstrip(".")
        raise ReportError(
            f"The translation {file} cannot be used: {why}. Install careercompare again, or choose another language."
        ) from error
    messages = {}
    for message in catalog:
        one = message.id if isinstance(message.id, str) else message.id[0]
        said = [message.string] if isinstance(message.string, str) else message.string or ()
        forms = tuple(form or "" for form in said)
        if one and forms and all(forms) and not message.fuzzy:
            messages[one] = forms
    name = locale.get_display_name() or file.stem
    turned = locale.character_order == "right-to-left"
    return Language(file.stem, name[:1].upper() + name[1:], turned, messages, lambda number: plural(int(number)))


def _files() -> list[Path]:
    return sorted((resources() / "translations").glob("*.po"))

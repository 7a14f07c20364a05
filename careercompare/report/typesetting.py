"""Lays a document out with Typst, as PDF or pictures: bundled fonts, a sealed folder, and no text that stops it."""

from __future__ import annotations

import json
import re
import tempfile
import threading
from collections.abc import Mapping, Sequence
from dataclasses import field
from pathlib import Path
from typing import TypeAlias

import typst

from careercompare.core.errors import ReportError
from careercompare.core.value import value
from careercompare.data.bundled import resources
from careercompare.report.carried import Carried
from careercompare.report.characters import clean, replace, unshowable
from careercompare.report.typst_cache import empty_typst_cache

Data: TypeAlias = "str | float | bool | Sequence[Data] | Mapping[str, Data] | None"

STANDARDS = ["a-2a", "ua-1"]
# Only the third part of PDF/A lets a file carry another.
CARRYING_STANDARDS = ["a-3a", "ua-1"]
# How Typst names a character that it may not or cannot write, one or several to a message.
_REFUSED = re.compile(r'(?:the text|disallowed codepoint|contains the codepoint) `"(.*?)"`', re.DOTALL)
# Where columns begin decides how they are filled, and that where the next ones begin: with some texts it never settles.
_UNSETTLED = re.compile("did not (converge|stabilize)")
# Tells the templates to fill pages without asking where they are.
_LOOSE = "loose"
_ESCAPED = re.compile(r"\\u\{([0-9a-fA-F]+)\}")


@value
class Template:
    """What a document is laid out by: the file to begin with, those it asks for, and pictures by name."""

    main: str
    pieces: tuple[str, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)


_lock = threading.Lock()
_fonts: dict[tuple[Path, bool], typst.Fonts] = {}
# Whether a character was found to be in no font, among the bundled ones or with the system's.
_found_lacking: dict[bool, dict[str, bool]] = {False: {}, True: {}}


def typeset(
    data: Data, template: Template, timestamp: int, carried: Carried | None = None
) -> tuple[bytes, tuple[str, ...]]:
    """The PDF of some data and the characters that it shows as □.

    Takes the bundled fonts, the system's for what these lack, and a box for what no font has. It is PDF/A-2a, or
    PDF/A-3a if it has to carry a file. Raises ReportError.
    """
    pdf, replaced, _files, _system = _settled(data, template, timestamp, carried)
    return pdf, replaced


def typeset_pages(
    data: Data, template: Template, timestamp: int, ppi: float
) -> tuple[tuple[bytes, ...], tuple[str, ...]]:
    """The pages of the same PDF as PNG pictures, and the characters shown as □. Raises ReportError."""
    return _drawn(data, template, timestamp, format="png", ppi=ppi)


def typeset_drawings(data: Data, template: Template, timestamp: int) -> tuple[tuple[bytes, ...], tuple[str, ...]]:
    """The pages of the same PDF as SVG drawings with all letters as outlines, and the characters shown as □."""
    return _drawn(data, template, timestamp, format="svg")


def _drawn(data: Data, template: Template, timestamp: int, **how: object) -> tuple[tuple[bytes, ...], tuple[str, ...]]:
    # A picture needs no standard and never refuses a character, so what is replaced is settled as for the PDF.
    _pdf, replaced, files, system = _settled(data, template, timestamp)
    made = _compiled(files, system, template.pictures, {}, timestamp=timestamp, **how)
    pages = made if isinstance(made, list) else [made]
    return tuple(page for page in pages if isinstance(page, bytes)), replaced


def can_show(name: str, picture: bytes) -> bool:
    """Whether a picture, by its name and content, is one that a PDF can hold."""
    page = f'#set document(title: "picture")\n#title()\n#image("{name}", alt: "picture")'
    try:
        files = {"main.typ": page.encode()}
        _compiled(files, False, {name: picture}, {}, format="pdf", pdf_standards=STANDARDS, timestamp=0)
    except (typst.TypstError, ReportError):
        return False
    return True


def _settled(
    data: Data, template: Template, timestamp: int, carried: Carried | None = None
) -> tuple[bytes, tuple[str, ...], Mapping[str, bytes], bool]:
    """The PDF, what is replaced in it, its files, and whether it needs the system's fonts."""
    templates_read = _files_of(template)
    text = json.dumps(_cleaned(data), ensure_ascii=False)
    replaced = unshowable(text)
    # Laying out a report to learn that a character is refused takes as long as laying it out to keep.
    foreign = _lacking({character for character in set(text) - replaced if not character.isascii()}, system=False)
    replaced |= _lacking(foreign, system=True)
    system = not foreign <= replaced
    if carried is not None:
        templates_read[carried.name] = carried.content
    inside = {} if carried is None else {"carried": carried.name, "carried-words": carried.description}
    standards = STANDARDS if carried is None else CARRYING_STANDARDS
    while True:
        files = templates_read | {"data.json": replace(text, replaced).encode()}
        try:
            pdf = _compiled(
                files, system, template.pictures, inside, format="pdf", pdf_standards=standards, timestamp=timestamp
            )
        except typst.TypstError as error:
            refused = _refused(error) - replaced
            if not refused:
                raise ReportError(f"The report could not be laid out: {_one_line(error.message)}.") from error
            if system:
                replaced |= refused
            system = True
            # A font has these signs, but not in this order. What was laid out would stand in memory beside the next.
            empty_typst_cache()
        else:
            if not isinstance(pdf, bytes):
                raise ReportError("The report came out empty, so it was not made.")
            return pdf, tuple(sorted(replaced)), files, system


def _lacking(characters: set[str], system: bool) -> set[str]:
    """Those for which there is no font, each by itself; what Typst says of one is remembered."""
    known = _found_lacking[system]
    unknown = characters - known.keys()
    if unknown:
        asked = {"data.json": json.dumps(sorted(unknown), ensure_ascii=False).encode()}
        files = _files_of(Template("characters", ("fonts",))) | asked
        refused = set()
        try:
            _compiled(files, system, {}, {}, format="pdf", pdf_standards=STANDARDS, timestamp=0)
        except typst.TypstError as error:
            refused = _refused(error)
        known.update({character: character in refused for character in unknown})
    return {character for character in characters if known[character]}


def _compiled(
    files: Mapping[str, bytes], system: bool, pictures: Mapping[str, bytes], inputs: Mapping[str, str], **how: object
) -> object:
    """What Typst makes of the files, first with all care for the ends of pages, then without if it cannot settle."""
    # A root of its own: whatever a template asks for, there is nothing else on this disk that it could read.
    with tempfile.TemporaryDirectory() as root:
        for name, content in pictures.items():
            # Files given by name must be text.
            (Path(root) / name).write_bytes(content)
        # Its types do not know that files may be given by name, as a dictionary.
        made, warnings = typst.compile_with_warnings(  # type: ignore[call-overload]
            dict(files),
            root=root,
            font_paths=_fonts_of(resources() / "fonts", system),
            sys_inputs=dict(inputs),
            **how,
        )
    told = [one.message for one in warnings]
    if _LOOSE not in inputs and any(map(_UNSETTLED.search, told)):
        return _compiled(files, system, pictures, {**inputs, _LOOSE: "yes"}, **how)
    if told:
        raise ReportError(f"The report would not look right, so it was not made: {_one_line(told[0])}.")
    return made


def _fonts_of(folder: Path, system: bool) -> typst.Fonts:
    """One object per process: Typst keeps what it laid out with it, and the next report takes a tenth of the time."""
    with _lock:
        if (folder, system) not in _fonts:
            # Typst finds no font in a missing folder and says nothing, and all text would vanish.
            if not any(folder.rglob("*.ttf")):
                raise ReportError(f"The fonts of the report are missing from {folder}; install careercompare again.")
            _fonts[folder, system] = typst.Fonts(
                include_system_fonts=system, include_embedded_fonts=False, font_paths=[str(folder)]
            )
        return _fonts[folder, system]


def _files_of(template: Template) -> dict[str, bytes]:
    folder = resources() / "report"
    # Typst begins with the file of this name.
    files = {"main.typ": folder / f"{template.main}.typ"}
    files |= {f"{name}.typ": folder / f"{name}.typ" for name in template.pieces}
    files["theme.toml"] = resources() / "theme" / "light.toml"
    files["black.toml"] = folder / "black.toml"
    read = {}
    for name, path in files.items():
        try:
            read[name] = path.read_bytes()
        except OSError as error:
            raise ReportError(
                f"The report needs the file {path.name} in {path.parent}, which cannot be read; "
                "install careercompare again."
            ) from error
    return read


def _cleaned(data: Data) -> Data:
    if isinstance(data, str):
        return clean(data)
    if isinstance(data, Mapping):
        return {key: _cleaned(value) for key, value in data.items()}
    if isinstance(data, Sequence):
        return [_cleaned(value) for value in data]
    return data


def _refused(error: typst.TypstError) -> set[str]:
    found = _REFUSED.findall(error.diagnostic or error.message)
    told = {character for text in found for character in _ESCAPED.sub(lambda code: chr(int(code[1], 16)), text)}
    return {character for character in told if not character.isascii()}


def _one_line(message: str) -> str:
    return " ".join(message.split()).rstrip(".")

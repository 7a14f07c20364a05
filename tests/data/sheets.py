"""Writes small XLSX files by hand, as a spreadsheet program packs them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

_TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"""
_RELS = """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Target="{target}"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"/>{more}</Relationships>"""
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_REL = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def xlsx(*sheets: Sequence[Sequence[str | float]], merged: str = "") -> bytes:
    """A workbook of these sheets; `merged` is a range of cells of the last one, such as B2:C2."""
    names = [f"Sheet{number}" for number in range(1, len(sheets) + 1)]
    entries = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>' for number, name in enumerate(names, start=1)
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
    more = "".join(
        f'<Relationship Id="rId{number}" Target="worksheets/sheet{number}.xml" Type="{kind}"/>'
        for number in range(2, len(sheets) + 1)
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", _TYPES)
        packed.writestr("_rels/.rels", _RELS.format(target="xl/workbook.xml", kind="officeDocument", more=""))
        packed.writestr("xl/workbook.xml", f"<workbook {_MAIN} {_REL}><sheets>{entries}</sheets></workbook>")
        packed.writestr(
            "xl/_rels/workbook.xml.rels", _RELS.format(target="worksheets/sheet1.xml", kind="worksheet", more=more)
        )
        for number, rows in enumerate(sheets, start=1):
            cells = "".join(
                f'<row r="{line}">{"".join(_cell(line, place, each) for place, each in enumerate(row))}</row>'
                for line, row in enumerate(rows, start=1)
            )
            spans = (
                f'<mergeCells count="1"><mergeCell ref="{merged}"/></mergeCells>'
                if merged and number == len(sheets)
                else ""
            )
            packed.writestr(
                f"xl/worksheets/sheet{number}.xml",
                f"<worksheet {_MAIN}><sheetData>{cells}</sheetData>{spans}</worksheet>",
            )
    return made.getvalue()


def _cell(line: int, place: int, content: str | float) -> str:
    where = f"{chr(ord('A') + place)}{line}"
    if isinstance(content, str):
        return f'<c r="{where}" t="inlineStr"><is><t>{escape(content)}</t></is></c>' if content else ""
    return f'<c r="{where}"><v>{content}</v></c>'

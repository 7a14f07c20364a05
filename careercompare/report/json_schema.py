"""The JSON Schema of a report, made from its shapes and published beside the other resources."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from careercompare.data.bundled import resources
from careercompare.data.files import write_in_folder
from careercompare.report.json_shapes import Document

DIALECT = "https://json-schema.org/draft/2020-12/schema"
KIND = "report"
FILE = f"{KIND}.schema.json"


def report_schema() -> dict[str, Any]:
    """The schema of what `make_json` writes."""
    made: dict[str, Any] = msgspec.json.schema(Document)
    return {"$schema": DIALECT, "title": "careercompare: report"} | made


def published() -> Path:
    """The file that has it, for programs that do not start careercompare; a test holds the two together."""
    return resources() / "schema" / FILE


def write_report_schema(folder: Path) -> Path:
    """Write the schema into a folder, making it if needed; returns the file. Raises CannotWriteError."""
    write_in_folder(folder / FILE, schema_text().encode())
    return folder / FILE


def schema_text() -> str:
    """The schema as it is published."""
    return json.dumps(report_schema(), ensure_ascii=False, indent=1) + "\n"

"""`careercompare sources`: where the facts of roles, or of the whole catalogue, come from."""

from __future__ import annotations

import json
import shutil

from careercompare.cli.arguments import Arguments
from careercompare.cli.comparison import comparison_from
from careercompare.core.catalogue import Catalogue
from careercompare.present.screen import present
from careercompare.present.trace import catalogue_sources, trace_view
from careercompare.report.sources_json import catalogue_sources_json, roles_sources_json
from careercompare.report.sources_text import catalogue_sources_text, roles_sources_text


def sources_printed(catalogue: Catalogue, arguments: Arguments) -> str:
    """What the command prints; raises CareerCompareError for a role or file that is not there."""
    width = shutil.get_terminal_size((100, 24)).columns
    if not arguments.what:
        known = catalogue_sources(catalogue)
        return _json(catalogue_sources_json(known)) if arguments.as_json else catalogue_sources_text(known, width)
    screen = present(catalogue, comparison_from(catalogue, arguments))
    trace = trace_view(catalogue, screen)
    return _json(roles_sources_json(screen, trace)) if arguments.as_json else roles_sources_text(screen, trace, width)


def _json(document: dict[str, object]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2)

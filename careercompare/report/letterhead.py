"""The letterhead of the PDF: who hands it out, and the logo that stands beside."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from careercompare.core.errors import ReportError
from careercompare.core.report_choices import Letterhead
from careercompare.report.logo import Logo, logo_of
from careercompare.report.typesetting import can_show


def pictures_of(letterhead: Letterhead) -> dict[str, bytes]:
    """The logo's file by the name that the templates know it by; empty without one. Raises ReportError."""
    logo = logo_of(letterhead.logo)
    if logo is None:
        return {}
    if not _sound(logo):
        raise ReportError(f"The logo {Path(letterhead.logo).name} is a broken picture; choose another.")
    return {logo_name(logo): logo.content}


def logo_name(logo: Logo) -> str:
    """The name of its file within the report: logo.png."""
    return f"logo.{logo.kind}"


@lru_cache(maxsize=4)
def _sound(logo: Logo) -> bool:
    return can_show(logo_name(logo), logo.content)

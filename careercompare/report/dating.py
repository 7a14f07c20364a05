"""The date a report carries inside: from the comparison or its catalogue, never from the clock."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime

from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.core.errors import ReportError

_FULL_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_LAST = int(datetime(9999, 12, 31, tzinfo=UTC).timestamp())


def timestamp(catalogue: Catalogue, comparison: Comparison) -> int:
    """Seconds since 1970: SOURCE_DATE_EPOCH, else the comparison's date, else the day the catalogue was released.

    PDF/A demands a date, so it is 0 if none of them is a full date. Raises ReportError for a SOURCE_DATE_EPOCH that
    is no such number.
    """
    asked = os.environ.get("SOURCE_DATE_EPOCH")
    if asked:
        if not asked.isascii() or not asked.isdigit() or int(asked) > _LAST:
            raise ReportError(
                f"The environment variable SOURCE_DATE_EPOCH is “{asked}”; set it to a whole number of seconds "
                "since 1970, or remove it."
            )
        return int(asked)
    return next((day for text in (comparison.date, catalogue.released) if (day := _midnight(text)) is not None), 0)


def _midnight(text: str) -> int | None:
    found = _FULL_DATE.fullmatch(text)
    if found is None:
        return None
    year, month, day = map(int, found.groups())
    try:
        seconds = int(datetime(year, month, day, tzinfo=UTC).timestamp())
    except ValueError:  # the 31st of February
        return None
    return seconds if seconds >= 0 else None

"""A report as a comparison: a PDF carries the comparison that it was made from, and the app opens it again."""

from __future__ import annotations

import io
from itertools import islice
from pathlib import Path

from careercompare.core.comparison import FILE_SUFFIX, PDF_SUFFIX, Comparison
from careercompare.core.errors import ComparisonFileError
from careercompare.data.comparison_file import comparison_from_bytes, read_bytes, read_comparison
from careercompare.data.yaml_reading import MOST_BYTES

ATTACHED = f"comparison{FILE_SUFFIX}"
"""What the comparison is called among the attachments of a report."""

MOST_PDF_BYTES = 50_000_000
MOST_ATTACHMENTS = 100
# What anything inside may grow to when it is unpacked; a report with a large logo stays far below.
_MOST_UNPACKED = 32_000_000
_ANOTHER = "open the comparison’s own file, or another report"


def is_pdf(path: Path) -> bool:
    """Whether a file's name says that it is a PDF."""
    return path.suffix.lower() == PDF_SUFFIX


def open_comparison(path: Path) -> Comparison:
    """The comparison in a file of its own or in a report; raises ComparisonFileError."""
    return read_comparison_pdf(path) if is_pdf(path) else read_comparison(path)


def read_comparison_pdf(path: Path) -> Comparison:
    """The comparison that a report carries; no PDF can make it take much memory. Raises ComparisonFileError."""
    content = read_bytes(path, MOST_PDF_BYTES)
    if len(content) > MOST_PDF_BYTES:
        raise _refused(path, f"it is larger than {MOST_PDF_BYTES // 1_000_000} MB, which no report is")
    found = _attached(path, content)
    if len(found) > MOST_BYTES:
        raise _refused(path, f"the comparison in it is larger than {MOST_BYTES // 1_000_000} MB")
    try:
        return comparison_from_bytes(found, ATTACHED)
    except ComparisonFileError as error:
        first = str(error).splitlines()[0].rstrip(".")
        raise _refused(path, f"the comparison in it cannot be read ({first})") from None


def _attached(path: Path, content: bytes) -> bytes:
    """What the attachment holds."""
    # Imported here: few comparisons are opened from a report.
    import pikepdf
    from pikepdf.settings import set_qpdf_limits

    # Without them a file of a few kilobytes could unpack to gigabytes, and packing may be nested.
    set_qpdf_limits(
        flate_max_memory=_MOST_UNPACKED,
        run_length_max_memory=_MOST_UNPACKED,
        png_max_memory=_MOST_UNPACKED,
        tiff_max_memory=_MOST_UNPACKED,
        max_stream_filters=3,
        parser_max_nesting=100,
    )
    # The one packing that has no limit of its own, and that no report of ours uses.
    if b"/LZWDecode" in content:
        raise _refused(path, "it is packed in a way that no report is")
    try:
        # A damaged file is not mended by guesses: what is guessed could be somebody else's answers.
        with pikepdf.open(io.BytesIO(content), attempt_recovery=False) as document:
            for name, one in islice(document.attachments.items(), MOST_ATTACHMENTS):
                if name.endswith(FILE_SUFFIX):
                    packed = one.get_file().obj
                    raw = packed.read_raw_bytes()
                    # What is too long while it is packed need not be unpacked: runs are only counted afterwards.
                    if len(raw) > MOST_BYTES:
                        return raw
                    # Reports hold streams that end like a line in runs (report/packing.py).
                    return packed.read_bytes(pikepdf.StreamDecodeLevel.specialized)
    except pikepdf.PasswordError:
        raise _refused(path, "it is protected by a password; save it without one first", then="") from None
    except Exception as error:  # qpdf and pikepdf have many words for what strangers put into a PDF
        raise _refused(path, "it is damaged, or no PDF at all") from error
    raise _refused(path, "it carries no comparison")


def _refused(path: Path, why: str, then: str = f"; {_ANOTHER}") -> ComparisonFileError:
    return ComparisonFileError(f"{path} could not be opened: {why}{then}.")

"""The logo of a letterhead at the top of a workbook's first sheet."""

from __future__ import annotations

import struct
from io import BytesIO
from typing import TYPE_CHECKING

from careercompare.core.errors import ReportError
from careercompare.present.say import say
from careercompare.report.logo import Logo

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

HEIGHT, WIDEST = 56.0, 320.0
"""In pixels; a wider one is lower."""


def place_logo(sheet: Worksheet, logo: Logo) -> bool:
    """Put a logo into the first row; a drawing (SVG) is left out, as older spreadsheets cannot show it.

    Raises ReportError for a picture that is broken.
    """
    from xlsxwriter.exceptions import XlsxWriterException
    from xlsxwriter.image import Image

    if logo.kind == "svg":
        return False
    try:
        image = Image(BytesIO(logo.content))
    except (XlsxWriterException, struct.error, IndexError, ValueError, OverflowError) as error:
        raise ReportError("The logo is a broken picture; choose another.") from error
    width, height = image.width * 96 / image.x_dpi, image.height * 96 / image.y_dpi
    scale = min(HEIGHT / height, WIDEST / width)
    sheet.set_row_pixels(0, HEIGHT + 8)
    options = {"x_scale": scale, "y_scale": scale, "y_offset": 2, "object_position": 3, "description": say("Logo")}
    sheet.insert_image(0, 0, image, options)
    return True

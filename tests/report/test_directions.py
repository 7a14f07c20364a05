"""Which way texts run."""

from __future__ import annotations

import pytest

from careercompare.present.say import RIGHT_TO_LEFT
from careercompare.report.directions import direction, runs_against


def test_a_text_runs_the_way_of_most_of_its_letters() -> None:
    """And no way without any."""
    assert direction("Network Engineer") == "ltr"
    assert direction("מהנדס רשת Linux") == "rtl"
    assert direction("عربي") == "rtl"
    assert direction("39–98 % · $99,130") == ""


@pytest.mark.parametrize(
    ("text", "right_to_left", "against"),
    [
        ("Network+", True, True),
        ("Network+", False, False),
        ("مهندس.", False, True),
        ("مهندس Linux Linux Linux", True, False),
        ("58 %", True, False),
        (f"{RIGHT_TO_LEFT}99,130 US$", True, False),
    ],
)
def test_only_a_whole_text_runs_against_its_page(text: str, right_to_left: bool, against: bool) -> None:
    """Not a sentence that quotes others, nor an amount in an order of its own."""
    assert runs_against(text, right_to_left=right_to_left) is against

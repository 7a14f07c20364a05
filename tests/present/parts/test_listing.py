"""Which parts a report has, and in which order."""

from __future__ import annotations

from careercompare.core.comparison import Comparison
from careercompare.present.parts.listing import PARTS, parts_view
from tests.present.parts.material_builder import build_material


def test_no_two_parts_have_one_id_or_one_name() -> None:
    """Since choices and presets name them by id, and people by name."""
    assert len({part.id for part in PARTS}) == len({part.name for part in PARTS}) == len(PARTS)


def test_a_part_with_nothing_to_say_is_left_out() -> None:
    """No heading stands over nothing."""
    assert "notes" not in [part.id for part in parts_view(build_material(Comparison()))]


def test_only_the_parts_wished_are_made_and_in_the_order_wished() -> None:
    """One that this version does not know is passed over."""
    material = build_material(Comparison(notes="Ask Mara."))

    assert [part.id for part in parts_view(material, ("hologram", "notes"))] == ["notes"]

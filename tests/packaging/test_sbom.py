"""The bill of materials names what Python's packages do not."""

from __future__ import annotations

from sbom import native, with_native


def test_native_parts_join_the_packages() -> None:
    """As components with a licence and a place, beside those that were there."""
    bill = {"bomFormat": "CycloneDX", "components": [{"name": "numpy", "type": "library"}]}

    made = with_native(bill, [{"name": "ICU", "licence": "Unicode-3.0", "where": "libicu"}])

    assert [one["name"] for one in made["components"]] == ["numpy", "ICU"]
    assert made["components"][1]["licenses"] == [{"expression": "Unicode-3.0"}]
    assert len(bill["components"]) == 1


def test_every_native_part_has_a_licence_and_a_place() -> None:
    """Each once."""
    parts = native()

    assert len({part["name"] for part in parts}) == len(parts) > 10
    assert all(part["licence"] and part["where"] for part in parts)

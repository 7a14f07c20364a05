"""A mapping that is made when somebody looks inside, and then once."""

from __future__ import annotations

from careercompare.core.made_mapping import MadeMapping


def test_nothing_is_made_before_somebody_looks_inside() -> None:
    """And whoever looks again sees the same."""
    made: list[dict[str, int]] = []

    def make() -> dict[str, int]:
        made.append({"a": 1, "b": 2})
        return made[-1]

    mapping = MadeMapping(make)
    assert (repr(mapping), made) == ("MadeMapping(not made)", [])

    assert (mapping["a"], list(mapping), len(mapping), "c" in mapping) == (1, ["a", "b"], 2, False)
    assert (repr(mapping), len(made)) == ("MadeMapping(2)", 1)

"""What saving would change."""

from __future__ import annotations

from careercompare.present.changes import ChangedLine, changes_view


def test_lines_that_go_and_come_with_those_around() -> None:
    """With the number of the first; files that stay are not named."""
    before = {"a.yaml": "1\n2\n3\n4\n5\n6\n", "b.yaml": "same", "c.yaml": "gone"}
    now = {"a.yaml": "1\n2\n3\nfour\n5\n6\n", "b.yaml": "same", "d.yaml": "-new"}

    changed, deleted, new = changes_view(before, now)

    assert (changed.name, changed.state) == ("a.yaml", "changed")
    assert changed.lines == (
        ChangedLine("@", "Line 2"),
        ChangedLine("", "2"),
        ChangedLine("", "3"),
        ChangedLine("-", "4"),
        ChangedLine("+", "four"),
        ChangedLine("", "5"),
        ChangedLine("", "6"),
    )
    assert (deleted.name, deleted.state, deleted.lines[-1]) == ("c.yaml", "deleted", ChangedLine("-", "gone"))
    assert (new.name, new.state, new.lines[-1]) == ("d.yaml", "new", ChangedLine("+", "-new"))

"""The list of what can be edited."""

from __future__ import annotations

from careercompare.present.entries import Todo, entries_view, problems_at
from careercompare.present.form_spec import EntryKind
from tests.data.catalogue_folder import FILES
from tests.edited import ALPHA, ROUTING, checked


def test_every_file_is_there_by_its_titles() -> None:
    """Roles by title, skills in the order of their file."""
    groups = {group.kind: [line.title for line in group.entries] for group in entries_view(checked())}

    assert groups == {
        EntryKind.ROLE: ["Alpha Engineer", "Beta Engineer"],
        EntryKind.SKILL: ["Routing", "Firewalls"],
        EntryKind.CERTIFICATION: ["CCNA"],
        EntryKind.SOURCE: ["Wage survey"],
        EntryKind.PAY: ["United States"],
        EntryKind.CATALOGUE: ["A small catalogue"],
    }


def test_mistakes_and_empty_fields_are_counted_apart() -> None:
    """What nobody has written yet is no mistake; one empty field counts once, whatever is said of it."""
    text = FILES["roles/alpha.yaml"].replace("Builds networks", '""').replace("skill: routing", 'skill: ""')
    text = text.replace("level: working", "level: worknig")

    lines = {line.entry: line.todo for group in entries_view(checked(roles_alpha=text)) for line in group.entries}

    assert lines[ALPHA] == Todo(1, 2)
    assert lines[ALPHA].words == "1 mistake, 2 to fill in"
    assert lines[ROUTING].words == ""


def test_a_file_that_cannot_be_read_stands_by_its_name() -> None:
    """It can be seen, and deleted."""
    view = entries_view(checked(roles_alpha="id: ["))

    assert [line.title for line in view[0].entries] == ["alpha.yaml", "Beta Engineer"]
    assert view[0].entries[0].todo.mistakes == 1


def test_a_problem_belongs_to_its_entry_alone() -> None:
    """Of two skills in one file, the one that is wrong."""
    found = checked(skills=FILES["skills.yaml"].replace("kind: networking", "kind: net", 1))

    assert [each.path for each in problems_at(found, ROUTING)] == [("skills", 0, "kind")]

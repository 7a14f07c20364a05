"""Which person gets which file, from run to run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare.core.answer import NO, YES
from careercompare.core.comparison import Comparison
from careercompare.core.report_choices import Letterhead, Paper, ReportChoices
from careercompare.data.file_names import same_name
from careercompare.data.people import Person
from careercompare.report.batch_plan import Plan, choices_mark, plan_batch

NOWHERE = Path("/nowhere/at/all")


def person(line: int, name: str = "Mara", notes: str = "", file: str = "") -> Person:
    """Somebody with notes of their own."""
    return Person(line, name, file, Comparison(prepared_for=name, notes=notes))


def planned(persons: Sequence[Person], before: Plan | None = None, folder: Path = NOWHERE, mark: str = "") -> Plan:
    """The plan after everything of an earlier one was made."""
    entries = {order.entry.file: order.entry for order in before.orders} if before else {}
    return plan_batch(persons, entries, folder, ".pdf", mark)


def files(plan: Plan) -> list[str]:
    """The names of all files in the order of the rows."""
    return [order.entry.file for order in plan.orders]


def made(plan: Plan, folder: Path) -> None:
    """Put every file of a plan into a folder."""
    for name in files(plan):
        (folder / name).touch()


def test_people_of_one_name_get_numbers() -> None:
    """Also where only capitals or the name that was wished for differ."""
    persons = [person(2), person(3), person(4, "MARA!"), person(5, "Li", file="Mara.pdf"), person(6, "problems.csv")]

    assert files(planned(persons)) == ["mara.pdf", "mara-2.pdf", "mara-3.pdf", "Mara-4.pdf", "problems-csv.pdf"]


def test_each_keeps_the_own_file_whatever_happens_around(tmp_path: Path) -> None:
    """Rows that move, a namesake before, a row that is wrong for a while."""
    first, second = person(2, notes="first"), person(3, notes="second")
    before = planned([first, second])
    made(before, tmp_path)

    moved = planned([replace(second, line=2), replace(first, line=3)], before, tmp_path)
    joined = planned([person(2, notes="new"), replace(first, line=3), replace(second, line=4)], before, tmp_path)
    wrong = planned([replace(first, comparison=None), second, person(4, notes="new")], before, tmp_path)

    assert (files(moved), moved.due) == (["mara-2.pdf", "mara.pdf"], ())
    assert files(joined) == ["mara-3.pdf", "mara.pdf", "mara-2.pdf"]
    assert [order.entry.file for order in joined.due] == ["mara-3.pdf"]
    assert (files(wrong), wrong.stale) == (["mara-2.pdf", "mara-3.pdf"], ())


def test_a_row_that_changed_is_made_again_in_its_file(tmp_path: Path) -> None:
    """And so is everything when choices or catalogue changed, or a file is gone."""
    before = planned([person(2), person(3, "Li")])
    made(before, tmp_path)

    changed = planned([person(2, notes="more"), person(3, "Li")], before, tmp_path)
    assert [order.entry.file for order in changed.due] == ["mara.pdf"]
    assert len(planned([person(2), person(3, "Li")], before, tmp_path, mark="other").due) == 2
    assert not planned([person(2), person(3, "Li")], before, tmp_path).due
    (tmp_path / "li.pdf").unlink()
    assert [order.entry.file for order in planned([person(2), person(3, "Li")], before, tmp_path).due] == ["li.pdf"]


def test_what_is_named_but_not_made_is_due(tmp_path: Path) -> None:
    """A kill between the file and its line in the journal: the same file, not one beside it."""
    order = planned([person(2)]).orders[0]
    (tmp_path / "mara.pdf").touch()

    plan = plan_batch([person(2)], {"mara.pdf": replace(order.entry, made="")}, tmp_path, ".pdf", "")

    assert [order.entry.file for order in plan.due] == ["mara.pdf"]
    assert plan.beside == ()


def test_again_makes_everything(tmp_path: Path) -> None:
    """In the same files."""
    before = planned([person(2)])
    made(before, tmp_path)
    entries = {order.entry.file: order.entry for order in before.orders}

    assert files(plan_batch([person(2)], entries, tmp_path, ".pdf", "", again=True)) == ["mara.pdf"]
    assert len(plan_batch([person(2)], entries, tmp_path, ".pdf", "", again=True).due) == 1


def test_somebody_who_left_keeps_the_file_and_is_named(tmp_path: Path) -> None:
    """Nobody new gets it while another row could be meant; files of another kind are not spoken of."""
    before = planned([person(2), person(3, "Li")])
    made(before, tmp_path)

    assert planned([person(2)], before, tmp_path).stale == ("li.pdf",)
    entries = {order.entry.file: order.entry for order in before.orders}
    assert plan_batch([person(2)], entries, tmp_path, ".html", "").stale == ()


def test_a_file_that_no_batch_made_is_left_alone(tmp_path: Path) -> None:
    """And named."""
    (tmp_path / "Mara.PDF").touch()

    plan = planned([person(2)], folder=tmp_path)

    assert (files(plan), plan.beside) == (["mara-2.pdf"], ("Mara.PDF",))


def test_the_order_of_answers_is_no_change() -> None:
    """Equal comparisons have one digest."""
    one, other = (
        Person(2, "Mara", "", Comparison(answers=answers)) for answers in ({"a": YES, "b": NO}, {"b": NO, "a": YES})
    )

    assert planned([one]).orders[0].entry == planned([other]).orders[0].entry


def test_choices_logo_catalogue_and_day_make_the_mark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of them alone."""
    logo = tmp_path / "logo.svg"
    logo.write_bytes(b"<svg>one")
    with_logo = ReportChoices(letterhead=Letterhead("A", logo=str(logo)))
    marks = [
        choices_mark(ReportChoices(), "a"),
        choices_mark(ReportChoices(), "b"),
        choices_mark(ReportChoices(paper=Paper.LETTER), "a"),
        choices_mark(with_logo, "a"),
    ]
    logo.write_bytes(b"<svg>two")
    marks.append(choices_mark(with_logo, "a"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    marks.append(choices_mark(ReportChoices(), "a"))

    assert len(set(marks)) == len(marks)
    assert choices_mark(ReportChoices(), "a") == marks[-1]


NAMES = st.sampled_from(["Mara", "mara", "Mára", "MÁRA", "con", "", "a/b", "\u202eabc", "x" * 300]) | st.text(
    max_size=4
)


@given(st.lists(st.tuples(NAMES, NAMES, st.sampled_from("ab")), max_size=8), st.randoms())
def test_names_are_unique_and_stable(rows: list[tuple[str, str, str]], chance: object) -> None:
    """Whatever the names, and in whatever order the rows come the next time."""
    persons = [person(line, name, notes, file) for line, (name, file, notes) in enumerate(rows, start=2)]
    before = planned(persons)

    assert len({same_name(name) for name in files(before)}) == len(persons)
    shuffled = [replace(one, line=line) for line, one in enumerate(_shuffled(persons, chance), start=2)]
    after = planned(shuffled, before)
    assert sorted((order.comparison.notes, order.entry.file) for order in after.orders) == sorted(
        (order.comparison.notes, order.entry.file) for order in before.orders
    )


def _shuffled(persons: list[Person], chance: object) -> list[Person]:
    mixed = list(persons)
    getattr(chance, "shuffle")(mixed)  # noqa: B009 (a Random by another type)
    return mixed

"""A change to hand-written YAML touches the lines of that value and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path as File

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from careercompare.data.bundled import bundled_catalogue
from careercompare.data.yaml_content import Data, Path, at
from careercompare.data.yaml_edit import duplicate, insert, move, remove, set_value
from careercompare.data.yaml_spans import CannotEditError, spans
from careercompare.data.yaml_writing import Bare, Content

BY_HAND = """\
# Ä comment above – and another 🙂
zeta: last letter first   # odd order


name: 'it''s quoted'  # here too
double: "a \\"word\\" \\u00e9"
folded: >-  # why it is folded
  One line
  and another.

  A paragraph.
# a comment at the left
literal: |
    four spaces
      and six

list:   [a ,  "b, c",'d']   # spaced by hand
empty: []
nothing:
needs:
# at the left margin
- {skill: routing,   importance: essential, level: expert}  # deep
  # indented

- {skill: firewalls, importance: useful, level: working}
steps:
    - title: Helpdesk
      # inside an item
      why: >
          Begins
          here.
      x-note: {kept: "as it is"}
    - title: "Second"
      why: plain text
      over two lines: and: no
# The end.
"""
BY_HAND = BY_HAND.replace("      over two lines: and: no\n", "        that goes on\n")


def changed(old: str, new: str) -> tuple[list[str], list[str]]:
    """The lines that went and the lines that came, with their ends."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    while before and after and before[0] == after[0]:
        before, after = before[1:], after[1:]
    while before and after and before[-1] == after[-1]:
        before, after = before[:-1], after[:-1]
    return before, after


def said(text: str) -> Data:
    """What a text says."""
    return spans(text.removeprefix("\ufeff")).data()


@pytest.mark.parametrize(
    ("path", "content", "gone", "come"),
    [
        (("zeta",), "Ω", ["zeta: last letter first   # odd order\n"], ["zeta: Ω   # odd order\n"]),
        (("name",), "that's it", ["name: 'it''s quoted'  # here too\n"], ["name: 'that''s it'  # here too\n"]),
        (("double",), "é\t", ['double: "a \\"word\\" \\u00e9"\n'], ['double: "é\\t"\n']),
        (
            ("folded",),
            "Short.",
            ["  One line\n", "  and another.\n", "\n", "  A paragraph.\n"],
            ["  Short.\n"],
        ),
        (("literal",), "x\n\ny", ["    four spaces\n", "      and six\n"], ["    x\n", "\n", "    y\n"]),
        (("list", 1), "e, f", None, ["list:   [a ,  \"e, f\",'d']   # spaced by hand\n"]),
        (("list", 2), "d's", None, ["list:   [a ,  \"b, c\",'d''s']   # spaced by hand\n"]),
        (("nothing",), "no", ["nothing:\n"], ['nothing: "no"\n']),
        (("nothing",), Bare("12"), ["nothing:\n"], ["nothing: 12\n"]),
        (("empty",), ["a", "b"], ["empty: []\n"], ["empty: [a, b]\n"]),
        (
            ("empty",),
            [{"title": "A", "why": "B c"}],
            ["empty: []\n"],
            ["empty:\n", "  - title: A\n", "    why: B c\n"],
        ),
        (
            ("needs", 1, "level"),
            "expert",
            ["- {skill: firewalls, importance: useful, level: working}\n"],
            ["- {skill: firewalls, importance: useful, level: expert}\n"],
        ),
        (("steps", 0, "why"), "Now.", ["          Begins\n", "          here.\n"], ["          Now.\n"]),
        (
            ("steps", 1, "why"),
            "2",
            ["      why: plain text\n", "        that goes on\n"],
            ['      why: "2"\n'],
        ),
        (("steps", 0, "role"), "help", [], ["      role: help\n"]),
        (("new", "inner"), "text", [], ["new:\n", "  inner: text\n"]),
    ],
)
def test_one_value_is_its_own_lines(path: Path, content: Content, gone: list[str] | None, come: list[str]) -> None:
    """Quotes, blocks, brackets, comments and spaces around it stay; a new key comes at the end of its neighbours."""
    new = set_value(BY_HAND, path, content)

    went, came = changed(BY_HAND, new)
    assert came == come
    assert gone is None or went == gone


def test_order_says_where_a_new_key_goes() -> None:
    """Behind the last key that should stand before it, wherever that is."""
    new = set_value(BY_HAND, ("beta",), "x", ("name", "nothing", "beta", "zeta"))

    assert "nothing:\nbeta: x\nneeds:" in new


@pytest.mark.parametrize(
    ("path", "gone", "come"),
    [
        (("zeta",), ["zeta: last letter first   # odd order\n"], []),
        (("needs", 0), ["- {skill: routing,   importance: essential, level: expert}  # deep\n"], []),
        (("steps", 0, "why"), ["      why: >\n", "          Begins\n", "          here.\n"], []),
        (("list", 0), None, ["list:   [\"b, c\",'d']   # spaced by hand\n"]),
        (("list", 2), None, ['list:   [a ,  "b, c"]   # spaced by hand\n']),
        (("steps", 0, "x-note"), ['      x-note: {kept: "as it is"}\n'], []),
    ],
)
def test_removing_keeps_the_comments_around(path: Path, gone: list[str] | None, come: list[str]) -> None:
    """Only a comment on the same line goes with it."""
    went, came = changed(BY_HAND, remove(BY_HAND, path))

    assert came == come
    assert gone is None or went == gone


def test_the_last_item_leaves_an_empty_list() -> None:
    """Not a key with nothing, which would be another mistake."""
    text = "a:  # why\n  # note\n  - x # gone\nb: {c: d}\n"

    assert remove(text, ("a", 0)) == "a: []  # why\n  # note\nb: {c: d}\n"
    assert remove(text, ("b", "c")) == "a:  # why\n  # note\n  - x # gone\nb: {}\n"


def test_items_are_inserted_in_the_form_of_their_neighbours() -> None:
    """Braces among braces, keys below keys, brackets in brackets."""
    need = {"skill": "bgp", "importance": "useful", "level": "working"}

    first, second = insert(BY_HAND, ("needs",), 0, need), insert(BY_HAND, ("steps",), 2, {"title": "C", "why": "D"})

    assert changed(BY_HAND, first)[1] == ["- {skill: bgp, importance: useful, level: working}\n"]
    assert changed(BY_HAND, second) == ([], ["    - title: C\n", "      why: D\n"])
    assert 'list:   [a ,  "b, c",\'d\', "e, f"]' in insert(BY_HAND, ("list",), 3, "e, f")
    assert "nothing: [a]\n" in insert(BY_HAND, ("nothing",), 0, "a")
    assert insert("a:  # b\n", ("a",), 0, {"c": "d"}) == "a:  # b\n  - c: d\n"


def test_moving_changes_places_and_nothing_between_them() -> None:
    """Comments and empty lines belong to the place, not to the item."""
    new = move(BY_HAND, ("needs",), 1, 0)

    assert changed(BY_HAND, new)[1] == [
        "- {skill: firewalls, importance: useful, level: working}\n",
        "  # indented\n",
        "\n",
        "- {skill: routing,   importance: essential, level: expert}  # deep\n",
    ]
    assert move(new, ("needs",), 0, 1) == BY_HAND
    assert "list:   ['d' ,  a,\"b, c\"]   # spaced" in move(BY_HAND, ("list",), 2, 0)


def test_a_copy_is_written_as_its_original() -> None:
    """With its quotes and folds; the comment inside as well."""
    new = duplicate(BY_HAND, ("steps",), 0)

    assert changed(BY_HAND, new)[0] == []
    assert new.count("      # inside an item\n") == 2


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("last", [True, False])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark_stay(ending: str, last: bool, mark: str) -> None:
    """CRLF stays CRLF in new lines too, and a file without a final line end gets none."""
    text = mark + BY_HAND.replace("\n", ending)
    text = text if last else text.removesuffix(ending)
    text = text.replace("# The end.", "end: x")

    new = insert(set_value(set_value(text, ("end",), "w"), ("more",), "z " * 80 + "z"), ("steps",), 2, {"title": "T"})

    assert new.startswith(mark)
    assert new.count("\r\n") == (new.count("\n") if ending == "\r\n" else 0)
    assert new.endswith(ending) is last
    assert remove(remove(set_value(new, ("end",), "x"), ("more",)), ("steps", 2)) == text


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("a: &x {y: 1}\nb: *x\n", ("a", "y")),
        ("a: &x {y: 1}\nb: *x\n", ("b",)),
        ("a: !!str 1\n", ("a",)),
        ("a: [b\n", ("a",)),
        ("", ("a",)),
        ("a: b\n", ("a", "c")),
        ("a: [b]\n", ("a", 3)),
    ],
)
def test_what_cannot_be_changed_alone_is_refused(text: str, path: Path) -> None:
    """In one sentence that ends with what to do."""
    with pytest.raises(CannotEditError, match=r"(text editor|Reload it|or remove it)"):
        set_value(text, path, "new")


@dataclass
class Written:
    """One field as somebody wrote it: its lines, and what it says."""

    lines: list[str]
    value: str


words = st.text(st.sampled_from("abc äß,:#'\"-[]{}&*!|>%@`\\0123. 🙂"), min_size=1, max_size=30).map(str.strip)
texts = words.filter(bool)
comments = st.lists(st.sampled_from(["", "# note", "  # in", "# a: b", "#"]), max_size=2)


@st.composite
def fields(draw: st.DrawFn, key: str) -> Written:
    """A key with a value in any of YAML's styles."""
    value = draw(texts)
    single, double = value.replace("'", "''"), value.replace("\\", "\\\\").replace('"', '\\"')
    style = draw(st.sampled_from(["'", '"', ">-", "|", "["]))
    comment = draw(st.sampled_from(["", "  # c"]))
    if style == "'":
        return Written([f"{key}:  '{single}'{comment}"], value)
    if style == '"':
        return Written([f'{key}: "{double}"{comment}'], value)
    if style == "[":
        return Written([f"{key}: ['{single}' ,x]{comment}"], value)
    return Written([f"{key}: {style}{comment}", f"   {value}"], value)


@st.composite
def documents(draw: st.DrawFn) -> tuple[list[list[str]], list[Written]]:
    """Fields with comments and empty lines above each and below the last."""
    keys = draw(st.lists(st.sampled_from("pqrstuv"), min_size=1, max_size=5, unique=True))
    return [draw(comments) for _ in range(len(keys) + 1)], [draw(fields(key)) for key in keys]


@given(documents(), st.data(), texts, st.sampled_from(["\n", "\r\n"]), st.booleans())
@example(([[], []], [Written(["p: 'a'"], "a")]), None, "x" * 200, "\n", False)
def test_the_diff_of_one_field_is_that_field(
    document: tuple[list[list[str]], list[Written]], data: st.DataObject | None, new: str, ending: str, last: bool
) -> None:
    """Whatever the style of the file and whatever the new text: all other lines are the same bytes."""
    notes, written = document
    chosen = data.draw(st.integers(0, len(written) - 1)) if data else 0
    above = [line for note, field in zip(notes, written[:chosen], strict=False) for line in (*note, *field.lines)]
    above += notes[chosen]
    below = [
        line
        for note, field in zip(notes[chosen + 1 :], [*written[chosen + 1 :], Written([], "")], strict=True)
        for line in (*note, *field.lines)
    ]
    text = ending.join([*above, *written[chosen].lines, *below]) + (ending if last else "")
    key = written[chosen].lines[0][0]
    path: Path = (key, 0) if ": [" in written[chosen].lines[0][:4] else (key,)

    result = set_value(text, path, new)

    head = "".join(line + ending for line in above)
    tail = ending.join(below) + (ending if last else "")
    assert result.startswith(head)
    assert result.endswith(tail)
    assert str(at(said(result), path)).strip() == new


@pytest.mark.parametrize("file", sorted(bundled_catalogue().rglob("*.yaml")), ids=lambda file: str(file.name))
def test_every_text_of_the_bundled_catalogue_can_be_edited(file: File) -> None:
    """Set to something else and back to what it said: only its own lines ever differ."""
    text = file.read_text("utf-8")
    for path in list(_paths(said(text)))[::17]:
        old = str(at(said(text), path)).strip()
        new = set_value(text, path, "Changed: yes")

        assert len(changed(text, new)[1]) <= 1
        assert said(set_value(new, path, old)) == said(text) or ">" in text


def _paths(data: Data, path: Path = ()) -> list[Path]:
    """The path of every text."""
    if isinstance(data, str):
        return [path]
    steps = enumerate(data) if isinstance(data, list) else data.items()
    return [found for step, below in steps for found in _paths(below, (*path, step))]

"""Values behave as frozen dataclasses do, and as other libraries take them for."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare.core.value import value


@value
class Ours:
    """Two needed fields, and two with defaults."""

    name: str
    size: int
    tags: tuple[str, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Theirs:
    """The same by the standard library."""

    name: str
    size: int
    tags: tuple[str, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)


@value
class Checked:
    """Refuses what makes no sense."""

    size: int

    def __post_init__(self) -> None:
        """Sizes are positive."""
        if self.size < 0:
            raise ValueError("a size is not negative")


@value
class Empty:
    """No field at all."""


Arguments = tuple[str, int, tuple[str], dict[str, str]]
ARGUMENTS = st.tuples(st.text(), st.integers(), st.tuples(st.text()), st.dictionaries(st.text(), st.text()))


@given(ARGUMENTS, ARGUMENTS)
def test_equality_is_that_of_a_dataclass(one: Arguments, other: Arguments) -> None:
    """Equal by fields, whatever they hold."""
    assert (Ours(*one) == Ours(*other)) is (Theirs(*one) == Theirs(*other))
    assert Ours(*one) == Ours(*one)


def test_what_it_is_not_equal_to() -> None:
    """Another class with the same fields is another thing."""
    others: list[object] = [Theirs("a", 1), ("a", 1, (), {}), 1]

    assert Ours("a", 1) not in others


def test_nobody_can_change_it() -> None:
    """Neither set nor deleted, and no new attribute."""
    made = Ours("a", 1)

    for change in (lambda: setattr(made, "size", 2), lambda: delattr(made, "size"), lambda: setattr(made, "new", 2)):
        with pytest.raises(FrozenInstanceError):
            change()
    assert made == Ours("a", 1)


def test_defaults_are_made_anew() -> None:
    """Two values do not share the mapping that neither was given."""
    assert Ours("a", 1).notes is not Ours("a", 1).notes


def test_missing_and_unknown_arguments_are_refused() -> None:
    """As every function does."""
    with pytest.raises(TypeError):
        Ours("a")  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Ours("a", 1, colour="red")  # type: ignore[call-arg]


def test_the_standard_library_takes_it_for_its_own() -> None:
    """Fields, replace, copies, pickles, hashes, patterns and repr."""
    made = Ours("a", 1, ("x",))

    assert is_dataclass(made)
    assert [one.name for one in fields(made)] == ["name", "size", "tags", "notes"]
    assert replace(made, size=2) == Ours("a", 2, ("x",))
    assert copy.deepcopy(made) == copy.copy(made) == pickle.loads(pickle.dumps(made)) == made
    assert hash(Checked(3)) == hash(Checked(3))
    assert len({Empty(), Empty()}) == 1
    assert repr(made) == "Ours(name='a', size=1, tags=('x',), notes={})"
    match made:
        case Ours(name="a", size=size):
            assert size == 1
        case _:
            pytest.fail("the pattern must match")


def test_msgspec_reads_and_writes_it() -> None:
    """Rows of the compiled catalogue are these."""
    made = Ours("a", 1, ("x",), {"k": "v"})

    assert msgspec.msgpack.decode(msgspec.msgpack.encode(made), type=Ours) == made
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(b'{"size": -1}', type=Checked)


def test_post_init_is_called() -> None:
    """A value that makes no sense cannot be made."""
    with pytest.raises(ValueError, match="not negative"):
        Checked(-1)

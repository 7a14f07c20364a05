"""All parts a report can have, in their usual order: a new part is a line here, a module beside, and a Typst file."""

from __future__ import annotations

from collections.abc import Callable

from careercompare.core.value import value
from careercompare.present.blocks import PartView
from careercompare.present.parts.material import Material
from careercompare.present.parts.notes import notes_part


@value
class Part:
    """One part: its id (and the name of its Typst file), what people call it, and whether it is in by itself."""

    id: str
    name: str
    make: Callable[[Material], PartView]
    usual: bool = True


PARTS: tuple[Part, ...] = (Part("notes", "Notes", notes_part),)
BY_ID = {part.id: part for part in PARTS}


def parts_view(material: Material, wished: tuple[str, ...] = ()) -> tuple[PartView, ...]:
    """The parts wished, in that order (none: the usual ones), without those that have nothing to say."""
    ids = wished or tuple(part.id for part in PARTS if part.usual)
    made = (BY_ID[one].make(material) for one in ids if one in BY_ID)
    return tuple(part for part in made if part.blocks)

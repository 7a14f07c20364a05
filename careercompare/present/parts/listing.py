"""All parts a report can have, in their usual order: a new part is a line here, a module beside, and a Typst file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from careercompare.core.value import value
from careercompare.present.blocks import PartView
from careercompare.present.parts.certifications import certifications_part
from careercompare.present.parts.cited import cited
from careercompare.present.parts.cover import cover_part
from careercompare.present.parts.details import details_part
from careercompare.present.parts.gates import gates_part
from careercompare.present.parts.glossary import glossary_part
from careercompare.present.parts.material import Material
from careercompare.present.parts.method import method_part
from careercompare.present.parts.next import next_part
from careercompare.present.parts.notes import notes_part
from careercompare.present.parts.outlook import outlook_part
from careercompare.present.parts.pay import pay_part
from careercompare.present.parts.skills import skills_part
from careercompare.present.parts.sources import sources_part
from careercompare.present.parts.steps import steps_part
from careercompare.present.parts.table import table_part


@value
class Part:
    """One part: its id (and the name of its Typst file), what people call it, and whether it is in by itself."""

    id: str
    name: str
    make: Callable[[Material], PartView]
    usual: bool = True


SOURCES = "sources"
PARTS: tuple[Part, ...] = (
    Part("cover", "Verdict and roles at a glance", cover_part),
    Part("table", "Side by side", table_part),
    Part("skills", "Fit and gaps", skills_part),
    Part("next", "Next best skills", next_part),
    Part("gates", "Must-haves", gates_part),
    Part("pay", "Pay", pay_part),
    Part("outlook", "Outlook", outlook_part),
    Part("certifications", "Certificates", certifications_part),
    Part("steps", "Career steps", steps_part),
    Part("details", "In detail", details_part, usual=False),
    Part("notes", "Notes", notes_part),
    Part(SOURCES, "Sources", sources_part),
    Part("method", "Method", method_part),
    Part("glossary", "Glossary", glossary_part, usual=False),
)
BY_ID = {part.id: part for part in PARTS}


def parts_view(material: Material, wished: tuple[str, ...] = ()) -> tuple[PartView, ...]:
    """The parts wished, in that order (none: the usual ones), without those that have nothing to say."""
    ids = tuple(one for one in wished or (part.id for part in PARTS if part.usual) if one in BY_ID)
    whole = replace(material, parts=ids)
    made = {one: BY_ID[one].make(whole) for one in ids if one != SOURCES}
    # Last, since only what the others name is listed; a list by itself has all.
    others = [part for part in made.values() if part.blocks]
    last = BY_ID[SOURCES].make(replace(whole, cited=cited(others) if others else None))
    parts = (last if one == SOURCES else made[one] for one in ids)
    return tuple(part for part in parts if part.blocks)

"""The form in which a person chooses what a report is like."""

from __future__ import annotations

from collections.abc import Sequence

from careercompare.core.comparison import Comparison
from careercompare.core.language import Language
from careercompare.core.report_choices import Ink, Letterhead, Paper, ReportChoices, Withheld
from careercompare.core.value import value
from careercompare.present.parts.listing import Part
from careercompare.present.say import say


@value
class Option:
    """Something to choose: its key, its name, one line of what it means, and whether it is chosen."""

    key: str
    name: str
    on: bool
    meaning: str = ""


@value
class ReportForm:
    """All choices as they are shown.

    `name_hint` stands where no name is typed; `name_told` says whether there is a name to type at all, and `carried`
    whether the comparison may go along, with `carrying` as the sentence about it.
    """

    parts: tuple[Option, ...]
    papers: tuple[Option, ...]
    inks: tuple[Option, ...]
    languages: tuple[Option, ...]
    withheld: tuple[Option, ...]
    name: str
    name_hint: str
    name_told: bool
    letterhead: Letterhead
    note: str
    attach: bool
    carried: bool
    carrying: str


def report_form(
    choices: ReportChoices,
    comparison: Comparison,
    order: Sequence[str],
    parts_in: frozenset[str],
    known: Sequence[Part],
    languages: Sequence[Language],
    silent: frozenset[str] = frozenset(),
) -> ReportForm:
    """The form of some choices; `order` are the ids of all parts and `parts_in` those that are in.

    `silent` are the parts that have nothing to say of this comparison.
    """
    names = {part.id: part.name for part in known}
    nothing = say("nothing to say")
    told = Withheld.NAME not in choices.withheld
    may = Withheld.STRENGTHS not in choices.withheld
    return ReportForm(
        tuple(
            Option(part, say(names[part]), part in parts_in, nothing if part in silent & parts_in else "")
            for part in order
        ),
        (
            Option(Paper.A4.value, say("A4"), choices.paper is Paper.A4, say("210 × 297 mm")),
            Option(Paper.LETTER.value, say("US Letter"), choices.paper is Paper.LETTER, say("8.5 × 11 inches")),
        ),
        (
            Option(Ink.COLOUR.value, say("Colour"), choices.ink is Ink.COLOUR, say("Each role has its colour")),
            Option(
                Ink.BLACK.value,
                say("Black"),
                choices.ink is Ink.BLACK,
                say("Roles are told apart by letter and pattern alone"),
            ),
        ),
        tuple(Option(one.code, one.name, one.code == choices.language) for one in languages),
        _withheld(choices.withheld),
        choices.name or "",
        _name_hint(comparison, told=told),
        told,
        choices.letterhead,
        choices.note,
        choices.attach and may,
        may,
        say("The app opens the comparison again from such a PDF.")
        if may
        else say("Not with gaps only: the comparison would tell the rest."),
    )


def _withheld(chosen: frozenset[Withheld]) -> tuple[Option, ...]:
    lines = (
        (Withheld.NAME, say("Name"), say("Whose comparison it is stays unsaid.")),
        (Withheld.NOTES, say("Notes"), say("What was noted is left out.")),
        (Withheld.ANSWERS, say("Answers"), say("Only what the roles ask for, nothing of the person.")),
        (Withheld.STRENGTHS, say("All but gaps"), say("Only what is missing; what is known already is left out.")),
    )
    return tuple(Option(what.value, name, what in chosen, meaning) for what, name, meaning in lines)


def _name_hint(comparison: Comparison, *, told: bool) -> str:
    if not told:
        return say("Withheld")
    return comparison.prepared_for or say("Nobody is named")

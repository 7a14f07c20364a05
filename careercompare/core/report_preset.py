"""A way of handing reports out, kept under a name to be used again."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from careercompare.core.report_choices import Ink, Letterhead, Paper, ReportChoices, Withheld
from careercompare.core.value import value


@value
class Preset:
    """Some choices under a name; what is None stays as it is when the preset is chosen.

    It has no place for a person's name nor for a note: a preset is used for many people, and what belongs to one of
    them must not turn up in another's report.
    """

    name: str
    parts: tuple[str, ...] | None = None
    paper: Paper | None = None
    language: str | None = None
    withheld: frozenset[Withheld] | None = None
    ink: Ink | None = None
    letterhead: Letterhead | None = None
    attach: bool | None = None

    def chosen(self, choices: ReportChoices) -> ReportChoices:
        """The choices as this preset wants them."""
        return replace(choices, **self._wanted())

    def fits(self, choices: ReportChoices) -> bool:
        """Whether the choices are as this preset wants them already."""
        return self.chosen(choices) == choices

    def _wanted(self) -> dict[str, Any]:
        stated = {field.name: getattr(self, field.name) for field in fields(self) if field.name != "name"}
        return {key: wanted for key, wanted in stated.items() if wanted is not None}


def preset_of(name: str, choices: ReportChoices) -> Preset:
    """All that a preset can hold of some choices."""
    return Preset(
        name,
        choices.parts,
        choices.paper,
        choices.language,
        choices.withheld,
        choices.ink,
        choices.letterhead,
        choices.attach,
    )


def impersonal(choices: ReportChoices) -> ReportChoices:
    """The choices without what belongs to one person: the name and the note."""
    return replace(choices, name=None, note="")

"""The presets of reports while a person uses them: those that come along, those of one's own, and the one in use."""

from __future__ import annotations

from dataclasses import replace

from careercompare.core.report_choices import ReportChoices
from careercompare.core.report_preset import Preset, preset_of
from careercompare.core.value import value

LONGEST = 60


@value
class Presets:
    """All presets, and the name of the one that was chosen last (empty: none)."""

    built_in: tuple[Preset, ...]
    own: tuple[Preset, ...] = ()
    chosen: str = ""

    def named(self, name: str) -> Preset | None:
        """The preset of that name."""
        return next((preset for preset in (*self.own, *self.built_in) if preset.name == name), None)

    def used(self, name: str) -> Presets:
        """With that one as the last chosen."""
        return replace(self, chosen=name)

    def saved(self, name: str, choices: ReportChoices) -> Presets:
        """With the choices as one more preset of one's own, which is in use."""
        return replace(self, own=(*self.own, preset_of(name, choices)), chosen=name)

    def updated(self, name: str, choices: ReportChoices) -> Presets:
        """With the choices in the place of what a preset of one's own held."""
        own = tuple(preset_of(name, choices) if preset.name == name else preset for preset in self.own)
        return replace(self, own=own, chosen=name)

    def renamed(self, old: str, new: str) -> Presets:
        """With another name for one of one's own, at its place."""
        own = tuple(replace(preset, name=new) if preset.name == old else preset for preset in self.own)
        return replace(self, own=own, chosen=new if self.chosen == old else self.chosen)

    def deleted(self, name: str) -> Presets:
        """Without one of one's own."""
        own = tuple(preset for preset in self.own if preset.name != name)
        return replace(self, own=own, chosen="" if self.chosen == name else self.chosen)

    def in_use(self, choices: ReportChoices) -> Preset | None:
        """The preset that the choices are by: the last chosen if it still fits, or one that states the most.

        Whoever has changed what one of their own says is still at that one, so no other is in use.
        """
        last = self.named(self.chosen)
        if last is not None and (last.fits(choices) or last in self.own):
            return last if last.fits(choices) else None
        fitting = [preset for preset in (*self.own, *self.built_in) if preset.fits(choices)]
        return max(fitting, key=_stated, default=None)

    def refused(self, name: str, old: str = "") -> str:
        """Why a preset cannot be called that, as one sentence; empty if it can. `old` is the name it has now."""
        if not name.strip():
            return "Give the preset a name."
        if len(name) > LONGEST:
            return f"The name is too long; {LONGEST} letters are enough."
        taken = {preset.name.casefold() for preset in (*self.own, *self.built_in)} - {old.casefold()}
        if name.strip().casefold() in taken:
            return f"There is a preset “{name.strip()}” already; choose another name."
        return ""


def _stated(preset: Preset) -> int:
    stated = (preset.parts, preset.paper, preset.language, preset.withheld)
    return sum(one is not None for one in (*stated, preset.ink, preset.letterhead, preset.attach))

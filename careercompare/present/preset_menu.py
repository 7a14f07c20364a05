"""The menu of presets in the report dialog."""

from __future__ import annotations

from collections.abc import Sequence

from careercompare.core.report_preset import Preset
from careercompare.core.value import value
from careercompare.present.report_form import Option
from careercompare.present.say import say


@value
class PresetMenuView:
    """Presets that come along and those of one's own; `title` names the one in use, `own_chosen` if it can be changed.

    `changed` is the preset of one's own that was chosen last, if the choices differ from it by now.
    """

    title: str
    built_in: tuple[Option, ...]
    own: tuple[Option, ...]
    own_chosen: str = ""
    changed: str = ""


def preset_menu(
    built_in: Sequence[Preset], own: Sequence[Preset], in_use: Preset | None, chosen: str
) -> PresetMenuView:
    """The menu; `in_use` is the preset that the choices are by, `chosen` the name of the last one that was chosen."""
    used = in_use.name if in_use is not None else ""
    own_names = {preset.name for preset in own}
    changed = chosen if chosen in own_names and chosen != used else ""
    if used in own_names:
        title = used
    elif used:
        title = say(used)
    elif changed:
        title = say("{name}, changed", name=changed)
    else:
        title = say("Choices of your own")
    return PresetMenuView(
        title,
        tuple(Option(preset.name, say(preset.name), preset.name == used) for preset in built_in),
        tuple(Option(preset.name, preset.name, preset.name == used) for preset in own),
        used if used in own_names else changed,
        changed,
    )

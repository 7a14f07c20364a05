"""One role on a page: its fit, what to learn next, its must-haves, its outlook, and where it leads."""

from __future__ import annotations

from careercompare.core.report_choices import Withheld
from careercompare.core.value import value
from careercompare.present.areas import the_area
from careercompare.present.checklist import SkillRowView
from careercompare.present.fit import FitView
from careercompare.present.panels import RolePanelView
from careercompare.present.parts.cover import told
from careercompare.present.parts.material import Material
from careercompare.present.poster_sources import PosterSources, outlooks
from careercompare.present.report import met_symbol
from careercompare.present.say import say, say_number
from careercompare.present.shortening import shortened
from careercompare.present.tags import RoleTag
from careercompare.present.wording import gained, listed, signed, whole

MOST_STEP, MOST_STEPS = 44, 2
FEW, MANY = 2, 4
"""How many roles still leave room, and how many skills are then shown for each; of more roles there are fewer."""


@value
class PosterSkill:
    """A skill with what it adds (+9.7) and how much of the longest bar that is, or with the dots of its need."""

    name: str
    gain: str = ""
    share: float = 0.0
    dots: str = ""


@value
class PosterGate:
    """A must-have with its sign; `state` is empty where no answers are told."""

    symbol: str
    name: str
    state: str


@value
class PosterOutlook:
    """A projection: change, what it is a change of, and openings; empty with `gap` where none is published."""

    change: str
    of: str
    openings: str
    gap: str = ""
    numbers: tuple[int, ...] = ()


@value
class PosterRole:
    """One role; `fit` is None where none is shown, and `none` says that there are no skills, if so."""

    tag: RoleTag
    summary: str
    fit: FitView | None
    skills_title: str
    skills: tuple[PosterSkill, ...]
    none: str
    gates: tuple[PosterGate, ...]
    more_gates: str
    outlook: PosterOutlook
    steps: str


def poster_role(material: Material, place: int, sources: PosterSources, *, silent: bool) -> PosterRole:
    """The role at a place of the comparison; silent, it tells what is asked and nothing of the answers."""
    panel, role = material.screen.panels.roles[place], material.roles[place]
    title, skills, none = _asked(material, panel) if silent else _next(material, place)
    gates, more = _gates(material, panel, silent=silent)
    steps = [shortened(step.title, MOST_STEP) for step in role.after]
    return PosterRole(
        panel.tag,
        panel.summary,
        None if silent else panel.fit,
        title,
        skills,
        none,
        gates,
        more,
        _outlook(material, place, sources),
        listed([step for step in steps if step][:MOST_STEPS], "or"),
    )


def most_skills(roles: int) -> int:
    """How many skills there is room for with each of so many roles."""
    return MANY if roles <= FEW else MANY - 1


def _next(material: Material, place: int) -> tuple[str, tuple[PosterSkill, ...], str]:
    lists = [one for one in material.screen.next_best.lists if one.tag]
    longest = max((gain for one in lists for skill in one.skills for gain in skill.gains), default=0.0)
    one = lists[place]
    skills = tuple(
        PosterSkill(skill.name, gained(skill.gains[0]), skill.gains[0] / longest if longest else 0.0)
        for skill in one.skills[: most_skills(len(lists))]
    )
    return say("Learn next"), skills, "" if skills else one.empty


def _asked(material: Material, panel: RolePanelView) -> tuple[str, tuple[PosterSkill, ...], str]:
    """What this role asks for, first what the others do not; the strongest needs first."""
    several = len(material.roles) > 1
    groups = material.screen.checklist.groups
    own = [row for group in groups if group.id == f"only-{panel.tag.role}" for kind in group.kinds for row in kind.rows]
    asking = [row for row in material.screen.checklist.rows() if _dots(row, panel)]
    only = several and bool(own)
    rows = sorted(own if only else asking, key=lambda row: -_dots(row, panel).count("●"))
    room = most_skills(len(material.roles)) + 2
    skills = tuple(PosterSkill(row.name, dots=_dots(row, panel)) for row in rows[:room])
    title = say("Only this role asks for") if only else say("It asks for")
    return title, skills, "" if skills else panel.gaps.none


def _dots(row: SkillRowView, panel: RolePanelView) -> str:
    return next((need.dots for need in row.needs if need.tag.role == panel.tag.role), "")


def _gates(material: Material, panel: RolePanelView, *, silent: bool) -> tuple[tuple[PosterGate, ...], str]:
    """The must-haves there is room for, those not met first where answers are told, and how many more there are."""
    nothing = silent and all(gate.met is None for one in material.screen.panels.roles for gate in one.gates)
    quiet = nothing or Withheld.ANSWERS in material.withheld
    gates = [gate for gate in panel.gates if told(gate, material)]
    room = most_skills(len(material.roles))
    gates.sort(key=lambda gate: gate.met is not False)
    shown = tuple(
        PosterGate("•" if quiet else met_symbol(gate.met), gate.name, "" if quiet else gate.state)
        for gate in gates[:room]
    )
    left = len(gates) - len(shown)
    return shown, say_number(left, "and {number} more", "and {number} more") if left else ""


def _outlook(material: Material, place: int, sources: PosterSources) -> PosterOutlook:
    found = outlooks(material)[place]
    if found is None:
        return PosterOutlook("", "", "", say("No projection published"))
    numbers = sources.numbers(material.screen.sources.numbers([found.source]))
    if not numbers:
        # Of a figure whose source the catalogue does not know, nobody could tell whether it is true.
        return PosterOutlook("", "", "", say("No projection with a source"))
    years = {"first": found.first_year, "last": f"{found.last_year % 100:02d}"}
    area = shortened(found.area_title, MOST_STEP)
    of = say("jobs {first}–{last}", **years)
    if area:
        of = say("jobs {first}–{last} in {area}", area=the_area(area), **years)
    openings = say("{openings} openings a year", openings=whole(found.openings_per_year * 1000))
    return PosterOutlook(signed(found.change_percent), of, openings, "", numbers)

"""Catalogues and their parts for tests: keyword builders with sensible defaults, and two catalogues like real ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from careercompare.core.answer import NO, YES, Answer, yes_at
from careercompare.core.area import Area
from careercompare.core.catalogue import Aspect, Catalogue, Gate, Kind, Place
from careercompare.core.certification import Certification
from careercompare.core.comparison import Comparison
from careercompare.core.outlook import Outlook
from careercompare.core.pay import Concept, Mark, PayFigure, PayTable, Period, UnsourcedRange
from careercompare.core.role import CareerStep, Occupation, Role, RoleGate
from careercompare.core.skill import Importance, Level, LevelMeanings, Need, Skill
from careercompare.core.source import Fact, Source

ESSENTIAL, IMPORTANT, USEFUL = Importance
AWARENESS, WORKING, PRACTITIONER, EXPERT = Level

KINDS = (Kind("networks", "Networks"), Kind("security", "Security"), Kind("general", "Working with others"))
ASPECTS = (
    Aspect("primary-role", "Primary role", "What the job is for."),
    Aspect("typical-tasks", "Typical tasks", "What fills the week."),
    Aspect("goal", "Goal", "What counts as success."),
    Aspect("day-to-day", "Day to day", "A usual day.", Place.SECTION),
    Aspect("choosing", "Is it for you?", "Whom it suits.", Place.SECTION),
)
SKILLS = {  # id: name, kind, other names
    "tcp-ip": ("TCP/IP", "networks", ("Internet protocols",)),
    "routing": ("Routing", "networks", ("OSPF",)),
    "switching": ("Switching", "networks", ()),
    "bgp": ("BGP", "networks", ("Border Gateway Protocol",)),
    "wireless": ("Wireless LAN", "networks", ("Wi-Fi",)),
    "firewalls": ("Firewalls", "security", ()),
    "vpn": ("VPN technologies", "security", ()),
    "siem": ("SIEM", "security", ()),
    "incident-response": ("Incident response", "security", ()),
    "risk": ("Risk assessment", "security", ()),
    "python": ("Scripting with Python", "general", ()),
    "writing": ("Clear documentation", "general", ()),
    "teamwork": ("Working in a team", "general", ()),
}
GATES = {
    "degree": Gate("degree", "Bachelor's degree", "Do you hold a bachelor's degree?"),
    "on-call": Gate("on-call", "On-call duty", "Would you answer calls at night?"),
    "clearance": Gate("clearance", "Clearance", "Could you be cleared by a government?"),
}
PUBLISHERS = {"article": "Example Magazine", "survey": "Example Institute", "wages": "Example Bureau"}
FIGURES = (
    PayFigure("15-1244", 314340, 103680, 62640, 78010, 99130, 126640, 155050),
    PayFigure("15-1241", 179740, 139580, 79900, 104620, 134050, 168200, 202680),
    PayFigure("15-1212", 190650, 132510, 75090, 97810, 129180, 163500, 199850),
)
HARD_FIGURES = (
    PayFigure("29-1215", 102920, 256830, 97000, 171000, 235930, 239100, Mark.TOP_CODED, "P90 lies above the floor."),
    PayFigure("27-2011", None, Mark.NOT_APPLICABLE, 25000, 31000, Mark.SUPPRESSED, 62000, Mark.SUPPRESSED),
)
ANSWERS: dict[str, Answer] = {
    "tcp-ip": YES,
    "routing": yes_at(WORKING),
    "switching": YES,
    "firewalls": yes_at(EXPERT),
    "vpn": NO,
    "python": YES,
    "risk": NO,
}


def a_skill(id: str = "routing", **values: Any) -> Skill:  # noqa: A002
    """A skill; a known id brings its own name and kind."""
    name, kind, other_names = SKILLS.get(id, (id.replace("-", " ").capitalize(), "general", ()))
    levels = LevelMeanings("Has heard of it.", "Uses it daily.", "Solves hard cases.", "Decides how it is done.")
    defaults: dict[str, Any] = {
        "name": name,
        "kind": kind,
        "meaning": f"What {name} is.",
        "levels": levels,
        "other_names": other_names,
    }
    return Skill(id=id, **(defaults | values))


def a_need(skill: str = "routing", importance: Importance = ESSENTIAL, level: Level = PRACTITIONER) -> Need:
    """A need."""
    return Need(skill, importance, level)


def an_occupation(code: str = "15-1244", title: str = "Network Administrators") -> Occupation:
    """An official occupation."""
    return Occupation(code, title, f"Near {title}.")


def a_range(low: int = 70000, high: int = 110000, currency: str = "USD", **values: Any) -> UnsourcedRange:
    """A yearly range found in the article."""
    return UnsourcedRange(low, high, currency, **({"period": Period.YEAR, "found_in": "article"} | values))


def a_role(id: str = "network-engineer", **values: Any) -> Role:  # noqa: A002
    """A role that needs one skill and fills every aspect."""
    title = values.get("title", id.replace("-", " ").title())
    facts = {aspect.id: Fact(f"{aspect.title} of {title}.", (), ("article",)) for aspect in ASPECTS}
    defaults: dict[str, Any] = {
        "title": title,
        "summary": f"What a {title} is.",
        "occupations": (an_occupation(),),
        "needs": (a_need(),),
        "needs_basis": Fact("Chosen by judgement.", (), ("survey",)),
        "aspects": facts,
    }
    return Role(id=id, **(defaults | values))


def a_source(id: str = "article", **values: Any) -> Source:  # noqa: A002
    """A source; the known ids have publishers of their own."""
    defaults = {
        "title": f"Title of {id}",
        "publisher": PUBLISHERS.get(id, "Example Press"),
        "reference": "2025-05",
        "retrieved": "2026-11-24",
        "licence": "CC BY 4.0",
        "address": f"https://example.org/{id}",
    }
    return Source(id=id, **(defaults | values))


def a_pay_table(*figures: PayFigure, **values: Any) -> PayTable:
    """Yearly wages of the United States with the given figures, or with those of the two roles."""
    defaults: dict[str, Any] = {
        "id": "pay-us",
        "area": "us",
        "area_title": "United States",
        "concept": Concept.BASE_WAGE,
        "currency": "USD",
        "period": Period.YEAR,
        "reference": "2025-05",
        "source": "wages",
        "figures": figures or FIGURES,
        "top_code": 239200,
    }
    return PayTable(**(defaults | values))


def an_outlook(occupation: str = "15-1244", change: float = -4.2, openings: float = 14.3) -> Outlook:
    """A projection of ten years."""
    return Outlook(occupation, 2024, 2034, 331.5, 317.7, change, openings, "Degree", "None", "None", "projections")


def a_certification(id: str = "ccna", **values: Any) -> Certification:  # noqa: A002
    """A certificate with a source of its own."""
    defaults: dict[str, Any] = {
        "name": id.upper(),
        "full_name": f"{id.upper()} in full",
        "issuer": "Cisco",
        "shows": "The basics of networks.",
        "sources": ("survey",),
    }
    return Certification(id=id, **(defaults | values))


def a_catalogue(roles: Sequence[Role] = (), **values: Any) -> Catalogue:
    """A catalogue of roles, with the skills they need and everything else they may refer to."""
    roles = roles or (a_role(),)
    skills = (need.skill for role in roles for need in role.needs)
    sources = (*PUBLISHERS, "projections")
    defaults: dict[str, Any] = {
        "id": "test",
        "name": "Careers for tests",
        "version": "1.0.0",
        "released": "2026-11-01",
        "licence": "CC BY 4.0",
        "aspects": ASPECTS,
        "kinds": KINDS,
        "gates": GATES,
        "skills": {skill: a_skill(skill) for skill in skills},
        "certifications": {"ccna": a_certification()},
        "sources": {source: a_source(source) for source in sources},
        "outlooks": {one.occupation: one for one in (an_outlook(), an_outlook("15-1212", 28.5, 16.0))},
        "roles": {role.id: role for role in roles},
        "opens_with": tuple(role.id for role in roles),
    }
    tables = values.pop("pay_tables", (a_pay_table(),))
    defaults |= {
        "pay_tables": {table.area: tuple(one for one in tables if one.area == table.area) for table in tables},
        "areas": {table.area: Area(table.area, table.area_title) for table in tables},
    }
    return Catalogue(**(defaults | values))


def network_engineer() -> Role:
    """The first role of both catalogues; which occupation it is counted as decides who earns more."""
    own = {"tcp-ip": ESSENTIAL, "routing": ESSENTIAL, "switching": ESSENTIAL, "bgp": IMPORTANT, "wireless": USEFUL}
    shared = {"firewalls": IMPORTANT, "vpn": IMPORTANT, "python": USEFUL, "writing": USEFUL, "teamwork": USEFUL}
    return a_role(
        needs=tuple(a_need(skill, importance) for skill, importance in (own | shared).items()),
        occupations=(an_occupation(), an_occupation("15-1241", "Computer Network Architects")),
        gates=(RoleGate("degree", "Often asked.", ("projections",)), RoleGate("on-call", "Common.")),
        certifications=("ccna",),
        unsourced_pay=(a_range(),),
        before=(CareerStep("Network Technician", "Brings practice with cabling.", None, ("article",)),),
        after=(CareerStep("Security Engineer", "Networks are what is attacked.", "security-engineer", ("article",)),),
    )


def security_engineer() -> Role:
    """The second role: shares six skills with the first and asks for three of its own."""
    own = {"siem": ESSENTIAL, "incident-response": ESSENTIAL, "risk": IMPORTANT, "teamwork": USEFUL}
    shared = {"tcp-ip": ESSENTIAL, "firewalls": ESSENTIAL, "vpn": USEFUL, "python": IMPORTANT, "writing": USEFUL}
    return a_role(
        "security-engineer",
        needs=tuple(a_need(skill, importance, WORKING) for skill, importance in (shared | own).items()),
        occupations=(an_occupation("15-1212", "Information Security Analysts"),),
        gates=(RoleGate("degree", "Typical.", ("projections",)), RoleGate("clearance", "For some posts.")),
        unsourced_pay=(a_range(90000, 130000),),
    )


def two_roles_catalogue() -> Catalogue:
    """Network and Security Engineer with all that a comparison of them shows."""
    return a_catalogue((network_engineer(), security_engineer()))


def four_roles_catalogue() -> Catalogue:
    """Hard cases: a long title and text, a top-coded P90, a suppressed median, and no pay figure at all."""
    long_text = Fact(" ".join(f"word{number}" for number in range(1, 401)), ("A point of it.",), ("article", "survey"))
    team = (a_need("teamwork", USEFUL), a_need("writing", IMPORTANT, WORKING))
    long = a_role(
        "long-title",
        title="Principal Network Reliability, Automation and Edge Architect",
        aspects={aspect.id: long_text for aspect in ASPECTS},
        needs=(*network_engineer().needs[:6], *team),
        occupations=network_engineer().occupations,
        unsourced_pay=(a_range(),),
    )
    surgeon = a_role("surgeon", needs=(a_need("risk"), *team), occupations=(an_occupation("29-1215", "Physicians"),))
    actor = a_role("actor", needs=team, aspects={}, occupations=(an_occupation("27-2011", "Actors"),))
    keeper = a_role(
        "lighthouse-keeper", needs=(a_need("risk"), *team), occupations=(an_occupation("53-5099", "Other"),)
    )
    table = a_pay_table(*FIGURES, *HARD_FIGURES)
    return a_catalogue((long, surgeon, actor, keeper), pay_tables=(table,))


def a_comparison(catalogue: Catalogue, **values: Any) -> Comparison:
    """A comparison of all roles of a catalogue with nothing answered."""
    return Comparison(**({"roles": tuple(catalogue.roles)} | values))

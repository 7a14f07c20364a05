"""A small catalogue for tests of the report: two roles like real ones, two plain ones, and every kind of pay cell."""

from __future__ import annotations

from dataclasses import replace

from careercompare.core.answer import NO, YES, Answer, yes_at
from careercompare.core.catalogue import Aspect, Catalogue, Gate, Kind, Place
from careercompare.core.certification import Certification
from careercompare.core.comparison import Comparison
from careercompare.core.outlook import Outlook
from careercompare.core.pay import Concept, Mark, PayFigure, PayTable, Period, UnsourcedRange
from careercompare.core.role import CareerStep, Occupation, Role, RoleGate
from careercompare.core.skill import Importance, Level, LevelMeanings, Need, Skill
from careercompare.core.source import Fact, Source

TABLE = {
    "primary-role": "Primary role",
    "key-skills": "Key skills",
    "tools": "Tools",
    "certifications": "Certifications",
    "focus-area": "Focus area",
    "typical-tasks": "Typical tasks",
    "work-environment": "Work environment",
    "goal": "Goal",
}
SECTIONS = {"responsibilities": "Responsibilities", "day-to-day": "Day to day", "choosing": "Is it for you?"}

NETWORK_TEXTS = {
    "primary-role": "Plans, builds and runs the network that everything else travels over.",
    "key-skills": "Routing and switching, TCP/IP, and the patience to follow a packet to its end.",
    "tools": "Cisco IOS, Wireshark and a monitoring system that pages at night.",
    "certifications": "CCNA to begin with, CCNP later.",
    "focus-area": "Reach, speed and links that stay up.",
    "typical-tasks": "Configuring switches, watching load, finding out why a branch went silent.",
    "work-environment": "IT departments and network operators.",
    "goal": "A network nobody has to think about.",
    "responsibilities": "Answers for the network from its drawing to its daily running, and for bringing it back.",
    "day-to-day": "The morning begins with the tickets of the night; larger changes wait for the evening.",
    "choosing": "For people who like to build things that run, and to make them run better.",
}
SECURITY_TEXTS = {
    "primary-role": "Keeps systems and networks safe from attack, and ready for the day one gets through.",
    "key-skills": "Threat analysis, firewalls, encryption and incident response.",
    "tools": "A SIEM such as Splunk, scanners such as Nessus, next-generation firewalls.",
    "certifications": "Security+ to begin with, CISSP once the years are there.",
    "focus-area": "Detection, and the integrity of data.",
    "typical-tasks": "Reading alarms, testing what could be broken, closing what was open.",
    "work-environment": "Security operations centres, banks, hospitals, consultancies.",
    "goal": "Attacks that fail, and the ones that do not, found early.",
    "responsibilities": "Decides what is worth protecting first, and answers for what was seen too late.",
    "day-to-day": "Alarms are sorted in the morning; an incident takes the day, and sometimes the night.",
    "choosing": "For people who ask how a thing could be broken before they ask how it works.",
}

SKILL_NAMES = {
    "tcp-ip": ("TCP/IP", "network"),
    "routing": ("Routing", "network"),
    "bgp": ("BGP", "network"),
    "wireless": ("Wireless LAN", "network"),
    "firewalls": ("Firewalls", "security"),
    "vpn": ("VPN technologies", "security"),
    "siem": ("SIEM", "security"),
    "incident-response": ("Incident response", "security"),
    "risk": ("Risk assessment", "security"),
    "python": ("Scripting with Python", "general"),
    "writing": ("Clear documentation", "general"),
    "teaching": ("Teaching others", "general"),
}
ESSENTIAL, IMPORTANT, USEFUL = Importance
AWARENESS, WORKING, PRACTITIONER, EXPERT = Level

ANSWERS: dict[str, Answer] = {
    "tcp-ip": YES,
    "routing": yes_at(WORKING),
    "firewalls": yes_at(EXPERT),
    "vpn": NO,
    "python": YES,
    "risk": NO,
    "writing": yes_at(WORKING),
}


def need(skill: str, importance: Importance, level: Level = WORKING) -> Need:
    """A need."""
    return Need(skill, importance, level)


NETWORK = Role(
    id="network-engineer",
    title="Network Engineer",
    summary="Builds and runs networks.",
    occupations=(
        Occupation("15-1244", "Network and Computer Systems Administrators", "Covers the daily side."),
        Occupation("15-1241", "Computer Network Architects", "Covers the design."),
    ),
    needs=(
        need("tcp-ip", ESSENTIAL, PRACTITIONER),
        need("routing", ESSENTIAL, PRACTITIONER),
        need("bgp", IMPORTANT),
        need("wireless", USEFUL),
        need("firewalls", IMPORTANT),
        need("vpn", IMPORTANT),
        need("python", USEFUL),
        need("writing", IMPORTANT),
    ),
    needs_basis=Fact(
        "Chosen by judgement for a post with a few years of experience.", ("Not measured.",), ("article",)
    ),
    aspects={
        aspect: Fact(text, ("One point of it.", "And another.") * (aspect in SECTIONS), ("article",))
        for aspect, text in NETWORK_TEXTS.items()
    },
    gates=(RoleGate("degree", "Often asked, not always.", ("projections",)), RoleGate("on-call", "Common.")),
    certifications=("ccna",),
    unsourced_pay=(UnsourcedRange(70000, 110000, "USD", Period.YEAR, "article"),),
    before=(CareerStep("Network Technician", "Brings practice with cabling.", None, ("article",)),),
    after=(CareerStep("Network Architect", "Follows from complex routing.", None, ("article",)),),
)
SECURITY = Role(
    id="security-engineer",
    title="Security Engineer",
    summary="Keeps systems safe.",
    occupations=(Occupation("15-1212", "Information Security Analysts", "The nearest by tasks."),),
    needs=(
        need("tcp-ip", ESSENTIAL),
        need("firewalls", ESSENTIAL, PRACTITIONER),
        need("siem", ESSENTIAL, PRACTITIONER),
        need("incident-response", ESSENTIAL),
        need("risk", IMPORTANT),
        need("vpn", USEFUL),
        need("python", IMPORTANT),
        need("writing", USEFUL, AWARENESS),
    ),
    needs_basis=Fact("Chosen by judgement.", (), ("article",)),
    aspects={aspect: Fact(text, (), ("article", "survey")) for aspect, text in SECURITY_TEXTS.items()},
    gates=(RoleGate("degree", "Typical.", ("projections",)), RoleGate("clearance", "For some posts.")),
    unsourced_pay=(UnsourcedRange(90000, 130000, "USD", Period.YEAR, "article"),),
)
SURGEON = Role(
    id="surgeon",
    title="Surgeon",
    summary="Operates.",
    occupations=(Occupation("29-1240", "Surgeons", "The same."),),
    needs=(need("teaching", ESSENTIAL, EXPERT), need("risk", ESSENTIAL, EXPERT), need("writing", USEFUL)),
    needs_basis=Fact("Made up for a test."),
    aspects={"primary-role": Fact("Operates on people."), "goal": Fact("People who get well.", (), ("survey",))},
)
GHOST = Role(
    id="lighthouse-keeper",
    title="Lighthouse Keeper",
    summary="",
    occupations=(),
    needs=(need("writing", ESSENTIAL),),
    needs_basis=Fact("Made up for a test."),
    aspects={},
)
ROLES = (NETWORK, SECURITY, SURGEON, GHOST)

SOURCES = (
    Source(
        "article",
        "Two careers compared",
        "A Magazine",
        "2025-03-05",
        "2026-11-24",
        "Facts only",
        "https://example.org/a",
    ),
    Source(
        "survey",
        "A survey of tools",
        "An Institute",
        "2024-06",
        "2026-11-24",
        "CC BY 4.0",
        "https://example.org/s",
        "With a note.",
    ),
    Source(
        "wages",
        "National wage estimates",
        "A Bureau of Statistics",
        "2025-05",
        "2026-11-24",
        "Public domain",
        "https://example.org/w",
        "Yearly amounts are 2,080 hourly wages.",
    ),
    Source(
        "projections",
        "Employment projections",
        "A Bureau of Statistics",
        "2024",
        "2026-11-24",
        "Public domain",
        "mailto:projections@example.org",
    ),
)
FIGURES = (
    PayFigure("15-1244", 314340, 103680, 62640, 78010, 99130, 126640, 155050),
    PayFigure("15-1241", 179740, 139580, 79900, 104620, 134050, 168200, 202680),
    PayFigure("15-1212", 190650, 132510, 75090, 97810, 129180, 163500, 199850),
    PayFigure(
        "29-1240", None, Mark.SUPPRESSED, 98000, 187000, Mark.TOP_CODED, Mark.TOP_CODED, Mark.TOP_CODED, "Top-coded."
    ),
)


def build_catalogue() -> Catalogue:
    """All of it as one catalogue."""
    levels = LevelMeanings("Has heard of it.", "Works with it.", "Solves hard cases.", "Decides how it is done.")
    skills = [Skill(id_, name, kind, f"What {name} is.", levels) for id_, (name, kind) in SKILL_NAMES.items()]
    gates = [
        Gate("degree", "Bachelor’s degree", "Do you have a bachelor’s degree?"),
        Gate("on-call", "On-call rota", "Would you be called out at night?"),
        Gate("clearance", "Clearance", "Could you be cleared?"),
    ]
    aspects = [Aspect(id_, title, f"Help on {title}.", Place.TABLE) for id_, title in TABLE.items()]
    aspects += [Aspect(id_, title, f"Help on {title}.", Place.SECTION) for id_, title in SECTIONS.items()]
    ccna = Certification(
        "ccna", "CCNA", "Cisco Certified Network Associate", "Cisco", "Basics of networks.", sources=("survey",)
    )
    return Catalogue(
        id="test",
        name="Careers for tests",
        version="1.0.0",
        released="2026-11-01",
        licence="CC BY 4.0",
        aspects=tuple(aspects),
        kinds=(Kind("network", "Networks"), Kind("security", "Security"), Kind("general", "General")),
        gates={gate.id: gate for gate in gates},
        skills={skill.id: skill for skill in skills},
        certifications={"ccna": ccna},
        sources={source.id: source for source in SOURCES},
        outlooks={
            "15-1244": _outlook("15-1244", -4.2, 14.3),
            "15-1212": _outlook("15-1212", 28.5, 16.0),
        },
        pay_tables={
            "us": (
                PayTable(
                    "pay-us",
                    "us",
                    "United States",
                    Concept.BASE_WAGE,
                    "USD",
                    Period.YEAR,
                    "2025-05",
                    "wages",
                    FIGURES,
                    239200,
                ),
            )
        },
        roles={role.id: role for role in ROLES},
    )


def build_comparison(roles: int = 2, answers: dict[str, Answer] | None = None) -> Comparison:
    """A comparison of the first roles, some skills answered."""
    return Comparison(
        roles=tuple(role.id for role in ROLES[:roles]),
        answers=ANSWERS if answers is None else answers,
        gates={"degree": True, "on-call": False},
        title="Network or security?",
        prepared_for="Sam Rivera",
        date="2026-11-20",
        notes="Ask about the rota.\nRepeat in spring.",
    )


def with_role(catalogue: Catalogue, role: Role) -> Catalogue:
    """The catalogue with one role put in the place of the one of its id."""
    return replace(catalogue, roles={**catalogue.roles, role.id: role})


def _outlook(code: str, change: float, openings: float) -> Outlook:
    return Outlook(code, 2024, 2034, 331.5, 317.7, change, openings, "Degree", "None", "None", "projections")

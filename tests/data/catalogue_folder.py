"""Builds a small catalogue folder that is valid, and breaks it at one place."""

from __future__ import annotations

from pathlib import Path

FILES = {
    "catalogue.yaml": """\
id: small
name: A small catalogue
version: "1.0"
released: 2026-01-31
licence: CC0
aspects:
  - {id: goal, title: Goal, help: What the job is for, place: table}
  - {id: day, title: Day to day, help: How a day goes}
kinds:
  - {id: networking, title: Networking}
gates:
  - {id: degree, name: Degree, question: Do you hold a degree?}
""",
    "skills.yaml": """\
skills:
  - id: routing
    name: Routing
    kind: networking
    meaning: Choosing the way of packets
    levels: {awareness: Knows it, working: Reads a table, practitioner: Sets it up, expert: Designs it}
    other_names: [IP routing]
  - id: firewalls
    name: Firewalls
    kind: networking
    meaning: Deciding what may pass
    levels: {awareness: Knows it, working: Reads rules, practitioner: Writes rules, expert: Designs it}
""",
    "certifications.yaml": """\
certifications:
  - id: ccna
    name: CCNA
    full_name: Cisco Certified Network Associate
    issuer: Cisco
    shows: The basics
    fee: {amount: 300, currency: USD, as_of: 2025-01, source: survey}
    renewal: {amount: 0, currency: USD, every_years: 3, as_of: "2025", source: survey}
""",
    "sources.yaml": """\
sources:
  - id: survey
    title: Wage survey
    publisher: An office
    reference: 2025-05
    retrieved: 2026-01-31
    licence: Public domain
    address: https://example.org/
""",
    "outlook.yaml": """\
outlooks:
  - occupation: 15-1244
    first_year: 2024
    last_year: 2034
    employment_first: 331.5
    employment_last: 317
    change_percent: -4.2
    openings_per_year: 14.3
    entry_education: Bachelor's degree
    work_experience: none needed
    training: none needed
    source: survey
""",
    "pay/us.yaml": """\
id: us
area: us
area_title: United States
concept: base-wage
currency: USD
period: year
reference: 2025
source: survey
figures:
  - {occupation: 15-1244, employment: 1000, mean: 100, p10: 60, p25: 80, median: 99, p75: 120, p90: top-coded}
  - {occupation: 15-1241, p10: 70, median: suppressed, p90: 200}
top_code: 200
""",
    "roles/alpha.yaml": """\
id: alpha
title: Alpha Engineer
summary: Builds networks
other_titles: [Network builder]
occupations:
  - {code: 15-1244, title: Administrators, basis: The closest}
needs:
  - {skill: routing, importance: essential, level: expert}
  - {skill: firewalls, importance: useful, level: working}
needs_basis: {text: Adverts, sources: [survey]}
aspects:
  goal: {text: Packets arrive, sources: [survey]}
  day:
    text: Tickets
    points: [Morning, Evening]
gates:
  - {gate: degree, note: Often asked, sources: [survey]}
certifications: [ccna]
unsourced_pay:
  - {low: 70, high: 110, currency: USD, period: year, found_in: survey}
before:
  - {title: Helpdesk, why: First steps}
after:
  - {title: Beta Engineer, why: More of it, role: beta, sources: [survey]}
interests: {letters: CRI, occupation: 15-1244.00, sources: [survey]}
""",
    "roles/beta.yaml": """\
id: beta
title: Beta Engineer
summary: Guards things
occupations: []
needs:
  - {skill: firewalls, importance: essential, level: expert}
needs_basis: {text: Adverts}
aspects:
  goal: {text: Nothing breaks}
  day: {text: Alerts}
""",
}


def write_catalogue(folder: Path) -> Path:
    """Write the valid catalogue into a folder, and return the folder."""
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Replace the first place where a text stands in a file."""
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")

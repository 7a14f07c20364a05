"""Literal documents with every kind of block, for the tests of all kinds of files that are made from them."""

from __future__ import annotations

from dataclasses import replace

from careercompare.present.blocks import (
    Block,
    Cards,
    Cell,
    Column,
    DocumentView,
    Heading,
    Number,
    NumberKind,
    Paragraph,
    PartView,
    PayChart,
    Points,
    RoleCard,
    Row,
    SourceList,
    Table,
    Terms,
    Tone,
)
from careercompare.present.cell import CellView, PointView, StatementView
from careercompare.present.fit import FitView
from careercompare.present.money_axis import AxisView
from careercompare.present.panels import GateView
from careercompare.present.pay import PayRowView, UnsourcedRangeView
from careercompare.present.pay_point import PayPointView
from careercompare.present.sources import SourceView
from careercompare.present.tags import RoleTag

TAGS = (
    RoleTag("network-engineer", "A", 0, "Network Engineer"),
    RoleTag("security-engineer", "B", 1, "Security Engineer"),
    RoleTag("surgeon", "C", 2, "Surgeon"),
    RoleTag("actor", "D", 3, "Actor"),
)
AMOUNTS = (
    (62640, 78010, 99130, 126640, 155050),
    (75090, 97810, 129180, 163500, 199850),
    (97000, 171000, 235930, None, None),
    (),
)
NAMES = ("P10", "P25", "Median", "P75", "P90")
AXIS = AxisView(40000, 240000, tuple((tick, f"${tick // 1000}k") for tick in range(40000, 240001, 40000)))
SOURCES = (
    SourceView(
        "article", 1, "Network or security?", "Example Magazine", "2024", "1 June 2026", "All rights reserved",
        "https://example.org/article", "",
    ),
    SourceView(
        "wages", 2, "Occupational wages", "A Bureau of Statistics", "May 2025", "2 June 2026", "Public domain",
        "https://example.org/wages?table=1&year=2025", "Wages without tips.",
    ),
    SourceView("letter", 3, "A letter", "A union", "2023", "3 June 2026", "By permission", "javascript:alert(1)", ""),
)  # fmt: skip


def a_document(roles: int = 2, right_to_left: bool = False) -> DocumentView:
    """A whole report of one to four roles, with every kind of block in it."""
    tags = TAGS[:roles]
    parts = (_cover(tags), _table(tags), _skills(tags), _pay(tags), _notes(), _sources())
    view = DocumentView(
        "Network Engineer or Security Engineer?",
        "Careers side by side",
        ("Prepared for Sam Okoye", "1 July 2026"),
        "Technology careers, version 2.0.0 of 24 November 2026",
        tags,
        parts,
        letterhead=("Careers Office", "Room 4", "office@example.org"),
        note="Let us talk about this on Tuesday.\nBring your questions.",
    )
    if not right_to_left:
        return view
    hebrew = replace(parts[4], title="הערות", blocks=(Paragraph((said("מה שכתבתי על Network Engineer לעצמי."),)),))
    return replace(
        view, title="קריירות זו לצד זו", subtitle="", parts=(*parts[:4], hebrew, parts[5]), language="he",
        right_to_left=True,
    )  # fmt: skip


def said(text: str, *numbers: int, fact: str = "", unsourced: bool = False) -> StatementView:
    """A statement."""
    return StatementView(text, numbers, unsourced, fact)


def cell(text: str = "", *numbers: int, mark: str = "", aside: str = "", number: Number | None = None) -> Cell:
    """A cell of a table that says something of its own."""
    return Cell(CellView(text, (), numbers), mark, aside, number)


def with_blocks(*blocks: Block) -> DocumentView:
    """A document with these blocks alone."""
    return DocumentView("Title", "", (), "", TAGS[:2], (PartView("part", "Part", blocks),))


def a_card(tag: RoleTag) -> RoleCard:
    """A role at a glance; of the last one nothing is known."""
    known = tag.accent < 3
    low, high = (0.39, 0.23, 0.0, 0.0)[tag.accent], (0.98, 0.9, 1.0, 0.0)[tag.accent]
    headline = f"{low:.0%}–{high:.0%}".replace("%–", "–").replace("%", " %")
    fit = FitView(
        known, low, high, headline if known else "Not answered",
        "of what the role asks · 18 not answered" if known else "Tick what you know to see how much you cover.",
        "You cover a part of what the role asks.", "12 of 28 skills answered", (), "10 to 30 of 31 points",
    )  # fmt: skip
    gates = (
        GateView("degree", "Bachelor’s degree", "Do you?", "Often asked.", True, "met", (1, 2), False),
        GateView("on-call", "On-call duty", "Would you?", "Common.", False, "not met", (), True),
        GateView("clearance", "Clearance", "Could you?", "", None, "not answered", (2,), False),
    )
    return RoleCard(
        tag, "Builds and runs networks.", f"Counted as 15-124{tag.accent} Network and Computer Systems Administrators",
        "", fit, "Shared skills 54–96 %, only here 27–100 %" if known else "", gates if known else (),
    )  # fmt: skip


def _cover(tags: tuple[RoleTag, ...]) -> PartView:
    columns = tuple(Column(tag.title, tag) for tag in tags)
    shares = [Number(0.39, NumberKind.SHARE) for _ in tags]
    plain = Table(
        "The roles at a glance", "At a glance", columns,
        (
            Row("You cover", tuple(cell("39 %", number=share) for share in shares)),
            Row("Must-haves", tuple(cell("Degree: met", 2, mark="✓") for _ in tags)),
        ),
    )  # fmt: skip
    told = (
        Paragraph((said("You cover more of Network Engineer today."),), Tone.LEAD),
        Paragraph((said("Security Engineer pays more: median $129,180 against $99,130.", 2),)),
        Paragraph((said("It would not if Network Engineer were counted otherwise."),), Tone.SMALL),
    )
    return PartView("cover", "Too close to call.", (*told, Cards(tuple(a_card(tag) for tag in tags), plain)))


def _table(tags: tuple[RoleTag, ...]) -> PartView:
    columns = tuple(Column(tag.title, tag) for tag in tags)
    points = (
        PointView((StatementView("Reads alarms.", (1,), False, "x"), StatementView("All day.", (), True, "x"))),
        PointView((StatementView("Closes what was open."),)),
    )
    told = CellView("Plans, builds and runs what everything else travels over.", (), (1, 2), fact="role/a")
    rows = (
        Row("Primary role", tuple(Cell(told) for _ in tags)),
        Row("Typical tasks", tuple(Cell(CellView("", points, (1,), fact="role/b")) for _ in tags)),
        Row("Outlook", tuple(Cell(CellView("+28.5 % jobs 2024–34", (), (), True, "role/c")) for _ in tags)),
        Row("Goal", tuple(cell() for _ in tags)),
    )
    return PartView("table", "Side by side", (Table("The work, side by side", "Aspect", columns, rows),))


def _skills(tags: tuple[RoleTag, ...]) -> PartView:
    columns = (*(Column(tag.title, tag, "asks, points") for tag in tags), Column("Your answer"))
    asks = tuple(
        cell("essential, practitioner", mark="●●●", aside="3 of 3", number=Number(3, NumberKind.POINTS)) for _ in tags
    )
    unsaid = tuple(Cell(CellView("useful, working"), "●○○", quiet=True) for _ in tags)
    rows = (
        Row("TCP/IP", (*asks, cell("yes", mark="✓"))),
        Row("Routing", (*asks, cell("no", mark="×")), note="Finding the way of a packet."),
        Row("Wireless LAN", (*unsaid, Cell(CellView(""), "○", quiet=True)), group="○ 2 not answered"),
        Row("Packet analysis", (*unsaid, Cell(CellView(""), "○", quiet=True)), group="○ 2 not answered"),
    )
    words = Points((PointView((said("Missing, essential: SIEM"),)), PointView((said("Missing, useful: Ansible", 1),))))
    first = Points((PointView((said("Firewalls: +9.7 points"),)), PointView((said("Routing: +4.2 points"),))), True)
    return PartView(
        "skills", "Fit and gaps",
        (
            Heading("What is missing", tags[:1]), words,
            Heading("Both roles ask for", tags, "12 skills: 6 yes, 1 no, 5 not answered"),
            Table("Skills that both ask for", "Skill", columns, rows),
            Heading("Learn first"), first,
        ),
    )  # fmt: skip


def a_pay_row(tag: RoleTag) -> PayRowView:
    """One line of the pay chart: the third role is top-coded, of the fourth nothing is published."""
    points = tuple(
        PayPointView(name, amount, f"${amount:,}" if amount else "over $239,200", "", amount is None)
        for name, amount in zip(NAMES, AMOUNTS[tag.accent], strict=False)
    )
    ranges = (UnsourcedRangeView(70000, 110000, "$70,000–$110,000", (1,)),) if tag.accent == 0 else ()
    gap = "" if points else "not published for this area"
    return PayRowView(tag, "15-1244", f"15-124{tag.accent} · May 2025", points, "$103,680", "314,340", ranges, gap, "")


def _pay(tags: tuple[RoleTag, ...]) -> PartView:
    rows = tuple(a_pay_row(tag) for tag in tags)
    words = "Pay in the United States. Network Engineer, Median: half earn more, half less than $99,130."
    columns = tuple(Column(tag.title, tag) for tag in tags)
    table_rows = []
    for name in NAMES:
        found = [next((point for point in row.points if point.name == name), None) for row in rows]
        numbers = [Number(one.amount, NumberKind.MONEY, "USD") if one and one.amount else None for one in found]
        texts = [one.text if one else "not listed" for one in found]
        cells = tuple(cell(text, 2, number=number) for text, number in zip(texts, numbers, strict=True))
        table_rows.append(Row(name, cells, note="half earn more, half less than" if name == "Median" else ""))
    return PartView(
        "pay", "Pay in the United States",
        (
            Paragraph((said("Base wage, USD a year"),), Tone.SMALL),
            PayChart(AXIS, rows, words),
            Table("Published pay", "Value", columns, tuple(table_rows)),
            Paragraph((said("Half of all network engineers earn more than $99,130.", 2),)),
        ),
    )  # fmt: skip


def _notes() -> PartView:
    return PartView("notes", "Notes", (Paragraph((said("I would rather not move."),)),))


def _sources() -> PartView:
    terms = Terms((("Fit", "The share of what a role needs that you cover."), ("Gate", "A must-have.")))
    return PartView("sources", "Sources", (SourceList(SOURCES), Heading("Words"), terms))

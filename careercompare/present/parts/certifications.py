"""The certificates that the roles name, as a part of the report: each once, with what it shows, asks for and costs."""

from __future__ import annotations

from collections.abc import Sequence

from careercompare.core.certification import Certification, Fee, RenewalFee
from careercompare.core.trace import FactKind
from careercompare.present.blocks import Cell, Column, Number, NumberKind, Paragraph, PartView, Row, Table, Tone
from careercompare.present.cell import CellView, StatementView, points
from careercompare.present.certifications import basis, price
from careercompare.present.parts.material import Material
from careercompare.present.say import say, say_number
from careercompare.present.sources import SourcesView
from careercompare.present.tags import RoleTag
from careercompare.present.wording import listed

ADVICE = "certifications"
"""The aspect in which a catalogue may say which certificates come first and which later."""


def certifications_part(material: Material) -> PartView:
    """A row for each certificate, under the roles that name it; what most of them name stands first."""
    title = say("Certificates and what they cost")
    tags = [panel.tag for panel in material.screen.panels.roles]
    named_by: dict[str, list[RoleTag]] = {}
    for tag, role in zip(tags, material.roles, strict=True):
        for one in dict.fromkeys(role.certifications):
            named_by.setdefault(one, []).append(tag)
    if not named_by:
        return PartView("certifications", title, ())
    most_first = sorted(named_by.items(), key=lambda item: (-len(item[1]), [tag.letter for tag in item[1]]))
    rows = tuple(
        _row(material.catalogue.certifications[one], _group(by, tags), material.catalogue.released, material)
        for one, by in most_first
    )
    columns = (
        Column(say("What it shows and asks for")),
        Column(say("Fee")),
        Column(say("Keeping it")),
    )
    table = Table(say("Certificates with their fees"), say("Certificate"), columns, rows)
    advice = () if "table" in material.parts else tuple(Paragraph((one,)) for one in _advice(material, tags))
    remarks = _remarks(material, tags)
    said = (Paragraph(remarks, Tone.SMALL),) if remarks else ()
    return PartView("certifications", title, (*said, *advice, table))


def _group(by: Sequence[RoleTag], tags: Sequence[RoleTag]) -> str:
    """Who names them; a single role needs no word for it."""
    if len(tags) == 1:
        return ""
    if len(by) == len(tags):
        several = say_number(len(tags), "Named for all {number} roles", "Named for all {number} roles")
        return say("Named for both roles") if len(tags) == 2 else several
    return say("Named for {roles}", roles=listed([_lettered(tag) for tag in by]))


def _row(one: Certification, group: str, released: str, material: Material) -> Row:
    sources = material.screen.sources
    validity = say("Validity: {words}", words=one.validity) if one.validity else ""
    asked = points(part for part in (one.prerequisites, validity) if part)
    key = f"{FactKind.CERTIFICATION}:{one.id}"
    said = CellView(one.shows, asked, sources.numbers(one.sources), not one.sources, key)
    name = "" if one.full_name == one.name else one.full_name
    note = " · ".join(part for part in (name, one.issuer) if part)
    fee = _cost(FactKind.FEE, one.id, one.fee, released, sources)
    renewal = _cost(FactKind.RENEWAL, one.id, one.renewal, released, sources)
    return Row(one.name, (Cell(said), fee, renewal), note, group)


def _cost(kind: FactKind, about: str, cost: Fee | RenewalFee | None, released: str, sources: SourcesView) -> Cell:
    """A price as it was on its day; that none is known needs no source."""
    if cost is None:
        return Cell(CellView(say("Not known")), quiet=True)
    amount = price(cost.amount, cost.currency)
    if isinstance(cost, RenewalFee) and cost.amount:
        amount = say_number(cost.every_years, "{amount} a year", "{amount} every {number} years", amount=amount)
    numbers = sources.numbers([cost.source])
    said = CellView(amount, (), numbers, not numbers, f"{kind}:{about}")
    return Cell(said, aside=basis(cost, released), number=Number(cost.amount, NumberKind.MONEY, cost.currency))


def _advice(material: Material, tags: Sequence[RoleTag]) -> list[StatementView]:
    """What the catalogue says of each role's certificates in a word, where it does."""
    row = next((row for row in material.screen.panels.rows if row.aspect == ADVICE and not row.folds), None)
    told = zip(tags, row.cells, strict=True) if row else ()
    return [
        StatementView(
            say("{role}: {advice}", role=tag.title, advice=cell.text), cell.numbers, cell.unsourced, cell.fact
        )
        for tag, cell in told
        if cell.fact and cell.text
    ]


def _remarks(material: Material, tags: Sequence[RoleTag]) -> tuple[StatementView, ...]:
    without = [_lettered(tag) for tag, role in zip(tags, material.roles, strict=True) if not role.certifications]
    none = say("No certificate is named for {roles}.", roles=listed(without)) if without else ""
    held = [material.catalogue.certifications[one] for role in material.roles for one in role.certifications]
    costs = any(one.fee or one.renewal for one in held)
    change = say("Fees change and taxes may be added; ask the issuer before you book.") if costs else ""
    return tuple(StatementView(words) for words in (none, change) if words)


def _lettered(tag: RoleTag) -> str:
    return f"{tag.letter} {tag.title}"

"""The comparison as a document for other programs: stable names, plain numbers, and every text as shown."""

from __future__ import annotations

from collections.abc import Sequence

from careercompare.present.cell import CellView
from careercompare.present.checklist import SkillGroupView
from careercompare.present.panels import AspectRowView, RolePanelView
from careercompare.present.pay import UNSOURCED, PayRowView
from careercompare.present.pay_gap import AreaOfferView, published_elsewhere
from careercompare.present.pay_point import NAMES, PayPointView
from careercompare.present.pay_words import ABSENT, ABSENT_MARK
from careercompare.present.screen import Screen
from careercompare.report.sources_json import source_json

FORMAT = 1


def comparison_json(screen: Screen) -> dict[str, object]:
    """The document; shares run from 0 to 1, amounts are in the currency that `pay.unit` names.

    A new key may come at any time, a changed or vanished one raises `format`.
    """
    heading, verdict, pay = screen.heading, screen.verdict, screen.pay
    return {
        "format": FORMAT,
        "title": heading.title,
        "prepared_for": heading.prepared_for,
        "date": heading.date,
        "notes": heading.notes,
        "catalogue": heading.catalogue,
        "verdict": {
            "headline": verdict.headline,
            "fit": verdict.fit,
            "pay": verdict.pay,
            "basis": verdict.basis,
            "pay_sources": list(verdict.numbers),
        },
        "formula": screen.formula,
        "roles": [_role(screen, place, role) for place, role in enumerate(screen.panels.roles)],
        "skill_groups": [_group(group) for group in screen.checklist.groups],
        "pay": {
            "area": pay.area,
            "area_id": pay.area_id,
            "notice": pay.notice or None,
            "unit": pay.unit,
            "source": pay.source_line,
            "sources": list(pay.numbers),
            "note": pay.note,
            "reading": pay.reading,
        },
        "next_best": [
            {
                "role": one.tag.role if one.tag else None,
                "title": one.title,
                "skills": [
                    {"skill": skill.skill, "name": skill.name, "gain": skill.gain, "answered": not skill.open}
                    for skill in one.skills
                ],
            }
            for one in screen.next_best.lists
        ],
        "sources": [source_json(source) for source in screen.sources.sources],
    }


def _role(screen: Screen, place: int, role: RolePanelView) -> dict[str, object]:
    fit, counted = role.fit, role.counted_as
    return {
        "id": role.tag.role,
        "letter": role.tag.letter,
        "title": role.tag.title,
        "catalogue": {
            "id": role.origin.catalogue,
            "name": role.origin.name,
            "replaces": role.origin.replaces or None,
        }
        if role.origin
        else None,
        "counted_as": {"code": counted.code, "title": counted.title, "basis": counted.basis} if counted else None,
        "fit": {
            "known": fit.known,
            # Nothing answered: no number at all, rather than a nought that means something else.
            "low": fit.low if fit.known else None,
            "high": fit.high if fit.known else None,
            "headline": fit.headline,
            "sentence": fit.sentence,
            "counts": fit.counts,
            "points": fit.sum,
        },
        "gates": [
            {
                "id": gate.gate,
                "name": gate.name,
                "met": gate.met,
                "state": gate.state,
                "note": gate.note,
                "sources": list(gate.numbers),
                "unsourced": gate.unsourced,
            }
            for gate in role.gates
        ],
        "needs": _needs(screen, role),
        "needs_basis": _cell(role.basis),
        "gaps": {
            "missing": {importance: list(names) for importance, names in role.gaps.missing},
            "not_answered": {importance: list(names) for importance, names in role.gaps.open},
        },
        "aspects": _aspects(screen.panels.rows, place),
        "outlook": {"text": role.outlook, "sources": list(role.outlook_numbers)},
        "pay": _pay(screen.pay.rows[place], screen.pay.offers),
    }


def _needs(screen: Screen, role: RolePanelView) -> list[dict[str, object]]:
    asked = {row.skill: row for row in screen.checklist.rows()}
    needs: list[dict[str, object]] = []
    for contribution in role.fit.contributions:
        row = asked.get(contribution.skill)
        need = next((need for need in row.needs if need.tag.role == role.tag.role), None) if row else None
        answer = row.answer if row else None
        needs.append(
            {
                "skill": contribution.skill,
                "name": contribution.name,
                "importance": contribution.importance,
                "level": need.level if need else contribution.level,
                "answer": {
                    "known": answer.known if answer else None,
                    "level": answer.level.value if answer and answer.level else None,
                    "text": contribution.answer,
                },
                "points": {"low": contribution.low, "high": contribution.high, "full": contribution.full},
            }
        )
    return needs


def _aspects(rows: Sequence[AspectRowView], place: int) -> list[dict[str, object]]:
    return [{"id": row.aspect, "title": row.title, **_cell(row.cells[place])} for row in rows]


def _cell(cell: CellView) -> dict[str, object]:
    return {
        "text": cell.text,
        "points": [point.text for point in cell.points],
        "sources": list(cell.all_numbers),
        # Of the whole: something is said, and nothing of it has a source.
        "unsourced": cell.partly_unsourced and not cell.all_numbers,
        "statements": [
            {"text": one.text, "sources": list(one.numbers), "unsourced": one.unsourced} for one in cell.statements
        ],
    }


def _group(group: SkillGroupView) -> dict[str, object]:
    return {
        "id": group.id,
        "title": group.title,
        "answered": group.answered,
        "skills": [row.skill for kind in group.kinds for row in kind.rows],
    }


def _pay(row: PayRowView, offers: Sequence[AreaOfferView]) -> dict[str, object]:
    elsewhere = published_elsewhere(offers, row.tag.role)
    return {
        "counted_as": row.counted_as,
        "values": {name.lower(): _point(row.point(name)) for name in (*NAMES.values(), "Mean")},
        "employment": _point(row.point("Employed")),
        "mean": row.mean,
        "employed": row.employment,
        "gap": row.gap or None,
        "published_for": [{"area": offer.title, "area_id": offer.area} for offer in elsewhere],
        "unsourced_ranges": [
            {
                "low": stated.low,
                "high": stated.high,
                "text": stated.text,
                "unsourced": True,
                "label": UNSOURCED,
                "found_in": list(stated.number),
            }
            for stated in row.ranges
        ],
    }


def _point(point: PayPointView | None) -> dict[str, object]:
    if point is None:
        return {"amount": None, "floor": None, "mark": ABSENT_MARK, "text": ABSENT}
    # A top-coded value has a floor, not an amount.
    return {
        "amount": None if point.top_coded else point.amount,
        "floor": point.amount if point.top_coded else None,
        "mark": point.mark or None,
        "text": point.text,
    }

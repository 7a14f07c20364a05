"""What the Typst templates print: the screen's own words and numbers, as plain texts and shares of a length."""

from __future__ import annotations

from collections.abc import Sequence

from careercompare.present.cell import NO_SOURCE_MARK
from careercompare.present.checklist import ChecklistView, SkillGroupView, SkillRowView
from careercompare.present.money_axis import AxisView
from careercompare.present.next_best import NextListView
from careercompare.present.panels import AspectRowView, GateView, RolePanelView
from careercompare.present.pay import RANGES, UNSOURCED_MARK, PayRowView, PayView
from careercompare.present.pay_gap import elsewhere_words, published_elsewhere
from careercompare.present.pay_point import READINGS
from careercompare.present.report import (
    LEGEND,
    SharedBySources,
    answer_symbol,
    bare_gain,
    brief_gaps,
    chart_words,
    given_answer,
    met_symbol,
    need_points,
    next_note,
    shared_by_sources,
    still_open,
    tally,
)
from careercompare.present.screen import Screen
from careercompare.present.sources import SourceView
from careercompare.present.tags import RoleTag
from careercompare.present.verdict import VerdictView
from careercompare.report.links import link_target
from careercompare.report.parts import has_verdict, parts_of
from careercompare.report.pdf_cells import cell_data, line, numbers_data, paragraphs
from careercompare.report.typesetting import Data

PORTRAIT_MOST = 2


def pdf_data(screen: Screen, paper: str) -> dict[str, Data]:
    """Everything the templates read; every text is printed as it is, nothing in it is ever run."""
    roles = screen.panels.roles
    heading = screen.heading
    name = line(heading.prepared_for)
    prepared = f"Prepared for {name}" if name else ""
    shared = shared_by_sources(screen.sources.sources)
    return {
        "title": line(heading.title) or "Career comparison",
        "subtitle": "Careers side by side" if len(roles) > 1 else "A career in words and numbers",
        "meta": [part for part in (prepared, line(heading.date)) if part],
        "catalogue": line(heading.catalogue),
        "paper": paper,
        "landscape": len(roles) > PORTRAIT_MOST,
        "parts": [{"template": part.template, "title": line(part.title(screen))} for part in parts_of(screen)],
        "roles": [_role(role) for role in roles],
        "verdict": _verdict(screen.verdict) if has_verdict(screen) else None,
        "rows": [_row(row) for row in screen.panels.rows if not row.folds],
        "sections": [_row(row) for row in screen.panels.rows if row.folds],
        "legend": LEGEND,
        "groups": [_group(group, roles) for group in screen.checklist.groups],
        "pay": _pay(screen.pay),
        "next-note": next_note(screen.next_best.lists),
        "next": [_next(one, screen.checklist) for one in screen.next_best.lists],
        "notes": paragraphs(heading.notes),
        "sources": [_source(source, shared) for source in screen.sources.sources],
        "sources-note": line(shared.sentence),
        "formula": screen.formula,
        "basis": [cell_data(role.basis) for role in roles],
        "no-source": NO_SOURCE_MARK,
    }


def _verdict(verdict: VerdictView) -> Data:
    return {
        "fit": line(verdict.fit),
        "pay": line(verdict.pay),
        "numbers": numbers_data(verdict.numbers),
        "basis": line(verdict.basis),
    }


def _accent(tag: RoleTag) -> str:
    """The theme's colour of a role: a, b, c or d."""
    return "abcd"[tag.accent]


def _role(role: RolePanelView) -> Data:
    fit, counted = role.fit, role.counted_as
    return {
        "letter": role.tag.letter,
        "accent": _accent(role.tag),
        "title": line(role.tag.title) or f"Role {role.tag.letter}",
        "summary": line(role.summary),
        "counted": f"Counted as {line(counted.label)}" if counted else "No official occupation is named.",
        "origin": line(role.origin.line) if role.origin else "",
        "fit": {
            "known": fit.known,
            "low": fit.low,
            "high": fit.high,
            "headline": fit.headline,
            "sentence": fit.sentence,
            "counts": fit.counts,
            "split": role.split,
            "sum": fit.sum or "no points yet",
        },
        "gates": [_gate(gate) for gate in role.gates],
        "gaps": [line(gap) for gap in brief_gaps(role.gaps)],
        "no-gaps": role.gaps.none,
    }


def _gate(gate: GateView) -> Data:
    return {
        "symbol": met_symbol(gate.met),
        "name": line(gate.name),
        "state": gate.state,
        "note": line(gate.note),
        "numbers": numbers_data(gate.numbers),
        "unsourced": gate.unsourced,
    }


def _row(row: AspectRowView) -> Data:
    return {"title": line(row.title) or row.aspect, "cells": [cell_data(cell) for cell in row.cells]}


def _group(group: SkillGroupView, roles: Sequence[RolePanelView]) -> Data:
    rows = [row for kind in group.kinds for row in kind.rows]
    asking = {need.tag.role for row in rows for need in row.needs}
    columns = [role for role in roles if role.tag.role in asking]
    return {
        "title": line(group.title),
        "count": tally(group),
        "open": still_open(group),
        "columns": [str(roles.index(role)) for role in columns],
        "rows": [
            {
                "name": line(row.name),
                "symbol": answer_symbol(row.answer),
                "answer": row.answer_words,
                "answered": row.answer is not None,
                "needs": [_need(row, role) for role in columns],
            }
            for row in rows
        ],
    }


def _need(row: SkillRowView, role: RolePanelView) -> Data:
    need = next((need for need in row.needs if need.tag.role == role.tag.role), None)
    if need is None:
        return None
    contribution = next(one for one in role.fit.contributions if one.skill == row.skill)
    return {"dots": need.dots, "words": f"{need.importance}, {need.level}", "points": need_points(contribution)}


def _pay(pay: PayView) -> Data:
    header, *lines = pay.table()
    # The table stands with the roles as columns, like every table of the report.
    values = list(zip(*lines, strict=True))
    readings = {name: READINGS.get(name.lower(), "") for name in header}
    return {
        "unit": " · ".join(part for part in (line(pay.unit), line(pay.area)) if part),
        "words": line(chart_words(pay)),
        "drawn": bool(pay.axis.ticks),
        "ticks": [{"at": _share(tick, pay.axis), "text": text} for tick, text in pay.axis.ticks],
        "rows": [_pay_row(row, pay.axis) for row in pay.rows],
        "table": [
            {"name": name, "reading": readings[name], "values": [line(value) for value in told]}
            for name, told in list(zip(header, values, strict=True))[1:]
        ],
        "unsourced": UNSOURCED_MARK,
        "unsourced-title": RANGES,
        "reading": line(" ".join((pay.reading, *_elsewhere(pay)))),
        "source": line(pay.source_line),
        "note": line(pay.note),
    }


def _elsewhere(pay: PayView) -> list[str]:
    """Where each pay that is missing is published: the window has links in this place."""
    found = [(row.tag.title, published_elsewhere(pay.offers, row.tag.role)) for row in pay.rows]
    return [f"{title}: {elsewhere_words(offers)}." for title, offers in found if offers]


def _pay_row(row: PayRowView, axis: AxisView) -> Data:
    return {
        "label": line(row.label),
        "gap": row.gap,
        "points": {
            point.name.lower(): {"at": _share(point.amount, axis), "text": point.text, "open": point.top_coded}
            for point in row.points
            if point.amount is not None or point.top_coded
        },
        "ranges": [
            {
                "low": _share(stated.low, axis),
                "high": _share(stated.high, axis),
                "text": stated.text,
                "numbers": numbers_data(stated.number),
            }
            for stated in row.ranges
        ],
    }


def _share(amount: int | None, axis: AxisView) -> float:
    """Where an amount stands on the axis, from 0 to 1; without an amount (open-ended) at its end."""
    return 1.0 if amount is None else (amount - axis.low) / (axis.high - axis.low)


def _next(one: NextListView, checklist: ChecklistView) -> Data:
    return {
        "title": line(one.title),
        "accent": None if one.tag is None else _accent(one.tag),
        "empty": one.empty,
        "skills": [
            {"name": line(skill.name), "gain": bare_gain(skill), "answer": given_answer(skill, checklist)}
            for skill in one.skills
        ],
    }


def _source(source: SourceView, shared: SharedBySources) -> Data:
    address = source.address.strip()
    return {
        "number": str(source.number),
        "title": line(source.title),
        "publisher": line(source.publisher),
        "dates": line(source.reference)
        + ("" if source.retrieved == shared.retrieved else f", retrieved {line(source.retrieved)}"),
        "licence": "" if source.licence == shared.licence else line(source.licence),
        "address": line(address),
        "target": link_target(address),
        "note": line(source.note),
    }

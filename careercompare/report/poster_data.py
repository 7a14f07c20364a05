"""What the templates of an infographic print of it: every text in one line, every bar as a share of its axis."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from careercompare.core.report_choices import ReportChoices, Shape
from careercompare.present.pay_point import NAMES
from careercompare.present.poster import PosterView
from careercompare.present.poster_role import PosterRole
from careercompare.present.say import say
from careercompare.report.typesetting import Data
from careercompare.report.typst_data import TYPST_NAMES, logo_words, pay_row_data, role_data
from careercompare.report.typst_texts import line, numbers_data

MEDIAN = NAMES["median"]


def poster_data(view: PosterView, choices: ReportChoices, shape: Shape, logo: str) -> dict[str, Data]:
    """Everything the templates read; `logo` is the name of its file. Every text is printed as it is, and never run."""
    return {
        "shape": shape.value,
        "paper": TYPST_NAMES[choices.paper],
        "ink": choices.ink.value,
        "language": view.language,
        "right-to-left": view.right_to_left,
        "title": line(view.title) or say("Career comparison"),
        "kicker": view.kicker,
        "headline": line(view.headline),
        "reason": line(view.reason),
        "meta": _lines(view.meta),
        "letterhead": line(view.letterhead),
        "logo": logo,
        "roles": [_role(role, right_to_left=view.right_to_left) for role in view.roles],
        "shared": {
            "title": line(view.shared.title),
            "skills": _lines(view.shared.skills),
            "held": view.shared.held,
            "more": view.shared.more,
        },
        "pay": _pay(view),
        "outlook-of": {"text": line(view.outlook_of), "numbers": numbers_data(view.outlook_numbers)},
        "notes": _lines(view.notes),
        "sources": [
            {
                "number": str(number),
                "text": line(text),
                "turned": turned(text, right_to_left=view.right_to_left),
            }
            for number, text in view.sources.lines
        ],
        "catalogue": line(view.catalogue),
        "words": {
            "must-haves": say("Must-haves"),
            "outlook": say("Outlook"),
            "of-what-is-asked": say("of what the role asks"),
            "leads": say("Leads to"),
            "sources": say("Sources"),
            "logo": logo_words(line(view.letterhead)),
            "no-source": "",
        },
        # The pieces that this page shares with the report ask for these.
        "parts": [],
        "landscape": False,
    }


def turned(text: str, *, right_to_left: bool) -> bool:
    """Whether a text runs the other way than its page, as its first letter has it."""
    first = next((way for one in text if (way := unicodedata.bidirectional(one)) in {"L", "R", "AL"}), "")
    return bool(first) and (first != "L") is not right_to_left


def _role(role: PosterRole, *, right_to_left: bool) -> Data:
    fit = role.fit
    shown: dict[str, Data] | None = None
    if fit is not None:
        shown = {"known": fit.known, "low": fit.low, "high": fit.high, "headline": fit.headline, "counts": fit.counts}
    return role_data(role.tag) | {
        "summary": line(role.summary),
        "turned": turned(role.summary, right_to_left=right_to_left),
        "fit": shown,
        "skills-title": line(role.skills_title),
        "skills": [
            {"name": line(one.name), "gain": one.gain, "share": one.share, "dots": one.dots} for one in role.skills
        ],
        "none": line(role.none),
        "gates": [{"symbol": one.symbol, "name": line(one.name), "state": one.state} for one in role.gates],
        "more-gates": role.more_gates,
        "outlook": {
            "change": role.outlook.change,
            "of": line(role.outlook.of),
            "openings": role.outlook.openings,
            "gap": role.outlook.gap,
            "numbers": numbers_data(role.outlook.numbers),
        },
        "steps": line(role.steps),
    }


def _pay(view: PosterView) -> Data:
    pay = view.pay
    rows: list[Data] = []
    for row in pay.rows:
        median = row.point("Median")
        told = median is not None and (median.amount is not None or median.top_coded)
        words = " · ".join(point.reading for point in row.points)
        rows.append(
            pay_row_data(row, pay.axis)
            | {"median": median.text if median is not None and told else "", "words": line(words)}
        )
    return {
        "title": line(pay.title),
        "unit": line(" · ".join((say(MEDIAN), pay.unit))) if pay.unit else "",
        "rows": rows,
        "reading": line(view.pay_reading),
        "numbers": numbers_data(view.pay_numbers),
        "sources": numbers_data(view.sources.numbers(pay.numbers)),
    }


def _lines(texts: Sequence[str]) -> list[str]:
    return [one for text in texts if (one := line(text))]

"""The form of a role."""

from __future__ import annotations

from careercompare.present.form_spec import (
    IDS,
    SOURCES,
    Control,
    FieldSpec,
    SectionSpec,
    TableSpec,
    choice,
    line,
    lines,
    number,
    one,
    text,
)


def _steps(key: str, label: str, help_: str) -> TableSpec:
    columns = (
        line("title", "Job", width=2),
        text("why", "Why"),
        one("role", "Role here", "role", needed=False),
        FieldSpec(("sources",), "Sources", Control.REFERENCES, IDS, "source", False),
    )
    return TableSpec((key,), label, columns, "step", help_)


ROLE = (
    SectionSpec(
        "head",
        "What it is",
        (
            line("title", "Title", "As an advert would name the job."),
            text("summary", "Summary", "One sentence: what this person does."),
            lines("other_titles", "Other titles", "Other names of the same job, one in each line."),
        ),
        folded=False,
    ),
    SectionSpec(
        "needs",
        "What it asks for",
        (
            TableSpec(
                ("needs",),
                "Skills",
                (
                    FieldSpec(("skill",), "Skill", Control.REFERENCE, "", "skill", width=3),
                    choice("importance", "Importance", "importance"),
                    choice("level", "Level", "level"),
                ),
                "skill",
                "Type a name, or another name the skill is known by.",
            ),
            text("needs_basis.text", "How this was chosen", "Adverts, a survey, your own judgment: say which."),
            FieldSpec(("needs_basis", "points"), "Points", Control.LINES, "One in each line.", "", False),
            FieldSpec(("needs_basis", "sources"), "Sources", Control.REFERENCES, IDS, "source", False),
        ),
        folded=False,
    ),
    SectionSpec("aspects", "", (text("text", "Text"), lines("points", "Points"), SOURCES), each=True),
    SectionSpec(
        "gates",
        "Must-haves",
        (
            TableSpec(
                ("gates",),
                "Must-haves",
                (one("gate", "Must-have", "gate"), text("note", "How firmly it is asked for"), SOURCES),
                "must-have",
                "Shown beside the fit and never averaged into it.",
            ),
        ),
    ),
    SectionSpec(
        "occupations",
        "Official occupations",
        (
            TableSpec(
                ("occupations",),
                "Official occupations",
                (line("code", "Code"), line("title", "Title", width=2), text("basis", "Why it is near")),
                "occupation",
                "Closest first: pay and outlook follow it.",
            ),
            line("interests.letters", "Interests (RIASEC)", "One to three letters, strongest first.", needed=False),
            line("interests.occupation", "Interests of", "An O*NET code, as in 15-1244.00.", needed=False),
            FieldSpec(("interests", "sources"), "Sources of the interests", Control.REFERENCES, IDS, "source", False),
        ),
    ),
    SectionSpec(
        "certifications",
        "Certifications",
        (FieldSpec(("certifications",), "Certifications", Control.REFERENCES, IDS, "certification", False),),
    ),
    SectionSpec(
        "steps",
        "Before and after",
        (
            _steps("before", "Where people come from", "Jobs that lead here."),
            _steps("after", "Where it leads", "Jobs that people move on to."),
        ),
    ),
    SectionSpec(
        "unsourced",
        "Unsourced pay",
        (
            TableSpec(
                ("unsourced_pay",),
                "Ranges that were stated without a source of their own",
                (
                    number("low", "From"),
                    number("high", "To"),
                    line("currency", "Currency"),
                    choice("period", "Per", "period"),
                    one("found_in", "Read in", "source"),
                ),
                "range",
                "Drawn dashed, so that nobody takes them for published figures.",
            ),
        ),
    ),
)

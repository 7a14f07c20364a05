"""The forms of skills, certifications, sources, pay tables and of the catalogue itself."""

from __future__ import annotations

from careercompare.core.skill import Level
from careercompare.present.form_spec import (
    IDS,
    SOURCES,
    Control,
    EntryKind,
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
from careercompare.present.role_form import ROLE

_SKILL = (
    SectionSpec(
        "head",
        "What it is",
        (
            line("name", "Name"),
            one("kind", "Kind", "kind"),
            text("meaning", "Meaning", "One line that a beginner understands."),
            lines("other_names", "Other names", "The words of adverts and CVs, one in each line."),
        ),
        folded=False,
    ),
    SectionSpec(
        "levels",
        "What each level means",
        tuple(text(f"levels.{level.value}", f"{level.rank} · {level.value.capitalize()}") for level in Level),
        "A sentence that a person can hold against what they have really done.",
        folded=False,
    ),
)
_MONEY = ("amount", "currency", "as_of", "source", "note")


def _fee(key: str, title: str, years: tuple[FieldSpec, ...] = ()) -> SectionSpec:
    parts = (
        number(f"{key}.amount", "Amount", needed=False),
        line(f"{key}.currency", "Currency", "Three capital letters, as in USD.", needed=False),
        *years,
        line(f"{key}.as_of", "As of", "The date it held for.", needed=False),
        one(f"{key}.source", "Source", "source", needed=False),
        line(f"{key}.note", "Note", needed=False),
    )
    return SectionSpec(key, title, parts)


_CERTIFICATION = (
    SectionSpec(
        "head",
        "What it is",
        (
            line("name", "Name"),
            line("full_name", "Full name"),
            line("issuer", "Issued by"),
            text("shows", "What it shows"),
            text("prerequisites", "Prerequisites", needed=False),
            text("validity", "Validity", needed=False),
            SOURCES,
        ),
        folded=False,
    ),
    _fee("fee", "Fee"),
    _fee("renewal", "Renewal", (number("renewal.every_years", "Every … years", needed=False),)),
)
_DATE = "YYYY, YYYY-MM or YYYY-MM-DD."
BUILDS_ON = "Its roles may then use the skills, aspects and sources of that catalogue; empty means complete in itself."
_SOURCE = (
    SectionSpec(
        "head",
        "Where facts come from",
        (
            line("title", "Title"),
            line("publisher", "Publisher"),
            line("reference", "Reference date", f"What its facts are as of: {_DATE}"),
            line("retrieved", "Retrieved", f"When it was read: {_DATE}"),
            line("licence", "Licence"),
            line("address", "Address"),
            text("note", "Note", needed=False),
        ),
        folded=False,
    ),
)
_CELLS = (("p10", "P10"), ("p25", "P25"), ("median", "Median"), ("p75", "P75"), ("p90", "P90"), ("mean", "Mean"))
_PAY = (
    SectionSpec(
        "head",
        "What the figures are",
        (
            line("area_title", "Area"),
            line("area", "Area code", "A word that comparisons choose it by, such as us."),
            choice("concept", "What an amount contains", "concept"),
            line("currency", "Currency", "Three capital letters, as in USD."),
            choice("period", "Paid for a", "period"),
            line("reference", "Reference date", _DATE),
            one("source", "Source", "source"),
            number("top_code", "Floor of top-coded cells", "Needed if a cell is top-coded.", needed=False),
        ),
        folded=False,
    ),
    SectionSpec(
        "figures",
        "Figures",
        (
            TableSpec(
                ("figures",),
                "Figures",
                (
                    line("occupation", "Occupation", width=3),
                    *(FieldSpec((key,), label, Control.NUMBER, "", "mark", False, 2) for key, label in _CELLS),
                    FieldSpec(("employment",), "Employed", Control.NUMBER, "", "", False, 2),
                    line("note", "Note", needed=False, width=3),
                ),
                "figure",
                "Plain digits, or a mark: top-coded, suppressed, not-applicable. Empty means not published.",
            ),
        ),
        folded=False,
    ),
)
_CATALOGUE = (
    SectionSpec(
        "head",
        "The catalogue",
        (
            line("name", "Name"),
            line("version", "Version"),
            line("released", "Released", _DATE),
            text("licence", "Licence"),
            line("language", "Language of its texts", "Its code: en, es, pt-BR; en if none.", needed=False),
            FieldSpec(("builds_on",), "Builds on", Control.CHOICE, BUILDS_ON, "base", False),
            FieldSpec(("opens_with",), "Roles a new comparison opens with", Control.REFERENCES, IDS, "role", False),
        ),
        folded=False,
    ),
    SectionSpec(
        "aspects",
        "Aspects",
        (
            TableSpec(
                ("aspects",),
                "Aspects: the rows of the comparison, in their order",
                (
                    line("id", "Id"),
                    line("title", "Title", width=2),
                    text("help", "Help"),
                    FieldSpec(("place",), "Place", Control.CHOICE, "", "place", False),
                ),
                "aspect",
            ),
        ),
        folded=False,
    ),
    SectionSpec(
        "kinds",
        "Kinds of skills",
        (TableSpec(("kinds",), "Kinds", (line("id", "Id"), line("title", "Title", width=3)), "kind"),),
    ),
    SectionSpec(
        "gates",
        "Must-haves",
        (
            TableSpec(
                ("gates",),
                "Must-haves that roles can name",
                (line("id", "Id"), line("name", "Name", width=2), text("question", "Question")),
                "must-have",
            ),
        ),
    ),
)
FORMS: dict[EntryKind, tuple[SectionSpec, ...]] = {
    EntryKind.ROLE: ROLE,
    EntryKind.SKILL: _SKILL,
    EntryKind.CERTIFICATION: _CERTIFICATION,
    EntryKind.SOURCE: _SOURCE,
    EntryKind.PAY: _PAY,
    EntryKind.CATALOGUE: _CATALOGUE,
}

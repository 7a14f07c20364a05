"""The certificates that the roles name, as a part of the report."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from careercompare.core.catalogue import Aspect, Catalogue
from careercompare.core.certification import Certification, Fee, RenewalFee
from careercompare.core.source import Fact
from careercompare.present.blocks import Cell, Number, NumberKind, Paragraph, PartView, Row, Table
from careercompare.present.parts.certifications import certifications_part
from tests.builders import a_catalogue, a_certification, a_comparison, a_role
from tests.present.parts.material_builder import build_material

NAMES = ("ccna", "ccnp", "cissp")


def catalogue(*named: tuple[str, ...], held: tuple[Certification, ...] = ()) -> Catalogue:
    """A role for each tuple of certificates."""
    roles = tuple(a_role(f"role-{place}", certifications=some) for place, some in enumerate(named))
    known = {one: a_certification(one) for one in NAMES} | {one.id: one for one in held}
    return a_catalogue(roles, certifications=known)


def part(of: Catalogue) -> PartView:
    """The part for all roles of a catalogue."""
    return certifications_part(build_material(a_comparison(of), of))


def rows(made: PartView) -> tuple[Row, ...]:
    """The rows of its table."""
    return next((block.rows for block in made.blocks if isinstance(block, Table)), ())


def costs(one: Certification) -> tuple[Cell, Cell]:
    """Fee and renewal of a certificate."""
    row = rows(part(catalogue((one.id,), held=(one,))))[0]
    return row.cells[1], row.cells[2]


def words(made: PartView) -> str:
    """What stands in paragraphs."""
    return " ".join(one.text for block in made.blocks if isinstance(block, Paragraph) for one in block.statements)


@given(st.lists(st.lists(st.sampled_from(NAMES), unique=True).map(tuple), min_size=1, max_size=4))
def test_each_stands_once_under_all_who_name_it(named: list[tuple[str, ...]]) -> None:
    """What most roles name stands first, and rows of a group follow one another."""
    made = rows(part(catalogue(*named)))

    assert sorted(row.title for row in made) == sorted({one.upper() for some in named for one in some})
    times = [sum(row.title.lower() in some for some in named) for row in made]
    assert times == sorted(times, reverse=True)
    groups = [row.group for row in made]
    assert len(set(groups)) == len([one for one, before in zip(groups, [None, *groups], strict=False) if one != before])


def test_who_names_a_certificate() -> None:
    """All, some or one; a single role needs no word for it."""
    made = rows(part(catalogue(("ccna", "ccnp"), ("ccna", "ccnp"), ("ccna", "cissp"))))

    assert [(row.title, row.group) for row in made] == [
        ("CCNA", "Named for all 3 roles"),
        ("CCNP", "Named for A Role 0 and B Role 1"),
        ("CISSP", "Named for C Role 2"),
    ]
    assert rows(part(catalogue(("ccna",), ("ccna",))))[0].group == "Named for both roles"
    assert rows(part(catalogue(("ccna",))))[0].group == ""


def test_what_it_asks_for_has_the_sources_of_the_certificate() -> None:
    """Under its name, its full name and who gives it out."""
    one = a_certification(prerequisites="None.", validity="Three years.")
    material = build_material(a_comparison(of := catalogue(("ccna",), held=(one,))), of)
    row = rows(certifications_part(material))[0]

    assert (row.title, row.note) == ("CCNA", "CCNA in full · Cisco")
    assert row.cells[0].said.text == "The basics of networks."
    assert [point.text for point in row.cells[0].said.points] == ["None.", "Validity: Three years."]
    assert row.cells[0].said.numbers == material.screen.sources.numbers(["survey"])
    assert row.cells[0].said.fact == "certification:ccna"
    assert rows(part(catalogue(("ccna",), held=(a_certification(full_name="CCNA"),))))[0].note == "Cisco"


def test_a_price_has_its_number_currency_day_and_source() -> None:
    """And says if it is old; what it costs to keep it says how often."""
    fee = Fee(86.34, "GBP", "2024-01", "survey", "Per try.")
    paid, kept = costs(a_certification(fee=fee, renewal=RenewalFee(150, "EUR", 3, "2026", "survey")))

    assert (paid.said.text, paid.aside) == ("£86.34", "January 2024; old figure; Per try")
    assert paid.number == Number(86.34, NumberKind.MONEY, "GBP")
    assert paid.said.numbers
    assert not paid.said.unsourced
    assert (kept.said.text, kept.aside) == ("€150 every 3 years", "2026")
    assert kept.number == Number(150, NumberKind.MONEY, "EUR")
    assert costs(a_certification(renewal=RenewalFee(80, "USD", 1, "2026", "survey")))[1].said.text == "$80 a year"


def test_free_and_not_known_are_two_things() -> None:
    """Silence would look like free."""
    paid, kept = costs(a_certification(renewal=RenewalFee(0, "USD", 1, "2026", "survey")))

    assert (paid.said.text, paid.quiet, paid.number, paid.said.unsourced) == ("Not known", True, None, False)
    assert (kept.said.text, kept.quiet) == ("free", False)


def test_a_role_without_any_is_named() -> None:
    """And roles that have none at all leave the part out."""
    made = part(catalogue(("ccna",), ()))

    assert "No certificate is named for B Role 1." in words(made)
    assert "ask the issuer" not in words(made)
    assert "ask the issuer" in words(
        part(catalogue(("ccna",), held=(a_certification(fee=Fee(1, "USD", "2026", "survey")),)))
    )
    assert part(catalogue((), ())).blocks == ()


def test_what_the_catalogue_says_of_their_order_leads() -> None:
    """Where it has such a row, with its sources."""
    of = catalogue(("ccna",), ("ccnp",))
    told = replace(
        of,
        aspects=(Aspect("certifications", "Certifications", ""),),
        roles={
            **of.roles,
            "role-0": replace(of.roles["role-0"], aspects={"certifications": Fact("CCNA first.", (), ("survey",))}),
        },
    )
    first, second = part(told).blocks

    assert isinstance(first, Paragraph)
    assert isinstance(second, Table)
    assert [one.text for one in first.statements] == ["Role 0: CCNA first."]
    assert first.statements[0].numbers
    assert first.statements[0].fact == "aspect:certifications"
    assert not isinstance(part(of).blocks[0], Paragraph)
